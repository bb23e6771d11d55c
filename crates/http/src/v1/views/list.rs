//! `GET /views`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use super::ViewOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which views.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ViewsFilter {
    /// Only those of this list.
    list: Option<String>,
}

/// Lists one's own views and the shared ones, in the order of their making.
#[utoipa::path(get, path = "/views", tag = "views", params(Paging, ViewsFilter), responses((status = 200, body = PageOut<ViewOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<ViewsFilter>,
) -> Result<Json<PageOut<ViewOut>>, Problem> {
    let rows = app::views::list(&ctx, &who, filter.list.as_deref(), page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, ViewOut::from)))
}
