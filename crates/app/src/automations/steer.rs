//! What people do with a run: have it tried again, or call it off.

use domain::access::Right;
use domain::automation::RunState;
use domain::id::RunId;
use store::automations::runs::{self, Run};
use store::feed::{Change, Noun};
use store::{Batch, Store};

use super::read::read_run;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A run with its steps.
type RunView = (Run, Vec<store::automations::steps::Step>);

/// Has a run that failed go on with the block that could not be done.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Conflict`] if it has not failed.
pub async fn retry_run(ctx: &Ctx, who: &Principal, id: RunId) -> Result<RunView, Error> {
    let again = |run: Run, now| {
        let failed = run.state == RunState::Failed;
        let run = Run {
            state: RunState::Queued,
            due_at: Some(now),
            attempts: 0,
            trouble: None,
            ended_at: None,
            waiting: None,
            wait_until: None,
            ..run
        };
        failed.then_some(run).ok_or(Error::Conflict("run_not_failed"))
    };
    steer(ctx, who, id, "retried", again).await
}

/// Calls off a run that is not over.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Conflict`] if it is over.
pub async fn cancel_run(ctx: &Ctx, who: &Principal, id: RunId) -> Result<RunView, Error> {
    let off = |run: Run, now| {
        let open = matches!(run.state, RunState::Queued | RunState::Running | RunState::Waiting);
        let run = Run {
            state: RunState::Cancelled,
            due_at: None,
            waiting: None,
            wait_until: None,
            ended_at: Some(now),
            ..run
        };
        open.then_some(run).ok_or(Error::Conflict("run_over"))
    };
    steer(ctx, who, id, "cancelled", off).await
}

async fn steer(
    ctx: &Ctx,
    who: &Principal,
    id: RunId,
    action: &'static str,
    change: impl Fn(Run, domain::time::Time) -> Result<Run, Error> + Send + Sync,
) -> Result<RunView, Error> {
    who.may(Right::Administer)?;
    let attempt = async |store: &Store| {
        let run = store.first(runs::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
        let automation = run.automation;
        let version = run.version;
        let run = change(run, ctx.clock.now())?;
        let batch = Batch::one(runs::update(who.workspace, &run));
        let done =
            Done::new(action, "automation", automation.0).changing(Change::new(Noun::AutomationRun, id, version + 1));
        commit(ctx, store, who, batch, done).await
    };
    ctx.store.retry(attempt).await?;
    read_run(ctx, who, id).await
}
