//! Lists with filters that somebody keeps, for themselves or for all.

use domain::id::{UserId, ViewId, WorkspaceId};
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    /// Their number is bounded, so all that a person sees are read at once.
    SEEN_BY:
        "select v.id, v.list, v.name, v.query, v.shared, v.owner_id, u.name, v.created_at, v.version from views v "
        "left join users u on u.workspace_id = v.workspace_id and u.id = v.owner_id "
        "where v.workspace_id = $1 and (v.shared = 1 or v.owner_id = $2) order by v.id limit 1000"
        [Int, Bytes];
    COUNT: "select count(*) from views where workspace_id = $1" [Int];
    INSERT:
        "insert into views (workspace_id, id, list, name, query, shared, owner_id, created_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
        [Int, Bytes, Text, Text, Text, Int, Bytes, Int];
    UPDATE:
        "update views set name = $4, query = $5, shared = $6, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Int];
    DELETE: "delete from views where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
}

/// A list with filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its id.
    pub id: ViewId,
    /// Of which list it is, such as `contacts`.
    pub list: String,
    /// What it is called.
    pub name: String,
    /// Filters, order and columns, as the address of the page has them.
    pub query: String,
    /// Everybody sees it.
    pub shared: bool,
    /// Who made it, with the name that they have now.
    pub owner: (UserId, Option<String>),
    /// When it was made.
    pub created_at: Time,
    /// What a write is guarded by.
    pub version: i64,
}

/// The views that a person sees: their own, and the shared ones.
pub fn seen_by(workspace: WorkspaceId, user: UserId) -> Query<View> {
    SEEN_BY.query(values![workspace.0, user.0], view)
}

/// How many there are.
pub fn count(workspace: WorkspaceId) -> Query<i64> {
    COUNT.query(values![workspace.0], |row| row.int(0))
}

/// A new view, at version 1.
pub fn insert(workspace: WorkspaceId, new: &View) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        &new.list,
        &new.name,
        &new.query,
        new.shared,
        new.owner.0.0,
        new.created_at.micros()
    ])
}

/// Changes a view; `changed.version` is the version that was read, the row gets the next one.
pub fn update(workspace: WorkspaceId, changed: &View) -> Step {
    UPDATE.step(values![workspace.0, changed.id.0, changed.version, &changed.name, &changed.query, changed.shared])
}

/// Removes a view, guarded by the version that was read.
pub fn delete(workspace: WorkspaceId, id: ViewId, version: i64) -> Step {
    DELETE.step(values![workspace.0, id.0, version])
}

fn view(row: &Row<'_>) -> Result<View, StoreError> {
    Ok(View {
        id: row.uuid(0)?.into(),
        list: row.text(1)?,
        name: row.text(2)?,
        query: row.text(3)?,
        shared: row.bool(4)?,
        owner: (row.uuid(5)?.into(), row.opt_text(6)?),
        created_at: Time::from_micros(row.int(7)?),
        version: row.int(8)?,
    })
}
