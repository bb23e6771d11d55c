//! Deactivating a user: what the user did stays, the user is not let in any more.

use domain::id::UserId;
use store::users::User;

use super::update::{UserPatch, update};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// Deactivates a user who is still at version `expected`, ends the sessions, and closes an open invitation.
///
/// # Errors
/// As [`update`].
pub async fn deactivate(ctx: &Ctx, who: &Principal, id: UserId, expected: i64) -> Result<User, Error> {
    update(ctx, who, id, expected, UserPatch { active: Some(false), ..UserPatch::default() }).await
}
