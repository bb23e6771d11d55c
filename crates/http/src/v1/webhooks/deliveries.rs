//! `GET /webhooks/{id}/deliveries`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::WebhookId;

use super::DeliveryOut;
use crate::extract::{Json, Paging, Path};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::IdPath;

/// Lists the messages to an address, newest first. Those of the last 30 days are kept.
#[utoipa::path(get, path = "/webhooks/{id}/deliveries", tag = "webhooks", params(IdPath, Paging), responses((status = 200, body = PageOut<DeliveryOut>)))]
pub async fn deliveries(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<WebhookId>,
    page: Paging,
) -> Result<Json<PageOut<DeliveryOut>>, Problem> {
    let rows = app::webhooks::deliveries(&ctx, &who, id, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, DeliveryOut::from)))
}
