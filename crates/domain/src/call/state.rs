//! The merge: all that the events of one call told, whatever order they came in.

use std::borrow::Cow;
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
    /// The longest conversation of an answered end, in seconds.
    pub longest_talk: u32,
    /// The longest wait of an unanswered end, in seconds; one that did not say counts as the longest there is.
    pub longest_ring: u32,
}

impl Seen {
    fn of(event: &CallEvent, end: Option<&End>) -> Self {
        Self {
            before: event.moment == Moment::Before,
            pick_up: event.moment == Moment::PickUp,
            end: event.moment == Moment::End,
            // Where a pick-up decides, one event alone is neither.
            ..end.filter(|end| !end.pick_up_decides).map(Self::of_end).unwrap_or_default()
        }
    }

    fn of_end(end: &End) -> Self {
        let answered = end.kind == EndKind::Answered;
        let unanswered = !answered && end.kind != EndKind::Unknown;
        Self {
            answered_end: answered,
            unanswered_end: unanswered,
            longest_talk: if answered { end.talk_seconds() } else { 0 },
            longest_ring: if unanswered { end.wait_seconds().unwrap_or(u32::MAX) } else { 0 },
            ..Self::default()
        }
    }

    fn join(&mut self, other: Self) {
        self.before |= other.before;
        self.pick_up |= other.pick_up;
        self.end |= other.end;
        self.answered_end |= other.answered_end;
        self.unanswered_end |= other.unanswered_end;
        self.longest_talk = self.longest_talk.max(other.longest_talk);
        self.longest_ring = self.longest_ring.max(other.longest_ring);
    }
}

/// Keeps the earlier of two; something beats nothing.
fn keep_first(slot: &mut Option<Time>, other: Option<Time>) {
    *slot = [*slot, other].into_iter().flatten().min();
}

/// A call as the merge of its events: commutative, associative and idempotent, without clock or database.
/// It is stored as it is; the columns of the report are computed from it (see [`super::view`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallState {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) direction: Option<Unit<Direction>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) direction_by_name: Option<Unit<Direction>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) client: Option<Unit<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) caller: Option<Unit<String>>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) employee_name: Option<Unit<String>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) other: BTreeMap<Field, Unit<String>>,
    #[serde(default)]
    pub(super) legs: Legs,
    pub(super) seen: Seen,
    pub(super) first_received: Time,
    pub(super) last_received: Time,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first_pick_up: Option<Time>,
    /// The first receipt of an end whose source leaves the rest to a pick-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first_hang_up: Option<Time>,
}

impl CallState {
    /// What one event tells. `zone` is the connection's: a start that cannot be true is left out.
    pub fn of(event: &CallEvent, zone: &TimeZone) -> Self {
        let fields = &event.fields;
        let received_at = event.received_at;
        let end = End::of(event);
        let moment = fields.start_moment.filter(|start| start::is_plausible(*start, received_at));
        let wall = fields.start_wall.filter(|wall| start::is_plausible_wall(*wall, zone, received_at));
        Self {
            direction: fields.direction.map(|d| Unit::of(event, d)),
            direction_by_name: fields.direction_by_name.map(|d| Unit::of(event, d)),
            client: fields.client.clone().map(|c| Unit::of(event, c)),
            caller: fields.caller.clone().map(|c| Unit::of(event, c)),
            called: fields.called.clone().map(|c| Unit::of(event, c)),
            outbound_line: fields.outbound_line.clone().map(|l| Unit::of(event, l)),
            start_moment: moment.map(|s| Unit::of(event, s)),
            start_wall: wall.map(|s| Unit::of(event, s)),
            recording: fields.recording.clone().map(|r| Unit::of(event, r)),
            employee_id: fields.who.employee_id.clone().map(|id| Unit::of(event, id)),
            extension: fields.who.extension.clone().map(|e| Unit::of(event, e)),
            employee_name: fields.who.name.clone().map(|n| Unit::of(event, n)),
            other: fields.other.iter().map(|(field, value)| (*field, Unit::of(event, value.clone()))).collect(),
            legs: Legs::of(event, end.as_ref()),
            seen: Seen::of(event, end.as_ref()),
            first_received: received_at,
            last_received: received_at,
            first_pick_up: (event.moment == Moment::PickUp).then_some(received_at),
            first_hang_up: end.as_ref().filter(|end| end.pick_up_decides).map(|_| received_at),
            end,
        }
    }

    /// Joins what another set of events told of the same call.
    pub fn merge(&mut self, other: Self) {
        keep_greater(&mut self.direction, other.direction);
        keep_greater(&mut self.direction_by_name, other.direction_by_name);
        keep_greater(&mut self.client, other.client);
        keep_greater(&mut self.caller, other.caller);
        keep_greater(&mut self.called, other.called);
        keep_greater(&mut self.outbound_line, other.outbound_line);
        keep_greater(&mut self.start_moment, other.start_moment);
        keep_greater(&mut self.start_wall, other.start_wall);
        keep_greater(&mut self.end, other.end);
        keep_greater(&mut self.recording, other.recording);
        keep_greater(&mut self.employee_id, other.employee_id);
        keep_greater(&mut self.extension, other.extension);
        keep_greater(&mut self.employee_name, other.employee_name);
        for (field, unit) in other.other {
            match self.other.get_mut(&field) {
                Some(mine) if *mine >= unit => {}
                Some(mine) => *mine = unit,
                None => drop(self.other.insert(field, unit)),
            }
        }
        self.legs.join(&other.legs);
        self.seen.join(other.seen);
        self.first_received = self.first_received.min(other.first_received);
        self.last_received = self.last_received.max(other.last_received);
        keep_first(&mut self.first_pick_up, other.first_pick_up);
        keep_first(&mut self.first_hang_up, other.first_hang_up);
    }

    /// The merge of several events; `None` for none.
    pub fn of_all<'a>(events: impl IntoIterator<Item = &'a CallEvent>, zone: &TimeZone) -> Option<Self> {
        events.into_iter().map(|event| Self::of(event, zone)).reduce(|mut all, one| {
            all.merge(one);
            all
        })
    }

    /// What was seen at least once. Where a pick-up decides what an end was, both are looked at together; but a hang-up that came in before its pick-up was
    /// an end without conversation until then, and what it caused stays, whether or not anybody looked in between.
    pub fn seen(&self) -> Seen {
        let mut seen = self.seen;
        if let Some(end) = self.settled_end().filter(|end| end.pick_up_decides) {
            seen.join(Seen::of_end(&end));
            let came_late = |picked_up: Time| self.first_hang_up.is_some_and(|hung_up| hung_up < picked_up);
            if self.first_pick_up.is_some_and(came_late)
                && let Some(end) = self.end_settled_by(None)
            {
                seen.join(Seen::of_end(&end));
            }
        }
        seen
    }

    /// The end with what the other events tell of it.
    pub(super) fn settled_end(&self) -> Option<Cow<'_, End>> {
        self.end_settled_by(self.first_pick_up)
    }

    /// The end with what a pick-up tells of it, or that there was none. Where a pick-up decides, it makes a conversation of it; and since such a source
    /// sends no times, they are those between the receipts of its events.
    fn end_settled_by(&self, picked_up: Option<Time>) -> Option<Cow<'_, End>> {
        let end = self.end.as_ref()?;
        let Some(hung_up) = self.first_hang_up.filter(|_| end.pick_up_decides) else { return Some(Cow::Borrowed(end)) };
        let between = |from: Time, to: Time| u32::try_from(to.seconds_since(from).max(0)).unwrap_or(u32::MAX);
        let mut end = end.clone();
        if let Some(picked_up) = picked_up {
            end.kind = EndKind::Answered;
            end.talk = end.talk.or_else(|| Some(between(picked_up, hung_up)));
        }
        // Without an event before the call nobody knows how long it rang.
        let rang_until = picked_up.unwrap_or(hung_up);
        end.wait = end.wait.or_else(|| self.seen.before.then(|| between(self.first_received, rang_until)));
        Some(Cow::Owned(end))
    }

    /// When the last event came in: a call without news for long is closed.
    pub fn last_received(&self) -> Time {
        self.last_received
    }

    /// When the first event came in.
    pub fn first_received(&self) -> Time {
        self.first_received
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
