//! `POST /webhooks/{id}/deliveries/{delivery_id}/retry`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::{DeliveryId, WebhookId};
use utoipa::IntoParams;
use uuid::Uuid;

use super::DeliveryOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;

/// Which message.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "it describes the parameters; the handler reads typed ids")]
pub(crate) struct DeliveryPath {
    /// The address.
    id: Uuid,
    /// The message.
    delivery_id: Uuid,
}

/// Sends a message again that failed, ahead of what waits.
#[utoipa::path(post, path = "/webhooks/{id}/deliveries/{delivery_id}/retry", tag = "webhooks", params(DeliveryPath), responses((status = 200, body = DeliveryOut)))]
pub async fn retry(
    State(ctx): State<Ctx>,
    who: Principal,
    Path((id, delivery)): Path<(WebhookId, DeliveryId)>,
) -> Result<Json<DeliveryOut>, Problem> {
    Ok(Json(app::webhooks::retry(&ctx, &who, id, delivery).await?.into()))
}
