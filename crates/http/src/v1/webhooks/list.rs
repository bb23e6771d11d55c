//! `GET /webhooks`

use app::{Ctx, Principal};
use axum::extract::State;

use super::WebhookOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the addresses that are told what happens, oldest first.
#[utoipa::path(get, path = "/webhooks", tag = "webhooks", params(Paging), responses((status = 200, body = PageOut<WebhookOut>)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal, page: Paging) -> Result<Json<PageOut<WebhookOut>>, Problem> {
    let rows = app::webhooks::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, WebhookOut::from)))
}
