//! Whether there is anything to set up.

use domain::id::WorkspaceId;
use store::{Store, workspaces};

use crate::ctx::Ctx;
use crate::error::Error;

/// Whether the server has no workspace yet. Anybody may ask: it says nothing of what is inside.
///
/// # Errors
/// [`Error::Away`].
pub async fn needed(ctx: &Ctx) -> Result<bool, Error> {
    is_empty(&ctx.store).await
}

/// Whether no workspace was ever made.
pub(super) async fn is_empty(store: &Store) -> Result<bool, Error> {
    Ok(store.first(workspaces::highest_id()).await?.is_none_or(|highest| highest == WorkspaceId(0)))
}
