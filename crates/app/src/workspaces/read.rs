//! The workspace in which somebody works.

use domain::access::Right;
use store::workspaces::{self, Workspace};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// The settings of the workspace.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn read(ctx: &Ctx, who: &Principal) -> Result<Workspace, Error> {
    who.may(Right::Read)?;
    ctx.store.first(workspaces::by_id(who.workspace)).await?.ok_or(Error::NotFound)
}
