//! One team.

use domain::access::Right;
use domain::id::TeamId;
use store::teams::{self, Team};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// One team.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: TeamId) -> Result<Team, Error> {
    who.may(Right::Read)?;
    ctx.store.first(teams::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
