//! Changing one's own settings.

use domain::access::Right;
use domain::language::Language;
use store::{Batch, accounts};

use super::read::{Me, load};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Chooses the language in which the person reads the product in all workspaces; none means the workspace's.
///
/// # Errors
/// [`Error::Forbidden`] for an API token.
pub async fn update(ctx: &Ctx, who: &Principal, language: Option<Language>) -> Result<Me, Error> {
    who.may(Right::Read)?;
    let (Some(account), Some(user)) = (who.account, who.user) else { return Err(Error::Forbidden) };
    ctx.store
        .retry(async |store| {
            let before = store.first(accounts::by_id(account)).await?.ok_or(Error::NotFound)?;
            if before.language == language {
                return Ok(());
            }
            let batch = Batch::one(accounts::set_language(account, before.version, language));
            commit(ctx, store, who, batch, Done::new("language_changed", "user", user)).await
        })
        .await?;
    load(&ctx.store, who).await
}
