//! Removing a call that was logged by hand.

use domain::access::Right;
use domain::decision::Link;
use domain::id::CallId;
use domain::statistics;
use store::calls::CallRow;
use store::feed::{Change, Noun};
use store::tasks::of_calls;
use store::{Batch, Store, calls, contacts, effects, logged_calls, notes, statistics as sums};

use super::own;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit, commit_part};

/// Notes that are taken off in one batch.
const PAGE: i64 = 100;

/// Removes a call that is still at version `expected`, with its part of the figures and with its notes, except those that are on a contact, too. What it
/// caused (a contact, a responsible) stays, as if somebody had made it.
///
/// # Errors
/// No right: who logged it may, and whoever administers; not here; [`Error::Stale`]; [`Error::Conflict`] `call_not_by_hand`.
pub async fn remove(ctx: &Ctx, who: &Principal, id: CallId, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    while !ctx.store.retry(async |store| step(ctx, store, who, id, expected).await).await? {}
    Ok(())
}

/// One batch; tells whether it was the last.
async fn step(ctx: &Ctx, store: &Store, who: &Principal, id: CallId, expected: i64) -> Result<bool, Error> {
    let (row, _) = own(store, who, id, expected).await?;
    let written = store.load(notes::next_of_call(who.workspace, id, PAGE)).await?;
    if written.is_empty() {
        let done = Done::new("deleted", "call", id).changing(Change::new(Noun::Call, id, 0));
        commit(ctx, store, who, removal(who, &row), done).await?;
        return Ok(true);
    }
    // Held first: whoever writes a note meanwhile waits, or is met by the next step.
    let mut batch = Batch::one(notes::hold_call_at(who.workspace, id, expected));
    let mut changes = Vec::new();
    for note in written {
        batch.push(notes::leave_call(who.workspace, note));
        changes.push(Change::new(Noun::Note, note.id, if note.on_contact { note.version + 1 } else { 0 }));
    }
    commit_part(ctx, store, who, batch, &changes).await?;
    Ok(false)
}

fn removal(who: &Principal, row: &CallRow) -> Batch {
    let workspace = who.workspace;
    let mut batch = Batch::from_iter([
        notes::hold_call_at(workspace, row.id, row.version),
        calls::delete(workspace, row.id, row.version),
        effects::forget(workspace, row.id),
        logged_calls::delete(workspace, row.id),
        of_calls::forget_call(workspace, row.id),
    ]);
    if let Link::Contact(contact) = row.link {
        batch.extend(contacts::count_again(workspace, contact));
    }
    for (bucket, difference) in statistics::delta(row.counted.clone(), None) {
        batch.push(sums::add(workspace, &bucket, difference));
    }
    batch
}
