//! Making a company.

use domain::access::Right;
use domain::field::{Entity, FieldValues};
use store::companies::Company;
use store::feed::{Change, Noun};
use store::{Batch, companies, connections};

use super::edit::{CompanyPatch, Edit, NewCompany};
use super::read;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::phones;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Makes a company.
///
/// # Errors
/// [`Error::Invalid`].
pub async fn create(ctx: &Ctx, who: &Principal, new: NewCompany) -> Result<Company, Error> {
    who.may(Right::Work)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let extras = fields::given(&ctx.store, who.workspace, Entity::Company, &new.fields).await?;
    let edit = Edit::parse(&CompanyPatch::from(new), rules.country, extras)?;
    let now = ctx.clock.now();
    let empty = Company {
        id: ctx.ids.next().into(),
        name: String::new(),
        name_fold: String::new(),
        responsible: None,
        created_at: now,
        changed_at: now,
        version: 0,
        phones: Vec::new(),
        tags: Vec::new(),
        fields: FieldValues::new(),
    };
    ctx.store
        .retry(async |store| {
            let (company, guard) = edit.apply(store, who.workspace, &empty).await?;
            let mut batch: Batch = guard.into_iter().collect();
            batch.push(companies::insert(who.workspace, &company));
            batch.extend(companies::replace_phones(who.workspace, company.id, &company.phones));
            batch.extend(store::fields::write(who.workspace, Entity::Company, company.id.0, None, company.extras()));
            batch.extend(phones::touch(who.workspace, &[], &company.phones));
            let done = Done::new("created", "company", company.id).changing(Change::new(Noun::Company, company.id, 1));
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    read::found(ctx, who, empty.id).await
}
