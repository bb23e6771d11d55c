//! Revoking an API token.

use domain::access::Right;
use domain::id::CredentialId;
use store::Batch;
use store::credentials::{self, Kind};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Ends an API token. The audit log keeps its name.
///
/// # Errors
/// [`Error::NotFound`] if there is none, or it was revoked before.
pub async fn revoke(ctx: &Ctx, who: &Principal, id: CredentialId) -> Result<(), Error> {
    who.may(Right::Administer)?;
    let now = ctx.clock.now();
    ctx.store
        .retry(async |store| {
            let found = store.first(credentials::by_id(who.workspace, Kind::ApiToken, id)).await?;
            found.filter(|token| token.is_valid(now)).ok_or(Error::NotFound)?;
            let batch = Batch::one(credentials::expire(who.workspace, Kind::ApiToken, id, now));
            commit(ctx, store, who, batch, Done::new("revoked", "token", id)).await
        })
        .await
}
