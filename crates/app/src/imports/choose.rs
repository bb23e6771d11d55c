//! Choosing what the columns of a file mean, and how its rows are taken over.

use domain::access::Right;
use domain::id::ImportId;
use domain::import::{Fault, Field, MergeBy, Plan, State};
use store::Batch;
use store::feed::{Change, Noun};
use store::imports::{self, Import};

use super::conflict;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is chosen; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What each column means, all of them.
    pub fields: Option<Vec<Option<Field>>>,
    /// By what contacts are recognised.
    pub merge_by: Option<MergeBy>,
    /// Whether values of the file take the place of those that are there.
    pub overwrite: Option<bool>,
    /// Whether a responsible who is no user is left out instead of the row being refused.
    pub skip_unknown_responsible: Option<bool>,
}

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
            let plan = plan(&before, choice)?;
            if plan == before.plan {
                return Ok(before);
            }
            let version = before.version + 1;
            let after = Import { plan, state: State::Ready, done: 0, preview: None, ..before };
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
    let mut fields = Fields::default();
    let columns = before.layout.columns.len();
    for (place, fault) in plan.faults(columns).into_iter().take(20) {
        let field = format!("columns[{place}]");
        match fault {
            Fault::Twice => fields.take::<()>(&field, Err("twice")),
            Fault::NoSuchColumn => fields.take::<()>(&field, Err("no_such_column")),
        };
    }
    fields.check()?;
    plan.fields.resize(columns, None);
    Ok(plan)
}
