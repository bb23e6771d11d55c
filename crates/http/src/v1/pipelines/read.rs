//! `GET /pipelines/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::PipelineId;

use super::PipelineOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a pipeline with its stages.
#[utoipa::path(get, path = "/pipelines/{id}", tag = "pipelines", params(IdPath), responses((status = 200, body = PipelineOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<PipelineId>,
) -> Result<Tagged<PipelineOut>, Problem> {
    let pipeline = app::pipelines::read(&ctx, &who, id).await?;
    Ok(Tagged(pipeline.version, pipeline.into()))
}
