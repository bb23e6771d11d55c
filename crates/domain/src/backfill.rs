//! Reading a source's own log of calls: how a period is cut, what is counted, and when silence is an alarm.

use serde::{Deserialize, Serialize};

use crate::time::Time;

/// The most rows that a source gives at once; as many mean that there may be more.
pub const MOST_ROWS: usize = 6_500;
/// A source lists a call in progress as unanswered and corrects it later: so much of the past is read again, in seconds.
pub const OVERLAP: i64 = 2 * 3600;
/// The first slice of a period, in seconds; fuller ones are halved, empty ones doubled.
const FIRST_SLICE: i64 = 24 * 3600;
/// The shortest slice, in seconds: what does not fit into it is taken as it is.
const SHORTEST_SLICE: i64 = 60;
/// The longest slice, in seconds.
const LONGEST_SLICE: i64 = 31 * 24 * 3600;

/// How far a backfill is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It has not begun.
    Waiting,
    /// It is being read.
    Reading,
    /// It is done.
    Done,
    /// Somebody called it off.
    Cancelled,
    /// The source did not let it be read to the end.
    Failed,
}

impl State {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Reading => "reading",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        let all = [Self::Waiting, Self::Reading, Self::Done, Self::Cancelled, Self::Failed];
        all.into_iter().find(|state| state.as_str() == text)
    }

    /// Whether nothing more happens.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed)
    }
}

/// What was found in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Calls that the source lists.
    pub calls: i64,
    /// Of them, those that were in the report already.
    pub known: i64,
    /// Of them, those that were not.
    pub fresh: i64,
    /// Contacts that come of them if contacts are wanted.
    pub contacts: i64,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.calls += other.calls;
        self.known += other.known;
        self.fresh += other.fresh;
        self.contacts += other.contacts;
    }
}

/// The parts in which a period is read, so that none reaches the source's limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slices {
    from: Time,
    until: Time,
    length: i64,
}

impl Slices {
    /// A period, from its beginning on.
    pub fn new(from: Time, until: Time) -> Self {
        Self { from, until, length: FIRST_SLICE }
    }

    /// The next part, its end excluded; none when all is read.
    pub fn next(&self) -> Option<(Time, Time)> {
        (self.from < self.until).then(|| (self.from, self.from.plus_seconds(self.length).min(self.until)))
    }

    /// What the source gave for the next part. Answers whether the part counts as read; else it has to be asked for again, shorter.
    pub fn gave(&mut self, rows: usize) -> bool {
        let Some((_, end)) = self.next() else { return true };
        if rows >= MOST_ROWS && self.length > SHORTEST_SLICE {
            self.length = (self.length / 2).max(SHORTEST_SLICE);
            return false;
        }
        self.from = end;
        if rows < MOST_ROWS / 4 {
            self.length = (self.length * 2).min(LONGEST_SLICE);
        }
        true
    }
}

/// Calls that should have come between two moments, by how many usually come in each hour. At most a day is looked at.
pub fn expected(last: Time, now: Time, usual: impl Fn(Time) -> f64) -> f64 {
    const HOUR: i64 = 3600;
    let mut from = last.max(now.plus_seconds(-24 * HOUR));
    let mut sum = 0.0;
    while from < now {
        let hour_end = Time::from_seconds((from.seconds().div_euclid(HOUR) + 1) * HOUR);
        let end = hour_end.min(now);
        #[expect(clippy::cast_precision_loss, reason = "at most an hour of seconds")]
        let share = end.seconds_since(from) as f64 / HOUR as f64;
        sum += usual(from) * share;
        from = end;
    }
    sum
}

/// Whether silence is an alarm: if so many calls should have come and none did, chance alone is an explanation in less than one of a thousand cases.
pub fn is_alarm(expected: f64) -> bool {
    expected >= 7.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(hours: i64) -> Time {
        Time::from_seconds(hours * 3600)
    }

    #[test]
    fn full_slices_are_halved_and_read_again() {
        let mut slices = Slices::new(at(0), at(48));
        assert_eq!(slices.next(), Some((at(0), at(24))));
        assert!(!slices.gave(MOST_ROWS));
        assert_eq!(slices.next(), Some((at(0), at(12))));
        assert!(slices.gave(MOST_ROWS - 1));
        assert_eq!(slices.next(), Some((at(12), at(24))));
        assert!(slices.gave(10));
        assert_eq!(slices.next(), Some((at(24), at(48))), "after an emptier one they grow again");
        assert!(slices.gave(0));
        assert_eq!(slices.next(), None);
    }

    #[test]
    fn the_shortest_slice_is_taken_as_it_is() {
        let mut slices = Slices::new(at(0), at(1));
        let mut asked = 0;
        while let Some((from, to)) = slices.next() {
            asked += 1;
            assert!(to.seconds_since(from) <= 3600);
            slices.gave(MOST_ROWS);
        }
        assert!(asked >= 60, "{asked}");
    }

    #[test]
    fn silence_is_measured_by_what_usually_comes() {
        let usual = |time: Time| if (9..18).contains(&(time.seconds() / 3600 % 24)) { 10.0 } else { 0.0 };
        let check = |last: f64, now: f64, expect: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "hours of a test")]
            let at = |hours: f64| Time::from_seconds((hours * 3600.0) as i64);
            let got = expected(at(last), at(now), usual);
            assert!((got - expect).abs() < 0.01, "{last} to {now}: {got}");
        };
        check(9.0, 9.5, 5.0);
        check(9.5, 10.25, 7.5);
        check(17.5, 33.0, 5.0);
        check(20.0, 32.0, 0.0);
        // No more than a day.
        check(0.0, 24.0 * 10.0, 90.0);
        assert!(is_alarm(7.5) && !is_alarm(5.0));
    }

    proptest! {
        #[test]
        fn slices_cover_a_period_without_gaps(length in 1_i64..10_000_000, gives in prop::collection::vec(0_usize..8_000, 1..50)) {
            let mut slices = Slices::new(at(0), Time::from_seconds(length));
            let (mut reached, mut turn) = (at(0), 0);
            while let Some((from, to)) = slices.next() {
                prop_assert_eq!(from, reached);
                prop_assert!(to > from);
                // A source that is always full is not tried for ever.
                let rows = if turn < 2_000 { gives[turn % gives.len()] } else { 0 };
                turn += 1;
                if slices.gave(rows) { reached = to; }
            }
            prop_assert_eq!(reached, Time::from_seconds(length));
        }
    }
}
