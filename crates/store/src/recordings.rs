//! Recordings that were archived, or are to be. Each row is the work and what became of it; it has a queue of its own, so that a source or a storage that
//! lets everybody wait keeps no other job of the workspace waiting.

use domain::id::{CallId, ConnectionId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            OF_CALL: "select " $columns " from recordings where workspace_id = $1 and call_id = $2" [Int, Bytes];
            DUE:
                "select " $columns " from recordings where workspace_id = $1 and state = 'waiting' and due_at <= $2 "
                "order by due_at, call_id limit $3"
                [Int, Int, Int];
            OLD:
                "select " $columns " from recordings where workspace_id = $1 and state = 'archived' and started_at < $2 and storage_mark = $4 "
                "order by started_at, call_id limit $3"
                [Int, Int, Int, Bytes];
            /// Those of another storage cannot be deleted.
            OLD_ELSEWHERE:
                "select call_id from recordings where workspace_id = $1 and state = 'archived' and started_at < $2 and storage_mark <> $3 "
                "order by started_at, call_id limit 1"
                [Int, Int, Bytes];
            /// A new link, or another one for a recording that could not be had; what is archived or was deleted stays so.
            WANT:
                "insert into recordings (workspace_id, call_id, connection_id, state, started_at, wanted_at, due_at, attempts, version) "
                "values ($1, $2, $3, 'waiting', $4, $5, $5, 0, 1) on conflict (workspace_id, call_id) do update set state = 'waiting', "
                "started_at = excluded.started_at, wanted_at = excluded.wanted_at, due_at = excluded.due_at, attempts = 0, "
                "version = recordings.version + 1 where recordings.state in ('waiting', 'gone', 'failed')"
                [Int, Bytes, Bytes, Int, Int];
            /// Calls that came while nothing was archived.
            WANT_EARLIER:
                "insert into recordings (workspace_id, call_id, connection_id, state, started_at, wanted_at, due_at, attempts, version) "
                "select c.workspace_id, c.id, c.connection_id, 'waiting', c.started_at, $3, $3, 0, 1 from calls c "
                "join connections k on k.workspace_id = c.workspace_id and k.id = c.connection_id and k.archive_recordings = 1 "
                "where c.workspace_id = $1 and c.has_recording = 1 and c.started_at >= $2 and not exists (select 1 from recordings r "
                "where r.workspace_id = c.workspace_id and r.call_id = c.id) order by c.started_at desc, c.id desc limit $4 "
                "on conflict (workspace_id, call_id) do nothing"
                [Int, Int, Int, Int];
            WORKSPACES_DUE:
                "select w.id from workspaces w where exists (select 1 from recordings r where r.workspace_id = w.id "
                "and r.state = 'waiting' and r.due_at <= $1) order by w.id"
                [Int];
            KEEPING: "select id, keep_recordings_days from workspaces where keep_recordings_days is not null order by id" [];
            ALL_WORKSPACES: "select id from workspaces order by id" [];
            LEASE:
                "update recordings set due_at = $4, attempts = attempts + 1, version = version + 1 "
                "where workspace_id = $1 and call_id = $2 and version = $3 and state = 'waiting'"
                [Int, Bytes, Int, Int];
            PUT_OFF:
                "update recordings set due_at = $4, attempts = $5, problem = $6, problem_at = $7, version = version + 1 "
                "where workspace_id = $1 and call_id = $2 and version = $3 and state = 'waiting'"
                [Int, Bytes, Int, Int, Int, Text, Int];
            ARCHIVED:
                "update recordings set state = 'archived', problem = null, problem_at = null, storage_key = $4, media_type = $5, size = $6, "
                "sha256 = $7, channels = $8, archived_at = $9, storage_mark = $10, version = version + 1 "
                "where workspace_id = $1 and call_id = $2 and version = $3 and state = 'waiting'"
                [Int, Bytes, Int, Text, Text, Int, Bytes, Int, Int, Bytes];
            END:
                "update recordings set state = $4, problem = $5, problem_at = $6, version = version + 1 "
                "where workspace_id = $1 and call_id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text, Int];
            FORGET:
                "delete from recordings where workspace_id = $1 and call_id = $2 and version = $3 and state = 'waiting'"
                [Int, Bytes, Int];
            RETRY:
                "update recordings set state = 'waiting', due_at = $2, wanted_at = $2, attempts = 0, version = version + 1 "
                "where workspace_id = $1 and state in ('gone', 'failed')"
                [Int, Int];
            SUMMARY:
                "select state, storage_mark, count(*), coalesce(cast(sum(size) as bigint), 0) from recordings where workspace_id = $1 "
                "group by state, storage_mark"
                [Int];
            LAST_TROUBLE:
                "select problem, problem_at from recordings where workspace_id = $1 and problem is not null "
                "order by problem_at desc limit 1"
                [Int];
        }
    };
}

with_columns!(
    "call_id, connection_id, state, started_at, wanted_at, due_at, attempts, problem, storage_key, media_type, size, sha256, channels, \
     archived_at, version, storage_mark"
);

/// Where a recording stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It is to be archived, or somebody is at it.
    Waiting,
    /// It is in the storage.
    Archived,
    /// The source has lost it.
    Gone,
    /// It could not be fetched; the link may still live.
    Failed,
    /// It was deleted when it was old enough.
    Deleted,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Archived, Self::Gone, Self::Failed, Self::Deleted];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Archived => "archived",
            Self::Gone => "gone",
            Self::Failed => "failed",
            Self::Deleted => "deleted",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// Audio in the storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    /// The mark of the storage that it is in.
    pub storage: Uuid,
    /// Where it is in the storage.
    pub key: String,
    /// Such as `audio/wav`.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// How many channels it has, if its form says so.
    pub channels: Option<u32>,
    /// When it was archived.
    pub at: Time,
}

/// A recording as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordingRow {
    /// Its call.
    pub call: CallId,
    /// The connection of the call.
    pub connection: ConnectionId,
    /// Where it stands.
    pub state: State,
    /// When the call began.
    pub started_at: Time,
    /// Since when it is wanted.
    pub wanted_at: Time,
    /// When it is due; while somebody is at it, when others take it for abandoned.
    pub due_at: Time,
    /// How often it was tried.
    pub attempts: i64,
    /// What stood in the way: a code.
    pub problem: Option<String>,
    /// The audio.
    pub audio: Option<Archived>,
    /// What a write is guarded by.
    pub version: i64,
}

/// The recording of a call.
pub fn of_call(workspace: WorkspaceId, call: CallId) -> Query<RecordingRow> {
    OF_CALL.query(values![workspace.0, call.0], recording_row)
}

/// Those of a workspace that are due.
pub fn due(workspace: WorkspaceId, now: Time, limit: i64) -> Query<RecordingRow> {
    DUE.query(values![workspace.0, now.micros(), limit], recording_row)
}

/// The workspaces with recordings that are due.
pub fn workspaces_due(now: Time) -> Query<WorkspaceId> {
    WORKSPACES_DUE.query(values![now.micros()], |row| Ok(WorkspaceId(row.int(0)?)))
}

/// All workspaces.
pub fn workspaces() -> Query<WorkspaceId> {
    ALL_WORKSPACES.query(Vec::new(), |row| Ok(WorkspaceId(row.int(0)?)))
}

/// The workspaces that keep recordings for a time, and for how many days.
pub fn keeping() -> Query<(WorkspaceId, u32)> {
    KEEPING.query(Vec::new(), |row| Ok((WorkspaceId(row.int(0)?), row.count(1)?)))
}

/// The oldest recordings, archived in a storage, of calls that began before a time.
pub fn old(workspace: WorkspaceId, before: Time, storage: Uuid, limit: i64) -> Query<RecordingRow> {
    OLD.query(values![workspace.0, before.micros(), limit, storage], recording_row)
}

/// The oldest of them that is archived in another storage.
pub fn old_elsewhere(workspace: WorkspaceId, before: Time, storage: Uuid) -> Query<CallId> {
    OLD_ELSEWHERE.query(values![workspace.0, before.micros(), storage], |row| Ok(row.uuid(0)?.into()))
}

/// Has the recording of a call archived: at its first link, or with another link after it could not be had.
pub fn want(workspace: WorkspaceId, call: CallId, connection: ConnectionId, started_at: Time, now: Time) -> Step {
    WANT.step(values![workspace.0, call.0, connection.0, started_at.micros(), now.micros()]).any()
}

/// Has recordings archived that came while nothing was: of calls since a time, the newest first, so many at most.
pub fn want_earlier(workspace: WorkspaceId, since: Time, now: Time, most: i64) -> Step {
    WANT_EARLIER.step(values![workspace.0, since.micros(), now.micros(), most]).any()
}

/// Takes one until a time.
pub fn lease(workspace: WorkspaceId, row: &RecordingRow, until: Time) -> Step {
    LEASE.step(values![workspace.0, row.call.0, row.version, until.micros()])
}

/// It is tried again at a time; `row.attempts` is how often it counts as tried.
pub fn put_off(workspace: WorkspaceId, row: &RecordingRow, until: Time, problem: &str, now: Time) -> Step {
    PUT_OFF.step(values![workspace.0, row.call.0, row.version, until.micros(), row.attempts, problem, now.micros()])
}

/// It is in the storage.
pub fn archived(workspace: WorkspaceId, row: &RecordingRow, audio: &Archived) -> Step {
    ARCHIVED.step(values![
        workspace.0,
        row.call.0,
        row.version,
        &audio.key,
        &audio.media_type,
        i64::try_from(audio.size).unwrap_or(i64::MAX),
        audio.sha256.to_vec(),
        audio.channels.map(i64::from),
        audio.at.micros(),
        audio.storage
    ])
}

/// It is not archived, or not any more.
pub fn end(workspace: WorkspaceId, row: &RecordingRow, state: State, problem: Option<(&str, Time)>) -> Step {
    let (problem, at) = problem.map_or((None, None), |(problem, at)| (Some(problem), Some(at.micros())));
    END.step(values![workspace.0, row.call.0, row.version, state.as_str(), problem, at])
}

/// It is not to be archived after all; a link that comes later may say otherwise.
pub fn forget(workspace: WorkspaceId, row: &RecordingRow) -> Step {
    FORGET.step(values![workspace.0, row.call.0, row.version])
}

/// All that were given up are tried again.
pub fn retry(workspace: WorkspaceId, now: Time) -> Step {
    RETRY.step(values![workspace.0, now.micros()]).any()
}

/// How many recordings stand where, and in which storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// Where they stand.
    pub state: State,
    /// The mark of the storage in which they are, or were.
    pub storage: Option<Uuid>,
    /// How many.
    pub count: i64,
    /// Their bytes.
    pub bytes: i64,
}

/// How many recordings stand where, and how many bytes they have.
pub fn summary(workspace: WorkspaceId) -> Query<Sum> {
    SUMMARY.query(values![workspace.0], |row| {
        let state = State::parse(row.str(0)?).ok_or_else(|| row.bad(0, "a state of a recording"))?;
        Ok(Sum { state, storage: row.opt_uuid(1)?, count: row.int(2)?, bytes: row.int(3)? })
    })
}

/// What last stood in the way of one that still is not archived: a code, and when.
pub fn last_trouble(workspace: WorkspaceId) -> Query<(String, Time)> {
    LAST_TROUBLE.query(values![workspace.0], |row| Ok((row.text(0)?, Time::from_micros(row.int(1)?))))
}

fn recording_row(row: &Row<'_>) -> Result<RecordingRow, StoreError> {
    Ok(RecordingRow {
        call: row.uuid(0)?.into(),
        connection: row.uuid(1)?.into(),
        state: State::parse(row.str(2)?).ok_or_else(|| row.bad(2, "a state of a recording"))?,
        started_at: Time::from_micros(row.int(3)?),
        wanted_at: Time::from_micros(row.int(4)?),
        due_at: Time::from_micros(row.int(5)?),
        attempts: row.int(6)?,
        problem: row.opt_text(7)?,
        audio: audio(row)?,
        version: row.int(14)?,
    })
}

fn audio(row: &Row<'_>) -> Result<Option<Archived>, StoreError> {
    let Some(key) = row.opt_text(8)? else { return Ok(None) };
    Ok(Some(Archived {
        storage: row.uuid(15)?,
        key,
        media_type: row.text(9)?,
        size: u64::try_from(row.int(10)?).map_err(|_| row.bad(10, "a size"))?,
        sha256: row.array(11)?,
        channels: row.opt_count(12)?,
        at: Time::from_micros(row.int(13)?),
    }))
}
