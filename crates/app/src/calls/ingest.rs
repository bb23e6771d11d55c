//! Takes in events: reads them, merges them into their calls, decides what follows, and writes each call with all of it in one batch.

use std::collections::{HashMap, HashSet};
use std::panic::resume_unwind;
use std::sync::Arc;

use domain::call::event::CallKey;
use domain::call::view::RowDirection;
use domain::call_request;
use domain::decision::Link;
use domain::id::{EventId, WorkspaceId};
use domain::phone::PhoneNumber;
use store::call_requests::{self, RequestRow};
use store::calls::CallRow;
use store::events;
use store::{Batch, CommitError, Query, calls, contacts, effects};
use telephony::Unreadable;
use tokio::task::JoinSet;

use super::adoption;
use super::fold::{self, Group, Merged, Prior};
use super::of_number::OfNumber;
use super::reading::{self, Told};
use super::source::Source;
use super::tasks::OfTasks;
use crate::automations::of_calls;
use crate::contact_cards::Ringing;
use crate::ctx::{Ctx, first_id_at};
use crate::error::Error;

/// How often one call is tried again when somebody else wrote what it was decided on.
const ATTEMPTS: u32 = 24;
/// Events of one call that go into one batch, which then has some 250 steps; further ones wait for the next.
const TOGETHER: usize = 100;
/// Calls that are loaded, decided on and written together.
const CHUNK: usize = 128;
/// Chunks that are under way at once: while one is written, others are read and decided on.
const SIDE_BY_SIDE: usize = 3;

/// What became of a portion of events.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Events that are done.
    pub done: usize,
    /// Events that another worker had taken meanwhile.
    pub elsewhere: usize,
}

impl std::ops::AddAssign for Taken {
    fn add_assign(&mut self, other: Self) {
        self.done += other.done;
        self.elsewhere += other.elsewhere;
    }
}

/// Takes in a portion of one source's events, in the order of receipt. The same event twice, or late, changes nothing.
///
/// # Errors
/// [`Error::Away`] if the database went away: what is not done stays in the queue. Other errors name a mistake of ours; the
/// events that met it stay in the queue.
pub async fn ingest(ctx: &Ctx, source: &Arc<Source>, portion: &[events::Waiting]) -> Result<Taken, Error> {
    let total = portion.len();
    let (groups, unread) = read(source, portion);
    let mut taken = Taken::default();
    let batches =
        unread.iter().map(|(event, at, problem)| fold::not_understood(source, *event, *at, problem.as_str())).collect();
    for result in ctx.store.commit_all(batches).await {
        match result {
            Ok(()) => taken.done += 1,
            Err(CommitError::Conflict { .. }) => taken.elsewhere += 1,
            Err(error) => return Err(error.into()),
        }
    }
    taken += side_by_side(ctx, source, groups).await?;
    debug_assert_eq!(taken.done + taken.elsewhere, total);
    Ok(taken)
}

/// Works off calls, a few chunks at once. Two chunks that meet in a number or a call are kept apart by the guards of their batches, like two servers.
async fn side_by_side(ctx: &Ctx, source: &Arc<Source>, groups: Vec<Group>) -> Result<Taken, Error> {
    let mut all = Taken::default();
    let mut groups = groups.into_iter();
    let mut next = || {
        let chunk: Vec<Waiting> = groups.by_ref().take(CHUNK).map(|group| Waiting { group, attempts: 0 }).collect();
        (!chunk.is_empty()).then_some(chunk)
    };
    let Some(first) = next() else { return Ok(all) };
    let Some(second) = next() else { return work_off(ctx, source, first).await };
    let mut under_way = JoinSet::new();
    let start = |chunk, under_way: &mut JoinSet<_>| {
        let (ctx, source) = (ctx.clone(), Arc::clone(source));
        under_way.spawn(async move { work_off(&ctx, &source, chunk).await });
    };
    for chunk in [first, second].into_iter().chain(std::iter::from_fn(&mut next).take(SIDE_BY_SIDE - 2)) {
        start(chunk, &mut under_way);
    }
    let mut failed = None;
    while let Some(ended) = under_way.join_next().await {
        match ended {
            Ok(Ok(taken)) => all += taken,
            // What is under way is finished, but nothing more is begun.
            Ok(Err(error)) => failed = failed.or(Some(error)),
            Err(ended) => match ended.try_into_panic() {
                Ok(panic) => resume_unwind(panic),
                Err(_) => failed = failed.or(Some(Error::Internal("work on events was ended".to_owned()))),
            },
        }
        if let Some(chunk) = next().filter(|_| failed.is_none()) {
            start(chunk, &mut under_way);
        }
    }
    failed.map_or(Ok(all), Err)
}

async fn work_off(ctx: &Ctx, source: &Source, mut left: Vec<Waiting>) -> Result<Taken, Error> {
    let mut taken = Taken::default();
    while !left.is_empty() {
        left = round(ctx, source, left, &mut taken).await?;
        if left.iter().any(|waiting| waiting.attempts >= ATTEMPTS) {
            return Err(Error::Changed { step: "calls::ingest" });
        }
    }
    Ok(taken)
}

/// A call whose events are not written yet.
struct Waiting {
    group: Group,
    /// How often somebody else wrote what it was decided on; waiting for another call of the same number is none.
    attempts: u32,
}

type Unread = (EventId, domain::time::Time, Unreadable);

/// Reads events and sorts them by call; calls stand in the order of their first event.
fn read(source: &Source, portion: &[events::Waiting]) -> (Vec<Group>, Vec<Unread>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<CallKey, usize> = HashMap::new();
    let mut unread = Vec::new();
    for events::Waiting { raw, history } in portion {
        match reading::read(source, raw) {
            Err(problem) => unread.push((raw.id, raw.received_at, problem)),
            Ok(Told { key, event, details }) => {
                let place = places.get(&key).copied().filter(|place| groups[*place].events.len() < TOGETHER);
                let place = place.unwrap_or_else(|| {
                    places.insert(key.clone(), groups.len());
                    groups.push(Group { key, events: Vec::new(), history: true });
                    groups.len() - 1
                });
                groups[place].history &= *history;
                groups[place].events.push((event, details));
            }
        }
    }
    (groups, unread)
}

/// One attempt at several calls. Answers those whose attempt failed because somebody else wrote meanwhile, and those that had to wait for
/// another call of the same number.
async fn round(ctx: &Ctx, source: &Source, all: Vec<Waiting>, taken: &mut Taken) -> Result<Vec<Waiting>, Error> {
    let by_key = |waiting: &Waiting| calls::by_key(source.workspace, &waiting.group.key).first();
    let rows = ctx.store.load(all.iter().map(by_key).collect::<Vec<_>>()).await?;
    let merge =
        |(waiting, row): (&Waiting, &Option<CallRow>)| fold::merge(source, row.as_ref(), &waiting.group, &ctx.ids);
    let merged: Vec<Option<Merged>> = all.iter().zip(&rows).map(merge).collect();
    let mut known = look_up(ctx, source, &merged, rows).await?;
    let scopes = all.iter().map(|waiting| waiting.group.scope());
    adoption::add_following_of_all(&ctx.store, source, &merged, &mut known, scopes).await?;
    let scopes = all.iter().map(|waiting| waiting.group.scope());
    Box::pin(of_calls::add_all(&ctx.store, source, &merged, &mut known, scopes)).await?;
    let mut later = Vec::new();
    let mut numbers_taken: HashSet<PhoneNumber> = HashSet::new();
    let mut keys_taken: HashSet<CallKey> = HashSet::new();
    let mut tried: Vec<Waiting> = Vec::with_capacity(all.len());
    let mut batches: Vec<Batch> = Vec::with_capacity(all.len());
    let mut rung = Vec::with_capacity(all.len());
    for ((waiting, merged), (prior, of_number)) in all.into_iter().zip(merged).zip(known) {
        let Some(merged) = merged else { continue };
        // Two calls of one number in one round would both see it as it was before, and so would two portions of one call: the second waits.
        let number = merged.number_to_look_up().copied();
        if keys_taken.contains(&waiting.group.key) || number.is_some_and(|number| numbers_taken.contains(&number)) {
            later.push(waiting);
            continue;
        }
        numbers_taken.extend(number);
        keys_taken.insert(waiting.group.key.clone());
        rung.push(Ringing::of(source, &merged, waiting.group.history));
        let scope = waiting.group.scope();
        batches.push(fold::fold(source, merged, &prior, &of_number, &waiting.group, &ctx.ids, scope));
        tried.push(waiting);
    }
    let results = ctx.store.commit_all(batches).await;
    for ((Waiting { group, attempts }, rung), result) in tried.into_iter().zip(rung).zip(results) {
        match result {
            Ok(()) => {
                taken.done += group.events.len();
                rung.into_iter().for_each(|ringing| ringing.hand_over(ctx));
            }
            Err(CommitError::Conflict { .. }) => {
                let (rest, elsewhere) = still_waiting(ctx, source, group).await?;
                taken.elsewhere += elsewhere;
                later.extend(rest.map(|group| Waiting { group, attempts: attempts + 1 }));
            }
            Err(error) => return Err(error.into()),
        }
    }
    if !source.automations.is_empty() {
        ctx.bells.automations.notify_one();
    }
    Ok(later)
}

/// The rest of what the store knows of the calls and their numbers, in one snapshot.
async fn look_up(
    ctx: &Ctx,
    source: &Source,
    merged: &[Option<Merged>],
    rows: Vec<Option<CallRow>>,
) -> Result<Vec<(Prior, OfNumber)>, Error> {
    let workspace = source.workspace;
    let queries: Vec<_> = merged
        .iter()
        .zip(&rows)
        .map(|(merged, row)| {
            let of_row = row.as_ref().map(|row| {
                let linked = match row.link {
                    Link::Contact(contact) => Some(contacts::owned(workspace, contact).first()),
                    Link::Company(_) | Link::None => None,
                };
                (effects::of_call(workspace, row.id), contacts::made_by_call(workspace, row.id).first(), linked)
            });
            let clicked = merged.as_ref().and_then(|merged| clicked(workspace, merged));
            let of_number = merged.as_ref().and_then(|merged| merged.of_number(workspace));
            (of_row, of_number, clicked, merged.as_ref().and_then(|merged| merged.of_tasks(source)))
        })
        .collect();
    let found = ctx.store.load(queries).await?;
    let known = found.into_iter().zip(rows).map(|((of_row, of_number, clicked, of_tasks), row)| {
        let (effects, made, linked) = of_row.unwrap_or_default();
        let (linked, clicked, tasks) = (linked.flatten(), clicked.unwrap_or_default(), of_tasks.map(OfTasks::from));
        let prior = Prior { row, effects, linked, made, clicked, tasks, ..Prior::default() };
        (prior, of_number.map(OfNumber::from).unwrap_or_default())
    });
    Ok(known.collect())
}

/// The query for the clicks that an outgoing call may have come of.
fn clicked(workspace: WorkspaceId, merged: &Merged) -> Option<Query<RequestRow>> {
    let call = &merged.row.call;
    let number = call.client.as_ref().and_then(|number| number.e164.as_ref())?;
    let since = call.started_at.plus_seconds(-call_request::LONGEST_WAIT);
    let is_outgoing = call.direction == RowDirection::Outgoing;
    is_outgoing.then(|| call_requests::open(workspace, number, first_id_at(since).into()))
}

/// Of a call whose batch met a conflict: what is still in the queue, and how many events another worker has done.
async fn still_waiting(ctx: &Ctx, source: &Source, mut group: Group) -> Result<(Option<Group>, usize), Error> {
    let queries =
        group.events.iter().map(|(event, _)| events::waits(source.workspace, source.connection, event.id).first());
    let waiting = ctx.store.load(queries.collect::<Vec<_>>()).await?;
    let all = group.events.len();
    let mut answers = waiting.into_iter();
    group.events.retain(|_| answers.next().flatten().is_some());
    let elsewhere = all - group.events.len();
    Ok(((!group.events.is_empty()).then_some(group), elsewhere))
}
