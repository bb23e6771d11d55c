//! The merge: all that the events of one call told, whatever order they came in.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::event::{CallEvent, Direction, Field, Moment};
use super::leg::Legs;
use super::outcome::{End, EndKind};
use super::start;
use super::unit::{Unit, keep_greater};
use crate::time::Time;

/// The calling end of a call, with the client where the source names it beside the ends. One unit, since the parts of
/// two events need not fit each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Calling {
    /// The client, named beside the ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    /// The calling end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller: Option<String>,
}

/// What was seen at least once. Consequences follow from the set of events, so these only ever grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Seen {
    /// An event before the call or a forwarding step.
    pub before: bool,
    /// Somebody picked up.
    pub pick_up: bool,
    /// The call was said to be over.
    pub end: bool,
    /// An end with a conversation.
    pub answered_end: bool,
    /// An end without.
    pub unanswered_end: bool,
}

/// A call as the merge of its events: commutative, associative and idempotent, without clock or database.
/// It is stored as it is; the columns of the report are computed from it (see [`super::view`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallState {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) direction: Option<Unit<Direction>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) calling: Option<Unit<Calling>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) called: Option<Unit<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) outbound_line: Option<Unit<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) start_moment: Option<Unit<Time>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) start_wall: Option<Unit<DateTime>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<End>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) recording: Option<Unit<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) employee_id: Option<Unit<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) extension: Option<Unit<String>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) other: BTreeMap<Field, Unit<String>>,
    #[serde(default)]
    pub(super) legs: Legs,
    pub(super) seen: Seen,
    pub(super) first_received: Time,
    pub(super) last_received: Time,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first_pick_up: Option<Time>,
}

impl CallState {
    /// What one event tells. `zone` is the connection's: a start that cannot be true is left out.
    pub fn of(event: &CallEvent, zone: &TimeZone) -> Self {
        let fields = &event.fields;
        let received_at = event.received_at;
        let end = End::of(event);
        let calling = Calling { client: fields.client.clone(), caller: fields.caller.clone() };
        let calling = (calling.client.is_some() || calling.caller.is_some()).then_some(calling);
        let moment = fields.start_moment.filter(|start| start::is_plausible(*start, received_at));
        let wall = fields.start_wall.filter(|wall| start::is_plausible_wall(*wall, zone, received_at));
        let answered_end = end.as_ref().is_some_and(|end| end.kind == EndKind::Answered);
        Self {
            direction: fields.direction.map(|d| Unit::of(event, d)),
            calling: calling.map(|c| Unit::of(event, c)),
            called: fields.called.clone().map(|c| Unit::of(event, c)),
            outbound_line: fields.outbound_line.clone().map(|l| Unit::of(event, l)),
            start_moment: moment.map(|s| Unit::of(event, s)),
            start_wall: wall.map(|s| Unit::of(event, s)),
            recording: fields.recording.clone().map(|r| Unit::of(event, r)),
            employee_id: fields.who.employee_id.clone().map(|id| Unit::of(event, id)),
            extension: fields.who.extension.clone().map(|e| Unit::of(event, e)),
            other: fields.other.iter().map(|(field, value)| (*field, Unit::of(event, value.clone()))).collect(),
            legs: Legs::of(event, end.as_ref()),
            seen: Seen {
                before: event.moment == Moment::Before,
                pick_up: event.moment == Moment::PickUp,
                end: event.moment == Moment::End,
                answered_end,
                unanswered_end: end.is_some() && !answered_end,
            },
            first_received: received_at,
            last_received: received_at,
            first_pick_up: (event.moment == Moment::PickUp).then_some(received_at),
            end,
        }
    }

    /// Joins what another set of events told of the same call.
    pub fn merge(&mut self, other: Self) {
        keep_greater(&mut self.direction, other.direction);
        keep_greater(&mut self.calling, other.calling);
        keep_greater(&mut self.called, other.called);
        keep_greater(&mut self.outbound_line, other.outbound_line);
        keep_greater(&mut self.start_moment, other.start_moment);
        keep_greater(&mut self.start_wall, other.start_wall);
        keep_greater(&mut self.end, other.end);
        keep_greater(&mut self.recording, other.recording);
        keep_greater(&mut self.employee_id, other.employee_id);
        keep_greater(&mut self.extension, other.extension);
        for (field, unit) in other.other {
            match self.other.get_mut(&field) {
                Some(mine) if *mine >= unit => {}
                Some(mine) => *mine = unit,
                None => drop(self.other.insert(field, unit)),
            }
        }
        self.legs.join(&other.legs);
        self.seen.before |= other.seen.before;
        self.seen.pick_up |= other.seen.pick_up;
        self.seen.end |= other.seen.end;
        self.seen.answered_end |= other.seen.answered_end;
        self.seen.unanswered_end |= other.seen.unanswered_end;
        self.first_received = self.first_received.min(other.first_received);
        self.last_received = self.last_received.max(other.last_received);
        self.first_pick_up = match (self.first_pick_up, other.first_pick_up) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }

    /// The merge of several events; `None` for none.
    pub fn of_all<'a>(events: impl IntoIterator<Item = &'a CallEvent>, zone: &TimeZone) -> Option<Self> {
        events.into_iter().map(|event| Self::of(event, zone)).reduce(|mut all, one| {
            all.merge(one);
            all
        })
    }

    /// What was seen at least once.
    pub fn seen(&self) -> Seen {
        self.seen
    }

    /// When the last event came in: a call without news for long is closed.
    pub fn last_received(&self) -> Time {
        self.last_received
    }

    /// A fact that stands alone.
    pub fn field(&self, field: Field) -> Option<&str> {
        self.other.get(&field).map(|unit| unit.value.as_str())
    }

    /// The link to the recording, as the source gave it. It opens the recording without a login: never show it.
    pub fn recording(&self) -> Option<&str> {
        self.recording.as_ref().map(|unit| unit.value.as_str())
    }
}
