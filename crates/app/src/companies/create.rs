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
    let empty = empty(ctx, ctx.ids.next().into());
    ctx.store
        .retry(async |store| {
            let written = make(store, who.workspace, &empty, &edit).await?;
            let done = Done { changes: written.changes, ..Done::new("created", "company", empty.id) };
            commit(ctx, store, who, written.batch, done).await
        })
        .await?;
    read::found(ctx, who, empty.id).await
}

/// The batch that makes a company.
async fn make(store: &Store, workspace: WorkspaceId, empty: &Company, edit: &Edit) -> Result<Written, Error> {
    let (company, guard) = edit.apply(store, workspace, empty).await?;
    let mut batch: Batch = guard.into_iter().collect();
    batch.push(companies::insert(workspace, &company));
    batch.extend(companies::replace_phones(workspace, company.id, &company.phones));
    batch.extend(store::fields::write(workspace, Entity::Company, company.id.0, None, company.extras()));
    batch.extend(phones::touch(workspace, &[], &company.phones));
    Ok(Written { batch, changes: vec![Change::new(Noun::Company, company.id, 1)] })
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
    make(store, workspace, &empty(ctx, id), &Edit::parse(patch, country, extras)?).await
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
