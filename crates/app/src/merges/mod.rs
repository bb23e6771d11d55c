//! Cards that are made one, and taken apart again: contacts and companies.

mod companies;
mod contacts;
mod read;
mod undo;

use domain::id::{CallId, MergeId, WorkspaceId};
use domain::merge::{CardId, UNDO_DAYS};
use domain::time::Time;
use store::feed::{Change, Noun};
use store::{Step, merges};
use uuid::Uuid;

use crate::ctx::{Ctx, first_id_at};
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;

pub use companies::merge as merge_companies;
pub use contacts::merge;
pub use read::{list, read};
pub use store::merges::{Counts, Merge, Which};
pub use undo::{Undone, undo};

/// Merges that are followed from a card that went to the one that is there.
const MOST_STEPS: usize = 50;
/// Calls that went to the other card and are told of; who shows lists reads them anew for a merge.
const CALLS_TOLD: i64 = 50;

/// Why a card is not there: it went into another one that is seen, or it is simply not there.
///
/// # Errors
/// As the store has them.
pub(crate) async fn missing<C>(ctx: &Ctx, who: &Principal, card: C) -> Result<Error, Error>
where
    C: Copy + PartialEq + From<Uuid> + Into<Uuid> + Into<CardId> + Send + 'static,
{
    let Some(kept) = went_into(ctx, who.workspace, card).await? else { return Ok(Error::NotFound) };
    match sight::card(&ctx.store, who, kept.into()).await {
        Ok(()) => Ok(Error::Merged(kept.into())),
        Err(Error::NotFound) => Ok(Error::NotFound),
        Err(error) => Err(error),
    }
}

/// The card that is there and into which one that is not there went, over however many merges.
///
/// # Errors
/// As the store has them.
pub(crate) async fn went_into<C>(ctx: &Ctx, workspace: WorkspaceId, card: C) -> Result<Option<C>, Error>
where
    C: Copy + PartialEq + From<Uuid> + Into<Uuid> + Send + 'static,
{
    let mut at = card;
    for _ in 0..MOST_STEPS {
        let load = (merges::kept_of(workspace, at).first(), merges::here(workspace, at).first());
        match ctx.store.load(load).await? {
            (_, Some(())) => return Ok((at != card).then_some(at)),
            (Some(next), None) => at = next,
            (None, None) => return Ok(None),
        }
    }
    Ok(None)
}

/// How many entries a list has gained.
fn gained(before: usize, after: usize) -> i64 {
    i64::try_from(after - before).unwrap_or(i64::MAX)
}

/// Forgets what would be needed to take back merges that are too old for that.
fn forget_old(workspace: WorkspaceId, now: Time) -> [Step; 2] {
    let forgotten = now.plus_seconds(-(UNDO_DAYS + 1) * 86_400);
    merges::forget_old(workspace, forgotten, MergeId(first_id_at(forgotten)))
}

/// Calls that have another card, of which somebody may look at a list.
fn told(calls: impl IntoIterator<Item = (CallId, i64)>) -> impl Iterator<Item = Change> {
    calls.into_iter().map(|(call, version)| Change::new(Noun::Call, call, version + 1))
}
