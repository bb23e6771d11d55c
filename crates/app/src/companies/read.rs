//! One company.

use domain::access::Right;
use domain::id::CompanyId;
use store::companies::{self, Company};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::merges;
use crate::principal::Principal;
use crate::sight;

/// One company.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Merged`] if it went into another one.
pub async fn read(ctx: &Ctx, who: &Principal, id: CompanyId) -> Result<Company, Error> {
    who.may(Right::Read)?;
    let company = found(ctx, who, id).await?;
    who.sees(sight::owner(&company.responsible))?;
    Ok(company)
}

pub(super) async fn found(ctx: &Ctx, who: &Principal, id: CompanyId) -> Result<Company, Error> {
    match ctx.store.load(companies::by_id(who.workspace, id)).await? {
        Some(company) => Ok(company),
        None => Err(merges::missing(ctx, who, id).await?),
    }
}
