//! How it goes with the cards of callers that are sent to a source, whose own phones show them.

use domain::id::{ConnectionId, WorkspaceId};
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    OF: "select pushed, pushed_at, problem, problem_at from contact_cards where workspace_id = $1 and connection_id = $2" [Int, Bytes];
    PUSHED:
        "insert into contact_cards (workspace_id, connection_id, pushed, pushed_at) values ($1, $2, 1, $3) "
        "on conflict (workspace_id, connection_id) do update set pushed = contact_cards.pushed + 1, pushed_at = excluded.pushed_at, "
        "problem = null, problem_at = null"
        [Int, Bytes, Int];
    FAILED:
        "insert into contact_cards (workspace_id, connection_id, pushed, problem, problem_at) values ($1, $2, 0, $3, $4) "
        "on conflict (workspace_id, connection_id) do update set problem = excluded.problem, problem_at = excluded.problem_at"
        [Int, Bytes, Text, Int];
    CLEAR: "delete from contact_cards where workspace_id = $1 and connection_id = $2" [Int, Bytes];
}

/// How sending cards goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cards {
    /// How many were taken.
    pub pushed: i64,
    /// When the last one was.
    pub pushed_at: Option<Time>,
    /// Why the last one was not: a code; none if it was taken.
    pub problem: Option<String>,
    /// When it was not.
    pub problem_at: Option<Time>,
}

/// How sending cards to a connection's source goes; none if none was ever sent.
pub fn of(workspace: WorkspaceId, connection: ConnectionId) -> Query<Cards> {
    OF.query(values![workspace.0, connection.0], cards)
}

/// A card was taken.
pub fn pushed(workspace: WorkspaceId, connection: ConnectionId, at: Time) -> Step {
    PUSHED.step(values![workspace.0, connection.0, at.micros()])
}

/// A card was not taken; `problem` is a code.
pub fn failed(workspace: WorkspaceId, connection: ConnectionId, problem: &str, at: Time) -> Step {
    FAILED.step(values![workspace.0, connection.0, problem, at.micros()])
}

/// Forgets it with its connection.
pub fn clear(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    CLEAR.step(values![workspace.0, connection.0]).any()
}

fn cards(row: &Row<'_>) -> Result<Cards, StoreError> {
    Ok(Cards {
        pushed: row.int(0)?,
        pushed_at: row.opt_int(1)?.map(Time::from_micros),
        problem: row.opt_text(2)?,
        problem_at: row.opt_int(3)?.map(Time::from_micros),
    })
}
