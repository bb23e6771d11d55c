//! The phones of a call.

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
        let facts = LegFacts { talked, moment: event.moment, first_clock: clock, last_clock: clock, first_receipt: event.id };
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

    /// One leg per phone and per user: spellings with an equal employee id or an equal endpoint (as phone, or as login in lower
    /// case) are one, and so are several phones of one user. In the order of their clocks, else of first receipt.
    pub fn resolve(&self, employees: &Employees, country: Country) -> Vec<Leg> {
        let mut legs: Vec<Leg> = Vec::with_capacity(self.0.len());
        for (who, facts) in &self.0 {
            let mut leg = Leg::new(who, *facts, employees, country);
            // A spelling can join two that stood apart until now, so the merged leg is compared again.
            while let Some(at) = legs.iter().position(|other| other.is_same_as(&leg)) {
                let other = legs.swap_remove(at);
                leg.absorb(other);
            }
            legs.push(leg);
        }
        legs.sort_by_key(|leg| (leg.facts.first_clock, leg.facts.first_receipt));
        legs
    }
}

/// One phone that rang or talked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    /// Our user, if the phone is mapped to one.
    pub user: Option<UserId>,
    /// The endpoint as the source wrote it, else its id of the employee, else the extension.
    pub endpoint: String,
    /// Whether it talked.
    pub talked: bool,
    /// When, by the events' own clocks.
    pub started_at: Option<Time>,
    facts: LegFacts,
    keys: Vec<String>,
}

impl Leg {
    fn new(who: &Who, facts: LegFacts, employees: &Employees, country: Country) -> Self {
        let endpoint = who.endpoint.as_ref().or(who.employee_id.as_ref()).or(who.extension.as_ref());
        let by_id = who.employee_id.iter().map(|id| format!("#{id}"));
        let by_endpoint = who.endpoint.iter().map(|e| phone::endpoint_key(e, country));
        let mut keys: Vec<String> = by_id.chain(by_endpoint).collect();
        if keys.is_empty() {
            keys.extend(who.extension.iter().map(|e| format!("*{e}")));
        }
        Self {
            user: employees.find(who, country),
            endpoint: endpoint.cloned().unwrap_or_default(),
            talked: facts.talked,
            started_at: (facts.first_clock != 0).then(|| Time::from_micros(facts.first_clock)),
            facts,
            keys,
        }
    }

    fn is_same_as(&self, other: &Self) -> bool {
        let same_user = self.user.is_some() && self.user == other.user;
        same_user || self.keys.iter().any(|key| other.keys.contains(key))
    }

    fn absorb(&mut self, other: Self) {
        let earlier_names_it = other.facts.first_receipt < self.facts.first_receipt;
        self.facts.join(&other.facts);
        self.talked = self.facts.talked;
        self.started_at = (self.facts.first_clock != 0).then(|| Time::from_micros(self.facts.first_clock));
        self.user = self.user.or(other.user);
        let other_is_id = other.keys.iter().all(|key| key.starts_with(['#', '*']));
        if self.keys.iter().all(|key| key.starts_with(['#', '*'])) || (earlier_names_it && !other_is_id) {
            self.endpoint = other.endpoint;
        }
        self.keys.extend(other.keys);
    }

    /// Whether this leg is the phone that an event names.
    pub fn is(&self, who: &Who, country: Country) -> bool {
        let by_id = who.employee_id.as_ref().is_some_and(|id| self.keys.contains(&format!("#{id}")));
        by_id || who.endpoint.as_ref().is_some_and(|e| self.keys.contains(&phone::endpoint_key(e, country)))
    }
}

/// The leg that talked last, and whether that had to be told by receipt, because no clock tells it.
pub fn last_talked(legs: &[Leg]) -> Option<(&Leg, bool)> {
    let rank = |leg: &&Leg| (leg.facts.last_clock, leg.facts.first_receipt);
    let last = legs.iter().filter(|leg| leg.talked).max_by_key(rank)?;
    let equals = legs.iter().filter(|leg| leg.talked && leg.facts.last_clock == last.facts.last_clock).count();
    Some((last, equals > 1))
}

