//! `token add` of the command line.

use store::workspaces;

use super::create::{Created, NewToken, create};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// Makes an API token in the workspace of this name. For the command line, which stands above the roles.
///
/// # Errors
/// [`Error::NotFound`] without such a workspace, and [`Error::Invalid`].
pub async fn add(ctx: &Ctx, workspace: &str, new: NewToken) -> Result<Created, Error> {
    let workspace = ctx.store.first(workspaces::by_name(workspace)).await?.ok_or(Error::NotFound)?;
    create(ctx, &Principal::system(workspace.id), new).await
}
