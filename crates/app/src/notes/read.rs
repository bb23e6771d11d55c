//! One note.

use domain::access::Right;
use domain::id::NoteId;
use store::notes::{self, Note};

use super::seen;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// One note.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: NoteId) -> Result<Note, Error> {
    who.may(Right::Read)?;
    let note = found(ctx, who, id).await?;
    seen(&ctx.store, who, &note).await?;
    Ok(note)
}

pub(super) async fn found(ctx: &Ctx, who: &Principal, id: NoteId) -> Result<Note, Error> {
    ctx.store.first(notes::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
