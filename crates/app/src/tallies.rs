//! Counting what somebody does within windows of time, in bounded memory of this process.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;

use domain::time::Time;

#[derive(Debug, Clone, Copy)]
struct Tally {
    since: Time,
    tries: u32,
}

/// Counts by key. A window begins with the first thing that is counted in it.
#[derive(Debug)]
pub(crate) struct Tallies<K> {
    kept: HashMap<K, Tally>,
    window_seconds: i64,
    most: usize,
}

impl<K: Copy + Eq + Hash> Tallies<K> {
    /// Keeps at most `most` keys in mind; then those whose windows began first are forgotten.
    pub fn new(window_seconds: i64, most: usize) -> Self {
        Self { kept: HashMap::new(), window_seconds, most }
    }

    /// Counts once more for a key; answers the count of its window.
    pub fn add(&mut self, key: K, now: Time) -> u32 {
        self.make_room(key, now);
        let tally = self.kept.entry(key).or_insert(Tally { since: now, tries: 0 });
        if is_over(tally, now, self.window_seconds) {
            *tally = Tally { since: now, tries: 0 };
        }
        tally.tries += 1;
        tally.tries
    }

    /// Takes one back.
    pub fn take_back(&mut self, key: K) {
        if let Some(tally) = self.kept.get_mut(&key) {
            tally.tries = tally.tries.saturating_sub(1);
        }
    }

    /// Seconds until the window of a key is over, if as many were counted in it as are allowed.
    pub fn wait(&self, key: K, allowed: u32, now: Time) -> Option<u64> {
        let tally = self.kept.get(&key)?;
        let too_many = tally.tries >= allowed && !is_over(tally, now, self.window_seconds);
        let left = self.window_seconds - now.seconds_since(tally.since);
        too_many.then(|| left.clamp(1, self.window_seconds).unsigned_abs())
    }

    /// Forgets what is over if there is no room for `key`, and the quarter that began first if that is not enough: seldom, so that it costs little.
    fn make_room(&mut self, key: K, now: Time) {
        if self.kept.len() < self.most || self.kept.contains_key(&key) {
            return;
        }
        let window = self.window_seconds;
        self.kept.retain(|_, tally| tally.tries > 0 && !is_over(tally, now, window));
        if self.kept.len() > self.most / 4 * 3 {
            let mut begins: Vec<_> = self.kept.values().map(|tally| tally.since).collect();
            let (_, first, _) = begins.select_nth_unstable(self.most / 4);
            let first = *first;
            self.kept.retain(|_, tally| tally.since > first);
        }
    }

    /// The keys that are kept in mind.
    #[cfg(test)]
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.kept.keys()
    }
}

/// Whether a window is over, also by a clock that was set back. Attempts at once may come a little out of order.
fn is_over(tally: &Tally, now: Time, window_seconds: i64) -> bool {
    now.seconds_since(tally.since).abs() >= window_seconds
}

/// The network of an IPv6 address: whoever has one of its addresses has them all.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((u128::from(v6) >> 64 << 64).into()),
        v4 => v4,
    }
}
