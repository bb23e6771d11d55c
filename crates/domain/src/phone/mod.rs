//! Whose number is it: the one module of phone rules (behaviour §3), on the metadata of libphonenumber.
//!
//! A text is read in two steps. `spelling` knows how people and machines write a number (brackets, `00`, `доб. 12`,
//! `tel:`, other scripts' digits) and leaves bare digits, with or without a plus. `reading` knows what bare digits can
//! mean in a country and picks one meaning: a valid one before one that is merely possible by its length, and none at
//! all for what is short, has letters or is too long.
//!
//! Everything here is a pure function of its arguments and never panics, whatever the text.

mod address;
mod country;
mod entered;
mod number;
mod reading;
mod spelling;
#[cfg(test)]
mod tests;

pub use address::{Address, address_from_source, endpoint_key, sip_login};
pub use country::Country;
pub use entered::EnteredPhone;
pub use number::PhoneNumber;
pub use reading::{from_person, from_source};
pub use spelling::{extension_of, search_digits};

/// Why a text is refused. The messages carry nothing of the text, which is personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// No ISO 3166 alpha-2 code of a region with a numbering plan.
    #[error("unknown country code")]
    UnknownCountry,
    /// Nothing is left of the phone after trimming.
    #[error("the phone is empty")]
    Empty,
    /// The phone has more than [`EnteredPhone::MAX_CHARS`] characters.
    #[error("the phone is longer than {} characters", EnteredPhone::MAX_CHARS)]
    TooLong,
    /// The phone is no number and has not even a digit to search by.
    #[error("the phone has no digits")]
    NoDigits,
}

/// Builds the tables of the metadata and the patterns of Ukraine; called once at start, so that the first call of the
/// day does not pay for it. Without it the first use builds them. Another country's patterns are built when its first
/// number is read (milliseconds, about half a MiB; for `+1`, which 25 countries share, about 70 ms and 13 MiB).
pub fn warm() {
    if let Some(number) = PhoneNumber::from_e164("+380671234567") {
        let _ = (number.is_valid(), number.international());
    }
}
