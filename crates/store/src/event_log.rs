//! The log of what a connection's source sent, as people look at it and as it goes with its connection.

use domain::id::{ConnectionId, EventId, WorkspaceId};
use uuid::Uuid;

use crate::events::{Logged, logged};
use crate::query::Query;
use crate::{Step, Value, statements};

statements! {
    /// SQLite cuts an empty blob to NULL.
    LIST:
        "select r.id, r.received_at, r.event, r.query, r.content_type, coalesce(substr(r.body, 1, 65536), r.body), r.generation, "
        "s.event_id, s.call_id, s.moment, s.problem, s.details, s.processed_at, cast(length(r.body) as bigint) from raw_events r "
        "left join event_results s on s.workspace_id = r.workspace_id and s.connection_id = r.connection_id and s.event_id = r.id "
        "where r.workspace_id = $1 and r.connection_id = $2 and r.id < $3 order by r.id desc limit $4"
        [Int, Bytes, Bytes, Int];
    COUNT:
        "select count(*) from (select 1 as one from raw_events where workspace_id = $1 and connection_id = $2 limit $3) as counted"
        [Int, Bytes, Int];
    COUNT_PENDING:
        "select count(*) from (select 1 as one from pending_events where workspace_id = $1 and connection_id = $2 limit $3) as counted"
        [Int, Bytes, Int];
    DELETE_PENDING: "delete from pending_events where workspace_id = $1 and connection_id = $2" [Int, Bytes];
    DELETE_RESULTS: "delete from event_results where workspace_id = $1 and connection_id = $2" [Int, Bytes];
    DELETE_RAW: "delete from raw_events where workspace_id = $1 and connection_id = $2" [Int, Bytes];
}

/// The bytes of a body that the log shows.
pub const SHOWN_BODY: usize = 65_536;

/// An event of the log, its body cut to [`SHOWN_BODY`] bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The event, and what became of it.
    pub logged: Logged,
    /// The length of the whole body in bytes.
    pub body_bytes: i64,
}

impl Shown {
    /// Whether the body is longer than what is shown of it.
    pub fn is_cut(&self) -> bool {
        usize::try_from(self.body_bytes).is_ok_and(|bytes| bytes > self.logged.raw.body.len())
    }
}

/// The events of a connection, newest first, behind the place `after`.
pub fn list(workspace: WorkspaceId, connection: ConnectionId, after: Option<EventId>, limit: i64) -> Query<Shown> {
    let after = after.map_or(Uuid::max(), Uuid::from);
    LIST.query(vec![workspace.0.into(), connection.0.into(), after.into(), limit.into()], |row| {
        Ok(Shown { logged: logged(row)?, body_bytes: row.int(13)? })
    })
}

/// How many events of a connection are kept; the count ends at `most`.
pub fn count(workspace: WorkspaceId, connection: ConnectionId, most: i64) -> Query<i64> {
    COUNT.query(vec![workspace.0.into(), connection.0.into(), most.into()], |row| row.int(0))
}

/// How many events of a connection wait; the count ends at `most`.
pub fn count_pending(workspace: WorkspaceId, connection: ConnectionId, most: i64) -> Query<i64> {
    COUNT_PENDING.query(vec![workspace.0.into(), connection.0.into(), most.into()], |row| row.int(0))
}

/// Removes all events of a connection that has no calls, guarded by the numbers that were counted: an event that came or was processed meanwhile is
/// a conflict.
pub fn delete_of_connection(workspace: WorkspaceId, connection: ConnectionId, pending: u64, raw: u64) -> [Step; 3] {
    let place = || -> Vec<Value> { vec![workspace.0.into(), connection.0.into()] };
    [
        DELETE_PENDING.step(place()).expect(pending),
        DELETE_RESULTS.step(place()).any(),
        DELETE_RAW.step(place()).expect(raw),
    ]
}
