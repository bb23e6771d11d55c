//! `POST /webhooks/{id}/test`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::WebhookId;

use super::DeliveryOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Sends a message of the type `webhook.test`, ahead of what waits. What becomes of it is among the deliveries.
#[utoipa::path(post, path = "/webhooks/{id}/test", tag = "webhooks", params(IdPath), responses((status = 200, body = DeliveryOut)))]
pub async fn test(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<WebhookId>,
) -> Result<Json<DeliveryOut>, Problem> {
    Ok(Json(app::webhooks::test(&ctx, &who, id).await?.into()))
}
