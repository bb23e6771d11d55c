//! Values as telephony writes them: each function reads one kind.

use std::borrow::Cow;

use domain::call::Direction;
use domain::phone::PhoneNumber;
use domain::text::cut;

use super::Reason;
use super::layers::{is_of_number, percent_decoded, unescaped_to};

/// Names and other short texts, in characters.
pub(crate) const SHORT: usize = 256;
/// Long texts, in characters.
pub(crate) const LONG: usize = 10_000;
/// Links and pages, in bytes.
pub(crate) const LINK: usize = 2_000;
/// Ids, numbers and ends of a call, in bytes.
pub(crate) const ID: usize = 64;
/// Call ids, in characters.
pub(crate) const CALL_ID: usize = 200;
/// No call lasts longer; in seconds.
const WEEK: u64 = 7 * 24 * 3600;

/// A value, or `None` where the source says nothing.
pub(crate) type Read<T> = Result<Option<T>, Reason>;

/// What sources write where they have nothing to say, whatever the key.
const NOTHING: [&str; 10] = ["null", "(null)", "undefined", "none", "nil", "n/a", "(not set)", "false", "-", "--"];

/// What is left if the text says anything at all.
///
/// # Errors
/// A placeholder such as `{{call_id}}` that the source did not fill in.
pub(crate) fn present(text: &str) -> Read<&str> {
    let text = text.trim();
    if text.is_empty() || NOTHING.iter().any(|nothing| text.eq_ignore_ascii_case(nothing)) {
        Ok(None)
    } else if text.starts_with("{{") && text.ends_with("}}") {
        Err(Reason::Placeholder)
    } else {
        Ok(Some(text))
    }
}

/// Whether a text is what sources write for nobody and for no call.
pub(crate) fn is_nobody(text: &str) -> bool {
    matches!(text, "0" | "-1")
}

/// One end of a call as written: `380440000001`, `"Name" <380440000001>`, `"sip" <sip>`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Party<'t> {
    /// A number or a SIP login: the part inside `< >`. A blank in front of its digits was a `+` before a form decoded it.
    pub address: Cow<'t, str>,
    /// The part before it, if it tells more than the address does.
    pub name: Option<&'t str>,
}

/// Splits one end of a call; the text has been [`decoded`] and [`unescaped`].
pub(crate) fn party(text: &str) -> Party<'_> {
    let Some((before, inside)) = text.rsplit_once('<') else {
        return Party { address: with_plus(text), name: None };
    };
    let address = with_plus(inside.split_once('>').map_or(inside, |(address, _)| address));
    let name = Some(unquoted(before)).filter(|name| is_name(name, &address));
    Party { address, name }
}

/// The address of an end, with the plus that came as a blank. Only a full number has one: eleven digits or more, or fewer
/// that are valid as such.
fn with_plus(text: &str) -> Cow<'_, str> {
    let address = unquoted(text);
    let is_behind_blank = text.trim_start_matches(['"', '\\']).starts_with(' ');
    if !is_behind_blank || address.starts_with('0') || !address.chars().all(is_of_number) {
        return Cow::Borrowed(address);
    }
    let digits = domain::phone::search_digits(address);
    let is_full = || PhoneNumber::from_e164(&format!("+{digits}")).is_some_and(PhoneNumber::is_valid);
    let had_plus = (11..=15).contains(&digits.len()) || (8..11).contains(&digits.len()) && is_full();
    if had_plus { Cow::Owned(format!("+{address}")) } else { Cow::Borrowed(address) }
}

/// Whether a text can be a number that is known outside of the company: seven digits or more and hardly anything else,
/// but not the row of zeros that stands for a hidden one.
pub(crate) fn is_public(text: &str) -> bool {
    let number = text.trim_start_matches("tel:").trim_start_matches(['+', '(', ' ']);
    let digits = domain::phone::search_digits(number);
    number.starts_with(char::is_numeric) && digits.len() >= 7 && digits.bytes().any(|b| b != b'0')
}

fn unquoted(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\\'))
}

/// A number is no name, and neither is the address again.
fn is_name(name: &str, address: &str) -> bool {
    let told = matches!(present(name), Ok(Some(_)));
    told && !name.eq_ignore_ascii_case(address) && name.chars().any(char::is_alphabetic)
}

/// One end of a call without its name; `-1` stands for nobody.
pub(crate) fn address(text: &str) -> Read<String> {
    if present(text)?.is_none() {
        return Ok(None);
    }
    let party = party(text);
    Ok(id(&party.address)?.filter(|address| *address != "-1").map(str::to_owned))
}

/// As [`address`], where `0` stands for nobody too: nobody dials it to be the client or answers as it.
pub(crate) fn somebody(text: &str) -> Read<String> {
    Ok(address(text)?.filter(|address| !is_nobody(address)))
}

/// A short token that would be wrong if it were cut.
pub(crate) fn id(text: &str) -> Read<&str> {
    let told = present(text)?;
    if told.is_some_and(|id| id.len() > ID) { Err(Reason::TooLong) } else { Ok(told) }
}

/// The source's id of a call; one of more than 200 characters is kept as its beginning and a fingerprint of the whole.
pub(crate) fn call_id(text: &str) -> Read<String> {
    let told = present(text)?.filter(|id| !is_nobody(id));
    Ok(told.map(|id| match id.chars().nth(CALL_ID) {
        None => id.to_owned(),
        Some(_) => format!("{}~{:032x}", cut(id, CALL_ID - 64), fingerprint([id.as_bytes()])),
    }))
}

/// An employee's id; `-1` and `0` stand for nobody.
pub(crate) fn employee_id(text: &str) -> Read<&str> {
    Ok(id(text)?.filter(|id| !is_nobody(id)))
}

/// Whole seconds: `23`, `23.4`, `01:23`, `00:01:23`.
pub(crate) fn seconds(text: &str) -> Read<u32> {
    let Some(text) = present(text)? else { return Ok(None) };
    let count = if text.contains(':') { clock(text)? } else { rounded(text, 1)? };
    bounded(count)
}

/// Milliseconds, rounded to seconds.
pub(crate) fn milliseconds(text: &str) -> Read<u32> {
    let Some(text) = present(text)? else { return Ok(None) };
    bounded(rounded(text, 1000)?)
}

fn bounded(count: u64) -> Read<u32> {
    if count > WEEK { Err(Reason::OutOfRange) } else { u32::try_from(count).map(Some).map_err(|_| Reason::OutOfRange) }
}

/// A decimal number divided by a unit and rounded half up.
fn rounded(text: &str, unit: u64) -> Result<u64, Reason> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if !is_digits(whole) || !is_digits(fraction) {
        return Err(Reason::NotANumber);
    }
    let whole: u64 = whole.parse().map_err(|_| Reason::OutOfRange)?;
    // Before any arithmetic: what is out of range must not overflow on its way to being refused.
    if whole / unit > WEEK {
        return Err(Reason::OutOfRange);
    }
    let tenth = u64::from(fraction.as_bytes()[0] - b'0');
    if negative && (whole > 0 || fraction.bytes().any(|b| b != b'0')) {
        return Err(Reason::OutOfRange);
    }
    Ok((whole * 10 + tenth + unit * 5) / (unit * 10))
}

fn clock(text: &str) -> Result<u64, Reason> {
    let mut total = 0;
    for (place, part) in text.split(':').enumerate() {
        if place > 2 || !is_digits(part) || part.len() > 4 || (place > 0 && part.len() != 2) {
            return Err(Reason::NotANumber);
        }
        let part: u64 = part.parse().map_err(|_| Reason::NotANumber)?;
        if place > 0 && part > 59 {
            return Err(Reason::NotANumber);
        }
        total = total * 60 + part;
    }
    Ok(total)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A decimal number in its shortest form: `08,50` → `8.5`, `85%` → `85`.
pub(crate) fn decimal(text: &str) -> Read<String> {
    let Some(text) = present(text)? else { return Ok(None) };
    let text = text.strip_suffix('%').map_or(text, str::trim_end);
    let (sign, digits) =
        text.strip_prefix('-').map_or(("", text.strip_prefix('+').unwrap_or(text)), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    if !is_digits(whole) || !is_digits(fraction) {
        return Err(Reason::NotANumber);
    }
    if digits.len() > ID {
        return Err(Reason::TooLong);
    }
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if whole == "0" && fraction.is_empty() { "" } else { sign };
    let point = if fraction.is_empty() { "" } else { "." };
    Ok(Some(format!("{sign}{whole}{point}{fraction}")))
}

/// `1` or `0`. Only here `false` says something.
pub(crate) fn flag(text: &str) -> Read<&'static str> {
    let is = |words: [&str; 3]| words.iter().any(|word| text.trim().eq_ignore_ascii_case(word));
    if is(["1", "true", "yes"]) {
        Ok(Some("1"))
    } else if is(["0", "false", "no"]) {
        Ok(Some("0"))
    } else if present(text)?.is_none() {
        Ok(None)
    } else {
        Err(Reason::NotAFlag)
    }
}

/// Who called whom, in the plain words.
pub(crate) fn direction(text: &str) -> Read<Direction> {
    let Some(text) = present(text)? else { return Ok(None) };
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(&["in", "incoming", "inbound"]) {
        Ok(Some(Direction::Incoming { callback: false }))
    } else if is(&["out", "outgoing", "outbound"]) {
        Ok(Some(Direction::Outgoing))
    } else {
        Err(Reason::NotADirection)
    }
}

/// An http(s) link. It is left as it is, unless it came encoded as a whole or HTML-escaped.
pub(crate) fn link(text: &str) -> Read<String> {
    let page = page(text);
    let Some(link) = present(&page)? else { return Ok(None) };
    let after = |scheme: &str| {
        link.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme))?;
        link.get(scheme.len()..)
    };
    let host = after("https://").or_else(|| after("http://")).unwrap_or_default();
    let odd_byte = |b: u8| b <= b' ' || matches!(b, 0x7f | b'<' | b'>' | b'"' | b'\\');
    let odd_character = |c: char| c.is_whitespace() || c.is_control();
    let is_odd = link.bytes().any(odd_byte) || (!link.is_ascii() && link.contains(odd_character));
    if host.is_empty() || host.starts_with(['/', '?', '#']) || is_odd {
        Err(Reason::NotALink)
    } else if link.len() > LINK {
        Err(Reason::TooLong)
    } else {
        Ok(Some(link.to_owned()))
    }
}

/// The address of a page, which must not be decoded: `%26` inside it is not `&`, and its `+` may be meant.
pub(crate) fn page(text: &str) -> Cow<'_, str> {
    let encoded = |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let text = if encoded("http%3a") || encoded("https%3a") { percent_decoded(text) } else { Cow::Borrowed(text) };
    let text = match unescaped_to(&text, |meant| meant == '&') {
        Cow::Owned(unescaped) => Cow::Owned(unescaped),
        Cow::Borrowed(_) => text,
    };
    if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text }
}

/// A text cut to a number of characters, without blanks at its ends, and whether it had to be cut.
pub(crate) fn text(text: &str, most: usize) -> Read<(&str, bool)> {
    Ok(present(text)?.map(|told| {
        let kept = cut(told, most);
        (kept.trim_end(), kept.len() < told.len())
    }))
}

/// 128 bits that depend on every byte: FNV-1a. It tells messages apart and keeps no secrets.
pub(crate) fn fingerprint<'t>(parts: impl IntoIterator<Item = &'t [u8]>) -> u128 {
    const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let step = |hash: u128, byte: &u8| (hash ^ u128::from(*byte)).wrapping_mul(PRIME);
    parts.into_iter().fold(START, |hash, part| step(part.iter().fold(hash, step), &0xff))
}

#[cfg(test)]
#[path = "values_tests.rs"]
mod tests;
