//! Reading the logs of all sources, each every few minutes.

use domain::backfill::{OVERLAP, Slices};
use domain::id::{ConnectionId, WorkspaceId};
use domain::time::Time;
use store::repairs::{self, Repair, ToRead};
use store::{Batch, CommitError, Step, connections};

use super::keep::{Effects, keep};
use super::log::listed;
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::source_api::{ApiFailure, Target};

/// Calls in progress that are read again in one turn.
const MOST_AGAIN: i64 = 20;

/// A reading of which nothing was heard for so long has lost its server, and another one may begin.
const LEASE_SECONDS: i64 = 120;

/// Reads the logs that are due; answers how many calls were found whose webhooks had not come.
///
/// # Errors
/// As the store has them. That a source does not answer is noted on its connection, and keeps no other one waiting longer.
pub async fn poll(ctx: &Ctx) -> Result<i64, Error> {
    let now = ctx.clock.now();
    let due = |one: &ToRead| {
        one.repair
            .as_ref()
            .is_none_or(|repair| now.seconds_since(repair.read_at) >= one.every_seconds && !repair.is_running(now))
    };
    let all = ctx.store.load(repairs::to_read()).await?;
    let mut found = 0;
    for one in all.into_iter().filter(due) {
        if ctx.stopping() {
            break;
        }
        if let Some(taken) = take(ctx, one.workspace, one.connection, one.repair.as_ref(), now, None).await? {
            found += of_connection(ctx, &taken).await?;
        }
    }
    Ok(found)
}

/// A log that this server alone reads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    workspace: WorkspaceId,
    connection: ConnectionId,
    /// From when on it has to be read.
    from: Time,
    /// When it was taken.
    at: Time,
    /// The version by which it is this server's.
    version: i64,
}

/// Takes the reading of a log before others do, together with a step `beside` it; none if somebody was quicker.
pub(super) async fn take(
    ctx: &Ctx,
    workspace: WorkspaceId,
    connection: ConnectionId,
    repair: Option<&Repair>,
    at: Time,
    beside: Option<Step>,
) -> Result<Option<Taken>, Error> {
    let until = at.plus_seconds(LEASE_SECONDS);
    let (step, from, version) = match repair {
        Some(repair) => (repairs::take(workspace, connection, repair, at, until), repair.read_to, repair.version + 1),
        None => (repairs::begin(workspace, connection, at, at, until), at, 1),
    };
    match ctx.store.commit(std::iter::once(step).chain(beside).collect()).await {
        Ok(()) => Ok(Some(Taken { workspace, connection, from: from.plus_seconds(-OVERLAP), at, version })),
        Err(CommitError::Conflict { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Reads a log that was taken; answers how many calls were found whose webhooks had not come.
pub(super) async fn of_connection(ctx: &Ctx, taken: &Taken) -> Result<i64, Error> {
    let Taken { workspace, connection, at, .. } = *taken;
    let Some(source) = Source::load(ctx, workspace, connection).await? else { return Ok(0) };
    let Some(row) = ctx.store.first(connections::by_id(workspace, connection)).await? else { return Ok(0) };
    let read = match Target::of(ctx, &row) {
        Ok(target) => read(ctx, &source, &target, taken).await?,
        Err(failure) => Err(failure),
    };
    let step = match &read {
        Ok(found) => repairs::read(workspace, connection, at, *found, at),
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

/// Says that the reading goes on. Whoever else reads by now ends it: what was kept so far stays.
async fn goes_on(ctx: &Ctx, taken: &Taken) -> Result<(), Error> {
    let until = ctx.clock.now().plus_seconds(LEASE_SECONDS);
    let step = repairs::still(taken.workspace, taken.connection, taken.version, until);
    match ctx.store.commit(Batch::one(step)).await {
        Ok(()) => Ok(()),
        Err(CommitError::Conflict { step }) => Err(Error::Changed { step }),
        Err(error) => Err(error.into()),
    }
}

/// Reads what is new, and once more the calls that were in progress when they were read.
async fn read(ctx: &Ctx, source: &Source, target: &Target, taken: &Taken) -> Result<Result<i64, ApiFailure>, Error> {
    let now = taken.at;
    let effects = Effects::Since(now.plus_seconds(-i64::from(source.effects_horizon_seconds)));
    let zone = &source.lens.zone;
    let (mut slices, mut found) = (Slices::new(taken.from, now.plus_seconds(1)), 0);
    while let Some((from, until)) = slices.next() {
        let rows = match listed(ctx, target, zone, from, until).await {
            Ok(rows) => rows,
            Err(failure) => return Ok(Err(failure)),
        };
        if slices.gave(rows.len()) {
            found += keep(ctx, source, rows, until, effects).await?.fresh;
        }
        goes_on(ctx, taken).await?;
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
