//! Dates as telephony writes them.

use jiff::civil::{Date, DateTime, Time as Clock};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, civil};

use super::{SECOND, Time};

/// A date as telephony writes it: either a moment, or a wall clock whose zone only the connection knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Carries its own zone, or counts from the epoch.
    Moment(Time),
    /// A wall clock without zone.
    Wall(DateTime),
}

impl Written {
    /// The moment, a wall clock taken as one of UTC: near enough to tell whether two texts mean one date.
    pub fn in_utc(self) -> Option<Time> {
        match self {
            Self::Moment(moment) => Some(moment),
            Self::Wall(wall) => TimeZone::UTC.to_timestamp(wall).ok().map(Time::from),
        }
    }
}

/// The longest text that is a date, in bytes.
const MAX_BYTES: usize = 64;

/// Reads the forms in which telephony writes dates (`reference/ringostat.md` §1), and their neighbours.
///
/// - `2024-01-31 17:47:25` and `31.01.2024 17:47:25`, the parts of the date between `-`, `.` or `/`; a year of two digits
///   is one after 2000; where the second part cannot be a month, it is the day (`01/31/2024`).
/// - Between date and clock a blank, `T`, `_`, a comma, or the `+` that a form makes of a blank; or the clock first.
/// - Seconds and fractions may be missing; `AM` or `PM` may follow; a date alone is its midnight.
/// - Behind it `Z`, `+0300`, `+03:00`, `-05`. A blank before a final `0200`-like offset is a `+` that was lost on the way.
/// - Numbers that count seconds (10 digits), milliseconds (13) or microseconds (16) since the epoch.
///
/// Anything else is `None`, never a guess.
pub fn read_written(text: &str) -> Option<Written> {
    if text.len() > MAX_BYTES {
        return None;
    }
    // Programs that follow the local custom put blanks of other widths around the parts.
    let text = text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ");
    let text = text.trim();
    if text.is_empty() || !text.is_ascii() {
        return None;
    }
    if let Some(moment) = read_count(text) {
        return Some(Written::Moment(moment));
    }
    let (wall, rest) = date_first(text).or_else(|| clock_first(text))?;
    match read_offset(rest)? {
        None => Some(Written::Wall(wall)),
        Some(seconds) => {
            let utc = TimeZone::UTC.to_timestamp(wall).ok()?.checked_sub(SignedDuration::from_secs(seconds)).ok()?;
            Some(Written::Moment(utc.into()))
        }
    }
}

fn date_first(text: &str) -> Option<(DateTime, &str)> {
    let (date, rest) = read_date(text)?;
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let rest = rest.strip_prefix(['T', 't', ' ', '_', '+']).map_or(rest, str::trim_start);
    if rest.is_empty() {
        return Some((date.to_datetime(Clock::midnight()), rest));
    }
    let (clock, rest) = read_clock(rest)?;
    Some((date.to_datetime(clock), rest))
}

/// What follows a date that stands last is not read: an offset belongs to a clock.
fn clock_first(text: &str) -> Option<(DateTime, &str)> {
    let (clock, rest) = read_clock(text)?;
    let gap = rest.strip_prefix(',').unwrap_or(rest);
    let (date, rest) = read_date(gap.strip_prefix([' ', '_', '+'])?.trim_start())?;
    rest.is_empty().then(|| (date.to_datetime(clock), rest))
}

fn read_count(text: &str) -> Option<Time> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let count: i64 = whole.parse().ok()?;
    match (whole.len(), fraction.len()) {
        (10, 0) => Some(Time::from_seconds(count)),
        (10, 1..=6) => {
            let micros: i64 = format!("{fraction:0<6}").parse().ok()?;
            Some(Time::from_micros(count * SECOND + micros))
        }
        (13, 0) => Some(Time::from_micros(count * 1000)),
        (16, 0) => Some(Time::from_micros(count)),
        _ => None,
    }
}

fn read_number(text: &str, most: usize) -> Option<(i16, &str)> {
    let len = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    Some((text.get(..len)?.parse().ok()?, &text[len..]))
}

fn read_date(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = read_number(text, 4)?;
    let year_first = text.len() - rest.len() == 4;
    let separator = rest.chars().next().filter(|c| matches!(c, '-' | '.' | '/'))?;
    let (second, rest) = read_number(&rest[1..], 2)?;
    let last = rest.strip_prefix(separator)?;
    let (third, rest) = read_number(last, if year_first { 2 } else { 4 })?;
    let (year, month, day) = match last.len() - rest.len() {
        _ if year_first => (first, second, third),
        // Twelve months are all there are: 12/29/2025 has its day in the second place.
        4 if second > 12 => (third, first, second),
        2 if second > 12 => (third + 2000, first, second),
        4 => (third, second, first),
        2 => (third + 2000, second, first),
        _ => return None,
    };
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, rest))
}

fn read_clock(text: &str) -> Option<(Clock, &str)> {
    let (hour, rest) = read_number(text, 2)?;
    let (minute, rest) = read_number(rest.strip_prefix(':')?, 2)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => read_number(rest, 2)?,
        None => (0, rest),
    };
    let (nanos, rest) = read_fraction(rest)?;
    let (hour, rest) = read_half_of_day(hour, rest)?;
    let narrow = |n: i16| i8::try_from(n).ok();
    // A leap second is the last one that clocks have.
    let second = if second == 60 { 59 } else { second };
    let clock = civil::Time::new(narrow(hour)?, narrow(minute)?, narrow(second)?, nanos).ok()?;
    Some((clock, rest))
}

/// Nanoseconds behind a point or a comma; a comma can also end the clock.
fn read_fraction(text: &str) -> Option<(i32, &str)> {
    let Some(rest) = text.strip_prefix(['.', ',']) else { return Some((0, text)) };
    let len = rest.bytes().take_while(u8::is_ascii_digit).count();
    if len == 0 {
        return text.starts_with(',').then_some((0, text));
    }
    let kept = &rest[..len.min(9)];
    Some((format!("{kept:0<9}").parse().ok()?, &rest[len..]))
}

/// The hour of the whole day, if `AM` or `PM` says which half the clock means; `None` for an hour that no half has.
fn read_half_of_day(hour: i16, text: &str) -> Option<(i16, &str)> {
    let word = text.trim_start();
    let rest = |names: [&str; 2]| {
        names.into_iter().find_map(|name| {
            let (head, rest) = word.split_at_checked(name.len())?;
            let ends = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
            (ends && head.eq_ignore_ascii_case(name)).then_some(rest)
        })
    };
    let (noon, rest) = match (rest(["AM", "A.M."]), rest(["PM", "P.M."])) {
        (Some(rest), _) => (0, rest),
        (None, Some(rest)) => (12, rest),
        (None, None) => return Some((hour, text)),
    };
    (1..=12).contains(&hour).then_some((hour % 12 + noon, rest))
}

/// The offset in seconds, `Some(None)` for none, `None` for what is no offset.
#[expect(clippy::option_option, reason = "absent and unreadable differ: one is a wall clock, the other no date at all")]
fn read_offset(text: &str) -> Option<Option<i64>> {
    let lost_plus = text.starts_with(' ');
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    if text.eq_ignore_ascii_case("z") || text.eq_ignore_ascii_case("utc") || text.eq_ignore_ascii_case("gmt") {
        return Some(Some(0));
    }
    let (sign, digits) = match (text.as_bytes()[0], lost_plus) {
        (b'+', _) => (1, &text[1..]),
        (b'-', _) => (-1, &text[1..]),
        (b'0'..=b'9', true) => (1, text),
        _ => return None,
    };
    let (hours, minutes) = match digits.len() {
        2 => (digits, "0"),
        4 => digits.split_at(2),
        5 => digits.split_once(':').filter(|(h, _)| h.len() == 2)?,
        _ => return None,
    };
    let all_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(hours) || !all_digits(minutes) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 15 && minutes < 60).then_some(Some(sign * (hours * 3600 + minutes * 60)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expect: &str) {
        let got = match read_written(text) {
            None => "-".to_owned(),
            Some(Written::Moment(t)) => t.to_string(),
            Some(Written::Wall(w)) => w.to_string(),
        };
        assert_eq!(got, expect, "{text:?}");
    }

    #[test]
    fn dates_as_telephony_writes_them() {
        check("2024-01-31 17:47:25", "2024-01-31T17:47:25");
        check("2024-01-31T17:47:25", "2024-01-31T17:47:25");
        check("2024-01-31 17:47", "2024-01-31T17:47:00");
        check("31.01.2024 17:47:25", "2024-01-31T17:47:25");
        check("1.2.2024 7:07:25", "2024-02-01T07:07:25");
        check("31/01/2024 17:47", "2024-01-31T17:47:00");
        check("2019-06-02T09:13:43+0300", "2019-06-02T06:13:43Z");
        check("2019-06-02T09:13:43+03:00", "2019-06-02T06:13:43Z");
        check("2019-06-02T09:13:43 0300", "2019-06-02T06:13:43Z");
        check("2019-06-02 09:13:43 +0300", "2019-06-02T06:13:43Z");
        check("2019-06-02T09:13:43-05", "2019-06-02T14:13:43Z");
        check("2019-06-02T09:13:43.25Z", "2019-06-02T09:13:43.25Z");
        check("1706716045501605", "2024-01-31T15:47:25.501605Z");
        check("1706716045501", "2024-01-31T15:47:25.501Z");
        check("1706716045", "2024-01-31T15:47:25Z");
        check("1706716045.5", "2024-01-31T15:47:25.5Z");
        check("0001-01-01 00:00:00", "0001-01-01T00:00:00");
        check("9999-12-31 23:59:59", "9999-12-31T23:59:59");
        for nonsense in [
            "",
            "soon",
            "2024-13-01 00:00:00",
            "2024-02-30",
            "24:00",
            "2024-01-31 25:00:00",
            "1",
            "2024-01-31 17:47:25 tomorrow",
            "9".repeat(40).as_str(),
        ] {
            check(nonsense, "-");
        }
    }

    #[test]
    fn neighbours_of_the_forms() {
        for same in [
            "29.12.2025, 11:20:01",
            "29.12.2025,11:20:01",
            "12/29/2025 11:20:01",
            "12-29-2025 11:20:01",
            "29/12/2025 11:20:01",
            "29.12.25 11:20:01",
            "12/29/25, 11:20:01 AM",
            "12/29/2025, 11:20:01\u{202f}am",
            "11:20:01 29.12.2025",
            "11:20:01, 29.12.2025",
            "11:20:01 AM 12/29/2025",
            "11:20:01+2025-12-29",
            "2025-12-29+11:20:01",
            "2025-12-29 11:20:01 a.m.",
        ] {
            check(same, "2025-12-29T11:20:01");
        }
        check("05/06/2025 12:00", "2025-06-05T12:00:00");
        check("2025-12-29 12:00 AM", "2025-12-29T00:00:00");
        check("2025-12-29 12:30PM", "2025-12-29T12:30:00");
        check("2025-12-29 11:20:01 pm", "2025-12-29T23:20:01");
        check("2025-12-29 11:20:01 PM +0200", "2025-12-29T21:20:01Z");
        check("2025-12-29T11:20:01,5+02:00", "2025-12-29T09:20:01.5Z");
        check("2016-12-31 23:59:60", "2016-12-31T23:59:59");
        check("29.12.2025", "2025-12-29T00:00:00");
        for nonsense in [
            "13/29/2025 11:20:01",
            "29.12.5 11:20:01",
            "29.12.025 11:20:01",
            "2025-12-29 13:00 PM",
            "2025-12-29 0:00 AM",
            "2025-12-29 11:20:61",
            "2025-12-29 11:20:01.",
            "2025-12-29 11:20:01 AMOK",
            "11:20:01",
            "11:20:0129.12.2025",
            "11:20:01 29.12.2025 +0200",
            "2025-12-29,, 11:20:01",
            "2025-12-29T11:20:01,",
        ] {
            check(nonsense, "-");
        }
    }

    #[test]
    fn numbers_at_their_ends() {
        check("9999999999999999", "2286-11-20T17:46:39.999999Z");
        check("9999999999999", "2286-11-20T17:46:39.999Z");
        check("9999999999.999999", "2286-11-20T17:46:39.999999Z");
        check("9999-12-31T23:59:59-1500", "-");
        check("0001-01-01T00:00:00+1500", "0000-12-31T09:00:00Z");
        check("99999999999999999999999999999999", "-");
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), like in "[0-9:./,+TZAPM -]{0,40}") {
            for text in [text, like] {
                let _ = read_written(&text).and_then(Written::in_utc);
            }
        }
    }
}
