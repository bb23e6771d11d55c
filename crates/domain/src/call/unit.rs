//! The smallest thing that is merged: a value with the rank of the event that told it.

use serde::{Deserialize, Serialize};

use super::event::{CallEvent, Moment};

/// A value and its rank. Units are ordered by (moment, clock, value), so the greatest of any set of them is one
/// and the same in whatever order and however often they are compared: merging by `max` is commutative,
/// associative and idempotent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Unit<T> {
    /// The moment of the event.
    pub moment: Moment,
    /// The event's own clock in microseconds, 0 without one. Never the time of receipt.
    pub clock: i64,
    /// What it told.
    pub value: T,
}

impl<T: Ord> Unit<T> {
    /// A value with the rank of its event.
    pub fn of(event: &CallEvent, value: T) -> Self {
        Self { moment: event.moment, clock: event.clock.map_or(0, |t| t.micros()), value }
    }
}

/// Keeps the greater of two; something beats nothing.
pub(super) fn keep_greater<T: Ord>(slot: &mut Option<T>, other: Option<T>) {
    if other > *slot {
        *slot = other;
    }
}
