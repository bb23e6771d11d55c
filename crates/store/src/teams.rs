//! Teams of users.

use domain::id::{TeamId, WorkspaceId};
use domain::text::fold;
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " from teams t where t.workspace_id = $1 and t.id = $2" [Int, Bytes];
            BY_NAME: "select id from teams where workspace_id = $1 and name_fold = $2" [Int, Text];
            LIST:
                "select " $columns " from teams t where t.workspace_id = $1 and (t.name_fold, t.id) > ($2, $3) "
                "order by t.name_fold, t.id limit $4"
                [Int, Text, Bytes, Int];
            INSERT:
                "insert into teams (workspace_id, id, name, name_fold, created_at, version) values ($1, $2, $3, $4, $5, 1)"
                [Int, Bytes, Text, Text, Int];
            RENAME:
                "update teams set name = $4, name_fold = $5, version = version + 1 "
                "where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text];
            HOLD: "update teams set version = version where workspace_id = $1 and id = $2" [Int, Bytes];
            HOLD_AT: "update teams set version = version where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            DELETE_EMPTY:
                "delete from teams where workspace_id = $1 and id = $2 "
                "and not exists (select 1 from users u where u.workspace_id = $1 and u.team_id = $2)"
                [Int, Bytes];
        }
    };
}

with_columns!(
    "t.id, t.name, t.name_fold, \
     (select count(*) from users u where u.workspace_id = t.workspace_id and u.team_id = t.id and u.active = 1), \
     t.created_at, t.version"
);

/// A team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name; the folded form is unique in the workspace.
    pub name: String,
    /// The name as it is sorted.
    pub name_fold: String,
    /// How many active users are in it.
    pub members: u32,
    /// When it was made.
    pub created_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
}

/// One team.
pub fn by_id(workspace: WorkspaceId, id: TeamId) -> Query<Team> {
    BY_ID.query(values![workspace.0, id.0], team)
}

/// The id of the team with a name, however it is spelt.
pub fn by_name(workspace: WorkspaceId, name: &str) -> Query<TeamId> {
    BY_NAME.query(values![workspace.0, fold(name)], |row| Ok(TeamId(row.uuid(0)?)))
}

/// Teams by name, behind the place `after`.
pub fn list(workspace: WorkspaceId, after: Option<(&str, Uuid)>, limit: i64) -> Query<Team> {
    let (name_fold, id) = after.unwrap_or(("", Uuid::nil()));
    LIST.query(values![workspace.0, name_fold, id, limit], team)
}

/// A new team, at version 1.
pub fn insert(workspace: WorkspaceId, id: TeamId, name: &str, now: Time) -> Step {
    INSERT.step(values![workspace.0, id.0, name, fold(name), now.micros()])
}

/// Another name for a team that is still at `version`.
pub fn rename(workspace: WorkspaceId, id: TeamId, version: i64, name: &str) -> Step {
    RENAME.step(values![workspace.0, id.0, version, name, fold(name)])
}

/// Guards that the team is there until the batch is committed: for whoever joins it.
pub fn hold(workspace: WorkspaceId, id: TeamId) -> Step {
    HOLD.step(values![workspace.0, id.0])
}

/// Guards that nobody joins the team until the batch is committed, and that it is still at `version`.
pub fn hold_at(workspace: WorkspaceId, id: TeamId, version: i64) -> Step {
    HOLD_AT.step(values![workspace.0, id.0, version])
}

/// Removes a team that is empty by now. The batch holds it first, else a member could come meanwhile.
pub fn delete_empty(workspace: WorkspaceId, id: TeamId) -> Step {
    DELETE_EMPTY.step(values![workspace.0, id.0])
}

fn team(row: &Row<'_>) -> Result<Team, StoreError> {
    Ok(Team {
        id: TeamId(row.uuid(0)?),
        name: row.text(1)?,
        name_fold: row.text(2)?,
        members: row.count(3)?,
        created_at: Time::from_micros(row.int(4)?),
        version: row.int(5)?,
    })
}
