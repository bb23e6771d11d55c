//! The rows of the report.

use domain::call::event::CallKey;
use domain::call::view::{Phase, Recording, RowDirection};
use domain::call::{Call, CallState, Outcome};
use domain::decision::{Link, MatchRule, Reason};
use domain::id::{CallId, CallResultId, CompanyId, ConnectionId, ContactId, WorkspaceId};
use domain::phone::{self, PhoneNumber};
use domain::recording::Kept;
use domain::statistics::{Bucket, Sums};
use domain::time::Time;

use crate::error::StoreError;
use crate::packed::{pack, pack_bare, pack_ids, unpack, unpack_ids};
use crate::query::{Query, Row};
use crate::{Step, Value, statements, values};

/// Hands the columns of a row, and where they come from, to a macro.
macro_rules! with_columns {
    ($then:ident $(, $more:literal)*) => {
        $then!(
            "c.id, c.connection_id, c.external_id, c.generation, c.version, c.state, c.closed, c.contact_id, c.company_id, \
             c.link_by_person, c.matched_phone, c.matched_rule, c.candidates, c.reason, c.table_row, coalesce(r.name, c.result), k.name, o.name, \
             c.counted_hour, c.line, c.user_id, c.direction, c.outcome, c.missed, c.talk_seconds, c.wait_seconds, c.shown, c.recording_kept, c.result_id \
             from calls c left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id \
             left join companies o on o.workspace_id = c.workspace_id and o.id = c.company_id \
             left join call_results r on r.workspace_id = c.workspace_id and r.id = c.result_id where c.workspace_id = $1 "
            $(, $more)*
        );
    };
}

pub(crate) mod earlier;
pub(crate) mod list;
pub mod losses;
pub mod totals;

pub use earlier::earlier;
pub use list::{Filter, list};

macro_rules! declare {
    ($columns:literal) => {
        statements! {
            BY_KEY:
                "select " $columns "and c.connection_id = $2 and c.external_id = $3 and c.generation = $4"
                [Int, Bytes, Text, Int];
            BY_ID:
                "select " $columns "and c.id = $2"
                [Int, Bytes];
            LIVE:
                "select " $columns "and c.phase < 2 and c.heard_at > $2 order by c.heard_at desc limit $3"
                [Int, Int, Int];
            STALE:
                "select " $columns "and c.connection_id = $2 and c.heard_at < $3 and c.phase < 2 and c.phase = $5 "
                "order by c.heard_at limit $4"
                [Int, Bytes, Int, Int, Int];
            PAGE:
                "select " $columns "and c.connection_id = $2 and (c.external_id, c.generation) > ("
                "coalesce((select a.external_id from calls a where a.workspace_id = $1 and a.id = $3), ''), "
                "coalesce((select a.generation from calls a where a.workspace_id = $1 and a.id = $3), -1)) "
                "order by c.external_id, c.generation limit $4"
                [Int, Bytes, Bytes, Int];
            UNLINKED_OF_NUMBER:
                "select " $columns "and c.client_e164 = $2 and c.client_e164 is not null and c.contact_id is null and c.company_id is null "
                "and c.link_by_person = 0 "
                "and c.reason in ('waiting', 'not_in_policy', 'too_short', 'observed', 'silent', 'unclear', 'past', 'blocked') "
                "and (c.started_at > $3 or (c.started_at = $3 and c.id > $4)) order by c.started_at, c.id limit $5"
                [Int, Text, Int, Bytes, Int];
            INSERT:
                "insert into calls (workspace_id, id, connection_id, external_id, generation, version, state, closed, "
                "direction, phase, outcome, missed, service, client_e164, client_text, line, user_id, started_at, heard_at, "
                "talk_seconds, wait_seconds, has_recording, counted_hour, contact_id, company_id, link_by_person, matched_phone, matched_rule, "
                "candidates, reason, table_row, result, shown, result_id) values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
                "$15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)"
                [Int, Bytes, Bytes, Text, Int, Bytes, Int, Text, Int, Text, Int, Int, Text, Text, Text, Bytes, Int, Int,
                 Int, Int, Int, Int, Bytes, Bytes, Int, Text, Text, Bytes, Text, Int, Text, Bytes, Bytes];
            UPDATE:
                "update calls set version = version + 1, state = $4, closed = $5, direction = $6, phase = $7, outcome = $8, "
                "missed = $9, service = $10, client_e164 = $11, client_text = $12, line = $13, user_id = $14, started_at = $15, "
                "heard_at = $16, talk_seconds = $17, wait_seconds = $18, has_recording = $19, counted_hour = $20, contact_id = $21, "
                "company_id = $22, link_by_person = $23, matched_phone = $24, matched_rule = $25, candidates = $26, reason = $27, "
                "table_row = $28, result = $29, shown = $30, result_id = $31 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Bytes, Int, Text, Int, Text, Int, Int, Text, Text, Text, Bytes, Int, Int, Int, Int,
                 Int, Int, Bytes, Bytes, Int, Text, Text, Bytes, Text, Int, Text, Bytes, Bytes];
            KEEP_RECORDING:
                "update calls set version = version + 1, recording_kept = $4, has_recording = $5 "
                "where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Int];
            REOPEN_RECORDING:
                "update calls set recording_kept = null where workspace_id = $1 and id = $2 and recording_kept = 'gone'"
                [Int, Bytes];
            DELETE_FREE:
                "delete from calls where workspace_id = $1 and id = $2 and version = $3 and not exists (select 1 from notes n "
                "where n.workspace_id = $1 and n.call_id = $2 and n.call_id is not null)"
                [Int, Bytes, Int];
            COUNT_UNLINKED:
                "select count(*) from (select 1 as one from calls where workspace_id = $1 and client_e164 = $2 and client_e164 is not null "
                "and contact_id is null and company_id is null and link_by_person = 0 "
                "and reason in ('waiting', 'not_in_policy', 'too_short', 'observed', 'silent', 'unclear', 'past', 'blocked') limit 1000) as unlinked"
                [Int, Text];
            COUNT_OF_CONNECTION:
                "select count(*) from (select 1 as one from calls where workspace_id = $1 and connection_id = $2 limit $3) as counted"
                [Int, Bytes, Int];
        }
    };
}

with_columns!(declare);

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
    /// What people said it led to, by the name that the entry of the list has now; for calls from before there was a list, in their own words.
    pub result: Option<String>,
    /// What became of its recording, where that is more than the link says. Written by [`keep_recording`] alone.
    pub kept: Option<Kept>,
    /// The entry of the workspace's list; none if it led to nothing that was said, or was said in other words.
    pub result_id: Option<CallResultId>,
    /// What the report shows, as it was computed when the row was written.
    pub call: Call,
    /// What it has added to the statistics. Read from what was written then, since settings may have changed meanwhile.
    pub counted: Option<(Bucket, Sums)>,
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

/// All calls of a connection after one of them, in the order of the source's names for them: for applying changed settings to the past.
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

/// Notes what became of the recording of a row, guarded by the version that was read.
pub fn keep_recording(workspace: WorkspaceId, row: &CallRow, kept: Kept) -> Step {
    let has_recording = i64::from(!kept.is_lost());
    KEEP_RECORDING.step(values![workspace.0, row.id.0, row.version, kept.as_str(), has_recording])
}

/// Another link has come for a recording that was gone.
pub fn reopen_recording(workspace: WorkspaceId, id: CallId) -> Step {
    REOPEN_RECORDING.step(values![workspace.0, id.0]).any()
}

/// Removes a row that has no notes any more, guarded by the version that was read. The batch holds it first, else a note could come meanwhile. Only what
/// a person logged by hand is ever removed.
pub fn delete(workspace: WorkspaceId, id: CallId, version: i64) -> Step {
    DELETE_FREE.step(vec![workspace.0.into(), id.0.into(), version.into()])
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
        flag(call.recording == Recording::Available && !row.kept.is_some_and(Kept::is_lost)),
        row.counted.as_ref().map(|(bucket, _)| bucket.hour.micros()).into(),
        contact.map(|id| id.0).into(),
        company.map(|id| id.0).into(),
        flag(row.link_by_person),
        phone.into(),
        rule.into(),
        pack_ids(row.candidates.iter().map(|id| id.0)),
        row.reason.as_str().into(),
        row.table_row.map(i64::from).into(),
        row.result.clone().filter(|_| row.result_id.is_none()).into(),
        pack_bare(call),
        row.result_id.map(|id| id.0).into(),
    ]
}

/// Calls that are not over, of which something was heard after a moment, newest first.
pub fn live(workspace: WorkspaceId, since: Time, limit: i64) -> Query<CallRow> {
    LIVE.query(vec![workspace.0.into(), since.micros().into(), limit.into()], call_row)
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
        kept: row
            .opt_str(27)?
            .map(|kept| Kept::parse(kept).ok_or_else(|| row.bad(27, "what became of a recording")))
            .transpose()?,
        result_id: row.opt_uuid(28)?.map(Into::into),
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
