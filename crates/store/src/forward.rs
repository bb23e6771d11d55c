//! What smart forwarding looks at, and what it answered.

use domain::decision::Match;
use domain::forward::{Step as Passed, Why};
use domain::id::{ConnectionId, ContactId, EventId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;
use domain::working_time::WorkingTime;
use serde::{Deserialize, Serialize};

use crate::contacts::match_row;
use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::workspaces::working_time;
use crate::{Step, statements, values};

statements! {
    PERSON:
        "select u.id, u.active, coalesce(u.working_time, w.working_time), e.sip_account, e.fmc_number, a.deputy_id, a.id "
        "from users u join workspaces w on w.id = u.workspace_id "
        "left join employees e on e.workspace_id = u.workspace_id and e.connection_id = $2 and e.user_id = u.id "
        "left join absences a on a.workspace_id = u.workspace_id and a.user_id = u.id and a.from_at <= $4 and a.until_at > $4 "
        "where u.workspace_id = $1 and u.id = $3 order by a.until_at desc limit 1"
        [Int, Bytes, Bytes, Int];
    /// As `contacts::BY_NUMBER`, with those who are responsible for the contact and for its open deal that was changed last: in one go, since somebody
    /// waits for it.
    CLIENTS:
        "select k.id, k.version, k.responsible_id, k.responsible_by, p.raw, f.last_talked_at, k.changed_at, p.e164, d.id is not null, d.responsible_id, "
        "u.id, u.active, coalesce(u.working_time, w.working_time), e.sip_account, e.fmc_number, a.deputy_id, a.id "
        "from contact_phones p join contacts k on k.workspace_id = p.workspace_id and k.id = p.contact_id "
        "join workspaces w on w.id = p.workspace_id "
        "left join contact_facts f on f.workspace_id = p.workspace_id and f.contact_id = p.contact_id "
        "left join deals d on d.workspace_id = k.workspace_id and d.id = (select o.id from deals o where o.workspace_id = k.workspace_id "
        "and o.contact_id = k.id and o.contact_id is not null and o.kind = 'open' order by o.changed_at desc, o.id desc limit 1) "
        "left join users u on u.workspace_id = k.workspace_id and u.id in (k.responsible_id, d.responsible_id) "
        "left join employees e on e.workspace_id = u.workspace_id and e.connection_id = $2 and e.user_id = u.id "
        "left join absences a on a.workspace_id = u.workspace_id and a.user_id = u.id and a.from_at <= $4 and a.until_at > $4 "
        "where p.workspace_id = $1 and p.e164 = $3 order by p.contact_id, p.position, a.until_at desc limit 200"
        [Int, Bytes, Text, Int];
    /// All that is asked about a number itself is one statement: somebody waits for it.
    ABOUT:
        "select c.version, w.version, "
        "(select n.chosen_contact_id from numbers n where n.workspace_id = $1 and n.e164 = $3), "
        "(select b.e164 from blocked_numbers b where b.workspace_id = $1 and b.e164 = $3), "
        "(select l.e164 from lines l where l.workspace_id = $1 and l.e164 = $3 limit 1), "
        "(select e.fmc_number from employees e where e.workspace_id = $1 and e.fmc_number = $3 and e.fmc_number is not null limit 1), "
        "(select l.ignored from lines l where l.workspace_id = $1 and l.connection_id = $2 and l.e164 = $4) "
        "from connections c join workspaces w on w.id = c.workspace_id where c.workspace_id = $1 and c.id = $2"
        [Int, Bytes, Text, Text];
    VERSIONS:
        "select c.version, w.version from connections c join workspaces w on w.id = c.workspace_id where c.workspace_id = $1 and c.id = $2"
        [Int, Bytes];
    LAST_TALKED_OF_CONTACT:
        "select user_id, started_at from calls where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and outcome = 'answered' and user_id is not null order by started_at desc, id desc limit 1"
        [Int, Bytes];
    LAST_TALKED_OF_NUMBER:
        "select user_id, started_at from calls where workspace_id = $1 and client_e164 = $2 and client_e164 is not null "
        "and outcome = 'answered' and user_id is not null order by started_at desc, id desc limit 1"
        [Int, Text];
    LOG:
        "insert into forward_log (workspace_id, connection_id, id, at, caller, caller_e164, line, call_ref, contact_id, user_id, "
        "destination, reason, steps, took_micros) select c.workspace_id, c.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 "
        "from connections c where c.workspace_id = $1 and c.id = $2"
        [Int, Bytes, Bytes, Int, Text, Text, Text, Text, Bytes, Bytes, Text, Text, Bytes, Int];
    PAGE:
        "select f.id, f.at, f.caller, f.caller_e164, f.line, f.call_ref, f.contact_id, k.name, f.user_id, f.destination, f.reason, "
        "f.steps, f.took_micros from forward_log f left join contacts k on k.workspace_id = f.workspace_id and k.id = f.contact_id "
        "where f.workspace_id = $1 and f.connection_id = $2 and f.id < $3 order by f.id desc limit $4"
        [Int, Bytes, Bytes, Int];
    FIRST: "select id, at from forward_log where workspace_id = $1 and connection_id = $2 order by id limit 1" [Int, Bytes];
    LAST: "select id, at from forward_log where workspace_id = $1 and connection_id = $2 order by id desc limit 1" [Int, Bytes];
    COUNT:
        "select reason, count(*) from forward_log where workspace_id = $1 and connection_id = $2 and id >= $3 group by reason order by reason"
        [Int, Bytes, Bytes];
    /// By the line that a request told, else by the call that it belongs to.
    LINES_THAT_ASKED:
        "select distinct coalesce(f.line, c.line) from forward_log f left join calls c on c.workspace_id = f.workspace_id "
        "and c.connection_id = f.connection_id and c.external_id = f.call_ref and c.generation = 0 "
        "where f.workspace_id = $1 and f.connection_id = $2 and f.id >= $3 and coalesce(f.line, c.line) is not null"
        [Int, Bytes, Bytes];
    LINES_THAT_RANG:
        "select line, cast(sum(calls) as bigint) from call_statistics where workspace_id = $1 and hour >= $3 and connection_id = $2 "
        "and direction = 'incoming' and line <> '' group by line order by line limit 1000"
        [Int, Bytes, Int];
    FORGET:
        "delete from forward_log where workspace_id = $1 and connection_id = $2 and id < $3"
        [Int, Bytes, Bytes];
    CLEAR: "delete from forward_log where workspace_id = $1 and connection_id = $2" [Int, Bytes];
}

/// Somebody who may be asked for, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub user: UserId,
    /// Works here.
    pub active: bool,
    /// The working hours, the user's own or the workspace's; none: always.
    pub working_time: Option<WorkingTime>,
    /// The SIP login on the connection.
    pub sip_account: Option<String>,
    /// There is a mobile number on the connection.
    pub has_fmc: bool,
    /// An absence is under way.
    pub absent: bool,
    /// Who stands in during it.
    pub deputy: Option<UserId>,
}

/// A user as a connection and the calendar know him or her at a moment.
pub fn person(workspace: WorkspaceId, connection: ConnectionId, user: UserId, at: Time) -> Query<PersonRow> {
    PERSON.query(values![workspace.0, connection.0, user.0, at.micros()], |row| person_row(row, 0))
}

/// A contact with a number, as [`clients`] finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRow {
    /// The contact and the phone.
    pub found: Match,
    /// Who owns its open deal; of several, the one that was changed last.
    pub deal_responsible: Option<UserId>,
    /// One of those who are responsible.
    pub person: Option<PersonRow>,
}

/// The contacts with a number and those who are responsible for them and their open deals, as [`person`] shows them: each phone that matches with each of
/// them is one row; at most 200 rows. Somebody who has two absences at once makes a row of each.
pub fn clients(workspace: WorkspaceId, connection: ConnectionId, number: &PhoneNumber, at: Time) -> Query<ClientRow> {
    CLIENTS.query(values![workspace.0, connection.0, number.as_e164(), at.micros()], |row| {
        Ok(ClientRow {
            found: match_row(row)?,
            deal_responsible: row.opt_uuid(9)?.map(UserId),
            person: row.opt_uuid(10)?.map(|_| person_row(row, 10)).transpose()?,
        })
    })
}

/// A person in the columns from `first` on.
fn person_row(row: &Row<'_>, first: usize) -> Result<PersonRow, StoreError> {
    Ok(PersonRow {
        user: UserId(row.uuid(first)?),
        active: row.bool(first + 1)?,
        working_time: working_time(row, first + 2)?,
        sip_account: row.opt_text(first + 3)?,
        has_fmc: row.opt_str(first + 4)?.is_some(),
        deputy: row.opt_uuid(first + 5)?.map(UserId),
        absent: row.opt_uuid(first + 6)?.is_some(),
    })
}

/// The versions of all settings that decide: they tell whether what was read of them earlier still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versions {
    /// Of the connection.
    pub connection: i64,
    /// Of the workspace.
    pub workspace: i64,
}

/// The versions of the settings; none if the connection is gone.
pub fn versions(workspace: WorkspaceId, connection: ConnectionId) -> Query<Versions> {
    VERSIONS.query(values![workspace.0, connection.0], versions_row)
}

fn versions_row(row: &Row<'_>) -> Result<Versions, StoreError> {
    Ok(Versions { connection: row.int(0)?, workspace: row.int(1)? })
}

/// What is known about a number that calls, beside its contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// The versions of the settings at that moment.
    pub versions: Versions,
    /// The contact that somebody chose for it.
    pub chosen: Option<ContactId>,
    /// It is a line or a manager's own, of any connection.
    pub ours: bool,
    /// Somebody blocked it.
    pub blocked: bool,
    /// The line that it called is ignored.
    pub line_ignored: bool,
}

/// What is known about a number that calls a line; none if the connection is gone.
pub fn about(
    workspace: WorkspaceId,
    connection: ConnectionId,
    number: &PhoneNumber,
    line: Option<&PhoneNumber>,
) -> Query<About> {
    let line = line.map(PhoneNumber::as_e164);
    ABOUT.query(values![workspace.0, connection.0, number.as_e164(), line], |row| {
        Ok(About {
            versions: versions_row(row)?,
            chosen: row.opt_uuid(2)?.map(ContactId),
            blocked: row.opt_str(3)?.is_some(),
            ours: row.opt_str(4)?.is_some() || row.opt_str(5)?.is_some(),
            line_ignored: row.opt_bool(6)?.unwrap_or_default(),
        })
    })
}

/// Who last talked to a contact, and when that call began.
pub fn last_talked_to(workspace: WorkspaceId, contact: ContactId) -> Query<(UserId, Time)> {
    LAST_TALKED_OF_CONTACT.query(values![workspace.0, contact.0], talked)
}

/// Who last talked to a number, and when that call began.
pub fn last_talked_on(workspace: WorkspaceId, number: &PhoneNumber) -> Query<(UserId, Time)> {
    LAST_TALKED_OF_NUMBER.query(values![workspace.0, number.as_e164()], talked)
}

fn talked(row: &Row<'_>) -> Result<(UserId, Time), StoreError> {
    Ok((UserId(row.uuid(0)?), Time::from_micros(row.int(1)?)))
}

/// One question and its answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id, which grows with time.
    pub id: EventId,
    /// When it was asked.
    pub at: Time,
    /// The caller as the source wrote it.
    pub caller: Option<String>,
    /// The caller's number.
    pub number: Option<PhoneNumber>,
    /// The line that was called, as E.164 if it is a number.
    pub line: Option<String>,
    /// The source's id of the call.
    pub call_ref: Option<String>,
    /// The contact whose people were asked for.
    pub contact: Option<ContactId>,
    /// The contact's name; read, never written.
    pub contact_name: Option<String>,
    /// Who rings.
    pub user: Option<UserId>,
    /// What was answered; none is the empty answer.
    pub destination: Option<String>,
    /// Why.
    pub why: Why,
    /// The candidates that were looked at.
    pub steps: Vec<Passed>,
    /// How long it took, in microseconds.
    pub took_micros: i64,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Entry").field("id", &self.id).field("why", &self.why).finish_non_exhaustive()
    }
}

/// Enters what was answered; nothing if the connection is gone.
pub fn log(workspace: WorkspaceId, connection: ConnectionId, entry: &Entry) -> Step {
    let steps = if entry.steps.is_empty() { crate::Value::Null } else { pack(&entry.steps) };
    let step = LOG.step(values![
        workspace.0,
        connection.0,
        entry.id.0,
        entry.at.micros(),
        entry.caller.clone(),
        entry.number.map(|number| number.as_e164()),
        entry.line.clone(),
        entry.call_ref.clone(),
        entry.contact.map(|contact| contact.0),
        entry.user.map(|user| user.0),
        entry.destination.clone(),
        entry.why.as_str(),
        steps,
        entry.took_micros
    ]);
    step.at_most(1)
}

/// What was asked and answered, newest first, before an entry.
pub fn page(workspace: WorkspaceId, connection: ConnectionId, before: EventId, limit: i64) -> Query<Entry> {
    PAGE.query(values![workspace.0, connection.0, before.0, limit], |row| {
        Ok(Entry {
            id: EventId(row.uuid(0)?),
            at: Time::from_micros(row.int(1)?),
            caller: row.opt_text(2)?,
            number: crate::numbers::opt_number(row, 3)?,
            line: row.opt_text(4)?,
            call_ref: row.opt_text(5)?,
            contact: row.opt_uuid(6)?.map(ContactId),
            contact_name: row.opt_text(7)?,
            user: row.opt_uuid(8)?.map(UserId),
            destination: row.opt_text(9)?,
            why: Why::parse(row.str(10)?).ok_or_else(|| row.bad(10, "a reason"))?,
            steps: unpack_opt(row, 11, "steps of forwarding")?.unwrap_or_default(),
            took_micros: row.int(12)?,
        })
    })
}

/// The first question that a connection's source asked.
pub fn first(workspace: WorkspaceId, connection: ConnectionId) -> Query<Time> {
    FIRST.query(values![workspace.0, connection.0], |row| Ok(Time::from_micros(row.int(1)?)))
}

/// The last one.
pub fn last(workspace: WorkspaceId, connection: ConnectionId) -> Query<Time> {
    LAST.query(values![workspace.0, connection.0], |row| Ok(Time::from_micros(row.int(1)?)))
}

/// How many questions were answered for which reason, since an entry.
pub fn count(workspace: WorkspaceId, connection: ConnectionId, since: EventId) -> Query<(Why, i64)> {
    COUNT.query(values![workspace.0, connection.0, since.0], |row| {
        Ok((Why::parse(row.str(0)?).ok_or_else(|| row.bad(0, "a reason"))?, row.int(1)?))
    })
}

/// The lines whose calls were asked for since an entry.
pub fn lines_that_asked(workspace: WorkspaceId, connection: ConnectionId, since: EventId) -> Query<String> {
    LINES_THAT_ASKED.query(values![workspace.0, connection.0, since.0], |row| row.text(0))
}

/// The lines that got incoming calls since an hour, and how many.
pub fn lines_that_rang(workspace: WorkspaceId, connection: ConnectionId, since: Time) -> Query<(String, i64)> {
    LINES_THAT_RANG.query(values![workspace.0, connection.0, since.micros()], |row| Ok((row.text(0)?, row.int(1)?)))
}

/// Removes entries older than one.
pub fn forget(workspace: WorkspaceId, connection: ConnectionId, before: EventId) -> Step {
    FORGET.step(values![workspace.0, connection.0, before.0]).any()
}

/// Removes the log of a connection.
pub fn clear(workspace: WorkspaceId, connection: ConnectionId) -> Step {
    CLEAR.step(values![workspace.0, connection.0]).any()
}
