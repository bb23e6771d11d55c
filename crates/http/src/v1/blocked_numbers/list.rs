//! `GET /blocked-numbers`

use app::{Ctx, Principal};
use axum::extract::State;

use super::BlockedNumberOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the blocked numbers, in their order.
#[utoipa::path(get, path = "/blocked-numbers", tag = "blocked_numbers", params(Paging),
    responses((status = 200, body = PageOut<BlockedNumberOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
) -> Result<Json<PageOut<BlockedNumberOut>>, Problem> {
    let rows = app::blocked_numbers::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, BlockedNumberOut::from)))
}
