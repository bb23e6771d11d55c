//! Moments in UTC microseconds, and what telephony writes when it means one.

use std::fmt;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// A moment: microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(i64);

/// Microseconds in a second.
const SECOND: i64 = 1_000_000;

impl Time {
    /// 2000-01-01T00:00:00Z. What claims to be older is no time of a call.
    pub const Y2000: Self = Self(946_684_800 * SECOND);

    /// From microseconds since the epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// From whole seconds since the epoch; a value too large for a moment is cut to the largest.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(SECOND))
    }

    /// Microseconds since the epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(SECOND)
    }

    /// This moment moved by so many seconds.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(SECOND)))
    }

    /// Whole seconds from `earlier` to this moment, rounded down.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0).div_euclid(SECOND)
    }

    /// The same moment for `jiff`; out of its range (years beyond 9999) the nearest bound.
    pub fn to_jiff(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX })
    }

    /// The start of the local hour this moment lies in, as the zone's clocks show it.
    /// Zones off by half an hour therefore have buckets off by half an hour.
    pub fn start_of_local_hour(self, zone: &TimeZone) -> Self {
        let offset = i64::from(zone.to_offset(self.to_jiff()).seconds());
        let local = self.seconds() + offset;
        Self::from_seconds(local - local.rem_euclid(3600) - offset)
    }
}

impl From<Timestamp> for Time {
    fn from(t: Timestamp) -> Self {
        Self(t.as_microsecond())
    }
}

impl fmt::Display for Time {
    /// RFC 3339 in UTC, with as many digits of the second as are not zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_jiff().fmt(f)
    }
}

/// Why a text is no time zone of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown time zone {0:?}; give a name such as Europe/Kyiv")]
pub struct UnknownZone(pub String);

/// A zone by its IANA name.
///
/// # Errors
/// The name is not in the zone data.
pub fn zone(name: &str) -> Result<TimeZone, UnknownZone> {
    let known = !name.is_empty() && name.len() <= 64 && name.bytes().all(|b| b.is_ascii_graphic());
    known
        .then(|| TimeZone::get(name).ok())
        .flatten()
        .filter(|zone| zone.iana_name().is_some())
        .ok_or_else(|| UnknownZone(name.chars().take(64).collect()))
}

/// Reads a wall clock in a zone. In the repeated hour of autumn the reading nearer to `hint` is taken
/// (the first one without a hint); in the hour that spring leaves out, the clock is read as it ran before.
pub fn resolve_wall(wall: DateTime, zone: &TimeZone, hint: Option<Time>) -> Option<Time> {
    let ambiguous = zone.to_ambiguous_timestamp(wall);
    let earlier = ambiguous.earlier().ok().map(Time::from)?;
    if !matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Fold { .. }) {
        return ambiguous.compatible().ok().map(Time::from);
    }
    let later = ambiguous.later().ok().map(Time::from)?;
    let distance = |t: Time, hint: Time| t.micros().abs_diff(hint.micros());
    Some(match hint {
        Some(hint) if distance(later, hint) < distance(earlier, hint) => later,
        _ => earlier,
    })
}

/// A date as telephony writes it: either a moment, or a wall clock whose zone only the connection knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Carries its own zone, or counts from the epoch.
    Moment(Time),
    /// A wall clock without zone.
    Wall(DateTime),
}

/// Reads the forms in which telephony writes dates (`reference/ringostat.md` §1): `2024-01-31 17:47:25`, the same with `T`,
/// with fractions, with `Z`, `+0300` or `+03:00`, `31.01.2024 17:47:25`, `31/01/2024 17:47`, `2024/01/31 …`, and numbers that
/// count seconds (10 digits), milliseconds (13) or microseconds (16) since the epoch. A blank before a final `0200`-like
/// offset is a `+` that was lost on the way. Anything else is `None`, never a guess.
pub fn read_written(text: &str) -> Option<Written> {
    let text = text.trim();
    if text.is_empty() || text.len() > 48 || !text.is_ascii() {
        return None;
    }
    if let Some(moment) = read_count(text) {
        return Some(Written::Moment(moment));
    }
    let (date, rest) = read_date(text)?;
    let rest = rest.strip_prefix(['T', 't', ' ', '_']).map_or(rest, str::trim_start);
    let (clock, rest) = read_clock(rest)?;
    let wall = date.to_datetime(clock);
    match read_offset(rest)? {
        None => Some(Written::Wall(wall)),
        Some(seconds) => {
            let utc = TimeZone::UTC.to_timestamp(wall).ok()?.checked_sub(seconds.seconds()).ok()?;
            Some(Written::Moment(utc.into()))
        }
    }
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

fn read_date(text: &str) -> Option<(jiff::civil::Date, &str)> {
    let (first, rest) = read_number(text, 4)?;
    let year_first = text.len() - rest.len() == 4;
    let separator = rest.chars().next().filter(|c| matches!(c, '-' | '.' | '/'))?;
    let (second, rest) = read_number(&rest[1..], 2)?;
    let rest = rest.strip_prefix(separator)?;
    let (third, rest) = read_number(rest, if year_first { 2 } else { 4 })?;
    let (year, day) = if year_first { (first, third) } else { (third, first) };
    let date = jiff::civil::Date::new(year, i8::try_from(second).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, rest))
}

fn read_clock(text: &str) -> Option<(jiff::civil::Time, &str)> {
    if text.is_empty() {
        return Some((jiff::civil::Time::midnight(), text));
    }
    let (hour, rest) = read_number(text, 2)?;
    let (minute, rest) = read_number(rest.strip_prefix(':')?, 2)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => read_number(rest, 2)?,
        None => (0, rest),
    };
    let (nanos, rest) = match rest.strip_prefix(['.', ',']) {
        Some(rest) => {
            let len = rest.bytes().take_while(u8::is_ascii_digit).count();
            let kept = rest.get(..len.min(9)).filter(|t| !t.is_empty())?;
            (format!("{kept:0<9}").parse::<i32>().ok()?, &rest[len..])
        }
        None => (0, rest),
    };
    let narrow = |n: i16| i8::try_from(n).ok();
    let clock = jiff::civil::Time::new(narrow(hour)?, narrow(minute)?, narrow(second.min(59))?, nanos).ok()?;
    Some((clock, rest))
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
    fn the_repeated_hour_takes_the_reading_nearer_to_the_hint() {
        let kyiv = zone("Europe/Kyiv").unwrap();
        let wall: DateTime = "2025-10-26T03:30:00".parse().unwrap();
        let at = |hint: Option<&str>| {
            resolve_wall(wall, &kyiv, hint.map(|h| h.parse::<Timestamp>().unwrap().into())).unwrap().to_string()
        };
        assert_eq!(at(None), "2025-10-26T00:30:00Z");
        assert_eq!(at(Some("2025-10-26T00:29:58Z")), "2025-10-26T00:30:00Z");
        assert_eq!(at(Some("2025-10-26T01:29:58Z")), "2025-10-26T01:30:00Z");
    }

    #[test]
    fn hours_start_where_the_zones_clocks_say() {
        let t = Time::from(("2024-01-31T15:47:25Z").parse::<Timestamp>().unwrap());
        let hour = |name: &str| t.start_of_local_hour(&zone(name).unwrap()).to_string();
        assert_eq!(hour("Europe/Kyiv"), "2024-01-31T15:00:00Z");
        assert_eq!(hour("Asia/Kolkata"), "2024-01-31T15:30:00Z");
        assert_eq!(hour("Asia/Kathmandu"), "2024-01-31T15:15:00Z");
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = read_written(&text);
            let _ = zone(&text);
        }
    }
}
