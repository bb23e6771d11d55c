//! Calls: what the scheme, the client and the employees do, step by step.

mod past;
mod record;
mod row;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::settings::digits;
use crate::simulator::Simulator;
use crate::webhooks::Event;

pub use past::PastCall;
pub(crate) use record::{Kind, Phone, Record};
pub(crate) use row::{FIELDS, USUAL};

/// An incoming call that is about to begin.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The client's number in any spelling; a text without digits is sent as it is, as for a hidden number.
    pub from: String,
    /// The number of the project that was called, as digits.
    pub line: String,
    /// The name that comes with the client's number.
    #[serde(default)]
    pub name: Option<String>,
    /// The client has ordered it on the site: `call_type` is `callback`.
    #[serde(default)]
    pub callback: bool,
    /// The forwarding scheme, else `main`.
    #[serde(default)]
    pub scheme: Option<String>,
    /// The department.
    #[serde(default)]
    pub department: Option<String>,
    /// Campaign fields by their names in `calls/list`, such as `utm_source`; others are `(not set)`.
    #[serde(default)]
    pub campaign: BTreeMap<String, String>,
}

impl Call {
    /// A call of this client to this number.
    pub fn new(from: &str, line: &str) -> Self {
        Self { from: from.to_owned(), line: line.to_owned(), ..Self::default() }
    }
}

/// How a call ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HangUp {
    /// The code, as §4 lists them.
    pub disposition: String,
    /// Seconds until it was picked up, or given up.
    #[serde(default)]
    pub waittime: u32,
    /// Seconds of conversation, or of the message in the voicemail.
    #[serde(default)]
    pub billsec: u32,
    /// Whether the recording is there at once; if not, [`CallHandle::recorded`] brings it.
    #[serde(default)]
    pub recording: bool,
}

impl HangUp {
    /// A recorded conversation.
    pub fn answered(waittime: u32, billsec: u32) -> Self {
        Self { billsec, recording: true, ..Self::with("ANSWERED", waittime) }
    }

    /// Nobody picked up.
    pub fn no_answer(waittime: u32) -> Self {
        Self::with("NO ANSWER", waittime)
    }

    /// Voicemail took a message.
    pub fn voicemail(waittime: u32, billsec: u32) -> Self {
        Self { billsec, recording: true, ..Self::with("VOICEMAIL", waittime) }
    }

    /// Any other code, without talk and recording.
    pub fn with(disposition: &str, waittime: u32) -> Self {
        Self { disposition: disposition.to_owned(), waittime, billsec: 0, recording: false }
    }
}

/// A call, to be led step by step. Nothing forbids steps in an odd order: what comes after the end is told as a late message is, and the row keeps its end.
#[derive(Clone)]
pub struct CallHandle {
    pub(crate) simulator: Simulator,
    id: String,
}

impl Simulator {
    /// A client calls. Nothing is told before the first step.
    pub fn ring(&self, call: Call) -> CallHandle {
        let kind = if call.callback { Kind::Callback } else { Kind::Incoming };
        let mut record = Record::new(kind, digits(&call.from), digits(&call.line));
        record.name = call.name;
        record.scheme = call.scheme.unwrap_or(record.scheme);
        record.department = call.department;
        record.campaign = call.campaign;
        self.begin(record)
    }

    /// An employee calls out with a SIP account (or the FMC number); the project's first number is shown.
    pub fn outgoing(&self, phone: &str, to: &str) -> CallHandle {
        let line = self.state().lines.first().cloned().unwrap_or_default();
        let mut record = Record::new(Kind::Outgoing, digits(to), line);
        record.phone = Some(self.phone(phone));
        self.begin(record)
    }

    /// A call that is known, to lead it on.
    pub fn call(&self, id: &str) -> Option<CallHandle> {
        let known = self.state().call(id).is_some();
        known.then(|| CallHandle { simulator: self.clone(), id: id.to_owned() })
    }

    /// The ids of all calls, in the order in which they became known.
    pub fn call_ids(&self) -> Vec<String> {
        self.state().calls.iter().map(|record| record.id.clone()).collect()
    }

    pub(crate) fn begin(&self, mut record: Record) -> CallHandle {
        record.started = self.now();
        let mut state = self.state();
        state.counters.calls += 1;
        CallHandle { simulator: self.clone(), id: state.add_call(record) }
    }

    pub(crate) fn phone(&self, phone: &str) -> Phone {
        Phone { number: phone.to_owned(), employee: self.state().employee(phone).cloned() }
    }
}

impl fmt::Debug for CallHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallHandle")
    }
}

impl CallHandle {
    /// The id, the same over all events and in `calls/list`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// It has reached the project, or has been dialled: the first webhook of a call.
    pub async fn before(&self) {
        self.tell(if self.kind().is_outgoing() { Event::BeforeOutCall } else { Event::BeforeCall }).await;
    }

    /// The scheme tries this direction next.
    pub async fn forwarded(&self, destination: &str) {
        self.change(|record| record.step = Some(destination.to_owned()));
        self.tell(Event::LocationForwarding).await;
    }

    /// This phone was picked up: a SIP login or an FMC number. Outgoing calls have no webhook for it.
    pub async fn pick_up(&self, phone: &str) {
        let phone = self.simulator.phone(phone);
        self.change(|record| {
            record.speaking = record.end.is_none();
            record.phone = Some(phone);
            record.picked_up = true;
        });
        if !self.kind().is_outgoing() {
            self.tell(Event::TakingCall).await;
        }
    }

    /// The client is handed over to another phone: a second `taking_call` with the same id (§1).
    pub async fn transfer(&self, phone: &str) {
        self.pick_up(phone).await;
    }

    /// It is over: the last webhook, and the row with its final values. A second end replaces the first.
    pub async fn hang_up(&self, end: HangUp) {
        let stale = self.simulator.faults().stale_rows;
        self.change(|record| {
            record.speaking = false;
            record.ended_unlisted = stale;
            record.recorded |= end.recording;
            record.end = Some(end);
        });
        self.tell(if self.kind().is_outgoing() { Event::AfterOutCall } else { Event::AfterCall }).await;
    }

    /// The recording is there now. Nothing is told: `calls/list` shows it.
    pub fn recorded(&self) {
        self.change(|record| record.recorded = true);
    }

    /// The analysis is done: these fields beside the call's id and length. The vendor's names of them are not public.
    pub async fn processed_by_ai(&self, details: &[(&str, &str)]) {
        let details = details.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        self.change(|record| record.analysis = details);
        self.tell(Event::ProcessedCallAi).await;
    }

    /// Changes a value of the row in `calls/list` later; says whether there is such a field.
    pub fn correct(&self, field: &str, value: Value) -> bool {
        let Some(field) = FIELDS.iter().find(|known| **known == field) else { return false };
        self.change(|record| drop(record.corrected.insert(field, value)));
        true
    }

    pub(crate) fn kind(&self) -> Kind {
        self.look(|record| record.kind)
    }

    /// Tells it to every address that wants the event, and waits for their answers.
    async fn tell(&self, event: Event) {
        self.simulator.tell(&self.id, event).await;
    }

    pub(crate) fn look<T>(&self, look: impl FnOnce(&Record) -> T) -> T {
        let state = self.simulator.state();
        look(state.call(&self.id).expect("calls are never forgotten"))
    }

    fn change(&self, change: impl FnOnce(&mut Record)) {
        let mut state = self.simulator.state();
        change(state.call_mut(&self.id).expect("calls are never forgotten"));
    }
}
