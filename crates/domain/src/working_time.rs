//! When somebody works: intervals of the days of a week, and holidays. Local clocks decide, in the workspace's zone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::time::Time;

/// The days of a week by the names that the API and the database use, Monday first.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The most intervals of one day; more are a mistake.
const MOST_INTERVALS: usize = 8;
/// The most holidays that are kept.
const MOST_HOLIDAYS: usize = 400;
/// Minutes in a day; an interval may end with it.
const DAY: u16 = 24 * 60;

/// Part of a day, in minutes from midnight; the end is not part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// The first minute.
    pub start: u16,
    /// The minute behind the last one, 1,440 at most.
    pub end: u16,
}

impl Interval {
    /// Reads `09:00-18:00`; `24:00` is the end of a day.
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.trim().split_once('-')?;
        let interval = Self { start: minutes(start)?, end: minutes(end)? };
        (interval.start < interval.end).then_some(interval)
    }
}

impl std::fmt::Display for Interval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}-{:02}:{:02}", self.start / 60, self.start % 60, self.end / 60, self.end % 60)
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let digits = |part: &str| (part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok());
    let (hours, minutes): (u16, u16) = (digits(hours)??, digits(minutes)??);
    let all = hours * 60 + minutes;
    (minutes < 60 && all <= DAY).then_some(all)
}

/// Working hours as people write them, and as they are stored: `{"days":{"mon":["09:00-18:00"]},"holidays":["2026-12-25"]}`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Written {
    /// The intervals of each day that has any, by its name ([`DAYS`]).
    #[serde(default)]
    pub days: BTreeMap<String, Vec<String>>,
    /// Days without work, `YYYY-MM-DD`.
    #[serde(default)]
    pub holidays: Vec<String>,
}

/// Why working hours cannot be what was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// No day of a week.
    #[error("{0:?} is no day; days are mon, tue, wed, thu, fri, sat, sun")]
    Day(String),
    /// No interval, or two of a day meet.
    #[error("{0:?} is no part of a day such as 09:00-18:00, or meets another one")]
    Interval(String),
    /// No date.
    #[error("{0:?} is no date such as 2026-12-25")]
    Holiday(String),
    /// More than anybody has.
    #[error("too many")]
    TooMany,
}

/// Working hours, ready to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkingTime {
    days: [Vec<Interval>; 7],
    holidays: BTreeSet<Date>,
}

impl WorkingTime {
    /// Reads what was written.
    ///
    /// # Errors
    /// The first part that cannot be.
    pub fn read(written: &Written) -> Result<Self, Wrong> {
        let mut all = Self::default();
        for (name, intervals) in &written.days {
            let day = DAYS.iter().position(|day| day == name).ok_or_else(|| Wrong::Day(short(name)))?;
            all.days[day] = read_day(intervals)?;
        }
        if written.holidays.len() > MOST_HOLIDAYS {
            return Err(Wrong::TooMany);
        }
        for text in &written.holidays {
            all.holidays.insert(text.trim().parse().map_err(|_| Wrong::Holiday(short(text)))?);
        }
        Ok(all)
    }

    /// As it is written, in order.
    pub fn written(&self) -> Written {
        let texts = |day: &Vec<Interval>| day.iter().map(Interval::to_string).collect::<Vec<_>>();
        let days = DAYS.iter().zip(&self.days).filter(|(_, day)| !day.is_empty());
        Written {
            days: days.map(|(name, day)| ((*name).to_owned(), texts(day))).collect(),
            holidays: self.holidays.iter().map(Date::to_string).collect(),
        }
    }

    /// Whether a moment is working time by the clocks of a zone.
    pub fn is_open(&self, at: Time, zone: &TimeZone) -> bool {
        let local = zone.to_datetime(at.to_jiff());
        let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
        let day = &self.days[place(local.weekday())];
        !self.holidays.contains(&local.date()) && day.iter().any(|part| (part.start..part.end).contains(&minute))
    }
}

fn place(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or(0)
}

fn read_day(texts: &[String]) -> Result<Vec<Interval>, Wrong> {
    if texts.len() > MOST_INTERVALS {
        return Err(Wrong::TooMany);
    }
    let wrong = |text: &String| Wrong::Interval(short(text));
    let mut day =
        texts.iter().map(|text| Interval::parse(text).ok_or_else(|| wrong(text))).collect::<Result<Vec<_>, _>>()?;
    day.sort_unstable();
    match day.windows(2).find(|pair| pair[0].end > pair[1].start) {
        Some(pair) => Err(Wrong::Interval(pair[1].to_string())),
        None => Ok(day),
    }
}

fn short(text: &str) -> String {
    crate::text::cut(text, 40).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(days: &[(&str, &[&str])], holidays: &[&str]) -> Written {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        Written {
            days: days.iter().map(|(day, parts)| ((*day).to_owned(), texts(parts))).collect(),
            holidays: texts(holidays),
        }
    }

    fn at(text: &str) -> Time {
        text.parse::<jiff::Timestamp>().expect("a moment").into()
    }

    #[test]
    fn local_clocks_decide() {
        let hours = written(&[("mon", &["09:00-13:00", "14:00-18:00"]), ("sun", &["00:00-24:00"])], &["2026-11-30"]);
        let hours = WorkingTime::read(&hours).unwrap();
        let kyiv = crate::time::zone("Europe/Kyiv").unwrap();
        for (moment, open) in [
            // A Monday in winter: two hours ahead of UTC.
            ("2026-11-23T06:59:59Z", false),
            ("2026-11-23T07:00:00Z", true),
            ("2026-11-23T10:59:59Z", true),
            ("2026-11-23T11:00:00Z", false),
            ("2026-11-23T15:59:59Z", true),
            ("2026-11-23T16:00:00Z", false),
            // In summer three.
            ("2026-07-06T06:00:00Z", true),
            ("2026-07-06T15:00:00Z", false),
            // A Tuesday, a whole Sunday, and a Monday that is a holiday.
            ("2026-11-24T09:00:00Z", false),
            ("2026-11-21T22:00:00Z", true),
            ("2026-11-22T21:59:59Z", true),
            ("2026-11-30T09:00:00Z", false),
        ] {
            assert_eq!(hours.is_open(at(moment), &kyiv), open, "{moment}");
        }
    }

    #[test]
    fn what_was_written_comes_back_in_order() {
        let hours =
            WorkingTime::read(&written(&[("tue", &["14:00-18:00", " 9:00 - 13:00"])], &["2027-01-01"])).unwrap();
        assert_eq!(hours.written(), written(&[("tue", &["09:00-13:00", "14:00-18:00"])], &["2027-01-01"]));
    }

    #[test]
    fn mistakes_are_named() {
        let check = |days: &[(&str, &[&str])], holidays: &[&str], expect: Wrong| {
            assert_eq!(WorkingTime::read(&written(days, holidays)), Err(expect));
        };
        check(&[("someday", &[])], &[], Wrong::Day("someday".to_owned()));
        for part in
            ["9-18", "18:00-09:00", "09:00-09:00", "09:00-24:01", "09:60-10:00", "-1:00-2:00", "", "09:00–18:00"]
        {
            check(&[("mon", &[part])], &[], Wrong::Interval(part.to_owned()));
        }
        check(&[("mon", &["09:00-13:00", "12:59-18:00"])], &[], Wrong::Interval("12:59-18:00".to_owned()));
        check(&[], &["2026-02-30"], Wrong::Holiday("2026-02-30".to_owned()));
        check(&[("mon", &["09:00-10:00"; 9])], &[], Wrong::TooMany);
    }

    proptest! {
        #[test]
        fn no_text_panics(day in any::<String>(), part in any::<String>(), holiday in any::<String>()) {
            let _ = WorkingTime::read(&written(&[(&day, &[&part])], &[&holiday]));
            let _ = Interval::parse(&part);
        }

        #[test]
        fn what_is_read_can_be_written_and_read(start in 0_u16..1439, length in 1_u16..600) {
            let interval = Interval { start, end: (start + length).min(1440) };
            prop_assert_eq!(Interval::parse(&interval.to_string()), Some(interval));
        }
    }
}
