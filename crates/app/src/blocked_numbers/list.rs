//! Reading the blocked numbers.

use domain::access::Right;
use store::blocked_numbers::{self, BlockedNumber};

use super::of_path;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The blocked numbers, in their order.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<BlockedNumber>, Error> {
    who.may(Right::Read)?;
    let after = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Text(e164)]) => Some(e164.as_str()),
        Some(_) => return Err(Cursor::unfit()),
    };
    let rows = ctx.store.load(blocked_numbers::list(who.workspace, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |row| vec![Part::Text(row.number.as_e164())]))
}

/// One of them.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, e164: &str) -> Result<BlockedNumber, Error> {
    who.may(Right::Read)?;
    let number = of_path(e164).ok_or(Error::NotFound)?;
    ctx.store.first(blocked_numbers::find(who.workspace, &number)).await?.ok_or(Error::NotFound)
}
