//! The times that automations were begun. Each row is the work and what became of it; whoever goes on with one is guarded by its version.

use domain::automation::{RunState, TriggerKind};
use domain::id::{AutomationId, CallId, CompanyId, ContactId, DealId, RunId, TaskId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack_ids, unpack_ids};
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns "where r.workspace_id = $1 and r.id = $2" [Int, Bytes];
            LIST:
                "select " $columns "where r.workspace_id = $1 and r.automation_id = $2 and r.id < $3 order by r.id desc limit $4"
                [Int, Bytes, Bytes, Int];
            LIST_OF_STATE:
                "select " $columns "where r.workspace_id = $1 and r.automation_id = $2 and r.state = $5 and r.id < $3 order by r.id desc limit $4"
                [Int, Bytes, Bytes, Int, Text];
            DUE:
                "select " $columns "where r.workspace_id = $1 and r.due_at is not null and r.due_at <= $2 order by r.due_at, r.id limit $3"
                [Int, Int, Int];
            TIMELINE:
                "select " $columns "where r.workspace_id = $1 and r.contact_id = $2 and r.contact_id is not null "
                "and r.began_at <= $3 and (r.began_at < $3 or r.id < $4) order by r.began_at desc, r.id desc limit $5"
                [Int, Bytes, Int, Bytes, Int];
            WORKSPACES_DUE:
                "select w.id from workspaces w where exists (select 1 from automation_runs r where r.workspace_id = w.id "
                "and r.due_at is not null and r.due_at <= $1) order by w.id"
                [Int];
            /// Nothing if the automation does not run any more, or was begun by this before.
            BEGIN:
                "insert into automation_runs (workspace_id, id, automation_id, revision, trigger_kind, cause_id, cause_no, state, place, call_id, "
                "contact_id, company_id, deal_id, task_id, chain, steps, attempts, due_at, error_code, error_detail, began_at, ended_at, version) "
                "select a.workspace_id, $2, a.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, 0, $16, $17, $18, $19, $20, 1 "
                "from automations a where a.workspace_id = $1 and a.id = $3 and a.state = 'active' "
                "on conflict (workspace_id, automation_id, cause_id, cause_no) do nothing"
                [Int, Bytes, Bytes, Int, Text, Bytes, Int, Text, Text, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Int, Text, Text, Int, Int];
            LEASE:
                "update automation_runs set state = 'running', due_at = $4, attempts = attempts + 1, version = version + 1 "
                "where workspace_id = $1 and id = $2 and version = $3 and state in ('queued', 'running', 'waiting')"
                [Int, Bytes, Int, Int];
            RELEASE:
                "update automation_runs set due_at = $2, version = version + 1 where workspace_id = $1 and state = 'running' and due_at > $2"
                [Int, Int];
            UPDATE:
                "update automation_runs set state = $4, place = $5, contact_id = $6, company_id = $7, deal_id = $8, task_id = $9, steps = $10, "
                "attempts = $11, due_at = $12, waits_for = $13, wait_value = $14, wait_until = $15, error_code = $16, error_detail = $17, "
                "ended_at = $18, revision = $19, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text, Bytes, Bytes, Bytes, Bytes, Int, Int, Int, Bytes, Text, Int, Text, Text, Int, Int];
            /// Whoever is just looking at one looks again: it has another version.
            WAKE:
                "update automation_runs set due_at = $3, version = version + 1 where workspace_id = $1 and waits_for = $2 and waits_for is not null "
                "and state in ('waiting', 'running')"
                [Int, Bytes, Int];
            CANCEL_ALL:
                "update automation_runs set state = 'cancelled', due_at = null, waits_for = null, ended_at = $3, version = version + 1 "
                "where workspace_id = $1 and automation_id = $2 and state in ('queued', 'running', 'waiting')"
                [Int, Bytes, Int];
            FORGET_STEPS:
                "delete from automation_steps where workspace_id = $1 and run_id in "
                "(select r.id from automation_runs r where r.workspace_id = $1 and r.automation_id = $2 order by r.id limit $3)"
                [Int, Bytes, Int];
            FORGET:
                "delete from automation_runs where workspace_id = $1 and id in "
                "(select r.id from automation_runs r where r.workspace_id = $1 and r.automation_id = $2 order by r.id limit $3)"
                [Int, Bytes, Int];
            /// The automations that led to a task which one of them made.
            MADE_TASK:
                "select r.automation_id, r.chain from automation_steps s "
                "join automation_runs r on r.workspace_id = s.workspace_id and r.id = s.run_id "
                "where s.workspace_id = $1 and s.entity_id = $2 and s.entity = 'task' and s.state = 'done' limit 1"
                [Int, Bytes];
            FIRST_OF_AUTOMATION: "select id from automation_runs where workspace_id = $1 and automation_id = $2 order by id limit 1" [Int, Bytes];
        }
    };
}

with_columns!(
    "r.id, r.automation_id, a.name, r.revision, r.trigger_kind, r.cause_id, r.cause_no, r.state, r.place, r.call_id, r.contact_id, k.name, \
     r.company_id, o.name, r.deal_id, d.name, r.task_id, r.chain, r.steps, r.attempts, r.due_at, r.waits_for, r.wait_value, r.wait_until, \
     r.error_code, r.error_detail, r.began_at, r.ended_at, r.version from automation_runs r \
     left join automations a on a.workspace_id = r.workspace_id and a.id = r.automation_id \
     left join contacts k on k.workspace_id = r.workspace_id and k.id = r.contact_id \
     left join companies o on o.workspace_id = r.workspace_id and o.id = r.company_id \
     left join deals d on d.workspace_id = r.workspace_id and d.id = r.deal_id "
);

/// What a run is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// The call.
    pub call: Option<CallId>,
    /// The contact.
    pub contact: Option<ContactId>,
    /// The company.
    pub company: Option<CompanyId>,
    /// The deal.
    pub deal: Option<DealId>,
    /// The task.
    pub task: Option<TaskId>,
}

/// The names of what a run is about, as they are now.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// The automation's.
    pub automation: Option<String>,
    /// The contact's.
    pub contact: Option<String>,
    /// The company's.
    pub company: Option<String>,
    /// The deal's.
    pub deal: Option<String>,
}

impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names")
    }
}

/// What a run waits for beside its time.
#[derive(Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Whose field.
    pub entity: Uuid,
    /// The value that it had.
    pub value: Option<String>,
}

impl std::fmt::Debug for Waiting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Waiting").field("entity", &self.entity).finish_non_exhaustive()
    }
}

/// Why a run ended early: a code, and the block or the automations that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// A stable code.
    pub code: String,
    /// What it names.
    pub detail: Option<String>,
}

/// One time that an automation was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// The automation.
    pub automation: AutomationId,
    /// Its definition.
    pub revision: i64,
    /// What began it.
    pub trigger: TriggerKind,
    /// Which thing, and its number: together they begin an automation once.
    pub cause: (Uuid, i64),
    /// Where it stands.
    pub state: RunState,
    /// The block that comes next.
    pub place: Option<String>,
    /// What it is about.
    pub about: About,
    /// The automations that led here, this one not among them unless it led to itself.
    pub chain: Vec<AutomationId>,
    /// How many steps it has.
    pub steps: i64,
    /// How often it was begun without getting further.
    pub attempts: i64,
    /// When it goes on.
    pub due_at: Option<Time>,
    /// What it waits for beside the time.
    pub waiting: Option<Waiting>,
    /// When a wait ends in any case.
    pub wait_until: Option<Time>,
    /// Why it ended early.
    pub trouble: Option<Trouble>,
    /// When it began.
    pub began_at: Time,
    /// When it was over.
    pub ended_at: Option<Time>,
    /// What a write is guarded by.
    pub version: i64,
    /// Names, read and never written.
    pub names: Names,
}

/// One run.
pub fn by_id(workspace: WorkspaceId, id: RunId) -> Query<Run> {
    BY_ID.query(values![workspace.0, id.0], run)
}

/// The runs of an automation before an id, newest first.
pub fn list(
    workspace: WorkspaceId,
    automation: AutomationId,
    state: Option<RunState>,
    before: Uuid,
    limit: i64,
) -> Query<Run> {
    match state {
        None => LIST.query(values![workspace.0, automation.0, before, limit], run),
        Some(state) => LIST_OF_STATE.query(values![workspace.0, automation.0, before, limit, state.as_str()], run),
    }
}

/// The runs about a contact before a place, newest first.
pub fn timeline(workspace: WorkspaceId, contact: ContactId, before: Option<(Time, Uuid)>, limit: i64) -> Query<Run> {
    let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id));
    TIMELINE.query(values![workspace.0, contact.0, at, id, limit], run)
}

/// The runs that are to go on.
pub fn due(workspace: WorkspaceId, now: Time, limit: i64) -> Query<Run> {
    DUE.query(values![workspace.0, now.micros(), limit], run)
}

/// The workspaces with runs that are to go on.
pub fn workspaces_due(now: Time) -> Query<WorkspaceId> {
    WORKSPACES_DUE.query(values![now.micros()], |row| Ok(WorkspaceId(row.int(0)?)))
}

/// Begins an automation, if it runs and was not begun by this cause before.
pub fn begin(workspace: WorkspaceId, new: &Run) -> Step {
    let step = BEGIN.step(values![
        workspace.0,
        new.id.0,
        new.automation.0,
        new.revision,
        new.trigger.as_str(),
        new.cause.0,
        new.cause.1,
        new.state.as_str(),
        new.place.as_deref(),
        new.about.call.map(|id| id.0),
        new.about.contact.map(|id| id.0),
        new.about.company.map(|id| id.0),
        new.about.deal.map(|id| id.0),
        new.about.task.map(|id| id.0),
        pack_ids(new.chain.iter().map(|id| id.0)),
        new.due_at.map(Time::micros),
        new.trouble.as_ref().map(|trouble| trouble.code.as_str()),
        new.trouble.as_ref().and_then(|trouble| trouble.detail.as_deref()),
        new.began_at.micros(),
        new.ended_at.map(Time::micros)
    ]);
    step.at_most(1)
}

/// Takes a run until a time.
pub fn lease(workspace: WorkspaceId, run: &Run, until: Time) -> Step {
    LEASE.step(values![workspace.0, run.id.0, run.version, until.micros()])
}

/// Gives all runs of a workspace back that somebody holds: for a server that knows that all others are gone.
pub fn release(workspace: WorkspaceId, now: Time) -> Step {
    RELEASE.step(values![workspace.0, now.micros()]).any()
}

/// Writes where a run stands; `run.version` is the version that was read.
pub fn update(workspace: WorkspaceId, run: &Run) -> Step {
    UPDATE.step(values![
        workspace.0,
        run.id.0,
        run.version,
        run.state.as_str(),
        run.place.as_deref(),
        run.about.contact.map(|id| id.0),
        run.about.company.map(|id| id.0),
        run.about.deal.map(|id| id.0),
        run.about.task.map(|id| id.0),
        run.steps,
        run.attempts,
        run.due_at.map(Time::micros),
        run.waiting.as_ref().map(|waiting| waiting.entity),
        run.waiting.as_ref().and_then(|waiting| waiting.value.as_deref()),
        run.wait_until.map(Time::micros),
        run.trouble.as_ref().map(|trouble| trouble.code.as_str()),
        run.trouble.as_ref().and_then(|trouble| trouble.detail.as_deref()),
        run.ended_at.map(Time::micros),
        run.revision
    ])
}

/// Has the runs look again that wait for a field of something.
pub fn wake(workspace: WorkspaceId, entity: impl Into<Uuid>, now: Time) -> Step {
    WAKE.step(values![workspace.0, entity.into(), now.micros()]).any()
}

/// Calls off all runs of an automation that are not over.
pub fn cancel_all(workspace: WorkspaceId, automation: AutomationId, now: Time) -> Step {
    CANCEL_ALL.step(values![workspace.0, automation.0, now.micros()]).any()
}

/// The automations that led to a task, with the one that made it; none if none did.
pub fn that_made_task(workspace: WorkspaceId, task: TaskId) -> Query<Vec<AutomationId>> {
    MADE_TASK.query(values![workspace.0, task.0], |row| {
        let mut chain: Vec<AutomationId> = unpack_ids(row, 1)?;
        chain.push(row.uuid(0)?.into());
        Ok(chain)
    })
}

/// Whether an automation has runs: one of them.
pub fn first_of(workspace: WorkspaceId, automation: AutomationId) -> Query<RunId> {
    FIRST_OF_AUTOMATION.query(values![workspace.0, automation.0], |row| Ok(row.uuid(0)?.into()))
}

/// Removes the oldest runs of an automation with their steps.
pub fn forget(workspace: WorkspaceId, automation: AutomationId, most: i64) -> [Step; 2] {
    [
        FORGET_STEPS.step(values![workspace.0, automation.0, most]).any(),
        FORGET.step(values![workspace.0, automation.0, most]).any(),
    ]
}

fn run(row: &Row<'_>) -> Result<Run, StoreError> {
    Ok(Run {
        id: row.uuid(0)?.into(),
        automation: row.uuid(1)?.into(),
        revision: row.int(3)?,
        trigger: TriggerKind::parse(row.str(4)?).ok_or_else(|| row.bad(4, "what begins an automation"))?,
        cause: (row.uuid(5)?, row.int(6)?),
        state: RunState::parse(row.str(7)?).ok_or_else(|| row.bad(7, "a state of a run"))?,
        place: row.opt_text(8)?,
        about: About {
            call: row.opt_uuid(9)?.map(Into::into),
            contact: row.opt_uuid(10)?.map(Into::into),
            company: row.opt_uuid(12)?.map(Into::into),
            deal: row.opt_uuid(14)?.map(Into::into),
            task: row.opt_uuid(16)?.map(Into::into),
        },
        chain: unpack_ids(row, 17)?,
        steps: row.int(18)?,
        attempts: row.int(19)?,
        due_at: row.opt_int(20)?.map(Time::from_micros),
        waiting: match row.opt_uuid(21)? {
            Some(entity) => Some(Waiting { entity, value: row.opt_text(22)? }),
            None => None,
        },
        wait_until: row.opt_int(23)?.map(Time::from_micros),
        trouble: match row.opt_text(24)? {
            Some(code) => Some(Trouble { code, detail: row.opt_text(25)? }),
            None => None,
        },
        began_at: Time::from_micros(row.int(26)?),
        ended_at: row.opt_int(27)?.map(Time::from_micros),
        version: row.int(28)?,
        names: Names {
            automation: row.opt_text(2)?,
            contact: row.opt_text(11)?,
            company: row.opt_text(13)?,
            deal: row.opt_text(15)?,
        },
    })
}
