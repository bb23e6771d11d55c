//! How often somebody may try a password: per account and per address, in this process.
//!
//! Failures are counted in windows of five minutes. An attempt counts before its password is looked at, so that many at once get no further than
//! one after the other; it is taken back when the password was right.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use domain::time::Time;

use crate::error::Error;
use crate::secrets;

/// Wrong passwords per account and window.
const PER_ACCOUNT: u32 = 10;
/// Wrong passwords per address and window: an office shares one.
const PER_ADDRESS: u32 = 50;
/// The length of a window.
const WINDOW_SECONDS: i64 = 300;
/// How many accounts and addresses are kept in mind; then those that began first are forgotten.
const MOST: usize = 20_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    /// By the hash of the e-mail, whether there is such an account or not.
    Account([u8; 32]),
    Address(IpAddr),
}

impl Key {
    fn allowed(self) -> u32 {
        match self {
            Self::Account(_) => PER_ACCOUNT,
            Self::Address(_) => PER_ADDRESS,
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Tally {
    since: Time,
    tries: u32,
}

/// Counts attempts; see the module's description.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<HashMap<Key, Tally>>);

/// An attempt that was allowed and counted.
#[derive(Debug)]
pub struct Attempt([Key; 2]);

impl Attempts {
    /// Counts an attempt with the password of `email` from an address, if it is still allowed.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the time to wait.
    pub fn begin(&self, email: &str, address: IpAddr, now: Time) -> Result<Attempt, Error> {
        let account = secrets::hash(&email.trim().to_lowercase());
        let attempt = Attempt([Key::Account(account), Key::Address(network(address))]);
        let mut tallies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waits =
            attempt.0.iter().filter_map(|key| tallies.get(key).and_then(|tally| wait(tally, key.allowed(), now)));
        if let Some(seconds) = waits.max() {
            return Err(Error::TooMany { retry_after_seconds: seconds });
        }
        for key in attempt.0 {
            make_room(&mut tallies, key, now);
            let tally = tallies.entry(key).or_insert(Tally { since: now, tries: 0 });
            if is_over(tally, now) {
                *tally = Tally { since: now, tries: 0 };
            }
            tally.tries += 1;
        }
        Ok(attempt)
    }

    /// Takes an attempt back: the password was right, or could not be looked at.
    pub fn forgive(&self, attempt: &Attempt) {
        let mut tallies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for key in &attempt.0 {
            if let Some(tally) = tallies.get_mut(key) {
                tally.tries = tally.tries.saturating_sub(1);
            }
        }
    }
}

/// The network of an IPv6 address: whoever has one of its addresses has them all.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((u128::from(v6) >> 64 << 64).into()),
        v4 => v4,
    }
}

/// Whether a window is over, also by a clock that was set back. Attempts at once may come a little out of order.
fn is_over(tally: &Tally, now: Time) -> bool {
    now.seconds_since(tally.since).abs() >= WINDOW_SECONDS
}

/// Seconds until another attempt is allowed, if there were too many.
fn wait(tally: &Tally, allowed: u32, now: Time) -> Option<u64> {
    let too_many = tally.tries >= allowed && !is_over(tally, now);
    let left = WINDOW_SECONDS - now.seconds_since(tally.since);
    too_many.then(|| left.clamp(1, WINDOW_SECONDS).unsigned_abs())
}

/// Forgets what is over if there is no room for `key`, and the quarter that began first if that is not enough: seldom, so that it costs little.
fn make_room(tallies: &mut HashMap<Key, Tally>, key: Key, now: Time) {
    if tallies.len() < MOST || tallies.contains_key(&key) {
        return;
    }
    tallies.retain(|_, tally| tally.tries > 0 && !is_over(tally, now));
    if tallies.len() > MOST / 4 * 3 {
        let mut begins: Vec<_> = tallies.values().map(|tally| tally.since).collect();
        let (_, first, _) = begins.select_nth_unstable(MOST / 4);
        let first = *first;
        tallies.retain(|_, tally| tally.since > first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Time = Time::from_seconds(1_767_000_000);

    fn address(number: u32) -> IpAddr {
        IpAddr::V4(number.into())
    }

    fn wait_of(result: Result<Attempt, Error>) -> Option<u64> {
        match result {
            Ok(_) => None,
            Err(Error::TooMany { retry_after_seconds }) => Some(retry_after_seconds),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn an_account_is_closed_for_a_while_wherever_the_attempts_come_from() {
        let attempts = Attempts::default();
        for number in 0..PER_ACCOUNT {
            assert_eq!(wait_of(attempts.begin("a@b.c", address(number), NOON)), None);
        }
        assert_eq!(wait_of(attempts.begin(" A@B.c", address(99), NOON.plus_seconds(100))), Some(200));
        assert_eq!(wait_of(attempts.begin("other@b.c", address(99), NOON.plus_seconds(100))), None);
        assert_eq!(wait_of(attempts.begin("a@b.c", address(99), NOON.plus_seconds(300))), None);
    }

    #[test]
    fn an_address_is_closed_for_a_while_whatever_it_tries() {
        let attempts = Attempts::default();
        for number in 0..PER_ADDRESS {
            let address = format!("2001:db8::{number:x}").parse().unwrap();
            assert_eq!(wait_of(attempts.begin(&number.to_string(), address, NOON)), None);
        }
        assert_eq!(wait_of(attempts.begin("a", "2001:db8::ffff".parse().unwrap(), NOON)), Some(300));
        assert_eq!(wait_of(attempts.begin("a", "2001:db8:0:1::1".parse().unwrap(), NOON)), None);
    }

    #[test]
    fn right_passwords_do_not_count() {
        let attempts = Attempts::default();
        for _ in 0..1000 {
            attempts.forgive(&attempts.begin("a@b.c", address(1), NOON).unwrap());
        }
        assert_eq!(wait_of(attempts.begin("a@b.c", address(1), NOON)), None);
    }

    #[test]
    fn memory_is_bounded() {
        let attempts = Attempts::default();
        for number in 0..30_000_u32 {
            attempts.begin(&number.to_string(), address(number), NOON.plus_seconds(i64::from(number) / 1000)).unwrap();
        }
        // The last ones are remembered.
        let kept = attempts.0.lock().unwrap();
        assert!(kept.len() <= MOST && kept.contains_key(&Key::Address(address(29_999))));
        assert!(!kept.contains_key(&Key::Address(address(0))));
    }
}
