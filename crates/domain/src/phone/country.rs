//! Countries as numbering plans.

use std::{fmt, str::FromStr};

use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::PhoneError;

/// A region with a numbering plan, by its ISO 3166 alpha-2 code in upper case, as `UA`; also `XK`, `AC` and `TA`, which
/// libphonenumber knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Reads a code such as `UA`, in either case, blanks around it ignored.
    ///
    /// # Errors
    /// [`PhoneError::UnknownCountry`] if it is no code or the region has no numbering plan.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let region = Region::from_code(text.trim()).map_err(|_| PhoneError::UnknownCountry)?;
        PHONE_NUMBER_UTIL.get_country_code_for_region(region).ok_or(PhoneError::UnknownCountry)?;
        Self::of_region(region).ok_or(PhoneError::UnknownCountry)
    }

    /// The code, as `UA`.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a country is two ASCII letters")
    }

    /// `None` for the numbers of no country (`+800`).
    pub(super) fn of_region(region: Region) -> Option<Self> {
        region.as_region_str().as_bytes().try_into().ok().map(Self)
    }

    pub(super) fn region(self) -> Option<Region> {
        Region::from_code(self.as_str()).ok()
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.as_str())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Country {
    type Err = PhoneError;

    fn from_str(text: &str) -> Result<Self, PhoneError> {
        Self::parse(text)
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}
