//! Looking at imports.

use domain::access::Right;
use domain::id::ImportId;
use store::imports::{self, Import};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The imports of a workspace, newest first.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<Import>, Error> {
    who.may(Right::ChangeMany)?;
    let before = after.map_or(Ok(Uuid::max()), Cursor::by_id)?;
    let rows = ctx.store.load(imports::list(who.workspace, ImportId(before), limit.and_one())).await?;
    Ok(Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]))
}

/// One of them.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: ImportId) -> Result<Import, Error> {
    who.may(Right::ChangeMany)?;
    ctx.store.first(imports::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
