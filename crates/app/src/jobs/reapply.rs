//! Applies changed settings (employees, aliases, lines, the zone) to past calls: says first how many would change, then changes them.
//! Rows, links and statistics follow; nothing new is caused, and what people linked or wrote stays.

use domain::access::Right;
use domain::call::event::CallKey;
use domain::call::{CallState, view};
use domain::decision::{Link, Scope};
use domain::id::{CallId, ConnectionId, JobId, WorkspaceId};
use domain::statistics;
use serde::{Deserialize, Serialize};
use store::calls::{self, CallRow};
use store::events::{self, Logged};
use store::jobs::{self as queue, JobRow, NewJob};
use store::{Batch, CommitError, connections, contacts, effects};
use uuid::Uuid;

use crate::calls::adoption;
use crate::calls::fold::{self, Group, Merged, Prior};
use crate::calls::of_number::OfNumber;
use crate::calls::reading;
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::run;
use crate::principal::Principal;
use crate::write::{self, Done};

/// The kind of these jobs.
pub const KIND: &str = "reapply";
/// Calls that are looked at together.
const PAGE: i64 = 100;
/// Calls that a preview looks at.
const MOST_PREVIEWED: i64 = 10_000;
/// Events of one call that are read again; more than any real call has.
const MOST_EVENTS: i64 = 500;

/// How many past calls would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preview {
    /// So many of those looked at.
    pub changed: i64,
    /// There are more calls than were looked at.
    pub more: bool,
}

#[derive(Serialize, Deserialize)]
struct Payload {
    connection: ConnectionId,
    after: CallId,
}

/// Says how many past calls of a connection would change with the settings as they are now.
///
/// # Errors
/// No right, no such connection.
pub async fn preview(ctx: &Ctx, who: &Principal, connection: ConnectionId) -> Result<Preview, Error> {
    who.may(Right::Administer)?;
    let source = Source::load(ctx, who.workspace, connection).await?.ok_or(Error::NotFound)?;
    let mut preview = Preview { changed: 0, more: false };
    let (mut after, mut seen) = (CallId(Uuid::nil()), 0);
    loop {
        let rows = ctx.store.load(calls::page(who.workspace, connection, after, PAGE)).await?;
        let Some(last) = rows.last().map(|row| row.id) else { return Ok(preview) };
        if seen >= MOST_PREVIEWED {
            return Ok(Preview { more: true, ..preview });
        }
        for (row, events) in with_events(ctx, who.workspace, rows).await? {
            seen += 1;
            preview.changed += i64::from(again(&source, row, &events).is_some());
        }
        after = last;
    }
}

/// Queues the work.
///
/// # Errors
/// No right, no such connection.
pub async fn start(ctx: &Ctx, who: &Principal, connection: ConnectionId) -> Result<JobId, Error> {
    who.may(Right::Administer)?;
    let load = (
        connections::by_id(who.workspace, connection).first(),
        calls::count_of_connection(who.workspace, connection, 1_000_000),
    );
    let (Some(_), count) = ctx.store.load(load).await? else { return Err(Error::NotFound) };
    let now = ctx.clock.now();
    let payload = Payload { connection, after: CallId(Uuid::nil()) };
    let job = NewJob {
        workspace: who.workspace,
        id: ctx.ids.next().into(),
        kind: KIND,
        key: connection.to_string(),
        payload: pack(&payload),
        due_at: now,
        created_at: now,
    };
    tracing::debug!(calls = count.first(), job = %job.id, "settings are applied to past calls");
    let batch = Batch::from_iter(queue::queue(&job));
    write::commit(ctx, &ctx.store, who, batch, Done::new("reapplied", "connection", connection)).await?;
    ctx.bells.jobs.notify_one();
    Ok(job.id)
}

fn pack(payload: &Payload) -> Vec<u8> {
    rmp_serde::to_vec_named(payload).expect("plain data always packs")
}

/// Does such a job. After each page its place is kept, so a restart goes on there.
///
/// # Errors
/// As the store has them.
pub async fn run(ctx: &Ctx, workspace: WorkspaceId, job: &mut JobRow) -> Result<(), Error> {
    let mut payload: Payload = rmp_serde::from_slice(&job.payload)
        .map_err(|_| Error::Internal("a job's payload does not unpack".to_owned()))?;
    loop {
        let Some(source) = Source::load(ctx, workspace, payload.connection).await? else { return Ok(()) };
        let rows = ctx.store.load(calls::page(workspace, payload.connection, payload.after, PAGE)).await?;
        let Some(last) = rows.last().map(|row| row.id) else { break };
        let count = rows.len();
        for (row, events) in with_events(ctx, workspace, rows).await? {
            apply(ctx, &source, row, events).await?;
        }
        let _ = ctx.bells.changes.send(workspace);
        payload.after = last;
        job.payload = pack(&payload);
        job.progress += i64::try_from(count).unwrap_or(0);
        run::progressed(ctx, workspace, job).await?;
    }
    understand_again(ctx, workspace, payload.connection).await
}

async fn with_events(
    ctx: &Ctx,
    workspace: WorkspaceId,
    rows: Vec<CallRow>,
) -> Result<Vec<(CallRow, Vec<Logged>)>, Error> {
    let queries: Vec<_> = rows.iter().map(|row| events::of_call(workspace, row.id, MOST_EVENTS)).collect();
    let events = ctx.store.load(queries).await?;
    Ok(rows.into_iter().zip(events).collect())
}

/// The row as the settings of now make it; none if nothing of it changes. A call whose raw events are not all at hand is looked at as it was merged.
fn again(source: &Source, row: CallRow, logged: &[Logged]) -> Option<(Merged, Group)> {
    let group = reread(source, &row.key, logged);
    let state = CallState::of_all(group.events.iter().map(|(event, _)| event), &source.lens.zone);
    let is_whole = group.events.len() == logged.len() && !logged.is_empty() && (logged.len() as i64) < MOST_EVENTS;
    let state = state.filter(|_| is_whole).unwrap_or_else(|| row.state.clone());
    let call = view::view(&state, source.id_that_tells_start(&row.key, &state), &source.lens, row.closed);
    let counted = statistics::contribution(&call, source.connection, &source.workspace_zone);
    let changed = state != row.state || counted != row.counted || call != row.call;
    changed.then(|| (Merged::rewritten(row, state, call), group))
}

fn reread(source: &Source, key: &CallKey, logged: &[Logged]) -> Group {
    let told = logged.iter().filter_map(|one| reading::read(source, &one.raw).ok());
    Group { key: key.clone(), events: told.map(|told| (told.event, told.details)).collect(), history: true }
}

async fn apply(ctx: &Ctx, source: &Source, row: CallRow, logged: Vec<Logged>) -> Result<(), Error> {
    let (mut row, mut logged) = (Some(row), logged);
    while let Some(this) = row.take() {
        let id = this.id;
        let Some((merged, group)) = again(source, this, &logged) else { return Ok(()) };
        let workspace = source.workspace;
        let linked = match merged.row.link {
            Link::Contact(contact) => Some(contacts::owned(workspace, contact).first()),
            Link::Company(_) | Link::None => None,
        };
        let number = merged.of_number(workspace);
        let load = (effects::of_call(workspace, id), contacts::made_by_call(workspace, id).first(), linked, number);
        let (effects, made, linked, number) = ctx.store.load(load).await?;
        let mut prior = Prior { effects, linked: linked.flatten(), made, ..Prior::default() };
        let number = number.map(OfNumber::from).unwrap_or_default();
        adoption::add_following(&ctx.store, source, &merged, &mut prior, &number, Scope::LinksOnly).await?;
        let batch = fold::refold(source, merged, &prior, &number, &group, &ctx.ids, Scope::LinksOnly);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(CommitError::Conflict { .. }) => {
                let load = (calls::by_id(workspace, id).first(), events::of_call(workspace, id, MOST_EVENTS));
                (row, logged) = ctx.store.load(load).await?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Events that were not understood and are now go back into the queue: as news, or as history beyond the connection's horizon.
async fn understand_again(ctx: &Ctx, workspace: WorkspaceId, connection: ConnectionId) -> Result<(), Error> {
    let Some(source) = Source::load(ctx, workspace, connection).await? else { return Ok(()) };
    let mut after = domain::id::EventId(Uuid::nil());
    loop {
        let page = ctx.store.load(events::not_understood(workspace, connection, after, PAGE)).await?;
        let Some(last) = page.last().map(|one| one.raw.id) else { return Ok(()) };
        let readable: Vec<_> = page.into_iter().filter(|one| reading::read(&source, &one.raw).is_ok()).collect();
        let horizon = ctx.clock.now().plus_seconds(-i64::from(source.effects_horizon_seconds));
        for one in &readable {
            let history = one.raw.received_at < horizon;
            match ctx.store.commit(events::queue_again(workspace, connection, one.raw.id, history)).await {
                Ok(()) | Err(CommitError::Conflict { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        if !readable.is_empty() {
            ctx.bells.events.notify_one();
        }
        if ctx.stopping() {
            return Err(run::interrupted());
        }
        after = last;
    }
}
