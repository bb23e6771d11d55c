//! A clock that stands still until it is moved, and ids and randomness that are alike in every run.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::ctx::{Clock, Ids};
use domain::time::Time;

/// The clock of a test.
#[derive(Debug, Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    /// Stands at a moment, in seconds since the epoch.
    pub fn at(seconds: i64) -> Self {
        Self(Arc::new(AtomicI64::new(Time::from_seconds(seconds).micros())))
    }

    /// Moves it on.
    pub fn advance_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }

    /// As the application takes it. Each look moves it by a microsecond, so that no two events have one time.
    pub fn clock(&self) -> Clock {
        let micros = Arc::clone(&self.0);
        Clock::from_fn(move || Time::from_micros(micros.fetch_add(1, Ordering::SeqCst)))
    }

    /// Ids by this clock; their random part is counted.
    pub fn ids(&self) -> Ids {
        let state = AtomicU64::new(0x9e37_79b9_7f4a_7c15);
        Ids::from_fn(self.clock(), move |bytes| {
            for chunk in bytes.chunks_mut(8) {
                // splitmix64: well spread, and the same in every run.
                let mut z = state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
                z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
            }
        })
    }
}
