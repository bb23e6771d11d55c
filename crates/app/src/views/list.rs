//! Reading views.

use domain::access::Right;
use domain::id::{UserId, ViewId};
use store::views;
use uuid::Uuid;

use super::View;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The views that somebody sees, their own and the shared ones; of one list if it is given.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    of: Option<&str>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<View>, Error> {
    let after = after.map(Cursor::by_id).transpose()?;
    let all = seen(ctx, who).await?.into_iter().filter(|view| of.is_none_or(|of| view.list == of));
    let behind = all.filter(|view| after.is_none_or(|after| view.id.0 > after));
    let most = usize::try_from(limit.and_one()).unwrap_or(usize::MAX);
    Ok(Page::of(behind.take(most).collect(), limit, |view| vec![Part::Id(view.id.0)]))
}

/// One view.
///
/// # Errors
/// No right, not here or not to be seen.
pub async fn read(ctx: &Ctx, who: &Principal, id: ViewId) -> Result<View, Error> {
    seen(ctx, who).await?.into_iter().find(|view| view.id == id).ok_or(Error::NotFound)
}

async fn seen(ctx: &Ctx, who: &Principal) -> Result<Vec<View>, Error> {
    who.may(Right::Read)?;
    let user = who.user.unwrap_or(UserId(Uuid::nil()));
    Ok(ctx.store.load(views::seen_by(who.workspace, user)).await?)
}
