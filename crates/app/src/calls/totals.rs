//! The figures above the report: of a period, and of the one before it.

use domain::access::Right;
use domain::time::{self, Time};
use jiff::tz::TimeZone;
use store::calls::Filter;
use store::calls::totals::{self, Counted};
use store::statistics::{self, Figures};
use store::{First, connections};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

const HOUR_SECONDS: i64 = 3600;
/// Before and behind all calls.
const EVER: Time = Time::from_micros(i64::MIN);
const NEVER: Time = Time::from_micros(i64::MAX);

/// The figures of some calls that are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// The sums.
    pub figures: Figures,
    /// There are more calls than were counted.
    pub more: bool,
}

impl Totals {
    /// The mean wait of the incoming calls that were answered or missed, as far as they know it.
    pub fn average_wait_seconds(&self) -> Option<i64> {
        mean(self.figures.wait_seconds, self.figures.waits)
    }

    /// The mean conversation of the answered calls.
    pub fn average_talk_seconds(&self) -> Option<i64> {
        mean(self.figures.talk_seconds, self.figures.answered)
    }
}

/// Rounded to the nearest; none of nothing.
fn mean(sum: i64, count: i64) -> Option<i64> {
    (count > 0).then(|| (sum + count / 2) / count)
}

/// The totals of the calls that a filter lets through, and those of the equally long period just before it. A period that begins nowhere has none before;
/// one that does not end lasts until now.
///
/// # Errors
/// No right.
pub async fn totals(ctx: &Ctx, who: &Principal, filter: &Filter) -> Result<(Totals, Option<Totals>), Error> {
    who.may(Right::Read)?;
    let filter = &Filter { reach: who.reach(), ..filter.clone() };
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let zone = time::zone(&rules.time_zone).map_err(|error| Error::Internal(error.to_string()))?;
    let ask = |from, to| question(who, filter, from, to, &zone);
    let now = ask(filter.from.unwrap_or(EVER), filter.to.unwrap_or(NEVER));
    let before = filter.from.map(|from| {
        let length = filter.to.unwrap_or(ctx.clock.now()).micros().saturating_sub(from.micros());
        ask(Time::from_micros(from.micros().saturating_sub(length.max(0))), from)
    });
    let (now, before) = ctx.store.load((now, before)).await?;
    Ok((sum(now), before.map(sum)))
}

/// What is asked of the store for one period: the counts of its parts, and the statistics of its whole hours.
type Question = (Vec<First<Counted>>, Option<First<Figures>>);

fn question(who: &Principal, filter: &Filter, from: Time, to: Time, zone: &TimeZone) -> Question {
    let count = |(from, to)| totals::count(who.workspace, filter, from, to).first();
    let Some((first, last)) = whole_hours(from, to, zone).filter(|_| statistics::tell(filter)) else {
        return (vec![count((from, to))], None);
    };
    let edges = [(from, first), (last, to)].into_iter().filter(|(from, to)| from < to);
    (edges.map(count).collect(), Some(statistics::total(who.workspace, filter, first, last).first()))
}

fn sum((counts, hours): (Vec<Option<Counted>>, Option<Option<Figures>>)) -> Totals {
    let counts: Vec<_> = counts.into_iter().flatten().collect();
    let figures = counts.iter().map(|count| count.figures).chain(hours.flatten());
    Totals { figures: figures.fold(Figures::default(), Figures::plus), more: counts.iter().any(|count| count.more) }
}

/// The whole local hours of a period, which are those of the statistics; none if it holds no whole hour.
fn whole_hours(from: Time, to: Time, zone: &TimeZone) -> Option<(Time, Time)> {
    let first = if from == EVER { from } else { next_hour(from, zone) };
    let last = if to == NEVER { to } else { to.start_of_local_hour(zone) };
    (first < last).then_some((first, last))
}

/// The first beginning of a local hour that is not before `time`.
fn next_hour(time: Time, zone: &TimeZone) -> Time {
    let hour = time.start_of_local_hour(zone);
    if hour == time { time } else { hour.plus_seconds(HOUR_SECONDS).start_of_local_hour(zone) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_cut_at_the_hours_of_the_zone() {
        let at = |text: &str| Time::from(text.parse::<jiff::Timestamp>().unwrap());
        let check = |zone: &str, from: &str, to: &str, expected: Option<(&str, &str)>| {
            let cut = whole_hours(at(from), at(to), &time::zone(zone).unwrap());
            assert_eq!(cut, expected.map(|(from, to)| (at(from), at(to))), "{zone}: {from} to {to}");
        };
        let day = ("2026-01-31T22:00:00Z", "2026-02-01T22:00:00Z");
        check("Europe/Kyiv", day.0, day.1, Some(day));
        let cut = ("2026-01-31T22:30:00Z", "2026-02-01T21:30:00Z");
        check("Asia/Kolkata", day.0, day.1, Some(cut));
        check("Europe/Kyiv", cut.0, cut.1, Some(("2026-01-31T23:00:00Z", "2026-02-01T21:00:00Z")));
        check("Europe/Kyiv", "2026-01-31T22:00:00Z", "2026-01-31T22:59:59Z", None);
        check("Europe/Kyiv", "2026-01-31T22:30:00Z", "2026-01-31T23:30:00Z", None);
        check("Europe/Kyiv", day.1, day.0, None);
        // The night in which an hour is there twice.
        check(
            "Europe/Kyiv",
            "2025-10-26T00:20:00Z",
            "2025-10-26T02:10:00Z",
            Some(("2025-10-26T01:00:00Z", "2025-10-26T02:00:00Z")),
        );
        let zone = time::zone("Europe/Kyiv").unwrap();
        assert_eq!(whole_hours(EVER, NEVER, &zone), Some((EVER, NEVER)));
    }

    #[test]
    fn means_are_rounded() {
        assert_eq!([mean(0, 0), mean(7, 2), mean(6, 4), mean(5, 4)], [None, Some(4), Some(2), Some(1)]);
    }
}
