//! Takes jobs that are due and does them: under a lease, with back-off, and after many failures into a person's hands. Those of different workspaces
//! are done side by side, a few at a time, so that a long one keeps nobody else waiting.

#[cfg(test)]
mod tests;

use std::collections::{HashSet, VecDeque};
use std::future::Future;
use std::time::Duration;

use domain::id::WorkspaceId;
use domain::time::Time;
use store::jobs::{self, JobRow};
use store::{Batch, CommitError};
use tokio::task::JoinSet;

use super::{link_earlier, reapply, send};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::loops::caught;
use crate::{imports, repair};

/// A worker that dies loses its job after this.
const LEASE_SECONDS: i64 = 60;
/// A job that was begun this often without getting further waits for a person.
pub(crate) const MOST_ATTEMPTS: i64 = 10;
/// Without jobs a workspace is looked at again after this.
const REST_SECONDS: i64 = 3600;
/// Workspaces whose jobs are done side by side.
const ABREAST: usize = 4;
/// While jobs are under way others are looked for after this.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Somebody called the job off, or it has another worker.
const TAKEN_AWAY: &str = "jobs::progress";
/// The job goes back as it is.
const INTERRUPTED: &str = "jobs::interrupted";

/// Does all jobs that are due; answers how many were begun.
///
/// # Errors
/// As the store has them; a job's own failure is noted on the job.
pub async fn run_due(ctx: &Ctx) -> Result<usize, Error> {
    run_due_with(ctx, do_job).await
}

/// Does the jobs of one workspace that are due, here: for commands, which do not wait for a server. Answers how many were begun.
///
/// # Errors
/// As the store has them.
pub async fn run_of(ctx: &Ctx, workspace: WorkspaceId) -> Result<usize, Error> {
    of_workspace(ctx, workspace, 0, do_job).await
}

/// Keeps how far a job has come, with what it needs to go on, and takes it for longer. Long jobs call this after each page.
///
/// # Errors
/// The job was called off, or the server is about to end; the job hands both on. As the store has them.
pub async fn progressed(ctx: &Ctx, workspace: WorkspaceId, job: &mut JobRow) -> Result<(), Error> {
    let until = ctx.clock.now().plus_seconds(LEASE_SECONDS);
    match ctx.store.commit(Batch::one(jobs::progress(workspace, job, until))).await {
        Ok(()) => job.version += 1,
        Err(CommitError::Conflict { .. }) => return Err(Error::Changed { step: TAKEN_AWAY }),
        Err(error) => return Err(error.into()),
    }
    if ctx.stopping() { Err(interrupted()) } else { Ok(()) }
}

/// What a job answers that ends early because the server does: it is given back, and the next start goes on with it.
pub fn interrupted() -> Error {
    Error::Changed { step: INTERRUPTED }
}

async fn do_job(ctx: Ctx, workspace: WorkspaceId, mut job: JobRow) -> (JobRow, Result<(), Error>) {
    let result = match job.kind.as_str() {
        link_earlier::KIND => link_earlier::run(&ctx, workspace, &mut job).await,
        reapply::KIND => reapply::run(&ctx, workspace, &mut job).await,
        repair::KIND => repair::run(&ctx, workspace, &mut job).await,
        imports::KIND => imports::run(&ctx, workspace, &mut job).await,
        _ => Err(Error::Internal("a job of a kind that this program does not know".to_owned())),
    };
    (job, result)
}

async fn run_due_with<F>(
    ctx: &Ctx,
    work: impl Fn(Ctx, WorkspaceId, JobRow) -> F + Clone + Send + Sync + 'static,
) -> Result<usize, Error>
where
    F: Future<Output = (JobRow, Result<(), Error>)> + Send + 'static,
{
    let (mut begun, mut failed) = (0, None);
    let (mut under_way, mut busy) = (JoinSet::new(), HashSet::new());
    let mut waiting = due_workspaces(ctx).await?;
    loop {
        while under_way.len() < ABREAST
            && !ctx.stopping()
            && let Some((workspace, announced)) = waiting.pop_front()
        {
            if busy.insert(workspace) {
                let (ctx, work) = (ctx.clone(), work.clone());
                under_way.spawn(async move { (workspace, of_workspace(&ctx, workspace, announced, work).await) });
            }
        }
        let found = tokio::select! {
            ended = under_way.join_next() => match ended {
                None => return failed.map_or(Ok(begun), Err),
                Some(Ok((workspace, result))) => {
                    busy.remove(&workspace);
                    result.map(|done| { begun += done; None })
                }
                Some(Err(error)) => Err(Error::Internal(format!("a worker ended: {error}"))),
            },
            () = ctx.bells.jobs.notified() => due_workspaces(ctx).await.map(Some),
            () = tokio::time::sleep(LOOK_AGAIN) => due_workspaces(ctx).await.map(Some),
        };
        match found {
            Ok(Some(more)) if failed.is_none() => waiting = more,
            Ok(_) => {}
            // What is under way ends by itself; nothing else is begun.
            Err(error) => {
                waiting.clear();
                failed = Some(error);
            }
        }
    }
}

async fn due_workspaces(ctx: &Ctx) -> Result<VecDeque<(WorkspaceId, i64)>, Error> {
    Ok(ctx.store.load(jobs::workspaces_due(ctx.clock.now())).await?.into())
}

/// The jobs of a workspace, one after the other; answers how many this worker got.
async fn of_workspace<F>(
    ctx: &Ctx,
    workspace: WorkspaceId,
    announced: i64,
    work: impl Fn(Ctx, WorkspaceId, JobRow) -> F,
) -> Result<usize, Error>
where
    F: Future<Output = (JobRow, Result<(), Error>)>,
{
    let mut begun = 0;
    loop {
        let due = ctx.store.load(jobs::due(workspace, ctx.clock.now(), 20)).await?;
        let before = begun;
        for job in due {
            if ctx.stopping() {
                return Ok(begun);
            }
            begun += usize::from(one(ctx, workspace, job, &work).await?);
        }
        if begun == before {
            break;
        }
    }
    let rest = ctx.clock.now().plus_seconds(REST_SECONDS);
    ctx.store.commit(Batch::one(jobs::settle(workspace, announced, rest))).await?;
    Ok(begun)
}

/// One job; answers whether this worker got it.
pub(super) async fn one<F>(
    ctx: &Ctx,
    workspace: WorkspaceId,
    mut job: JobRow,
    work: &impl Fn(Ctx, WorkspaceId, JobRow) -> F,
) -> Result<bool, Error>
where
    F: Future<Output = (JobRow, Result<(), Error>)>,
{
    if job.attempts >= MOST_ATTEMPTS {
        // Nobody was left to note its last failure: each time its worker died.
        tracing::error!(job = %job.id, kind = job.kind, attempts = job.attempts, "a job was begun too often and waits for a person");
        let steps = jobs::fail(workspace, &job, ctx.clock.now(), true, "each time the server ended before the job did");
        return note(ctx, steps).await.map(|()| true);
    }
    let until = ctx.clock.now().plus_seconds(LEASE_SECONDS);
    match ctx.store.commit(Batch::one(jobs::lease(workspace, &job, until))).await {
        Ok(()) => {}
        Err(CommitError::Conflict { .. }) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    job.version += 1;
    job.attempts += 1;
    let leased = job.clone();
    let (mut job, result) = caught(work(ctx.clone(), workspace, job)).await.unwrap_or_else(|| {
        (leased.clone(), Err(Error::Internal("the job met a mistake in the program; the log says where".to_owned())))
    });
    if job.version > leased.version {
        // It came further, which began its attempts anew.
        job.attempts = 1;
    }
    let now = ctx.clock.now();
    let steps = match result {
        Ok(()) => return note(ctx, [jobs::finish(workspace, &job, now)]).await.map(|()| true),
        Err(Error::Changed { step: TAKEN_AWAY }) => return Ok(true),
        Err(Error::Changed { step: INTERRUPTED }) => jobs::give_back(workspace, &job, now),
        Err(error) => {
            tracing::warn!(%error, job = %job.id, kind = job.kind, attempt = job.attempts, "a job failed");
            let dead = job.attempts >= MOST_ATTEMPTS;
            let again = if jobs::SENT.contains(&job.kind.as_str()) {
                send::back_off(now, job.attempts, &ctx.ids)
            } else {
                back_off(now, job.attempts)
            };
            jobs::fail(workspace, &job, again, dead, &error.to_string())
        }
    };
    note(ctx, steps).await.map(|()| true)
}

/// Notes what became of a job, unless somebody else has it or called it off.
async fn note(ctx: &Ctx, steps: impl IntoIterator<Item = store::Step>) -> Result<(), Error> {
    match ctx.store.commit(steps.into_iter().collect()).await {
        Ok(()) | Err(CommitError::Conflict { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// 2, 4, 8 … seconds, an hour at most.
fn back_off(now: Time, attempts: i64) -> Time {
    let seconds = 1_i64 << attempts.clamp(1, 12);
    now.plus_seconds(seconds.min(REST_SECONDS))
}
