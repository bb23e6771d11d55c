//! `DELETE /webhooks/{id}`

use app::{Ctx, Principal, webhooks};
use axum::extract::State;
use domain::id::WebhookId;

use super::WebhookOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes an address; what waits to be sent to it is not sent.
#[utoipa::path(delete, path = "/webhooks/{id}", tag = "webhooks", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<WebhookId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = webhooks::delete(&ctx, &who, id, version).await;
    or_current(done, async { webhooks::read(&ctx, &who, id).await.map(WebhookOut::from) }).await?;
    Ok(NoContent)
}
