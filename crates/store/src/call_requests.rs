//! Calls that people start with a click: what was asked of the source, and the call that came of it.

use domain::call_request::{Request, State};
use domain::id::{CallId, CallRequestId, ConnectionId, ContactId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " from call_requests where workspace_id = $1 and id = $2" [Int, Bytes];
            OPEN:
                "select " $columns " from call_requests where workspace_id = $1 and e164 = $2 and call_id is null and id >= $3 "
                "and state <> 'failed' order by id limit 20"
                [Int, Text, Bytes];
            OF_USER:
                "select " $columns " from call_requests where workspace_id = $1 and user_id = $2 and id >= $3 order by id desc limit $4"
                [Int, Bytes, Bytes, Int];
            OF_CALL: "select " $columns " from call_requests where workspace_id = $1 and call_id = $2 and call_id is not null" [Int, Bytes];
            INSERT:
                "insert into call_requests (workspace_id, id, user_id, connection_id, e164, contact_id, state, created_at, version) "
                "values ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
                [Int, Bytes, Bytes, Bytes, Text, Bytes, Text, Int];
            ANSWERED:
                "update call_requests set state = $3, problem = $4, version = version + 1 where workspace_id = $1 and id = $2 and state = 'asked'"
                [Int, Bytes, Text, Text];
            TIE:
                "update call_requests set call_id = $4, state = 'tied', version = version + 1 "
                "where workspace_id = $1 and id = $2 and version = $3 and call_id is null"
                [Int, Bytes, Int, Bytes];
        }
    };
}

with_columns!("id, user_id, connection_id, e164, contact_id, state, problem, call_id, created_at, version");

/// A request as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRow {
    /// What rules look at.
    pub request: Request,
    /// The client.
    pub number: PhoneNumber,
    /// Why the source did not do it: a code.
    pub problem: Option<String>,
    /// The call that came of it.
    pub call: Option<CallId>,
    /// What a write is guarded by.
    pub version: i64,
}

/// One request.
pub fn by_id(workspace: WorkspaceId, id: CallRequestId) -> Query<RequestRow> {
    BY_ID.query(values![workspace.0, id.0], request)
}

/// The requests for a number that no call came of yet, from the id `since` on, oldest first.
pub fn open(workspace: WorkspaceId, number: &PhoneNumber, since: CallRequestId) -> Query<RequestRow> {
    OPEN.query(values![workspace.0, number.as_e164(), since.0], request)
}

/// A user's requests from the id `since` on, newest first.
pub fn of_user(workspace: WorkspaceId, user: UserId, since: CallRequestId, limit: i64) -> Query<RequestRow> {
    OF_USER.query(values![workspace.0, user.0, since.0, limit], request)
}

/// The request that a call came of.
pub fn of_call(workspace: WorkspaceId, call: CallId) -> Query<RequestRow> {
    OF_CALL.query(values![workspace.0, call.0], request)
}

/// A new request.
pub fn insert(workspace: WorkspaceId, row: &RequestRow) -> Step {
    INSERT.step(values![
        workspace.0,
        row.request.id.0,
        row.request.user.0,
        row.request.connection.0,
        row.number.as_e164(),
        row.request.contact.map(|contact| contact.0),
        row.request.state.as_str(),
        row.request.created_at.micros()
    ])
}

/// What the source answered; nothing if the call came faster than its answer.
pub fn answered(workspace: WorkspaceId, id: CallRequestId, state: State, problem: Option<&str>) -> Step {
    ANSWERED.step(values![workspace.0, id.0, state.as_str(), problem]).at_most(1)
}

/// Ties a request, as it was read, to the call that came of it.
pub fn tie(workspace: WorkspaceId, row: &RequestRow, call: CallId) -> Step {
    TIE.step(values![workspace.0, row.request.id.0, row.version, call.0])
}

fn request(row: &Row<'_>) -> Result<RequestRow, StoreError> {
    let request = Request {
        id: CallRequestId(row.uuid(0)?),
        user: UserId(row.uuid(1)?),
        connection: ConnectionId(row.uuid(2)?),
        contact: row.opt_uuid(4)?.map(ContactId),
        state: State::parse(row.str(5)?).ok_or_else(|| row.bad(5, "a state of a call request"))?,
        created_at: Time::from_micros(row.int(8)?),
    };
    Ok(RequestRow {
        request,
        number: PhoneNumber::from_e164(row.str(3)?).ok_or_else(|| row.bad(3, "a phone number"))?,
        problem: row.opt_text(6)?,
        call: row.opt_uuid(7)?.map(CallId),
        version: row.int(9)?,
    })
}
