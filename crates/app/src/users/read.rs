//! One user.

use domain::access::Right;
use domain::id::UserId;
use store::users::{self, User};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// One user.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: UserId) -> Result<User, Error> {
    who.may(Right::Read)?;
    ctx.store.first(users::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
