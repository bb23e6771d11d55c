//! The company's numbers that clients call.

use domain::id::{ConnectionId, LineId, UserId, WorkspaceId};
use domain::line::Line;
use domain::phone::PhoneNumber;
use domain::policy::CreateContacts;
use domain::task;
use domain::time::Time;
use uuid::Uuid;

use crate::connections::task_rules;
use crate::error::StoreError;
use crate::packed::pack;
use crate::query::{Query, Row};
use crate::{Step, Value, statements};

statements! {
    OF_CONNECTION:
        "select id, connection_id, e164, name, group_name, create_contacts, min_talk_seconds, min_ring_seconds, ignored, created_at, "
        "version, responsible_id, task_rules from lines where workspace_id = $1 and connection_id = $2 order by e164 limit 5000"
        [Int, Bytes];
    /// Whoever works here no more is responsible for nothing new.
    FOR_CALLS:
        "select l.id, l.connection_id, l.e164, l.name, l.group_name, l.create_contacts, l.min_talk_seconds, l.min_ring_seconds, l.ignored, "
        "l.created_at, l.version, u.id, l.task_rules from lines l left join users u on u.workspace_id = l.workspace_id and u.id = l.responsible_id "
        "and u.active = 1 where l.workspace_id = $1 and l.connection_id = $2 order by l.e164 limit 5000"
        [Int, Bytes];
    OURS_ELSEWHERE:
        "select e164 from lines where workspace_id = $1 and connection_id <> $2 union "
        "select fmc_number from employees where workspace_id = $1 and connection_id <> $2 and fmc_number is not null"
        [Int, Bytes];
    LIST:
        "select id, connection_id, e164, name, group_name, create_contacts, min_talk_seconds, min_ring_seconds, ignored, created_at, "
        "version, responsible_id, task_rules from lines where workspace_id = $1 and id > $2 order by id limit $3"
        [Int, Bytes, Int];
    PAGE_OF_CONNECTION:
        "select id, connection_id, e164, name, group_name, create_contacts, min_talk_seconds, min_ring_seconds, ignored, created_at, "
        "version, responsible_id, task_rules from lines where workspace_id = $1 and connection_id = $2 and id > $3 order by id limit $4"
        [Int, Bytes, Bytes, Int];
    BY_NUMBER:
        "select id, connection_id, e164, name, group_name, create_contacts, min_talk_seconds, min_ring_seconds, ignored, created_at, "
        "version, responsible_id, task_rules from lines where workspace_id = $1 and connection_id = $2 and e164 = $3"
        [Int, Bytes, Text];
    BY_ID:
        "select id, connection_id, e164, name, group_name, create_contacts, min_talk_seconds, min_ring_seconds, ignored, created_at, "
        "version, responsible_id, task_rules from lines where workspace_id = $1 and id = $2"
        [Int, Bytes];
    INSERT:
        "insert into lines (workspace_id, id, connection_id, e164, name, group_name, create_contacts, min_talk_seconds, "
        "min_ring_seconds, ignored, responsible_id, task_rules, created_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)"
        [Int, Bytes, Bytes, Text, Text, Text, Int, Int, Int, Int, Bytes, Bytes, Int];
    INSERT_FOUND:
        "insert into lines (workspace_id, id, connection_id, e164, ignored, created_at, version) "
        "select c.workspace_id, $2, c.id, $4, 0, $5, 1 from connections c where c.workspace_id = $1 and c.id = $3 "
        "and not exists (select 1 from contact_phones p where p.workspace_id = $1 and p.e164 = $4) "
        "on conflict (workspace_id, connection_id, e164) do nothing"
        [Int, Bytes, Bytes, Text, Int];
    UPDATE:
        "update lines set name = $4, group_name = $5, create_contacts = $6, min_talk_seconds = $7, min_ring_seconds = $8, ignored = $9, "
        "responsible_id = $10, task_rules = $11, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Int, Int, Int, Int, Bytes, Bytes];
    DELETE: "delete from lines where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
    DELETE_OF_CONNECTION: "delete from lines where workspace_id = $1 and connection_id = $2" [Int, Bytes];
}

/// A line as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRow {
    /// Its id.
    pub id: LineId,
    /// The source it belongs to.
    pub connection: ConnectionId,
    /// The number.
    pub number: PhoneNumber,
    /// What people call it.
    pub name: Option<String>,
    /// The group it belongs to.
    pub group: Option<String>,
    /// From which calls contacts are made, if it differs from the connection.
    pub create_contacts: Option<CreateContacts>,
    /// The least conversation that makes a contact, if it differs.
    pub min_talk_seconds: Option<u32>,
    /// The least ringing that makes a contact, if it differs.
    pub min_ring_seconds: Option<u32>,
    /// The responsible of contacts that its calls make, where the call names no manager.
    pub responsible: Option<UserId>,
    /// Which of its calls make tasks, if that differs.
    pub task_rules: Option<task::Rules>,
    /// Its calls make rows and nothing else.
    pub ignored: bool,
    /// When it was found or entered.
    pub created_at: Time,
    /// What a write is guarded by.
    pub version: i64,
}

impl From<&LineRow> for Line {
    fn from(row: &LineRow) -> Self {
        Self {
            id: row.id,
            number: row.number,
            name: row.name.clone(),
            create_contacts: row.create_contacts,
            min_talk_seconds: row.min_talk_seconds,
            min_ring_seconds: row.min_ring_seconds,
            responsible: row.responsible,
            task_rules: row.task_rules.clone(),
            ignore: row.ignored,
        }
    }
}

/// The lines of a connection.
pub fn of_connection(workspace: WorkspaceId, connection: ConnectionId) -> Query<LineRow> {
    OF_CONNECTION.query(vec![workspace.0.into(), connection.0.into()], line_row)
}

/// The same as calls are decided on by them: without responsibles who work here no more.
pub fn for_calls(workspace: WorkspaceId, connection: ConnectionId) -> Query<LineRow> {
    FOR_CALLS.query(vec![workspace.0.into(), connection.0.into()], line_row)
}

/// The lines of a workspace, or of one connection, in the order in which they were found or entered, behind the place `after`.
pub fn list(
    workspace: WorkspaceId,
    connection: Option<ConnectionId>,
    after: Option<LineId>,
    limit: i64,
) -> Query<LineRow> {
    let after = after.map_or(Uuid::nil(), Uuid::from);
    match connection {
        None => LIST.query(vec![workspace.0.into(), after.into(), limit.into()], line_row),
        Some(id) => {
            PAGE_OF_CONNECTION.query(vec![workspace.0.into(), id.0.into(), after.into(), limit.into()], line_row)
        }
    }
}

/// Lines and managers' own numbers of the workspace's other connections.
pub fn ours_elsewhere(workspace: WorkspaceId, connection: ConnectionId) -> Query<PhoneNumber> {
    OURS_ELSEWHERE.query(vec![workspace.0.into(), connection.0.into()], |row| {
        PhoneNumber::from_e164(row.str(0)?).ok_or_else(|| row.bad(0, "a phone number"))
    })
}

/// The line of a connection with this number.
pub fn by_number(workspace: WorkspaceId, connection: ConnectionId, number: &PhoneNumber) -> Query<LineRow> {
    BY_NUMBER.query(vec![workspace.0.into(), connection.0.into(), number.as_e164().into()], line_row)
}

/// One line.
pub fn by_id(workspace: WorkspaceId, id: LineId) -> Query<LineRow> {
    BY_ID.query(vec![workspace.0.into(), id.0.into()], line_row)
}

/// A line that a person enters; a taken number is a conflict.
pub fn insert(workspace: WorkspaceId, line: &LineRow) -> Step {
    let mut params = vec![workspace.0.into(), line.id.0.into(), line.connection.0.into(), line.number.as_e164().into()];
    params.extend(settings(line));
    params.push(line.created_at.micros().into());
    INSERT.step(params)
}

/// A line that a call showed; one that is there already stays, and a contact's number is none.
pub fn insert_found(
    workspace: WorkspaceId,
    id: LineId,
    connection: ConnectionId,
    number: &PhoneNumber,
    at: Time,
) -> Step {
    let params =
        vec![workspace.0.into(), id.0.into(), connection.0.into(), number.as_e164().into(), at.micros().into()];
    INSERT_FOUND.step(params).at_most(1)
}

/// Changes a line's settings, guarded by the version that was read.
pub fn update(workspace: WorkspaceId, line: &LineRow) -> Step {
    let mut params = vec![workspace.0.into(), line.id.0.into(), line.version.into()];
    params.extend(settings(line));
    UPDATE.step(params)
}

/// Removes a line, guarded by the version that was read.
pub fn delete(workspace: WorkspaceId, id: LineId, version: i64) -> Step {
    DELETE.step(vec![workspace.0.into(), id.0.into(), version.into()])
}

/// Removes all lines of a connection.
pub fn delete_of_connection(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    DELETE_OF_CONNECTION.step(vec![workspace.0.into(), connection.0.into()]).any()
}

fn settings(line: &LineRow) -> [Value; 8] {
    [
        line.name.clone().into(),
        line.group.clone().into(),
        line.create_contacts.map(CreateContacts::bits).into(),
        line.min_talk_seconds.map(i64::from).into(),
        line.min_ring_seconds.map(i64::from).into(),
        Value::Int(i64::from(line.ignored)),
        line.responsible.map(|user| user.0).into(),
        line.task_rules.as_ref().map_or(Value::Null, pack),
    ]
}

fn line_row(row: &Row<'_>) -> Result<LineRow, StoreError> {
    Ok(LineRow {
        id: row.uuid(0)?.into(),
        connection: row.uuid(1)?.into(),
        number: PhoneNumber::from_e164(row.str(2)?).ok_or_else(|| row.bad(2, "a phone number"))?,
        name: row.opt_text(3)?,
        group: row.opt_text(4)?,
        create_contacts: row.opt_int(5)?.map(CreateContacts::from_bits),
        min_talk_seconds: row.opt_count(6)?,
        min_ring_seconds: row.opt_count(7)?,
        ignored: row.bool(8)?,
        created_at: Time::from_micros(row.int(9)?),
        version: row.int(10)?,
        responsible: row.opt_uuid(11)?.map(Into::into),
        task_rules: task_rules(row, 12)?,
    })
}
