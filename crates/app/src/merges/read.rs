//! Which cards were made one.

use domain::access::Right;
use domain::id::{MergeId, WorkspaceId};
use domain::time::Time;
use store::merges::{self, Merge, Which};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::sight::{self, Owners};

/// One merge.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: MergeId) -> Result<Merge, Error> {
    who.may(Right::Read)?;
    let merge = found(ctx, who.workspace, id).await?;
    sight::card(&ctx.store, who, merge.kept.0).await?;
    Ok(merge)
}

pub(super) async fn found(ctx: &Ctx, workspace: WorkspaceId, id: MergeId) -> Result<Merge, Error> {
    ctx.store.first(merges::by_id(workspace, id)).await?.ok_or(Error::NotFound)
}

/// Merges of all cards that are seen, of one kind, or into one, newest first. A page may be shorter than asked for.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    which: Which,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Merge>, Error> {
    who.may(Right::Read)?;
    let before = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(at), Part::Id(id)]) => Some((Time::from_micros(*at), *id)),
        Some(_) => return Err(Cursor::unfit()),
    };
    let rows = ctx.store.load(merges::list(who.workspace, which, before, limit.and_one())).await?;
    let owners = Owners::of_cards(&ctx.store, who, rows.iter().map(|merge| merge.kept.0)).await?;
    let page = Page::of(rows, limit, |merge| vec![Part::Int(merge.at.micros()), Part::Id(merge.id.0)]);
    Ok(page.only(|merge| owners.sees_card(who, merge.kept.0)))
}
