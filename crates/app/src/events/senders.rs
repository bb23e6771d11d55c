//! How many senders wait for their answer at once. Work that nobody waits for makes room for them.

use std::sync::atomic::{AtomicUsize, Ordering};

/// So many senders at once are a flood: telephony services send a call's few events one after the other.
const CROWD: usize = 16;

/// The senders that wait now, and the most that waited at once since somebody looked.
#[derive(Debug, Default)]
pub struct Senders {
    now: AtomicUsize,
    most: AtomicUsize,
}

/// A sender that waits, until it is dropped.
#[derive(Debug)]
pub struct Sender<'a>(&'a Senders);

impl Senders {
    /// One more waits.
    pub fn enter(&self) -> Sender<'_> {
        let now = self.now.fetch_add(1, Ordering::Relaxed) + 1;
        self.most.fetch_max(now, Ordering::Relaxed);
        Sender(self)
    }

    /// Whether a crowd waits right now.
    pub fn are_a_crowd(&self) -> bool {
        self.now.load(Ordering::Relaxed) >= CROWD
    }

    /// Whether there was a crowd since this was asked last.
    pub fn were_a_crowd(&self) -> bool {
        let now = self.now.load(Ordering::Relaxed);
        self.most.swap(now, Ordering::Relaxed).max(now) >= CROWD
    }
}

impl Drop for Sender<'_> {
    fn drop(&mut self) {
        self.0.now.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_is_remembered_until_somebody_looks() {
        let senders = Senders::default();
        let few: Vec<_> = (1..CROWD).map(|_| senders.enter()).collect();
        assert!(!senders.were_a_crowd());
        drop(senders.enter());
        drop(few);
        assert!(senders.were_a_crowd());
        assert!(!senders.were_a_crowd());
    }
}
