//! The letter in the morning: what somebody has to do today, and what is late.

use domain::id::WorkspaceId;
use domain::time::{self, Time};
use domain::working_time::WorkingTime;
use jiff::tz::TimeZone;
use store::tasks::digests::{self, Reader};
use store::tasks::{self, Due, Filter, Of};
use store::{Batch, CommitError, connections};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::mail::{self, Letter, TaskLine};

/// Where nobody said when people work: at eight.
const USUAL_MORNING: i64 = 8 * 3600;
/// A server that was down in the morning writes later, up to this many seconds after work began.
const LATE: i64 = 3 * 3600;
/// So many tasks stand in the letter.
const MOST_LINES: i64 = 15;
/// Up to so many are counted.
const MOST_COUNTED: i64 = 999;

/// Writes to everybody whose working day has begun and who has something to do by its end; answers how many letters. Each day once.
///
/// # Errors
/// As the store has them.
pub async fn send(ctx: &Ctx) -> Result<usize, Error> {
    if !ctx.mail.is_set_up() {
        return Ok(0);
    }
    let (mut written, now) = (0, ctx.clock.now());
    for workspace in ctx.store.load(digests::workspaces()).await? {
        let load = (connections::rules(workspace).first(), digests::readers(workspace, now));
        let (rules, readers) = ctx.store.load(load).await?;
        let zone = rules.and_then(|rules| time::zone(&rules.time_zone).ok()).unwrap_or(TimeZone::UTC);
        for reader in readers {
            if ctx.stopping() {
                return Ok(written);
            }
            if let Some(day) = begun_day(&reader, now, &zone) {
                written += usize::from(write(ctx, workspace, &reader, day, &zone).await?);
            }
        }
    }
    if written > 0 {
        ctx.bells.sent.notify_one();
    }
    Ok(written)
}

/// The beginning of the local day, if its work has begun lately and it was not looked at yet.
fn begun_day(reader: &Reader, now: Time, zone: &TimeZone) -> Option<Time> {
    let day = now.start_of_local_day(zone);
    let morning = morning(reader.working_time.as_ref(), day, zone)?;
    (reader.day < day && now >= morning && now < morning.plus_seconds(LATE)).then_some(day)
}

/// When work begins on a day; none if it is a free one.
fn morning(hours: Option<&WorkingTime>, day: Time, zone: &TimeZone) -> Option<Time> {
    let Some(hours) = hours else { return Some(day.plus_seconds(USUAL_MORNING)) };
    let first = hours.after(day, 0, zone);
    hours.is_open(first, zone).then_some(first).filter(|first| *first < day.end_of_local_day(zone))
}

/// One letter, unless there is nothing to do; that it was looked at is noted in the same batch. Answers whether something was written.
async fn write(ctx: &Ctx, workspace: WorkspaceId, reader: &Reader, day: Time, zone: &TimeZone) -> Result<bool, Error> {
    let now = ctx.clock.now();
    let (of, until) = (Of::User(reader.user), now.end_of_local_day(zone));
    let filter = Filter { of, ..Filter::default() };
    let count = |due| tasks::count(workspace, filter, due, MOST_COUNTED).first();
    let load = (
        tasks::open(workspace, filter, Due::before(until), None, MOST_LINES),
        count(Due::before(now)),
        count(Due::between(now, until)),
    );
    let (first, overdue, today) = ctx.store.load(load).await?;
    let mut batch = Batch::one(digests::done(workspace, reader.user, day));
    let letter = Letter::Tasks {
        overdue: overdue.unwrap_or_default(),
        today: today.unwrap_or_default(),
        lines: first.iter().map(TaskLine::of).collect(),
    };
    let is_empty = matches!(&letter, Letter::Tasks { lines, .. } if lines.is_empty());
    if !is_empty {
        batch.extend(mail::queue(ctx, workspace, reader.user, &letter));
    }
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(!is_empty),
        // Another server did.
        Err(CommitError::Conflict { .. }) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use domain::id::UserId;
    use domain::working_time::Written;
    use uuid::Uuid;

    use super::*;

    fn at(text: &str) -> Time {
        text.parse::<jiff::Timestamp>().unwrap().into()
    }

    #[test]
    fn the_letter_comes_when_work_begins() {
        let zone = time::zone("Europe/Kyiv").unwrap();
        let written = Written {
            days: [("mon".to_owned(), vec!["10:00-18:00".to_owned()])].into(),
            holidays: vec!["2026-11-30".to_owned()],
        };
        let hours = WorkingTime::read(&written).unwrap();
        let reader = |working_time: Option<&WorkingTime>, day: &str| Reader {
            user: UserId(Uuid::nil()),
            working_time: working_time.cloned(),
            day: at(day),
        };
        let (before, monday) = ("2026-11-21T22:00:00Z", "2026-11-22T22:00:00Z");
        for (hours, looked_at, now, expected) in [
            // Ten o'clock in Kyiv is eight in UTC.
            (Some(&hours), before, "2026-11-23T07:59:59Z", false),
            (Some(&hours), before, "2026-11-23T08:00:00Z", true),
            (Some(&hours), before, "2026-11-23T10:59:59Z", true),
            (Some(&hours), before, "2026-11-23T11:00:00Z", false),
            (Some(&hours), monday, "2026-11-23T08:00:00Z", false),
            // A Tuesday, and a holiday.
            (Some(&hours), monday, "2026-11-24T08:00:00Z", false),
            (Some(&hours), monday, "2026-11-30T08:00:00Z", false),
            // Whoever always works.
            (None, before, "2026-11-23T05:59:59Z", false),
            (None, before, "2026-11-23T06:00:00Z", true),
        ] {
            let day = begun_day(&reader(hours, looked_at), at(now), &zone);
            assert_eq!(day, expected.then(|| at(monday)), "{now}");
        }
    }
}
