//! Clients who wait for a call: those who were missed, and with whom nobody has talked since. And who takes care of them.

use domain::id::{CallId, CompanyId, ContactId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;

use super::of_calls::Client;
use crate::error::StoreError;
use crate::numbers::opt_number;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    /// The newest first, since a bound must not hide them.
    MISSED:
        "select c.id, c.client_e164, c.line, c.started_at, c.contact_id, k.name, c.company_id, o.name, u.id, u.name from calls c "
        "left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
        "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
        "left join users u on u.workspace_id = c.workspace_id and u.id = coalesce(k.responsible_id, o.responsible_id) and u.active = 1 "
        "where c.workspace_id = $1 and c.missed = 1 and c.started_at >= $2 and c.service = 0 and c.client_e164 is not null "
        "and c.reason <> 'line_ignored' and ($5 = '' or c.line = $5) "
        "and not exists (select 1 from blocked_numbers b where b.workspace_id = $1 and b.e164 = c.client_e164) "
        "and not exists (select 1 from calls l where l.workspace_id = $1 and l.client_e164 = c.client_e164 and l.client_e164 is not null "
        "and l.started_at > c.started_at and l.talk_seconds >= $3 and l.outcome = 'answered' and l.direction <> 'internal') "
        "and not exists (select 1 from calls l where l.workspace_id = $1 and l.contact_id = c.contact_id and l.contact_id is not null "
        "and l.started_at > c.started_at and l.talk_seconds >= $3 and l.outcome = 'answered' and l.direction <> 'internal') "
        "order by c.started_at desc, c.id desc limit $4"
        [Int, Int, Int, Int, Text];
    TAKEN:
        "select t.client, t.user_id, u.name, t.until_at from taken_clients t join users u on u.workspace_id = t.workspace_id and u.id = t.user_id "
        "where t.workspace_id = $1 and t.until_at > $2 order by t.client limit 5000"
        [Int, Int];
    TAKEN_OF:
        "select t.client, t.user_id, u.name, t.until_at from taken_clients t join users u on u.workspace_id = t.workspace_id and u.id = t.user_id "
        "where t.workspace_id = $1 and t.client = $2 and t.until_at > $3"
        [Int, Bytes, Int];
    LAST_MISSED:
        "select contact_id from calls where workspace_id = $1 and client_e164 = $2 and client_e164 is not null and missed = 1 "
        "order by started_at desc, id desc limit 1"
        [Int, Text];
    /// Whoever comes second changes nothing.
    TAKE:
        "insert into taken_clients (workspace_id, client, user_id, until_at) values ($1, $2, $3, $4) on conflict (workspace_id, client) do update set "
        "user_id = excluded.user_id, until_at = excluded.until_at where taken_clients.user_id = excluded.user_id or taken_clients.until_at <= $5"
        [Int, Bytes, Bytes, Int, Int];
    RELEASE: "delete from taken_clients where workspace_id = $1 and client = $2 and user_id = $3" [Int, Bytes, Bytes];
    FORGET: "delete from taken_clients where workspace_id = $1 and until_at <= $2" [Int, Int];
}

/// A missed call after which nobody has talked with the client.
#[derive(Clone, PartialEq, Eq)]
pub struct Missed {
    /// The call.
    pub call: CallId,
    /// The client's number.
    pub number: PhoneNumber,
    /// The line that was called, as its number.
    pub line: Option<String>,
    /// When it began.
    pub started_at: Time,
    /// The contact, with the name that it has now.
    pub contact: Option<(ContactId, String)>,
    /// The company, with the name that it has now.
    pub company: Option<(CompanyId, String)>,
    /// The responsible of contact or company who works here.
    pub responsible: Option<(UserId, String)>,
}

impl std::fmt::Debug for Missed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Missed").field("call", &self.call).finish_non_exhaustive()
    }
}

/// Who takes care of a waiting client.
#[derive(Clone, PartialEq, Eq)]
pub struct Taken {
    /// The client.
    pub client: Client,
    /// Who.
    pub user: (UserId, String),
    /// Until when, unless it is released before.
    pub until: Time,
}

impl std::fmt::Debug for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Taken").field("user", &self.user.0).field("until", &self.until).finish_non_exhaustive()
    }
}

/// Missed calls since a moment after which nobody has talked with the client for at least so many seconds, the newest first.
pub fn missed(workspace: WorkspaceId, since: Time, seconds: u32, line: Option<&str>, limit: i64) -> Query<Missed> {
    MISSED.query(values![workspace.0, since.micros(), seconds, limit, line.unwrap_or_default()], |row| {
        let pair = |column: usize| Ok::<_, StoreError>(row.opt_uuid(column)?.zip(row.opt_text(column + 1)?));
        Ok(Missed {
            call: CallId(row.uuid(0)?),
            number: opt_number(row, 1)?.ok_or_else(|| row.bad(1, "a phone number"))?,
            line: row.opt_text(2)?,
            started_at: Time::from_micros(row.int(3)?),
            contact: pair(4)?.map(|(id, name)| (ContactId(id), name)),
            company: pair(6)?.map(|(id, name)| (CompanyId(id), name)),
            responsible: pair(8)?.map(|(id, name)| (UserId(id), name)),
        })
    })
}

/// All clients that somebody takes care of now.
pub fn taken(workspace: WorkspaceId, now: Time) -> Query<Taken> {
    TAKEN.query(values![workspace.0, now.micros()], taken_row)
}

/// Who takes care of a client now.
pub fn taken_of(workspace: WorkspaceId, client: &Client, now: Time) -> Query<Taken> {
    TAKEN_OF.query(values![workspace.0, client.key(), now.micros()], taken_row)
}

/// The contact of the last missed call of a number, if it is linked to one: that client waits, on whichever of its numbers.
pub fn last_missed(workspace: WorkspaceId, number: &PhoneNumber) -> Query<Option<ContactId>> {
    LAST_MISSED.query(values![workspace.0, number.as_e164()], |row| Ok(row.opt_uuid(0)?.map(ContactId)))
}

/// Takes a client whom nobody else has now; a conflict if somebody has.
pub fn take(workspace: WorkspaceId, client: &Client, user: UserId, until: Time, now: Time) -> Step {
    TAKE.step(values![workspace.0, client.key(), user.0, until.micros(), now.micros()])
}

/// Releases a client that a user has; nothing if not.
pub fn release(workspace: WorkspaceId, client: &Client, user: UserId) -> Step {
    RELEASE.step(values![workspace.0, client.key(), user.0]).at_most(1)
}

/// Forgets who had clients until a moment.
pub fn forget(workspace: WorkspaceId, until: Time) -> Step {
    FORGET.step(values![workspace.0, until.micros()]).any()
}

fn taken_row(row: &Row<'_>) -> Result<Taken, StoreError> {
    Ok(Taken {
        client: Client::from_key(row.bytes(0)?),
        user: (UserId(row.uuid(1)?), row.text(2)?),
        until: Time::from_micros(row.int(3)?),
    })
}
