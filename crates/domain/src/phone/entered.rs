//! A phone as a person entered it.

use std::fmt;

use super::{Country, PhoneError, PhoneNumber, from_person, spelling};

/// A phone of a contact or a company: the text as it was entered, and beside it what was understood.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EnteredPhone {
    /// The spelling of the person, without invisible characters and needless blanks; 1 to
    /// [`MAX_CHARS`](Self::MAX_CHARS) characters.
    pub raw: String,
    /// The number; `None` if the text is none, as with an internal `101`.
    pub e164: Option<PhoneNumber>,
}

impl EnteredPhone {
    /// The most characters of a phone as entered.
    pub const MAX_CHARS: usize = 64;

    /// Takes in what a person typed or a file brought; read as [`from_person`] reads.
    ///
    /// # Errors [`PhoneError::Empty`], [`PhoneError::TooLong`], and [`PhoneError::NoDigits`] for a text that is no
    /// number and could not even be searched by its digits.
    pub fn typed(raw: &str, country: Country) -> Result<Self, PhoneError> {
        let raw = spelling::tidy(raw);
        if raw.is_empty() {
            return Err(PhoneError::Empty);
        }
        if raw.chars().count() > Self::MAX_CHARS {
            return Err(PhoneError::TooLong);
        }
        let e164 = from_person(&raw, country);
        if e164.is_none() && spelling::search_digits(&raw).is_empty() {
            return Err(PhoneError::NoDigits);
        }
        Ok(Self { raw, e164 })
    }

    /// Whether the text is the full number and nothing else, `+380671234567`: what the reference product's matching
    /// wants.
    pub fn is_exact(&self) -> bool {
        self.e164.is_some_and(|number| number.as_e164() == self.raw)
    }
}

impl fmt::Debug for EnteredPhone {
    /// Leaves the text out: it is personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnteredPhone").field("e164", &self.e164).finish_non_exhaustive()
    }
}
