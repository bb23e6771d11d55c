//! One message of a telephony source about a call, in our words.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{outcome, start};
use crate::id::{ConnectionId, EventId};
use crate::time::Time;

/// Which call an event belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CallKey {
    /// The source.
    pub connection: ConnectionId,
    /// The source's own id of the call, or one derived where it has none.
    pub external_id: String,
    /// Counts the calls of a source that reuses ids; 0 for all others. Decided once, at intake.
    pub generation: i64,
}

impl CallKey {
    /// The id as far as it may tell when the call began: the seconds in an id are those of the first call under it.
    pub fn id_that_tells_start(&self) -> &str {
        if self.generation == 0 { &self.external_id } else { "" }
    }

    /// The same for a source whose ids may count anything: ten digits are a time only if that is at most a day from the first receipt.
    pub fn id_that_tells_start_near(&self, first_received: Time) -> &str {
        const DAY_SECONDS: u64 = 86_400;
        let told = start::seconds_in_id(&self.external_id);
        let is_near = told.is_some_and(|told| told.seconds_since(first_received).unsigned_abs() <= DAY_SECONDS);
        if is_near { self.id_that_tells_start() } else { "" }
    }
}

/// What of a call an event tells. The order is that of merging: a later moment knows better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Moment {
    /// Rating, AI results, notes: beside the call.
    Beside = 0,
    /// Before the call, or a forwarding step.
    Before = 1,
    /// Somebody picked up.
    PickUp = 2,
    /// The call is over.
    End = 3,
}

/// The names a source gives its events, in the URL or as `?event=` (`reference/ringostat.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventName {
    /// `before_call`
    BeforeCall,
    /// `taking_call`
    TakingCall,
    /// `location_forwarding`
    LocationForwarding,
    /// `after_call`
    AfterCall,
    /// `before_out_call`
    BeforeOutCall,
    /// `after_out_call`
    AfterOutCall,
    /// `processed_call_ai`
    ProcessedCallAi,
}

impl EventName {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::BeforeCall,
        Self::TakingCall,
        Self::LocationForwarding,
        Self::AfterCall,
        Self::BeforeOutCall,
        Self::AfterOutCall,
        Self::ProcessedCallAi,
    ];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BeforeCall => "before_call",
            Self::TakingCall => "taking_call",
            Self::LocationForwarding => "location_forwarding",
            Self::AfterCall => "after_call",
            Self::BeforeOutCall => "before_out_call",
            Self::AfterOutCall => "after_out_call",
            Self::ProcessedCallAi => "processed_call_ai",
        }
    }

    /// Reads a name, case folded; `None` for a name that is not known.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.as_str().eq_ignore_ascii_case(text.trim()))
    }

    /// The moment it stands for.
    pub fn moment(self) -> Moment {
        match self {
            Self::BeforeCall | Self::LocationForwarding | Self::BeforeOutCall => Moment::Before,
            Self::TakingCall => Moment::PickUp,
            Self::AfterCall | Self::AfterOutCall => Moment::End,
            Self::ProcessedCallAi => Moment::Beside,
        }
    }

    /// The direction the name alone tells, for a body that does not.
    pub fn direction(self) -> Option<Direction> {
        match self {
            Self::BeforeOutCall | Self::AfterOutCall => Some(Direction::Outgoing),
            Self::BeforeCall | Self::AfterCall => Some(Direction::Incoming { callback: false }),
            Self::TakingCall | Self::LocationForwarding | Self::ProcessedCallAi => None,
        }
    }
}

/// Who called whom, as the source says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// A client called, or ordered a callback.
    Incoming {
        /// The client asked to be called back.
        callback: bool,
    },
    /// A manager called.
    Outgoing,
}

/// The phone of ours that an event names. Empty fields mean that the event does not say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Who {
    /// The source's id of the employee; never `-1`, `0` or empty.
    pub employee_id: Option<String>,
    /// A SIP login or a phone number, as sent.
    pub endpoint: Option<String>,
    /// The internal number.
    pub extension: Option<String>,
    /// The employee's name, which finds nobody and is only shown.
    pub name: Option<String>,
}

impl Who {
    /// Whether no phone is named.
    pub fn is_nobody(&self) -> bool {
        self.employee_id.is_none() && self.endpoint.is_none() && self.extension.is_none()
    }

    /// Whether a phone is named by what the source itself calls it: an extension alone may belong to the scheme.
    pub fn is_told(&self) -> bool {
        self.employee_id.is_some() || self.endpoint.is_some()
    }

    /// How the source names it.
    pub fn label(&self) -> Option<&String> {
        self.name.as_ref().or(self.endpoint.as_ref()).or(self.employee_id.as_ref()).or(self.extension.as_ref())
    }
}

/// A fact that stands alone: it is merged by itself and decides nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the documentation; `reference/ringostat.md` §1 lists their keys")]
pub enum Field {
    CallerName,
    EmployeeEmail,
    Department,
    Scheme,
    Pool,
    /// `1` or `0`: the vendor's "target call".
    Target,
    /// `1` or `0`.
    Repeated,
    /// `1` or `0`.
    Unique,
    CallCounter,
    CategoryMark,
    CategoryNumber,
    EmployeeMark,
    UtmSource,
    UtmMedium,
    UtmCampaign,
    UtmContent,
    UtmTerm,
    ClientId,
    RemoteIp,
    Referrer,
    Landing,
    CallCard,
    ProjectId,
    ForwardStep,
    /// `1` or `0`: the source says whether there is a recording, beside the link to it.
    HasRecording,
    /// A decimal number.
    AiScore,
    AiSummary,
    AiTranscript,
}

/// What one event says, each part only if it says it. Strings are as sent, trimmed, without NUL, never empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventFields {
    /// Who called whom.
    pub direction: Option<Direction>,
    /// Who called whom by the event's name alone; it counts where no event of the call says it.
    pub direction_by_name: Option<Direction>,
    /// The calling end: a number or a SIP login (the part inside `< >`).
    pub caller: Option<String>,
    /// The client where the source names it beside the ends: E.164 first, else bare digits.
    pub client: Option<String>,
    /// The called end: a number or a SIP login.
    pub called: Option<String>,
    /// The company's number an outgoing call shows.
    pub outbound_line: Option<String>,
    /// When the call began, as a moment (zoned, or counted from the epoch).
    pub start_moment: Option<Time>,
    /// When the call began, as a wall clock in the connection's zone.
    pub start_wall: Option<DateTime>,
    /// The status code, as sent.
    pub code: Option<String>,
    /// Seconds of conversation, as sent (voicemail seconds too).
    pub talk_seconds: Option<u32>,
    /// Seconds from the first ring to the end.
    pub total_seconds: Option<u32>,
    /// Seconds until somebody answered or the caller gave up.
    pub wait_seconds: Option<u32>,
    /// Our phone of this event.
    pub who: Who,
    /// The source ends calls without saying whether there was a conversation: a pick-up of the same call tells it, and
    /// the code only how it ended without one. Generic CTI does so.
    pub pick_up_decides: bool,
    /// A link to the recording.
    pub recording: Option<String>,
    /// Facts that stand alone.
    pub other: BTreeMap<Field, String>,
}

/// One event of one call, ready to be merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallEvent {
    /// What of the call it tells.
    pub moment: Moment,
    /// The event's own clock, where it has one.
    pub clock: Option<Time>,
    /// The receipt number.
    pub id: EventId,
    /// When it was received. It decides nothing but what nobody else tells.
    pub received_at: Time,
    /// What it says.
    pub fields: EventFields,
}

/// The moment of an event that nobody named: a known disposition, talk or total time → end; else an
/// employee or an answering phone → pick-up, or before where the call is outgoing; else before. AI results without a
/// disposition are beside the call. It looks at the event alone, never at what is already known of the call.
pub fn infer_moment(fields: &EventFields) -> Moment {
    let known_code = fields.code.as_deref().is_some_and(outcome::is_known);
    let analysed = [Field::AiScore, Field::AiSummary, Field::AiTranscript].iter().any(|f| fields.other.contains_key(f));
    if analysed && !known_code {
        Moment::Beside
    } else if known_code || fields.talk_seconds.is_some() || fields.total_seconds.is_some() {
        Moment::End
    } else if names_somebody(fields) && fields.direction != Some(Direction::Outgoing) {
        Moment::PickUp
    } else {
        Moment::Before
    }
}

fn names_somebody(fields: &EventFields) -> bool {
    fields.who.is_told() || fields.who.name.is_some() || fields.other.contains_key(&Field::EmployeeEmail)
}

/// The id of a call whose source gives none, from what the same call repeats: start, both ends, direction.
/// `None` if the event has no start either; the caller then falls back on the event's own bytes.
pub fn derived_id(fields: &EventFields) -> Option<String> {
    let start = match (fields.start_moment, fields.start_wall) {
        (Some(moment), _) => moment.to_string(),
        (None, Some(wall)) => wall.to_string(),
        (None, None) => return None,
    };
    let direction = match fields.direction {
        Some(Direction::Incoming { .. }) => "in",
        Some(Direction::Outgoing) => "out",
        None => "",
    };
    let end = |text: Option<&String>| text.map(|text| compact(text)).unwrap_or_default();
    let from = end(fields.client.as_ref().or(fields.caller.as_ref()));
    Some(format!("~{start}~{direction}~{from}~{}", end(fields.called.as_ref())))
}

/// An end of a call as far as its spellings agree: of a number the last nine digits, so that `067…` and `+38067…` are one.
pub(super) fn compact(text: &str) -> String {
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    if plain.bytes().all(|b| b.is_ascii_digit()) { plain[plain.len().saturating_sub(9)..].to_owned() } else { plain }
}
