//! Editing a note.

use domain::access::Right;
use domain::id::NoteId;
use store::Batch;
use store::feed::{Change, Noun};
use store::notes::{self, Note};

use super::{body, may_edit};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Gives a note that is still at version `expected` another text; without one it stays.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] (somebody else's note), [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(ctx: &Ctx, who: &Principal, id: NoteId, expected: i64, text: Option<&str>) -> Result<Note, Error> {
    who.may(Right::Work)?;
    let mut fields = Fields::default();
    let text = fields.take_given("body", text.map(body));
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let before = store.first(notes::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            may_edit(who, &before)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let Some(text) = text.as_ref().filter(|text| **text != before.body) else { return Ok(before) };
            let note = Note { body: text.clone(), changed_at: ctx.clock.now(), ..before };
            let done = Done::new("updated", "note", id).changing(Change::new(Noun::Note, id, note.version + 1));
            commit(ctx, store, who, Batch::one(notes::update(who.workspace, &note)), done).await?;
            Ok(Note { version: note.version + 1, ..note })
        })
        .await
}
