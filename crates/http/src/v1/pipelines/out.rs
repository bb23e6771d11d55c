//! A pipeline as the API shows one.

use app::pipelines::{Pipeline, Stage};
use domain::deal::StageKind;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;
use crate::v1::names::StageKindName;

/// A stage of a pipeline.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StageOut {
    /// The id.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// What it means that a deal is in it.
    #[schema(value_type = StageKindName)]
    pub kind: StageKind,
    /// The place, from 0.
    pub position: i64,
}

/// The stages through which deals go.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PipelineOut {
    /// The id.
    pub id: Uuid,
    /// The name; no other pipeline has it.
    pub name: String,
    /// The place, from 0.
    pub position: i64,
    /// No deal begins in it any more; those that are in it stay.
    pub archived: bool,
    /// The stages in their order.
    pub stages: Vec<StageOut>,
    /// For which reasons deals are lost: a list to choose from.
    pub lost_reasons: Vec<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes of the pipeline and its stages.
    pub version: i64,
}

impl From<Pipeline> for PipelineOut {
    fn from(pipeline: Pipeline) -> Self {
        let stage = |(stage, position): (Stage, i64)| StageOut {
            id: stage.id.into(),
            name: stage.name,
            kind: stage.kind,
            position,
        };
        Self {
            id: pipeline.id.into(),
            name: pipeline.name,
            position: pipeline.position,
            archived: pipeline.archived,
            stages: pipeline.stages.into_iter().zip(0..).map(stage).collect(),
            lost_reasons: pipeline.lost_reasons,
            created_at: moment(pipeline.created_at),
            version: pipeline.version,
        }
    }
}
