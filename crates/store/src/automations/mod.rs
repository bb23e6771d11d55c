//! Automations and their definitions. They are few, so they are read as a whole.

use domain::automation::{Definition, State};
use domain::id::{AutomationId, UserId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack};
use crate::query::{Query, Row};
use crate::{Step, statements, values};

pub mod runs;
pub mod steps;

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns "where a.workspace_id = $1 and a.id = $2" [Int, Bytes];
            LIST: "select " $columns "where a.workspace_id = $1 and a.id > $2 order by a.id limit $3" [Int, Bytes, Int];
            ACTIVE:
                "select a.id, a.name, a.revision, d.content, a.looked_to, a.version from automations a "
                "join automation_definitions d on d.workspace_id = a.workspace_id and d.automation_id = a.id and d.revision = a.revision "
                "where a.workspace_id = $1 and a.state = 'active' order by a.id limit 1000"
                [Int];
            ANY_ACTIVE: "select id from workspaces w where exists (select 1 from automations a where a.workspace_id = w.id and a.state = 'active') order by id" [];
            DEFINITION:
                "select content from automation_definitions where workspace_id = $1 and automation_id = $2 and revision = $3"
                [Int, Bytes, Int];
            STANDING:
                "select a.state, d.content from automations a "
                "join automation_definitions d on d.workspace_id = a.workspace_id and d.automation_id = a.id and d.revision = $3 "
                "where a.workspace_id = $1 and a.id = $2"
                [Int, Bytes, Int];
            /// Its newest definition, if it runs.
            NEWEST:
                "select a.revision, d.content from automations a "
                "join automation_definitions d on d.workspace_id = a.workspace_id and d.automation_id = a.id and d.revision = a.revision "
                "where a.workspace_id = $1 and a.id = $2 and a.state = 'active'"
                [Int, Bytes];
            COUNT: "select count(*) from (select 1 as one from automations where workspace_id = $1 limit 1000) as counted" [Int];
            NAME: "select name from automations where workspace_id = $1 and id = $2" [Int, Bytes];
            INSERT:
                "insert into automations (workspace_id, id, name, state, revision, looked_to, created_at, created_by, changed_at, version) "
                "values ($1, $2, $3, $4, 1, $5, $5, $6, $5, 1)"
                [Int, Bytes, Text, Text, Int, Bytes];
            INSERT_DEFINITION:
                "insert into automation_definitions (workspace_id, automation_id, revision, content) values ($1, $2, $3, $4)"
                [Int, Bytes, Int, Bytes];
            UPDATE:
                "update automations set name = $4, state = $5, revision = $6, looked_to = $7, changed_at = $8, version = version + 1 "
                "where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text, Int, Int, Int];
            LOOKED:
                "update automations set looked_to = $3 where workspace_id = $1 and id = $2 and state = 'active' and looked_to < $3"
                [Int, Bytes, Int];
            DELETE: "delete from automations where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            DELETE_DEFINITIONS: "delete from automation_definitions where workspace_id = $1 and automation_id = $2" [Int, Bytes];
            DELETE_TURNS: "delete from automation_turns where workspace_id = $1 and automation_id = $2" [Int, Bytes];
            TURNS: "select turns from automation_turns where workspace_id = $1 and automation_id = $2 and block_id = $3" [Int, Bytes, Text];
            FIRST_TURN:
                "insert into automation_turns (workspace_id, automation_id, block_id, turns) values ($1, $2, $3, 1)"
                [Int, Bytes, Text];
            NEXT_TURN:
                "update automation_turns set turns = turns + 1 where workspace_id = $1 and automation_id = $2 and block_id = $3 and turns = $4"
                [Int, Bytes, Text, Int];
        }
    };
}

with_columns!(
    "a.id, a.name, a.state, a.revision, d.content, a.looked_to, a.created_at, a.created_by, u.name, a.changed_at, a.version, \
     (select count(*) from (select 1 as one from automation_runs r where r.workspace_id = a.workspace_id and r.automation_id = a.id limit 10000) as counted), \
     (select count(*) from (select 1 as one from automation_runs r where r.workspace_id = a.workspace_id and r.automation_id = a.id \
     and r.state in ('queued', 'running', 'waiting') limit 10000) as counted), \
     (select count(*) from (select 1 as one from automation_runs r where r.workspace_id = a.workspace_id and r.automation_id = a.id \
     and r.state = 'failed' limit 10000) as counted), \
     (select r.began_at from automation_runs r where r.workspace_id = a.workspace_id and r.automation_id = a.id order by r.id desc limit 1) \
     from automations a join automation_definitions d on d.workspace_id = a.workspace_id and d.automation_id = a.id and d.revision = a.revision \
     left join users u on u.workspace_id = a.workspace_id and u.id = a.created_by "
);

/// How often an automation was begun; each counted up to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All runs.
    pub total: i64,
    /// Those that are not over.
    pub running: i64,
    /// Those that failed.
    pub failed: i64,
    /// When the last one began.
    pub last_at: Option<Time>,
}

/// An automation as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Automation {
    /// Its id.
    pub id: AutomationId,
    /// What people call it.
    pub name: String,
    /// Whether it runs.
    pub state: State,
    /// Which of its definitions this is, from 1.
    pub revision: i64,
    /// What it does.
    pub definition: Definition,
    /// Tasks that were due by then were looked at.
    pub looked_to: Time,
    /// When it was made.
    pub created_at: Time,
    /// Who made it; none if a program did.
    pub created_by: Option<(UserId, String)>,
    /// When it was last changed.
    pub changed_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
    /// How often it was begun.
    pub counts: Counts,
}

/// An automation that runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Active {
    /// Its id.
    pub id: AutomationId,
    /// What people call it.
    pub name: String,
    /// Which of its definitions this is.
    pub revision: i64,
    /// What it does.
    pub definition: Definition,
    /// Tasks that were due by then were looked at.
    pub looked_to: Time,
    /// Counts its changes.
    pub version: i64,
}

/// One automation.
pub fn by_id(workspace: WorkspaceId, id: AutomationId) -> Query<Automation> {
    BY_ID.query(values![workspace.0, id.0], automation)
}

/// The automations of a workspace, oldest first, behind an id.
pub fn list(workspace: WorkspaceId, after: Option<Uuid>, limit: i64) -> Query<Automation> {
    LIST.query(values![workspace.0, after.unwrap_or(Uuid::nil()), limit], automation)
}

/// Those that run, oldest first.
pub fn active(workspace: WorkspaceId) -> Query<Active> {
    ACTIVE.query(values![workspace.0], |row| {
        Ok(Active {
            id: row.uuid(0)?.into(),
            name: row.text(1)?,
            revision: row.int(2)?,
            definition: unpack(row, 3, "a definition of an automation")?,
            looked_to: Time::from_micros(row.int(4)?),
            version: row.int(5)?,
        })
    })
}

/// The workspaces in which one runs.
pub fn workspaces_with_active() -> Query<WorkspaceId> {
    ANY_ACTIVE.query(Vec::new(), |row| Ok(WorkspaceId(row.int(0)?)))
}

/// A definition that an automation has, or had.
pub fn definition(workspace: WorkspaceId, id: AutomationId, revision: i64) -> Query<Definition> {
    DEFINITION.query(values![workspace.0, id.0, revision], |row| unpack(row, 0, "a definition of an automation"))
}

/// Whether an automation runs, and a definition that it has, or had.
pub fn standing(workspace: WorkspaceId, id: AutomationId, revision: i64) -> Query<(State, Definition)> {
    STANDING.query(values![workspace.0, id.0, revision], |row| {
        let state = State::parse(row.str(0)?).ok_or_else(|| row.bad(0, "a state of an automation"))?;
        Ok((state, unpack(row, 1, "a definition of an automation")?))
    })
}

/// The newest definition of an automation that runs, with its number; none if it does not run.
pub fn newest(workspace: WorkspaceId, id: AutomationId) -> Query<(i64, Definition)> {
    NEWEST.query(values![workspace.0, id.0], |row| Ok((row.int(0)?, unpack(row, 1, "a definition of an automation")?)))
}

/// How many there are; counted up to 1,000.
pub fn count(workspace: WorkspaceId) -> Query<i64> {
    COUNT.query(values![workspace.0], |row| row.int(0))
}

/// What one is called.
pub fn name(workspace: WorkspaceId, id: AutomationId) -> Query<String> {
    NAME.query(values![workspace.0, id.0], |row| row.text(0))
}

/// A new automation, in its first revision.
pub fn insert(workspace: WorkspaceId, new: &Automation) -> [Step; 2] {
    let by = new.created_by.as_ref().map(|(user, _)| user.0);
    [
        INSERT.step(values![workspace.0, new.id.0, &new.name, new.state.as_str(), new.created_at.micros(), by]),
        insert_definition(workspace, new.id, 1, &new.definition),
    ]
}

/// Another definition of an automation.
pub fn insert_definition(workspace: WorkspaceId, id: AutomationId, revision: i64, definition: &Definition) -> Step {
    INSERT_DEFINITION.step(values![workspace.0, id.0, revision, pack(definition)])
}

/// Writes an automation anew; `changed.version` is the version that was read, `changed.revision` names a definition that is there.
pub fn update(workspace: WorkspaceId, changed: &Automation) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        &changed.name,
        changed.state.as_str(),
        changed.revision,
        changed.looked_to.micros(),
        changed.changed_at.micros()
    ])
}

/// Tasks that were due by a time were looked at. The version stays.
pub fn looked(workspace: WorkspaceId, id: AutomationId, to: Time) -> Step {
    LOOKED.step(values![workspace.0, id.0, to.micros()])
}

/// Removes an automation that is still as it was read. Its runs go before, in pages ([`runs::forget`]).
pub fn delete(workspace: WorkspaceId, id: AutomationId, version: i64) -> [Step; 3] {
    [
        DELETE.step(values![workspace.0, id.0, version]),
        DELETE_DEFINITIONS.step(values![workspace.0, id.0]).any(),
        DELETE_TURNS.step(values![workspace.0, id.0]).any(),
    ]
}

/// How often a block has chosen somebody.
pub fn turns(workspace: WorkspaceId, id: AutomationId, block: &str) -> Query<i64> {
    TURNS.query(values![workspace.0, id.0, block], |row| row.int(0))
}

/// It chose somebody once more; `read` is how often before, none: never.
pub fn take_turn(workspace: WorkspaceId, id: AutomationId, block: &str, read: Option<i64>) -> Step {
    match read {
        None => FIRST_TURN.step(values![workspace.0, id.0, block]),
        Some(turns) => NEXT_TURN.step(values![workspace.0, id.0, block, turns]),
    }
}

fn automation(row: &Row<'_>) -> Result<Automation, StoreError> {
    Ok(Automation {
        id: row.uuid(0)?.into(),
        name: row.text(1)?,
        state: State::parse(row.str(2)?).ok_or_else(|| row.bad(2, "a state of an automation"))?,
        revision: row.int(3)?,
        definition: unpack(row, 4, "a definition of an automation")?,
        looked_to: Time::from_micros(row.int(5)?),
        created_at: Time::from_micros(row.int(6)?),
        created_by: row.opt_uuid(7)?.map(UserId::from).zip(row.opt_text(8)?),
        changed_at: Time::from_micros(row.int(9)?),
        version: row.int(10)?,
        counts: Counts {
            total: row.int(11)?,
            running: row.int(12)?,
            failed: row.int(13)?,
            last_at: row.opt_int(14)?.map(Time::from_micros),
        },
    })
}
