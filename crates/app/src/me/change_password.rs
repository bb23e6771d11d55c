//! Changing one's own password.

use std::net::IpAddr;

use domain::access::Right;
use secrecy::SecretString;
use store::credentials::{self, Kind};
use store::users::Membership;
use store::{Batch, accounts, users};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::passwords::Password;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A password that is to replace another.
#[derive(Clone)]
pub struct NewPassword {
    /// The password until now.
    pub current: SecretString,
    /// The password from now on.
    pub new: SecretString,
    /// Where the request comes from.
    pub address: IpAddr,
}

/// Changes the person's password and ends all other sessions of the person, in every workspace.
///
/// # Errors
/// [`Error::Forbidden`] for an API token, [`Error::Invalid`] (`current_password` is `wrong_password`, or the rules of `password`), and
/// [`Error::TooMany`].
pub async fn change_password(ctx: &Ctx, who: &Principal, change: NewPassword) -> Result<(), Error> {
    who.may(Right::Read)?;
    let (Some(account), Some(user), Some(session)) = (who.account, who.user, who.credential) else {
        return Err(Error::Forbidden);
    };
    ctx.store
        .retry(async |store| {
            let found = (accounts::by_id(account).first(), users::memberships(account));
            let (account, memberships) = store.load(found).await?;
            let account = account.ok_or(Error::NotFound)?;
            let attempt = ctx.attempts.begin(account.email.as_str(), change.address, ctx.clock.now())?;
            if !ctx.hashing.verify(account.password.as_ref(), &change.current).await? {
                return Err(Error::invalid("current_password", "wrong_password"));
            }
            ctx.attempts.forgive(&attempt);
            let chosen =
                Password::parse(&change.new, &account.email).map_err(|code| Error::invalid("password", code))?;
            let hash = ctx.hashing.hash(&ctx.ids, &chosen).await?;
            let mut batch = Batch::one(accounts::set_password(account.id, account.version, &hash));
            let end = |it: &Membership| {
                credentials::delete_others_of_subject(it.workspace, Kind::Session, it.user.id, session)
            };
            batch.extend(memberships.iter().map(end));
            commit(ctx, store, who, batch, Done::new("password_changed", "user", user)).await
        })
        .await
}
