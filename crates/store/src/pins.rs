//! The entry that stays on top of a contact's timeline.

use domain::id::{ContactId, UserId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::query::Query;
use crate::{Step, statements, values};

statements! {
    OF_CONTACT: "select kind, entity_id from pins where workspace_id = $1 and contact_id = $2" [Int, Bytes];
    PUT:
        "insert into pins (workspace_id, contact_id, kind, entity_id, at, user_id) values ($1, $2, $3, $4, $5, $6) "
        "on conflict (workspace_id, contact_id) do update set kind = excluded.kind, entity_id = excluded.entity_id, at = excluded.at, "
        "user_id = excluded.user_id"
        [Int, Bytes, Text, Bytes, Int, Bytes];
    REMOVE: "delete from pins where workspace_id = $1 and contact_id = $2" [Int, Bytes];
}

/// The kind and the id of the entry on top.
pub fn of_contact(workspace: WorkspaceId, contact: ContactId) -> Query<(String, Uuid)> {
    OF_CONTACT.query(values![workspace.0, contact.0], |row| Ok((row.text(0)?, row.uuid(1)?)))
}

/// Puts an entry on top, in the place of another one.
pub fn put(workspace: WorkspaceId, contact: ContactId, (kind, id): (&str, Uuid), at: Time, by: Option<UserId>) -> Step {
    PUT.step(values![workspace.0, contact.0, kind, id, at.micros(), by.map(|user| user.0)])
}

/// Leaves no entry on top.
pub fn remove(workspace: WorkspaceId, contact: ContactId) -> Step {
    REMOVE.step(values![workspace.0, contact.0]).any()
}
