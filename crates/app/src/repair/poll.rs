//! Reading the logs of all sources, each every few minutes.

use domain::backfill::{OVERLAP, Slices};
use domain::time::Time;
use store::repairs::{self, ToRead};
use store::{Batch, CommitError, connections};

use super::keep::{Effects, keep};
use super::log::listed;
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::source_api::{ApiFailure, Target};

/// Calls in progress that are read again in one turn.
const MOST_AGAIN: i64 = 20;

/// Reads the logs that are due; answers how many calls were found whose webhooks had not come.
///
/// # Errors
/// As the store has them. That a source does not answer is noted on its connection, and keeps no other one waiting longer.
pub async fn poll(ctx: &Ctx) -> Result<i64, Error> {
    let now = ctx.clock.now();
    let due =
        |one: &ToRead| one.repair.as_ref().is_none_or(|repair| now.seconds_since(repair.read_at) >= one.every_seconds);
    let all = ctx.store.load(repairs::to_read()).await?;
    let mut found = 0;
    for one in all.into_iter().filter(due) {
        if ctx.stopping() {
            break;
        }
        if let Some(from) = take(ctx, &one, now).await? {
            found += of_connection(ctx, &one, from, now).await?;
        }
    }
    Ok(found)
}

/// Takes the reading of a log before other servers do; answers from when on it has to be read.
async fn take(ctx: &Ctx, one: &ToRead, now: Time) -> Result<Option<Time>, Error> {
    let (workspace, connection) = (one.workspace, one.connection);
    let (step, from) = match &one.repair {
        Some(repair) => (repairs::take(workspace, connection, repair, now), repair.read_to),
        None => (repairs::begin(workspace, connection, now, now), now),
    };
    match ctx.store.commit(Batch::one(step)).await {
        Ok(()) => Ok(Some(from.plus_seconds(-OVERLAP))),
        Err(CommitError::Conflict { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn of_connection(ctx: &Ctx, one: &ToRead, from: Time, now: Time) -> Result<i64, Error> {
    let (workspace, connection) = (one.workspace, one.connection);
    let Some(source) = Source::load(ctx, workspace, connection).await? else { return Ok(0) };
    let Some(row) = ctx.store.first(connections::by_id(workspace, connection)).await? else { return Ok(0) };
    let read = match Target::of(ctx, &row) {
        Ok(target) => read(ctx, &source, &target, from, now).await?,
        Err(failure) => Err(failure),
    };
    let step = match &read {
        Ok(found) => repairs::read(workspace, connection, now, *found, now),
        Err(failure) => {
            tracing::warn!(%failure, %connection, "the log of a source cannot be read");
            repairs::failed(workspace, connection, failure.code())
        }
    };
    ctx.store.commit(Batch::one(step)).await?;
    let found = read.unwrap_or(0);
    if found > 0 {
        tracing::info!(found, %connection, "calls were found whose webhooks had not come");
        metrics::counter!("switchhook_calls_repaired_total").increment(found.unsigned_abs());
    }
    Ok(found)
}

/// Reads what is new, and once more the calls that were in progress when they were read.
async fn read(
    ctx: &Ctx,
    source: &Source,
    target: &Target,
    from: Time,
    now: Time,
) -> Result<Result<i64, ApiFailure>, Error> {
    let effects = Effects::Since(now.plus_seconds(-i64::from(source.effects_horizon_seconds)));
    let zone = &source.lens.zone;
    let (mut slices, mut found) = (Slices::new(from, now.plus_seconds(1)), 0);
    while let Some((from, until)) = slices.next() {
        let rows = match listed(ctx, target, zone, from, until).await {
            Ok(rows) => rows,
            Err(failure) => return Ok(Err(failure)),
        };
        if slices.gave(rows.len()) {
            found += keep(ctx, source, rows, until, effects).await?.fresh;
        }
    }
    let old_enough = now.plus_seconds(-OVERLAP);
    let again =
        ctx.store.load(repairs::provisional(source.workspace, source.connection, old_enough, MOST_AGAIN)).await?;
    for (external_id, started_at) in again {
        let rows = match listed(ctx, target, zone, started_at.plus_seconds(-1), started_at.plus_seconds(2)).await {
            Ok(rows) => rows,
            Err(failure) => return Ok(Err(failure)),
        };
        found += keep(ctx, source, rows, now, effects).await?.fresh;
        // Whatever it says now is what it says: it is not asked for a third time.
        ctx.store.commit(Batch::one(repairs::settled(source.workspace, source.connection, &external_id))).await?;
    }
    Ok(Ok(found))
}
