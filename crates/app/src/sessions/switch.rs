//! Changing to another workspace of the same person.

use domain::access::Right;
use domain::id::WorkspaceId;
use store::credentials::{self, Kind};
use store::users::{self, Membership};
use store::{Batch, Store};

use super::open::{Session, open};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Ends the session that was shown and opens one in another workspace of the person.
///
/// # Errors
/// [`Error::Forbidden`] for an API token, [`Error::NotFound`] for a workspace that is not the person's, and [`Error::Unauthenticated`] if the
/// session has ended meanwhile.
pub async fn switch(ctx: &Ctx, who: &Principal, to: WorkspaceId) -> Result<Session, Error> {
    who.may(Right::Read)?;
    ctx.store.retry(async |store| try_to(ctx, store, who, to).await).await
}

async fn try_to(ctx: &Ctx, store: &Store, who: &Principal, to: WorkspaceId) -> Result<Session, Error> {
    let (Some(account), Some(session)) = (who.account, who.credential) else { return Err(Error::Forbidden) };
    let before = credentials::by_id(who.workspace, Kind::Session, session).first();
    let (before, memberships) = store.load((before, users::memberships(account))).await?;
    before.ok_or(Error::Unauthenticated)?;
    let target = memberships.into_iter().filter(Membership::is_open).find(|it| it.workspace == to);
    let target = target.ok_or(Error::NotFound)?;
    let (opened, credential) = open(ctx, &target);
    let batch = Batch::from_iter([
        credentials::delete(who.workspace, Kind::Session, session),
        credentials::insert(&credential),
        users::hold_at(to, target.user.id, target.user.version),
    ]);
    commit(ctx, store, &opened.principal, batch, Done::new("logged_in", "user", target.user.id)).await?;
    Ok(opened)
}
