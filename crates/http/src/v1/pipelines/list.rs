//! `GET /pipelines`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::PipelineOut;
use crate::extract::Json;
use crate::problem::Problem;

/// The pipelines of a workspace.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PipelinesOut {
    /// In their order, archived ones behind.
    pub items: Vec<PipelineOut>,
}

/// Lists all pipelines with their stages, in their order, archived ones behind.
#[utoipa::path(get, path = "/pipelines", tag = "pipelines", responses((status = 200, body = PipelinesOut)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal) -> Result<Json<PipelinesOut>, Problem> {
    let pipelines = app::pipelines::list(&ctx, &who).await?;
    Ok(Json(PipelinesOut { items: pipelines.into_iter().map(PipelineOut::from).collect() }))
}
