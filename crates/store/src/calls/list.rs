//! The report: one list with many filters.

use domain::id::{CallId, CallResultId, ConnectionId, ContactId, TeamId, UserId, WorkspaceId};
use domain::loss::Loss;
use domain::phone::PhoneNumber;
use domain::time::Time;
use uuid::Uuid;

use super::{CallRow, call_row, like};
use crate::query::Query;
use crate::reach::Reach;
use crate::{Statement, Value, statements};

macro_rules! declare {
    ($columns:literal, $filters:literal) => {
        statements! {
            BY_START:
                "select " $columns $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_CONTACT:
                "select " $columns "and c.contact_id = $11 and c.contact_id is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_NUMBER:
                "select " $columns "and c.client_e164 = $16 and c.client_e164 is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_USER:
                "select " $columns "and c.user_id = $9 and c.user_id is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_LINE:
                "select " $columns "and c.line = $13 and c.line is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_OUTCOME:
                "select " $columns "and c.outcome = $7 and c.outcome <> 'answered' " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            MISSED:
                "select " $columns "and c.missed = 1 " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            UNLINKED:
                "select " $columns "and c.contact_id is null and c.company_id is null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            RECORDED:
                "select " $columns "and c.has_recording = 1 " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            LOOSE:
                "select " $columns "and c.matched_phone <> c.client_e164 and c.link_by_person = 0 " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_RESULT:
                "select " $columns "and c.result_id = $20 and c.result_id is not null " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
            OF_CONNECTION:
                "select " $columns "and c.connection_id = $12 " $filters
                [Int, Int, Int, Bytes, Int, Text, Text, Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Int, Text, Text, Text, Text, Bytes, Int, Bytes, Bytes];
        }
    };
}

// The filters: $2 from · $3, $4 the place before which the page begins · $5 how many · $6 direction · $7 outcome · $8 missed ·
// $9 manager · $10 team · $11 contact · $12 connection · $13 line · $14 linked · $15 recording · $16 number · $17 part of a number ·
// $18 folded text · $19 in which way it was lost · $20 result · $21, $22, $23 whose calls are reached: those of nobody's clients, of the clients of these
// people, and their own. An absent filter is NULL, but only texts and
// numbers can be asked `is null` on both engines alike: an absent id is the id of the place, which no filter can name.
// Each statement says one filter once more, as the index says it that leads along the rows which that filter lets through.
with_columns!(
    declare,
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
     and (cast($19 as text) is null \
     or ($19 = 'not_called_back' and c.missed = 1 and c.service = 0 and c.client_e164 is not null and not exists \
     (select 1 from calls l where l.workspace_id = $1 and l.client_e164 = c.client_e164 and l.client_e164 is not null \
     and l.talk_seconds >= 10 and l.started_at > c.started_at)) \
     or ($19 = 'not_exact' and c.matched_phone <> c.client_e164 and c.link_by_person = 0) \
     or ($19 = 'not_linked' and c.contact_id is null and c.company_id is null and c.service = 0 and c.direction <> 'internal' \
     and c.client_e164 is not null)) \
     and ($20 = $4 or c.result_id = $20) \
     and ($21 = 0 or coalesce(k.responsible_id, o.responsible_id) is null or coalesce(k.responsible_id, o.responsible_id) = $22 or c.user_id = $22 \
     or coalesce(k.responsible_id, o.responsible_id) in (select m.id from users m where m.workspace_id = $1 and m.team_id = $23) \
     or c.user_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $23)) \
     order by c.started_at desc, c.id desc limit $5"
);

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
    /// In which way the call was lost.
    pub lost: Option<Loss>,
    /// What it led to.
    pub result: Option<CallResultId>,
    /// Whose calls are reached.
    pub reach: Reach,
}

/// The list, newest first, before a place; the statement is chosen by the filter that leaves the fewest rows.
pub fn list(workspace: WorkspaceId, filter: &Filter, before: Option<(Time, CallId)>, limit: i64) -> Query<CallRow> {
    let end = filter.to.map_or(i64::MAX, |to| to.micros() - 1);
    // The last id of all stands for "no place" and, where an id is compared with it, for "no filter".
    let (start, id) = before.map_or((end, Uuid::max()), |(time, id)| (time.micros().min(end), id.0));
    let id_or_none = |filter: Option<Uuid>| Value::from(filter.unwrap_or(id));
    let flag = |flag: Option<bool>| Value::from(flag.map(i64::from));
    let pattern = |text: &Option<String>| Value::from(text.as_deref().map(like));
    let mut params = vec![
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
        filter.lost.map(Loss::as_str).into(),
        id_or_none(filter.result.map(|id| id.0)),
    ];
    params.extend(filter.reach.values());
    statement(Lead::of(filter)).query(params, call_row)
}

/// The filter along whose index the rows are walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    Contact,
    Number,
    User,
    Line,
    Outcome,
    Missed,
    Unlinked,
    Recorded,
    Loose,
    Result,
    Connection,
    Start,
}

impl Lead {
    /// The filter that leaves the fewest rows. What most calls are (answered, linked, without a team) is found soon in the list of all.
    pub(super) fn of(filter: &Filter) -> Self {
        match filter {
            Filter { contact: Some(_), .. } => Self::Contact,
            Filter { number: Some(_), .. } => Self::Number,
            Filter { user: Some(_), .. } => Self::User,
            Filter { line: Some(_), .. } => Self::Line,
            Filter { outcome: Some(outcome), .. } if outcome != "answered" => Self::Outcome,
            Filter { lost: Some(Loss::NotExact), .. } => Self::Loose,
            Filter { missed: Some(true), .. } | Filter { lost: Some(Loss::NotCalledBack), .. } => Self::Missed,
            Filter { linked: Some(false), .. } | Filter { lost: Some(Loss::NotLinked), .. } => Self::Unlinked,
            Filter { result: Some(_), .. } => Self::Result,
            Filter { has_recording: Some(true), .. } => Self::Recorded,
            Filter { connection: Some(_), .. } => Self::Connection,
            _ => Self::Start,
        }
    }
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
