//! `POST /pipelines`

use app::pipelines::{NewPipeline, NewStage};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::deal::StageKind;
use serde::Deserialize;
use utoipa::ToSchema;

use super::PipelineOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::names::StageKindName;

/// A stage that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StageIn {
    /// The name.
    #[schema(max_length = 200)]
    name: String,
    /// What it means that a deal is in it.
    #[schema(value_type = StageKindName)]
    kind: StageKind,
}

/// A pipeline that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PipelineIn {
    /// The name.
    #[schema(max_length = 200, example = "Sales")]
    name: String,
    /// The stages in their order: at least one `open`, one `won` and one `lost`. Without them: New, Presentation, Negotiating, Won, Lost, in the workspace's
    /// language.
    stages: Option<Vec<StageIn>>,
    /// For which reasons deals are lost: a list to choose from. Without it there are a few, in the workspace's language.
    lost_reasons: Option<Vec<String>>,
}

/// Makes a pipeline, behind those that are there.
#[utoipa::path(post, path = "/pipelines", tag = "pipelines", request_body = PipelineIn, responses((status = 201, body = PipelineOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<PipelineIn>,
) -> Result<Created<PipelineOut>, Problem> {
    let stage = |stage: StageIn| NewStage { name: stage.name, kind: stage.kind };
    let stages = input.stages.map(|stages| stages.into_iter().map(stage).collect());
    let new = NewPipeline { name: input.name, stages, lost_reasons: input.lost_reasons };
    let made = app::pipelines::create(&ctx, &who, &new).await?;
    Ok(Created::new(format!("/api/v1/pipelines/{}", made.id), made.version, made.into()))
}
