//! One end of a call, as its source names it.

use std::fmt;

use super::{Country, PhoneNumber, from_source, spelling};
use crate::text::cut;

/// The most characters of a text that is kept of one end of a call.
const MAX_CHARS: usize = 128;

/// What sources put in place of a hidden number, in lower case.
const ANONYMOUS: [&str; 40] = [
    "anonymous",
    "anonymous caller",
    "unknown",
    "unknown caller",
    "unknown number",
    "private",
    "private number",
    "private caller",
    "no caller id",
    "restricted",
    "withheld",
    "number withheld",
    "unavailable",
    "id unavailable",
    "number unavailable",
    "not available",
    "n/a",
    "hidden",
    "hidden number",
    "blocked",
    "out of area",
    "null",
    "none",
    "undefined",
    "анонім",
    "приховано",
    "прихований",
    "номер приховано",
    "прихований номер",
    "невідомо",
    "невідомий",
    "номер не визначено",
    "аноним",
    "скрыт",
    "скрытый",
    "номер скрыт",
    "скрытый номер",
    "неизвестно",
    "неизвестный",
    "номер не определен",
];

/// How one end of a call is read.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Address {
    /// A public number.
    Phone(PhoneNumber),
    /// Anything else that names somebody: a SIP login in lower case (`exampleua_ivan`), a short or internal number
    /// (`101`, `*97`). Never empty, at most 128 characters.
    Text(String),
    /// Nobody is named: nothing came, or a word that says the number is hidden.
    Anonymous,
}

/// Reads one end of a call: NUL and invisible characters dropped, a number as [`from_source`] reads it, of a SIP
/// address the user part.
pub fn address_from_source(text: &str, country: Country) -> Address {
    // Nearly every text is a number already; only what remains has to be tidied.
    if let Some(number) = from_source(text, country) {
        return Address::Phone(number);
    }
    let text = spelling::tidy(text);
    if let Some(number) = from_source(&text, country) {
        return Address::Phone(number);
    }
    let login = login(&text);
    if is_anonymous(&login) { Address::Anonymous } else { Address::Text(login) }
}

/// The form in which two ends of a call are compared: E.164 for public numbers, the lower-case login or short number
/// else. Empty for an empty text.
pub fn endpoint_key(text: &str, country: Country) -> String {
    if let Some(number) = from_source(text, country) {
        return number.as_e164();
    }
    let text = spelling::tidy(text);
    from_source(&text, country).map_or_else(|| login(&text), |number| number.as_e164())
}

/// A SIP account as it is compared: of a SIP address the user part, in lower case.
pub fn sip_login(text: &str) -> String {
    login(&spelling::tidy(text))
}

fn login(tidy: &str) -> String {
    let lower = spelling::user_of(tidy).to_lowercase();
    cut(&lower, MAX_CHARS).trim().to_owned()
}

fn is_anonymous(login: &str) -> bool {
    let bare = login.trim_matches(|c: char| !c.is_alphanumeric());
    // Exchanges send a row of zeros as well; a few are somebody's extension.
    let is_zeros = bare.len() >= 5 && bare.bytes().all(|b| b == b'0');
    bare.is_empty() || is_zeros || ANONYMOUS.contains(&bare)
}

impl fmt::Debug for Address {
    /// Says no more of a person than a log may.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phone(number) => write!(f, "Phone({number:?})"),
            Self::Text(text) => write!(f, "Text({} characters)", text.chars().count()),
            Self::Anonymous => f.write_str("Anonymous"),
        }
    }
}
