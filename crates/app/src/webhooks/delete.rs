//! Removing an address.

use domain::access::Right;
use domain::id::WebhookId;
use store::feed::{Change, Noun};
use store::{Batch, webhooks};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes an address that is still at version `expected`. What waits to be sent to it is not sent any more.
///
/// # Errors
/// No right; [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: WebhookId, expected: i64) -> Result<(), Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(webhooks::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let batch = Batch::from_iter(webhooks::delete(who.workspace, id, expected));
            let done = Done::new("deleted", "webhook", id).changing(Change::new(Noun::Webhook, id, 0));
            commit(ctx, store, who, batch, done).await
        })
        .await
}
