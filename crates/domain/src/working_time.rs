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
/// How far working time is looked for: over the longest holidays, but not for ever.
const MOST_DAYS_AHEAD: usize = 400;
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

    /// The moment after so many minutes of working time, by the clocks of a zone; with none, the first working moment. Where nobody ever works, the
    /// minutes are those of the clock.
    pub fn after(&self, from: Time, minutes: u32, zone: &TimeZone) -> Time {
        let mut left = i64::from(minutes) * 60;
        let mut date = zone.to_datetime(from.to_jiff()).date();
        for _ in 0..MOST_DAYS_AHEAD {
            let day: &[Interval] = if self.holidays.contains(&date) { &[] } else { &self.days[place(date.weekday())] };
            for part in day {
                let (Some(start), Some(end)) = (moment(date, part.start, zone), moment(date, part.end, zone)) else {
                    continue;
                };
                let start = start.max(from);
                let here = end.seconds_since(start);
                if here > 0 && left <= here {
                    return start.plus_seconds(left);
                }
                left -= here.max(0);
            }
            let Ok(next) = date.tomorrow() else { break };
            date = next;
        }
        from.plus_seconds(i64::from(minutes) * 60)
    }
}

/// A minute of a local day; one that the clocks skip is the next one there is.
fn moment(date: Date, minute: u16, zone: &TimeZone) -> Option<Time> {
    let (date, minute) = if minute == DAY { (date.tomorrow().ok()?, 0) } else { (date, minute) };
    let (hour, minute) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
    Some(zone.to_timestamp(date.at(hour, minute, 0, 0)).ok()?.into())
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
    fn minutes_of_work_are_counted_over_nights_holidays_and_changed_clocks() {
        let hours = written(
            &[("mon", &["09:00-13:00", "14:00-18:00"]), ("fri", &["09:00-18:00"]), ("sun", &["00:00-24:00"])],
            &["2026-11-30"],
        );
        let hours = WorkingTime::read(&hours).unwrap();
        let kyiv = crate::time::zone("Europe/Kyiv").unwrap();
        for (from, minutes, expected) in [
            // A Monday, two hours ahead of UTC: within a part of the day, over its pause, over its end.
            ("2026-11-23T08:00:00Z", 30, "2026-11-23T08:30:00Z"),
            ("2026-11-23T10:45:30Z", 30, "2026-11-23T12:15:30Z"),
            ("2026-11-23T15:50:00Z", 10, "2026-11-23T16:00:00Z"),
            ("2026-11-23T15:50:00Z", 30, "2026-11-27T07:20:00Z"),
            // Before it begins and at night.
            ("2026-11-23T03:00:00Z", 0, "2026-11-23T07:00:00Z"),
            ("2026-11-23T20:00:00Z", 30, "2026-11-27T07:30:00Z"),
            // From Friday evening over a Sunday that is worked through and a Monday that is a holiday.
            ("2026-11-27T16:00:00Z", 24 * 60, "2026-11-29T22:00:00Z"),
            ("2026-11-27T16:00:00Z", 24 * 60 + 1, "2026-12-04T07:01:00Z"),
            // The Sunday on which the clocks go forward has 23 hours, the one on which they go back 25.
            ("2026-03-28T20:00:00Z", 23 * 60, "2026-03-29T21:00:00Z"),
            ("2026-10-24T20:00:00Z", 25 * 60, "2026-10-25T22:00:00Z"),
        ] {
            assert_eq!(hours.after(at(from), minutes, &kyiv), at(expected), "{from} + {minutes}");
        }
        let never = WorkingTime::default();
        assert_eq!(never.after(at("2026-11-23T08:00:00Z"), 30, &kyiv), at("2026-11-23T08:30:00Z"));
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
        /// Between the beginning and the moment that is found lie exactly so many minutes in which it is open.
        #[test]
        fn what_lies_between_is_what_was_asked_for(start in 0_i64..60 * 24 * 14, minutes in 1_u32..600) {
            let days = [("mon", &["09:00-13:00", "14:00-18:00"][..]), ("wed", &["22:00-24:00"]), ("thu", &["00:00-02:00"])];
            let hours = WorkingTime::read(&written(&days, &["2026-11-25"])).unwrap();
            let kyiv = crate::time::zone("Europe/Kyiv").unwrap();
            let from = at("2026-11-15T22:00:00Z").plus_seconds(start * 60);
            let until = hours.after(from, minutes, &kyiv);
            let between = (0..).map(|minute| from.plus_seconds(minute * 60)).take_while(|moment| *moment < until);
            prop_assert_eq!(between.filter(|moment| hours.is_open(*moment, &kyiv)).count(), minutes as usize);
        }

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
