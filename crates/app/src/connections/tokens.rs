//! The tokens in a connection's URLs: kept as hashes that let events in, and sealed so that administrators can see the URLs again.

use domain::id::{ConnectionId, CredentialId, WorkspaceId};
use secrecy::SecretString;
use store::Step;
use store::credentials::{self, Kind, NewCredential};
use telephony::SourceKind;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::secrets;

/// A new token: sealed for the connection's row, and the step that lets it in.
pub(super) struct NewToken {
    /// For the row.
    pub sealed: Vec<u8>,
    /// For the batch.
    pub let_in: Step,
}

/// Makes a token of a kind for a connection.
pub(super) fn make(ctx: &Ctx, workspace: WorkspaceId, connection: ConnectionId, kind: Kind) -> NewToken {
    let token = secrets::token(&ctx.ids, "");
    let credential = NewCredential {
        hash: secrets::hash(&token),
        id: CredentialId(ctx.ids.next()),
        kind,
        workspace,
        subject: Some(connection.0),
        name: String::new(),
        role: None,
        created_at: ctx.clock.now(),
        expires_at: None,
    };
    let sealed = ctx.keyring.seal(&ctx.ids, &place(kind, connection), &token);
    NewToken { sealed, let_in: credentials::insert(&credential) }
}

/// Opens a sealed token.
///
/// # Errors
/// [`Error::Internal`] if it was sealed with another key.
pub(super) fn open(ctx: &Ctx, connection: ConnectionId, kind: Kind, sealed: &[u8]) -> Result<String, Error> {
    ctx.keyring.open(&place(kind, connection), sealed).map_err(|error| Error::Internal(error.to_string()))
}

/// The URL that a token makes.
pub(super) fn url(ctx: &Ctx, kind: Kind, token: &str) -> SecretString {
    let hooks = match kind {
        Kind::Forward => "forward",
        Kind::CtiHook => SourceKind::Cti.as_str(),
        _ => SourceKind::Ringostat.as_str(),
    };
    format!("{}/hooks/{hooks}/{token}", ctx.settings.public_url).into()
}

/// Where a token is sealed for: that of a webhook is, whatever comes there.
pub(super) fn place(kind: Kind, connection: ConnectionId) -> String {
    let kind = if kind == Kind::CtiHook { Kind::Hook } else { kind };
    format!("{}_token/{connection}", kind.as_str())
}

/// The token of the webhook of a source.
pub(super) fn hook_of(source: SourceKind) -> Kind {
    match source {
        SourceKind::Ringostat => Kind::Hook,
        SourceKind::Cti => Kind::CtiHook,
    }
}
