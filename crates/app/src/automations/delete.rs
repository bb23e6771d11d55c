//! Removing an automation.

use domain::access::Right;
use domain::id::AutomationId;
use store::automations::{self, runs};
use store::feed::{Change, Noun};
use store::{Batch, Store};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Runs that are removed in one batch.
const PAGE: i64 = 500;

/// Removes an automation that is still at version `expected`, with its runs: what is not over is called off, what was done stays done.
///
/// # Errors
/// No right, [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: AutomationId, expected: i64) -> Result<(), Error> {
    who.may(Right::Administer)?;
    let before = ctx.store.first(automations::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    if before.version != expected {
        return Err(Error::Stale);
    }
    // The automation goes first, so that nothing begins it any more.
    let mut batch = Batch::from_iter(automations::delete(who.workspace, id, expected));
    batch.push(runs::cancel_all(who.workspace, id, ctx.clock.now()));
    let done = Done::new("deleted", "automation", id).changing(Change::new(Noun::Automation, id, 0));
    match commit(ctx, &ctx.store, who, batch, done).await {
        Err(Error::Changed { .. }) => return Err(Error::Stale),
        result => result?,
    }
    forget_runs(&ctx.store, who, id).await
}

/// A server that ends meanwhile leaves runs without an automation: they are over, and nobody is shown them.
async fn forget_runs(store: &Store, who: &Principal, id: AutomationId) -> Result<(), Error> {
    while store.first(runs::first_of(who.workspace, id)).await?.is_some() {
        store.commit(Batch::from_iter(runs::forget(who.workspace, id, PAGE))).await?;
    }
    Ok(())
}
