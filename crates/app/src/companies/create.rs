//! Making a company.

use domain::access::Right;
use domain::field::{Entity, FieldValues};
use domain::id::{CompanyId, WorkspaceId};
use domain::phone::Country;
use store::companies::Company;
use store::feed::{Change, Noun};
use store::{Batch, Store, companies, connections};

use super::edit::{CompanyPatch, Edit, NewCompany};
use super::read;
use super::update::Written;
use crate::ctx::Ctx;
use crate::duplicates::{self, Asked, Entered};
use crate::error::Error;
use crate::fields;
use crate::phones;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Makes a company without asking.
///
/// # Errors
/// [`Error::Invalid`].
pub async fn create(ctx: &Ctx, who: &Principal, new: NewCompany) -> Result<Company, Error> {
    create_asking(ctx, who, new, Asked::GoOn).await
}

/// The same, and a person who was not asked yet is told of companies that look like it.
///
/// # Errors
/// [`Error::Invalid`] and [`Error::Duplicates`].
pub async fn create_asking(ctx: &Ctx, who: &Principal, new: NewCompany, asked: Asked) -> Result<Company, Error> {
    who.may(Right::Work)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let extras = fields::given(&ctx.store, who.workspace, Entity::Company, &new.fields).await?;
    let edit = Edit::parse(&CompanyPatch::from(new), rules.country, extras)?;
    let empty = empty(ctx, ctx.ids.next().into());
    ctx.store
        .retry(async |store| {
            let (company, written) = make(store, who.workspace, &empty, &edit).await?;
            let entered = Entered {
                card: company.id,
                numbers: phones::gained(&[], &company.phones),
                emails: Vec::new(),
                name: Some(&company.name),
            };
            let mut batch: Batch = duplicates::check(store, who, asked, entered).await?.into_iter().collect();
            batch.append(written.batch);
            let done = Done { changes: written.changes, ..Done::new("created", "company", empty.id) };
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    read::found(ctx, who, empty.id).await
}

/// A new company, and the batch that makes it.
async fn make(
    store: &Store,
    workspace: WorkspaceId,
    empty: &Company,
    edit: &Edit,
) -> Result<(Company, Written), Error> {
    let (company, guard) = edit.apply(store, workspace, empty).await?;
    let mut batch: Batch = guard.into_iter().collect();
    batch.push(companies::insert(workspace, &company));
    batch.extend(companies::replace_phones(workspace, company.id, &company.phones));
    batch.extend(store::fields::write(workspace, Entity::Company, company.id.0, None, company.extras()));
    batch.extend(phones::touch(workspace, &[], &company.phones));
    let changes = vec![Change::new(Noun::Company, company.id, 1)];
    Ok((company, Written { batch, changes }))
}

/// The same for a row of a file, whose values were read already.
///
/// # Errors
/// [`Error::Invalid`].
pub(crate) async fn make_of_file(
    ctx: &Ctx,
    store: &Store,
    workspace: WorkspaceId,
    id: CompanyId,
    patch: &CompanyPatch,
    (country, extras): (Country, fields::Edit),
) -> Result<Written, Error> {
    Ok(make(store, workspace, &empty(ctx, id), &Edit::parse(patch, country, extras)?).await?.1)
}

fn empty(ctx: &Ctx, id: CompanyId) -> Company {
    let now = ctx.clock.now();
    Company {
        id,
        name: String::new(),
        name_fold: String::new(),
        responsible: None,
        created_at: now,
        changed_at: now,
        version: 0,
        phones: Vec::new(),
        tags: Vec::new(),
        fields: FieldValues::new(),
    }
}
