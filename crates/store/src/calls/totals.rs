//! The sums of the rows that a filter lets through, counted from the rows themselves and bounded: for what the statistics do not tell apart.

use domain::id::WorkspaceId;
use domain::loss::Loss;
use domain::phone::PhoneNumber;
use domain::time::Time;
use uuid::Uuid;

use super::like;
use super::list::{Filter, Lead};
use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::statistics::Figures;
use crate::{Statement, Value, statements};

/// The most rows that are summed up.
pub const MOST: u32 = 10_000;

/// The most rows that are looked at. A filter without an index of its own (a team, a text) may let few rows through, and nobody waits for a walk along
/// all calls of a year.
const MOST_LOOKED_AT: i64 = 30_000;

macro_rules! declare {
    ($seen:literal, $newest:literal, $sums:literal) => {
        statements! {
            BY_START: $seen $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_CONTACT: $seen "and c.contact_id = $12 and c.contact_id is not null " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_NUMBER: $seen "and c.client_e164 = $17 and c.client_e164 is not null " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_USER: $seen "and c.user_id = $10 and c.user_id is not null " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_LINE: $seen "and c.line = $14 and c.line is not null " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_OUTCOME: $seen "and c.outcome = $8 and c.outcome <> 'answered' " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            MISSED: $seen "and c.missed = 1 " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            UNLINKED: $seen "and c.contact_id is null and c.company_id is null " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            RECORDED: $seen "and c.has_recording = 1 " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            LOOSE: $seen "and c.matched_phone <> c.client_e164 and c.link_by_person = 0 " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_RESULT: $seen "and c.result_id = $21 and c.result_id is not null " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_CONNECTION: $seen "and c.connection_id = $13 " $newest $sums
                [Int, Int, Int, Int, Int, Bytes, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
        }
    };
}

// $2, $3 from and to · $4 how many are looked at · $5 how many are summed up · $6 the id that stands for "no filter" · then the filters as the list has
// them: $7 direction · $8 outcome · $9 missed · $10 manager · $11 team · $12 contact · $13 connection · $14 line · $15 linked · $16 recording ·
// $17 number · $18 part of a number · $19 folded text · $20 in which way it was lost · $21 result ·
// $22, $23, $24 whose calls are reached. Rows that the statistics do not count yet, since the call is not over, are not counted here.
declare!(
    "with seen as (select c.contact_id, c.company_id, c.connection_id, c.user_id, c.direction, c.outcome, c.missed, c.line, \
     c.has_recording, c.client_e164, c.client_text, c.talk_seconds, c.wait_seconds, c.counted_hour, c.started_at, c.service, \
     c.matched_phone, c.link_by_person, c.result_id from calls c \
     where c.workspace_id = $1 and c.started_at >= $2 and c.started_at < $3 ",
    "order by c.started_at desc, c.id desc limit $4) ",
    "select count(*), coalesce(cast(sum(case when counted.outcome = 'answered' then 1 else 0 end) as bigint), 0), \
     coalesce(cast(sum(counted.missed) as bigint), 0), \
     coalesce(cast(sum(case when counted.direction = 'incoming' and (counted.outcome = 'answered' or counted.missed = 1) then counted.wait_seconds end) as bigint), 0), \
     count(case when counted.direction = 'incoming' and (counted.outcome = 'answered' or counted.missed = 1) then counted.wait_seconds end), \
     coalesce(cast(sum(case when counted.outcome = 'answered' then counted.talk_seconds end) as bigint), 0), \
     (select count(*) from seen) \
     from (select seen.direction, seen.outcome, seen.missed, seen.talk_seconds, seen.wait_seconds from seen \
     left join contacts k on k.workspace_id = $1 and k.id = seen.contact_id \
     left join companies o on o.workspace_id = $1 and o.id = seen.company_id where seen.counted_hour is not null \
     and (cast($7 as text) is null or seen.direction = $7) and (cast($8 as text) is null or seen.outcome = $8) \
     and (cast($9 as bigint) is null or seen.missed = $9) \
     and ($10 = $6 or seen.user_id = $10) \
     and ($11 = $6 or seen.user_id in (select u.id from users u where u.workspace_id = $1 and u.team_id = $11)) \
     and ($12 = $6 or seen.contact_id = $12) and ($13 = $6 or seen.connection_id = $13) \
     and (cast($14 as text) is null or seen.line = $14) \
     and (cast($15 as bigint) is null or $15 = case when seen.contact_id is null and seen.company_id is null then 0 else 1 end) \
     and (cast($16 as bigint) is null or seen.has_recording = $16) \
     and (cast($17 as text) is null or seen.client_e164 = $17) \
     and (cast($18 as text) is null or seen.client_text like $18 escape '!') \
     and (cast($19 as text) is null or seen.client_text like $19 escape '!' or k.name_fold like $19 escape '!') \
     and (cast($20 as text) is null \
     or ($20 = 'not_called_back' and seen.missed = 1 and seen.service = 0 and seen.client_e164 is not null and not exists \
     (select 1 from calls l where l.workspace_id = $1 and l.client_e164 = seen.client_e164 and l.client_e164 is not null \
     and l.talk_seconds >= 10 and l.started_at > seen.started_at)) \
     or ($20 = 'not_exact' and seen.matched_phone <> seen.client_e164 and seen.link_by_person = 0) \
     or ($20 = 'not_linked' and seen.contact_id is null and seen.company_id is null and seen.service = 0 and seen.direction <> 'internal' \
     and seen.client_e164 is not null)) \
     and ($21 = $6 or seen.result_id = $21) \
     and ($22 = 0 or coalesce(k.responsible_id, o.responsible_id) is null or coalesce(k.responsible_id, o.responsible_id) = $23 or seen.user_id = $23 \
     or coalesce(k.responsible_id, o.responsible_id) in (select m.id from users m where m.workspace_id = $1 and m.team_id = $24) \
     or seen.user_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $24)) limit $5) as counted"
);

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The sums.
    pub figures: Figures,
    /// Not all rows were looked at or summed up.
    pub more: bool,
}

/// The sums of the calls that are over, were begun in `from..to` and pass the filter, whose own period does not count. At most [`MOST`] are summed up,
/// the newest of them.
pub fn count(workspace: WorkspaceId, filter: &Filter, from: Time, to: Time) -> Query<Counted> {
    let nobody = Uuid::max();
    let id_or_none = |filter: Option<Uuid>| Value::from(filter.unwrap_or(nobody));
    let flag = |flag: Option<bool>| Value::from(flag.map(i64::from));
    let pattern = |text: &Option<String>| Value::from(text.as_deref().map(like));
    let mut params = vec![
        workspace.0.into(),
        from.micros().into(),
        to.micros().into(),
        MOST_LOOKED_AT.into(),
        i64::from(MOST).into(),
        nobody.into(),
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
        filter.lost.map(Loss::as_str).into(),
        id_or_none(filter.result.map(|id| id.0)),
    ];
    params.extend(filter.reach.values());
    statement(Lead::of(filter)).query(params, counted)
}

fn statement(lead: Lead) -> &'static Statement {
    match lead {
        Lead::Contact => &OF_CONTACT,
        Lead::Number => &OF_NUMBER,
        Lead::User => &OF_USER,
        Lead::Line => &OF_LINE,
        Lead::Outcome => &OF_OUTCOME,
        Lead::Missed => &MISSED,
        Lead::Unlinked => &UNLINKED,
        Lead::Recorded => &RECORDED,
        Lead::Loose => &LOOSE,
        Lead::Result => &OF_RESULT,
        Lead::Connection => &OF_CONNECTION,
        Lead::Start => &BY_START,
    }
}

fn counted(row: &Row<'_>) -> Result<Counted, StoreError> {
    let figures = Figures::read(row)?;
    Ok(Counted { figures, more: figures.calls >= i64::from(MOST) || row.int(6)? >= MOST_LOOKED_AT })
}
