//! Calls of the past: in `calls/list`, and told by no webhook.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{HangUp, Kind, Record};
use crate::settings::digits;
use crate::simulator::Simulator;

/// A call that is over already.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastCall {
    /// When it began.
    pub started: Timestamp,
    /// Whether an employee called.
    #[serde(default)]
    pub outgoing: bool,
    /// The client's number.
    pub client: String,
    /// The project's number.
    pub line: String,
    /// The SIP login or FMC number of the employee; none if nobody picked up.
    #[serde(default)]
    pub phone: Option<String>,
    /// How it ended.
    pub end: HangUp,
}

impl Simulator {
    /// Puts a call of the past into the list; answers its id.
    pub fn add_past(&self, call: PastCall) -> String {
        let kind = if call.outgoing { Kind::Outgoing } else { Kind::Incoming };
        let mut record = Record::new(kind, digits(&call.client), digits(&call.line));
        record.started = call.started;
        record.picked_up = call.phone.is_some();
        record.phone = call.phone.map(|phone| self.phone(&phone));
        record.recorded = call.end.recording;
        record.end = Some(call.end);
        self.state().add_call(record)
    }
}
