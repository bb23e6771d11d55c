//! A message that only shows that messages arrive.

use domain::access::Right;
use domain::id::{DeliveryId, WebhookId};
use domain::webhook::{DeliveryState, TEST};
use serde_json::json;
use store::Batch;
use store::feed::{Change, Noun};
use store::webhooks::{self, Delivery};

use super::queue::{body, deliver};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Queues a test message to an address, ahead of what waits; also to one that is switched off.
///
/// # Errors
/// No right, not here.
pub async fn test(ctx: &Ctx, who: &Principal, id: WebhookId) -> Result<Delivery, Error> {
    who.may(Right::Administer)?;
    let row = ctx.store.first(webhooks::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    let new = DeliveryId(ctx.ids.next());
    let now = ctx.clock.now();
    let body = body(TEST, now, &json!({ "webhook_id": id.to_string() }));
    let batch = Batch::from_iter(deliver(ctx, who.workspace, (new, id), TEST, &body, format!("{id}/test")));
    let done = Done::new("tested", "webhook", id).changing(Change::new(Noun::Webhook, id, row.version));
    commit(ctx, &ctx.store, who, batch, done).await?;
    ctx.bells.sent.notify_one();
    Ok(Delivery {
        id: new,
        webhook: id,
        event: TEST.to_owned(),
        state: DeliveryState::Waiting,
        attempts: 0,
        status: None,
        problem: None,
        created_at: now,
        tried_at: None,
    })
}
