//! Automations and their runs, as people see them.

use domain::access::Right;
use domain::automation::RunState;
use domain::id::{AutomationId, RunId, WorkspaceId};
use store::automations::runs::{self, About, Run};
use store::automations::steps::{self, Step};
use store::{Store, automations};
use uuid::Uuid;

use super::edit::{AutomationView, Refs};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::sight::Owners;

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

/// The runs of an automation, newest first; those about cards that are not seen are left out, so a page may be shorter than asked for.
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
    let seen = Seen::load(&ctx.store, who, &rows).await?;
    let page = Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]);
    Ok(page.only(|run| seen.has(who, run)))
}

/// Which runs are seen: those about cards that are.
struct Seen(Owners);

impl Seen {
    async fn load(store: &Store, who: &Principal, rows: &[Run]) -> Result<Self, Error> {
        let about = || rows.iter().map(|run| &run.about);
        let contacts = about().filter_map(|about| about.contact);
        let owners = Owners::load(store, who, contacts, about().filter_map(|about| about.company)).await?;
        Ok(Self(owners.with_deals(store, who, about().filter_map(|about| about.deal)).await?))
    }

    fn has(&self, who: &Principal, run: &Run) -> bool {
        let About { contact, company, deal, .. } = run.about;
        // What is about nothing that has an owner is for those who see everything.
        let owned = who.sight.is_all() || contact.is_some() || company.is_some() || deal.is_some();
        owned
            && contact.is_none_or(|id| self.0.sees_contact(who, id))
            && company.is_none_or(|id| self.0.sees_company(who, id))
            && deal.is_none_or(|id| self.0.sees_deal(who, id))
    }
}

/// One run with its steps.
///
/// # Errors
/// No right, [`Error::NotFound`].
pub async fn read_run(ctx: &Ctx, who: &Principal, id: RunId) -> Result<(Run, Vec<Step>), Error> {
    who.may(Right::Read)?;
    let (run, steps) =
        ctx.store.load((runs::by_id(who.workspace, id).first(), steps::of_run(who.workspace, id))).await?;
    let run = run.ok_or(Error::NotFound)?;
    let seen = Seen::load(&ctx.store, who, std::slice::from_ref(&run)).await?;
    if seen.has(who, &run) { Ok((run, steps)) } else { Err(Error::NotFound) }
}
