//! `GET /lines`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::LineOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which lines.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LinesFilter {
    /// Only those of this connection.
    connection_id: Option<Uuid>,
}

/// Lists the lines, in the order in which they were entered or found.
#[utoipa::path(get, path = "/lines", tag = "lines", params(Paging, LinesFilter), responses((status = 200, body = PageOut<LineOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<LinesFilter>,
) -> Result<Json<PageOut<LineOut>>, Problem> {
    let lines =
        app::lines::list(&ctx, &who, filter.connection_id.map(Into::into), page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(lines, LineOut::from)))
}
