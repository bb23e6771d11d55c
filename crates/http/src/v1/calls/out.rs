//! How a call is shown.

use std::collections::BTreeMap;

use app::calls::view::{CallView, Effect};
use domain::call::leg::Leg;
use domain::call::view::{Number, Recording};
use domain::decision::{EffectKind, Link};
use domain::id::UserId;
use domain::recording::Kept;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ByHandOut;
use crate::i18n::{self, Arg, Language};
use crate::v1::{NamedOut, moment};

/// A phone number: as it was sent or entered, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NumberOut {
    /// E.164; null for what is no public number.
    #[schema(required, example = "+380671234567")]
    pub e164: Option<String>,
    /// As it was sent or entered.
    pub raw: String,
}

/// Why a contact was found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MatchedByOut {
    /// The phone that matched, as it was entered.
    pub phone: String,
    /// The rule: `only_one`, `remembered`, `last_talked`, `open_deal`, `last_changed`, `company`, `created`, `person`, `later`.
    pub rule: &'static str,
    /// The rule in words.
    pub why: String,
}

/// A phone that rang or talked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LegOut {
    /// Our user, if the phone is mapped to one.
    #[schema(required)]
    pub employee: Option<NamedOut>,
    /// The phone as the source names it.
    pub endpoint: String,
    /// Whether it talked; else it only rang.
    pub talked: bool,
    /// Since when, if the source says.
    #[schema(required)]
    pub started_at: Option<Timestamp>,
}

/// The recording of a call.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordingOut {
    /// `available`, `archived`, `pending` (the link has not come yet) or `missing`.
    pub state: &'static str,
    /// Where it is played from, below the server's own address.
    #[schema(required)]
    pub url: Option<String>,
    /// Why it is missing: `gone` (the source does not have it any more) or `deleted` (it was deleted when it was old enough).
    #[schema(required)]
    pub reason: Option<&'static str>,
}

/// AI results of the source.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AiOut {
    /// The score.
    #[schema(required)]
    pub score: Option<f64>,
    /// What was talked about.
    #[schema(required)]
    pub summary: Option<String>,
    /// A link to the transcript.
    #[schema(required)]
    pub transcript_url: Option<String>,
}

/// Something that a call caused.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CausedOut {
    /// `linked`, `contact_created`, `responsible_set`, `responsible_adopted`, `would_create_contact`, `would_adopt`, `called_out`, `card_sent`,
    /// `task_created`, `task_noted`, `task_closed`, `task_withdrawn`, `would_create_task`.
    pub kind: &'static str,
    /// `contact`, `company`, `user` or `call_request`.
    pub entity: &'static str,
    /// Which.
    #[schema(required)]
    pub id: Option<Uuid>,
    /// When.
    pub at: Timestamp,
    /// Why, in the reader's language.
    pub why: String,
}

/// Why a row stands as it does.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionOut {
    /// The row of the decision table; null before the call is far enough.
    #[schema(required)]
    pub row: Option<u8>,
    /// `known`, `created`, `waiting`, `not_in_policy`, `too_short`, `internal`, `service`, `anonymous`, `line_ignored`, `ask`, `by_person`,
    /// `observed`, `silent`, `unclear`, `no_number`, `past`, `removed`, `blocked`.
    pub reason: &'static str,
    /// The same in the reader's language.
    pub why: String,
}

/// A call: one row of the report.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CallOut {
    /// Its id.
    pub id: Uuid,
    /// The source. Calls that were logged by hand have none: they share an id that leads to no connection.
    pub connection_id: Uuid,
    /// The source's own id of the call.
    pub external_id: String,
    /// `incoming`, `outgoing` or `internal`.
    pub direction: &'static str,
    /// The client had asked to be called back.
    pub callback: bool,
    /// `ringing`, `talking` or `ended`.
    pub phase: &'static str,
    /// `answered`, `missed`, `no_answer`, `busy`, `failed`, `voicemail`, `declined`, `unknown`; null before the end.
    #[schema(required)]
    pub outcome: Option<&'static str>,
    /// Incoming, over, and no conversation.
    pub missed: bool,
    /// The client end is a line of ours or a manager's own number.
    pub service: bool,
    /// The caller hid the number.
    pub anonymous: bool,
    /// The source's status, as sent.
    #[schema(required)]
    pub source_status: Option<String>,
    /// The outside party.
    #[schema(required)]
    pub client_number: Option<NumberOut>,
    /// The company's number.
    #[schema(required)]
    pub line_number: Option<NumberOut>,
    /// When it began.
    pub started_at: Timestamp,
    /// When somebody answered.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// When it was over.
    #[schema(required)]
    pub ended_at: Option<Timestamp>,
    /// Seconds of waiting.
    #[schema(required)]
    pub wait_seconds: Option<u32>,
    /// Seconds of conversation.
    pub talk_seconds: u32,
    /// The contact it is linked to.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The company it is linked to, if no contact has the number.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// The other contacts with the number.
    pub candidates: Vec<NamedOut>,
    /// Why that contact.
    #[schema(required)]
    pub matched_by: Option<MatchedByOut>,
    /// Whose call it is.
    #[schema(required)]
    pub employee: Option<NamedOut>,
    /// The employee as the source names it, if nobody is mapped to it.
    #[schema(required)]
    pub employee_hint: Option<String>,
    /// Nobody told who of several talked last; the order of receipt decided.
    pub employee_uncertain: bool,
    /// The phones that rang or talked.
    pub legs: Vec<LegOut>,
    /// The recording.
    #[schema(required)]
    pub recording: Option<RecordingOut>,
    /// The caller's name as the source gave it; not to be trusted.
    #[schema(required)]
    pub caller_name: Option<String>,
    /// The source's department.
    #[schema(required)]
    pub department: Option<String>,
    /// The source's forwarding scheme.
    #[schema(required)]
    pub scheme: Option<String>,
    /// The vendor's "target call".
    #[schema(required)]
    pub target: Option<bool>,
    /// AI results.
    #[schema(required)]
    pub ai: Option<AiOut>,
    /// Campaign fields.
    pub utm: BTreeMap<&'static str, String>,
    /// What people said it led to: the name that the entry of the workspace's list has now.
    #[schema(required)]
    pub result: Option<String>,
    /// The entry of the list; null if there is no result, or one in words from before there was a list.
    #[schema(required)]
    pub result_id: Option<Uuid>,
    /// Who logged it by hand; null of a call that telephony told of.
    #[schema(required)]
    pub by_hand: Option<ByHandOut>,
    /// What it caused, in the order of happening.
    pub caused: Vec<CausedOut>,
    /// Why the row stands as it does.
    pub decision: DecisionOut,
    /// The version of the row.
    pub version: i64,
}

impl CallOut {
    /// In the reader's language.
    pub fn of(view: CallView, language: Language) -> Self {
        let caused = caused(&view, language);
        let (contact, company) = links(&view);
        let (row, call) = (&view.row, &view.row.call);
        let named = |id: UserId| NamedOut { id: id.0, name: view.user_name(id).to_owned() };
        let reason = row.reason.as_str();
        Self {
            id: row.id.0,
            connection_id: row.key.connection.0,
            external_id: row.key.external_id.clone(),
            direction: call.direction.as_str(),
            callback: call.callback,
            phase: call.phase.as_str(),
            outcome: call.outcome.map(|outcome| outcome.as_str()),
            missed: call.missed,
            service: call.service,
            anonymous: call.anonymous,
            source_status: call.source_status.clone().filter(|_| view.by_hand.is_none()),
            client_number: call.client.as_ref().map(number),
            line_number: call.line.as_ref().map(number),
            started_at: moment(call.started_at),
            answered_at: call.answered_at.map(moment),
            ended_at: call.ended_at.map(moment),
            wait_seconds: call.wait_seconds,
            talk_seconds: call.talk_seconds,
            contact,
            company,
            candidates: view.candidates.iter().map(|(id, name)| NamedOut { id: id.0, name: name.clone() }).collect(),
            matched_by: row.matched.as_ref().map(|(phone, rule)| MatchedByOut {
                phone: phone.clone(),
                rule: rule.as_str(),
                why: say(language, &format!("rule-{}", rule.as_str()), &[]),
            }),
            employee: call.manager.user.map(named),
            employee_hint: call.manager.hint.clone(),
            employee_uncertain: call.manager.uncertain,
            legs: call.legs.iter().map(|one| leg(one, named)).collect(),
            recording: recording(&view),
            caller_name: call.caller_name.clone(),
            department: call.department.clone(),
            scheme: call.scheme.clone(),
            target: call.target,
            ai: call.ai.clone().map(|ai| AiOut {
                score: ai.score.and_then(|score| score.parse().ok()),
                summary: ai.summary,
                transcript_url: ai.transcript_url,
            }),
            utm: call.utm.clone(),
            result: row.result.clone(),
            result_id: row.result_id.map(Uuid::from),
            by_hand: ByHandOut::of(&view),
            caused,
            decision: DecisionOut { row: row.table_row, reason, why: say(language, &format!("reason-{reason}"), &[]) },
            version: row.version,
        }
    }
}

/// A number as the API writes it.
pub(crate) fn number(number: &Number) -> NumberOut {
    NumberOut { e164: number.e164.map(|e164| e164.as_e164()), raw: number.raw.clone() }
}

fn links(view: &CallView) -> (Option<NamedOut>, Option<NamedOut>) {
    let name = view.row.link_name.clone().unwrap_or_default();
    match view.row.link {
        Link::None => (None, None),
        Link::Contact(id) => (Some(NamedOut { id: id.0, name }), None),
        Link::Company(id) => (None, Some(NamedOut { id: id.0, name })),
    }
}

fn leg(leg: &Leg, named: impl Fn(UserId) -> NamedOut) -> LegOut {
    LegOut {
        employee: leg.user.map(named),
        endpoint: leg.endpoint.clone(),
        talked: leg.talked,
        started_at: leg.started_at.map(moment),
    }
}

fn recording(view: &CallView) -> Option<RecordingOut> {
    let url = || Some(format!("/api/v1/calls/{}/recording", view.row.id));
    let (state, url, reason) = match (view.row.kept, view.row.call.recording) {
        (Some(Kept::Archived), _) => ("archived", url(), None),
        (Some(lost @ (Kept::Gone | Kept::Deleted)), _) => ("missing", None, Some(lost.as_str())),
        (None, Recording::None) => return None,
        (None, Recording::Pending) => ("pending", None, None),
        (None, Recording::Available) => ("available", url(), None),
    };
    Some(RecordingOut { state, url, reason })
}

fn caused(view: &CallView, language: Language) -> Vec<CausedOut> {
    let user = |effect: &Effect| effect.details.user.map_or("", |user| view.user_name(UserId(user)));
    view.effects.iter().map(|effect| CausedOut::of(effect, user(effect), language)).collect()
}

impl CausedOut {
    /// In the reader's language; `user` is the name of the user it mentions.
    pub(crate) fn of(effect: &Effect, user: &str, language: Language) -> Self {
        let details = &effect.details;
        let rule = details.rule.as_deref().map(|rule| say(language, &format!("rule-{rule}"), &[])).unwrap_or_default();
        let phone = details.phone.as_deref().unwrap_or_default();
        let has_user = match (effect.kind, details.exact_only) {
            (EffectKind::ContactCreated, true) => "exact",
            _ if user.is_empty() => "no",
            _ => "yes",
        };
        let args = [
            ("phone", Arg::Word(phone)),
            ("rule", Arg::Word(&rule)),
            ("user", Arg::Word(user)),
            ("has_user", Arg::Word(has_user)),
        ];
        let kind: EffectKind = effect.kind;
        Self {
            kind: kind.as_str(),
            entity: effect.entity,
            id: effect.entity_id,
            at: moment(effect.at),
            why: say(language, &format!("why-{}", kind.as_str()), &args),
        }
    }
}

fn say(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    i18n::text(language, id, args).unwrap_or_else(|| id.to_owned())
}
