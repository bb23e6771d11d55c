//! The phones of a call.

use std::cmp::{Reverse, max};

use serde::{Deserialize, Serialize};

use super::event::{CallEvent, Moment, Who};
use super::outcome::{End, EndKind};
use crate::employee::Employees;
use crate::id::{EventId, UserId};
use crate::phone::{self, Country};
use crate::time::Time;

/// What events told of one phone under one spelling. Joining two is commutative, associative and idempotent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegFacts {
    /// It talked; else it only rang.
    pub talked: bool,
    /// The greatest moment at which it was named.
    pub moment: Moment,
    /// The least own clock of its events in microseconds; 0 without any.
    pub first_clock: i64,
    /// The greatest own clock of its events in microseconds; 0 without any.
    pub last_clock: i64,
    /// The receipt number of the first event that named it.
    pub first_receipt: EventId,
}

impl LegFacts {
    fn join(&mut self, other: &Self) {
        self.talked |= other.talked;
        self.moment = self.moment.max(other.moment);
        self.first_clock = match (self.first_clock, other.first_clock) {
            (0, clock) | (clock, 0) => clock,
            (a, b) => a.min(b),
        };
        self.last_clock = self.last_clock.max(other.last_clock);
        self.first_receipt = self.first_receipt.min(other.first_receipt);
    }
}

/// The phones of a call as the events spelled them. Which spellings are one phone is decided when the call is looked at:
/// deciding it while merging would make the result depend on the order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Legs(Vec<(Who, LegFacts)>);

impl Legs {
    /// The phone that an event names, if any. It talked if it picked up, or if it had the call at an answered end.
    pub fn of(event: &CallEvent, end: Option<&End>) -> Self {
        let who = &event.fields.who;
        if who.is_nobody() {
            return Self::default();
        }
        let talked = event.moment == Moment::PickUp || end.is_some_and(|end| end.kind == EndKind::Answered);
        let clock = event.clock.map_or(0, Time::micros);
        let facts =
            LegFacts { talked, moment: event.moment, first_clock: clock, last_clock: clock, first_receipt: event.id };
        Self(vec![(who.clone(), facts)])
    }

    /// The union of both.
    pub fn join(&mut self, other: &Self) {
        for (who, facts) in &other.0 {
            match self.0.binary_search_by(|(mine, _)| mine.cmp(who)) {
                Ok(at) => self.0[at].1.join(facts),
                Err(at) => self.0.insert(at, (who.clone(), *facts)),
            }
        }
    }

    /// One phone per spelling and per user: spellings with an equal employee id or an equal endpoint (as phone, or as login in lower
    /// case) are one, and so are several phones of one user. In the order of their clocks, else of first receipt.
    pub fn resolve(&self, employees: &Employees, country: Country) -> Vec<Phone> {
        let mut phones: Vec<Phone> = Vec::with_capacity(self.0.len());
        for (who, facts) in &self.0 {
            let mut phone = Phone::new(who, *facts, employees, country);
            // A spelling can join two that stood apart until now, so the merged phone is compared again.
            while let Some(at) = phones.iter().position(|other| other.is_same_as(&phone)) {
                let other = phones.swap_remove(at);
                phone.absorb(other);
            }
            phones.push(phone);
        }
        phones.sort_by_key(|phone| (phone.facts.first_clock, phone.facts.first_receipt));
        phones
    }
}

/// One phone that rang or talked, as the report shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    /// Our user, if the phone is mapped to one.
    pub user: Option<UserId>,
    /// The endpoint as the source wrote it, else its id of the employee, else the extension.
    pub endpoint: String,
    /// Whether it talked.
    pub talked: bool,
    /// When, by the events' own clocks.
    pub started_at: Option<Time>,
}

/// A phone with all that was told of it, under whichever spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Our user, if the phone is mapped to one.
    pub user: Option<UserId>,
    /// How the source names it: of several spellings the one of the greatest moment, and among equals the least.
    spelling: Spelling,
    /// How the source names the employee, chosen alike.
    label: Spelling,
    facts: LegFacts,
    keys: Vec<String>,
}

/// A text with its rank. A real endpoint goes before an id, that before an extension.
type Spelling = (u8, Moment, Reverse<String>);

impl Phone {
    fn new(who: &Who, facts: LegFacts, employees: &Employees, country: Country) -> Self {
        let (kind, endpoint) = match (&who.endpoint, &who.employee_id, &who.extension) {
            (Some(endpoint), _, _) => (2, endpoint.as_str()),
            (None, Some(id), _) => (1, id.as_str()),
            (None, None, extension) => (0, extension.as_deref().unwrap_or_default()),
        };
        let (label_kind, label) = who.name.as_deref().map_or((kind, endpoint), |name| (3, name));
        let by_id = who.employee_id.iter().map(|id| format!("#{id}"));
        let by_endpoint = who.endpoint.iter().map(|e| phone::endpoint_key(e, country));
        let mut keys: Vec<String> = by_id.chain(by_endpoint).collect();
        if keys.is_empty() {
            keys.extend(who.extension.iter().map(|e| format!("*{e}")));
        }
        Self {
            user: employees.find(who, country),
            spelling: (kind, facts.moment, Reverse(endpoint.to_owned())),
            label: (label_kind, facts.moment, Reverse(label.to_owned())),
            facts,
            keys,
        }
    }

    /// As the report shows it.
    pub fn leg(&self) -> Leg {
        Leg {
            user: self.user,
            endpoint: self.spelling.2.0.clone(),
            talked: self.facts.talked,
            started_at: (self.facts.first_clock != 0).then(|| Time::from_micros(self.facts.first_clock)),
        }
    }

    /// How the source names whoever has the phone.
    pub fn label(&self) -> &str {
        &self.label.2.0
    }

    /// Only an extension was told, and nobody of ours has it: perhaps a step of the scheme.
    fn is_vague(&self) -> bool {
        self.user.is_none() && self.keys.iter().all(|key| key.starts_with('*'))
    }

    fn is_same_as(&self, other: &Self) -> bool {
        let same_user = self.user.is_some() && self.user == other.user;
        same_user || self.keys.iter().any(|key| other.keys.contains(key))
    }

    fn absorb(&mut self, other: Self) {
        self.facts.join(&other.facts);
        self.user = self.user.or(other.user);
        self.spelling = max(self.spelling.clone(), other.spelling);
        self.label = max(self.label.clone(), other.label);
        self.keys.extend(other.keys);
    }

    /// Whether this is the phone that an event names.
    pub fn is(&self, who: &Who, country: Country) -> bool {
        let by_id = who.employee_id.as_ref().is_some_and(|id| self.keys.contains(&format!("#{id}")));
        by_id || who.endpoint.as_ref().is_some_and(|e| self.keys.contains(&phone::endpoint_key(e, country)))
    }
}

/// The phone that talked last, and whether that had to be told by receipt, because no clock tells it.
pub fn last_talked(phones: &[Phone]) -> Option<(&Phone, bool)> {
    let rank = |phone: &&Phone| (!phone.is_vague(), phone.facts.last_clock, phone.facts.first_receipt);
    let talked = || phones.iter().filter(|phone| phone.facts.talked);
    let last = talked().max_by_key(rank)?;
    let is_equal =
        |phone: &&Phone| phone.is_vague() == last.is_vague() && phone.facts.last_clock == last.facts.last_clock;
    Some((last, talked().filter(is_equal).count() > 1))
}
