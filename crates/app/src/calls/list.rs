//! The report.

use domain::access::Right;
use domain::phone::Country;
use domain::time::Time;
use store::calls;
pub use store::calls::Filter;
use store::connections;

use super::view::{self, CallView};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The workspace's country, in which numbers of filters are read.
///
/// # Errors
/// No right.
pub async fn country(ctx: &Ctx, who: &Principal) -> Result<Country, Error> {
    who.may(Right::Read)?;
    Ok(ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?.country)
}

/// The rows that a filter lets through, newest first. Pages are keyed by start and id, so they stay right while calls come in.
///
/// # Errors
/// No right; a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    filter: &Filter,
    after: Option<&Cursor>,
    limit: Limit,
) -> Result<Page<CallView>, Error> {
    who.may(Right::Read)?;
    let before = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(start), Part::Id(id)]) => Some((Time::from_micros(*start), (*id).into())),
        Some(_) => return Err(Cursor::unfit()),
    };
    let filter = Filter { reach: who.reach(), ..filter.clone() };
    let rows = ctx.store.load(calls::list(who.workspace, &filter, before, limit.and_one())).await?;
    let page = Page::of(rows, limit, |row| vec![Part::Int(row.call.started_at.micros()), Part::Id(row.id.0)]);
    Ok(Page { items: view::views(ctx, who, page.items).await?, next: page.next })
}
