//! Another link: for a user who has not joined yet, to join; for one who has, to choose another password. The link before ends.

use domain::access::{Right, Role};
use domain::id::UserId;
use store::credentials;
use store::feed::{Change, Noun};
use store::users::{self, User};
use store::{Batch, Store};

use super::link::{Link, Purpose, link};
use super::read::is_shared;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Gives a user a new link: to join, or, to one who has joined and forgot the password, to choose another one. The link before does not serve any more.
///
/// A password opens all workspaces of a person, so in one of several nobody decides over it: `account_is_shared`. Whoever runs the server may.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] when somebody else than an owner makes a link for an owner, and [`Error::Conflict`] `user_inactive` or
/// `account_is_shared`.
pub async fn renew(ctx: &Ctx, who: &Principal, id: UserId) -> Result<Link, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let user = store.first(users::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            // Whoever has the link becomes the user.
            if user.role == Role::Owner {
                who.may(Right::Own)?;
            }
            if !user.active {
                return Err(Error::Conflict("user_inactive"));
            }
            let purpose = purpose(store, who, &user).await?;
            let (link, credential) = link(ctx, who.workspace, id, purpose);
            let batch = Batch::from_iter([
                credentials::delete_of_subject(who.workspace, credential.kind, id),
                credentials::insert(&credential),
                // Its version guards that nobody joins or renews at the same time.
                users::update(who.workspace, &user),
            ]);
            let action = if purpose == Purpose::Join { "invited" } else { "password_link_made" };
            let done = Done::new(action, "user", id).changing(Change::new(Noun::User, id, user.version + 1));
            commit(ctx, store, who, batch, done).await?;
            Ok(link)
        })
        .await
}

async fn purpose(store: &Store, who: &Principal, user: &User) -> Result<Purpose, Error> {
    if user.invited {
        return Ok(Purpose::Join);
    }
    if who.is_system() {
        return Ok(Purpose::PasswordEverywhere);
    }
    let memberships = store.load(users::memberships(user.account)).await?;
    if is_shared(&memberships, who.workspace) {
        Err(Error::Conflict("account_is_shared"))
    } else {
        Ok(Purpose::Password)
    }
}
