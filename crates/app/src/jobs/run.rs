//! Takes jobs that are due and does them: under a lease, with back-off, and after many failures into a person's hands.

use domain::id::WorkspaceId;
use domain::time::Time;
use store::jobs::{self, JobRow};
use store::{Batch, CommitError};

use super::{link_earlier, reapply};
use crate::ctx::Ctx;
use crate::error::Error;

/// A worker that dies loses its job after this.
const LEASE_SECONDS: i64 = 60;
/// A job that failed this often waits for a person.
const MOST_ATTEMPTS: i64 = 10;
/// Without jobs a workspace is looked at again after this.
const REST_SECONDS: i64 = 3600;

/// Does all jobs that are due; answers how many were begun.
///
/// # Errors
/// As the store has them; a job's own failure is noted on the job.
pub async fn run_due(ctx: &Ctx) -> Result<usize, Error> {
    let mut begun = 0;
    for (workspace, listed_under) in ctx.store.load(jobs::workspaces_due(ctx.clock.now())).await? {
        loop {
            let due = ctx.store.load(jobs::due(workspace, ctx.clock.now(), 20)).await?;
            if due.is_empty() {
                break;
            }
            for job in due {
                begun += usize::from(work(ctx, workspace, job).await?);
            }
        }
        let rest = ctx.clock.now().plus_seconds(REST_SECONDS);
        ctx.store.commit(Batch::one(jobs::settle(workspace, listed_under, rest))).await?;
    }
    Ok(begun)
}

/// One job; answers whether this worker got it.
async fn work(ctx: &Ctx, workspace: WorkspaceId, mut job: JobRow) -> Result<bool, Error> {
    let until = ctx.clock.now().plus_seconds(LEASE_SECONDS);
    match ctx.store.commit(Batch::one(jobs::lease(workspace, &job, until))).await {
        Ok(()) => {}
        Err(CommitError::Conflict { .. }) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    job.version += 1;
    job.attempts += 1;
    let result = match job.kind.as_str() {
        link_earlier::KIND => link_earlier::run(ctx, workspace, &job.payload).await,
        reapply::KIND => reapply::run(ctx, workspace, &mut job).await,
        _ => Err(Error::Internal("a job of a kind that this program does not know".to_owned())),
    };
    let now = ctx.clock.now();
    let step = match result {
        Ok(()) => jobs::finish(workspace, &job, now),
        Err(Error::Changed { step: "jobs::progress" }) => return Ok(true), // Somebody called it off.
        Err(error) => {
            tracing::warn!(%error, job = %job.id, kind = job.kind, attempt = job.attempts, "a job failed");
            jobs::fail(workspace, &job, back_off(now, job.attempts), job.attempts >= MOST_ATTEMPTS, &error.to_string())
        }
    };
    match ctx.store.commit(Batch::one(step)).await {
        Ok(()) | Err(CommitError::Conflict { .. }) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// 2, 4, 8 … seconds, an hour at most.
fn back_off(now: Time, attempts: i64) -> Time {
    let seconds = 1_i64 << attempts.clamp(1, 12);
    now.plus_seconds(seconds.min(REST_SECONDS))
}
