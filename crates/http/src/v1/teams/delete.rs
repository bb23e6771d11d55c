//! `DELETE /teams/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::TeamId;

use super::TeamOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a team; its members stay, without a team.
#[utoipa::path(delete, path = "/teams/{id}", tag = "teams", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<TeamId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = app::teams::delete(&ctx, &who, id, version).await;
    or_current(done, async { app::teams::read(&ctx, &who, id).await.map(TeamOut::from) }).await?;
    Ok(NoContent)
}
