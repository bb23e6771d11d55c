//! Whether a client had called before.

use domain::id::{CallId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;

use crate::query::Query;
use crate::{statements, values};

statements! {
    EARLIER:
        "select id from calls where workspace_id = $1 and client_e164 = $2 and client_e164 is not null and started_at <= $3 and id <> $4 "
        "order by started_at, id limit 1"
        [Int, Text, Int, Bytes];
}

/// A call of a number that began no later than another one: its first.
pub fn earlier(workspace: WorkspaceId, number: &PhoneNumber, than: (Time, CallId)) -> Query<CallId> {
    EARLIER.query(values![workspace.0, number.as_e164(), than.0.micros(), than.1.0], |row| Ok(row.uuid(0)?.into()))
}
