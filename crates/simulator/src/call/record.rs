//! What is known of a call.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;

use super::HangUp;
use crate::settings::SimEmployee;

/// How a call came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A client called.
    Incoming,
    /// A client ordered it; it counts as incoming.
    Callback,
    /// An employee dialled.
    Outgoing,
    /// `Api\V2\Callback.external`: the employee's phone rings first, then the client's.
    ByApi,
}

impl Kind {
    pub fn is_outgoing(self) -> bool {
        matches!(self, Self::Outgoing | Self::ByApi)
    }
}

/// A phone of the project that takes part, and whose it was at that moment.
#[derive(Clone)]
pub(crate) struct Phone {
    pub number: String,
    pub employee: Option<SimEmployee>,
}

/// A call, as far as it has come.
#[derive(Clone)]
pub(crate) struct Record {
    pub id: String,
    /// From 1, in the order in which calls became known.
    pub number: u64,
    pub kind: Kind,
    pub started: Timestamp,
    pub client: String,
    pub name: Option<String>,
    pub line: String,
    pub scheme: String,
    pub department: Option<String>,
    pub campaign: BTreeMap<String, String>,
    /// Which call of this client it is, from 1.
    pub nth: usize,
    /// The phone that picked up last; of outgoing calls the one that calls.
    pub phone: Option<Phone>,
    pub picked_up: bool,
    pub speaking: bool,
    /// The direction that the scheme tries.
    pub step: Option<String>,
    pub end: Option<HangUp>,
    pub recorded: bool,
    pub analysis: BTreeMap<String, String>,
    /// It ended while rows were stale.
    pub ended_unlisted: bool,
    pub corrected: BTreeMap<&'static str, Value>,
    /// Webhooks that were due so far.
    pub told: u64,
}

impl Record {
    pub fn new(kind: Kind, client: String, line: String) -> Self {
        Self {
            id: String::new(),
            number: 0,
            kind,
            started: Timestamp::UNIX_EPOCH,
            client,
            name: None,
            line,
            scheme: "main".to_owned(),
            department: None,
            campaign: BTreeMap::new(),
            nth: 1,
            phone: None,
            picked_up: false,
            speaking: false,
            step: None,
            end: None,
            recorded: false,
            analysis: BTreeMap::new(),
            ended_unlisted: false,
            corrected: BTreeMap::new(),
            told: 0,
        }
    }

    pub fn call_type(&self) -> &'static str {
        match self.kind {
            Kind::Incoming => "in",
            Kind::Callback => "callback",
            Kind::Outgoing | Kind::ByApi => "out",
        }
    }

    /// Who calls, without a name: a softphone as `"sip" <sip>`; the client also of a call by the API (§3).
    pub fn caller(&self) -> String {
        match (self.kind, &self.phone) {
            (Kind::Outgoing, Some(phone)) if phone.is_number() => phone.number.clone(),
            (Kind::Outgoing, Some(phone)) => format!("\"{0}\" <{0}>", phone.number),
            _ => self.client.clone(),
        }
    }

    /// As [`Self::caller`], with the client's name if one came along.
    pub fn named_caller(&self) -> String {
        match &self.name {
            Some(name) if !self.kind.is_outgoing() => format!("\"{name}\" <{}>", self.client),
            _ => self.caller(),
        }
    }

    /// What was called: the project's number, the client, or by the API the employee's phone.
    pub fn dst(&self) -> &str {
        match (self.kind, &self.phone) {
            (Kind::ByApi, Some(phone)) => &phone.number,
            (Kind::Outgoing, _) => &self.client,
            _ => &self.line,
        }
    }

    /// The phone of ours that answered: none of a call that an employee dialled.
    pub fn connected_with(&self) -> Option<&str> {
        let answered = self.picked_up && self.kind != Kind::Outgoing;
        self.phone.as_ref().filter(|_| answered).map(|phone| phone.number.as_str())
    }

    /// Who is on the call, as far as that is known.
    pub fn employee(&self) -> Option<&SimEmployee> {
        self.phone.as_ref()?.employee.as_ref()
    }
}

impl Phone {
    fn is_number(&self) -> bool {
        self.number.bytes().all(|byte| byte.is_ascii_digit())
    }
}
