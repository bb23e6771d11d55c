//! Changing a pipeline and its stages.

use domain::access::Right;
use domain::call_result::moved;
use domain::id::{PipelineId, StageId};
use domain::text::fold;
use store::feed::{Change, Noun};
use store::{Batch, Store, pipelines};

use super::input::{self, GivenStage};
use super::{Pipeline, Stage};
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::input::{Fields, name};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is to change; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PipelinePatch {
    /// Another name.
    pub name: Option<String>,
    /// Another place, from 0; the others make room. Beyond the end it is the last one.
    pub position: Option<i64>,
    /// Whether no deal begins in it any more.
    pub archived: Option<bool>,
    /// Other reasons, all of them.
    pub lost_reasons: Option<Vec<String>>,
    /// The whole list of stages; one that is left out is removed.
    pub stages: Option<Vec<GivenStage>>,
}

/// Changes a pipeline that is still at version `expected`.
///
/// # Errors
/// No right, not here, [`Error::Stale`], [`Error::Invalid`]; [`Error::Conflict`] `stage_in_use` if a stage in which deals are is left out or gets another
/// kind, `last_pipeline` if the last one that is offered is to be archived.
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: PipelineId,
    expected: i64,
    patch: &PipelinePatch,
) -> Result<Pipeline, Error> {
    who.may(Right::Administer)?;
    let edit = Edit::parse(patch)?;
    ctx.store.retry(async |store| attempt(ctx, store, who, id, expected, &edit).await).await
}

/// A patch whose fields are sound, each for itself.
struct Edit {
    name: Option<String>,
    place: Option<usize>,
    archived: Option<bool>,
    lost_reasons: Option<Vec<String>>,
    stages: Option<Vec<GivenStage>>,
}

impl Edit {
    fn parse(patch: &PipelinePatch) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let place = patch.position.map(|place| usize::try_from(place).map_err(|_| "out_of_range"));
        let edit = Self {
            name: fields.take_given("name", patch.name.as_deref().map(name)),
            place: fields.take_given("position", place),
            archived: patch.archived,
            lost_reasons: patch.lost_reasons.as_ref().map(|given| input::reasons(&mut fields, given)),
            stages: patch.stages.as_ref().map(|given| input::stages(&mut fields, given)),
        };
        fields.check()?;
        Ok(edit)
    }

    /// The stages after the edit.
    fn stages(&self, ctx: &Ctx, before: &[Stage]) -> Result<Vec<Stage>, Error> {
        let Some(given) = &self.stages else { return Ok(before.to_vec()) };
        let mut errors = Vec::new();
        let mut stages = Vec::with_capacity(given.len());
        for (place, stage) in given.iter().enumerate() {
            if stage.id.is_some_and(|id| before.iter().all(|known| known.id != id)) {
                errors.push(FieldError::new(format!("stages[{place}].id"), "unknown_stage"));
            }
            let id = stage.id.unwrap_or_else(|| StageId(ctx.ids.next()));
            stages.push(Stage { id, name: stage.name.clone(), kind: stage.kind });
        }
        if errors.is_empty() { Ok(stages) } else { Err(Error::Invalid(errors)) }
    }
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    id: PipelineId,
    expected: i64,
    edit: &Edit,
) -> Result<Pipeline, Error> {
    let all = store.load(pipelines::all(who.workspace)).await?;
    let before = all.iter().find(|pipeline| pipeline.id == id).ok_or(Error::NotFound)?;
    if before.version != expected {
        return Err(Error::Stale);
    }
    let is_taken = |name: &String| all.iter().any(|it| it.id != id && fold(&it.name) == fold(name));
    if edit.name.as_ref().is_some_and(is_taken) {
        return Err(Error::invalid("name", "taken"));
    }
    let is_archived_now = edit.archived == Some(true) && !before.archived;
    if is_archived_now && !all.iter().any(|other| other.id != id && !other.archived) {
        return Err(Error::Conflict("last_pipeline"));
    }
    let mut after = before.clone();
    after.name = edit.name.clone().unwrap_or(after.name);
    after.lost_reasons = edit.lost_reasons.clone().unwrap_or(after.lost_reasons);
    after.archived = edit.archived.unwrap_or(before.archived);
    after.stages = edit.stages(ctx, &before.stages)?;
    if in_use(store, who, &before.stages, &after.stages).await? {
        return Err(Error::Conflict("stage_in_use"));
    }
    let changed = placed(&all, &after, edit.place);
    let version = after.version + i64::from(changed.iter().any(|pipeline| pipeline.id == id));
    let shown = changed.iter().find(|pipeline| pipeline.id == id).unwrap_or(&after);
    let shown = Pipeline { version, ..shown.clone() };
    if changed.is_empty() {
        return Ok(shown);
    }
    let mut batch = Batch::new();
    if is_archived_now {
        batch.push(pipelines::hold_list(who.workspace));
        batch.push(pipelines::hold_other(who.workspace, id));
    }
    batch.extend(changed.iter().map(|pipeline| pipelines::update(who.workspace, pipeline)));
    write_stages(who, id, &before.stages, &after.stages, &mut batch);
    let changes = changed.iter().map(|one| Change::new(Noun::Pipeline, one.id, one.version + 1)).collect();
    commit(ctx, store, who, batch, Done { changes, ..Done::new("updated", "pipeline", id) }).await?;
    Ok(shown)
}

/// The pipelines that change when one of them does and perhaps gets another place, by id as everywhere: two people who move some would block each other else.
fn placed(all: &[Pipeline], after: &Pipeline, place: Option<usize>) -> Vec<Pipeline> {
    let mut list = all.to_vec();
    list.sort_by_key(|pipeline| (pipeline.position, pipeline.id));
    let from = list.iter().position(|pipeline| pipeline.id == after.id).unwrap_or(list.len());
    let mut list: Vec<Pipeline> =
        list.into_iter().map(|one| if one.id == after.id { after.clone() } else { one }).collect();
    if let Some(place) = place {
        // Those that were deleted have left gaps.
        let place = list.iter().position(|one| usize::try_from(one.position).is_ok_and(|at| at >= place));
        list = moved(list, from, place.unwrap_or(all.len()));
        for (pipeline, position) in list.iter_mut().zip(0..) {
            pipeline.position = position;
        }
    }
    let mut changed: Vec<Pipeline> = list.into_iter().filter(|pipeline| !all.contains(pipeline)).collect();
    changed.sort_by_key(|pipeline| pipeline.id);
    changed
}

/// Whether deals are in a stage that is left out or gets another kind.
async fn in_use(store: &Store, who: &Principal, before: &[Stage], after: &[Stage]) -> Result<bool, Error> {
    let must_be_free =
        |stage: &&Stage| after.iter().find(|it| it.id == stage.id).is_none_or(|it| it.kind != stage.kind);
    let queries = before.iter().filter(must_be_free).map(|stage| pipelines::deal_in(who.workspace, stage.id).first());
    Ok(store.load(queries.collect::<Vec<_>>()).await?.iter().any(Option::is_some))
}

/// The steps from one list of stages to another, by id.
fn write_stages(who: &Principal, pipeline: PipelineId, before: &[Stage], after: &[Stage], batch: &mut Batch) {
    let workspace = who.workspace;
    let mut ids: Vec<StageId> = before.iter().chain(after).map(|stage| stage.id).collect();
    ids.sort();
    ids.dedup();
    for id in ids {
        let was = before.iter().zip(0_i64..).find(|(stage, _)| stage.id == id);
        let is = after.iter().zip(0_i64..).find(|(stage, _)| stage.id == id);
        match (was, is) {
            (Some(_), None) => batch.extend(pipelines::delete_stage(workspace, id)),
            (None, Some((stage, place))) => {
                batch.push(pipelines::insert_stage(workspace, pipeline, stage, place));
            }
            (Some((was, was_at)), Some((is, is_at))) => {
                if was.kind != is.kind {
                    batch.extend(pipelines::set_kind(workspace, id, is.kind));
                }
                if (was, was_at) != (is, is_at) {
                    batch.push(pipelines::update_stage(workspace, is, is_at));
                }
            }
            (None, None) => {}
        }
    }
}
