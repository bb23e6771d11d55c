//! What was sent to an address, and trying it again.

use domain::access::Right;
use domain::id::{DeliveryId, WebhookId};
use domain::webhook::DeliveryState;
use store::feed::{Change, Noun};
use store::webhooks::{self, Delivery};
use store::{Batch, jobs};
use uuid::Uuid;

use super::queue::job;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The messages to an address, newest first; those of the last 30 days are kept.
///
/// # Errors
/// No right, no such address, a cursor of another list.
pub async fn deliveries(
    ctx: &Ctx,
    who: &Principal,
    id: WebhookId,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Delivery>, Error> {
    who.may(Right::Administer)?;
    let before = after.map_or(Ok(Uuid::max()), Cursor::by_id)?;
    let load =
        (webhooks::by_id(who.workspace, id).first(), webhooks::deliveries(who.workspace, id, before, limit.and_one()));
    let (row, rows) = ctx.store.load(load).await?;
    row.ok_or(Error::NotFound)?;
    Ok(Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]))
}

/// Has a message sent that failed, at once and ahead of those that wait.
///
/// # Errors
/// No right; no such message of this address; [`Error::Conflict`] `not_failed` for one that is delivered or still tried by itself.
pub async fn retry(ctx: &Ctx, who: &Principal, id: WebhookId, delivery: DeliveryId) -> Result<Delivery, Error> {
    who.may(Right::Administer)?;
    let again = ctx
        .store
        .retry(async |store| {
            let load =
                (webhooks::by_id(who.workspace, id).first(), webhooks::delivery(who.workspace, delivery).first());
            let (row, found) = store.load(load).await?;
            let (row, found) = row.zip(found.filter(|found| found.webhook == id)).ok_or(Error::NotFound)?;
            if found.state != DeliveryState::Failed {
                return Err(Error::Conflict("not_failed"));
            }
            let mut batch = Batch::one(webhooks::again(who.workspace, delivery));
            batch.extend(jobs::queue(&job(ctx, who.workspace, delivery, format!("{id}/again"))));
            let done = Done::new("retried", "webhook", id).changing(Change::new(Noun::Webhook, id, row.version));
            commit(ctx, store, who, batch, done).await?;
            Ok(Delivery { state: DeliveryState::Waiting, ..found })
        })
        .await?;
    ctx.bells.sent.notify_one();
    Ok(again)
}
