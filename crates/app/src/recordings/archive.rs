//! Copies recordings from the source to the storage, beside everything else: a source or a storage that lets us wait keeps nobody else waiting.
//! Each is taken under a lease and tried again with growing pauses while its link may live ([`domain::recording::after`]). It is written under a name that
//! is the same each time, so that whoever goes on after a crash finds what is there already.

use std::collections::HashMap;
use std::time::Duration;

use domain::id::WorkspaceId;
use domain::recording::{self, Kept, Next, Obstacle};
use store::calls::{self, CallRow};
use store::connections::ConnectionRow;
use store::feed::{self, Change, Noun};
use store::recordings::{self, RecordingRow, State};
use store::{Batch, CommitError, connections, workspaces};
use tokio::task::JoinSet;

use super::fetch::{self, Named, Unfetched};
use super::storage::{Storage, StorageError};
use crate::ctx::Ctx;
use crate::error::Error;

/// Recordings that are copied at once.
const ABREAST: usize = 6;
/// Of these, those of one workspace.
const OF_ONE: usize = 2;
/// Others take a recording for abandoned after this.
const LEASE_SECONDS: i64 = 600;
/// One attempt takes no longer.
const ATTEMPT: Duration = Duration::from_secs(540);
/// While some are under way others are looked for after this.
const LOOK_AGAIN: Duration = Duration::from_secs(2);
/// Calls that came while nothing was archived are looked for so far back: links of older ones are hardly alive.
const EARLIER_SECONDS: i64 = 7 * 24 * 3600;
/// So many of them at once.
const EARLIER: i64 = 500;

/// Archives all recordings that are due; answers how many were tried.
///
/// # Errors
/// As the store has them. What goes wrong with one recording is noted with it.
pub async fn run_due(ctx: &Ctx) -> Result<usize, Error> {
    let Some(storage) = &ctx.settings.recordings else { return Ok(0) };
    let mut work = Work { under_way: JoinSet::new(), busy: HashMap::new(), last: WorkspaceId(0), begun: 0 };
    loop {
        if !ctx.stopping() && !storage.rests(ctx.clock.now()) {
            work.take(ctx, storage).await?;
        }
        tokio::select! {
            ended = work.under_way.join_next() => match ended {
                None => return Ok(work.begun),
                Some(Ok((workspace, result))) => {
                    work.ended(workspace);
                    result?;
                }
                Some(Err(error)) => return Err(Error::Internal(format!("a worker ended: {error}"))),
            },
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}

/// Has recordings archived that came while nothing was: before the server had a storage, or the connection's switch was on.
///
/// # Errors
/// As the store has them.
pub async fn find_earlier(ctx: &Ctx) -> Result<(), Error> {
    if ctx.settings.recordings.is_none() {
        return Ok(());
    }
    let now = ctx.clock.now();
    for workspace in ctx.store.load(recordings::workspaces()).await? {
        let step = recordings::want_earlier(workspace, now.plus_seconds(-EARLIER_SECONDS), now, EARLIER);
        ctx.store.commit(Batch::one(step)).await?;
    }
    Ok(())
}

struct Work {
    under_way: JoinSet<(WorkspaceId, Result<(), Error>)>,
    busy: HashMap<WorkspaceId, usize>,
    /// The workspace that was served last: the next one begins.
    last: WorkspaceId,
    begun: usize,
}

impl Work {
    /// Begins as many as may be under way, of each workspace in turn.
    async fn take(&mut self, ctx: &Ctx, storage: &Storage) -> Result<(), Error> {
        if self.under_way.len() >= ABREAST {
            return Ok(());
        }
        let mut waiting = ctx.store.load(recordings::workspaces_due(ctx.clock.now())).await?;
        let place = waiting.partition_point(|workspace| workspace.0 <= self.last.0);
        waiting.rotate_left(place);
        for workspace in waiting {
            let busy = self.busy.get(&workspace).copied().unwrap_or_default();
            let room = OF_ONE.saturating_sub(busy).min(ABREAST - self.under_way.len());
            if room == 0 {
                continue;
            }
            self.last = workspace;
            let now = ctx.clock.now();
            for row in ctx.store.load(recordings::due(workspace, now, i64::try_from(room).unwrap_or(1))).await? {
                let lease = recordings::lease(workspace, &row, now.plus_seconds(LEASE_SECONDS));
                match ctx.store.commit(Batch::one(lease)).await {
                    Ok(()) => {}
                    Err(CommitError::Conflict { .. }) => continue,
                    Err(error) => return Err(error.into()),
                }
                let row = RecordingRow { version: row.version + 1, attempts: row.attempts + 1, ..row };
                let (ctx, storage) = (ctx.clone(), storage.clone());
                self.under_way.spawn(async move { (workspace, attempt(&ctx, &storage, workspace, &row).await) });
                *self.busy.entry(workspace).or_default() += 1;
                self.begun += 1;
            }
        }
        Ok(())
    }

    fn ended(&mut self, workspace: WorkspaceId) {
        if let Some(busy) = self.busy.get_mut(&workspace) {
            *busy -= 1;
        }
    }
}

/// One attempt, with whatever follows from it.
async fn attempt(ctx: &Ctx, storage: &Storage, workspace: WorkspaceId, row: &RecordingRow) -> Result<(), Error> {
    let load = (
        calls::by_id(workspace, row.call).first(),
        connections::by_id(workspace, row.connection).first(),
        workspaces::by_id(workspace).first(),
    );
    let (call, connection, settings) = ctx.store.load(load).await?;
    let (Some(call), Some(connection)) = (call, connection) else { return forget(ctx, workspace, row).await };
    let now = ctx.clock.now();
    let days = settings.and_then(|settings| settings.keep_recordings_days);
    if days.is_some_and(|days| call.call.started_at < recording::kept_since(now, days)) {
        // An attempt that was cut off may have stored it already.
        let key = storage.key(workspace, connection.id, row.started_at, row.call);
        let deleted = async {
            storage.mark(&ctx.ids).await?;
            storage.delete(&key).await
        };
        if let Err(error) = deleted.await {
            return storage_failed(ctx, storage, workspace, row, &error).await;
        }
        return end(ctx, workspace, row, State::Deleted, Some(Kept::Deleted), None).await;
    }
    if !connection.archive_recordings {
        return forget(ctx, workspace, row).await;
    }
    let copied = tokio::time::timeout(ATTEMPT, copy(ctx, storage, workspace, row, &call, &connection)).await;
    match copied.unwrap_or(Err(Unfetched::Source(Obstacle::Away))) {
        Ok(audio) => {
            storage.works();
            archived(ctx, workspace, row, &audio).await
        }
        Err(Unfetched::Storage(error)) => storage_failed(ctx, storage, workspace, row, &error).await,
        Err(Unfetched::Source(obstacle)) => failed(ctx, workspace, row, obstacle).await,
    }
}

/// It is the storage's fault: the attempt does not count.
async fn storage_failed(
    ctx: &Ctx,
    storage: &Storage,
    workspace: WorkspaceId,
    row: &RecordingRow,
    error: &StorageError,
) -> Result<(), Error> {
    let now = ctx.clock.now();
    let row = RecordingRow { attempts: row.attempts - 1, ..row.clone() };
    let until = storage.failed(&error.to_string(), now);
    note(ctx, recordings::put_off(workspace, &row, until, "storage", now)).await
}

/// Finds what an attempt before this one has stored, or fetches it.
async fn copy(
    ctx: &Ctx,
    storage: &Storage,
    workspace: WorkspaceId,
    row: &RecordingRow,
    call: &CallRow,
    connection: &ConnectionRow,
) -> Result<recordings::Archived, Unfetched> {
    let key = storage.key(workspace, connection.id, row.started_at, row.call);
    let place = Named { mark: storage.mark(&ctx.ids).await?, key: &key };
    if row.attempts > 1
        && let Some(audio) = fetch::find(ctx, storage, &place).await?
    {
        return Ok(audio);
    }
    let link = call.state.recording().ok_or(Unfetched::Source(Obstacle::NotThere))?;
    fetch::fetch(ctx, storage, link, &connection.recording_hosts, &place).await
}

async fn failed(ctx: &Ctx, workspace: WorkspaceId, row: &RecordingRow, obstacle: Obstacle) -> Result<(), Error> {
    let now = ctx.clock.now();
    let (call, attempts, why) = (row.call, row.attempts, obstacle.as_str());
    tracing::debug!(%call, attempts, why, "a recording was not archived");
    match recording::after(obstacle, row.attempts, row.wanted_at, now) {
        Next::Again(at) => note(ctx, recordings::put_off(workspace, row, at, why, now)).await,
        Next::Gone => end(ctx, workspace, row, State::Gone, Some(Kept::Gone), Some(why)).await,
        Next::GivenUp => {
            tracing::warn!(%call, attempts, why, "a recording is not archived");
            end(ctx, workspace, row, State::Failed, None, Some(why)).await
        }
    }
}

/// It is in the storage: the row says so.
async fn archived(
    ctx: &Ctx,
    workspace: WorkspaceId,
    row: &RecordingRow,
    audio: &recordings::Archived,
) -> Result<(), Error> {
    write(ctx, workspace, row, Some(Kept::Archived), |row| recordings::archived(workspace, row, audio)).await
}

/// It is not archived, or not any more.
pub(super) async fn end(
    ctx: &Ctx,
    workspace: WorkspaceId,
    row: &RecordingRow,
    state: State,
    kept: Option<Kept>,
    problem: Option<&str>,
) -> Result<(), Error> {
    let problem = problem.map(|problem| (problem, ctx.clock.now()));
    write(ctx, workspace, row, kept, |row| recordings::end(workspace, row, state, problem)).await
}

async fn write(
    ctx: &Ctx,
    workspace: WorkspaceId,
    row: &RecordingRow,
    kept: Option<Kept>,
    step: impl Fn(&RecordingRow) -> store::Step,
) -> Result<(), Error> {
    let written = ctx
        .store
        .retry(async |store| {
            let load = (recordings::of_call(workspace, row.call).first(), calls::by_id(workspace, row.call).first());
            let (now, call) = store.load(load).await?;
            // Somebody else took it for abandoned, or another link came meanwhile: it is theirs.
            let (Some(_), Some(call)) = (now.filter(|now| now.version == row.version), call) else { return Ok(false) };
            let mut batch = Batch::new();
            if let Some(kept) = kept {
                batch.push(calls::keep_recording(workspace, &call, kept));
            }
            batch.push(step(row));
            if kept.is_some() {
                batch.extend(feed::record(workspace, &[Change::new(Noun::Call, call.id, call.version + 1)]));
            }
            store.commit(batch).await?;
            Ok::<bool, Error>(kept.is_some())
        })
        .await?;
    if written {
        let _ = ctx.bells.changes.send(workspace);
    }
    Ok(())
}

/// Its connection does not archive any more, or is gone.
async fn forget(ctx: &Ctx, workspace: WorkspaceId, row: &RecordingRow) -> Result<(), Error> {
    note(ctx, recordings::forget(workspace, row)).await
}

/// Writes a step, unless somebody else has the recording by now.
async fn note(ctx: &Ctx, step: store::Step) -> Result<(), Error> {
    match ctx.store.commit(Batch::one(step)).await {
        Ok(()) | Err(CommitError::Conflict { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
