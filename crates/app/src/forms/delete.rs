//! Removing a form.

use domain::access::Right;
use domain::id::FormId;
use store::feed::{Change, Noun};
use store::{Batch, forms};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes a form that is still at version `expected`. What was sent with it stays on the contacts.
///
/// # Errors
/// No right, not here, [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: FormId, expected: i64) -> Result<(), Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(forms::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let done = Done::new("deleted", "form", id).changing(Change::new(Noun::Form, id, 0));
            commit(ctx, store, who, Batch::one(forms::delete(who.workspace, id, expected)), done).await
        })
        .await
}
