//! Who logged calls by hand that were made elsewhere, and what they were made with.

use domain::by_hand::Medium;
use domain::id::{CallId, UserId, WorkspaceId};
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    OF_CALL: "select user_id, medium, created_at from logged_calls where workspace_id = $1 and call_id = $2" [Int, Bytes];
    INSERT:
        "insert into logged_calls (workspace_id, call_id, user_id, medium, created_at) values ($1, $2, $3, $4, $5)"
        [Int, Bytes, Bytes, Text, Int];
    SET_MEDIUM: "update logged_calls set medium = $3 where workspace_id = $1 and call_id = $2" [Int, Bytes, Text];
    DELETE: "delete from logged_calls where workspace_id = $1 and call_id = $2" [Int, Bytes];
}

/// How a call came into the report that has no source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Logged {
    /// Who logged it; none if a program did.
    pub author: Option<UserId>,
    /// What it was made with.
    pub medium: Medium,
    /// When it was logged.
    pub created_at: Time,
}

/// How a call was logged, if it was by hand.
pub fn of_call(workspace: WorkspaceId, call: CallId) -> Query<Logged> {
    OF_CALL.query(values![workspace.0, call.0], logged)
}

/// A call was logged.
pub fn insert(workspace: WorkspaceId, call: CallId, logged: &Logged) -> Step {
    INSERT.step(values![
        workspace.0,
        call.0,
        logged.author.map(|id| id.0),
        logged.medium.as_str(),
        logged.created_at.micros()
    ])
}

/// It was made with something else.
pub fn set_medium(workspace: WorkspaceId, call: CallId, medium: Medium) -> Step {
    SET_MEDIUM.step(values![workspace.0, call.0, medium.as_str()])
}

/// The call is removed.
pub fn delete(workspace: WorkspaceId, call: CallId) -> Step {
    DELETE.step(values![workspace.0, call.0])
}

fn logged(row: &Row<'_>) -> Result<Logged, StoreError> {
    Ok(Logged {
        author: row.opt_uuid(0)?.map(Into::into),
        medium: Medium::parse(row.str(1)?).ok_or_else(|| row.bad(1, "what a call was made with"))?,
        created_at: Time::from_micros(row.int(2)?),
    })
}
