use app::Ctx;
use app::jobs::run::run_due;
use domain::id::{JobId, WorkspaceId};
use store::Batch;
use store::jobs::{self, JobRow, NewJob, State};

use crate::support::App;

stories! {
    a_failing_job_waits_longer_each_time_and_then_for_a_person
    a_job_whose_worker_dies_is_taken_over_and_at_last_waits_for_a_person
    jobs_of_one_key_are_done_in_their_order
    a_key_has_one_job_under_way
    a_job_announced_meanwhile_is_not_forgotten
}

const HERE: WorkspaceId = WorkspaceId(1);

/// Queues a job that no program knows, so that it fails.
async fn queue(ctx: &Ctx, key: &str) -> JobId {
    let now = ctx.clock.now();
    let job = NewJob {
        workspace: HERE,
        id: ctx.ids.next().into(),
        kind: "unknown",
        key: key.to_owned(),
        payload: vec![1],
        due_at: now,
        created_at: now,
    };
    ctx.store.commit(jobs::queue(&job).into_iter().collect()).await.unwrap();
    job.id
}

async fn job(ctx: &Ctx, id: JobId) -> JobRow {
    ctx.store.first(jobs::by_id(HERE, id)).await.unwrap().unwrap()
}

async fn due(ctx: &Ctx) -> Vec<JobId> {
    let due = ctx.store.load(jobs::due(HERE, ctx.clock.now(), 20)).await.unwrap();
    due.into_iter().map(|job| job.id).collect()
}

/// Takes a job for a minute, as a worker does.
async fn lease(ctx: &Ctx, id: JobId) {
    let until = ctx.clock.now().plus_seconds(60);
    ctx.store.commit(Batch::one(jobs::lease(HERE, &job(ctx, id).await, until))).await.unwrap();
}

async fn a_failing_job_waits_longer_each_time_and_then_for_a_person(app: &App) {
    let ctx = &app.ctx;
    let id = queue(ctx, "a").await;
    for pause in [2, 4, 8, 16, 32, 64, 128, 256, 512] {
        assert_eq!(run_due(ctx).await.unwrap(), 1);
        assert_eq!(run_due(ctx).await.unwrap(), 0);
        let failed = job(ctx, id).await;
        assert_eq!((failed.state, failed.due_at), (State::Queued, ctx.clock.now().plus_seconds(pause)));
        app.advance(pause - 1);
        assert_eq!(run_due(ctx).await.unwrap(), 0);
        app.advance(1);
    }
    assert_eq!(run_due(ctx).await.unwrap(), 1);
    let dead = job(ctx, id).await;
    assert_eq!((dead.state, dead.attempts), (State::Dead, 10));
    assert!(dead.last_error.as_ref().unwrap().contains("does not know"));
    app.advance(7200);
    assert_eq!(run_due(ctx).await.unwrap(), 0);

    let now = ctx.clock.now();
    ctx.store.commit(jobs::retry(HERE, &dead, now).into_iter().collect()).await.unwrap();
    assert_eq!(run_due(ctx).await.unwrap(), 1);
    assert_eq!(job(ctx, id).await.attempts, 1);
}

async fn a_job_whose_worker_dies_is_taken_over_and_at_last_waits_for_a_person(app: &App) {
    let ctx = &app.ctx;
    let id = queue(ctx, "a").await;
    for _ in 0..10 {
        lease(ctx, id).await;
        assert_eq!(run_due(ctx).await.unwrap(), 0, "it is somebody's");
        app.advance(60);
        assert_eq!(due(ctx).await, [id], "its worker is gone");
    }
    run_due(ctx).await.unwrap();
    let dead = job(ctx, id).await;
    assert_eq!((dead.state, dead.attempts), (State::Dead, 10));
    assert!(dead.last_error.unwrap().contains("ended"));
    assert!(due(ctx).await.is_empty());
}

async fn jobs_of_one_key_are_done_in_their_order(app: &App) {
    let ctx = &app.ctx;
    let (first, second, other) = (queue(ctx, "a").await, queue(ctx, "a").await, queue(ctx, "b").await);
    assert_eq!(due(ctx).await, [first, other]);
    lease(ctx, first).await;
    assert_eq!(due(ctx).await, [other], "the second one waits for the first");
    ctx.store.commit(Batch::one(jobs::finish(HERE, &job(ctx, first).await, ctx.clock.now()))).await.unwrap();
    assert_eq!(due(ctx).await, [second, other]);
}

async fn a_key_has_one_job_under_way(app: &App) {
    let ctx = &app.ctx;
    let (first, second) = (queue(ctx, "a").await, queue(ctx, "a").await);
    // The first one died, the second one is under way, and then a person has the first one tried again.
    let dead = jobs::fail(HERE, &job(ctx, first).await, ctx.clock.now(), true, "it failed");
    ctx.store.commit(dead.into_iter().collect()).await.unwrap();
    lease(ctx, second).await;
    let again = jobs::retry(HERE, &job(ctx, first).await, ctx.clock.now());
    ctx.store.commit(again.into_iter().collect()).await.unwrap();
    assert!(due(ctx).await.is_empty());
    ctx.store.commit(Batch::one(jobs::finish(HERE, &job(ctx, second).await, ctx.clock.now()))).await.unwrap();
    assert_eq!(due(ctx).await, [first]);
}

async fn a_job_announced_meanwhile_is_not_forgotten(app: &App) {
    let ctx = &app.ctx;
    queue(ctx, "a").await;
    let listed = ctx.store.load(jobs::workspaces_due(ctx.clock.now())).await.unwrap();
    let [(HERE, announced)] = listed[..] else { panic!("{listed:?}") };
    // Another job is announced under a time that is due already, which changes nothing of when the workspace is due.
    queue(ctx, "b").await;
    let rest = ctx.clock.now().plus_seconds(3600);
    ctx.store.execute_sql_script("delete from jobs").await.unwrap();
    ctx.store.commit(Batch::one(jobs::settle(HERE, announced, rest))).await.unwrap();
    let listed = ctx.store.load(jobs::workspaces_due(ctx.clock.now())).await.unwrap();
    assert_eq!(listed, [(HERE, announced + 1)], "whoever settles has not seen that job");
    ctx.store.commit(Batch::one(jobs::settle(HERE, announced + 1, rest))).await.unwrap();
    assert!(ctx.store.load(jobs::workspaces_due(ctx.clock.now())).await.unwrap().is_empty());
}
