//! How much is sent with forms: from one address, and with one form, in this process.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use domain::id::FormId;
use domain::time::Time;

use crate::error::Error;
use crate::tallies::{Tallies, network};

/// The length of a window: an hour.
const WINDOW_SECONDS: i64 = 3600;
/// So many from one address are people; an office shares one.
const PER_ADDRESS: u32 = 20;
/// So many with one form are people.
const PER_FORM: u32 = 300;
/// What comes beyond that counts as spam, up to so many times as much; then nothing is taken any more, since all that is taken is kept.
const KEPT_TIMES: u32 = 10;
/// How many addresses and forms are kept in mind.
const MOST: usize = 20_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Address(IpAddr),
    Form(FormId),
}

impl Key {
    fn of_people(self) -> u32 {
        match self {
            Self::Address(_) => PER_ADDRESS,
            Self::Form(_) => PER_FORM,
        }
    }
}

/// Counts what is sent; see the module's description.
#[derive(Debug)]
pub struct Crowd(Mutex<Tallies<Key>>);

impl Default for Crowd {
    fn default() -> Self {
        Self(Mutex::new(Tallies::new(WINDOW_SECONDS, MOST)))
    }
}

/// What comes in crowds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Crowded {
    /// From one address.
    pub from_address: bool,
    /// With one form.
    pub for_form: bool,
}

impl Crowd {
    /// Counts something that is sent with a form from an address.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the time to wait: it is so much that it is not even kept.
    pub(super) fn count(&self, form: FormId, address: IpAddr, now: Time) -> Result<Crowded, Error> {
        let keys = [Key::Address(network(address)), Key::Form(form)];
        let mut tallies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waits = keys.iter().filter_map(|key| tallies.wait(*key, key.of_people() * KEPT_TIMES, now));
        if let Some(seconds) = waits.max() {
            return Err(Error::TooMany { retry_after_seconds: seconds });
        }
        let [from_address, for_form] = keys.map(|key| tallies.add(key, now) > key.of_people());
        Ok(Crowded { from_address, for_form })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const NOON: Time = Time::from_seconds(1_767_000_000);

    fn form(number: u128) -> FormId {
        FormId(Uuid::from_u128(number))
    }

    fn address(number: u32) -> IpAddr {
        IpAddr::V4(number.into())
    }

    #[test]
    fn many_from_one_address_are_a_crowd_and_more_are_not_taken() {
        let crowd = Crowd::default();
        let send = |now| crowd.count(form(1), address(7), now).map(|crowded| crowded.from_address).map_err(|_| ());
        let sent: Vec<_> = (0..=PER_ADDRESS * KEPT_TIMES).map(|_| send(NOON)).collect();
        assert_eq!(sent.iter().filter(|it| **it == Ok(false)).count(), 20);
        assert_eq!(sent.iter().filter(|it| **it == Ok(true)).count(), 180);
        assert_eq!(sent.last(), Some(&Err(())));
        // Somebody else goes on, and an hour later everybody.
        assert_eq!(crowd.count(form(2), address(8), NOON).unwrap(), Crowded { from_address: false, for_form: false });
        assert_eq!(send(NOON.plus_seconds(3600)), Ok(false));
    }

    #[test]
    fn many_with_one_form_are_a_crowd_from_wherever_they_come() {
        let crowd = Crowd::default();
        let send = |number| crowd.count(form(1), address(number), NOON).unwrap().for_form;
        assert_eq!((0..400).filter(|number| send(*number)).count(), 100);
        assert!(!crowd.count(form(2), address(1), NOON).unwrap().for_form);
    }
}
