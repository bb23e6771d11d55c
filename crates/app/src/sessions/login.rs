//! Logging in.

use std::net::IpAddr;

use domain::email::Email;
use domain::id::{AccountId, WorkspaceId};
use secrecy::SecretString;
use store::accounts::{self, Account};
use store::credentials::{self, Kind};
use store::users::{self, Membership};
use store::{Batch, Store};

use super::open::{Session, open};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::write::{Done, commit};

/// What somebody shows to be let in.
#[derive(Clone)]
pub struct Login {
    /// The e-mail, in any spelling.
    pub email: String,
    /// The password.
    pub password: SecretString,
    /// Where the request comes from.
    pub address: IpAddr,
    /// Which of the person's workspaces; the first one if none.
    pub workspace: Option<WorkspaceId>,
}

/// Opens a session.
///
/// # Errors
/// [`Error::WrongLogin`] for an unknown e-mail, a wrong password, and a person without an active workspace, after the same time;
/// [`Error::NotFound`] for a workspace that is not the person's; [`Error::TooMany`] after ten wrong passwords of an account, or fifty from an
/// address, in five minutes.
pub async fn login(ctx: &Ctx, login: Login) -> Result<Session, Error> {
    let attempt = ctx.attempts.begin(&login.email, login.address, ctx.clock.now())?;
    let result = ctx.store.retry(async |store| try_to(ctx, store, &login).await).await;
    if !matches!(result, Err(Error::WrongLogin)) {
        ctx.attempts.forgive(&attempt);
    }
    result
}

/// Opens a session for somebody who has just become the person of this account, and need not prove it once more.
///
/// # Errors
/// [`Error::WrongLogin`] if the account has gone, [`Error::NotFound`] if the workspace is not the person's.
pub(crate) async fn admit(ctx: &Ctx, account: AccountId, workspace: WorkspaceId) -> Result<Session, Error> {
    ctx.store
        .retry(async |store| {
            let found = (accounts::by_id(account).first(), users::memberships(account));
            let (account, memberships) = store.load(found).await?;
            let account = account.ok_or(Error::WrongLogin)?;
            enter(ctx, store, &account, &choose(memberships, Some(workspace))?).await
        })
        .await
}

async fn try_to(ctx: &Ctx, store: &Store, login: &Login) -> Result<Session, Error> {
    let account = match Email::parse(&login.email) {
        Ok(email) => store.first(accounts::by_email(&email)).await?,
        Err(_) => None,
    };
    let hash = account.as_ref().and_then(|account| account.password.as_ref());
    let fits = ctx.hashing.verify(hash, &login.password).await?;
    let account = account.filter(|_| fits).ok_or(Error::WrongLogin)?;
    let membership = choose(store.load(users::memberships(account.id)).await?, login.workspace)?;
    enter(ctx, store, &account, &membership).await
}

/// The workspace that was asked for, or the first.
fn choose(memberships: Vec<Membership>, wanted: Option<WorkspaceId>) -> Result<Membership, Error> {
    let mut open: Vec<_> = memberships.into_iter().filter(Membership::is_open).collect();
    if open.is_empty() {
        return Err(Error::WrongLogin);
    }
    let place = match wanted {
        None => 0,
        Some(wanted) => open.iter().position(|it| it.workspace == wanted).ok_or(Error::NotFound)?,
    };
    Ok(open.swap_remove(place))
}

async fn enter(ctx: &Ctx, store: &Store, account: &Account, membership: &Membership) -> Result<Session, Error> {
    let (session, credential) = open(ctx, membership);
    let (workspace, user) = (membership.workspace, &membership.user);
    let batch = Batch::from_iter([
        // Neither the password nor the user changes while the session is opened: both would have to end it.
        accounts::hold_at(account.id, account.version),
        credentials::delete_expired_of_subject(workspace, Kind::Session, user.id, ctx.clock.now()),
        credentials::insert(&credential),
        users::hold_at(workspace, user.id, user.version),
    ]);
    commit(ctx, store, &session.principal, batch, Done::new("logged_in", "user", user.id)).await?;
    Ok(session)
}
