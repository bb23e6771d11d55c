//! The rows of the report.

use domain::call::event::CallKey;
use domain::call::view::{Phase, Recording, RowDirection};
use domain::call::{Call, CallState, Outcome};
use domain::decision::{Link, MatchRule, Reason};
use domain::id::{CallId, CompanyId, ConnectionId, ContactId, TeamId, UserId, WorkspaceId};
use domain::phone::{self, PhoneNumber};
use domain::statistics::{Bucket, Sums};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, pack_bare, pack_ids, unpack, unpack_ids};
use crate::query::{Query, Row};
use crate::{Step, Value, statements};

macro_rules! with_columns {
    ($columns:literal, $filters:literal) => {
        statements! {
            BY_KEY:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.connection_id = $2 and c.external_id = $3 and c.generation = $4"
                [Int, Bytes, Text, Int];
            BY_ID:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.id = $2"
                [Int, Bytes];
            STALE:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.connection_id = $2 and c.heard_at < $3 and c.phase < 2 and c.phase = $5 "
                "order by c.heard_at limit $4"
                [Int, Bytes, Int, Int, Int];
            PAGE:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.connection_id = $2 and c.id > $3 order by c.id limit $4"
                [Int, Bytes, Bytes, Int];
            UNLINKED_OF_NUMBER:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.client_e164 = $2 and c.client_e164 is not null and c.contact_id is null and c.company_id is null "
                "and c.link_by_person = 0 "
                "and c.reason in ('waiting', 'not_in_policy', 'too_short', 'observed', 'silent', 'unclear', 'past') "
                "and (c.started_at > $3 or (c.started_at = $3 and c.id > $4)) order by c.started_at, c.id limit $5"
                [Int, Text, Int, Bytes, Int];
            LIST_BY_START:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id where c.workspace_id = $1 " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text];
            LIST_OF_CONTACT:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.contact_id = $11 and c.contact_id is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text];
            LIST_OF_USER:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.user_id = $9 and c.user_id is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text];
            LIST_OF_NUMBER:
                "select " $columns " from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id "
                "left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id "
                "where c.workspace_id = $1 and c.client_e164 = $16 and c.client_e164 is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text];
            INSERT:
                "insert into calls (workspace_id, id, connection_id, external_id, generation, version, state, closed, "
                "direction, phase, outcome, missed, service, client_e164, client_text, line, user_id, started_at, heard_at, "
                "talk_seconds, wait_seconds, has_recording, counted_hour, contact_id, company_id, link_by_person, matched_phone, matched_rule, "
                "candidates, reason, table_row, result, shown) values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
                "$15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)"
                [Int, Bytes, Bytes, Text, Int, Bytes, Int, Text, Int, Text, Int, Int, Text, Text, Text, Bytes, Int, Int,
                 Int, Int, Int, Int, Bytes, Bytes, Int, Text, Text, Bytes, Text, Int, Text, Bytes];
            UPDATE:
                "update calls set version = version + 1, state = $4, closed = $5, direction = $6, phase = $7, outcome = $8, "
                "missed = $9, service = $10, client_e164 = $11, client_text = $12, line = $13, user_id = $14, started_at = $15, "
                "heard_at = $16, talk_seconds = $17, wait_seconds = $18, has_recording = $19, counted_hour = $20, contact_id = $21, "
                "company_id = $22, link_by_person = $23, matched_phone = $24, matched_rule = $25, candidates = $26, reason = $27, "
                "table_row = $28, result = $29, shown = $30 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Bytes, Int, Text, Int, Text, Int, Int, Text, Text, Text, Bytes, Int, Int, Int, Int,
                 Int, Int, Bytes, Bytes, Int, Text, Text, Bytes, Text, Int, Text, Bytes];
            COUNT_UNLINKED:
                "select count(*) from (select 1 as one from calls where workspace_id = $1 and client_e164 = $2 and client_e164 is not null "
                "and contact_id is null and company_id is null and link_by_person = 0 "
                "and reason in ('waiting', 'not_in_policy', 'too_short', 'observed', 'silent', 'unclear', 'past') limit 1000) as unlinked"
                [Int, Text];
            COUNT_OF_CONNECTION:
                "select count(*) from (select 1 as one from calls where workspace_id = $1 and connection_id = $2 limit $3) as counted"
                [Int, Bytes, Int];
        }
    };
}

// The filters: $2 from · $3, $4 the place before which the page begins · $5 how many · $6 direction · $7 outcome · $8 missed ·
// $9 manager · $10 team · $11 contact · $12 connection · $13 line · $14 linked · $15 recording · $16 number · $17 part of a number ·
// $18 folded text. An absent filter is NULL, but only texts and
// numbers can be asked `is null` on both engines alike: an absent id is the id of the place, which no filter can name.
with_columns!(
    "c.id, c.connection_id, c.external_id, c.generation, c.version, c.state, c.closed, c.contact_id, c.company_id, \
     c.link_by_person, c.matched_phone, c.matched_rule, c.candidates, c.reason, c.table_row, c.result, k.name, o.name, \
     c.counted_hour, c.line, c.user_id, c.direction, c.outcome, c.missed, c.talk_seconds, c.wait_seconds, c.shown",
    "and c.started_at >= $2 and c.started_at <= $3 and (c.started_at < $3 or c.id < $4) \
     and (cast($6 as text) is null or c.direction = $6) and (cast($7 as text) is null or c.outcome = $7) \
     and (cast($8 as bigint) is null or c.missed = $8) \
     and ($9 = $4 or c.user_id = $9) \
     and ($10 = $4 or c.user_id in (select u.id from users u where u.workspace_id = $1 and u.team_id = $10)) \
     and ($11 = $4 or c.contact_id = $11) and ($12 = $4 or c.connection_id = $12) \
     and (cast($13 as text) is null or c.line = $13) \
     and (cast($14 as bigint) is null or $14 = case when c.contact_id is null and c.company_id is null then 0 else 1 end) \
     and (cast($15 as bigint) is null or c.has_recording = $15) \
     and (cast($16 as text) is null or c.client_e164 = $16) \
     and (cast($17 as text) is null or c.client_text like $17 escape '!') \
     and (cast($18 as text) is null or c.client_text like $18 escape '!' or k.name_fold like $18 escape '!') \
     order by c.started_at desc, c.id desc limit $5"
);

/// A row of the report as stored: the merge of its events, and what rules and persons made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRow {
    /// Its id.
    pub id: CallId,
    /// The source's name for it.
    pub key: CallKey,
    /// What a write is guarded by.
    pub version: i64,
    /// The merge of its events.
    pub state: CallState,
    /// It had no news for too long and was closed.
    pub closed: bool,
    /// What it is linked to.
    pub link: Link,
    /// The name of what it is linked to; read, never written.
    pub link_name: Option<String>,
    /// A person linked or unlinked it.
    pub link_by_person: bool,
    /// The phone that matched as entered, and the rule that chose.
    pub matched: Option<(String, MatchRule)>,
    /// The other contacts with the number.
    pub candidates: Vec<ContactId>,
    /// Why it stands as it does.
    pub reason: Reason,
    /// The row of the decision table.
    pub table_row: Option<u8>,
    /// What people said it led to.
    pub result: Option<String>,
    /// What the report shows, as it was computed when the row was written.
    pub call: Call,
    /// What it has added to the statistics. Read from what was written then, since settings may have changed meanwhile.
    pub counted: Option<(Bucket, Sums)>,
}

/// What the list is filtered by; absent filters let everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Begun at this time or later.
    pub from: Option<Time>,
    /// Begun before this time.
    pub to: Option<Time>,
    /// The row's direction, by its name.
    pub direction: Option<String>,
    /// The outcome, by its name.
    pub outcome: Option<String>,
    /// Missed or not.
    pub missed: Option<bool>,
    /// The manager.
    pub user: Option<UserId>,
    /// The manager's team.
    pub team: Option<TeamId>,
    /// The contact.
    pub contact: Option<ContactId>,
    /// The source.
    pub connection: Option<ConnectionId>,
    /// The company's number, as stored.
    pub line: Option<String>,
    /// Linked or not.
    pub linked: Option<bool>,
    /// With a recording or without.
    pub has_recording: Option<bool>,
    /// The client's number.
    pub number: Option<PhoneNumber>,
    /// Digits that occur in the client's number.
    pub digits: Option<String>,
    /// A folded text that occurs in the client's number or the contact's name.
    pub text: Option<String>,
}

/// The row of a source's call.
pub fn by_key(workspace: WorkspaceId, key: &CallKey) -> Query<CallRow> {
    let params =
        vec![workspace.0.into(), key.connection.0.into(), key.external_id.clone().into(), key.generation.into()];
    BY_KEY.query(params, call_row)
}

/// One row.
pub fn by_id(workspace: WorkspaceId, id: CallId) -> Query<CallRow> {
    BY_ID.query(vec![workspace.0.into(), id.0.into()], call_row)
}

/// Calls of a connection in a phase before the end that had no event since `heard_before`, the oldest first.
pub fn stale(
    workspace: WorkspaceId,
    connection: ConnectionId,
    phase: Phase,
    heard_before: Time,
    limit: i64,
) -> Query<CallRow> {
    let phase = phase_number(phase).into();
    let params = vec![workspace.0.into(), connection.0.into(), heard_before.micros().into(), limit.into(), phase];
    STALE.query(params, call_row)
}

/// All calls of a connection after an id: for applying changed settings to the past.
pub fn page(workspace: WorkspaceId, connection: ConnectionId, after: CallId, limit: i64) -> Query<CallRow> {
    PAGE.query(vec![workspace.0.into(), connection.0.into(), after.0.into(), limit.into()], call_row)
}

/// Calls of a number that stand unlinked only because nobody had it ([`Reason::OPEN`]), the oldest first, after a place.
pub fn unlinked_of_number(
    workspace: WorkspaceId,
    number: &PhoneNumber,
    after: (Time, CallId),
    limit: i64,
) -> Query<CallRow> {
    let (started_at, id) = after;
    let params =
        vec![workspace.0.into(), number.as_e164().into(), started_at.micros().into(), id.0.into(), limit.into()];
    UNLINKED_OF_NUMBER.query(params, call_row)
}

/// How many there are; counted up to 1,000.
pub fn count_unlinked_of_number(workspace: WorkspaceId, number: &PhoneNumber) -> Query<i64> {
    COUNT_UNLINKED.query(vec![workspace.0.into(), number.as_e164().into()], |row| row.int(0))
}

/// How many calls a connection has; counted up to `most`.
pub fn count_of_connection(workspace: WorkspaceId, connection: ConnectionId, most: i64) -> Query<i64> {
    COUNT_OF_CONNECTION.query(vec![workspace.0.into(), connection.0.into(), most.into()], |row| row.int(0))
}

/// The list, newest first, before a place; the statement is chosen by the filter that leaves the fewest rows.
pub fn list(workspace: WorkspaceId, filter: &Filter, before: Option<(Time, CallId)>, limit: i64) -> Query<CallRow> {
    let end = filter.to.map_or(i64::MAX, |to| to.micros() - 1);
    // The last id of all stands for "no place" and, where an id is compared with it, for "no filter".
    let (start, id) = before.map_or((end, Uuid::max()), |(time, id)| (time.micros().min(end), id.0));
    let id_or_none = |filter: Option<Uuid>| Value::from(filter.unwrap_or(id));
    let flag = |flag: Option<bool>| Value::from(flag.map(i64::from));
    let pattern = |text: &Option<String>| Value::from(text.as_deref().map(like));
    let statement = if filter.contact.is_some() {
        &LIST_OF_CONTACT
    } else if filter.number.is_some() {
        &LIST_OF_NUMBER
    } else if filter.user.is_some() {
        &LIST_OF_USER
    } else {
        &LIST_BY_START
    };
    let params = vec![
        workspace.0.into(),
        filter.from.map_or(i64::MIN, Time::micros).into(),
        start.into(),
        id.into(),
        limit.into(),
        filter.direction.clone().into(),
        filter.outcome.clone().into(),
        flag(filter.missed),
        id_or_none(filter.user.map(|id| id.0)),
        id_or_none(filter.team.map(|id| id.0)),
        id_or_none(filter.contact.map(|id| id.0)),
        id_or_none(filter.connection.map(|id| id.0)),
        filter.line.clone().into(),
        flag(filter.linked),
        flag(filter.has_recording),
        filter.number.as_ref().map(PhoneNumber::as_e164).into(),
        pattern(&filter.digits),
        pattern(&filter.text),
    ];
    statement.query(params, call_row)
}

/// A text as a pattern that finds it anywhere.
pub(crate) fn like(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// A new row; taken keys are a conflict.
pub fn insert(workspace: WorkspaceId, row: &CallRow) -> Step {
    let mut params = vec![
        workspace.0.into(),
        row.id.0.into(),
        row.key.connection.0.into(),
        row.key.external_id.clone().into(),
        row.key.generation.into(),
    ];
    params.extend(content(row));
    INSERT.step(params)
}

/// Writes a row anew, guarded by the version that was read.
pub fn update(workspace: WorkspaceId, row: &CallRow) -> Step {
    let mut params = vec![workspace.0.into(), row.id.0.into(), row.version.into()];
    params.extend(content(row));
    UPDATE.step(params)
}

fn content(row: &CallRow) -> Vec<Value> {
    let call = &row.call;
    let flag = |flag: bool| Value::Int(i64::from(flag));
    let (contact, company): (Option<ContactId>, Option<CompanyId>) = match row.link {
        Link::None => (None, None),
        Link::Contact(id) => (Some(id), None),
        Link::Company(id) => (None, Some(id)),
    };
    let (phone, rule) = row.matched.clone().map_or((None, None), |(phone, rule)| (Some(phone), Some(rule.as_str())));
    let e164 = call.client.as_ref().and_then(|n| n.e164.as_ref()).map(PhoneNumber::as_e164);
    let raw = call.client.as_ref().map(|n| n.raw.as_str());
    let client_text = e164.as_deref().map(phone::search_digits).or_else(|| raw.map(domain::text::fold));
    vec![
        pack(&row.state),
        flag(row.closed),
        call.direction.as_str().into(),
        Value::Int(phase_number(call.phase)),
        call.outcome.map(|outcome| outcome.as_str()).into(),
        flag(call.missed),
        flag(call.service),
        e164.into(),
        client_text.into(),
        call.line_text().into(),
        call.manager.user.map(|user| user.0).into(),
        call.started_at.micros().into(),
        row.state.last_received().micros().into(),
        i64::from(call.talk_seconds).into(),
        call.wait_seconds.map(i64::from).into(),
        flag(call.recording == Recording::Available),
        row.counted.as_ref().map(|(bucket, _)| bucket.hour.micros()).into(),
        contact.map(|id| id.0).into(),
        company.map(|id| id.0).into(),
        flag(row.link_by_person),
        phone.into(),
        rule.into(),
        pack_ids(row.candidates.iter().map(|id| id.0)),
        row.reason.as_str().into(),
        row.table_row.map(i64::from).into(),
        row.result.clone().into(),
        pack_bare(call),
    ]
}

fn phase_number(phase: Phase) -> i64 {
    match phase {
        Phase::Ringing => 0,
        Phase::Talking => 1,
        Phase::Ended => 2,
    }
}

fn call_row(row: &Row<'_>) -> Result<CallRow, StoreError> {
    let (contact, company) = (row.opt_uuid(7)?, row.opt_uuid(8)?);
    let link = match (contact, company) {
        (Some(id), _) => Link::Contact(id.into()),
        (None, Some(id)) => Link::Company(id.into()),
        (None, None) => Link::None,
    };
    let rule = row
        .opt_str(11)?
        .map(|rule| MatchRule::parse(rule).ok_or_else(|| row.bad(11, "a rule of matching")))
        .transpose()?;
    let table_row =
        row.opt_int(14)?.map(u8::try_from).transpose().map_err(|_| row.bad(14, "a row of the decision table"))?;
    let state: CallState = unpack(row, 5, "the state of a call")?;
    let mut call: Call = unpack(row, 26, "a call as it is shown")?;
    call.complete(&state);
    Ok(CallRow {
        id: row.uuid(0)?.into(),
        key: CallKey { connection: row.uuid(1)?.into(), external_id: row.text(2)?, generation: row.int(3)? },
        version: row.int(4)?,
        state,
        call,
        closed: row.bool(6)?,
        link,
        link_name: match link {
            Link::Company(_) => row.opt_text(17)?,
            Link::Contact(_) | Link::None => row.opt_text(16)?,
        },
        link_by_person: row.bool(9)?,
        matched: row.opt_text(10)?.zip(rule),
        candidates: unpack_ids(row, 12)?,
        reason: Reason::parse(row.str(13)?).ok_or_else(|| row.bad(13, "a reason"))?,
        table_row,
        result: row.opt_text(15)?,
        counted: counted(row)?,
    })
}

fn counted(row: &Row<'_>) -> Result<Option<(Bucket, Sums)>, StoreError> {
    let Some(hour) = row.opt_int(18)? else { return Ok(None) };
    let wait = row.opt_int(25)?;
    let bucket = Bucket {
        hour: Time::from_micros(hour),
        connection: row.uuid(1)?.into(),
        line: row.opt_text(19)?.unwrap_or_default(),
        user: row.opt_uuid(20)?.map(Into::into),
        direction: RowDirection::parse(row.str(21)?).ok_or_else(|| row.bad(21, "a direction"))?,
        outcome: Outcome::parse(row.str(22)?).ok_or_else(|| row.bad(22, "an outcome"))?,
        missed: row.bool(23)?,
    };
    let sums = Sums {
        calls: 1,
        talk_seconds: row.int(24)?,
        wait_seconds: wait.unwrap_or(0),
        waits: i64::from(wait.is_some()),
    };
    Ok(Some((bucket, sums)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statements_know_the_open_reasons() {
        let listed = Reason::OPEN.map(|reason| format!("'{}'", reason.as_str())).join(", ");
        for statement in [&UNLINKED_OF_NUMBER, &COUNT_UNLINKED] {
            assert!(statement.sql.contains(&format!("reason in ({listed})")), "{listed}");
        }
    }
}
