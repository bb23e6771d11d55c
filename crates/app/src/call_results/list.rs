//! Reading the list.

use domain::access::Right;
use domain::id::CallResultId;
use store::call_results;

use super::CallResult;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The entries in their order, archived ones among them.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<CallResult>, Error> {
    who.may(Right::Read)?;
    let after = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(position), Part::Id(id)]) => Some((*position, *id)),
        Some(_) => return Err(Cursor::unfit()),
    };
    let all = ctx.store.load(call_results::all(who.workspace)).await?;
    let behind = all.into_iter().filter(|entry| after.is_none_or(|after| (entry.position, entry.id.0) > after));
    let most = usize::try_from(limit.and_one()).unwrap_or(usize::MAX);
    let rows = behind.take(most).collect();
    Ok(Page::of(rows, limit, |entry| vec![Part::Int(entry.position), Part::Id(entry.id.0)]))
}

/// One entry.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: CallResultId) -> Result<CallResult, Error> {
    who.may(Right::Read)?;
    let all = ctx.store.load(call_results::all(who.workspace)).await?;
    all.into_iter().find(|entry| entry.id == id).ok_or(Error::NotFound)
}
