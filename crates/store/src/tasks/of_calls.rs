//! What calls know of the tasks about their clients, and what they do with them.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{CallId, CompanyId, ContactId, TaskId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::task::assign::Person;
use domain::task::follow::{OpenTask, OwnTask};
use domain::task::{AssignedBy, State};
use domain::time::Time;
use domain::working_time::WorkingTime;
use uuid::Uuid;

use crate::query::Query;
use crate::workspaces::working_time;
use crate::{Step, statements, values};

statements! {
    /// Whether calls of a workspace have anything to do with tasks.
    WANTED:
        "select 1 from connections where workspace_id = $1 and task_rules is not null "
        "union all select 1 from lines where workspace_id = $1 and task_rules is not null "
        "union all select 1 from tasks where workspace_id = $1 and open_for is not null limit 1"
        [Int];
    /// Of several absences at once the longest comes first.
    PEOPLE:
        "select u.id, u.team_id, coalesce(u.working_time, w.working_time), a.id, a.deputy_id, "
        "(select max(t.created_at) from tasks t where t.workspace_id = u.workspace_id and t.assignee_id = u.id and t.assigned_by = 'turn') "
        "from users u join workspaces w on w.id = u.workspace_id "
        "left join absences a on a.workspace_id = u.workspace_id and a.user_id = u.id and a.from_at <= $2 and a.until_at > $2 "
        "where u.workspace_id = $1 and u.active = 1 order by u.id, a.until_at desc limit 5000"
        [Int, Int];
    OPEN:
        "select t.id, t.version, t.open_for, (select max(k.started_at) from task_calls k where k.workspace_id = t.workspace_id and k.task_id = t.id) "
        "from tasks t where t.workspace_id = $1 and t.open_for in ($2, $3) "
        "union select t.id, t.version, t.open_for, "
        "(select max(k.started_at) from task_calls k where k.workspace_id = t.workspace_id and k.task_id = t.id) "
        "from contact_phones p join tasks t on t.workspace_id = p.workspace_id and t.open_for = p.contact_id "
        "where p.workspace_id = $1 and p.e164 = $4"
        [Int, Bytes, Bytes, Text];
    CLIENTS:
        "select client, version from task_clients where workspace_id = $1 and client in ($2, $3) "
        "union select c.client, c.version from contact_phones p "
        "join task_clients c on c.workspace_id = p.workspace_id and c.client = p.contact_id where p.workspace_id = $1 and p.e164 = $4"
        [Int, Bytes, Bytes, Text];
    OWN:
        "select t.id, t.version, t.state, k.missed, (select max(o.started_at) from task_calls o where o.workspace_id = k.workspace_id "
        "and o.task_id = k.task_id and o.call_id <> k.call_id) from task_calls k join tasks t on t.workspace_id = k.workspace_id and t.id = k.task_id "
        "where k.workspace_id = $1 and k.call_id = $2 order by t.id desc limit 1"
        [Int, Bytes];
    TALKED_ON:
        "select started_at from calls where workspace_id = $1 and client_e164 = $2 and client_e164 is not null and started_at > $3 "
        "and talk_seconds >= $4 and outcome = 'answered' and direction <> 'internal' and service = 0 order by started_at desc limit 1"
        [Int, Text, Int, Int];
    TALKED_TO:
        "select c.contact_id, max(c.started_at) from calls c where c.workspace_id = $1 and c.contact_id is not null and c.started_at > $4 "
        "and (c.contact_id = $2 or c.contact_id in (select p.contact_id from contact_phones p where p.workspace_id = $1 and p.e164 = $3)) "
        "and c.talk_seconds >= $5 and c.outcome = 'answered' and c.direction <> 'internal' and c.service = 0 group by c.contact_id"
        [Int, Bytes, Text, Int, Int];
    OPEN_OF_CONTACT:
        "select id, version, assignee_id, assigned_by from tasks where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and state = 'open' order by id limit 100"
        [Int, Bytes];
    ASSIGN:
        "update tasks set assignee_id = $4, assigned_by = $5, changed_at = $6, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Bytes, Text, Int];
    GUARD_NEW: "insert into task_clients (workspace_id, client, version) values ($1, $2, 1)" [Int, Bytes];
    GUARD: "update task_clients set version = version + 1 where workspace_id = $1 and client = $2 and version = $3" [Int, Bytes, Int];
    ADD_CALL: "insert into task_calls (workspace_id, task_id, call_id, missed, started_at) values ($1, $2, $3, $4, $5)" [Int, Bytes, Bytes, Int, Int];
    REMOVE_CALL: "delete from task_calls where workspace_id = $1 and task_id = $2 and call_id = $3" [Int, Bytes, Bytes];
    FORGET_CALL: "delete from task_calls where workspace_id = $1 and call_id = $2" [Int, Bytes];
    NOTE:
        "update tasks set call_id = $4, contact_id = coalesce($5, contact_id), company_id = coalesce($6, company_id), open_for = $7, changed_at = $8, "
        "version = version + 1 where workspace_id = $1 and id = $2 and version = $3 and state = 'open'"
        [Int, Bytes, Int, Bytes, Bytes, Bytes, Bytes, Int];
    CHANGE:
        "update tasks set changed_at = $4, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Int];
    CLOSE:
        "update tasks set state = $4, closed_at = $5, closed_by = $6, closed_call_id = $7, open_for = null, changed_at = $5, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3 and state = 'open'"
        [Int, Bytes, Int, Text, Int, Bytes, Bytes];
    /// A contact who has an open task already keeps that one; this one stays its number's.
    BELONG:
        "update tasks set contact_id = $3, open_for = $3, version = version + 1 where workspace_id = $1 and open_for = $2 and contact_id is null "
        "and not exists (select 1 from tasks o where o.workspace_id = $1 and o.open_for = $3)"
        [Int, Bytes, Bytes];
}

/// A client as tasks know one: the contact, or the number of somebody whom nobody knows.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Client(Vec<u8>);

impl Client {
    /// A contact.
    pub fn contact(contact: ContactId) -> Self {
        Self(contact.0.as_bytes().to_vec())
    }

    /// A number.
    pub fn number(number: &PhoneNumber) -> Self {
        Self(number.as_e164().into_bytes())
    }

    pub(super) fn from_key(key: Vec<u8>) -> Self {
        Self(key)
    }

    pub(super) fn key(&self) -> Vec<u8> {
        self.0.clone()
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.len() == 16 { "Client(contact)" } else { "Client(number)" })
    }
}

/// Whether calls of a workspace have anything to do with tasks: there are rules, or open tasks.
pub fn wanted(workspace: WorkspaceId) -> Query<()> {
    WANTED.query(values![workspace.0], |_| Ok(()))
}

/// Somebody who may get a task, and when he or she works; none: always.
pub type Worker = (Person, Option<WorkingTime>);

/// Those who work here, as they are at a moment. Somebody with several absences at once stands there several times.
pub fn people(workspace: WorkspaceId, at: Time) -> Query<Worker> {
    PEOPLE.query(values![workspace.0, at.micros()], |row| {
        let person = Person {
            user: UserId(row.uuid(0)?),
            team: row.opt_uuid(1)?.map(Into::into),
            absent: row.opt_uuid(3)?.is_some(),
            deputy: row.opt_uuid(4)?.map(UserId),
            last_turn: row.opt_int(5)?.map(Time::from_micros),
        };
        Ok((person, working_time(row, 2)?))
    })
}

/// The open tasks that calls know of a number, of a contact, and of all contacts with the number.
pub fn open(workspace: WorkspaceId, number: &PhoneNumber, contact: Option<ContactId>) -> Query<(Client, OpenTask)> {
    OPEN.query(of(workspace, number, contact), |row| {
        let last_call_at = Time::from_micros(row.opt_int(3)?.unwrap_or_default());
        Ok((Client(row.bytes(2)?), OpenTask { task: TaskId(row.uuid(0)?), version: row.int(1)?, last_call_at }))
    })
}

/// The versions of the same clients, for those that have one.
pub fn clients(workspace: WorkspaceId, number: &PhoneNumber, contact: Option<ContactId>) -> Query<(Client, i64)> {
    CLIENTS.query(of(workspace, number, contact), |row| Ok((Client(row.bytes(0)?), row.int(1)?)))
}

fn of(workspace: WorkspaceId, number: &PhoneNumber, contact: Option<ContactId>) -> Vec<crate::Value> {
    let contact = contact.map_or(Uuid::nil(), |contact| contact.0);
    values![workspace.0, Client::number(number).0, contact, number.as_e164()]
}

/// The task that a call made or is noted on.
pub fn own(workspace: WorkspaceId, call: CallId) -> Query<OwnTask> {
    OWN.query(values![workspace.0, call.0], |row| {
        Ok(OwnTask {
            task: TaskId(row.uuid(0)?),
            version: row.int(1)?,
            open: row.str(2)? == State::Open.as_str(),
            as_missed: row.bool(3)?,
            others_last_at: row.opt_int(4)?.map(Time::from_micros),
        })
    })
}

/// When the last conversation on a number began, of those after a moment with at least so many seconds.
pub fn talked_on(workspace: WorkspaceId, number: &PhoneNumber, after: Time, seconds: u32) -> Query<Time> {
    TALKED_ON.query(values![workspace.0, number.as_e164(), after.micros(), seconds], |row| {
        Ok(Time::from_micros(row.int(0)?))
    })
}

/// The same for a contact and for all contacts with a number.
pub fn talked_to(
    workspace: WorkspaceId,
    number: &PhoneNumber,
    contact: Option<ContactId>,
    after: Time,
    seconds: u32,
) -> Query<(ContactId, Time)> {
    let contact = contact.map_or(Uuid::nil(), |contact| contact.0);
    TALKED_TO.query(values![workspace.0, contact, number.as_e164(), after.micros(), seconds], |row| {
        Ok((ContactId(row.uuid(0)?), Time::from_micros(row.int(1)?)))
    })
}

/// The guard: nothing was decided about the tasks of these clients since they were read.
pub fn guard(workspace: WorkspaceId, clients: &BTreeSet<Client>, read: &BTreeMap<Client, i64>) -> Vec<Step> {
    // In the order of their keys, as all do, so that two batches never wait for each other.
    let one = |client: &Client| match read.get(client) {
        None => GUARD_NEW.step(values![workspace.0, client.key()]),
        Some(version) => GUARD.step(values![workspace.0, client.key(), *version]),
    };
    clients.iter().map(one).collect()
}

/// A call that a task is about.
pub fn add_call(workspace: WorkspaceId, task: TaskId, call: CallId, missed: bool, started_at: Time) -> Step {
    ADD_CALL.step(values![workspace.0, task.0, call.0, missed, started_at.micros()])
}

/// It is not about that call any more.
pub fn remove_call(workspace: WorkspaceId, task: TaskId, call: CallId) -> Step {
    REMOVE_CALL.step(values![workspace.0, task.0, call.0])
}

/// Forgets a call that is removed itself; the tasks that it made stay.
pub fn forget_call(workspace: WorkspaceId, call: CallId) -> Step {
    FORGET_CALL.step(values![workspace.0, call.0]).any()
}

/// What one more call says of the client of an open task.
#[derive(Debug, Clone)]
pub struct Noted {
    /// The call.
    pub call: CallId,
    /// The contact, if the call is linked to one.
    pub contact: Option<ContactId>,
    /// The company, if it is linked to one.
    pub company: Option<CompanyId>,
    /// For whom the task is open from now on.
    pub open_for: Client,
    /// When.
    pub at: Time,
}

/// One more call on an open task.
pub fn note(workspace: WorkspaceId, open: OpenTask, noted: Noted) -> Step {
    NOTE.step(values![
        workspace.0,
        open.task.0,
        open.version,
        noted.call.0,
        noted.contact.map(|contact| contact.0),
        noted.company.map(|company| company.0),
        noted.open_for.0,
        noted.at.micros()
    ])
}

/// A task changed in what stands beside it.
pub fn change(workspace: WorkspaceId, task: TaskId, version: i64, at: Time) -> Step {
    CHANGE.step(values![workspace.0, task.0, version, at.micros()])
}

/// An open task and who has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assigned {
    /// Which.
    pub task: TaskId,
    /// The version that was read.
    pub version: i64,
    /// Who has it.
    pub assignee: Option<UserId>,
    /// Why.
    pub by: Option<AssignedBy>,
}

/// The open tasks about a contact, at most 100.
pub fn open_of_contact(workspace: WorkspaceId, contact: ContactId) -> Query<Assigned> {
    OPEN_OF_CONTACT.query(values![workspace.0, contact.0], |row| {
        let (assignee, by) = (row.opt_uuid(2)?.map(UserId), super::assigned_by(row, 3)?);
        Ok(Assigned { task: TaskId(row.uuid(0)?), version: row.int(1)?, assignee, by })
    })
}

/// Gives a task to the responsible of its client, or to nobody.
pub fn assign(workspace: WorkspaceId, task: &Assigned, user: Option<UserId>, at: Time) -> Step {
    let by = user.map(|_| AssignedBy::Responsible.as_str());
    ASSIGN.step(values![workspace.0, task.task.0, task.version, user.map(|user| user.0), by, at.micros()])
}

/// Closes an open task because of a call.
pub fn close(
    workspace: WorkspaceId,
    task: TaskId,
    version: i64,
    state: State,
    by: (Option<UserId>, CallId),
    at: Time,
) -> Step {
    let (user, call) = by;
    CLOSE.step(values![workspace.0, task.0, version, state.as_str(), at.micros(), user.map(|user| user.0), call.0])
}

/// The open task of a number that nobody had is its contact's from now on.
pub fn belong(workspace: WorkspaceId, number: &PhoneNumber, contact: ContactId) -> Step {
    BELONG.step(values![workspace.0, Client::number(number).0, contact.0]).at_most(1)
}
