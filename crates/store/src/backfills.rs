//! Periods of a source's log that people have read.

use domain::backfill::{Counts, State};
use domain::id::{BackfillId, ConnectionId, UserId, WorkspaceId};
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " from backfills where workspace_id = $1 and id = $2" [Int, Bytes];
            LIST:
                "select " $columns " from backfills where workspace_id = $1 and connection_id = $2 and id < $3 order by id desc limit $4"
                [Int, Bytes, Bytes, Int];
            INSERT:
                "insert into backfills (workspace_id, id, connection_id, user_id, from_at, until_at, preview, contacts, state, read_to, calls, "
                "known, fresh, contacts_made, created_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $5, 0, 0, 0, 0, $9, 1)"
                [Int, Bytes, Bytes, Bytes, Int, Int, Int, Int, Int];
            UPDATE:
                "update backfills set state = $4, read_to = $5, calls = $6, known = $7, fresh = $8, contacts_made = $9, problem = $10, "
                "finished_at = $11, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Int, Int, Int, Int, Int, Text, Int];
            CLEAR: "delete from backfills where workspace_id = $1 and connection_id = $2" [Int, Bytes];
        }
    };
}

with_columns!(
    "id, connection_id, user_id, from_at, until_at, preview, contacts, state, read_to, calls, known, fresh, contacts_made, problem, \
     created_at, finished_at, version"
);

/// A period that is read, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backfill {
    /// Its id.
    pub id: BackfillId,
    /// The connection.
    pub connection: ConnectionId,
    /// Who wanted it.
    pub user: Option<UserId>,
    /// From this moment on.
    pub from: Time,
    /// Up to this moment.
    pub until: Time,
    /// Only counts; nothing is stored.
    pub preview: bool,
    /// Contacts are made as from new calls.
    pub contacts: bool,
    /// How far it is.
    pub state: State,
    /// The period has been read up to here.
    pub read_to: Time,
    /// What was found.
    pub counts: Counts,
    /// Why it stopped: a code.
    pub problem: Option<String>,
    /// When it was started.
    pub created_at: Time,
    /// When it ended.
    pub finished_at: Option<Time>,
    /// What a write is guarded by.
    pub version: i64,
}

/// One backfill.
pub fn by_id(workspace: WorkspaceId, id: BackfillId) -> Query<Backfill> {
    BY_ID.query(values![workspace.0, id.0], backfill)
}

/// The backfills of a connection, newest first, before an id.
pub fn list(workspace: WorkspaceId, connection: ConnectionId, before: BackfillId, limit: i64) -> Query<Backfill> {
    LIST.query(values![workspace.0, connection.0, before.0, limit], backfill)
}

/// A new one.
pub fn insert(workspace: WorkspaceId, new: &Backfill) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        new.connection.0,
        new.user.map(|user| user.0),
        new.from.micros(),
        new.until.micros(),
        new.preview,
        new.contacts,
        new.created_at.micros()
    ])
}

/// How far it has come; `changed.version` is the version that was read.
pub fn update(workspace: WorkspaceId, changed: &Backfill) -> Step {
    let counts = changed.counts;
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        changed.state.as_str(),
        changed.read_to.micros(),
        counts.calls,
        counts.known,
        counts.fresh,
        counts.contacts,
        changed.problem.clone(),
        changed.finished_at.map(|at| at.micros())
    ])
}

/// Removes those of a connection.
pub fn clear(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    CLEAR.step(values![workspace.0, connection.0]).any()
}

fn backfill(row: &Row<'_>) -> Result<Backfill, StoreError> {
    Ok(Backfill {
        id: BackfillId(row.uuid(0)?),
        connection: ConnectionId(row.uuid(1)?),
        user: row.opt_uuid(2)?.map(UserId),
        from: Time::from_micros(row.int(3)?),
        until: Time::from_micros(row.int(4)?),
        preview: row.bool(5)?,
        contacts: row.bool(6)?,
        state: State::parse(row.str(7)?).ok_or_else(|| row.bad(7, "a state of a backfill"))?,
        read_to: Time::from_micros(row.int(8)?),
        counts: Counts { calls: row.int(9)?, known: row.int(10)?, fresh: row.int(11)?, contacts: row.int(12)? },
        problem: row.opt_text(13)?,
        created_at: Time::from_micros(row.int(14)?),
        finished_at: row.opt_int(15)?.map(Time::from_micros),
        version: row.int(16)?,
    })
}
