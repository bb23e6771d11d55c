//! A number as it is kept: E.164 in eight bytes.

use std::{fmt, num::NonZeroU64};

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber as Parts, PhoneNumberFormat, PhoneNumberType,
    get_national_significant_number_owned,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Country;

/// An E.164 number (ITU-T E.164: a calling code and a national number, 15 digits at most) that is *possible*: its
/// length is one that its numbering plan uses for full numbers. It need not be valid, that is, in a range that is given
/// out.
///
/// Eight bytes and `Copy`, as is `Option<PhoneNumber>`. `Debug` hides most digits and there is no `Display`, so that no
/// number gets into a log by accident. The order is by digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(NonZeroU64);

impl PhoneNumber {
    /// The fewest digits of a number, calling code included; shorter ones are short or internal numbers.
    pub const MIN_DIGITS: usize = 6;
    /// The most digits of a number, calling code included (E.164).
    pub const MAX_DIGITS: usize = 15;

    /// Reads back what [`as_e164`](Self::as_e164) wrote: a plus and [`MIN_DIGITS`](Self::MIN_DIGITS) to
    /// [`MAX_DIGITS`](Self::MAX_DIGITS) ASCII digits, the first not 0. Only the form is checked, so this is for the
    /// database, not for what people or sources send.
    pub fn from_e164(text: &str) -> Option<Self> {
        Self::from_digits(text.strip_prefix('+')?)
    }

    /// The number as `+380671234567`.
    pub fn as_e164(&self) -> String {
        format!("+{}", self.0)
    }

    /// The number as one writes it abroad: `+380 67 123 4567`. For names of contacts and for pages.
    pub fn international(&self) -> String {
        self.parts().format_as(PhoneNumberFormat::International).into_owned()
    }

    /// The country of the number; `None` if it belongs to none (`+800`), or if several share the calling code and the
    /// number, not being valid, does not tell which (`+1 555…`).
    pub fn country(&self) -> Option<Country> {
        PHONE_NUMBER_UTIL.get_region_for_number(&self.parts()).and_then(Country::of_region)
    }

    /// The number of these ASCII digits, if they can be one by form.
    pub(super) fn from_digits(digits: &str) -> Option<Self> {
        let is_e164 = (Self::MIN_DIGITS..=Self::MAX_DIGITS).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && !digits.starts_with('0')
            // Sources fill a hidden number with zeros.
            && digits.bytes().skip(calling_code_len(digits)).any(|b| b != b'0');
        if is_e164 { digits.parse().ok().map(Self) } else { None }
    }

    pub(super) fn from_parts(parts: &Parts) -> Option<Self> {
        Self::from_digits(&format!("{}{}", parts.country_code, get_national_significant_number_owned(parts)))
    }

    /// The number taken as it stands, as libphonenumber wants it: nothing is stripped as a prefix.
    pub(super) fn parts(self) -> Parts {
        let digits = self.0.get();
        let national_len = (digits.ilog10() + 1) - calling_code_len(&digits.to_string()) as u32;
        let calling_code = digits / 10_u64.pow(national_len);
        let national = digits % 10_u64.pow(national_len);
        let mut parts = Parts {
            country_code: i32::try_from(calling_code).unwrap_or(0),
            national_number: national,
            ..Parts::default()
        };
        // Italian numbers begin with zeros that belong to them.
        let zeros = national_len.saturating_sub(national.checked_ilog10().map_or(0, |log| log + 1));
        if zeros > 0 {
            parts.italian_leading_zero = Some(true);
            parts.number_of_leading_zeros = i32::try_from(zeros).ok();
        }
        parts
    }

    /// Whether the number is in a range that is given out.
    pub fn is_valid(self) -> bool {
        PHONE_NUMBER_UTIL.is_valid_number(&self.parts())
    }

    /// Whether the length is one of full numbers of the plan; lengths that only work without the area code do not
    /// count.
    pub(super) fn is_possible(self) -> bool {
        self.has_length_of(PhoneNumberType::Unknown)
    }

    /// Whether the length is one of *ordinary* numbers of the plan, which excludes the odd lengths of service numbers.
    pub(super) fn is_ordinary(self) -> bool {
        self.has_length_of(PhoneNumberType::FixedLineOrMobile)
    }

    fn has_length_of(self, kind: PhoneNumberType) -> bool {
        PHONE_NUMBER_UTIL.is_possible_number_for_type_with_reason(&self.parts(), kind)
            == Ok(NumberLengthType::IsPossible)
    }
}

/// How many of the leading digits are the calling code. Calling codes are prefix-free, and which first digits open a
/// code of one or two digits is fixed by the zones of E.164; all others have three.
pub(super) fn calling_code_len(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

impl fmt::Debug for PhoneNumber {
    /// Enough to tell two numbers of a test apart, too little to call anybody: `PhoneNumber(+380…67)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        let shown_at_end = if digits.len() < 10 { 0 } else { 2 };
        write!(f, "PhoneNumber(+{}…{})", &digits[..3], &digits[digits.len() - shown_at_end..])
    }
}

impl Serialize for PhoneNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.as_e164())
    }
}

impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_e164(&text).ok_or_else(|| de::Error::custom("not a number in E.164 form"))
    }
}
