//! Making a pipeline, and the one that a workspace begins with.

use domain::access::Right;
use domain::deal::{self, MOST_PIPELINES};
use domain::id::{PipelineId, WorkspaceId};
use domain::language::Language;
use domain::text::fold;
use store::feed::{Change, Noun};
use store::{Batch, Step, pipelines, workspaces};

use super::input::{self, GivenStage, NewStage};
use super::{Pipeline, Stage};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{Fields, name};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A pipeline that is to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewPipeline {
    /// Its name.
    pub name: String,
    /// Its stages in their order; without any those of the first pipeline of a workspace, in the workspace's language.
    pub stages: Option<Vec<NewStage>>,
    /// For which reasons deals are lost; likewise.
    pub lost_reasons: Option<Vec<String>>,
}

/// Makes a pipeline, behind those that are there.
///
/// # Errors
/// No right; [`Error::Invalid`], also for a name that is there already; [`Error::Conflict`] `too_many_pipelines`.
pub async fn create(ctx: &Ctx, who: &Principal, new: &NewPipeline) -> Result<Pipeline, Error> {
    who.may(Right::Administer)?;
    let workspace = ctx.store.first(workspaces::by_id(who.workspace)).await?.ok_or(Error::NotFound)?;
    let sample = sample(ctx, workspace.language);
    let mut fields = Fields::default();
    let name = fields.take("name", name(&new.name)).unwrap_or_default();
    let given: Option<Vec<GivenStage>> =
        new.stages.as_ref().map(|given| given.iter().cloned().map(GivenStage::from).collect());
    let stages = given.map(|given| input::stages(&mut fields, &given));
    let lost_reasons = new.lost_reasons.as_ref().map(|given| input::reasons(&mut fields, given));
    fields.check()?;
    let made = |stage: GivenStage| Stage { id: ctx.ids.next().into(), name: stage.name, kind: stage.kind };
    let stages = stages.map_or(sample.stages, |stages| stages.into_iter().map(made).collect());
    let lost_reasons = lost_reasons.unwrap_or(sample.lost_reasons);
    let made = Pipeline { name, stages, lost_reasons, ..sample };
    ctx.store
        .retry(async |store| {
            let all = store.load(pipelines::all(who.workspace)).await?;
            if all.iter().any(|known| fold(&known.name) == fold(&made.name)) {
                return Err(Error::invalid("name", "taken"));
            }
            if all.len() >= MOST_PIPELINES {
                return Err(Error::Conflict("too_many_pipelines"));
            }
            let position = all.iter().map(|known| known.position + 1).max().unwrap_or(0);
            let made = Pipeline { position, ..made.clone() };
            let batch: Batch = pipelines::insert(who.workspace, &made).into_iter().collect();
            let done = Done::new("created", "pipeline", made.id).changing(Change::new(Noun::Pipeline, made.id, 1));
            commit(ctx, store, who, batch, done).await?;
            Ok(made)
        })
        .await
}

/// The pipeline of a new workspace.
pub(crate) fn seed(ctx: &Ctx, workspace: WorkspaceId, language: Language) -> Vec<Step> {
    pipelines::insert(workspace, &sample(ctx, language))
}

fn sample(ctx: &Ctx, language: Language) -> Pipeline {
    let sample = deal::sample(language);
    let stage = |(name, kind): (&str, _)| Stage { id: ctx.ids.next().into(), name: name.to_owned(), kind };
    Pipeline {
        id: PipelineId(ctx.ids.next()),
        name: sample.name.to_owned(),
        position: 0,
        archived: false,
        stages: sample.stages.map(stage).into(),
        lost_reasons: sample.lost_reasons.map(str::to_owned).into(),
        created_at: ctx.clock.now(),
        version: 1,
    }
}
