//! `PATCH /teams/{id}`

use app::{Ctx, Principal, teams};
use axum::extract::State;
use domain::id::TeamId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::TeamOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a team; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
}

/// Renames a team.
#[utoipa::path(patch, path = "/teams/{id}", tag = "teams", params(IdPath, IfMatchHeader), request_body = TeamPatch, responses((status = 200, body = TeamOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<TeamId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<TeamPatch>,
) -> Result<Tagged<TeamOut>, Problem> {
    let team = teams::update(&ctx, &who, id, version, patch.name.0.as_deref()).await;
    let team = or_current(team, async { teams::read(&ctx, &who, id).await.map(TeamOut::from) }).await?;
    Ok(Tagged(team.version, team.into()))
}
