//! Moments in UTC microseconds, and what telephony writes when it means one.

mod written;

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

pub use written::{Written, read_written};

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

    /// The start of the local day this moment lies in.
    #[must_use]
    pub fn start_of_local_day(self, zone: &TimeZone) -> Self {
        let date = zone.to_datetime(self.to_jiff()).date();
        zone.to_timestamp(date.at(0, 0, 0, 0)).map_or(self, Self::from)
    }

    /// The end of the local day this moment lies in: the beginning of the next one.
    #[must_use]
    pub fn end_of_local_day(self, zone: &TimeZone) -> Self {
        let date = zone.to_datetime(self.to_jiff()).date();
        let next = date.tomorrow().ok().and_then(|next| zone.to_timestamp(next.at(0, 0, 0, 0)).ok());
        next.map_or(self, Self::from)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
            let _ = zone(&text);
        }
    }
}
