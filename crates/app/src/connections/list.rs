//! The connections of a workspace.

use domain::access::Right;
use store::connections;

use super::connection::{Beside, Connection};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The connections, oldest first; how they are set up is for administrators alone.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<Connection>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let rows = ctx.store.load(connections::list(who.workspace, after.map(Into::into), limit.and_one())).await?;
    let page = Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]);
    let aliases: Vec<_> = page.items.iter().map(|row| connections::aliases(who.workspace, row.id)).collect();
    let aliases = ctx.store.load(aliases).await?;
    let beside = aliases.into_iter().map(|aliases| Beside { aliases, lines: None });
    let shown = page.items.into_iter().zip(beside).map(|(row, beside)| Connection::of(ctx, who, row, beside));
    Ok(Page { items: shown.collect::<Result<_, _>>()?, next: page.next })
}
