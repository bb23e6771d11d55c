//! The change feed: what changed in a workspace, in the order in which it was committed.
//!
//! A per-workspace counter row is bumped as the last step of a batch. Whoever waits for that row commits later and gets the greater number, so
//! nobody who has read up to a number ever misses a smaller one (a sequence would not promise that).

use domain::id::WorkspaceId;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, Value, statements};

statements! {
    START: "insert into feed (workspace_id, seq, oldest) values ($1, 0, 0)" [Int];
    BUMP: "update feed set seq = seq + $2 where workspace_id = $1" [Int, Int];
    RECORD:
        "insert into changes (workspace_id, seq, noun, entity_id, version) "
        "values ($1, (select seq from feed where workspace_id = $1) - $2, $3, $4, $5)"
        [Int, Int, Text, Bytes, Int];
    STATE: "select seq, oldest from feed where workspace_id = $1" [Int];
    SINCE:
        "select seq, noun, entity_id, version from changes where workspace_id = $1 and seq > $2 order by seq limit $3"
        [Int, Int, Int];
    STATES: "select workspace_id, seq from feed order by workspace_id" [];
    FORGET: "delete from changes where workspace_id = $1 and seq > $2 and seq <= $3" [Int, Int, Int];
    FORGOTTEN: "update feed set oldest = $2 where workspace_id = $1 and oldest < $2" [Int, Int];
}

/// What a change is about, as the API names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the resources")]
pub enum Noun {
    Call,
    Contact,
    Company,
    Connection,
    Line,
    Note,
    Team,
    User,
    Workspace,
    Job,
    Absence,
    CallRequest,
    Backfill,
    BlockedNumber,
    Webhook,
    CallResult,
    Deal,
    Pipeline,
    Task,
    Waiting,
    Import,
    Field,
    View,
    Automation,
    AutomationRun,
    Notice,
    Merge,
    Form,
}

impl Noun {
    /// The name in the feed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Contact => "contact",
            Self::Company => "company",
            Self::Connection => "connection",
            Self::Line => "line",
            Self::Note => "note",
            Self::Team => "team",
            Self::User => "user",
            Self::Workspace => "workspace",
            Self::Job => "job",
            Self::Absence => "absence",
            Self::CallRequest => "call_request",
            Self::Backfill => "backfill",
            Self::BlockedNumber => "blocked_number",
            Self::Webhook => "webhook",
            Self::CallResult => "call_result",
            Self::Deal => "deal",
            Self::Pipeline => "pipeline",
            Self::Task => "task",
            Self::Waiting => "waiting",
            Self::Import => "import",
            Self::Field => "field",
            Self::View => "view",
            Self::Automation => "automation",
            Self::AutomationRun => "automation_run",
            Self::Notice => "notice",
            Self::Merge => "merge",
            Self::Form => "form",
        }
    }
}

/// One change to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub noun: Noun,
    /// Which; nil for the workspace itself, and for numbers, which have no ids.
    pub id: Uuid,
    /// The version it has now; 0 when it is gone.
    pub version: i64,
}

impl Change {
    /// A change of one row.
    pub fn new(noun: Noun, id: impl Into<Uuid>, version: i64) -> Self {
        Self { noun, id: id.into(), version }
    }
}

/// One recorded change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the feed of the workspace, from 1, without gaps.
    pub seq: i64,
    /// What it is about.
    pub noun: String,
    /// Which.
    pub id: Uuid,
    /// The version it had then; 0 when it is gone.
    pub version: i64,
}

/// The state of a workspace's feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// The last number.
    pub seq: i64,
    /// Numbers up to this one are forgotten.
    pub oldest: i64,
}

/// The feed of a new workspace.
pub fn start(workspace: WorkspaceId) -> Step {
    START.step(vec![workspace.0.into()])
}

/// The last steps of a batch.
pub fn record(workspace: WorkspaceId, changes: &[Change]) -> Vec<Step> {
    if changes.is_empty() {
        return Vec::new();
    }
    let count = i64::try_from(changes.len()).unwrap_or(i64::MAX);
    let mut steps = Vec::with_capacity(changes.len() + 1);
    steps.push(BUMP.step(vec![workspace.0.into(), count.into()]));
    for (place, change) in (1..).zip(changes) {
        let params: Vec<Value> = vec![
            workspace.0.into(),
            Value::Int(count - place),
            change.noun.as_str().into(),
            change.id.into(),
            change.version.into(),
        ];
        steps.push(RECORD.step(params));
    }
    steps
}

/// Where the feed of a workspace stands.
pub fn state(workspace: WorkspaceId) -> Query<State> {
    STATE.query(vec![workspace.0.into()], |row| Ok(State { seq: row.int(0)?, oldest: row.int(1)? }))
}

/// Where the feeds of all workspaces stand: for the poller that notices what other processes wrote.
pub fn states() -> Query<(WorkspaceId, i64)> {
    STATES.query(Vec::new(), |row| Ok((WorkspaceId(row.int(0)?), row.int(1)?)))
}

/// Changes after a number, oldest first.
pub fn since(workspace: WorkspaceId, after: i64, limit: i64) -> Query<Recorded> {
    SINCE.query(vec![workspace.0.into(), after.into(), limit.into()], recorded)
}

/// Forgets the changes from `oldest` (exclusive) to `up_to`; at most 500 at a time, so that nobody waits long.
pub fn forget(workspace: WorkspaceId, oldest: i64, up_to: i64) -> [Step; 2] {
    [
        FORGET.step(vec![workspace.0.into(), oldest.into(), up_to.into()]).any(),
        FORGOTTEN.step(vec![workspace.0.into(), up_to.into()]).any(),
    ]
}

fn recorded(row: &Row<'_>) -> Result<Recorded, StoreError> {
    Ok(Recorded { seq: row.int(0)?, noun: row.text(1)?, id: row.uuid(2)?, version: row.int(3)? })
}
