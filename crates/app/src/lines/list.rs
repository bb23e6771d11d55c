//! The lines of a workspace.

use domain::access::Right;
use domain::id::ConnectionId;
use store::lines::{self, LineRow};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The lines of the workspace, or of one connection, in the order in which they were found or entered. A connection that does not exist has none.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    of: Option<ConnectionId>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<LineRow>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let rows = ctx.store.load(lines::list(who.workspace, of, after.map(Into::into), limit.and_one())).await?;
    Ok(Page::of(rows, limit, |line| vec![Part::Id(line.id.0)]))
}
