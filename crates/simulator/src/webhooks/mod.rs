//! Webhooks: who gets which event in which form (§1), and what becomes of each.

mod body;
mod post;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::simulator::Simulator;

pub(crate) use post::Held;

/// A moment of a call that can be told. The names are those seen in addresses; no body carries them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// An incoming call has reached the project.
    BeforeCall,
    /// Somebody picked up, or took over.
    TakingCall,
    /// The scheme tries a direction.
    LocationForwarding,
    /// An incoming call is over.
    AfterCall,
    /// An outgoing call begins.
    BeforeOutCall,
    /// An outgoing call is over.
    AfterOutCall,
    /// A call has been analysed.
    ProcessedCallAi,
}

impl Event {
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

    /// Its name, such as `before_call`.
    pub fn name(self) -> &'static str {
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
}

/// How the parameters travel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// GET, in the query.
    Query,
    /// POST, the body of a form.
    Form,
    /// POST, one object of JSON.
    #[default]
    Json,
    /// POST, JSON: id and start outside, the rest in `additional_call_data`.
    JsonNested,
}

/// Which names the parameters have: they are edited in the cabinet, so installations differ (§1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keys {
    /// Those of `calls/list`: `uniqueid`, `calldate`, `call_type`, `disposition`.
    #[default]
    Listed,
    /// Those of the first example body: `cdr_id`, `E164`, `userfield`, `recording_wav`.
    Cdr,
    /// Those of the second: `call_id`, `callee`, `status`, `dialog`, with numbers as numbers. It has neither `connected_with` nor the client apart.
    Callee,
    /// Those of the third: `call_id`, `call_timestamp`, `destination`, `number_e164`.
    Numbers,
}

/// One webhook of the cabinet.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Webhook {
    /// Where to; static parameters stand in its query.
    pub url: String,
    /// Which events; all if none is named.
    pub events: Vec<Event>,
    /// How the parameters travel.
    pub shape: Shape,
    /// What they are called.
    pub keys: Keys,
    /// Other names for some of them; an empty name leaves the parameter out.
    pub renamed: BTreeMap<String, String>,
    /// The form of the start (strftime), else `%Y-%m-%d %H:%M:%S`: the project's wall clock without zone.
    pub date_format: Option<String>,
    /// Texts are percent-encoded once more, also in JSON.
    pub percent_encoded: bool,
    /// A `+` stands in a form or query as it is, so that the receiver reads a blank.
    pub unescaped_plus: bool,
}

impl Webhook {
    /// One address for all events, as the ready-made integrations have it.
    pub fn for_all(url: &str) -> Vec<Self> {
        vec![Self { url: url.to_owned(), ..Self::default() }]
    }

    /// An address for each event: `url`, a slash, and the event's name.
    pub fn for_each(url: &str) -> Vec<Self> {
        let each =
            |event: Event| Self { url: format!("{url}/{}", event.name()), events: vec![event], ..Self::default() };
        Event::ALL.map(each).into()
    }

    /// The same in another form.
    #[must_use]
    pub fn shaped(self, shape: Shape, keys: Keys) -> Self {
        Self { shape, keys, ..self }
    }

    fn wants(&self, event: Event) -> bool {
        self.events.is_empty() || self.events.contains(&event)
    }
}

/// What became of a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It waits for its time, for its release or for an answer.
    Waiting,
    /// It was answered with this status. A doubled one has the answer that came last.
    Answered(u16),
    /// It was sent, and no answer came.
    Unanswered,
    /// It was never sent, by a fault.
    Dropped,
}

/// A webhook that was due.
#[derive(Clone, Serialize)]
pub struct Told {
    /// The call.
    pub call: String,
    /// What happened.
    pub event: Event,
    /// The query or body.
    pub body: String,
    /// What became of it.
    pub fate: Fate,
    /// How many copies of it were answered with 200.
    pub accepted: u32,
}

impl Simulator {
    /// Replaces the webhooks of the cabinet; [`Webhook::for_all`] and [`Webhook::for_each`] make usual ones.
    pub fn set_webhooks(&self, webhooks: Vec<Webhook>) {
        self.state().webhooks = webhooks;
    }

    /// The webhooks that were due so far, in that order: the last 20,000.
    pub fn told(&self) -> Vec<Told> {
        self.state().told.iter().cloned().collect()
    }
}
