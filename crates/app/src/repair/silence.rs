//! Whether webhooks have stopped coming: measured against the usual traffic of the hour.

use std::collections::HashMap;

use domain::backfill;
use domain::id::{ConnectionId, WorkspaceId};
use domain::time::Time;
use store::statistics;

use crate::ctx::Ctx;
use crate::error::Error;

/// So many past weeks tell what is usual.
const WEEKS: i64 = 4;
const HOUR: i64 = 3600;
const WEEK: i64 = 7 * 24 * HOUR;

/// Webhooks have stopped coming.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Silence {
    /// When the last one came.
    pub since: Time,
    /// So many calls should have come since.
    pub expected_calls: i64,
}

/// Whether the webhooks of a connection have stopped coming, of which the last one came at `last`. A connection that is younger than a week has nothing that is usual.
///
/// # Errors
/// As the store has them.
pub async fn silence(
    ctx: &Ctx,
    workspace: WorkspaceId,
    connection: ConnectionId,
    last: Time,
) -> Result<Option<Silence>, Error> {
    let now = ctx.clock.now();
    let since = now.plus_seconds(-(WEEKS * WEEK + 25 * HOUR));
    let by_hour = ctx.store.load(statistics::calls_by_hour(workspace, connection, since)).await?;
    let by_hour: HashMap<i64, i64> =
        by_hour.into_iter().map(|(hour, calls)| (hour.seconds().div_euclid(HOUR), calls)).collect();
    let weeks = |hour: i64| (1..=WEEKS).map(move |week| hour - week * WEEK / HOUR);
    #[expect(clippy::cast_precision_loss, reason = "calls of an hour")]
    let usual = |time: Time| {
        let hour = time.seconds().div_euclid(HOUR);
        weeks(hour).map(|past| by_hour.get(&past).copied().unwrap_or(0)).sum::<i64>() as f64 / WEEKS as f64
    };
    let expected = backfill::expected(last, now, usual);
    #[expect(clippy::cast_possible_truncation, reason = "calls of a day")]
    let expected_calls = expected.round() as i64;
    Ok(backfill::is_alarm(expected).then_some(Silence { since: last, expected_calls }))
}
