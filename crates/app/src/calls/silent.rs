//! Calls without news for too long are closed. The mark stands beside what their events told, causes nothing, and the next event drops it.

use domain::call::Phase;
use domain::time::Time;
use store::connections::{self, StaleAfter};
use store::{CommitError, calls};

use super::fold;
use super::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;

/// Calls that are looked at together.
const PAGE: i64 = 200;

/// Closes what is silent now; answers how many calls.
///
/// # Errors
/// As the store has them.
pub async fn close_silent(ctx: &Ctx) -> Result<usize, Error> {
    let now = ctx.clock.now();
    let mut closed = 0;
    for after in ctx.store.load(connections::stale_after()).await? {
        closed += close_of_connection(ctx, after, Phase::Ringing, now.plus_seconds(-i64::from(after.ringing_seconds)))
            .await?;
        closed += close_of_connection(ctx, after, Phase::Talking, now.plus_seconds(-i64::from(after.talking_seconds)))
            .await?;
    }
    Ok(closed)
}

async fn close_of_connection(ctx: &Ctx, of: StaleAfter, phase: Phase, heard_before: Time) -> Result<usize, Error> {
    let mut closed = 0;
    loop {
        let rows = ctx.store.load(calls::stale(of.workspace, of.connection, phase, heard_before, PAGE)).await?;
        if rows.is_empty() {
            return Ok(closed);
        }
        let Some(source) = Source::load(ctx, of.workspace, of.connection).await? else { return Ok(closed) };
        let count = rows.len();
        let batches = rows
            .into_iter()
            .map(|row| {
                debug_assert_ne!(row.call.phase, Phase::Ended);
                fold::close(&source, row, ctx.clock.now())
            })
            .collect();
        let before = closed;
        for result in ctx.store.commit_all(batches).await {
            match result {
                Ok(()) => closed += 1,
                // News came in meanwhile.
                Err(CommitError::Conflict { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let _ = ctx.bells.changes.send(of.workspace);
        if closed == before || count < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(closed);
        }
    }
}
