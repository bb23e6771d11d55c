//! Choosing what the columns of a file mean, and how its rows are taken over.

use domain::access::Right;
use domain::id::{ImportId, PipelineId};
use domain::import::{Fault, Field, Meant, MergeBy, Plan, State, Target, Word};
use store::feed::{Change, Noun};
use store::imports::{self, Import};
use store::{Batch, Store, pipelines, users};

use super::here::Here;
use super::{conflict, propose};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is chosen; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the rows become; what the columns mean is then proposed anew.
    pub target: Option<Target>,
    /// What each column means, all of them.
    pub fields: Option<Vec<Option<Field>>>,
    /// By what contacts are recognised.
    pub merge_by: Option<MergeBy>,
    /// Whether values of the file take the place of those that are there.
    pub overwrite: Option<bool>,
    /// Whether a responsible who is no user is left out instead of the row being refused.
    pub skip_unknown_responsible: Option<bool>,
    /// The pipeline of deals that name none; none: the first one that has their stage, else the first one.
    pub pipeline: Option<Option<PipelineId>>,
    /// What words of the file mean, all of them.
    pub values: Option<Vec<Meant>>,
    /// Whether what rows make begins automations.
    pub automations: Option<bool>,
}

/// The most words whose meaning is told.
const MOST_VALUES: usize = 500;

/// Changes the plan of an import that is still at version `expected` and has not begun. What was counted before does not hold any more.
///
/// # Errors
/// No right, not here; [`Error::Stale`], [`Error::Invalid`]; [`Error::Conflict`] once it has begun.
pub async fn choose(ctx: &Ctx, who: &Principal, id: ImportId, expected: i64, choice: &Choice) -> Result<Import, Error> {
    who.may(Right::ChangeMany)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(imports::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            if before.state.is_over() || before.state == State::Running {
                return Err(conflict(before.state));
            }
            let mut after = before.clone();
            if let Some(target) = choice.target.filter(|target| *target != before.target) {
                let here = Here::load(store, who.workspace).await?;
                propose(store, who.workspace, &here, &mut after, target, None).await?;
            }
            after.plan = plan(&after, choice)?;
            named(store, who, &after.plan, choice).await?;
            if after == before {
                return Ok(before);
            }
            let version = before.version + 1;
            let after = Import { state: State::Ready, done: 0, preview: None, ..after };
            let done = Done::new("updated", "import", id).changing(Change::new(Noun::Import, id, version));
            commit(ctx, store, who, Batch::one(imports::update(who.workspace, &after)), done).await?;
            Ok(Import { version, ..after })
        })
        .await
}

fn plan(before: &Import, choice: &Choice) -> Result<Plan, Error> {
    let mut plan = before.plan.clone();
    if let Some(given) = &choice.fields {
        plan.fields.clone_from(given);
    }
    plan.merge_by = choice.merge_by.unwrap_or(plan.merge_by);
    plan.overwrite = choice.overwrite.unwrap_or(plan.overwrite);
    plan.skip_unknown_responsible = choice.skip_unknown_responsible.unwrap_or(plan.skip_unknown_responsible);
    plan.pipeline = choice.pipeline.unwrap_or(plan.pipeline);
    plan.automations = choice.automations.unwrap_or(plan.automations);
    if let Some(values) = &choice.values {
        if values.len() > MOST_VALUES {
            return Err(Error::invalid("values", "too_many"));
        }
        plan.values.clone_from(values);
    }
    let mut fields = Fields::default();
    let columns = before.layout.columns.len();
    for (place, fault) in plan.faults(before.target, columns).into_iter().take(20) {
        let field = format!("columns[{place}]");
        match fault {
            Fault::Twice => fields.take::<()>(&field, Err("twice")),
            Fault::NotOfThese => fields.take::<()>(&field, Err("unknown_field")),
            Fault::NoSuchColumn => fields.take::<()>(&field, Err("no_such_column")),
        };
    }
    fields.check()?;
    plan.fields.resize(columns, None);
    Ok(plan)
}

/// Whether what a choice names is there.
async fn named(store: &Store, who: &Principal, plan: &Plan, choice: &Choice) -> Result<(), Error> {
    if choice.values.is_none() && choice.pipeline.is_none() {
        return Ok(());
    }
    let of = |word: Word| plan.values.iter().enumerate().filter(move |(_, value)| value.word == word);
    let persons: Vec<_> = of(Word::User).filter_map(|(place, value)| Some((place, value.id?))).collect();
    let load = (
        pipelines::all(who.workspace),
        persons.iter().map(|(_, id)| users::by_id(who.workspace, (*id).into()).first()).collect::<Vec<_>>(),
    );
    let (pipelines, found) = store.load(load).await?;
    let mut fields = Fields::default();
    if plan.pipeline.is_some_and(|id| !pipelines.iter().any(|pipeline| pipeline.id == id)) {
        fields.take::<()>("pipeline_id", Err("unknown_pipeline"));
    }
    for ((place, _), user) in persons.into_iter().zip(found) {
        if !user.is_some_and(|user| user.active) {
            fields.take::<()>(&format!("values[{place}].id"), Err("unknown_user"));
        }
    }
    for (place, value) in of(Word::Stage) {
        let is_there = |id| pipelines.iter().any(|pipeline| pipeline.stages.iter().any(|stage| stage.id.0 == id));
        if !value.id.is_none_or(is_there) {
            fields.take::<()>(&format!("values[{place}].id"), Err("unknown_stage"));
        }
    }
    fields.check()
}
