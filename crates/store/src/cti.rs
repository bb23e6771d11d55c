//! The latest call under each id of a source that uses ids again.

use domain::call::Generation;
use domain::id::{ConnectionId, WorkspaceId};
use uuid::Uuid;

use crate::packed::{pack, unpack};
use crate::query::Query;
use crate::{Step, statements, values};

statements! {
    LATEST:
        "select generation, version from cti_calls where workspace_id = $1 and connection_id = $2 and external_id = $3"
        [Int, Bytes, Text];
    KEPT: "select id from raw_events where workspace_id = $1 and connection_id = $2 and id = $3" [Int, Bytes, Bytes];
    INSERT:
        "insert into cti_calls (workspace_id, connection_id, external_id, generation, version) values ($1, $2, $3, $4, 1)"
        [Int, Bytes, Text, Bytes];
    UPDATE:
        "update cti_calls set generation = $4, version = version + 1 "
        "where workspace_id = $1 and connection_id = $2 and external_id = $3 and version = $5"
        [Int, Bytes, Text, Bytes, Int];
    CLEAR: "delete from cti_calls where workspace_id = $1 and connection_id = $2" [Int, Bytes];
}

/// What is known of the latest call under an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// The call.
    pub generation: Generation,
    /// What a write is guarded by.
    pub version: i64,
}

/// The latest call under an id; none before its first event.
pub fn latest(workspace: WorkspaceId, connection: ConnectionId, external_id: &str) -> Query<Latest> {
    LATEST.query(values![workspace.0, connection.0, external_id.to_owned()], |row| {
        Ok(Latest { generation: unpack(row, 0, "a generation")?, version: row.int(1)? })
    })
}

/// Whether an event is kept already.
pub fn is_kept(workspace: WorkspaceId, connection: ConnectionId, event: Uuid) -> Query<Uuid> {
    KEPT.query(values![workspace.0, connection.0, event], |row| row.uuid(0))
}

/// Keeps what an event made of the latest call, guarded by what was read: no other event of the id was decided on meanwhile.
pub fn advance(
    workspace: WorkspaceId,
    connection: ConnectionId,
    external_id: &str,
    read: Option<&Latest>,
    generation: &Generation,
) -> Step {
    let mut params = values![workspace.0, connection.0, external_id.to_owned(), pack(generation)];
    match read {
        None => INSERT.step(params),
        Some(read) => {
            params.push(read.version.into());
            UPDATE.step(params)
        }
    }
}

/// Forgets the calls of a connection.
pub fn clear(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    CLEAR.step(values![workspace.0, connection.0]).any()
}
