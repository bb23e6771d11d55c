//! One company.

use domain::access::Right;
use domain::id::CompanyId;
use store::companies::{self, Company};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// One company.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: CompanyId) -> Result<Company, Error> {
    who.may(Right::Read)?;
    let company = found(ctx, who, id).await?;
    who.sees(company.responsible.as_ref().map(|(user, _)| *user))?;
    Ok(company)
}

pub(super) async fn found(ctx: &Ctx, who: &Principal, id: CompanyId) -> Result<Company, Error> {
    ctx.store.load(companies::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
