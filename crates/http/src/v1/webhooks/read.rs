//! `GET /webhooks/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::WebhookId;

use super::WebhookOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows an address that is told what happens.
#[utoipa::path(get, path = "/webhooks/{id}", tag = "webhooks", params(IdPath), responses((status = 200, body = WebhookOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<WebhookId>,
) -> Result<Tagged<WebhookOut>, Problem> {
    let webhook = app::webhooks::read(&ctx, &who, id).await?;
    Ok(Tagged(webhook.version, webhook.into()))
}
