//! Whether a connection's source asks at all, how it is answered, and which lines get calls but never ask.

use std::collections::BTreeSet;

use domain::access::Right;
use domain::forward::Why;
use domain::id::ConnectionId;
use domain::time::Time;
use store::{connections, forward as rows, lines};

use crate::ctx::{Ctx, first_id_at};
use crate::error::Error;
use crate::principal::Principal;

/// How far back answers are counted, in seconds: a day.
const DAY: i64 = 24 * 3600;
/// How far back lines are looked at, in seconds: a week.
const WEEK: i64 = 7 * DAY;

/// A line that gets calls for which nobody asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentLine {
    /// The number.
    pub number: String,
    /// What people call it.
    pub name: Option<String>,
    /// Its incoming calls of the last week.
    pub calls: i64,
}

/// How smart forwarding is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// When the source first asked, of what is kept.
    pub first_at: Option<Time>,
    /// When it last asked.
    pub last_at: Option<Time>,
    /// The answers of the last day by their reason.
    pub answers: Vec<(Why, i64)>,
    /// Lines that got incoming calls in the last week, for none of which anybody asked; none are named before the first question.
    pub silent_lines: Vec<SilentLine>,
}

/// How smart forwarding of a connection is doing.
///
/// # Errors
/// No right, no such connection.
pub async fn standing(ctx: &Ctx, who: &Principal, connection: ConnectionId) -> Result<Standing, Error> {
    who.may(Right::Administer)?;
    let (now, workspace) = (ctx.clock.now(), who.workspace);
    let (day, week) = (now.plus_seconds(-DAY), now.plus_seconds(-WEEK));
    let load = (
        connections::by_id(workspace, connection).first(),
        rows::first(workspace, connection).first(),
        rows::last(workspace, connection).first(),
        rows::count(workspace, connection, first_id_at(day).into()),
        rows::lines_that_asked(workspace, connection, first_id_at(week).into()),
        rows::lines_that_rang(workspace, connection, week),
        lines::of_connection(workspace, connection),
    );
    let (row, first_at, last_at, answers, asked, rang, lines) = ctx.store.load(load).await?;
    row.ok_or(Error::NotFound)?;
    let asked: BTreeSet<String> = asked.into_iter().collect();
    let of = |number: &str| lines.iter().find(|line| line.number.as_e164() == number);
    let is_silent = |number: &str| !asked.contains(number) && !of(number).is_some_and(|line| line.ignored);
    let silent = rang.into_iter().filter(|(number, _)| first_at.is_some() && is_silent(number));
    let silent_lines = silent.map(|(number, calls)| SilentLine {
        name: of(&number).and_then(|line| line.name.clone()),
        number,
        calls,
    });
    Ok(Standing { first_at, last_at, answers, silent_lines: silent_lines.collect() })
}
