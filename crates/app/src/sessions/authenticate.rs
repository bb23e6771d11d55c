//! Who is asking.

use domain::time::Time;
use store::Batch;
use store::credentials::{self, Hash, Shown};

use super::open::end;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::secrets;

/// How often the use of a credential is noted.
const NOTED_EVERY_SECONDS: i64 = 3600;

/// Finds out who shows a session or an API token. It is one read each time, so that whoever was locked out is out with the next request.
///
/// # Errors
/// [`Error::Unauthenticated`] if it is unknown or has ended, or the user is inactive.
pub async fn authenticate(ctx: &Ctx, token: &str) -> Result<Principal, Error> {
    let hash = secrets::hash(token);
    let shown = ctx.store.first(credentials::shown(&hash)).await?.ok_or(Error::Unauthenticated)?;
    let now = ctx.clock.now();
    let principal = principal(&shown, now).ok_or(Error::Unauthenticated)?;
    note(ctx, &hash, &shown, now).await;
    Ok(principal)
}

fn principal(shown: &Shown, now: Time) -> Option<Principal> {
    let credential = shown.credential.is_valid(now).then_some(&shown.credential)?;
    let (workspace, id) = (credential.workspace, Some(credential.id));
    match (shown.user, credential.role) {
        (Some(user), _) if user.active => Some(Principal {
            workspace,
            user: Some(user.id),
            account: Some(user.account),
            role: user.role,
            credential: id,
        }),
        (None, Some(role)) => Some(Principal { workspace, user: None, account: None, role, credential: id }),
        _ => None,
    }
}

/// Notes the use at most hourly, which also moves the end of a session. A database that cannot write lets people read on.
async fn note(ctx: &Ctx, hash: &Hash, shown: &Shown, now: Time) {
    // A session was used when it was opened; an API token was only made.
    let (credential, is_session) = (&shown.credential, shown.user.is_some());
    let last = credential.last_used_at.or(is_session.then_some(credential.created_at));
    if last.is_some_and(|last| now.seconds_since(last) < NOTED_EVERY_SECONDS) {
        return;
    }
    let step = if is_session { credentials::slide(hash, now, end(now)) } else { credentials::used(hash, now) };
    if let Err(error) = ctx.store.commit(Batch::one(step)).await {
        tracing::debug!(%error, "the use of a credential was not noted");
    }
}
