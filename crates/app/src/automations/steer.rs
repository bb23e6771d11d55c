//! What people do with a run: have it tried again, or call it off.

use domain::access::Right;
use domain::automation::{RunState, walk};
use domain::id::RunId;
use store::automations::runs::{self, Run};
use store::feed::{Change, Noun};
use store::{Batch, Store, automations};

use super::read::read_run;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A run with its steps.
type RunView = (Run, Vec<store::automations::steps::Step>);

/// Has a run that failed go on with the block that could not be done, as the automation has it now: so what was mended counts.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Conflict`] if it has not failed, or the automation does not run.
pub async fn retry_run(ctx: &Ctx, who: &Principal, id: RunId) -> Result<RunView, Error> {
    who.may(Right::Administer)?;
    let attempt = async |store: &Store| {
        let run = store.first(runs::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
        if run.state != RunState::Failed {
            return Err(Error::Conflict("run_not_failed"));
        }
        let newest = store.first(automations::newest(who.workspace, run.automation)).await?;
        let (revision, definition) = newest.ok_or(Error::Conflict("automation_off"))?;
        // A block that is not there any more is tried as it was.
        let stands = run.place.as_deref().is_some_and(|place| walk::find(&definition, place).is_some());
        let again = Run {
            revision: if stands { revision } else { run.revision },
            state: RunState::Queued,
            due_at: Some(ctx.clock.now()),
            attempts: 0,
            trouble: None,
            ended_at: None,
            waiting: None,
            wait_until: None,
            ..run
        };
        write(ctx, store, who, &again, "retried").await
    };
    ctx.store.retry(attempt).await?;
    read_run(ctx, who, id).await
}

/// Calls off a run that is not over.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Conflict`] if it is over.
pub async fn cancel_run(ctx: &Ctx, who: &Principal, id: RunId) -> Result<RunView, Error> {
    who.may(Right::Administer)?;
    let attempt = async |store: &Store| {
        let run = store.first(runs::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
        if !matches!(run.state, RunState::Queued | RunState::Running | RunState::Waiting) {
            return Err(Error::Conflict("run_over"));
        }
        let ended_at = Some(ctx.clock.now());
        let off = Run { state: RunState::Cancelled, due_at: None, waiting: None, wait_until: None, ended_at, ..run };
        write(ctx, store, who, &off, "cancelled").await
    };
    ctx.store.retry(attempt).await?;
    read_run(ctx, who, id).await
}

async fn write(ctx: &Ctx, store: &Store, who: &Principal, run: &Run, action: &'static str) -> Result<(), Error> {
    let batch = Batch::one(runs::update(who.workspace, run));
    let change = Change::new(Noun::AutomationRun, run.id, run.version + 1);
    commit(ctx, store, who, batch, Done::new(action, "automation", run.automation.0).changing(change)).await
}
