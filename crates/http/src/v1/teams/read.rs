//! `GET /teams/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::TeamId;

use super::TeamOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a team.
#[utoipa::path(get, path = "/teams/{id}", tag = "teams", params(IdPath), responses((status = 200, body = TeamOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<TeamId>) -> Result<Tagged<TeamOut>, Problem> {
    let team = app::teams::read(&ctx, &who, id).await?;
    Ok(Tagged(team.version, team.into()))
}
