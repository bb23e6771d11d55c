//! Editing a company.

use domain::access::Right;
use domain::automation::trigger::Happening;
use domain::id::CompanyId;
use domain::phone::Country;
use domain::{automation, field};
use store::automations::runs::{self, About};
use store::companies::Company;
use store::feed::{Change, Noun};
use store::{Batch, Store, companies, connections};

use super::edit::{CompanyPatch, Edit};
use super::read;
use crate::automations::{Actor, Automations, Happened, Known, Way, begin_all};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::phones;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// Changes a company that is still at version `expected`.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: CompanyId,
    expected: i64,
    patch: &CompanyPatch,
) -> Result<Company, Error> {
    who.may(Right::Work)?;
    let load = (
        connections::rules(who.workspace).first(),
        companies::name(who.workspace, id).first(),
        companies::responsible(who.workspace, id).first(),
    );
    let (Some(rules), Some(_), responsible) = ctx.store.load(load).await? else { return Err(Error::NotFound) };
    who.sees(responsible.flatten())?;
    let extras = fields::given(&ctx.store, who.workspace, field::Entity::Company, &patch.fields).await?;
    let edit = Edit::parse(patch, rules.country, extras)?;
    ctx.store
        .retry(async |store| {
            let before = store.load(companies::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            who.sees(sight::owner(&before.responsible))?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let actor = Actor { workspace: who.workspace, user: who.user, chain: &[], way: Way::Now };
            let Some(written) = Box::pin(change(ctx, store, &actor, &before, &edit)).await? else { return Ok(()) };
            let done = Done { changes: written.changes, ..Done::new("updated", "company", id) };
            commit(ctx, store, who, written.batch, done).await
        })
        .await?;
    read::found(ctx, who, id).await
}

/// A batch that writes a company, and what changes by it.
pub(crate) struct Written {
    pub batch: Batch,
    pub changes: Vec<Change>,
}

/// The batch that writes a company anew, and begins what waits for that; none if nothing changes.
async fn change(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Company,
    edit: &Edit,
) -> Result<Option<Written>, Error> {
    let (workspace, id) = (actor.workspace, before.id);
    let (mut company, guard) = edit.apply(store, workspace, before).await?;
    if company == *before {
        return Ok(None);
    }
    company.changed_at = ctx.clock.now();
    let mut batch: Batch = guard.into_iter().collect();
    batch.push(companies::update(workspace, &company));
    if company.phones != before.phones {
        batch.extend(companies::replace_phones(workspace, id, &company.phones));
    }
    let had = Some(before.extras());
    batch.extend(store::fields::write(workspace, field::Entity::Company, id.0, had, company.extras()));
    batch.extend(phones::touch(workspace, &before.phones, &company.phones));
    let mut changes = vec![Change::new(Noun::Company, id, before.version + 1)];
    let all = Automations::load(store, workspace).await?;
    if !all.is_empty() {
        batch.push(runs::wake(workspace, id, ctx.clock.now()));
        let owner = |company: &Company| company.responsible.as_ref().map(|(id, _)| *id);
        let fields = [("name", before.name != company.name), ("responsible", owner(before) != owner(&company))];
        let own = all.own_changes(store, workspace, automation::Entity::Company, &before.fields, &company.fields);
        let own = Box::pin(own).await?;
        let fields = fields.into_iter().filter(|(_, is)| *is).map(|(name, _)| name);
        let fields: Vec<&str> = fields.chain(own.iter().map(String::as_str)).collect();
        let what = Happening::FieldsChanged(automation::Entity::Company, &fields);
        let happened = [Happened { what, cause: (id.0, before.version + 1) }];
        let about = About { company: Some(id), ..About::default() };
        let with = |known: &mut Known| known.company = Some(company.clone());
        let begun = begin_all(ctx, store, actor, &all, &happened, about, with).await?;
        batch.extend(begun.steps);
        changes.extend(begun.changes);
    }
    Ok(Some(Written { batch, changes }))
}

/// The same for an automation.
///
/// # Errors
/// [`Error::Invalid`] for what is not there any more.
pub(crate) async fn change_automatically(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Company,
    patch: &CompanyPatch,
) -> Result<Option<Written>, Error> {
    let rules = store.first(connections::rules(actor.workspace)).await?.ok_or(Error::NotFound)?;
    let extras = fields::given(store, actor.workspace, field::Entity::Company, &patch.fields).await?;
    change(ctx, store, actor, before, &Edit::parse(patch, rules.country, extras)?).await
}

/// The same for a row of a file, whose values were read already.
///
/// # Errors
/// [`Error::Invalid`].
pub(crate) async fn change_of_file(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Company,
    patch: &CompanyPatch,
    (country, extras): (Country, fields::Edit),
) -> Result<Option<Written>, Error> {
    change(ctx, store, actor, before, &Edit::parse(patch, country, extras)?).await
}
