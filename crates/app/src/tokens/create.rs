//! Making an API token.

use domain::access::{Right, Role};
use domain::id::CredentialId;
use secrecy::SecretString;
use store::Batch;
use store::credentials::{self, Kind, NewCredential};

use super::list::Token;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::secrets;
use crate::write::{Done, commit};

/// By this one knows an API token of ours, also where it was left by mistake.
const PREFIX: &str = "shk_";

/// An API token that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewToken {
    /// What people call it.
    pub name: String,
    /// What it may do.
    pub role: Role,
}

/// An API token that was made.
#[derive(Debug, Clone)]
pub struct Created {
    /// What is kept of it.
    pub token: Token,
    /// What the program shows from now on. It is shown this once.
    pub secret: SecretString,
}

/// Makes an API token.
///
/// # Errors
/// [`Error::Invalid`], and [`Error::Forbidden`] for a role above one's own.
pub async fn create(ctx: &Ctx, who: &Principal, new: NewToken) -> Result<Created, Error> {
    who.may(Right::Administer)?;
    if new.role > who.role {
        return Err(Error::Forbidden);
    }
    let mut fields = Fields::default();
    let Some(name) = fields.take("name", input::name(&new.name)) else { return Err(fields.wrong()) };
    let secret = secrets::token(&ctx.ids, PREFIX);
    let (id, now) = (CredentialId(ctx.ids.next()), ctx.clock.now());
    let credential = NewCredential {
        hash: secrets::hash(&secret),
        id,
        kind: Kind::ApiToken,
        workspace: who.workspace,
        subject: None,
        name: name.clone(),
        role: Some(new.role),
        created_at: now,
        expires_at: None,
    };
    let batch = Batch::one(credentials::insert(&credential));
    commit(ctx, &ctx.store, who, batch, Done::new("created", "token", id)).await?;
    let token = Token { id, name, role: new.role, created_at: now, last_used_at: None };
    Ok(Created { token, secret: secret.into() })
}
