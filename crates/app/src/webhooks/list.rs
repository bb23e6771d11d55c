//! Reading addresses.

use domain::access::Right;
use domain::id::WebhookId;
use store::webhooks::{self, Webhook};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The addresses, oldest first.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<Webhook>, Error> {
    who.may(Right::Administer)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let rows = ctx.store.load(webhooks::list(who.workspace, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]))
}

/// One address.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: WebhookId) -> Result<Webhook, Error> {
    who.may(Right::Administer)?;
    ctx.store.first(webhooks::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
