//! What telephony sent: kept as it came, waiting to be processed, and what became of it.

use domain::id::{CallId, ConnectionId, EventId, WorkspaceId};
use domain::time::Time;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::{Batch, Step, Value, statements};

statements! {
    KEEP:
        "insert into raw_events (workspace_id, connection_id, id, received_at, event, query, content_type, body) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8)"
        [Int, Bytes, Bytes, Int, Text, Bytes, Text, Bytes];
    KEEP_ONCE:
        "insert into raw_events (workspace_id, connection_id, id, received_at, event, query, content_type, body) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (workspace_id, connection_id, id) do nothing"
        [Int, Bytes, Bytes, Int, Text, Bytes, Text, Bytes];
    /// For sources that use ids again.
    KEEP_NUMBERED:
        "insert into raw_events (workspace_id, connection_id, id, received_at, event, query, content_type, body, generation) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        [Int, Bytes, Bytes, Int, Text, Bytes, Text, Bytes, Int];
    WAIT: "insert into pending_events (workspace_id, connection_id, event_id, history) values ($1, $2, $3, 0)" [Int, Bytes, Bytes];
    WAIT_AGAIN:
        "insert into pending_events (workspace_id, connection_id, event_id, history) values ($1, $2, $3, $4)"
        [Int, Bytes, Bytes, Int];
    WAIT_ONCE:
        "insert into pending_events (workspace_id, connection_id, event_id, history) "
        "select r.workspace_id, r.connection_id, r.id, 0 from raw_events r "
        "where r.workspace_id = $1 and r.connection_id = $2 and r.id = $3 and not exists (select 1 from event_results s "
        "where s.workspace_id = $1 and s.connection_id = $2 and s.event_id = $3) "
        "on conflict (workspace_id, connection_id, event_id) do nothing"
        [Int, Bytes, Bytes];
    PENDING:
        "select r.id, r.received_at, r.event, r.query, r.content_type, r.body, r.generation, p.history from pending_events p "
        "join raw_events r on r.workspace_id = p.workspace_id and r.connection_id = p.connection_id and r.id = p.event_id "
        "where p.workspace_id = $1 and p.connection_id = $2 and p.event_id > $3 order by p.event_id limit $4"
        [Int, Bytes, Bytes, Int];
    PENDING_SIZES:
        "select cast(length(r.body) as bigint) from pending_events p "
        "join raw_events r on r.workspace_id = p.workspace_id and r.connection_id = p.connection_id and r.id = p.event_id "
        "where p.workspace_id = $1 and p.connection_id = $2 and p.event_id > $3 order by p.event_id limit $4"
        [Int, Bytes, Bytes, Int];
    /// Said as one comparison, so that the index leads behind all events of a connection at once.
    FIRST_WAITING:
        "select p.workspace_id, p.connection_id, "
        "coalesce((select c.enabled from connections c where c.workspace_id = p.workspace_id and c.id = p.connection_id), 0) "
        "from pending_events p where (p.workspace_id, p.connection_id, p.event_id) > ($1, $2, $3) "
        "order by p.workspace_id, p.connection_id, p.event_id limit 1"
        [Int, Bytes, Bytes];
    MARK_AS_HISTORY:
        "update pending_events set history = 1 where workspace_id = $1 and connection_id = $2 and history = 0"
        [Int, Bytes];
    COUNT_PENDING: "select count(*) from (select 1 as one from pending_events limit 100000) as counted" [];
    WAITS: "select event_id from pending_events where workspace_id = $1 and connection_id = $2 and event_id = $3" [Int, Bytes, Bytes];
    DONE: "delete from pending_events where workspace_id = $1 and connection_id = $2 and event_id = $3" [Int, Bytes, Bytes];
    RESULT:
        "insert into event_results (workspace_id, connection_id, event_id, call_id, moment, problem, details, processed_at) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (workspace_id, connection_id, event_id) do nothing"
        [Int, Bytes, Bytes, Bytes, Int, Text, Bytes, Int];
    RESULT_AGAIN:
        "update event_results set call_id = $4, moment = $5, problem = $6, details = $7 "
        "where workspace_id = $1 and connection_id = $2 and event_id = $3"
        [Int, Bytes, Bytes, Bytes, Int, Text, Bytes];
    OF_CALL:
        "select r.id, r.received_at, r.event, r.query, r.content_type, r.body, r.generation, "
        "s.event_id, s.call_id, s.moment, s.problem, s.details, s.processed_at from event_results s "
        "join raw_events r on r.workspace_id = s.workspace_id and r.connection_id = s.connection_id and r.id = s.event_id "
        "where s.workspace_id = $1 and s.call_id = $2 order by s.event_id limit $3"
        [Int, Bytes, Int];
    NOT_UNDERSTOOD:
        "select r.id, r.received_at, r.event, r.query, r.content_type, r.body, r.generation, "
        "s.event_id, s.call_id, s.moment, s.problem, s.details, s.processed_at from event_results s "
        "join raw_events r on r.workspace_id = s.workspace_id and r.connection_id = s.connection_id and r.id = s.event_id "
        "where s.workspace_id = $1 and s.connection_id = $2 and s.event_id > $3 and s.problem is not null order by s.event_id limit $4"
        [Int, Bytes, Bytes, Int];
    FORGET_RESULT: "delete from event_results where workspace_id = $1 and connection_id = $2 and event_id = $3" [Int, Bytes, Bytes];
    /// A row of the source's log is no webhook.
    LATEST_WEBHOOK:
        "select id, received_at from raw_events where workspace_id = $1 and connection_id = $2 and coalesce(event, '') <> 'calls_list' "
        "order by id desc limit 1"
        [Int, Bytes];
}

/// One message as it came.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawEvent {
    /// Its id, which is its receipt number.
    pub id: EventId,
    /// When it was received.
    pub received_at: Time,
    /// The event's name in the URL.
    pub event: Option<String>,
    /// The query string, as bytes.
    pub query: Option<Vec<u8>>,
    /// The content type.
    pub content_type: Option<String>,
    /// The body.
    pub body: Vec<u8>,
    /// Counts the calls of a source that uses ids again; 0 for all others. Decided once, when the event comes in.
    #[serde(default)]
    pub generation: i64,
}

impl std::fmt::Debug for RawEvent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Bodies hold numbers and names.
        write!(f, "RawEvent({}, {} bytes)", self.id, self.body.len())
    }
}

/// An event that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The event.
    pub raw: RawEvent,
    /// It is no news: it makes rows, links and statistics, and nothing else follows from it.
    pub history: bool,
}

/// A connection that has waiting events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingAt {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The connection.
    pub connection: ConnectionId,
    /// Its events are processed; else they wait until it is enabled.
    pub enabled: bool,
}

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The call it tells of; none if it was not understood.
    pub call: Option<CallId>,
    /// The moment it was taken for, 0 to 3.
    pub moment: Option<i64>,
    /// Why it was not understood.
    pub problem: Option<String>,
    /// What of it was not understood.
    pub details: Details,
    /// When it was processed.
    pub processed_at: Time,
}

/// What of an event was not understood, although the event was.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Details {
    /// Keys that have no meaning yet, with their values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<(String, String)>,
    /// Keys whose value could not be used, with the reason's code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubtful: Vec<(String, String)>,
}

/// An event of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The event.
    pub raw: RawEvent,
    /// What became of it; none while it waits.
    pub outcome: Option<Outcome>,
}

fn keep_params(workspace: WorkspaceId, connection: ConnectionId, raw: RawEvent) -> Vec<Value> {
    vec![
        workspace.0.into(),
        connection.0.into(),
        raw.id.0.into(),
        raw.received_at.micros().into(),
        raw.event.into(),
        raw.query.into(),
        raw.content_type.into(),
        raw.body.into(),
    ]
}

fn place(workspace: WorkspaceId, connection: ConnectionId, event: EventId) -> Vec<Value> {
    vec![workspace.0.into(), connection.0.into(), event.0.into()]
}

/// Keeps an event and queues it.
pub fn keep(workspace: WorkspaceId, connection: ConnectionId, raw: RawEvent) -> Batch {
    let wait = WAIT.step(place(workspace, connection, raw.id));
    [KEEP.step(keep_params(workspace, connection, raw)), wait].into_iter().collect()
}

/// The same for an event of a source that uses ids again, with its generation.
pub fn keep_numbered(workspace: WorkspaceId, connection: ConnectionId, raw: RawEvent) -> Batch {
    let (wait, generation) = (WAIT.step(place(workspace, connection, raw.id)), raw.generation);
    let mut params = keep_params(workspace, connection, raw);
    params.push(generation.into());
    [KEEP_NUMBERED.step(params), wait].into_iter().collect()
}

/// Keeps an event and queues it, as news or as history.
pub(crate) fn keep_as(workspace: WorkspaceId, connection: ConnectionId, raw: RawEvent, history: bool) -> Vec<Step> {
    let mut wait = place(workspace, connection, raw.id);
    wait.push(history.into());
    vec![KEEP.step(keep_params(workspace, connection, raw)), WAIT_AGAIN.step(wait)]
}

/// The same for an event that may have been kept already: from the spool, whose file may be read twice.
pub fn keep_once(workspace: WorkspaceId, connection: ConnectionId, raw: RawEvent) -> Batch {
    let wait = WAIT_ONCE.step(place(workspace, connection, raw.id)).at_most(1);
    [KEEP_ONCE.step(keep_params(workspace, connection, raw)).at_most(1), wait].into_iter().collect()
}

/// The sizes of the bodies of the next events that wait, in bytes.
pub fn pending_sizes(workspace: WorkspaceId, connection: ConnectionId, after: EventId, limit: i64) -> Query<i64> {
    let params = vec![workspace.0.into(), connection.0.into(), after.0.into(), limit.into()];
    PENDING_SIZES.query(params, |row| row.int(0))
}

/// Events of a connection that wait, in the order of receipt, after an event.
pub fn pending(workspace: WorkspaceId, connection: ConnectionId, after: EventId, limit: i64) -> Query<Waiting> {
    let params = vec![workspace.0.into(), connection.0.into(), after.0.into(), limit.into()];
    PENDING.query(params, |row| Ok(Waiting { raw: raw_event(row)?, history: row.bool(7)? }))
}

/// The first connection behind this one that has waiting events: by walking on, all of them are found without reading the events.
pub fn first_waiting(after: (WorkspaceId, ConnectionId)) -> Query<WaitingAt> {
    let params = vec![after.0.0.into(), after.1.0.into(), Uuid::max().into()];
    FIRST_WAITING.query(params, |row| {
        Ok(WaitingAt { workspace: WorkspaceId(row.int(0)?), connection: row.uuid(1)?.into(), enabled: row.bool(2)? })
    })
}

/// Says of all events of a connection that wait now that they are history. There may be many: this is one step, so that it can stand in the batch that
/// enables the connection.
pub fn mark_waiting_as_history(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    MARK_AS_HISTORY.step(vec![workspace.0.into(), connection.0.into()]).any()
}

/// Whether an event still waits.
pub fn waits(workspace: WorkspaceId, connection: ConnectionId, event: EventId) -> Query<EventId> {
    WAITS.query(place(workspace, connection, event), |row| Ok(row.uuid(0)?.into()))
}

/// How many events wait, over all workspaces; counted up to 100,000.
pub fn count_pending() -> Query<i64> {
    COUNT_PENDING.query(Vec::new(), |row| row.int(0))
}

/// Takes an event from the queue. As a guard: an event that is no longer there was processed by somebody else.
pub fn done(workspace: WorkspaceId, connection: ConnectionId, event: EventId) -> Step {
    DONE.step(place(workspace, connection, event))
}

/// Enters what became of an event, unless that is known already. Beside [`done`], which is what keeps an event from being processed twice: on a server
/// an event can wait again that was handed over a second time while it was processed, and must be able to leave the queue.
pub fn result(workspace: WorkspaceId, connection: ConnectionId, event: EventId, outcome: &Outcome) -> Step {
    let mut params = result_params(workspace, connection, event, outcome);
    params.push(outcome.processed_at.micros().into());
    RESULT.step(params).any()
}

/// Enters it anew, after settings changed.
pub fn result_again(workspace: WorkspaceId, connection: ConnectionId, event: EventId, outcome: &Outcome) -> Step {
    RESULT_AGAIN.step(result_params(workspace, connection, event, outcome))
}

fn result_params(workspace: WorkspaceId, connection: ConnectionId, event: EventId, outcome: &Outcome) -> Vec<Value> {
    let details = if outcome.details == Details::default() { Value::Null } else { pack(&outcome.details) };
    let mut params = place(workspace, connection, event);
    params.extend([outcome.call.map(|id| id.0).into(), outcome.moment.into(), outcome.problem.clone().into(), details]);
    params
}

/// The events of a call, in the order of receipt.
pub fn of_call(workspace: WorkspaceId, call: CallId, limit: i64) -> Query<Logged> {
    OF_CALL.query(vec![workspace.0.into(), call.0.into(), limit.into()], logged)
}

/// Events of a connection that were not understood, in the order of receipt, after an event.
pub fn not_understood(workspace: WorkspaceId, connection: ConnectionId, after: EventId, limit: i64) -> Query<Logged> {
    NOT_UNDERSTOOD.query(vec![workspace.0.into(), connection.0.into(), after.0.into(), limit.into()], logged)
}

/// Queues an event again that had been processed; as history, or as if it came in now.
pub fn queue_again(workspace: WorkspaceId, connection: ConnectionId, event: EventId, history: bool) -> Batch {
    let at = place(workspace, connection, event);
    let again = [at.as_slice(), &[history.into()]].concat();
    [WAIT_AGAIN.step(again), FORGET_RESULT.step(at)].into_iter().collect()
}

/// When the last webhook of a connection came in.
pub fn latest_webhook(workspace: WorkspaceId, connection: ConnectionId) -> Query<Time> {
    LATEST_WEBHOOK.query(vec![workspace.0.into(), connection.0.into()], |row| Ok(Time::from_micros(row.int(1)?)))
}

fn raw_event(row: &Row<'_>) -> Result<RawEvent, StoreError> {
    Ok(RawEvent {
        id: row.uuid(0)?.into(),
        received_at: Time::from_micros(row.int(1)?),
        event: row.opt_text(2)?,
        query: row.opt_bytes(3)?,
        content_type: row.opt_text(4)?,
        body: row.bytes(5)?,
        generation: row.opt_int(6)?.unwrap_or(0),
    })
}

pub(crate) fn logged(row: &Row<'_>) -> Result<Logged, StoreError> {
    let outcome = match row.opt_uuid(7)? {
        None => None,
        Some(_) => Some(Outcome {
            call: row.opt_uuid(8)?.map(Into::into),
            moment: row.opt_int(9)?,
            problem: row.opt_text(10)?,
            details: unpack_opt(row, 11, "details of an event")?.unwrap_or_default(),
            processed_at: Time::from_micros(row.int(12)?),
        }),
    };
    Ok(Logged { raw: raw_event(row)?, outcome })
}
