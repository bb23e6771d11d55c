//! One line.

use domain::access::Right;
use domain::id::LineId;
use store::lines::{self, LineRow};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// One line.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: LineId) -> Result<LineRow, Error> {
    who.may(Right::Read)?;
    ctx.store.first(lines::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
