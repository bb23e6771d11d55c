//! Lists of tasks.

use domain::access::Right;
use domain::id::{TaskId, TeamId};
use domain::task::{Kind, State};
use domain::time::{self, Time};
use store::connections;
use store::tasks::{self, Due, Filter, Of, Task};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// Up to so many tasks are counted.
const MOST_COUNTED: i64 = 10_000;

/// When open tasks are due, by the workspace's clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueWhen {
    /// Before now.
    Overdue,
    /// From now to the end of the day.
    Today,
    /// On a later day.
    Later,
    /// Nobody said when.
    None,
}

/// Which tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskFilter {
    /// How far they are.
    pub state: State,
    /// Whose.
    pub of: Of,
    /// Of the members of a team only.
    pub team: Option<TeamId>,
    /// Of one kind only.
    pub kind: Option<Kind>,
    /// Due then only; of closed ones nobody asks.
    pub due: Option<DueWhen>,
}

/// Tasks: open ones in the order in which they are due, closed ones from the last on.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    filter: &TaskFilter,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Task>, Error> {
    who.may(Right::Read)?;
    let after = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(at), Part::Id(id)]) => Some((Time::from_micros(*at), TaskId(*id))),
        Some(_) => return Err(Cursor::unfit()),
    };
    let of = Filter { of: filter.of, team: filter.team, kind: filter.kind, reach: who.reach() };
    let query = if filter.state == State::Open {
        let after = after.map(|(at, id)| (Some(at).filter(|at| at.micros() != i64::MAX), id));
        tasks::open(who.workspace, of, due(ctx, who, filter.due).await?, after, limit.and_one())
    } else {
        tasks::closed(who.workspace, of, filter.state, after, limit.and_one())
    };
    let rows = ctx.store.load(query).await?;
    let place = |task: &Task| if filter.state == State::Open { task.due } else { task.closed_at };
    Ok(Page::of(rows, limit, |row| vec![Part::Int(place(row).map_or(i64::MAX, Time::micros)), Part::Id(row.id.0)]))
}

async fn due(ctx: &Ctx, who: &Principal, when: Option<DueWhen>) -> Result<Due, Error> {
    let Some(when) = when else { return Ok(Due::ANY) };
    let [overdue, today, later, none] = parts(ctx, who).await?;
    Ok(match when {
        DueWhen::Overdue => overdue,
        DueWhen::Today => today,
        DueWhen::Later => later,
        DueWhen::None => none,
    })
}

/// The four parts of all open tasks, as the workspace's clocks divide them now.
async fn parts(ctx: &Ctx, who: &Principal) -> Result<[Due; 4], Error> {
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let zone = time::zone(&rules.time_zone).map_err(|_| Error::Internal("a stored time zone is unknown".to_owned()))?;
    let now = ctx.clock.now();
    let midnight = now.end_of_local_day(&zone);
    Ok([Due::before(now), Due::between(now, midnight), Due::from(midnight), Due::NONE])
}

/// How many open tasks there are of each part; a number beyond 10,000 is 10,001.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Due before now.
    pub overdue: i64,
    /// Due until the end of the day.
    pub today: i64,
    /// Due on a later day.
    pub later: i64,
    /// Nobody said when.
    pub undated: i64,
}

/// Counts open tasks.
///
/// # Errors
/// No right.
pub async fn counts(ctx: &Ctx, who: &Principal, of: Of, team: Option<TeamId>) -> Result<Counts, Error> {
    who.may(Right::Read)?;
    let filter = Filter { of, team, reach: who.reach(), ..Filter::default() };
    let count = |due| tasks::count(who.workspace, filter, due, MOST_COUNTED + 1).first();
    let [overdue, today, later, none] = parts(ctx, who).await?;
    let load = (count(overdue), count(today), count(later), count(none));
    let (overdue, today, later, undated) = ctx.store.load(load).await?;
    let or_none = Option::unwrap_or_default;
    Ok(Counts { overdue: or_none(overdue), today: or_none(today), later: or_none(later), undated: or_none(undated) })
}
