//! A source that keeps failing is left in peace for a while: whoever wants something of it hears so at once, and it is not asked into the ground.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::id::ConnectionId;
use domain::time::Time;

/// So many failures in a row begin a rest.
const TOLERATED: u32 = 5;
/// The first rest, in seconds; each further one is twice as long.
const FIRST_REST: i64 = 15;
/// The longest rest, in seconds.
const LONGEST_REST: i64 = 300;

#[derive(Debug, Clone, Copy)]
struct Failing {
    in_a_row: u32,
    until: Time,
}

/// Which sources fail.
#[derive(Debug, Default)]
pub struct Breakers(Mutex<HashMap<ConnectionId, Failing>>);

impl Breakers {
    /// For how many more seconds a source is left in peace.
    pub fn rests(&self, connection: ConnectionId, now: Time) -> Option<i64> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = all.get(&connection)?.until.seconds_since(now);
        (left > 0).then_some(left)
    }

    /// It answered.
    pub fn worked(&self, connection: ConnectionId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&connection);
    }

    /// It did not. After a rest one failure is enough for the next one.
    pub fn failed(&self, connection: ConnectionId, now: Time) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let failing = all.entry(connection).or_insert(Failing { in_a_row: 0, until: now });
        failing.in_a_row += 1;
        if failing.in_a_row >= TOLERATED {
            let rest = FIRST_REST << (failing.in_a_row - TOLERATED).min(8);
            failing.until = now.plus_seconds(rest.min(LONGEST_REST));
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn rests_grow_and_end() {
        let (breakers, source, other) =
            (Breakers::default(), ConnectionId(Uuid::from_u128(1)), ConnectionId(Uuid::from_u128(2)));
        let at = Time::from_seconds;
        for _ in 1..TOLERATED {
            breakers.failed(source, at(0));
        }
        assert_eq!(breakers.rests(source, at(0)), None);
        breakers.failed(source, at(0));
        assert_eq!(
            (breakers.rests(source, at(0)), breakers.rests(source, at(14)), breakers.rests(source, at(15))),
            (Some(15), Some(1), None)
        );
        assert_eq!(breakers.rests(other, at(0)), None);
        breakers.failed(source, at(20));
        assert_eq!(breakers.rests(source, at(20)), Some(30));
        for _ in 0..100 {
            breakers.failed(source, at(60));
        }
        assert_eq!(breakers.rests(source, at(60)), Some(LONGEST_REST));
        breakers.worked(source);
        assert_eq!(breakers.rests(source, at(60)), None);
    }
}
