//! `GET /merges`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::MergeOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which merges.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MergesFilter {
    /// The contact that was kept.
    contact_id: Option<Uuid>,
}

/// Lists which contacts were made one, newest first, also what was taken back.
#[utoipa::path(get, path = "/merges", tag = "merges", params(Paging, MergesFilter), responses((status = 200, body = PageOut<MergeOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<MergesFilter>,
) -> Result<Json<PageOut<MergeOut>>, Problem> {
    let kept = filter.contact_id.map(Into::into);
    let merges = app::merges::list(&ctx, &who, kept, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(merges, MergeOut::from)))
}
