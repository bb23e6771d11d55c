//! `user invite` of the command line: another link for a user.

use domain::email::Email;
use store::{users, workspaces};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::invitations::{self, Link};
use crate::principal::Principal;

/// Makes another link for the person with an e-mail in a workspace: to join, or, to one who has joined, to choose another password. For the command
/// line, which stands above the roles and the workspaces.
///
/// # Errors
/// [`Error::NotFound`] for the workspace, [`Error::Invalid`] for the e-mail, and [`Error::Conflict`] `user_inactive`.
pub async fn invite(ctx: &Ctx, workspace: &str, email: &str) -> Result<Link, Error> {
    let unknown = || Error::invalid("email", "unknown_user");
    let email = Email::parse(email).map_err(|_| unknown())?;
    let workspace = ctx.store.first(workspaces::by_name(workspace)).await?.ok_or(Error::NotFound)?;
    let user = ctx.store.first(users::by_email(workspace.id, &email)).await?.ok_or_else(unknown)?;
    invitations::renew(ctx, &Principal::system(workspace.id), user.id).await
}
