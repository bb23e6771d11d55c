//! How often somebody may try a password: per account and per address, in this process.
//!
//! Failures are counted in windows of five minutes. An attempt counts before its password is looked at, so that many at once get no further than
//! one after the other; it is taken back when the password was right.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use domain::time::Time;

use crate::error::Error;
use crate::secrets;
use crate::tallies::{Tallies, network};

/// Wrong passwords per account and window.
const PER_ACCOUNT: u32 = 10;
/// Wrong passwords per address and window: an office shares one.
const PER_ADDRESS: u32 = 50;
/// The length of a window.
const WINDOW_SECONDS: i64 = 300;
/// How many accounts and addresses are kept in mind.
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

/// Counts attempts; see the module's description.
#[derive(Debug)]
pub struct Attempts(Mutex<Tallies<Key>>);

impl Default for Attempts {
    fn default() -> Self {
        Self(Mutex::new(Tallies::new(WINDOW_SECONDS, MOST)))
    }
}

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
        let waits = attempt.0.iter().filter_map(|key| tallies.wait(*key, key.allowed(), now));
        if let Some(seconds) = waits.max() {
            return Err(Error::TooMany { retry_after_seconds: seconds });
        }
        for key in attempt.0 {
            tallies.add(key, now);
        }
        Ok(attempt)
    }

    /// Takes an attempt back: the password was right, or could not be looked at.
    pub fn forgive(&self, attempt: &Attempt) {
        let mut tallies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for key in attempt.0 {
            tallies.take_back(key);
        }
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
        let has = |number| kept.keys().any(|key| *key == Key::Address(address(number)));
        assert!(kept.keys().count() <= MOST && has(29_999) && !has(0));
    }
}
