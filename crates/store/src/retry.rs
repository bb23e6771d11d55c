//! Deciding again when a guard failed.

use std::time::Duration;

use crate::{
    engine::Store,
    error::{CommitError, Retry},
};

/// How often a decision is made before the store gives up.
const ATTEMPTS: u32 = 16;

/// The pause before the third attempt; it doubles from there (the second attempt follows at once: most conflicts are over by then).
const PAUSE: Duration = Duration::from_millis(1);

/// The longest pause.
const LONGEST_PAUSE: Duration = Duration::from_millis(128);

impl Store {
    /// Runs `work` (load, decide, commit) again while it ends in a conflict, up to 16 times with growing pauses, then gives
    /// [`CommitError::Contended`].
    pub async fn retry<'s, T, E: Retry, F>(&'s self, mut work: impl FnMut(&'s Store) -> F) -> Result<T, E>
    where
        // Not `AsyncFnMut`: futures of use-cases would then not be known to be `Send`, and nobody could spawn them (rust-lang/rust#110338).
        F: Future<Output = Result<T, E>>,
    {
        let mut attempts = 0;
        loop {
            let result = work(self).await;
            let Err(error) = &result else { return result };
            let Some(step) = error.conflict() else { return result };
            attempts += 1;
            if attempts == ATTEMPTS {
                return Err(CommitError::Contended { step, attempts }.into());
            }
            pause(attempts, self.next_pause()).await;
        }
    }
}

/// Waits before attempt `attempts + 1`: half of the time is fixed, the other half differs from pause to pause without being random.
async fn pause(attempts: u32, number: u64) {
    if attempts < 2 {
        return tokio::task::yield_now().await;
    }
    let spread = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    let full = LONGEST_PAUSE.min(PAUSE * 2_u32.pow(attempts - 2));
    tokio::time::sleep(full / 2 + full.mul_f64(spread as f64 / f64::from(u32::MAX)) / 2).await;
}
