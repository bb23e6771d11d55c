//! Changing an address.

use domain::access::Right;
use domain::id::WebhookId;
use store::Batch;
use store::feed::{Change, Noun};
use store::webhooks::{self, Webhook};

use super::edit::{WebhookInput, checked};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Changes an address that is still at version `expected`; its secret stays.
///
/// # Errors
/// No right; [`Error::NotFound`], [`Error::Stale`], [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: WebhookId,
    expected: i64,
    change: impl Fn(&Webhook) -> WebhookInput,
) -> Result<Webhook, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(webhooks::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let WebhookInput { url, events, enabled } = checked(ctx, &change(&before))?;
            let after = Webhook { url, events, enabled, ..before };
            let version = after.version + 1;
            let done = Done::new("updated", "webhook", id).changing(Change::new(Noun::Webhook, id, version));
            commit(ctx, store, who, Batch::one(webhooks::update(who.workspace, &after)), done).await?;
            Ok(Webhook { version, ..after })
        })
        .await
}
