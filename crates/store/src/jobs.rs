//! Work that is done later. Queueing is a step of the batch that wants it, so it is queued exactly if the rest was written.

use domain::id::{JobId, WorkspaceId};
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, Value, statements};

statements! {
    QUEUE:
        "insert into jobs (workspace_id, id, kind, job_key, payload, state, due_at, attempts, progress, created_at, version) "
        "values ($1, $2, $3, $4, $5, 'queued', $6, 0, 0, $7, 1)"
        [Int, Bytes, Text, Text, Bytes, Int, Int];
    ANNOUNCE:
        "insert into due_workspaces (workspace_id, due_at, announced) values ($1, $2, 1) on conflict (workspace_id) do update set "
        "due_at = case when due_workspaces.due_at > excluded.due_at then excluded.due_at else due_workspaces.due_at end, "
        "announced = due_workspaces.announced + 1"
        [Int, Int];
    WORKSPACES_DUE:
        "select workspace_id, announced from due_workspaces where due_at <= $1 order by due_at, workspace_id limit 100"
        [Int];
    /// A server may compare a row that was changed meanwhile, but look at the jobs as they were before: so the comparison is what must tell.
    SETTLE:
        "update due_workspaces set due_at = coalesce((select min(due_at) from jobs where workspace_id = $1 and state = 'queued'), $3) "
        "where workspace_id = $1 and announced = $2"
        [Int, Int, Int];
    DUE:
        "select id, kind, job_key, payload, state, due_at, attempts, last_error, progress, progress_of, created_at, finished_at, version "
        "from jobs j where j.workspace_id = $1 and j.state = 'queued' and j.due_at <= $2 and j.kind not in ('send_mail', 'send_webhook') "
        "and not exists (select 1 from jobs o "
        "where o.workspace_id = j.workspace_id and o.kind = j.kind and o.job_key = j.job_key and o.state = 'queued' "
        "and (o.id < j.id or o.leased_until > $2)) "
        "order by j.due_at, j.id limit $3"
        [Int, Int, Int];
    DUE_TO_SEND:
        "select id, kind, job_key, payload, state, due_at, attempts, last_error, progress, progress_of, created_at, finished_at, version "
        "from jobs j where j.workspace_id = $1 and j.state = 'queued' and j.due_at <= $2 and j.kind in ('send_mail', 'send_webhook') "
        "and not exists (select 1 from jobs o "
        "where o.workspace_id = j.workspace_id and o.kind = j.kind and o.job_key = j.job_key and o.state = 'queued' "
        "and (o.id < j.id or o.leased_until > $2)) "
        "order by j.due_at, j.id limit $3"
        [Int, Int, Int];
    LEASE:
        "update jobs set due_at = $4, leased_until = $4, attempts = attempts + 1, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3 and state = 'queued'"
        [Int, Bytes, Int, Int];
    PROGRESS:
        "update jobs set payload = $4, progress = $5, progress_of = $6, due_at = $7, leased_until = $7, attempts = 1, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Bytes, Int, Int, Int];
    FINISH:
        "update jobs set state = 'done', finished_at = $4, leased_until = cast(null as bigint), version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Int];
    FAIL:
        "update jobs set state = $4, due_at = $5, last_error = $6, leased_until = cast(null as bigint), version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Int, Text];
    GIVE_BACK:
        "update jobs set due_at = $4, attempts = attempts - 1, leased_until = cast(null as bigint), version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Int];
    RELEASE:
        "update jobs set due_at = $2, leased_until = cast(null as bigint), version = version + 1 "
        "where workspace_id = $1 and state = 'queued' and leased_until > $2"
        [Int, Int];
    RETRY:
        "update jobs set state = 'queued', due_at = $4, attempts = 0, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3 and state = 'dead'"
        [Int, Bytes, Int, Int];
    CANCEL:
        "update jobs set state = 'cancelled', finished_at = $4, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3 and state = 'queued'"
        [Int, Bytes, Int, Int];
    BY_ID:
        "select id, kind, job_key, payload, state, due_at, attempts, last_error, progress, progress_of, created_at, finished_at, version "
        "from jobs where workspace_id = $1 and id = $2"
        [Int, Bytes];
    LIST:
        "select id, kind, job_key, payload, state, due_at, attempts, last_error, progress, progress_of, created_at, finished_at, version "
        "from jobs where workspace_id = $1 and id < $2 order by id desc limit $3"
        [Int, Bytes, Int];
}

/// The kinds of the jobs that wait for somebody outside: they have a lane of their own, so that a slow receiver keeps no other work waiting, and no long
/// work keeps a message waiting. `DUE` and `DUE_TO_SEND` name them, too.
pub const SENT: [&str; 2] = ["send_mail", "send_webhook"];

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits, or somebody works on it under a lease.
    Queued,
    /// It is done.
    Done,
    /// It failed too often; a person has to look at it.
    Dead,
    /// A person called it off.
    Cancelled,
}

impl State {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Done => "done",
            Self::Dead => "dead",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A job to be queued. Jobs of one kind and key are done one after the other, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// Its id.
    pub id: JobId,
    /// What kind of work.
    pub kind: &'static str,
    /// What it is about.
    pub key: String,
    /// What the work needs to know.
    pub payload: Vec<u8>,
    /// When it is due.
    pub due_at: Time,
    /// When it was queued.
    pub created_at: Time,
}

/// A job as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// Its id.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// What it is about.
    pub key: String,
    /// What the work needs to know, and how far it has come.
    pub payload: Vec<u8>,
    /// Where it stands.
    pub state: State,
    /// When it is due; while somebody works on it, when the lease ends.
    pub due_at: Time,
    /// How often it was begun without getting further.
    pub attempts: i64,
    /// What went wrong the last time.
    pub last_error: Option<String>,
    /// How much is done.
    pub progress: i64,
    /// Of how much, if that is known.
    pub progress_of: Option<i64>,
    /// When it was queued.
    pub created_at: Time,
    /// When it was done.
    pub finished_at: Option<Time>,
    /// What a write is guarded by.
    pub version: i64,
}

/// Queues a job.
pub fn queue(job: &NewJob) -> [Step; 2] {
    let params = vec![
        job.workspace.0.into(),
        job.id.0.into(),
        job.kind.into(),
        job.key.clone().into(),
        job.payload.clone().into(),
        job.due_at.micros().into(),
        job.created_at.micros().into(),
    ];
    [QUEUE.step(params), announce(job.workspace, job.due_at)]
}

/// Makes sure that the workspace's jobs are looked at when this one is due.
pub fn announce(workspace: WorkspaceId, due_at: Time) -> Step {
    ANNOUNCE.step(vec![workspace.0.into(), due_at.micros().into()])
}

/// The workspaces that may have jobs due, and how many jobs each of them has announced.
pub fn workspaces_due(now: Time) -> Query<(WorkspaceId, i64)> {
    WORKSPACES_DUE.query(vec![now.micros().into()], |row| Ok((WorkspaceId(row.int(0)?), row.int(1)?)))
}

/// Lists a workspace under its next job, or `rest` without any; does nothing if a job was announced since `announced` was read.
pub fn settle(workspace: WorkspaceId, announced: i64, rest: Time) -> Step {
    SETTLE.step(vec![workspace.0.into(), announced.into(), rest.micros().into()]).any()
}

/// The messages of a workspace that are due to be sent, by the same rule as [`due`].
pub fn due_to_send(workspace: WorkspaceId, now: Time, limit: i64) -> Query<JobRow> {
    DUE_TO_SEND.query(vec![workspace.0.into(), now.micros().into(), limit.into()], job_row)
}

/// The jobs of a workspace that are due, messages aside; of those with one key only the first, and none while another one of the key is under way.
pub fn due(workspace: WorkspaceId, now: Time, limit: i64) -> Query<JobRow> {
    DUE.query(vec![workspace.0.into(), now.micros().into(), limit.into()], job_row)
}

/// Takes a job until a time; if the worker dies it is due again then.
pub fn lease(workspace: WorkspaceId, job: &JobRow, until: Time) -> Step {
    LEASE.step(vec![workspace.0.into(), job.id.0.into(), job.version.into(), until.micros().into()])
}

/// Notes how far a job has come, with what it needs to go on, and takes it for longer. Having come further, it counts as begun once.
pub fn progress(workspace: WorkspaceId, job: &JobRow, until: Time) -> Step {
    PROGRESS.step(vec![
        workspace.0.into(),
        job.id.0.into(),
        job.version.into(),
        job.payload.clone().into(),
        job.progress.into(),
        job.progress_of.into(),
        until.micros().into(),
    ])
}

/// A job is done.
pub fn finish(workspace: WorkspaceId, job: &JobRow, at: Time) -> Step {
    FINISH.step(vec![workspace.0.into(), job.id.0.into(), job.version.into(), at.micros().into()])
}

/// A job failed: it is tried again at a time, or never if `dead`.
pub fn fail(workspace: WorkspaceId, job: &JobRow, again_at: Time, dead: bool, error: &str) -> [Step; 2] {
    let state = if dead { State::Dead } else { State::Queued };
    let step = FAIL.step(vec![
        workspace.0.into(),
        job.id.0.into(),
        job.version.into(),
        state.as_str().into(),
        again_at.micros().into(),
        error.into(),
    ]);
    // It is due earlier than its lease ends, which is what somebody else may have listed the workspace under.
    [step, announce(workspace, again_at)]
}

/// A worker that has to end gives a job back; that is no failure.
pub fn give_back(workspace: WorkspaceId, job: &JobRow, at: Time) -> [Step; 2] {
    let step = GIVE_BACK.step(vec![workspace.0.into(), job.id.0.into(), job.version.into(), at.micros().into()]);
    [step, announce(workspace, at)]
}

/// Gives all jobs of a workspace back that somebody holds: for a server that knows that all others are gone.
pub fn release(workspace: WorkspaceId, now: Time) -> [Step; 2] {
    [RELEASE.step(vec![workspace.0.into(), now.micros().into()]).any(), announce(workspace, now)]
}

/// A person has a dead job tried again.
pub fn retry(workspace: WorkspaceId, job: &JobRow, at: Time) -> [Step; 2] {
    let step = RETRY.step(vec![workspace.0.into(), job.id.0.into(), job.version.into(), at.micros().into()]);
    [step, announce(workspace, at)]
}

/// A person calls a job off; whoever works on it notices when it notes its progress.
pub fn cancel(workspace: WorkspaceId, job: &JobRow, at: Time) -> Step {
    CANCEL.step(vec![workspace.0.into(), job.id.0.into(), job.version.into(), at.micros().into()])
}

/// One job.
pub fn by_id(workspace: WorkspaceId, id: JobId) -> Query<JobRow> {
    BY_ID.query(vec![workspace.0.into(), id.0.into()], job_row)
}

/// The jobs of a workspace, newest first, before an id.
pub fn list(workspace: WorkspaceId, before: JobId, limit: i64) -> Query<JobRow> {
    LIST.query(vec![workspace.0.into(), before.0.into(), Value::Int(limit)], job_row)
}

fn job_row(row: &Row<'_>) -> Result<JobRow, StoreError> {
    let state = match row.str(4)? {
        "queued" => State::Queued,
        "done" => State::Done,
        "dead" => State::Dead,
        "cancelled" => State::Cancelled,
        _ => return Err(row.bad(4, "a job's state")),
    };
    Ok(JobRow {
        id: row.uuid(0)?.into(),
        kind: row.text(1)?,
        key: row.text(2)?,
        payload: row.bytes(3)?,
        state,
        due_at: Time::from_micros(row.int(5)?),
        attempts: row.int(6)?,
        last_error: row.opt_text(7)?,
        progress: row.int(8)?,
        progress_of: row.opt_int(9)?,
        created_at: Time::from_micros(row.int(10)?),
        finished_at: row.opt_int(11)?.map(Time::from_micros),
        version: row.int(12)?,
    })
}
