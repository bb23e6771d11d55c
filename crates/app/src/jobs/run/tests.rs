//! What only jobs can show that wait for the test.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

use domain::id::JobId;
use store::jobs::{NewJob, State};
use store::{OpenOptions, Store};
use tokio::sync::Semaphore;

use super::*;
use crate::ctx::{Clock, Ids, Settings};
use crate::secrets::Keyring;

struct App {
    ctx: Ctx,
    now: Arc<AtomicI64>,
    _folder: tempfile::TempDir,
}

async fn app() -> App {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let store = Store::open(&url, OpenOptions::default()).await.unwrap();
    store.migrate().await.unwrap();
    let now = Arc::new(AtomicI64::new(1_767_000_000_000_000));
    let told = Arc::clone(&now);
    let clock = Clock::from_fn(move || Time::from_micros(told.load(Ordering::Relaxed)));
    let ids = Ids::from_fn(clock.clone(), |bytes| bytes.fill(1));
    App { ctx: Ctx::new(store, clock, ids, Keyring::new(&[7; 32]), Settings::default()), now, _folder: folder }
}

impl App {
    async fn queue(&self, workspace: i64, key: &str) -> JobId {
        let now = self.ctx.clock.now();
        let job = NewJob {
            workspace: WorkspaceId(workspace),
            id: self.ctx.ids.next().into(),
            kind: "test",
            key: key.to_owned(),
            payload: Vec::new(),
            due_at: now,
            created_at: now,
        };
        self.ctx.store.commit(jobs::queue(&job).into_iter().collect()).await.unwrap();
        job.id
    }

    async fn job(&self, workspace: i64, id: JobId) -> JobRow {
        self.ctx.store.first(jobs::by_id(WorkspaceId(workspace), id)).await.unwrap().unwrap()
    }

    fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }
}

#[tokio::test]
async fn a_long_job_keeps_no_other_workspace_waiting() {
    let app = app().await;
    let long = app.queue(1, "long").await;
    let (gate, short_ones) = (Arc::new(Semaphore::new(0)), Arc::new(AtomicUsize::new(0)));
    for workspace in 2..12 {
        app.queue(workspace, "short").await;
    }
    let work = {
        let (gate, short_ones, ctx) = (Arc::clone(&gate), Arc::clone(&short_ones), app.ctx.clone());
        let late = Arc::new(AtomicUsize::new(0));
        let begun = app.ctx.clock.now();
        move |_: Ctx, workspace: WorkspaceId, job: JobRow| {
            let (gate, short_ones, ctx, late) =
                (Arc::clone(&gate), Arc::clone(&short_ones), ctx.clone(), Arc::clone(&late));
            async move {
                if workspace.0 == 1 {
                    let _ = gate.acquire().await.unwrap();
                } else if short_ones.fetch_add(1, Ordering::Relaxed) + 1 == 10 {
                    // All of the first round are done or under way. Now one more comes, while the long one is still at it.
                    let job = NewJob {
                        workspace: WorkspaceId(99),
                        id: ctx.ids.next().into(),
                        kind: "test",
                        key: "late".to_owned(),
                        payload: Vec::new(),
                        due_at: begun,
                        created_at: begun,
                    };
                    ctx.store.commit(jobs::queue(&job).into_iter().collect()).await.unwrap();
                    late.store(1, Ordering::Relaxed);
                    ctx.bells.jobs.notify_one();
                } else if late.load(Ordering::Relaxed) == 1 && workspace.0 == 99 {
                    gate.add_permits(1);
                }
                (job, Ok(()))
            }
        }
    };
    assert_eq!(run_due_with(&app.ctx, work).await.unwrap(), 12);
    assert_eq!(app.job(1, long).await.state, State::Done);
}

#[tokio::test]
async fn only_some_workspaces_are_worked_for_at_once() {
    let app = app().await;
    for workspace in 1..20 {
        app.queue(workspace, "a").await;
        app.queue(workspace, "b").await;
    }
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (at_once, seen) = (Arc::clone(&now), Arc::clone(&most));
    let work = move |_: Ctx, _: WorkspaceId, job: JobRow| {
        let (at_once, seen) = (Arc::clone(&at_once), Arc::clone(&seen));
        async move {
            seen.fetch_max(at_once.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            // As many as may be are under way together once; were it fewer, this would not end.
            while seen.load(Ordering::SeqCst) < ABREAST {
                tokio::task::yield_now().await;
            }
            tokio::task::yield_now().await;
            at_once.fetch_sub(1, Ordering::SeqCst);
            (job, Ok(()))
        }
    };
    assert_eq!(run_due_with(&app.ctx, work).await.unwrap(), 38);
    assert_eq!(most.load(Ordering::SeqCst), ABREAST);
}

#[tokio::test]
async fn a_job_that_panics_has_failed() {
    let app = app().await;
    let id = app.queue(1, "a").await;
    let panics = |_: Ctx, _: WorkspaceId, job: JobRow| async move {
        assert!(job.attempts > 99, "a mistake");
        (job, Ok(()))
    };
    assert_eq!(run_due_with(&app.ctx, panics).await.unwrap(), 1);
    let job = app.job(1, id).await;
    assert_eq!((job.state, job.attempts), (State::Queued, 1));
    assert!(job.last_error.unwrap().contains("mistake"));
    assert_eq!(job.due_at, app.ctx.clock.now().plus_seconds(2));
}

#[tokio::test]
async fn coming_further_begins_the_attempts_anew() {
    let app = app().await;
    let id = app.queue(1, "a").await;
    let fails = |further: bool| {
        move |ctx: Ctx, workspace: WorkspaceId, mut job: JobRow| async move {
            if further {
                progressed(&ctx, workspace, &mut job).await.unwrap();
            }
            (job, Err(Error::Internal("it fails".to_owned())))
        }
    };
    for attempt in 1..MOST_ATTEMPTS {
        run_due_with(&app.ctx, fails(false)).await.unwrap();
        assert_eq!(app.job(1, id).await.attempts, attempt);
        app.advance(REST_SECONDS);
    }
    run_due_with(&app.ctx, fails(true)).await.unwrap();
    let job = app.job(1, id).await;
    assert_eq!((job.state, job.attempts), (State::Queued, 1), "the last attempt came further");
    assert_eq!(job.due_at, app.ctx.clock.now().plus_seconds(2));
}

#[tokio::test]
async fn a_server_that_ends_gives_its_job_back() {
    let app = app().await;
    let (first, second) = (app.queue(1, "a").await, app.queue(1, "b").await);
    let work = |ctx: Ctx, workspace: WorkspaceId, mut job: JobRow| async move {
        job.payload = vec![1];
        ctx.stop();
        let result = progressed(&ctx, workspace, &mut job).await;
        (job, result)
    };
    assert_eq!(run_due_with(&app.ctx, work).await.unwrap(), 1);
    let (given_back, untouched) = (app.job(1, first).await, app.job(1, second).await);
    assert_eq!((given_back.state, given_back.attempts, given_back.payload), (State::Queued, 0, vec![1]));
    assert_eq!(given_back.due_at, app.ctx.clock.now(), "the next start goes on at once");
    assert_eq!((untouched.state, untouched.version), (State::Queued, 1));
    assert!(given_back.last_error.is_none());
}
