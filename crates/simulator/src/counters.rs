//! What was counted.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::simulator::Simulator;

/// What happened since the start. Of webhooks, `meant + doubled = dropped + held + sent`, where held ones wait for their time or their release.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counters {
    /// Calls that began, in either direction and from wherever; past ones are not counted.
    pub calls: u64,
    /// Webhooks that were due, one for each address that wants the event.
    pub webhooks_meant: u64,
    /// Requests that were made for them, answered or not.
    pub webhooks_sent: u64,
    /// Of those sent: answered with 200.
    pub webhooks_accepted: u64,
    /// Of those sent: not answered with 200, which the vendor marks as an error and never repeats.
    pub webhooks_refused: u64,
    /// Of those refused: not answered at all, since nobody listens or the connection broke off.
    pub webhooks_unanswered: u64,
    /// Never sent, by a fault.
    pub webhooks_dropped: u64,
    /// Sent a second time, by a fault.
    pub webhooks_doubled: u64,
    /// Held at present.
    pub webhooks_held: u64,
    /// Questions whom a call should ring.
    pub forward_questions: u64,
    /// Requests to the API by path, refused and failed ones included; recordings are `/recordings`.
    pub requests: BTreeMap<String, u64>,
}

impl Simulator {
    /// What was counted so far.
    pub fn counters(&self) -> Counters {
        let state = self.state();
        Counters { webhooks_held: state.held.len() as u64, ..state.counters.clone() }
    }
}
