//! When a call began.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::time::{Time, resolve_wall};

/// A claimed start before 2000 or more than a day after its receipt counts as absent: a clock was wrong.
pub fn is_plausible(start: Time, received_at: Time) -> bool {
    const DAY_SECONDS: i64 = 86_400;
    start >= Time::Y2000 && start <= received_at.plus_seconds(DAY_SECONDS)
}

/// The same for a wall clock in the connection's zone.
pub fn is_plausible_wall(wall: DateTime, zone: &TimeZone, received_at: Time) -> bool {
    resolve_wall(wall, zone, None).is_some_and(|start| is_plausible(start, received_at))
}

/// The seconds in a call id such as `ua9_-1700000000.123456`, or the older `1700000000.123456`
/// (`reference/ringostat.md` §1); `None` for ids of another form.
pub fn seconds_in_id(external_id: &str) -> Option<Time> {
    let tail = external_id.rsplit_once("_-").map_or(external_id, |(_, tail)| tail);
    let (seconds, counter) = tail.split_once('.').unwrap_or((tail, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let shaped = (9..=11).contains(&seconds.len()) && digits(seconds) && digits(counter);
    shaped.then(|| seconds.parse().ok().map(Time::from_seconds)).flatten()
}

/// What is known of a call's start after merging.
#[derive(Debug, Clone, Copy)]
pub struct Clues {
    /// A zoned stamp, or one that counts from the epoch.
    pub moment: Option<Time>,
    /// A wall clock in the connection's zone.
    pub wall: Option<DateTime>,
    /// The seconds in the call id.
    pub in_id: Option<Time>,
    /// The least receipt.
    pub first_received: Time,
}

impl Clues {
    /// Stamp > wall clock > seconds in the id > least receipt. An ambiguous hour of the wall clock takes the reading
    /// nearer to the id's seconds.
    pub fn resolve(self, zone: &TimeZone) -> Time {
        let in_id = self.in_id.filter(|t| is_plausible(*t, self.first_received));
        self.moment
            .or_else(|| resolve_wall(self.wall?, zone, in_id.or(Some(self.first_received))))
            .or(in_id)
            .unwrap_or(self.first_received)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_carry_seconds() {
        let check =
            |id: &str, expect: Option<i64>| assert_eq!(seconds_in_id(id), expect.map(Time::from_seconds), "{id}");
        check("ua9_-1700000000.123456", Some(1_700_000_000));
        check("1767000004.4", Some(1_767_000_004));
        check("3333333333.3333333", Some(3_333_333_333));
        check("abc", None);
        check("", None);
        check("12.5", None);
        check("ua9_-17000x0000.1", None);
    }

    #[test]
    fn the_better_clue_wins() {
        let zone = crate::time::zone("Europe/Kyiv").expect("in the zone data");
        let t = Time::from_seconds;
        let wall: DateTime = "2025-12-29T11:20:01".parse().expect("a date");
        let clues = Clues {
            moment: Some(t(1_767_000_000)),
            wall: Some(wall),
            in_id: Some(t(1_767_000_002)),
            first_received: t(1_767_000_009),
        };
        assert_eq!(clues.resolve(&zone), t(1_767_000_000));
        let clues = Clues { moment: None, ..clues };
        assert_eq!(clues.resolve(&zone), t(1_767_000_001));
        let clues = Clues { wall: None, ..clues };
        assert_eq!(clues.resolve(&zone), t(1_767_000_002));
        // An id a day ahead of its own receipt is no clock.
        let clues = Clues { in_id: Some(t(3_333_333_333)), ..clues };
        assert_eq!(clues.resolve(&zone), t(1_767_000_009));
    }
}
