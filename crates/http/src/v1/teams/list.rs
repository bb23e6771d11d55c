//! `GET /teams`

use app::{Ctx, Principal};
use axum::extract::State;

use super::TeamOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the teams, by name.
#[utoipa::path(get, path = "/teams", tag = "teams", params(Paging), responses((status = 200, body = PageOut<TeamOut>)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal, page: Paging) -> Result<Json<PageOut<TeamOut>>, Problem> {
    let teams = app::teams::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(teams, TeamOut::from)))
}
