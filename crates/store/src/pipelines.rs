//! Pipelines and their stages. They are few, so they are always read as a whole.

use domain::deal::StageKind;
use domain::id::{PipelineId, StageId, WorkspaceId};
use domain::text::fold;
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Ask, Load, Query, Row, Source};
use crate::{Step, statements, values};

statements! {
    ALL_OF:
        "select id, name, position, archived, lost_reasons, created_at, version from pipelines where workspace_id = $1 "
        "order by archived, position, id limit 1000"
        [Int];
    STAGES_OF: "select id, pipeline_id, name, kind from stages where workspace_id = $1 order by position, id limit 10000" [Int];
    HOLD_LIST: "update workspaces set version = version where id = $1" [Int];
    /// Some other pipeline is offered.
    HOLD_OTHER:
        "update workspaces set version = version where id = $1 "
        "and exists (select 1 from pipelines p where p.workspace_id = $1 and p.id <> $2 and p.archived = 0)"
        [Int, Bytes];
    INSERT:
        "insert into pipelines (workspace_id, id, name, name_fold, position, archived, lost_reasons, created_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
        [Int, Bytes, Text, Text, Int, Int, Text, Int];
    UPDATE:
        "update pipelines set name = $4, name_fold = $5, position = $6, archived = $7, lost_reasons = $8, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Int, Int, Text];
    HOLD_AT: "update pipelines set version = version where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
    DELETE_FREE:
        "delete from pipelines where workspace_id = $1 and id = $2 "
        "and not exists (select 1 from stages s where s.workspace_id = $1 and s.pipeline_id = $2)"
        [Int, Bytes];
    INSERT_STAGE:
        "insert into stages (workspace_id, id, pipeline_id, name, kind, position) values ($1, $2, $3, $4, $5, $6)"
        [Int, Bytes, Bytes, Text, Text, Int];
    UPDATE_STAGE: "update stages set name = $3, position = $4 where workspace_id = $1 and id = $2" [Int, Bytes, Text, Int];
    HOLD_STAGE: "update stages set position = position where workspace_id = $1 and id = $2" [Int, Bytes];
    HOLD_STAGE_OF_KIND:
        "update stages set position = position where workspace_id = $1 and id = $2 and kind = $3 and pipeline_id = $4"
        [Int, Bytes, Text, Bytes];
    SET_KIND_OF_FREE:
        "update stages set kind = $3 where workspace_id = $1 and id = $2 "
        "and not exists (select 1 from deals d where d.workspace_id = $1 and d.stage_id = $2)"
        [Int, Bytes, Text];
    DELETE_FREE_STAGE:
        "delete from stages where workspace_id = $1 and id = $2 "
        "and not exists (select 1 from deals d where d.workspace_id = $1 and d.stage_id = $2)"
        [Int, Bytes];
    FORGET_SUMS: "delete from deal_sums where workspace_id = $1 and stage_id = $2" [Int, Bytes];
    DEAL_IN_STAGE: "select id from deals where workspace_id = $1 and stage_id = $2 limit 1" [Int, Bytes];
}

/// A stage of a pipeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// Its name.
    pub name: String,
    /// What it means that a deal is in it.
    pub kind: StageKind,
}

/// A pipeline with its stages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pipeline {
    /// Its id.
    pub id: PipelineId,
    /// Its name; the folded form is unique in the workspace.
    pub name: String,
    /// Its place, from 0.
    pub position: i64,
    /// No deal begins in it any more; those that are in it stay.
    pub archived: bool,
    /// The stages in their order.
    pub stages: Vec<Stage>,
    /// For which reasons deals are lost, as a list to choose from.
    pub lost_reasons: Vec<String>,
    /// When it was made.
    pub created_at: Time,
    /// Counts its changes and those of its stages, from 1.
    pub version: i64,
}

/// A load of all pipelines in their order, archived ones behind.
#[must_use = "a query does nothing until a store loads it"]
#[derive(Debug)]
pub struct Pipelines(Query<Pipeline>, Query<(PipelineId, Stage)>);

impl Load for Pipelines {
    type Output = Vec<Pipeline>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        self.0.ask(asks);
        self.1.ask(asks);
    }

    fn gather(self, source: &mut dyn Source) -> Result<Vec<Pipeline>, StoreError> {
        let mut pipelines = self.0.gather(source)?;
        for (of, stage) in self.1.gather(source)? {
            let pipeline = pipelines.iter_mut().find(|pipeline| pipeline.id == of);
            pipeline.expect("a foreign key holds the stage to its pipeline").stages.push(stage);
        }
        Ok(pipelines)
    }
}

/// All pipelines in their order, archived ones behind.
pub fn all(workspace: WorkspaceId) -> Pipelines {
    Pipelines(ALL_OF.query(values![workspace.0], pipeline), STAGES_OF.query(values![workspace.0], stage))
}

/// Makes those who decide by the list of pipelines wait for each other; the first step of a batch.
pub fn hold_list(workspace: WorkspaceId) -> Step {
    HOLD_LIST.step(values![workspace.0])
}

/// Guards that another pipeline than this one is offered. Behind [`hold_list`], so that it sees what others have written.
pub fn hold_other(workspace: WorkspaceId, id: PipelineId) -> Step {
    HOLD_OTHER.step(values![workspace.0, id.0])
}

/// A new pipeline with its stages, at version 1.
pub fn insert(workspace: WorkspaceId, new: &Pipeline) -> Vec<Step> {
    let pipeline = INSERT.step(values![
        workspace.0,
        new.id.0,
        &new.name,
        fold(&new.name),
        new.position,
        new.archived,
        new.lost_reasons.join("\n"),
        new.created_at.micros()
    ]);
    let stages = (0..).zip(&new.stages).map(|(position, stage)| insert_stage(workspace, new.id, stage, position));
    std::iter::once(pipeline).chain(stages).collect()
}

/// Changes a pipeline, without its stages; `changed.version` is the version that was read, the row gets the next one.
pub fn update(workspace: WorkspaceId, changed: &Pipeline) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        &changed.name,
        fold(&changed.name),
        changed.position,
        changed.archived,
        changed.lost_reasons.join("\n")
    ])
}

/// Guards that a pipeline is at a version.
pub fn hold_at(workspace: WorkspaceId, id: PipelineId, version: i64) -> Step {
    HOLD_AT.step(values![workspace.0, id.0, version])
}

/// Removes a pipeline that has no stages any more.
pub fn delete(workspace: WorkspaceId, id: PipelineId) -> Step {
    DELETE_FREE.step(values![workspace.0, id.0])
}

/// A new stage at a place of its pipeline.
pub fn insert_stage(workspace: WorkspaceId, pipeline: PipelineId, new: &Stage, position: i64) -> Step {
    INSERT_STAGE.step(values![workspace.0, new.id.0, pipeline.0, &new.name, new.kind.as_str(), position])
}

/// Another name or place of a stage.
pub fn update_stage(workspace: WorkspaceId, stage: &Stage, position: i64) -> Step {
    UPDATE_STAGE.step(values![workspace.0, stage.id.0, &stage.name, position])
}

/// Another kind of a stage in which no deal is. It is held first: whoever moves a deal into it waits, or is met by the second step.
pub fn set_kind(workspace: WorkspaceId, stage: StageId, kind: StageKind) -> [Step; 2] {
    [hold_stage(workspace, stage), SET_KIND_OF_FREE.step(values![workspace.0, stage.0, kind.as_str()])]
}

/// Removes a stage in which no deal is. It is held first: whoever moves a deal into it waits, or is met by the last step.
pub fn delete_stage(workspace: WorkspaceId, stage: StageId) -> [Step; 3] {
    [
        hold_stage(workspace, stage),
        FORGET_SUMS.step(values![workspace.0, stage.0]).any(),
        DELETE_FREE_STAGE.step(values![workspace.0, stage.0]),
    ]
}

fn hold_stage(workspace: WorkspaceId, stage: StageId) -> Step {
    HOLD_STAGE.step(values![workspace.0, stage.0])
}

/// Guards that a stage is there and of its kind until the batch is committed: for a deal that comes into it.
pub fn hold_for_deal(workspace: WorkspaceId, pipeline: PipelineId, stage: &Stage) -> Step {
    HOLD_STAGE_OF_KIND.step(values![workspace.0, stage.id.0, stage.kind.as_str(), pipeline.0])
}

/// Whether a deal is in a stage: one of them.
pub fn deal_in(workspace: WorkspaceId, stage: StageId) -> Query<domain::id::DealId> {
    DEAL_IN_STAGE.query(values![workspace.0, stage.0], |row| Ok(row.uuid(0)?.into()))
}

fn pipeline(row: &Row<'_>) -> Result<Pipeline, StoreError> {
    Ok(Pipeline {
        id: row.uuid(0)?.into(),
        name: row.text(1)?,
        position: row.int(2)?,
        archived: row.bool(3)?,
        stages: Vec::new(),
        lost_reasons: row.str(4)?.lines().map(str::to_owned).collect(),
        created_at: Time::from_micros(row.int(5)?),
        version: row.int(6)?,
    })
}

fn stage(row: &Row<'_>) -> Result<(PipelineId, Stage), StoreError> {
    let kind = StageKind::parse(row.str(3)?).ok_or_else(|| row.bad(3, "a kind of stage"))?;
    Ok((row.uuid(1)?.into(), Stage { id: row.uuid(0)?.into(), name: row.text(2)?, kind }))
}
