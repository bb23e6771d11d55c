//! The entry that stays on top of a contact's timeline.

use domain::access::Right;
use domain::id::{CallId, ContactId, NoteId, TaskId};
use store::feed::{Change, Noun};
use store::{Batch, Store, calls, contacts, notes, pins, tasks};
use uuid::Uuid;

use super::timeline::Entry;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// What can stay on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pinned {
    /// A call.
    Call(CallId),
    /// A note.
    Note(NoteId),
    /// A task.
    Task(TaskId),
}

impl Pinned {
    /// By a kind and an id; none if entries of that kind cannot stay on top.
    pub fn of(kind: &str, id: Uuid) -> Option<Self> {
        match kind {
            "call" => Some(Self::Call(id.into())),
            "note" => Some(Self::Note(id.into())),
            "task" => Some(Self::Task(id.into())),
            _ => None,
        }
    }

    fn parts(self) -> (&'static str, Uuid) {
        match self {
            Self::Call(id) => ("call", id.0),
            Self::Note(id) => ("note", id.0),
            Self::Task(id) => ("task", id.0),
        }
    }
}

/// The entry on top of a contact's timeline, if there is one and it still is an entry of it.
pub(super) async fn entry(store: &Store, who: &Principal, contact: ContactId) -> Result<Option<Entry>, Error> {
    let Some((kind, id)) = store.first(pins::of_contact(who.workspace, contact)).await? else { return Ok(None) };
    match Pinned::of(&kind, id) {
        Some(pinned) => find(store, who, contact, pinned).await,
        None => Ok(None),
    }
}

async fn find(store: &Store, who: &Principal, contact: ContactId, pinned: Pinned) -> Result<Option<Entry>, Error> {
    Ok(match pinned {
        Pinned::Call(id) => {
            let row = store.first(calls::by_id(who.workspace, id)).await?;
            let is_its = |row: &calls::CallRow| row.link == domain::decision::Link::Contact(contact);
            row.filter(is_its).map(|row| Entry::Call(Box::new(row)))
        }
        Pinned::Note(id) => {
            let note = store.first(notes::by_id(who.workspace, id)).await?;
            note.filter(|note| note.contact == Some(contact)).map(Entry::Note)
        }
        Pinned::Task(id) => {
            let task = store.first(tasks::by_id(who.workspace, id)).await?;
            let is_its = |task: &tasks::Task| task.contact.as_ref().is_some_and(|(of, _)| *of == contact);
            task.filter(is_its).filter(|task| sight::task(who, task).is_ok()).map(|task| Entry::Task(Box::new(task)))
        }
    })
}

/// Puts an entry of a contact's timeline on top, in the place of another one; none: leaves none there.
///
/// # Errors
/// No right; [`Error::NotFound`]; [`Error::Invalid`] for what is no entry of this timeline.
pub async fn pin(ctx: &Ctx, who: &Principal, contact: ContactId, pinned: Option<Pinned>) -> Result<(), Error> {
    who.may(Right::Work)?;
    ctx.store
        .retry(async |store| {
            let card = store.load(contacts::by_id(who.workspace, contact)).await?.ok_or(Error::NotFound)?;
            who.sees(sight::owner(&card.responsible))?;
            let step = match pinned {
                None => pins::remove(who.workspace, contact),
                Some(pinned) => {
                    if find(store, who, contact, pinned).await?.is_none() {
                        return Err(Error::invalid("id", "not_in_timeline"));
                    }
                    pins::put(who.workspace, contact, pinned.parts(), ctx.clock.now(), who.user)
                }
            };
            let mut batch = Batch::one(contacts::hold(who.workspace, contact));
            batch.push(step);
            // The card is as it was; those who look at it read its timeline again.
            let done = Done::new("updated", "contact", contact);
            let done = done.changing(Change::new(Noun::Contact, contact, card.version));
            commit(ctx, store, who, batch, done).await
        })
        .await
}
