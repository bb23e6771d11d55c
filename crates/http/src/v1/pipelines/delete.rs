//! `DELETE /pipelines/{id}`

use app::{Ctx, Principal, pipelines};
use axum::extract::State;
use domain::id::PipelineId;

use super::PipelineOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a pipeline in which no deal is, if it is not the last one.
#[utoipa::path(delete, path = "/pipelines/{id}", tag = "pipelines", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<PipelineId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = pipelines::delete(&ctx, &who, id, version).await;
    or_current(done, async { pipelines::read(&ctx, &who, id).await.map(PipelineOut::from) }).await?;
    Ok(NoContent)
}
