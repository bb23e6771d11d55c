//! The API tokens of a workspace.

use domain::access::{Right, Role};
use domain::id::CredentialId;
use domain::time::Time;
use store::credentials::{self, Credential, Kind};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// What is kept of an API token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id.
    pub id: CredentialId,
    /// What people call it.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// When it was made.
    pub created_at: Time,
    /// When it was last shown, to the hour.
    pub last_used_at: Option<Time>,
}

/// The API tokens that serve, newest first.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<Token>, Error> {
    who.may(Right::Administer)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let query = credentials::list(who.workspace, Kind::ApiToken, after, ctx.clock.now(), limit.and_one());
    let rows = ctx.store.load(query).await?;
    Ok(Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]).map(token))
}

fn token(row: Credential) -> Token {
    // One without a role may do nothing; it is listed as the least.
    let role = row.role.unwrap_or(Role::Manager);
    Token { id: row.id, name: row.name, role, created_at: row.created_at, last_used_at: row.last_used_at }
}
