//! Inviting again: the old link ends, a new one is made.

use domain::access::{Right, Role};
use domain::id::UserId;
use store::credentials::{self, Kind};
use store::feed::{Change, Noun};
use store::{Batch, users};

use super::link::{Link, link};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Gives a user who has not joined yet a new link; the one before does not serve any more.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] when somebody else than an owner invites an owner, and [`Error::Conflict`] `already_joined` or
/// `user_inactive`.
pub async fn renew(ctx: &Ctx, who: &Principal, id: UserId) -> Result<Link, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let user = store.first(users::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            // Whoever has the link becomes the user.
            if user.role == Role::Owner {
                who.may(Right::Own)?;
            }
            if !user.invited {
                return Err(Error::Conflict("already_joined"));
            }
            if !user.active {
                return Err(Error::Conflict("user_inactive"));
            }
            let (link, credential) = link(ctx, who.workspace, id);
            let batch = Batch::from_iter([
                credentials::delete_of_subject(who.workspace, Kind::Invitation, id),
                credentials::insert(&credential),
                // Its version guards that nobody joins or renews at the same time.
                users::update(who.workspace, &user),
            ]);
            let done = Done::new("invited", "user", id).changing(Change::new(Noun::User, id, user.version + 1));
            commit(ctx, store, who, batch, done).await?;
            Ok(link)
        })
        .await
}
