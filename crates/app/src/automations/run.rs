//! Going on with runs: each block is one batch of what it does, its step, and the place of the run behind it, guarded by the run's version. So a server
//! that is killed loses and doubles nothing, and of two servers that take the same run one writes.

use std::collections::VecDeque;

use domain::automation::{Action, Definition, RunState, State, StepState, walk};
use domain::id::WorkspaceId;
use domain::time::Time;
use store::automations::runs::{self, About, Run, Trouble};
use store::automations::steps::{self, Step};
use store::feed::{self, Change, Noun};
use store::{Batch, CommitError, Store, automations};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::act::{self, Done};
use super::begin::{Actor, Way};
use super::known::Known;
use super::{overdue, own, wait};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::loops::caught;

/// A worker that dies loses its run after this.
const LEASE_SECONDS: i64 = 20;
/// A block that was begun this often in vain fails.
const MOST_ATTEMPTS: i64 = 10;
/// The longest pause between two attempts.
const LONGEST_PAUSE: i64 = 3600;
/// Workspaces whose runs are gone on with side by side; those of one are taken one after the other.
const ABREAST: usize = 4;
/// Runs that are read at once.
const PAGE: i64 = 50;

/// Goes on with all runs that are due; answers how many were.
///
/// # Errors
/// As the store has them. What goes wrong with one run is noted with it.
pub async fn run_due(ctx: &Ctx) -> Result<usize, Error> {
    overdue::look(ctx).await?;
    let (mut begun, mut failed) = (0, None);
    let mut waiting: VecDeque<WorkspaceId> = ctx.store.load(runs::workspaces_due(ctx.clock.now())).await?.into();
    let mut under_way = JoinSet::new();
    loop {
        while under_way.len() < ABREAST
            && !matches!(failed, Some(Error::Away(_)))
            && let Some(workspace) = waiting.pop_front()
        {
            let ctx = ctx.clone();
            under_way.spawn(async move { of_workspace(&ctx, workspace).await });
        }
        match under_way.join_next().await {
            None => return failed.map_or(Ok(begun), Err),
            Some(Ok(Ok(count))) => begun += count,
            Some(Ok(Err(error))) => failed = Some(error),
            Some(Err(error)) => failed = Some(Error::Internal(format!("a worker ended: {error}"))),
        }
    }
}

async fn of_workspace(ctx: &Ctx, workspace: WorkspaceId) -> Result<usize, Error> {
    let mut begun = 0;
    loop {
        let due = ctx.store.load(runs::due(workspace, ctx.clock.now(), PAGE)).await?;
        let before = begun;
        for run in due {
            if ctx.stopping() {
                return Ok(begun);
            }
            begun += usize::from(one(ctx, workspace, run).await?);
        }
        if begun == before {
            return Ok(begun);
        }
    }
}

/// One run; answers whether this worker got it.
async fn one(ctx: &Ctx, workspace: WorkspaceId, mut run: Run) -> Result<bool, Error> {
    let until = ctx.clock.now().plus_seconds(LEASE_SECONDS);
    match ctx.store.commit(Batch::one(runs::lease(workspace, &run, until))).await {
        Ok(()) => {}
        Err(CommitError::Conflict { .. }) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    (run.version, run.attempts, run.state) = (run.version + 1, run.attempts + 1, RunState::Running);
    let standing = ctx.store.first(automations::standing(workspace, run.automation, run.revision)).await?;
    // Whoever switched the automation off or removed it may not have seen this run yet.
    let Some((State::Active, definition)) = standing else {
        return note(ctx, workspace, &over(&run, RunState::Cancelled, ctx.clock.now()), None).await.map(|()| true);
    };
    if run.attempts > MOST_ATTEMPTS {
        // Nobody was left to note its last failure: each time its worker died.
        return give_up(ctx, workspace, run, "interrupted", None).await.map(|()| true);
    }
    loop {
        let at_hand = run.clone();
        let turn = caught(turn(ctx, workspace, &definition, run)).await;
        let turn = turn.unwrap_or_else(|| Err(Error::Internal("a run met a mistake in the program".to_owned())));
        match turn {
            Ok(Some(next)) => run = next,
            Ok(None) => return Ok(true),
            Err(Error::Away(error)) => return Err(Error::Away(error)),
            Err(error) => return failed(ctx, workspace, at_hand, &error).await.map(|()| true),
        }
        if ctx.stopping() {
            let now = ctx.clock.now();
            let run = Run { state: RunState::Queued, due_at: Some(now), attempts: 0, ..run };
            return note(ctx, workspace, &run, None).await.map(|()| true);
        }
    }
}

/// One block; answers the run if it goes on at once.
async fn turn(ctx: &Ctx, workspace: WorkspaceId, definition: &Definition, run: Run) -> Result<Option<Run>, Error> {
    let next = ctx.store.retry(async |store| attempt(ctx, store, workspace, definition, &run).await).await?;
    if next.rang {
        let _ = ctx.bells.changes.send(workspace);
        ctx.bells.sent.notify_one();
        ctx.bells.jobs.notify_one();
    }
    Ok(next.run)
}

struct Turned {
    run: Option<Run>,
    rang: bool,
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    workspace: WorkspaceId,
    definition: &Definition,
    run: &Run,
) -> Result<Turned, Error> {
    // Somebody called it off, or took it for abandoned.
    let stands = store.first(runs::by_id(workspace, run.id)).await?;
    if stands.is_none_or(|stands| stands.version != run.version) {
        return Ok(Turned { run: None, rang: false });
    }
    let known = Box::pin(Known::load(store, workspace, &run.about, definition.need())).await?;
    let run = Run { about: known.about(run.about), ..run.clone() };
    let Some(block) = run.place.as_deref().and_then(|place| walk::find(definition, place)) else {
        let over = Run { place: None, ..over(&run, RunState::Done, ctx.clock.now()) };
        note(ctx, workspace, &over, None).await?;
        return Ok(Turned { run: None, rang: true });
    };
    let facts = known.facts();
    let chain: Vec<_> = run.chain.iter().copied().chain([run.automation]).collect();
    let actor = Actor { workspace, user: None, chain: &chain, way: Way::Now };
    let at = act::At { ctx, store, actor, run: &run, block, known: &known, facts: &facts };
    if let Some((code, field)) = domain::automation::own::trouble(facts.own().fields(), &block.action) {
        give_up(ctx, workspace, run.clone(), code, Some(field)).await?;
        return Ok(Turned { run: None, rang: true });
    }
    let done = match &block.action {
        Action::Wait { minutes, until } => match wait::wait(&at, *minutes, until.as_ref()) {
            wait::Turn::Over(done) => done,
            wait::Turn::Waits(next, step) => {
                write(&at, *next, step, Done::default()).await?;
                return Ok(Turned { run: None, rang: true });
            }
        },
        _ => match Box::pin(act::act(&at)).await {
            Ok(done) => done,
            // What is not there any more will not come back by itself.
            Err(Error::Invalid(errors)) => {
                let code = errors.first().map_or("invalid", |error| error.code);
                let field = errors.first().and_then(|error| own::blamed(&at, &error.field));
                give_up(ctx, workspace, run.clone(), code, field).await?;
                return Ok(Turned { run: None, rang: true });
            }
            Err(error) => return Err(error),
        },
    };
    go_on(&at, definition, done).await
}

/// Writes what a block did, and goes on behind it.
async fn go_on(at: &act::At<'_>, definition: &Definition, done: Done) -> Result<Turned, Error> {
    let (run, now) = (at.run, at.ctx.clock.now());
    let taken = walk::way(definition, at.block, at.facts);
    let next = taken.and_then(|taken| taken.next).map(|block| block.id.clone());
    let filtered = taken.is_none() && matches!(at.block.action, Action::Filter { .. });
    let word = match (&at.block.action, taken.map(|taken| taken.branch)) {
        (Action::Split { branches, .. }, Some(Some(branch))) => branches.get(branch).map(|it| it.name.clone()),
        _ => done.word.clone(),
    };
    let (state, reason) = match (&at.block.action, taken) {
        _ if filtered => (StepState::Filtered, "filtered"),
        (Action::Filter { .. }, _) => (StepState::Done, "passed"),
        (Action::Split { .. }, Some(taken)) if taken.branch.is_none() => (StepState::Done, "otherwise"),
        (Action::Split { .. }, _) => (StepState::Done, "branch"),
        (Action::End {}, _) => (StepState::Done, "end"),
        _ => (done.state, done.reason),
    };
    let step = Step {
        n: run.steps + 1,
        block: at.block.id.clone(),
        kind: at.block.action.kind().to_owned(),
        state,
        at: now,
        entity: done.entity.map(|(kind, id)| (kind.to_owned(), id)),
        reason: reason.to_owned(),
        word,
    };
    let about = done.about.unwrap_or(run.about);
    let on = Run {
        place: next.clone(),
        about,
        steps: step.n,
        attempts: 0,
        waiting: None,
        wait_until: None,
        trouble: None,
        due_at: Some(now.plus_seconds(LEASE_SECONDS)),
        ..run.clone()
    };
    let ended = next.is_none();
    let on = if ended { over(&on, RunState::Done, now) } else { on };
    // A wait has its step already.
    let is_wait = matches!(at.block.action, Action::Wait { .. }) && run.wait_until.is_some();
    let (on, write_step) = if is_wait {
        let n = run.steps;
        let again = steps::again(at.actor.workspace, run.id, n, (state, reason), None, now);
        (Run { steps: n, ..on }, StepWrite::Raw(again))
    } else {
        (on, StepWrite::New(step))
    };
    write(at, on.clone(), write_step, Done { about: None, entity: None, word: None, ..done }).await?;
    let run = (!ended).then(|| Run { version: on.version + 1, ..on });
    Ok(Turned { run, rang: true })
}

/// A step that is to be written.
pub(super) enum StepWrite {
    /// A new one.
    New(Step),
    /// One that is there is changed.
    Raw(store::Step),
    /// None.
    Nothing,
}

/// Commits what a block does with its step and where the run stands.
async fn write(at: &act::At<'_>, run: Run, step: StepWrite, done: Done) -> Result<(), Error> {
    let workspace = at.actor.workspace;
    let mut batch = done.batch;
    batch.push(runs::update(workspace, &run));
    match step {
        StepWrite::New(step) => batch.push(steps::insert(workspace, run.id, &step)),
        StepWrite::Raw(step) => batch.push(step),
        StepWrite::Nothing => {}
    }
    let mut changes = done.changes;
    changes.push(Change::new(Noun::AutomationRun, run.id, run.version + 1));
    batch.extend(feed::record(workspace, &changes));
    Ok(at.store.commit(batch).await?)
}

fn over(run: &Run, state: RunState, now: Time) -> Run {
    Run { state, due_at: None, waiting: None, wait_until: None, ended_at: Some(now), ..run.clone() }
}

/// A block could not be done this time: it is tried again, and given up at last.
async fn failed(ctx: &Ctx, workspace: WorkspaceId, run: Run, error: &Error) -> Result<(), Error> {
    tracing::warn!(%error, run = %run.id, attempt = run.attempts, "a block of an automation failed");
    if run.attempts >= MOST_ATTEMPTS {
        return give_up(ctx, workspace, run, "internal", None).await;
    }
    let pause = (1_i64 << run.attempts.clamp(1, 12)).min(LONGEST_PAUSE);
    let due = ctx.clock.now().plus_seconds(pause);
    let run = Run { state: RunState::Queued, due_at: Some(due), ..run };
    note(ctx, workspace, &run, None).await
}

/// The run ends with the block at which it stands; a person can have it tried again. `field` is the name of the own field that is to blame.
async fn give_up(ctx: &Ctx, workspace: WorkspaceId, run: Run, code: &str, field: Option<String>) -> Result<(), Error> {
    let now = ctx.clock.now();
    let block = run.place.clone().unwrap_or_default();
    tracing::warn!(run = %run.id, automation = %run.automation, code, "a run of an automation failed");
    let definition = ctx.store.first(automations::definition(workspace, run.automation, run.revision)).await?;
    let kind = definition.as_ref().and_then(|it| walk::find(it, &block)).map_or("", |block| block.action.kind());
    let step = Step {
        n: run.steps + 1,
        block: block.clone(),
        kind: kind.to_owned(),
        state: StepState::Failed,
        at: now,
        entity: None,
        reason: code.to_owned(),
        word: field.clone(),
    };
    // The name of a block has no blank.
    let detail = field.map_or_else(|| block.clone(), |field| format!("{block} {field}"));
    let trouble = Some(Trouble { code: code.to_owned(), detail: Some(detail) });
    let run = Run { trouble, steps: step.n, ..over(&run, RunState::Failed, now) };
    note(ctx, workspace, &run, Some(&step)).await
}

/// Notes where a run stands, unless somebody else has it.
async fn note(ctx: &Ctx, workspace: WorkspaceId, run: &Run, step: Option<&Step>) -> Result<(), Error> {
    let mut batch = Batch::one(runs::update(workspace, run));
    batch.extend(step.map(|step| steps::insert(workspace, run.id, step)));
    batch.extend(feed::record(workspace, &[Change::new(Noun::AutomationRun, run.id, run.version + 1)]));
    match ctx.store.commit(batch).await {
        Ok(()) => {
            let _ = ctx.bells.changes.send(workspace);
            Ok(())
        }
        Err(CommitError::Conflict { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// An id and the name of its kind, as steps have them.
pub(super) type Made = (&'static str, Uuid);

/// What a run is about, with a part of it replaced.
pub(super) fn with(about: About, change: impl FnOnce(&mut About)) -> About {
    let mut about = about;
    change(&mut about);
    about
}
