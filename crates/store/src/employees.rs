//! How connections name our users.

use domain::employee::Mapping;
use domain::id::{ConnectionId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements};

statements! {
    OF_CONNECTION:
        "select user_id, employee_id, sip_account, fmc_number, extension from employees "
        "where workspace_id = $1 and connection_id = $2 order by position, user_id"
        [Int, Bytes];
    INSERT:
        "insert into employees (workspace_id, connection_id, user_id, position, employee_id, sip_account, fmc_number, extension) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8)"
        [Int, Bytes, Bytes, Int, Text, Text, Text, Text];
    CLEAR: "delete from employees where workspace_id = $1 and connection_id = $2" [Int, Bytes];
    CLEAR_USER: "delete from employees where workspace_id = $1 and user_id = $2" [Int, Bytes];
}

/// The mappings of a connection in the order in which they were entered.
pub fn of_connection(workspace: WorkspaceId, connection: ConnectionId) -> Query<Mapping> {
    OF_CONNECTION.query(vec![workspace.0.into(), connection.0.into()], mapping)
}

/// Removes all mappings of a connection.
pub fn clear_connection(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    CLEAR.step(vec![workspace.0.into(), connection.0.into()]).any()
}

/// Replaces all mappings of a connection.
pub fn replace(workspace: WorkspaceId, connection: ConnectionId, mappings: &[Mapping]) -> Vec<Step> {
    let mut steps = vec![clear_connection(workspace, connection)];
    for (position, m) in (0_i64..).zip(mappings) {
        steps.push(INSERT.step(vec![
            workspace.0.into(),
            connection.0.into(),
            m.user.0.into(),
            position.into(),
            m.employee_id.clone().into(),
            m.sip_account.clone().into(),
            m.fmc_number.as_ref().map(PhoneNumber::as_e164).into(),
            m.extension.clone().into(),
        ]));
    }
    steps
}

/// Removes a user from all mappings.
pub fn clear_user(workspace: WorkspaceId, user: UserId) -> Step {
    CLEAR_USER.step(vec![workspace.0.into(), user.0.into()]).any()
}

fn mapping(row: &Row<'_>) -> Result<Mapping, StoreError> {
    let fmc = row.opt_str(3)?.map(|e164| PhoneNumber::from_e164(e164).ok_or_else(|| row.bad(3, "a phone number")));
    Ok(Mapping {
        user: row.uuid(0)?.into(),
        employee_id: row.opt_text(1)?,
        sip_account: row.opt_text(2)?,
        fmc_number: fmc.transpose()?,
        extension: row.opt_text(4)?,
    })
}
