//! Making one contact of two.

use domain::access::Right;
use domain::id::{CallId, ContactId, MergeId, TaskId, UserId};
use domain::merge::{self, Card};
use domain::time::Time;
use store::automations::runs;
use store::contacts::Card as Whole;
use store::feed::{Change, Noun};
use store::merges::cards::{self, Place, Rest};
use store::merges::clients;
use store::merges::moves::Way;
use store::merges::{self, Merge, NewMerge, Saved, SavedTask, Taken};
use store::{Batch, Store, calls, companies, contacts};

use super::super::read::found;
use super::super::{CALLS_TOLD, forget_old, gained, missing, told};
use super::fields;
use crate::ctx::Ctx;
use crate::duplicates::Kind;
use crate::error::Error;
use crate::phones;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Makes one contact of two: `kept` stays, with what `other` has and it has not, and with all that hangs on `other`, which is gone then. All of it happens in
/// one batch, or nothing: whoever writes to one of the two meanwhile is met by the versions of the cards, of their numbers, and of what is moved.
///
/// # Errors
/// [`Error::NotFound`] or [`Error::Merged`] if `kept` is not there; [`Error::Invalid`] for an `other_id` that is the same or is not there;
/// [`Error::Conflict`] `merge_too_large` if one card could not hold all phones, addresses or tags.
pub async fn merge(ctx: &Ctx, who: &Principal, kept: ContactId, other: ContactId) -> Result<Merge, Error> {
    who.may(Right::Work)?;
    if kept == other {
        return Err(Error::invalid("other_id", "same_contact"));
    }
    let id: MergeId = ctx.ids.next().into();
    ctx.store.retry(async |store| Box::pin(attempt(ctx, store, who, id, kept, other)).await).await?;
    found(ctx, who.workspace, id).await
}

/// A task and the version that was read.
type Versioned = (TaskId, i64);

/// What is read of both contacts before they are made one.
struct Both {
    kept: Whole,
    removed: Whole,
    kept_rest: Rest,
    removed_rest: Rest,
    /// The open tasks that calls know of.
    tasks: (Option<Versioned>, Option<Versioned>),
    /// Calls have decided something about the tasks of the kept one.
    guarded: bool,
    taken: (Option<Taken>, Option<Taken>),
    /// The newest calls of the one that goes.
    calls: Vec<(CallId, i64)>,
}

async fn load(ctx: &Ctx, store: &Store, who: &Principal, kept: ContactId, other: ContactId) -> Result<Both, Error> {
    let workspace = who.workspace;
    let of_other = calls::Filter { contact: Some(other), ..calls::Filter::default() };
    let load = (
        (contacts::by_id(workspace, kept), contacts::by_id(workspace, other)),
        (cards::rest(workspace, kept).first(), cards::rest(workspace, other).first()),
        (clients::open(workspace, kept).first(), clients::open(workspace, other).first()),
        clients::guarded(workspace, kept).first(),
        (clients::taken(workspace, kept).first(), clients::taken(workspace, other).first()),
        calls::list(workspace, &of_other, None, CALLS_TOLD),
    );
    let ((kept_card, removed), (kept_rest, removed_rest), tasks, guarded, taken, calls) = store.load(load).await?;
    let (Some(kept), Some(kept_rest)) = (kept_card, kept_rest) else {
        return Err(missing(ctx, who, kept).await?);
    };
    who.sees(ContactId::looks(&kept).owner)?;
    let removed = removed.filter(|card| who.sight.covers(ContactId::looks(card).owner));
    let (Some(removed), Some(removed_rest)) = (removed, removed_rest) else {
        return Err(Error::invalid("other_id", "unknown_contact"));
    };
    let calls = calls.into_iter().map(|row| (row.id, row.version)).collect();
    Ok(Both { kept, removed, kept_rest, removed_rest, tasks, guarded: guarded.is_some(), taken, calls })
}

impl Both {
    /// What becomes of the task that calls know of the contact that goes.
    fn task(&self) -> SavedTask {
        match self.tasks {
            (_, None) => SavedTask::None,
            (None, Some((task, _))) => SavedTask::Moved(task),
            (Some((kept, _)), Some((task, _))) => SavedTask::Closed(task, kept),
        }
    }

    /// What has to be kept to take it back.
    fn saved(&self, before: &Card, after: &Card) -> Saved {
        let task = self.task();
        Saved {
            before: before.into(),
            after: after.into(),
            removed: (&fields(&self.removed)).into(),
            created_by: self.removed.created_by,
            created_call: self.removed_rest.created_call,
            changed_at: self.removed.changed_at,
            version: self.removed.version,
            had_facts: (self.kept_rest.has_facts, self.removed_rest.has_facts),
            task,
            made_guard: matches!(task, SavedTask::Moved(_)) && !self.guarded,
            taken: self.taken,
        }
    }
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    id: MergeId,
    kept: ContactId,
    other: ContactId,
) -> Result<(), Error> {
    let both = load(ctx, store, who, kept, other).await?;
    let (before, gone) = (fields(&both.kept), fields(&both.removed));
    let after = merge::merged(&before, &gone);
    if !merge::fits(&after) {
        return Err(Error::Conflict("merge_too_large"));
    }
    let at = ctx.clock.now();
    let saved = both.saved(&before, &after);
    let new = NewMerge {
        id,
        kept: (kept.into(), &after.name),
        removed: (other.into(), &gone.name),
        at,
        by: who.user,
        phones: gained(before.phones.len(), after.phones.len()),
        emails: gained(before.emails.len(), after.emails.len()),
        saved: &saved,
    };
    let mut batch = Batch::one(merges::insert(who.workspace, &new));
    let way = Way { workspace: who.workspace, merge: id, from: other, to: kept };
    // In the order of tables in which all batches touch them.
    batch.extend(way.requests());
    batch.extend(way.calls());
    if let Some(company) = after.company.filter(|company| before.company != Some(*company)) {
        batch.push(companies::hold(who.workspace, company));
    }
    write_cards(&mut batch, way, &both, (&before, &after, &gone), at);
    batch.extend(way.deals());
    batch.extend(phones::touch_all(who.workspace, before.phones.iter().chain(&gone.phones)));
    batch.extend(way.choices());
    // Once more: now that the numbers are taken, no call of theirs can be linked to the one that goes any more.
    batch.extend(way.calls());
    move_tasks(&mut batch, way, &both, &saved, at, who.user);
    batch.extend(way.notes());
    batch.extend(way.runs());
    batch.extend(way.changes());
    batch.extend(way.submissions());
    batch.extend(way.refs());
    batch.extend([way.from, way.to].map(|card| runs::wake(way.workspace, card, at)));
    batch.extend(way.effects(both.removed_rest.created_call));
    batch.push(way.facts());
    batch.extend(contacts::delete(who.workspace, other));
    batch.push(merges::count(who.workspace, id));
    batch.extend(forget_old(who.workspace, at));
    let mut changes = vec![
        Change::new(Noun::Merge, id, 1),
        Change::new(Noun::Contact, kept, both.kept.version + 1),
        Change::new(Noun::Contact, other, 0),
    ];
    changes.extend(told(both.calls));
    commit(ctx, store, who, batch, Done { changes, ..Done::new("merged", "contact", kept) }).await
}

/// Writes the kept card, and holds the one that goes, in the order of their keys: so two merges never wait for each other.
fn write_cards(
    batch: &mut Batch,
    way: Way<ContactId>,
    both: &Both,
    (before, after, gone): (&Card, &Card, &Card),
    at: Time,
) {
    let workspace = way.workspace;
    let write = cards::write(workspace, Place { id: way.to, version: both.kept.version, card: before }, after, at);
    let hold = cards::hold(workspace, Place { id: way.from, version: both.removed.version, card: gone });
    batch.extend(if way.to < way.from { [write, hold] } else { [hold, write] });
    batch.extend(cards::extras(workspace, way.to, Some(before), after));
    if after.phones != before.phones {
        batch.extend(contacts::replace_phones(workspace, way.to, &after.phones));
    }
    if after.emails != before.emails {
        batch.extend(contacts::replace_emails(workspace, way.to, &after.emails));
    }
}

/// Moves the tasks. A client has one open task of calls, so the second one is closed, and its calls are noted on the first.
fn move_tasks(batch: &mut Batch, way: Way<ContactId>, both: &Both, saved: &Saved, at: Time, by: Option<UserId>) {
    let workspace = way.workspace;
    let mut guards = [(way.to, saved.made_guard), (way.from, false)];
    guards.sort_unstable();
    batch.extend(guards.map(|(contact, make)| clients::guard(workspace, contact, make)));
    match both.tasks {
        (_, None) => {}
        (None, Some(task)) => batch.push(clients::open_for(workspace, task, way.from, way.to)),
        (Some(kept), Some(closed)) => batch.extend(clients::close(workspace, way.merge, closed, kept, at, by)),
    }
    batch.push(clients::none_open(workspace, way.merge, way.from));
    batch.extend(way.tasks());
    // As it is then, not as it was read: somebody may have taken one of them meanwhile.
    batch.push(clients::hand_over_to(workspace, way.from, way.to));
    batch.push(clients::leave(workspace, way.from));
}
