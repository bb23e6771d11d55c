//! Reading a period of a source's log on demand, as a job that goes on where it stopped.

use domain::access::Right;
use domain::backfill::{Counts, Slices, State};
use domain::id::{BackfillId, ConnectionId, WorkspaceId};
use domain::time::Time;
use store::backfills::{self, Backfill};
use store::feed::{Change, Noun};
use store::jobs::{self, JobRow, NewJob};
use store::{Batch, connections, feed};
use uuid::Uuid;

use super::keep::{Effects, keep};
use super::log::listed;
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::jobs::run as job_run;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::source_api::{ApiFailure, Target};
use crate::write::{Done, commit};

/// The kind of these jobs.
pub const KIND: &str = "backfill";
/// The longest period, in seconds: ten years.
const LONGEST: i64 = 10 * 366 * 24 * 3600;

/// A period that somebody wants to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackfillInput {
    /// From this moment on.
    pub from: Time,
    /// Up to this moment.
    pub until: Time,
    /// Only count.
    pub preview: bool,
    /// Make contacts as from new calls.
    pub contacts: bool,
}

/// Starts to read a period.
///
/// # Errors
/// No right, no such connection; [`Error::Invalid`]; [`Error::Source`] without a key.
pub async fn start(
    ctx: &Ctx,
    who: &Principal,
    connection: ConnectionId,
    input: BackfillInput,
) -> Result<Backfill, Error> {
    who.may(Right::Administer)?;
    let row = ctx.store.first(connections::by_id(who.workspace, connection)).await?.ok_or(Error::NotFound)?;
    Target::of(ctx, &row)?;
    let now = ctx.clock.now();
    let until = input.until.min(now);
    let mut fields = Fields::default();
    if until <= input.from || until.seconds_since(input.from) > LONGEST || input.from < Time::Y2000 {
        fields.take::<()>("from", Err("out_of_range"));
    }
    fields.check()?;
    let new = Backfill {
        id: BackfillId(ctx.ids.next()),
        connection,
        user: who.user,
        from: input.from,
        until,
        preview: input.preview,
        contacts: input.contacts,
        state: State::Waiting,
        read_to: input.from,
        counts: Counts::default(),
        problem: None,
        created_at: now,
        finished_at: None,
        version: 1,
    };
    let job = NewJob {
        workspace: who.workspace,
        id: ctx.ids.next().into(),
        kind: KIND,
        key: connection.to_string(),
        payload: new.id.0.as_bytes().to_vec(),
        due_at: now,
        created_at: now,
    };
    let mut batch = Batch::one(backfills::insert(who.workspace, &new));
    batch.extend(jobs::queue(&job));
    let done = Done::new("backfilled", "connection", connection).changing(Change::new(Noun::Backfill, new.id, 1));
    commit(ctx, &ctx.store, who, batch, done).await?;
    ctx.bells.jobs.notify_one();
    Ok(new)
}

/// The periods that were read, newest first.
///
/// # Errors
/// No right, no such connection, a cursor of another list.
pub async fn backfills(
    ctx: &Ctx,
    who: &Principal,
    connection: ConnectionId,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Backfill>, Error> {
    who.may(Right::Administer)?;
    let before = after.map_or(Ok(Uuid::max()), Cursor::by_id)?;
    let load = (
        connections::by_id(who.workspace, connection).first(),
        backfills::list(who.workspace, connection, BackfillId(before), limit.and_one()),
    );
    let (row, rows) = ctx.store.load(load).await?;
    row.ok_or(Error::NotFound)?;
    Ok(Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]))
}

/// One of them.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: BackfillId) -> Result<Backfill, Error> {
    who.may(Right::Administer)?;
    ctx.store.first(backfills::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}

/// Calls one off; what was read stays. One that is over stays as it is.
///
/// # Errors
/// No right, not here.
pub async fn cancel(ctx: &Ctx, who: &Principal, id: BackfillId) -> Result<Backfill, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let row = store.first(backfills::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if row.state.is_over() {
                return Ok(row);
            }
            let after = Backfill { state: State::Cancelled, finished_at: Some(ctx.clock.now()), ..row };
            let version = after.version + 1;
            let done = Done::new("cancelled", "backfill", id).changing(Change::new(Noun::Backfill, id, version));
            commit(ctx, store, who, Batch::one(backfills::update(who.workspace, &after)), done).await?;
            Ok(Backfill { version, ..after })
        })
        .await
}

/// Does such a job: slice by slice, each noted before the next one.
///
/// # Errors
/// As the store has them; the source's own are noted on the backfill, after the job has been tried often enough.
pub async fn run(ctx: &Ctx, workspace: WorkspaceId, job: &mut JobRow) -> Result<(), Error> {
    let id = Uuid::from_slice(&job.payload).map_err(|_| Error::Internal("a job's payload is no id".to_owned()))?;
    let Some(mut row) = ctx.store.first(backfills::by_id(workspace, BackfillId(id))).await? else { return Ok(()) };
    let Some(source) = Source::load(ctx, workspace, row.connection).await? else { return Ok(()) };
    let Some(connection) = ctx.store.first(connections::by_id(workspace, row.connection)).await? else { return Ok(()) };
    let target = match Target::of(ctx, &connection) {
        Ok(target) => target,
        Err(failure) => return fail(ctx, workspace, row, &failure).await,
    };
    let since = if row.contacts { row.from } else { row.until.plus_seconds(LONGEST) };
    let effects = if row.preview { Effects::Count } else { Effects::Since(since) };
    let mut slices = Slices::new(row.read_to, row.until);
    while let Some((from, until)) = slices.next() {
        if row.state.is_over() {
            return Ok(());
        }
        let rows = match listed(ctx, &target, &source.lens.zone, from, until).await {
            Ok(rows) => rows,
            Err(failure) if is_final(&failure) || job.attempts >= PATIENT => {
                return fail(ctx, workspace, row, &failure).await;
            }
            Err(failure) => return Err(failure.into()),
        };
        if !slices.gave(rows.len()) {
            continue;
        }
        row.counts += keep(ctx, &source, rows, until, effects).await?;
        (row.state, row.read_to) = (State::Reading, until);
        let Some(noted) = note(ctx, workspace, row).await? else { return Ok(()) };
        row = noted;
        job.progress = row.read_to.seconds_since(row.from);
        job.progress_of = Some(row.until.seconds_since(row.from));
        job_run::progressed(ctx, workspace, job).await?;
    }
    (row.state, row.finished_at) = (State::Done, Some(ctx.clock.now()));
    note(ctx, workspace, row).await.map(drop)
}

/// After so many attempts without getting further a backfill gives up.
const PATIENT: i64 = 6;

/// Whether trying again can never help.
fn is_final(failure: &ApiFailure) -> bool {
    matches!(
        failure.code(),
        "source_bad_key" | "source_forbidden" | "source_no_key" | "source_address" | "source_refused"
    )
}

async fn fail(ctx: &Ctx, workspace: WorkspaceId, row: Backfill, failure: &ApiFailure) -> Result<(), Error> {
    let now = ctx.clock.now();
    let row =
        Backfill { state: State::Failed, problem: Some(failure.code().to_owned()), finished_at: Some(now), ..row };
    note(ctx, workspace, row).await.map(drop)
}

/// Writes down how far it is; none if somebody called it off meanwhile.
async fn note(ctx: &Ctx, workspace: WorkspaceId, row: Backfill) -> Result<Option<Backfill>, Error> {
    let version = row.version + 1;
    let mut batch = Batch::one(backfills::update(workspace, &row));
    batch.extend(feed::record(workspace, &[Change::new(Noun::Backfill, row.id, version)]));
    match ctx.store.commit(batch).await {
        Ok(()) => {
            let _ = ctx.bells.changes.send(workspace);
            Ok(Some(Backfill { version, ..row }))
        }
        Err(store::CommitError::Conflict { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
