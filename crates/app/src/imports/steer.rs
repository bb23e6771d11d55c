//! Counting what would come of a file, taking it over, calling that off.

use domain::access::Right;
use domain::id::ImportId;
use domain::import::{Counts, State, Target};
use store::feed::{Change, Noun};
use store::imports::{self, Import};
use store::jobs::{self, NewJob};
use store::{Batch, Step};

use super::work::KIND;
use super::{ALL, conflict, forget};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Counts what would come of it, as a job. Nothing is written.
///
/// # Errors
/// No right, not here; [`Error::Invalid`] without a column of phones or e-mail addresses; [`Error::Conflict`] once it has begun.
pub async fn preview(ctx: &Ctx, who: &Principal, id: ImportId) -> Result<Import, Error> {
    begin(ctx, who, id, "counted", State::Counting).await
}

/// Takes its rows over, as a job that goes on after a restart. What was chosen is remembered for files with the same header.
///
/// # Errors
/// As for [`preview`].
pub async fn start(ctx: &Ctx, who: &Principal, id: ImportId) -> Result<Import, Error> {
    begin(ctx, who, id, "started", State::Running).await
}

async fn begin(ctx: &Ctx, who: &Principal, id: ImportId, action: &'static str, state: State) -> Result<Import, Error> {
    who.may(Right::ChangeMany)?;
    let begun = ctx
        .store
        .retry(async |store| {
            let before = store.first(imports::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.state == state {
                return Ok(before);
            }
            if before.state.is_over() || before.state == State::Running {
                return Err(conflict(before.state));
            }
            if !before.plan.has_key(before.target) {
                return Err(match before.target {
                    Target::Contacts => Error::invalid("columns", "no_key_column"),
                    _ => Error::invalid("columns", "no_name_column"),
                });
            }
            let now = ctx.clock.now();
            let (version, runs) = (before.version + 1, state == State::Running);
            let started_at = runs.then_some(now);
            let after = Import { state, done: 0, counts: Counts::default(), started_at, ..before };
            let mut batch = Batch::one(imports::update(who.workspace, &after));
            if runs && let Some(key) = &after.header_key {
                batch.push(imports::remember(who.workspace, key, &after.plan, now));
            }
            batch.extend(job(ctx, who, id));
            let done = Done::new(action, "import", id).changing(Change::new(Noun::Import, id, version));
            commit(ctx, store, who, batch, done).await?;
            Ok(Import { version, ..after })
        })
        .await?;
    ctx.bells.jobs.notify_one();
    Ok(begun)
}

fn job(ctx: &Ctx, who: &Principal, id: ImportId) -> [Step; 2] {
    let now = ctx.clock.now();
    jobs::queue(&NewJob {
        workspace: who.workspace,
        id: ctx.ids.next().into(),
        kind: KIND,
        key: ALL.to_owned(),
        payload: id.0.as_bytes().to_vec(),
        due_at: now,
        created_at: now,
    })
}

/// Calls an import off: a count is given up and the file stays; else what was taken over stays, and the other rows are forgotten. One that is over stays as it is.
///
/// # Errors
/// No right, not here.
pub async fn cancel(ctx: &Ctx, who: &Principal, id: ImportId) -> Result<Import, Error> {
    who.may(Right::ChangeMany)?;
    let after = ctx
        .store
        .retry(async |store| {
            let before = store.first(imports::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            let after = match before.state {
                state if state.is_over() => return Ok(before),
                State::Counting => Import { state: State::Ready, done: 0, ..before },
                _ => before.over(State::Cancelled, ctx.clock.now()),
            };
            let version = after.version + 1;
            let done = Done::new("cancelled", "import", id).changing(Change::new(Noun::Import, id, version));
            commit(ctx, store, who, Batch::one(imports::update(who.workspace, &after)), done).await?;
            Ok::<Import, Error>(Import { version, ..after })
        })
        .await?;
    if after.state.is_over() {
        forget::clear_rows(ctx, who.workspace, &after).await?;
    }
    Ok(after)
}
