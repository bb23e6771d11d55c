//! What is computed after the merge, never merged: phase, outcome, ends, manager, times.

use std::collections::{BTreeMap, HashSet};

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::event::{Direction, Field, Who};
use super::leg::{self, Leg, Phone};
use super::outcome::{self, End, EndKind, Outcome};
use super::start::{self, Clues};
use super::state::CallState;
use super::unit::Unit;
use crate::employee::Employees;
use crate::id::UserId;
use crate::line::Lines;
use crate::phone::{self, Address, Country, PhoneNumber};
use crate::time::Time;

/// How far a call is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Phones ring.
    Ringing,
    /// Somebody picked up.
    Talking,
    /// It is over.
    Ended,
}

impl Phase {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ringing => "ringing",
            Self::Talking => "talking",
            Self::Ended => "ended",
        }
    }
}

/// The direction of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowDirection {
    /// A client called.
    Incoming,
    /// A manager called a client.
    Outgoing,
    /// Both ends are ours.
    Internal,
}

impl RowDirection {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Incoming => "incoming",
            Self::Outgoing => "outgoing",
            Self::Internal => "internal",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Incoming, Self::Outgoing, Self::Internal].into_iter().find(|direction| direction.as_str() == text)
    }
}

/// What of a connection's settings a call is looked at with.
#[derive(Debug, Clone)]
pub struct Lens {
    /// The workspace's country, for numbers without one.
    pub country: Country,
    /// The connection's zone, for wall clocks.
    pub zone: TimeZone,
    /// Who of us the source means.
    pub employees: Employees,
    /// The company's numbers.
    pub lines: Lines,
    /// Lines and managers' own numbers of the workspace's other connections: ours, but not this source's.
    pub elsewhere: HashSet<PhoneNumber>,
}

impl Lens {
    /// Whether a number is a line of ours or a manager's own.
    pub fn owns(&self, number: &PhoneNumber) -> bool {
        self.lines.contains(number) || self.employees.owns(number) || self.elsewhere.contains(number)
    }

    fn is_ours(&self, end: &Address) -> bool {
        match end {
            Address::Text(_) => true,
            Address::Phone(number) => self.owns(number),
            Address::Anonymous => false,
        }
    }
}

/// A number as the source wrote it, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// Its E.164 form, if it is a public number.
    pub e164: Option<PhoneNumber>,
    /// As sent.
    pub raw: String,
}

/// The manager of a call.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Manager {
    /// Our user, if the source's employee is mapped.
    pub user: Option<UserId>,
    /// The employee as the source names it, if not mapped.
    pub hint: Option<String>,
    /// Nobody told who of several talked last; receipt decided.
    pub uncertain: bool,
}

/// AI results of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AiResult {
    /// A decimal number.
    pub score: Option<String>,
    /// What was talked about.
    pub summary: Option<String>,
    /// A link to the transcript.
    pub transcript_url: Option<String>,
}

/// Whether there is a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Recording {
    /// Nothing is known of one.
    #[default]
    None,
    /// The source says there is one; the link has not come yet.
    Pending,
    /// There is a link.
    Available,
}

/// A call as the report shows it. It is stored as it was computed, so that a row stays what it was until an event comes in or changed settings are
/// applied to it; what hangs on no setting is not stored again but told by the merge ([`Call::complete`]). New fields go to the end and need a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The row's direction.
    pub direction: RowDirection,
    /// The client had asked to be called back.
    pub callback: bool,
    /// How far it is.
    pub phase: Phase,
    /// How it ended; none before.
    pub outcome: Option<Outcome>,
    /// Incoming, over, and no conversation.
    pub missed: bool,
    /// The client end is a line of ours or a manager's own number.
    pub service: bool,
    /// The caller hid the number.
    pub anonymous: bool,
    /// The source's code, as sent.
    #[serde(skip)]
    pub source_status: Option<String>,
    /// The outside party.
    pub client: Option<Number>,
    /// The company's number.
    pub line: Option<Number>,
    /// The source itself said which end is the line; only then a new line is taken from the call.
    pub line_is_told: bool,
    /// When it began.
    pub started_at: Time,
    /// When somebody answered.
    pub answered_at: Option<Time>,
    /// When it was over, if its times tell.
    pub ended_at: Option<Time>,
    /// Seconds of waiting.
    pub wait_seconds: Option<u32>,
    /// Seconds of conversation.
    pub talk_seconds: u32,
    /// Whose call it is.
    pub manager: Manager,
    /// The phones that rang or talked.
    pub legs: Vec<Leg>,
    /// Whether there is a recording.
    #[serde(skip)]
    pub recording: Recording,
    /// The vendor's "target call".
    #[serde(skip)]
    pub target: Option<bool>,
    /// AI results.
    #[serde(skip)]
    pub ai: Option<AiResult>,
    /// Campaign fields by their names on the wire (`utm_source` …).
    #[serde(skip)]
    pub utm: BTreeMap<&'static str, String>,
    /// The caller's name as the source gave it; not to be trusted.
    #[serde(skip)]
    pub caller_name: Option<String>,
    /// The source's department.
    #[serde(skip)]
    pub department: Option<String>,
    /// The source's forwarding scheme.
    #[serde(skip)]
    pub scheme: Option<String>,
}

impl Call {
    /// Fills in what is not stored with a call, from the merge it was computed from.
    pub fn complete(&mut self, state: &CallState) {
        let field = |field| state.field(field).map(str::to_owned);
        self.source_status = state.end.as_ref().and_then(|end| end.code.clone());
        self.recording = recording(state);
        self.target = target(state);
        self.ai = ai(state);
        self.utm = utm(state);
        self.caller_name = field(Field::CallerName);
        self.department = field(Field::Department);
        self.scheme = field(Field::Scheme);
    }

    /// The company's number as the list filters by it: E.164, else as the source wrote it.
    pub fn line_text(&self) -> Option<String> {
        self.line.as_ref().map(|line| line.e164.as_ref().map_or_else(|| line.raw.clone(), PhoneNumber::as_e164))
    }
}

/// The two ends of a call with their roles.
struct Ends {
    outgoing: bool,
    callback: bool,
    client: Option<String>,
    client_address: Address,
    line: Option<String>,
    line_is_told: bool,
    /// Our own phone where an end is one.
    own_phone: Option<String>,
}

/// Looks at a merged call. `external_id` is the source's id, whose seconds may tell the start; `closed` is the mark of a call
/// that had no news for too long.
pub fn view(state: &CallState, external_id: &str, lens: &Lens, closed: bool) -> Call {
    let ends = ends(state, lens);
    let direction = if ends.outgoing { Direction::Outgoing } else { Direction::Incoming { callback: ends.callback } };
    let client_phone = match &ends.client_address {
        Address::Phone(number) => Some(*number),
        Address::Text(_) | Address::Anonymous => None,
    };
    let client_is_ours = lens.is_ours(&ends.client_address);
    let phase = phase(state, closed);
    let end = state.settled_end();
    let end = end.as_deref();
    let outcome = (phase == Phase::Ended).then(|| end.map_or(Outcome::Unknown, |end| end.outcome(direction)));
    let missed = !ends.outgoing && !client_is_ours && outcome.is_some_and(Outcome::is_missed);
    let phones = state.legs.resolve(&lens.employees, lens.country);
    let manager = manager(state, end, &ends, &phones, lens);
    let times = Times::of(state, end, external_id, lens);
    let number = |raw: &String| Number { e164: phone::from_source(raw, lens.country), raw: raw.clone() };
    let mut call = Call {
        direction: match (client_is_ours, ends.outgoing) {
            (true, _) => RowDirection::Internal,
            (false, true) => RowDirection::Outgoing,
            (false, false) => RowDirection::Incoming,
        },
        callback: ends.callback,
        phase,
        outcome,
        missed,
        service: client_is_ours && client_phone.is_some(),
        anonymous: ends.client_address == Address::Anonymous,
        source_status: None,
        client: ends.client.map(|raw| Number { e164: client_phone, raw }),
        line: ends.line.as_ref().map(number),
        line_is_told: ends.line_is_told,
        started_at: times.started_at,
        answered_at: times.answered_at,
        ended_at: times.ended_at,
        wait_seconds: end.and_then(End::wait_seconds),
        talk_seconds: end.map_or(0, End::talk_seconds),
        manager,
        legs: phones.iter().map(Phone::leg).collect(),
        recording: Recording::None,
        target: None,
        ai: None,
        utm: BTreeMap::new(),
        caller_name: None,
        department: None,
        scheme: None,
    };
    call.complete(state);
    call
}

fn phase(state: &CallState, closed: bool) -> Phase {
    let seen = state.seen;
    // A call of which only results came is over, whatever it was.
    let only_beside = !seen.before && !seen.pick_up;
    if seen.end || closed || only_beside {
        Phase::Ended
    } else if seen.pick_up {
        Phase::Talking
    } else {
        Phase::Ringing
    }
}

fn ends(state: &CallState, lens: &Lens) -> Ends {
    let value = |unit: &Option<Unit<String>>| unit.as_ref().map(|unit| unit.value.clone());
    let told = Told {
        caller: value(&state.caller),
        named: value(&state.client),
        called: value(&state.called),
        outbound: value(&state.outbound_line),
        lens,
    };
    let by_body = state.direction.as_ref().map(|unit| unit.value);
    let direction = by_body.or_else(|| state.direction_by_name.as_ref().map(|unit| unit.value));
    let outgoing = match direction {
        Some(direction) => direction == Direction::Outgoing,
        None => told.goes_out(),
    };
    if outgoing {
        told.outgoing()
    } else {
        let callback = direction == Some(Direction::Incoming { callback: true });
        told.incoming(calling_client(state).cloned(), callback, by_body.is_some())
    }
}

/// The ends as events told them.
struct Told<'a> {
    caller: Option<String>,
    /// The client, named beside the ends.
    named: Option<String>,
    called: Option<String>,
    outbound: Option<String>,
    lens: &'a Lens,
}

impl Told<'_> {
    fn read(&self, text: Option<&String>) -> Address {
        text.map_or(Address::Anonymous, |text| phone::address_from_source(text, self.lens.country))
    }

    /// A public number that is not ours.
    fn is_foreign(&self, text: &String) -> bool {
        let address = self.read(Some(text));
        matches!(address, Address::Phone(_)) && !self.lens.is_ours(&address) && !self.is_outbound(text)
    }

    /// The number that the call shows.
    fn is_outbound(&self, text: &str) -> bool {
        let number = |text: &str| phone::from_source(text, self.lens.country);
        number(text).is_some_and(|it| self.outbound.as_deref().is_some_and(|outbound| number(outbound) == Some(it)))
    }

    fn is_company_line(&self, text: &str) -> bool {
        let number = phone::from_source(text, self.lens.country);
        number.is_some_and(|number| self.lens.lines.contains(&number)) || self.is_outbound(text)
    }

    /// Whether a call of which nobody told the direction goes out: it shows one of our lines, or comes from one of our phones.
    fn goes_out(&self) -> bool {
        let from_us =
            self.caller.is_some() && self.named.is_none() && self.lens.is_ours(&self.read(self.caller.as_ref()));
        (self.outbound.is_some() || from_us) && self.called.as_ref().is_some_and(|text| self.is_foreign(text))
    }

    fn incoming(self, client: Option<String>, callback: bool, is_told: bool) -> Ends {
        // A callback may name our end as the caller: our phone rings first, then the client's.
        let from_us =
            client.as_ref().is_none_or(|text| self.lens.is_ours(&self.read(Some(text))) || self.is_outbound(text));
        let turned = self.called.clone().filter(|text| callback && from_us && self.is_foreign(text));
        let (client, line) = match turned {
            Some(called) => (Some(called), self.outbound.clone().or(client.filter(|text| self.is_company_line(text)))),
            None => (client, self.called.clone()),
        };
        Ends {
            outgoing: false,
            callback,
            client_address: self.read(client.as_ref()),
            client,
            line_is_told: is_told,
            line,
            own_phone: None,
        }
    }

    fn outgoing(self) -> Ends {
        let line = |text: &Option<String>| text.clone().filter(|text| self.is_company_line(text));
        let phone = |text: &Option<String>| text.clone().filter(|text| !self.is_company_line(text));
        let called_is_client = self.called.as_ref().is_some_and(|text| self.is_foreign(text));
        // An API callback names the client as caller and our phone as the called end.
        let swapped = [&self.caller, &self.named].into_iter().flatten().find(|text| self.is_foreign(text));
        let (client, own_phone) = match swapped.filter(|_| !called_is_client && self.called.is_some()) {
            Some(client) => (Some(client.clone()), phone(&self.called)),
            None => (self.called.clone().or(self.named.clone()), phone(&self.caller)),
        };
        Ends {
            outgoing: true,
            callback: false,
            client_address: self.read(client.as_ref()),
            client,
            line_is_told: self.outbound.is_some(),
            line: self.outbound.clone().or(line(&self.caller)).or(line(&self.called)),
            own_phone,
        }
    }
}

/// The client of an incoming call: as the source names it beside the ends, unless a later event tells the calling end alone.
fn calling_client(state: &CallState) -> Option<&String> {
    let rank = |unit: &Unit<String>| (unit.moment, unit.clock);
    match (&state.client, &state.caller) {
        (Some(client), Some(caller)) if rank(caller) > rank(client) => Some(&caller.value),
        (client, caller) => client.as_ref().or(caller.as_ref()).map(|unit| &unit.value),
    }
}

struct Times {
    started_at: Time,
    answered_at: Option<Time>,
    ended_at: Option<Time>,
}

impl Times {
    fn of(state: &CallState, end: Option<&End>, external_id: &str, lens: &Lens) -> Self {
        let clues = Clues {
            moment: state.start_moment.as_ref().map(|unit| unit.value),
            wall: state.start_wall.as_ref().map(|unit| unit.value),
            in_id: start::seconds_in_id(external_id),
            first_received: state.first_received,
        };
        let started_at = clues.resolve(&lens.zone);
        let after = |seconds: u32| started_at.plus_seconds(i64::from(seconds));
        let Some(end) = end else {
            // While the call goes on nobody but receipt tells when it was answered; afterwards only the end may.
            let answered_at = state.first_pick_up.filter(|_| !state.seen.end);
            return Self { started_at, answered_at, ended_at: None };
        };
        let wait = end.wait_seconds();
        let spoken = wait.map(|wait| wait.saturating_add(end.talk.unwrap_or(0)));
        Self {
            started_at,
            answered_at: (end.kind == EndKind::Answered).then_some(wait).flatten().map(after),
            ended_at: end.total.or(spoken).map(after),
        }
    }
}

fn manager(state: &CallState, end: Option<&End>, ends: &Ends, phones: &[Phone], lens: &Lens) -> Manager {
    if ends.outgoing { manager_of_outgoing(state, ends, lens) } else { manager_of_incoming(end, phones, lens) }
}

fn manager_of_outgoing(state: &CallState, ends: &Ends, lens: &Lens) -> Manager {
    let who = Who {
        employee_id: state.employee_id.as_ref().map(|unit| unit.value.clone()),
        endpoint: ends.own_phone.clone(),
        extension: state.extension.as_ref().map(|unit| unit.value.clone()),
        name: state.employee_name.as_ref().map(|unit| unit.value.clone()),
    };
    named(&who, lens)
}

fn manager_of_incoming(end: Option<&End>, phones: &[Phone], lens: &Lens) -> Manager {
    match end {
        Some(end) if end.kind != EndKind::Answered => Manager::default(),
        Some(end) if end.who.is_told() || lens.employees.find(&end.who, lens.country).is_some() => {
            // The end may name a phone that only the pick-up tied to an employee.
            let manager = named(&end.who, lens);
            let tied = phones.iter().find(|phone| phone.user.is_some() && phone.is(&end.who, lens.country));
            match tied.filter(|_| manager.user.is_none()) {
                Some(phone) => Manager { user: phone.user, hint: None, uncertain: false },
                None => manager,
            }
        }
        end => match leg::last_talked(phones) {
            Some((phone, uncertain)) => {
                let hint = phone.user.is_none().then(|| phone.label().to_owned());
                Manager { user: phone.user, hint, uncertain }
            }
            // No phone was told, perhaps a name.
            None => end.map(|end| named(&end.who, lens)).unwrap_or_default(),
        },
    }
}

/// The user a source's employee is mapped to, else how the source names the employee.
fn named(who: &Who, lens: &Lens) -> Manager {
    let user = lens.employees.find(who, lens.country);
    let hint = who.label().filter(|_| user.is_none()).cloned();
    Manager { user, hint, uncertain: false }
}

fn recording(state: &CallState) -> Recording {
    match (&state.recording, state.field(Field::HasRecording)) {
        (Some(_), _) => Recording::Available,
        (None, Some("1")) => Recording::Pending,
        (None, _) => Recording::None,
    }
}

fn target(state: &CallState) -> Option<bool> {
    let by_flag = state.field(Field::Target).map(|flag| flag == "1");
    let by_code = state.end.as_ref().and_then(|end| end.code.as_deref()).is_some_and(outcome::is_target);
    if by_code { Some(true) } else { by_flag }
}

fn ai(state: &CallState) -> Option<AiResult> {
    let field = |field| state.field(field).map(str::to_owned);
    let result = AiResult {
        score: field(Field::AiScore),
        summary: field(Field::AiSummary),
        transcript_url: field(Field::AiTranscript),
    };
    let any = result.score.is_some() || result.summary.is_some() || result.transcript_url.is_some();
    any.then_some(result)
}

fn utm(state: &CallState) -> BTreeMap<&'static str, String> {
    const CAMPAIGN: [(Field, &str); 9] = [
        (Field::UtmSource, "utm_source"),
        (Field::UtmMedium, "utm_medium"),
        (Field::UtmCampaign, "utm_campaign"),
        (Field::UtmContent, "utm_content"),
        (Field::UtmTerm, "utm_term"),
        (Field::ClientId, "client_id"),
        (Field::Referrer, "referrer"),
        (Field::Landing, "landing"),
        (Field::Pool, "pool"),
    ];
    CAMPAIGN.iter().filter_map(|(field, name)| Some((*name, state.field(*field)?.to_owned()))).collect()
}
