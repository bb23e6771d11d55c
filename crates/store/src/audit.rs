//! The audit log: who did what. Rows are added, never changed.

use domain::id::WorkspaceId;
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    INSERT:
        "insert into audit (workspace_id, id, at, actor_id, action, entity, entity_id) values ($1, $2, $3, $4, $5, $6, $7)"
        [Int, Bytes, Int, Bytes, Text, Text, Bytes];
    LIST:
        "select a.id, a.at, a.actor_id, coalesce(u.name, c.name), a.action, a.entity, a.entity_id from audit a "
        "left join users u on u.workspace_id = a.workspace_id and u.id = a.actor_id "
        "left join credentials c on c.workspace_id = a.workspace_id and c.id = a.actor_id "
        "where a.workspace_id = $1 and a.id < $2 order by a.id desc limit $3"
        [Int, Bytes, Int];
}

/// One thing that was done, to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// Its id; ids grow with time.
    pub id: Uuid,
    /// When.
    pub at: Time,
    /// The user or the API token; none for the server itself and the command line.
    pub actor: Option<Uuid>,
    /// What was done, such as `updated`.
    pub action: &'static str,
    /// To what kind of thing, such as `user`.
    pub entity: &'static str,
    /// To which.
    pub entity_id: Option<Uuid>,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Time,
    /// The user or the API token; none for the server itself and the command line.
    pub actor: Option<Uuid>,
    /// The name that the actor has now.
    pub actor_name: Option<String>,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub entity: String,
    /// To which.
    pub entity_id: Option<Uuid>,
}

/// Records what was done.
pub fn insert(workspace: WorkspaceId, entry: &NewEntry) -> Step {
    INSERT.step(values![
        workspace.0,
        entry.id,
        entry.at.micros(),
        entry.actor,
        entry.action,
        entry.entity,
        entry.entity_id
    ])
}

/// What was done, newest first, behind the place `after`.
pub fn list(workspace: WorkspaceId, after: Option<Uuid>, limit: i64) -> Query<Entry> {
    LIST.query(values![workspace.0, after.unwrap_or(Uuid::max()), limit], entry)
}

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    Ok(Entry {
        id: row.uuid(0)?,
        at: Time::from_micros(row.int(1)?),
        actor: row.opt_uuid(2)?,
        actor_name: row.opt_text(3)?,
        action: row.text(4)?,
        entity: row.text(5)?,
        entity_id: row.opt_uuid(6)?,
    })
}
