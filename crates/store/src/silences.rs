//! Connections whose webhooks have stopped coming, and about which people were told.

use domain::id::{ConnectionId, WorkspaceId};
use domain::time::Time;

use crate::query::Query;
use crate::{Step, statements, values};

statements! {
    /// The connections that are to be watched: those that work, and those about which people still have to hear that all is well again.
    WATCHED:
        "select c.workspace_id, c.id, c.name, c.enabled, s.since from connections c "
        "left join silences s on s.workspace_id = c.workspace_id and s.connection_id = c.id "
        "where c.enabled = 1 or s.since is not null order by c.workspace_id, c.id"
        [];
    NOTE: "insert into silences (workspace_id, connection_id, since, noted_at) values ($1, $2, $3, $4)" [Int, Bytes, Int, Int];
    OVER: "delete from silences where workspace_id = $1 and connection_id = $2 and since = $3" [Int, Bytes, Int];
    CLEAR: "delete from silences where workspace_id = $1 and connection_id = $2" [Int, Bytes];
}

/// A connection that is watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The connection.
    pub connection: ConnectionId,
    /// What it is called.
    pub name: String,
    /// Its events are processed.
    pub enabled: bool,
    /// When the last webhook came before the silence of which people were told; none while there is no alarm.
    pub since: Option<Time>,
}

/// The connections of all workspaces that are to be watched.
pub fn watched() -> Query<Watched> {
    WATCHED.query(values![], |row| {
        Ok(Watched {
            workspace: WorkspaceId(row.int(0)?),
            connection: ConnectionId(row.uuid(1)?),
            name: row.text(2)?,
            enabled: row.bool(3)?,
            since: row.opt_int(4)?.map(Time::from_micros),
        })
    })
}

/// Notes that a connection is silent. Whoever notes it first tells people; for the others the batch fails.
pub fn note(workspace: WorkspaceId, connection: ConnectionId, since: Time, now: Time) -> Step {
    NOTE.step(values![workspace.0, connection.0, since.micros(), now.micros()])
}

/// A silence is over. Whoever ends it first tells people.
pub fn over(workspace: WorkspaceId, connection: ConnectionId, since: Time) -> Step {
    OVER.step(values![workspace.0, connection.0, since.micros()])
}

/// Forgets that of a connection.
pub fn clear(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    CLEAR.step(values![workspace.0, connection.0]).any()
}
