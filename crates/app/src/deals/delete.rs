//! Removing a deal.

use domain::access::Right;
use domain::id::DealId;
use store::feed::{Change, Noun};
use store::{Batch, deals, notices};

use super::write;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// Removes a deal that is still at version `expected`, with its history.
///
/// # Errors
/// No right, [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: DealId, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    ctx.store
        .retry(async |store| {
            let deal = store.first(deals::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            sight::deal(who, &deal)?;
            if deal.version != expected {
                return Err(Error::Stale);
            }
            let mut batch = Batch::from_iter(deals::delete(who.workspace, id, expected));
            batch.extend(write::sums(who.workspace, [write::contribution(&deal)], None));
            batch.push(notices::forget_about(who.workspace, id.0));
            let done = Done::new("deleted", "deal", id).changing(Change::new(Noun::Deal, id, 0));
            commit(ctx, store, who, batch, done).await
        })
        .await
}
