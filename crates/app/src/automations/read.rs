//! Automations and their runs, as people see them.

use domain::access::Right;
use domain::automation::RunState;
use domain::id::{AutomationId, RunId, WorkspaceId};
use store::automations;
use store::automations::runs::{self, Run};
use store::automations::steps::{self, Step};
use uuid::Uuid;

use super::edit::{AutomationView, Refs};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The automations, oldest first.
///
/// # Errors
/// No right; [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<AutomationView>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let rows = ctx.store.load(automations::list(who.workspace, after, limit.and_one())).await?;
    let refs = Refs::load(&ctx.store, who.workspace).await?;
    let page = Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]);
    Ok(page.map(|automation| AutomationView { problems: refs.problems(&automation.definition), automation }))
}

/// One automation.
///
/// # Errors
/// No right, [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: AutomationId) -> Result<AutomationView, Error> {
    who.may(Right::Read)?;
    view(ctx, who.workspace, id).await
}

pub(super) async fn view(ctx: &Ctx, workspace: WorkspaceId, id: AutomationId) -> Result<AutomationView, Error> {
    let automation = ctx.store.first(automations::by_id(workspace, id)).await?.ok_or(Error::NotFound)?;
    let refs = Refs::load(&ctx.store, workspace).await?;
    Ok(AutomationView { problems: refs.problems(&automation.definition), automation })
}

/// The runs of an automation, newest first.
///
/// # Errors
/// No right, [`Error::NotFound`]; [`Error::Invalid`] for a cursor of another list.
pub async fn list_runs(
    ctx: &Ctx,
    who: &Principal,
    id: AutomationId,
    state: Option<RunState>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Run>, Error> {
    who.may(Right::Read)?;
    let before = after.map(Cursor::by_id).transpose()?.unwrap_or(Uuid::max());
    let load =
        (automations::name(who.workspace, id).first(), runs::list(who.workspace, id, state, before, limit.and_one()));
    let (name, rows) = ctx.store.load(load).await?;
    name.ok_or(Error::NotFound)?;
    Ok(Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]))
}

/// One run with its steps.
///
/// # Errors
/// No right, [`Error::NotFound`].
pub async fn read_run(ctx: &Ctx, who: &Principal, id: RunId) -> Result<(Run, Vec<Step>), Error> {
    who.may(Right::Read)?;
    let (run, steps) =
        ctx.store.load((runs::by_id(who.workspace, id).first(), steps::of_run(who.workspace, id))).await?;
    Ok((run.ok_or(Error::NotFound)?, steps))
}
