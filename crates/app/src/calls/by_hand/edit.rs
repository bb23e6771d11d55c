//! Correcting a call that was logged by hand.

use domain::access::Right;
use domain::by_hand::{Ending, Entry, Medium, Way};
use domain::decision::Link;
use domain::id::{CallId, UserId};
use domain::time::Time;
use store::calls::CallRow;
use store::logged_calls::{self, Logged};
use store::{Store, contacts, effects, users};

use super::{check, commit, own, scope, source};
use crate::audit;
use crate::automations::of_calls;
use crate::calls::adoption;
use crate::calls::fold::{Beside, Merged, Prior, fold_by_hand};
use crate::calls::of_number::OfNumber;
use crate::calls::source::Source;
use crate::calls::tasks::OfTasks;
use crate::calls::view::CallView;
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::principal::Principal;

/// What was said wrong; `None` leaves it as it is. The number stays: a call with somebody else is another call.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LogPatch {
    /// Who called whom.
    pub way: Option<Way>,
    /// When it began.
    pub started_at: Option<Time>,
    /// Seconds of conversation.
    pub talk_seconds: Option<i64>,
    /// How it ended.
    pub ending: Option<Ending>,
    /// What it was made with.
    pub medium: Option<Medium>,
    /// Whose call it was.
    pub employee: Option<UserId>,
}

/// Corrects a call that is still at version `expected`. What follows from it is decided again: what it caused stays in the ledger and is not repeated.
///
/// # Errors
/// No right: who logged it may, and whoever administers; not here; [`Error::Stale`]; [`Error::Invalid`]; [`Error::Conflict`] `call_not_by_hand`.
pub async fn edit(ctx: &Ctx, who: &Principal, id: CallId, expected: i64, patch: &LogPatch) -> Result<CallView, Error> {
    who.may(Right::Work)?;
    let source = source(ctx, who).await?;
    ctx.store.retry(async |store| attempt(ctx, store, who, &source, id, expected, patch).await).await?;
    crate::calls::read::shown(ctx, who, id).await
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    source: &Source,
    id: CallId,
    expected: i64,
    patch: &LogPatch,
) -> Result<(), Error> {
    let (row, logged) = own(store, who, id, expected).await?;
    let now = ctx.clock.now();
    let entry = changed(store, who, &row, &logged, now, patch).await?;
    if *patch == LogPatch::default() {
        return Ok(());
    }
    let (state, call) = entry.call(ctx.ids.next().into(), now, &source.lens);
    let linked = if let Link::Contact(contact) = row.link { Some(contact) } else { None };
    let prior_row = row.clone();
    let merged = Merged::rewritten(row, state, call);
    let load = (
        effects::of_call(who.workspace, id),
        contacts::made_by_call(who.workspace, id).first(),
        linked.map(|contact| contacts::owned(who.workspace, contact).first()),
        merged.of_number(who.workspace),
        merged.of_tasks(source),
    );
    let (effects, made, linked, number, tasks) = store.load(load).await?;
    let (linked, tasks) = (linked.flatten(), tasks.map(OfTasks::from));
    let mut prior = Prior { row: Some(prior_row), effects, linked, made, tasks, ..Prior::default() };
    let number = number.map(OfNumber::from).unwrap_or_default();
    let scope = scope(source, &entry, now);
    adoption::add_following(store, source, &merged, &mut prior, &number, scope).await?;
    prior.automations = Box::pin(of_calls::add(store, source, &merged, &prior, &number, scope)).await?;
    let batch = fold_by_hand(source, merged, &prior, &number, &ctx.ids, scope, |_, _| Beside {
        others: patch
            .medium
            .map(|medium| logged_calls::set_medium(who.workspace, id, medium))
            .into_iter()
            .chain([audit::record(ctx, who, "updated", "call", Some(id.0))])
            .collect(),
        ..Beside::default()
    });
    commit(ctx, store, who, batch).await
}

/// The entry as it is with the patch.
async fn changed(
    store: &Store,
    who: &Principal,
    row: &CallRow,
    logged: &Logged,
    now: Time,
    patch: &LogPatch,
) -> Result<Entry, Error> {
    let entry = Entry::of(&row.call).ok_or_else(|| Error::Internal("a call by hand ended as none can".to_owned()))?;
    let mut errors = Vec::new();
    let talk = patch.talk_seconds.map(u32::try_from).transpose();
    let talk = talk.map_err(|_| errors.push(FieldError::new("talk_seconds", "out_of_range"))).unwrap_or_default();
    if let Some(user) = patch.employee {
        if Some(user) != who.user && Some(user) != entry.user {
            who.may(Right::Administer)?;
        }
        if store.first(users::by_id(who.workspace, user)).await?.is_none() {
            errors.push(FieldError::new("employee_id", "unknown_user"));
        }
    }
    let entry = Entry {
        way: patch.way.unwrap_or(entry.way),
        started_at: patch.started_at.unwrap_or(entry.started_at),
        talk_seconds: talk.unwrap_or(entry.talk_seconds),
        ending: patch.ending.unwrap_or(entry.ending),
        // Nobody is the manager of a missed call; who logged it answered it if somebody did after all.
        user: patch.employee.or(entry.user).or(logged.author),
        number: entry.number,
    };
    check(&entry, now, errors)?;
    Ok(entry)
}
