//! The link by which a user joins, or chooses another password: it serves once, for seven days.

use domain::id::{CredentialId, UserId, WorkspaceId};
use domain::time::Time;
use secrecy::SecretString;
use store::credentials::{Credential, Kind, NewCredential};

use crate::ctx::Ctx;
use crate::secrets;

/// How long a link serves.
const SECONDS: i64 = 7 * 24 * 3600;

/// The name of links that were made on the command line, by whoever runs the server.
const BY_OPERATOR: &str = "operator";

/// A link. It is shown once; whoever has it can do what it is for.
#[derive(Debug, Clone)]
pub struct Link {
    /// The address, such as `https://crm.example.com/invite/abc…`.
    pub url: SecretString,
    /// When it ends.
    pub expires_at: Time,
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To join.
    Join,
    /// To choose another password, as somebody who works in this workspace alone.
    Password,
    /// The same, whatever other workspaces the person works in: whoever runs the server made it.
    PasswordEverywhere,
}

impl Purpose {
    fn kind(self) -> Kind {
        match self {
            Self::Join => Kind::Invitation,
            Self::Password | Self::PasswordEverywhere => Kind::PasswordLink,
        }
    }

    /// What a link of a kind that was kept is for.
    pub fn of(kind: Kind, credential: &Credential) -> Self {
        match kind {
            Kind::PasswordLink if credential.name == BY_OPERATOR => Self::PasswordEverywhere,
            Kind::PasswordLink => Self::Password,
            _ => Self::Join,
        }
    }
}

/// A new link for a user, and what is to be kept of it.
pub(crate) fn link(ctx: &Ctx, workspace: WorkspaceId, user: UserId, purpose: Purpose) -> (Link, NewCredential) {
    let token = secrets::token(&ctx.ids, "");
    let now = ctx.clock.now();
    let expires_at = now.plus_seconds(SECONDS);
    let credential = NewCredential {
        hash: secrets::hash(&token),
        id: CredentialId(ctx.ids.next()),
        kind: purpose.kind(),
        workspace,
        subject: Some(user.0),
        name: if purpose == Purpose::PasswordEverywhere { BY_OPERATOR.to_owned() } else { String::new() },
        role: None,
        created_at: now,
        expires_at: Some(expires_at),
    };
    (Link { url: format!("{}/invite/{token}", ctx.settings.public_url).into(), expires_at }, credential)
}
