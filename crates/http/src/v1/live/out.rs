//! A call that lives, as the API shows one.

use app::live::{LiveCall, Snapshot};
use domain::call::view::{Number, RowDirection};
use domain::call::{Outcome, Phase};
use domain::id::UserId;
use domain::live::Why;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::calls::out::NumberOut;
use crate::v1::deals::OpenDealOut;
use crate::v1::names::LiveWhyName;
use crate::v1::{NamedOut, moment, named};

/// A line with what people call it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LiveLineOut {
    /// The number.
    pub number: NumberOut,
    /// The name.
    #[schema(required)]
    pub name: Option<String>,
}

/// The last note on a contact.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LiveNoteOut {
    /// Its beginning.
    pub body: String,
    /// Who wrote it.
    #[schema(required)]
    pub author: Option<String>,
    /// When.
    pub created_at: Timestamp,
}

/// A call that rings, is talked, or has just ended, for whom it concerns.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LiveCallOut {
    /// The id of the call.
    pub id: Uuid,
    /// The version of its row.
    pub version: i64,
    /// The connection.
    pub connection_id: Uuid,
    /// `incoming` or `outgoing`.
    pub direction: &'static str,
    /// `ringing`, `talking` or `ended`.
    pub phase: &'static str,
    /// How it ended, as in the report.
    #[schema(required)]
    pub outcome: Option<&'static str>,
    /// The client.
    #[schema(required)]
    pub number: Option<NumberOut>,
    /// The name that the source gave; not to be trusted.
    #[schema(required)]
    pub caller_name: Option<String>,
    /// The line.
    #[schema(required)]
    pub line: Option<LiveLineOut>,
    /// The contact.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The company.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// The contact's responsible.
    #[schema(required)]
    pub responsible: Option<NamedOut>,
    /// Whose call it is.
    #[schema(required)]
    pub manager: Option<NamedOut>,
    /// It is the reader's own.
    pub mine: bool,
    /// Why the reader sees it.
    #[schema(value_type = LiveWhyName)]
    pub why: Why,
    /// When it began.
    pub started_at: Timestamp,
    /// When somebody answered.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// When it was over.
    #[schema(required)]
    pub ended_at: Option<Timestamp>,
    /// Seconds of conversation.
    pub talk_seconds: u32,
    /// The last note on the contact.
    #[schema(required)]
    pub last_note: Option<LiveNoteOut>,
    /// The open deals of the contact, the one changed last first; at most 5.
    pub open_deals: Vec<OpenDealOut>,
    /// The click that it came of.
    #[schema(required)]
    pub request_id: Option<Uuid>,
}

/// The calls that concern the reader now.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LiveOut {
    /// Newest first.
    pub calls: Vec<LiveCallOut>,
}

impl LiveOut {
    /// The calls that a user sees; a program without a user sees all.
    pub(crate) fn of(snapshot: &Snapshot, user: Option<UserId>) -> Self {
        Self { calls: snapshot.of(user).map(|call| shown(call, user)).collect() }
    }
}

pub(super) fn line((number, name): &(Number, Option<String>)) -> LiveLineOut {
    LiveLineOut { number: number_out(number), name: name.clone() }
}

pub(super) fn number_out(number: &Number) -> NumberOut {
    NumberOut { e164: number.e164.map(|e164| e164.as_e164()), raw: number.raw.clone() }
}

fn shown(call: &LiveCall, user: Option<UserId>) -> LiveCallOut {
    let manager = call.manager.as_ref().map(|(id, _)| *id);
    LiveCallOut {
        id: call.id.into(),
        version: call.version,
        connection_id: call.connection.into(),
        direction: RowDirection::as_str(call.direction),
        phase: Phase::as_str(call.phase),
        outcome: call.outcome.map(Outcome::as_str),
        number: call.client.as_ref().map(number_out),
        caller_name: call.caller_name.clone(),
        line: call.line.as_ref().map(line),
        contact: call.contact.clone().map(named),
        company: call.company.clone().map(named),
        responsible: call.responsible.clone().map(named),
        manager: call.manager.clone().map(named),
        mine: manager.is_some() && manager == user,
        why: call.why,
        started_at: moment(call.started_at),
        answered_at: call.answered_at.map(moment),
        ended_at: call.ended_at.map(moment),
        talk_seconds: call.talk_seconds,
        last_note: call.last_note.as_ref().map(|note| LiveNoteOut {
            body: note.body.clone(),
            author: note.author.clone(),
            created_at: moment(note.created_at),
        }),
        open_deals: call.open_deals.iter().cloned().map(OpenDealOut::from).collect(),
        request_id: call.request.map(Uuid::from),
    }
}
