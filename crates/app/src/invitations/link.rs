//! The link by which a user joins: it serves once, for seven days.

use domain::id::{CredentialId, UserId, WorkspaceId};
use domain::time::Time;
use secrecy::SecretString;
use store::credentials::{Kind, NewCredential};

use crate::ctx::Ctx;
use crate::secrets;

/// How long a link serves.
const SECONDS: i64 = 7 * 24 * 3600;

/// A link that invites. It is shown once; whoever has it can join as the user.
#[derive(Debug, Clone)]
pub struct Link {
    /// The address, such as `https://crm.example.com/invite/abc…`.
    pub url: SecretString,
    /// When it ends.
    pub expires_at: Time,
}

/// A new link for a user, and what is to be kept of it.
pub(crate) fn link(ctx: &Ctx, workspace: WorkspaceId, user: UserId) -> (Link, NewCredential) {
    let token = secrets::token(&ctx.ids, "");
    let now = ctx.clock.now();
    let expires_at = now.plus_seconds(SECONDS);
    let credential = NewCredential {
        hash: secrets::hash(&token),
        id: CredentialId(ctx.ids.next()),
        kind: Kind::Invitation,
        workspace,
        subject: Some(user.0),
        name: String::new(),
        role: None,
        created_at: now,
        expires_at: Some(expires_at),
    };
    (Link { url: format!("{}/invite/{token}", ctx.settings.public_url).into(), expires_at }, credential)
}
