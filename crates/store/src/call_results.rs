//! What calls can lead to: a workspace's own list, in its order.

use domain::id::{CallResultId, WorkspaceId};
use domain::text::fold;
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    /// The list is short, so it is always read as a whole.
    ALL_OF:
        "select id, name, position, archived, created_at, version from call_results where workspace_id = $1 "
        "order by position, id limit 1000"
        [Int];
    INSERT:
        "insert into call_results (workspace_id, id, name, name_fold, position, archived, created_at, version) "
        "values ($1, $2, $3, $4, $5, 0, $6, 1)"
        [Int, Bytes, Text, Text, Int, Int];
    UPDATE:
        "update call_results set name = $4, name_fold = $5, position = $6, archived = $7, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Int, Int];
    HOLD: "update call_results set version = version where workspace_id = $1 and id = $2 and archived = 0" [Int, Bytes];
}

/// An entry of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallResult {
    /// Its id.
    pub id: CallResultId,
    /// Its name; the folded form is unique in the workspace, among archived ones too.
    pub name: String,
    /// Its place, from 0.
    pub position: i64,
    /// It is offered no more; calls that have it keep it.
    pub archived: bool,
    /// When it was made.
    pub created_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
}

/// The whole list in its order, archived entries among them.
pub fn all(workspace: WorkspaceId) -> Query<CallResult> {
    ALL_OF.query(values![workspace.0], result)
}

/// A new entry, at version 1.
pub fn insert(workspace: WorkspaceId, new: &CallResult) -> Step {
    INSERT.step(values![workspace.0, new.id.0, &new.name, fold(&new.name), new.position, new.created_at.micros()])
}

/// Changes an entry; `changed.version` is the version that was read, the row gets the next one.
pub fn update(workspace: WorkspaceId, changed: &CallResult) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        &changed.name,
        fold(&changed.name),
        changed.position,
        changed.archived
    ])
}

/// Guards that an entry is offered until the batch is committed: for a call that gets it.
pub fn hold(workspace: WorkspaceId, id: CallResultId) -> Step {
    HOLD.step(values![workspace.0, id.0])
}

fn result(row: &Row<'_>) -> Result<CallResult, StoreError> {
    Ok(CallResult {
        id: row.uuid(0)?.into(),
        name: row.text(1)?,
        position: row.int(2)?,
        archived: row.bool(3)?,
        created_at: Time::from_micros(row.int(4)?),
        version: row.int(5)?,
    })
}
