//! What a server that was killed had in its hands goes on at once, if it is certain that nobody else works on it.

use domain::time::Time;
use store::automations::runs;
use store::{Batch, jobs};

use crate::ctx::Ctx;
use crate::error::Error;

/// Gives back all jobs, and runs of automations, that somebody holds. Only for a server that is alone with its database; others wait until the lease ends.
///
/// # Errors
/// As the store has them.
pub async fn release(ctx: &Ctx) -> Result<(), Error> {
    let now = ctx.clock.now();
    for (workspace, _) in ctx.store.load(jobs::workspaces_due(Time::from_micros(i64::MAX))).await? {
        ctx.store.commit(Batch::from_iter(jobs::release(workspace, now))).await?;
    }
    for workspace in ctx.store.load(runs::workspaces_due(Time::from_micros(i64::MAX))).await? {
        ctx.store.commit(Batch::one(runs::release(workspace, now))).await?;
    }
    Ok(())
}
