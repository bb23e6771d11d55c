//! `POST /teams`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use super::TeamOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;

/// A team that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamIn {
    /// The name; no other team of the workspace may have it.
    pub name: String,
}

/// Makes a team.
#[utoipa::path(post, path = "/teams", tag = "teams", request_body = TeamIn, responses((status = 201, body = TeamOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<TeamIn>,
) -> Result<Created<TeamOut>, Problem> {
    let team = TeamOut::from(app::teams::create(&ctx, &who, &input.name).await?);
    Ok(Created::new(format!("/api/v1/teams/{}", team.id), team.version, team))
}
