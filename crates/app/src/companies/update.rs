//! Editing a company.

use domain::access::Right;
use domain::field::Entity;
use domain::id::CompanyId;
use store::companies::Company;
use store::feed::{Change, Noun};
use store::{Batch, companies, connections};

use super::edit::{CompanyPatch, Edit};
use super::read;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::phones;
use crate::principal::Principal;
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
    let load = (connections::rules(who.workspace).first(), companies::name(who.workspace, id).first());
    let (Some(rules), Some(_)) = ctx.store.load(load).await? else { return Err(Error::NotFound) };
    let extras = fields::given(&ctx.store, who.workspace, Entity::Company, &patch.fields).await?;
    let edit = Edit::parse(patch, rules.country, extras)?;
    ctx.store
        .retry(async |store| {
            let before = store.load(companies::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let (mut company, guard) = edit.apply(store, who.workspace, &before).await?;
            if company == before {
                return Ok(());
            }
            company.changed_at = ctx.clock.now();
            let mut batch: Batch = guard.into_iter().collect();
            batch.push(companies::update(who.workspace, &company));
            if company.phones != before.phones {
                batch.extend(companies::replace_phones(who.workspace, id, &company.phones));
            }
            let had = Some(before.extras());
            batch.extend(store::fields::write(who.workspace, Entity::Company, id.0, had, company.extras()));
            batch.extend(phones::touch(who.workspace, &before.phones, &company.phones));
            let done = Done::new("updated", "company", id).changing(Change::new(Noun::Company, id, before.version + 1));
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    read::found(ctx, who, id).await
}
