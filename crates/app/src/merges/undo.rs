//! Taking a merge back.

use domain::access::Right;
use domain::id::MergeId;
use domain::merge::{CardId, UNDO_DAYS};
use domain::time::Time;
use store::Store;
use store::merges::{self, Merge};

use super::read::found;
use super::{companies, contacts};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;

/// A merge that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// It.
    pub merge: Merge,
    /// The fields of the kept card that it had filled and somebody has changed since; they stay as they are.
    pub stayed: Vec<&'static str>,
}

/// Takes a merge back: both cards are as before, and what was moved and still hangs on the kept one goes back. What came to the kept card since stays there.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] `merge_undone`, `merge_too_old` after [`UNDO_DAYS`], `merge_kept_gone` if the kept card was removed, or went into
/// another one itself, which is to be taken back first; `merge_newer_first` while a later merge into the same card stands.
pub async fn undo(ctx: &Ctx, who: &Principal, id: MergeId) -> Result<Undone, Error> {
    who.may(Right::Work)?;
    let stayed = ctx.store.retry(async |store| Box::pin(attempt(ctx, store, who, id)).await).await?;
    Ok(Undone { merge: found(ctx, who.workspace, id).await?, stayed })
}

async fn attempt(ctx: &Ctx, store: &Store, who: &Principal, id: MergeId) -> Result<Vec<&'static str>, Error> {
    let merge = open(store, who, id, ctx.clock.now()).await?;
    match (merge.kept.0, merge.removed.0) {
        (CardId::Contact(kept), CardId::Contact(removed)) => {
            contacts::undo(ctx, store, who, &merge, (kept, removed)).await
        }
        (CardId::Company(kept), CardId::Company(removed)) => {
            companies::undo(ctx, store, who, &merge, (kept, removed)).await
        }
        _ => Err(Error::Internal("a merge is of cards of two kinds".to_owned())),
    }
}

/// A merge that can be taken back, as far as that can be told before its cards are read.
async fn open(store: &Store, who: &Principal, id: MergeId, now: Time) -> Result<Merge, Error> {
    let workspace = who.workspace;
    let merge = store.first(merges::by_id(workspace, id)).await?.ok_or(Error::NotFound)?;
    sight::card(store, who, merge.kept.0).await?;
    if merge.undone_at.is_some() {
        return Err(Error::Conflict("merge_undone"));
    }
    if merge.at.plus_seconds(UNDO_DAYS * 86_400) < now {
        return Err(Error::Conflict("merge_too_old"));
    }
    if store.first(merges::newer(workspace, merge.kept.0, id)).await?.is_some() {
        return Err(Error::Conflict("merge_newer_first"));
    }
    Ok(merge)
}
