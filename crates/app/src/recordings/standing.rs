//! How the archive of recordings stands, for those who set the workspace up.

use domain::access::Right;
use domain::time::Time;
use store::Batch;
use store::recordings::{self, State};
use uuid::Uuid;

use super::storage::Place;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// How the archive stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Where recordings are kept; none: they are not archived.
    pub place: Option<Place>,
    /// How many are archived.
    pub archived: i64,
    /// How many bytes they have.
    pub bytes: i64,
    /// How many of them are in another storage than the server has now.
    pub elsewhere: i64,
    /// How many are to be archived.
    pub waiting: i64,
    /// How many the source has lost.
    pub gone: i64,
    /// How many could not be fetched.
    pub failed: i64,
    /// How many were deleted when they were old enough.
    pub deleted: i64,
    /// What last stood in the way of one that is not archived: a code, and when.
    pub last_problem: Option<(String, Time)>,
    /// What is wrong with the storage, if it does not do its work, and since when it was last seen.
    pub storage_trouble: Option<(String, Time)>,
}

/// How the archive stands.
///
/// # Errors
/// No right.
pub async fn standing(ctx: &Ctx, who: &Principal) -> Result<Standing, Error> {
    who.may(Right::Administer)?;
    let load = (recordings::summary(who.workspace), recordings::last_trouble(who.workspace).first());
    let (counts, last_problem) = ctx.store.load(load).await?;
    let of = |wanted| counts.iter().filter(move |sum| sum.state == wanted);
    let count = |wanted| of(wanted).map(|sum| sum.count).sum();
    let storage = ctx.settings.recordings.as_ref();
    let here = match storage {
        Some(storage) => storage.look_at_mark().await,
        None => None,
    };
    let elsewhere = of(State::Archived).filter(|sum| here.is_some() && sum.storage != here).map(|sum| sum.count).sum();
    Ok(Standing {
        place: storage.map(|storage| storage.place().clone()),
        archived: count(State::Archived),
        bytes: of(State::Archived).map(|sum| sum.bytes).sum(),
        elsewhere,
        waiting: count(State::Waiting),
        gone: count(State::Gone),
        failed: count(State::Failed),
        deleted: count(State::Deleted),
        last_problem,
        storage_trouble: storage.and_then(super::Storage::trouble),
    })
}

/// Has all recordings tried again that were given up.
///
/// # Errors
/// No right; [`Error::Conflict`] `no_storage` if the server archives nothing.
pub async fn retry(ctx: &Ctx, who: &Principal) -> Result<Standing, Error> {
    who.may(Right::Administer)?;
    if ctx.settings.recordings.is_none() {
        return Err(Error::Conflict("no_storage"));
    }
    let batch = Batch::one(recordings::retry(who.workspace, ctx.clock.now()));
    commit(ctx, &ctx.store, who, batch, Done::new("recordings_retried", "workspace", Uuid::nil())).await?;
    standing(ctx, who).await
}
