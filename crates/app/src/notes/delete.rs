//! Removing a note.

use domain::access::Right;
use domain::id::NoteId;
use store::feed::{Change, Noun};
use store::{Batch, notes};

use super::{may_edit, seen};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes a note that is still at version `expected`.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] (somebody else's note) and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: NoteId, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    ctx.store
        .retry(async |store| {
            let note = store.first(notes::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            seen(store, who, &note).await?;
            may_edit(who, &note)?;
            if note.version != expected {
                return Err(Error::Stale);
            }
            let done = Done::new("deleted", "note", id).changing(Change::new(Noun::Note, id, 0));
            commit(ctx, store, who, Batch::one(notes::delete(who.workspace, id, expected)), done).await
        })
        .await
}
