//! The users of a workspace.

use domain::access::Right;
use store::users::{self, User};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The users by name: all of them, only the active, or only the inactive ones.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    active: Option<bool>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<User>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_name).transpose()?;
    let rows = ctx.store.load(users::list(who.workspace, active, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |user| vec![Part::Text(user.name_fold.clone()), Part::Id(user.id.0)]))
}
