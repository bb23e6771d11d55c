//! Editing a note.

use std::collections::BTreeSet;

use domain::access::Right;
use domain::id::{NoteId, UserId};
use store::Batch;
use store::feed::{Change, Noun};
use store::notes::{self, Note};

use super::mention::{self, Told};
use super::{body, may_edit, seen};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Gives a note that is still at version `expected` another text, and mentions others in it; what is not given stays.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] (somebody else's note), [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: NoteId,
    expected: i64,
    (text, mentions): (Option<&str>, Option<&[UserId]>),
) -> Result<Note, Error> {
    who.may(Right::Work)?;
    let mut fields = Fields::default();
    let text = fields.take_given("body", text.map(body));
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let before = store.first(notes::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            seen(store, who, &before).await?;
            may_edit(who, &before)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let mut note = before.clone();
            note.body.clone_from(text.as_ref().unwrap_or(&before.body));
            let mut fresh = Vec::new();
            if let Some(ids) = mentions {
                // Who was mentioned already may have left meanwhile.
                let was = |id: &UserId| before.mentions.iter().find(|(known, _)| known == id).cloned();
                let once: BTreeSet<UserId> = ids.iter().copied().collect();
                let new: Vec<UserId> = ids.iter().copied().filter(|id| was(id).is_none()).collect();
                fresh = mention::named(store, who.workspace, &new).await?;
                note.mentions = once.iter().filter_map(was).chain(mention::kept(&fresh)).collect();
            }
            if note == before {
                return Ok(before);
            }
            note.changed_at = ctx.clock.now();
            let about = note.contact.map(|id| ("contact", id.0)).or(note.call.map(|id| ("call", id.0)));
            let told = Told { note: id, about, body: &note.body };
            let (steps, changes) = mention::tell(ctx, store, who.workspace, who.user, &fresh, &told).await?;
            let mut batch = Batch::one(notes::update(who.workspace, &note));
            batch.extend(steps);
            let mut done = Done::new("updated", "note", id).changing(Change::new(Noun::Note, id, note.version + 1));
            done.changes.extend(changes);
            commit(ctx, store, who, batch, done).await?;
            Ok(Note { version: note.version + 1, ..note })
        })
        .await
}
