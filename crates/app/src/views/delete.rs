//! Removing a view.

use domain::access::Right;
use domain::id::ViewId;
use store::feed::{Change, Noun};
use store::{Batch, views};

use super::edit;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes a view that is still at version `expected`: one's own, and as an administrator the shared ones.
///
/// # Errors
/// No right, not here, [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: ViewId, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    ctx.store
        .retry(async |store| {
            let view = super::read(ctx, who, id).await?;
            edit::may_change(who, &view)?;
            if view.version != expected {
                return Err(Error::Stale);
            }
            let done = Done::new("deleted", "view", id).changing(Change::new(Noun::View, id, 0));
            commit(ctx, store, who, Batch::one(views::delete(who.workspace, id, expected)), done).await
        })
        .await
}
