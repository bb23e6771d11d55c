//! Calls that begin through the API, and how they go on by themselves.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::call::{Call, CallHandle, HangUp, Kind, Record};
use crate::simulator::Simulator;

/// How fast a scripted call goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Its steps follow each other at once, whatever seconds they tell.
    #[default]
    AtOnce,
    /// They take as long as they tell.
    RealTime,
    /// It has begun, and no step is made: [`Simulator::call_ids`] and [`Simulator::call`] lead to it.
    ByHand,
}

/// How calls go on that begin through the API.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Script {
    /// How fast.
    pub pace: Pace,
    /// Whether the employee picks up; nobody does whose SIP account is not registered.
    pub employee_picks_up: bool,
    /// Whether the client picks up.
    pub client_picks_up: bool,
    /// Seconds of ringing.
    pub wait_seconds: u32,
    /// Seconds of conversation, if there is one.
    pub talk_seconds: u32,
    /// What `Api\V2\Callback.external` answers as its result, which is not published.
    pub result: Value,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            pace: Pace::AtOnce,
            employee_picks_up: true,
            client_picks_up: true,
            wait_seconds: 6,
            talk_seconds: 20,
            result: Value::Bool(true),
        }
    }
}

impl Simulator {
    /// How calls go on that begin through the API from now on.
    pub fn set_script(&self, script: Script) {
        self.state().script = script;
    }

    pub(crate) fn script(&self) -> Script {
        self.state().script.clone()
    }

    /// `Api\V2\Callback.external`: rings the employee's phone, then the client's.
    pub(crate) fn call_by_api(&self, client: &str, phone: &str) {
        let line = self.state().lines.first().cloned().unwrap_or_default();
        let mut record = Record::new(Kind::ByApi, client.to_owned(), line);
        record.phone = Some(self.phone(phone));
        let call = self.begin(record);
        self.play(call, Some(phone.to_owned()));
    }

    /// `/callback/outward_call`: rings the client, as if the client had called this number of the project.
    pub(crate) fn call_back(&self, client: &str, line: &str) {
        let call = self.ring(Call { callback: true, ..Call::new(client, line) });
        let first = self.state().employees.iter().find_map(|employee| employee.sip.clone().filter(|_| employee.online));
        self.play(call, first);
    }

    /// Leads a call through the script, beside whatever else happens. `phone` is the employee's, if there is any who could pick up.
    fn play(&self, call: CallHandle, phone: Option<String>) {
        let script = self.script();
        if script.pace == Pace::ByHand {
            return;
        }
        let under_way = self.under_way();
        tokio::spawn(async move {
            let _under_way = under_way;
            call.go_on(&script, phone).await;
        });
    }

    /// Whether a phone would ring: an FMC number always does, a SIP account if it is registered.
    fn would_ring(&self, phone: &str) -> bool {
        let by_sip = |sip: &Option<String>| sip.as_ref().is_some_and(|sip| sip.eq_ignore_ascii_case(phone));
        self.state().employee(phone).is_some_and(|employee| employee.online || !by_sip(&employee.sip))
    }
}

impl CallHandle {
    async fn go_on(&self, script: &Script, phone: Option<String>) {
        let seconds = |seconds: u32| match script.pace {
            Pace::RealTime => Duration::from_secs(seconds.into()),
            Pace::AtOnce | Pace::ByHand => Duration::ZERO,
        };
        self.before().await;
        if !self.simulator.pause(seconds(script.wait_seconds)).await {
            return;
        }
        let phone = phone.filter(|phone| script.employee_picks_up && self.simulator.would_ring(phone));
        let end = match phone {
            None => HangUp::no_answer(script.wait_seconds),
            // What the vendor says of callbacks whose client does not pick up (§4).
            Some(_) if !script.client_picks_up => HangUp::with("CLIENT NO ANSWER", script.wait_seconds),
            Some(phone) => {
                self.pick_up(&phone).await;
                if !self.simulator.pause(seconds(script.talk_seconds)).await {
                    return;
                }
                HangUp::answered(script.wait_seconds, script.talk_seconds)
            }
        };
        self.hang_up(end).await;
    }
}
