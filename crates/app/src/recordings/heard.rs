//! Who has been listening to what lately, so that one who moves about in a recording is noted once in the audit log, not with each jump.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::id::CallId;
use domain::time::Time;
use uuid::Uuid;

/// How long listening to one recording counts as once.
const ONCE_SECONDS: i64 = 600;
/// How many are kept in mind; beyond that all are forgotten, and noted once more.
const MOST: usize = 10_000;

/// See the module's description.
#[derive(Debug, Default)]
pub struct Heard(Mutex<HashMap<(Uuid, CallId), Time>>);

impl Heard {
    /// Whether `who` was noted for this call a short while ago.
    pub(super) fn lately(&self, who: Uuid, call: CallId, now: Time) -> bool {
        let heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        heard.get(&(who, call)).is_some_and(|at| (0..ONCE_SECONDS).contains(&now.seconds_since(*at)))
    }

    /// Remembers that `who` was noted.
    pub(super) fn note(&self, who: Uuid, call: CallId, now: Time) {
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if heard.len() >= MOST {
            heard.retain(|_, at| now.seconds_since(*at) < ONCE_SECONDS);
        }
        if heard.len() >= MOST {
            heard.clear();
        }
        heard.insert((who, call), now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listening_counts_once_for_a_while_and_memory_is_bounded() {
        let heard = Heard::default();
        let (who, call) = (Uuid::from_u128(1), CallId(Uuid::from_u128(2)));
        let at = Time::from_seconds;
        assert!(!heard.lately(who, call, at(1_000)));
        heard.note(who, call, at(1_000));
        assert!(heard.lately(who, call, at(1_599)) && !heard.lately(who, call, at(1_600)));
        assert!(!heard.lately(Uuid::from_u128(3), call, at(1_001)) && !heard.lately(who, CallId(who), at(1_001)));
        for number in 0..25_000 {
            heard.note(Uuid::from_u128(number), call, at(1_700));
        }
        assert!(heard.0.lock().unwrap().len() <= MOST);
        assert!(heard.lately(Uuid::from_u128(24_999), call, at(1_701)));
    }
}
