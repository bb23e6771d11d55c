//! Calls of a source that uses an id again.
//!
//! Generic CTI does. The generation of an event is decided once, when it comes in, and stored with it: nothing that is
//! learned later may move an event to another call.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::event::{Direction, EventFields, Moment, compact};
use crate::time::Time;

/// A call that begins under an id whose last call ended longer ago is another one, even between the same numbers. In seconds.
const REUSED_AFTER_SECONDS: i64 = 600;

/// What is known of the latest call under one id; the default before the first event. It is stored beside the id.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Generation {
    /// How many calls the id had before.
    pub number: i64,
    /// The calling end, as the first event wrote it that names one.
    pub from: Option<String>,
    /// The called end, likewise.
    pub to: Option<String>,
    /// Who called whom, likewise.
    pub direction: Option<Direction>,
    /// When its first end came in.
    pub ended_at: Option<Time>,
}

impl Generation {
    /// The generation of the next event, received at `at`: an event before the call opens a new one if the last call is
    /// over and a number or the direction differs, or if it has been over for more than ten minutes. All other events
    /// belong to the latest call. What an event does not say differs from nothing.
    #[must_use]
    pub fn next(&self, moment: Moment, fields: &EventFields, at: Time) -> Self {
        let is_over = |ended_at: Time| self.differs(fields) || at > ended_at.plus_seconds(REUSED_AFTER_SECONDS);
        if moment == Moment::Before && self.ended_at.is_some_and(is_over) {
            return Self { number: self.number.saturating_add(1), ..Self::default() }.next(moment, fields, at);
        }
        Self {
            number: self.number,
            from: self.from.clone().or_else(|| fields.caller.clone()),
            to: self.to.clone().or_else(|| fields.called.clone()),
            direction: self.direction.or(fields.direction),
            ended_at: self.ended_at.or_else(|| (moment == Moment::End).then_some(at)),
        }
    }

    fn differs(&self, fields: &EventFields) -> bool {
        let other = |mine: &Option<String>, told: &Option<String>| match (mine, told) {
            (Some(mine), Some(told)) => compact(mine) != compact(told),
            _ => false,
        };
        let other_direction = self.direction.is_some_and(|mine| fields.direction.is_some_and(|told| told != mine));
        other_direction || other(&self.from, &fields.caller) || other(&self.to, &fields.called)
    }
}

impl fmt::Debug for Generation {
    /// Without the numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Generation")
            .field("number", &self.number)
            .field("direction", &self.direction)
            .field("ended_at", &self.ended_at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IN: Option<Direction> = Some(Direction::Incoming { callback: false });
    const OUT: Option<Direction> = Some(Direction::Outgoing);

    fn told(from: &str, to: &str, direction: Option<Direction>) -> EventFields {
        let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        EventFields { caller: part(from), called: part(to), direction, ..EventFields::default() }
    }

    /// The generation after a call from `+380671110001` to 101 that ended at second 1000.
    fn ended() -> Generation {
        let call = told("+380671110001", "101", IN);
        let ringing = Generation::default().next(Moment::Before, &call, Time::from_seconds(900));
        let talking = ringing.next(Moment::PickUp, &call, Time::from_seconds(950));
        talking.next(Moment::End, &call, Time::from_seconds(1_000))
    }

    #[test]
    fn the_first_call_of_an_id() {
        let ended = ended();
        assert_eq!((ended.number, ended.ended_at), (0, Some(Time::from_seconds(1_000))));
        assert_eq!(
            (ended.from.as_deref(), ended.to.as_deref(), ended.direction),
            (Some("+380671110001"), Some("101"), IN)
        );
    }

    #[test]
    fn which_event_opens_the_next() {
        let same = || told("+380671110001", "101", IN);
        for (moment, fields, at, expect) in [
            (Moment::Before, same(), 1_000, 0),
            (Moment::Before, same(), 1_600, 0),
            (Moment::Before, same(), 1_601, 1),
            (Moment::Before, same(), 999, 0),
            (Moment::Before, told("380671110001", "101", IN), 1_001, 0),
            (Moment::Before, told("0671110001", "101", None), 1_001, 0),
            (Moment::Before, told("", "", None), 1_001, 0),
            (Moment::Before, told("+380671110002", "101", IN), 1_001, 1),
            (Moment::Before, told("+380671110001", "102", IN), 1_001, 1),
            (Moment::Before, told("+380671110001", "101", OUT), 1_001, 1),
            (Moment::PickUp, told("+380671110002", "102", OUT), 9_999, 0),
            (Moment::End, told("+380671110002", "102", OUT), 9_999, 0),
            (Moment::Beside, told("+380671110002", "102", OUT), 9_999, 0),
        ] {
            let next = ended().next(moment, &fields, Time::from_seconds(at));
            assert_eq!(next.number, expect, "{moment:?} {fields:?} {at}");
        }
    }

    #[test]
    fn a_call_that_is_not_over_goes_on() {
        let ringing = Generation::default().next(Moment::Before, &told("101", "102", IN), Time::from_seconds(0));
        let again = ringing.next(Moment::Before, &told("103", "104", OUT), Time::from_seconds(99_999));
        assert_eq!((again.number, again.from.as_deref(), again.direction), (0, Some("101"), IN));
    }

    #[test]
    fn the_next_call_is_known_by_its_own_ends() {
        let next = ended().next(Moment::Before, &told("103", "", None), Time::from_seconds(1_001));
        assert_eq!((next.from.as_deref(), next.to.as_deref(), next.direction), (Some("103"), None, None));
        assert_eq!(next.ended_at, None);
        let over = next.next(Moment::End, &told("103", "104", OUT), Time::from_seconds(1_100));
        let late = over.next(Moment::End, &told("103", "104", OUT), Time::from_seconds(1_500));
        assert_eq!((late.number, late.to.as_deref(), late.ended_at), (1, Some("104"), Some(Time::from_seconds(1_100))));
        assert_eq!(late.next(Moment::Before, &told("103", "104", OUT), Time::from_seconds(1_701)).number, 2);
    }

    #[test]
    fn bounds_of_times_and_numbers() {
        let at_the_end = Generation { number: i64::MAX, ended_at: Some(Time::from_micros(i64::MAX)), ..ended() };
        let next = at_the_end.next(Moment::Before, &told("9", "9", OUT), Time::from_micros(i64::MIN));
        assert_eq!(next.number, i64::MAX);
    }
}
