//! How far the log of a source has been read, and its rows as they were last seen.

use domain::id::{ConnectionId, WorkspaceId};
use domain::time::Time;

use crate::error::StoreError;
use crate::events::{self, RawEvent};
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    OF:
        "select read_to, read_at, problem, found, found_at, version, taken_until, last_found from repairs "
        "where workspace_id = $1 and connection_id = $2"
        [Int, Bytes];
    /// The connections whose log is to be read by itself, and how far it has been.
    TO_READ:
        "select c.workspace_id, c.id, c.repair_seconds, r.read_to, r.read_at, r.problem, r.found, r.found_at, r.version, "
        "r.taken_until, r.last_found "
        "from connections c left join repairs r on r.workspace_id = c.workspace_id and r.connection_id = c.id "
        "where c.enabled = 1 and c.auth_key_sealed is not null and c.repair_seconds > 0 order by c.workspace_id, c.id"
        [];
    BEGIN:
        "insert into repairs (workspace_id, connection_id, read_to, read_at, found, version, taken_until) values ($1, $2, $3, $4, 0, 1, $5)"
        [Int, Bytes, Int, Int, Int];
    TAKE:
        "update repairs set read_at = $4, taken_until = $5, last_found = cast(null as bigint), version = version + 1 "
        "where workspace_id = $1 and connection_id = $2 and version = $3"
        [Int, Bytes, Int, Int, Int];
    STILL: "update repairs set taken_until = $4 where workspace_id = $1 and connection_id = $2 and version = $3" [Int, Bytes, Int, Int];
    READ:
        "update repairs set read_to = case when read_to < $3 then $3 else read_to end, problem = null, found = found + $4, "
        "last_found = $4, taken_until = cast(null as bigint), "
        "found_at = case when $4 > 0 then $5 else found_at end where workspace_id = $1 and connection_id = $2"
        [Int, Bytes, Int, Int, Int];
    FAILED:
        "update repairs set problem = $3, taken_until = cast(null as bigint) where workspace_id = $1 and connection_id = $2"
        [Int, Bytes, Text];
    CLEAR: "delete from repairs where workspace_id = $1 and connection_id = $2" [Int, Bytes];
    SEEN: "select fingerprint from listed_calls where workspace_id = $1 and connection_id = $2 and external_id = $3" [Int, Bytes, Text];
    SEE:
        "insert into listed_calls (workspace_id, connection_id, external_id, fingerprint, started_at, provisional) values ($1, $2, $3, $4, $5, $6) "
        "on conflict (workspace_id, connection_id, external_id) do update set fingerprint = excluded.fingerprint, "
        "started_at = excluded.started_at, provisional = excluded.provisional"
        [Int, Bytes, Text, Bytes, Int, Int];
    PROVISIONAL:
        "select external_id, started_at from listed_calls where workspace_id = $1 and connection_id = $2 and provisional = 1 "
        "and started_at < $3 order by started_at limit $4"
        [Int, Bytes, Int, Int];
    SETTLED:
        "update listed_calls set provisional = 0 where workspace_id = $1 and connection_id = $2 and external_id = $3"
        [Int, Bytes, Text];
    CLEAR_SEEN: "delete from listed_calls where workspace_id = $1 and connection_id = $2" [Int, Bytes];
    KNOWN: "select id from calls where workspace_id = $1 and connection_id = $2 and external_id = $3 order by generation limit 1" [Int, Bytes, Text];
}

/// How far the log of a connection has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// All calls that began before this are known, as far as the source lists them.
    pub read_to: Time,
    /// When somebody last began to read.
    pub read_at: Time,
    /// Why the last reading failed: a code.
    pub problem: Option<String>,
    /// How many calls were found whose webhooks had not come.
    pub found: i64,
    /// When the last of them was found.
    pub found_at: Option<Time>,
    /// What taking it is guarded by.
    pub version: i64,
    /// Until when a reading that was begun counts as under way; none if nobody reads.
    pub taken_until: Option<Time>,
    /// How many calls the last reading found; none if it failed, or is not over.
    pub last_found: Option<i64>,
}

impl Repair {
    /// Somebody reads the log right now.
    pub fn is_running(&self, now: Time) -> bool {
        self.taken_until.is_some_and(|until| until > now)
    }
}

/// A connection whose log is read by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToRead {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The connection.
    pub connection: ConnectionId,
    /// Seconds between two readings.
    pub every_seconds: i64,
    /// How far it has been read; none before the first time.
    pub repair: Option<Repair>,
}

/// A row of the log that is to be stored.
pub struct Listed {
    /// The source's id of the call.
    pub external_id: String,
    /// Depends on all that the row says.
    pub fingerprint: [u8; 32],
    /// When the call began.
    pub started_at: Time,
    /// The call may still be in progress.
    pub provisional: bool,
    /// The row, as an event.
    pub raw: RawEvent,
    /// It makes rows, links and statistics only.
    pub history: bool,
}

/// How far the log of a connection has been read.
pub fn of(workspace: WorkspaceId, connection: ConnectionId) -> Query<Repair> {
    OF.query(values![workspace.0, connection.0], |row| repair(row, 0))
}

/// The connections of all workspaces whose log is read by itself.
pub fn to_read() -> Query<ToRead> {
    TO_READ.query(values![], |row| {
        Ok(ToRead {
            workspace: WorkspaceId(row.int(0)?),
            connection: ConnectionId(row.uuid(1)?),
            every_seconds: row.int(2)?,
            repair: if row.opt_int(3)?.is_some() { Some(repair(row, 3)?) } else { None },
        })
    })
}

/// Begins to read the log of a connection, from `from` on; whoever began first has it.
pub fn begin(workspace: WorkspaceId, connection: ConnectionId, from: Time, now: Time, until: Time) -> Step {
    BEGIN.step(values![workspace.0, connection.0, from.micros(), now.micros(), until.micros()])
}

/// Takes the reading of the log until a moment; whoever took it first has it.
pub fn take(workspace: WorkspaceId, connection: ConnectionId, read: &Repair, now: Time, until: Time) -> Step {
    TAKE.step(values![workspace.0, connection.0, read.version, now.micros(), until.micros()])
}

/// The reading that was taken as `version` goes on; somebody else may have taken it meanwhile.
pub fn still(workspace: WorkspaceId, connection: ConnectionId, version: i64, until: Time) -> Step {
    STILL.step(values![workspace.0, connection.0, version, until.micros()])
}

/// The log has been read to a moment, and so many calls were found.
pub fn read(workspace: WorkspaceId, connection: ConnectionId, to: Time, found: i64, now: Time) -> Step {
    READ.step(values![workspace.0, connection.0, to.micros(), found, now.micros()]).at_most(1)
}

/// The log could not be read.
pub fn failed(workspace: WorkspaceId, connection: ConnectionId, problem: &str) -> Step {
    FAILED.step(values![workspace.0, connection.0, problem]).at_most(1)
}

/// Forgets all of a connection.
pub fn clear(workspace: WorkspaceId, connection: ConnectionId) -> [Step; 2] {
    [CLEAR.step(values![workspace.0, connection.0]).any(), CLEAR_SEEN.step(values![workspace.0, connection.0]).any()]
}

/// The row of a call as it was last seen.
pub fn seen(workspace: WorkspaceId, connection: ConnectionId, external_id: &str) -> Query<Vec<u8>> {
    SEEN.query(values![workspace.0, connection.0, external_id], |row| row.bytes(0))
}

/// Whether a call is in the report.
pub fn known(workspace: WorkspaceId, connection: ConnectionId, external_id: &str) -> Query<domain::id::CallId> {
    KNOWN.query(values![workspace.0, connection.0, external_id], |row| Ok(row.uuid(0)?.into()))
}

/// Keeps a row as an event that waits, and remembers what it said.
pub fn keep(workspace: WorkspaceId, connection: ConnectionId, listed: Listed) -> Vec<Step> {
    let mut steps = events::keep_as(workspace, connection, listed.raw, listed.history);
    steps.push(SEE.step(values![
        workspace.0,
        connection.0,
        listed.external_id,
        listed.fingerprint.to_vec(),
        listed.started_at.micros(),
        listed.provisional
    ]));
    steps
}

/// Rows of calls that were in progress when they were read, and must be over by now.
pub fn provisional(
    workspace: WorkspaceId,
    connection: ConnectionId,
    before: Time,
    limit: i64,
) -> Query<(String, Time)> {
    PROVISIONAL.query(values![workspace.0, connection.0, before.micros(), limit], |row| {
        Ok((row.text(0)?, Time::from_micros(row.int(1)?)))
    })
}

/// A row needs no further look, whatever it says.
pub fn settled(workspace: WorkspaceId, connection: ConnectionId, external_id: &str) -> Step {
    SETTLED.step(values![workspace.0, connection.0, external_id]).at_most(1)
}

fn repair(row: &Row<'_>, at: usize) -> Result<Repair, StoreError> {
    Ok(Repair {
        read_to: Time::from_micros(row.int(at)?),
        read_at: Time::from_micros(row.int(at + 1)?),
        problem: row.opt_text(at + 2)?,
        found: row.int(at + 3)?,
        found_at: row.opt_int(at + 4)?.map(Time::from_micros),
        version: row.int(at + 5)?,
        taken_until: row.opt_int(at + 6)?.map(Time::from_micros),
        last_found: row.opt_int(at + 7)?,
    })
}
