//! Accepting an invitation.

use std::net::IpAddr;

use domain::access::Sight;
use domain::email::Email;
use domain::id::{UserId, WorkspaceId};
use domain::text::fold;
use secrecy::{ExposeSecret, SecretString};
use store::credentials::{self, Kind};
use store::feed::{Change, Noun};
use store::users::{self, Membership, User};
use store::{Batch, Step, Store, accounts};

use super::link::Purpose;
use super::read::{Open, open};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::passwords::Password;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What a person says who accepts.
#[derive(Clone)]
pub struct Acceptance {
    /// The token of the link.
    pub token: String,
    /// The password that the person chooses; of a person who joins and has one already, that one, so that nobody but the owner of the account takes
    /// a workspace into it.
    pub password: Option<SecretString>,
    /// Another name than the one under which the person was invited.
    pub name: Option<String>,
    /// Where the request comes from.
    pub address: IpAddr,
}

/// Who has joined what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The user.
    pub user: UserId,
    /// The e-mail with which the person logs in now.
    pub email: Email,
}

/// Accepts an invitation: sets the password if the account has none, and lets the user in. With the link of somebody who has joined already it
/// replaces the password, and ends the sessions of the person everywhere. It works once.
///
/// # Errors
/// [`Error::NotFound`] for a token that is unknown, used, replaced or too old, [`Error::Invalid`], [`Error::WrongLogin`] when the account has
/// another password, [`Error::TooMany`], and [`Error::Conflict`] `account_is_shared` when the person has joined another workspace meanwhile.
pub async fn accept(ctx: &Ctx, acceptance: Acceptance) -> Result<Accepted, Error> {
    let mut fields = Fields::default();
    let name = fields.take_given("name", acceptance.name.as_deref().map(input::name));
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let open = open(ctx, store, &acceptance.token).await?;
            let account = match open.purpose {
                Purpose::Join => prove(ctx, &open, &acceptance).await?,
                Purpose::Password if open.is_shared() => return Err(Error::Conflict("account_is_shared")),
                Purpose::Password | Purpose::PasswordEverywhere => choose(ctx, &open, &acceptance).await?,
            };
            enter(ctx, store, &open, account, name.as_deref()).await
        })
        .await
}

/// The account's part of the batch: a new password, or a guard on the one that was proved.
async fn prove(ctx: &Ctx, open: &Open, acceptance: &Acceptance) -> Result<Step, Error> {
    let account = &open.account;
    if account.password.is_some() {
        let password = given(acceptance)?;
        let attempt = ctx.attempts.begin(account.email.as_str(), acceptance.address, ctx.clock.now())?;
        if !ctx.hashing.verify(account.password.as_ref(), password).await? {
            return Err(Error::WrongLogin);
        }
        ctx.attempts.forgive(&attempt);
        return Ok(accounts::hold_at(account.id, account.version));
    }
    choose(ctx, open, acceptance).await
}

fn given(acceptance: &Acceptance) -> Result<&SecretString, Error> {
    let given = acceptance.password.as_ref().filter(|password| !password.expose_secret().is_empty());
    given.ok_or_else(|| Error::invalid("password", "required"))
}

/// The account's part of the batch: the password that the person chooses.
async fn choose(ctx: &Ctx, open: &Open, acceptance: &Acceptance) -> Result<Step, Error> {
    let (account, password) = (&open.account, given(acceptance)?);
    let chosen = Password::parse(password, &account.email).map_err(|code| Error::invalid("password", code))?;
    let hash = ctx.hashing.hash(&ctx.ids, &chosen).await?;
    Ok(accounts::set_password(account.id, account.version, &hash))
}

async fn enter(ctx: &Ctx, store: &Store, open: &Open, account: Step, name: Option<&str>) -> Result<Accepted, Error> {
    let (workspace, user) = (open.workspace.id, &open.user);
    let name = name.unwrap_or(&user.name);
    let joined = User { name: name.to_owned(), name_fold: fold(name), ..user.clone() };
    let (kind, action) = match open.purpose {
        Purpose::Join => (Kind::Invitation, "joined"),
        Purpose::Password | Purpose::PasswordEverywhere => (Kind::PasswordLink, "password_changed"),
    };
    let mut batch = Batch::from_iter([account, credentials::delete(workspace, kind, open.credential.id)]);
    if kind == Kind::PasswordLink {
        // Whoever was logged in with the password before may be somebody else.
        let end = |it: &Membership| credentials::delete_of_subject(it.workspace, Kind::Session, it.user.id);
        batch.extend(open.memberships.iter().map(end));
    }
    batch.push(users::update(workspace, &joined));
    let who = Principal {
        workspace,
        user: Some(user.id),
        account: Some(user.account),
        role: user.role,
        recordings: user.recordings,
        sight: Sight::own(user.id),
        credential: None,
    };
    let done = Done::new(action, "user", user.id).changing(Change::new(Noun::User, user.id, user.version + 1));
    commit(ctx, store, &who, batch, done).await?;
    Ok(Accepted { workspace, user: user.id, email: open.account.email.clone() })
}
