//! `PATCH /pipelines/{id}`

use app::pipelines::GivenStage;
use app::{Ctx, Principal, pipelines};
use axum::extract::State;
use domain::deal::StageKind;
use domain::id::PipelineId;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::PipelineOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::StageKindName;
use crate::v1::{IdPath, IfMatchHeader};

/// A stage as it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StagePatch {
    /// Which; absent for a new one.
    id: Option<Uuid>,
    /// The name.
    #[schema(max_length = 200)]
    name: String,
    /// What it means that a deal is in it; it stays while one is.
    #[schema(value_type = StageKindName)]
    kind: StageKind,
}

/// What is to change of a pipeline; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PipelinePatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Another place, from 0; the others make room. Beyond the end it is the last one.
    #[serde(default)]
    position: Given<i64>,
    /// Whether no deal begins in it any more; those that are in it stay.
    #[serde(default)]
    archived: Given<bool>,
    /// For which reasons deals are lost, all of them. Deals keep theirs.
    #[serde(default)]
    lost_reasons: Given<Vec<String>>,
    /// The whole list of stages in their order: one that is left out is removed, which is refused (409 `stage_in_use`) while deals are in it.
    #[serde(default)]
    stages: Given<Vec<StagePatch>>,
}

impl From<PipelinePatch> for pipelines::PipelinePatch {
    fn from(patch: PipelinePatch) -> Self {
        let stage = |stage: StagePatch| GivenStage { id: stage.id.map(Into::into), name: stage.name, kind: stage.kind };
        Self {
            name: patch.name.0,
            position: patch.position.0,
            archived: patch.archived.0,
            lost_reasons: patch.lost_reasons.0,
            stages: patch.stages.0.map(|stages| stages.into_iter().map(stage).collect()),
        }
    }
}

/// Changes a pipeline and its stages.
#[utoipa::path(patch, path = "/pipelines/{id}", tag = "pipelines", params(IdPath, IfMatchHeader), request_body = PipelinePatch,
    responses((status = 200, body = PipelineOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<PipelineId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<PipelinePatch>,
) -> Result<Tagged<PipelineOut>, Problem> {
    let pipeline = pipelines::update(&ctx, &who, id, version, &patch.into()).await;
    let current = async { pipelines::read(&ctx, &who, id).await.map(PipelineOut::from) };
    let pipeline = or_current(pipeline, current).await?;
    Ok(Tagged(pipeline.version, pipeline.into()))
}
