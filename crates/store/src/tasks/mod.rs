//! What somebody has to do.

use domain::id::{CallId, CompanyId, ContactId, TaskId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::task::{AssignedBy, Kind, Origin, State};
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

pub mod digests;
pub(crate) mod list;
pub mod of_calls;
pub mod reminders;
pub mod waiting;

pub use list::{Due, Filter, Of, by_id, closed, count, made_by_calls, open, timeline};

/// When a task is due of which nobody said when: behind all others.
const NEVER: i64 = i64::MAX;

statements! {
    INSERT:
        "insert into tasks (workspace_id, id, kind, origin, title, body, state, due_at, assignee_id, assigned_by, contact_id, company_id, "
        "e164, call_id, answered_by, open_for, created_at, created_by, changed_at, version) "
        "values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $16, 1)"
        [Int, Bytes, Text, Text, Text, Text, Int, Bytes, Text, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Int, Bytes];
    UPDATE:
        "update tasks set kind = $4, title = $5, body = $6, state = $7, due_at = $8, assignee_id = $9, assigned_by = $10, contact_id = $11, "
        "company_id = $12, open_for = case when $7 <> 'open' then null when $17 = 1 then $16 else open_for end, closed_at = $13, closed_by = $14, "
        "closed_call_id = case when state = $7 then closed_call_id else null end, changed_at = $15, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Text, Text, Int, Bytes, Text, Bytes, Bytes, Int, Bytes, Int, Bytes, Int];
    DELETE: "delete from tasks where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
    DELETE_CALLS: "delete from task_calls where workspace_id = $1 and task_id = $2" [Int, Bytes];
    NEXT_OF_CONTACT:
        "select id, version, case when open_for is null then null else e164 end from tasks "
        "where workspace_id = $1 and contact_id = $2 and contact_id is not null order by id limit $3"
        [Int, Bytes, Int];
    NEXT_OF_COMPANY:
        "select id, version from tasks where workspace_id = $1 and company_id = $2 and company_id is not null order by id limit $3"
        [Int, Bytes, Int];
    LEAVE_CONTACT:
        "update tasks set contact_id = null, open_for = case when exists (select 1 from tasks o where o.workspace_id = $1 and o.open_for = $4) "
        "then null else $4 end, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Bytes];
    LEAVE_COMPANY:
        "update tasks set company_id = null, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int];
}

/// A task with the names that people know.
#[derive(Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// What is to be done.
    pub kind: Kind,
    /// What made it.
    pub origin: Origin,
    /// What it says; none if a call made it, whose kind says enough.
    pub title: Option<String>,
    /// More about it.
    pub text: Option<String>,
    /// How far it is.
    pub state: State,
    /// Until when; none: whenever.
    pub due: Option<Time>,
    /// Who has to do it.
    pub assignee: Option<(UserId, String)>,
    /// Why that person.
    pub assigned_by: Option<AssignedBy>,
    /// The contact that it is about.
    pub contact: Option<(ContactId, String)>,
    /// The company that it is about.
    pub company: Option<(CompanyId, String)>,
    /// The number that waits for a call.
    pub phone: Option<PhoneNumber>,
    /// The last call that it is about.
    pub call: Option<CallId>,
    /// Who answered in the place of the responsible.
    pub answered_by: Option<(UserId, String)>,
    /// When it was closed.
    pub closed_at: Option<Time>,
    /// Who closed it.
    pub closed_by: Option<(UserId, String)>,
    /// The call that closed it.
    pub closed_by_call: Option<CallId>,
    /// When it was made.
    pub created_at: Time,
    /// Who made it; none: a call.
    pub created_by: Option<(UserId, String)>,
    /// When it was last changed.
    pub changed_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
    /// How many missed calls it is about.
    pub missed_calls: i64,
    /// When the last of them began.
    pub last_missed_at: Option<Time>,
}

impl std::fmt::Debug for Task {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { id, kind, origin, state, version, .. } = self;
        f.debug_struct("Task")
            .field("id", id)
            .field("kind", kind)
            .field("origin", origin)
            .field("state", state)
            .field("version", version)
            .finish_non_exhaustive()
    }
}

/// A new open task, at version 1. `open_for` makes it the one that calls know of a client.
pub fn insert(workspace: WorkspaceId, new: &Task, open_for: Option<&of_calls::Client>) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        new.kind.as_str(),
        new.origin.as_str(),
        new.title.clone(),
        new.text.clone(),
        new.due.map_or(NEVER, Time::micros),
        new.assignee.as_ref().map(|(user, _)| user.0),
        new.assigned_by.map(AssignedBy::as_str),
        new.contact.as_ref().map(|(contact, _)| contact.0),
        new.company.as_ref().map(|(company, _)| company.0),
        new.phone.map(|phone| phone.as_e164()),
        new.call.map(|call| call.0),
        new.answered_by.as_ref().map(|(user, _)| user.0),
        open_for.map(of_calls::Client::key),
        new.created_at.micros(),
        new.created_by.as_ref().map(|(user, _)| user.0)
    ])
}

/// What a person may change of a task; `changed.version` is the version that was read. One that is closed is nothing that calls know of any more; it
/// is again if it is opened with `open_for`, the client for whom it then is open; without one that stays as it is.
pub fn update(workspace: WorkspaceId, changed: &Task, open_for: Option<Option<&of_calls::Client>>) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        changed.kind.as_str(),
        changed.title.clone(),
        changed.text.clone(),
        changed.state.as_str(),
        changed.due.map_or(NEVER, Time::micros),
        changed.assignee.as_ref().map(|(user, _)| user.0),
        changed.assigned_by.map(AssignedBy::as_str),
        changed.contact.as_ref().map(|(contact, _)| contact.0),
        changed.company.as_ref().map(|(company, _)| company.0),
        changed.closed_at.map(Time::micros),
        changed.closed_by.as_ref().map(|(user, _)| user.0),
        changed.changed_at.micros(),
        open_for.flatten().map(of_calls::Client::key),
        open_for.is_some()
    ])
}

/// Removes a task that is still as it was read.
pub fn delete(workspace: WorkspaceId, id: TaskId, version: i64) -> [Step; 2] {
    [DELETE.step(values![workspace.0, id.0, version]), DELETE_CALLS.step(values![workspace.0, id.0]).any()]
}

/// A task that is parted from its contact: which, its version, and the number that it is open for from then on.
pub type Parted = (TaskId, i64, Option<of_calls::Client>);

/// Some tasks of a contact: to part them from it.
pub fn next_of_contact(workspace: WorkspaceId, contact: ContactId, limit: i64) -> Query<Parted> {
    NEXT_OF_CONTACT.query(values![workspace.0, contact.0, limit], |row| {
        let number = crate::numbers::opt_number(row, 2)?;
        Ok((TaskId(row.uuid(0)?), row.int(1)?, number.as_ref().map(of_calls::Client::number)))
    })
}

/// Some tasks of a company, with their versions: to part them from it.
pub fn next_of_company(workspace: WorkspaceId, company: CompanyId, limit: i64) -> Query<(TaskId, i64)> {
    NEXT_OF_COMPANY.query(values![workspace.0, company.0, limit], |row| Ok((TaskId(row.uuid(0)?), row.int(1)?)))
}

/// Parts a task from its contact, which is removed. To calls it is the task of their number then, unless that has one.
pub fn leave_contact(workspace: WorkspaceId, (id, version, open_for): &Parted) -> Step {
    LEAVE_CONTACT.step(values![workspace.0, id.0, *version, open_for.as_ref().map(of_calls::Client::key)])
}

/// Parts a task from its company, which is removed.
pub fn leave_company(workspace: WorkspaceId, id: TaskId, version: i64) -> Step {
    LEAVE_COMPANY.step(values![workspace.0, id.0, version])
}

fn assigned_by(row: &Row<'_>, column: usize) -> Result<Option<AssignedBy>, StoreError> {
    row.opt_str(column)?
        .map(|text| AssignedBy::parse(text).ok_or_else(|| row.bad(column, "why a task is assigned")))
        .transpose()
}
