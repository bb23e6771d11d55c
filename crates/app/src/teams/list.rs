//! The teams of a workspace.

use domain::access::Right;
use store::teams::{self, Team};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The teams, by name.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<Team>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_name).transpose()?;
    let rows = ctx.store.load(teams::list(who.workspace, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |team| vec![Part::Text(team.name_fold.clone()), Part::Id(team.id.0)]))
}
