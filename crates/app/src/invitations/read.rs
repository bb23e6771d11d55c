//! What an invitation is to.

use domain::email::Email;
use domain::id::WorkspaceId;
use domain::time::Time;
use store::Store;
use store::accounts::{self, Account};
use store::credentials::{self, Credential, Kind};
use store::users::{self, Membership, User};
use store::workspaces::{self, Workspace};

use super::link::Purpose;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::secrets;

/// What the person with the link is told before accepting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The name of the workspace.
    pub workspace_name: String,
    /// The e-mail with which the person will log in.
    pub email: Email,
    /// The name under which the person was invited.
    pub name: String,
    /// Whether the person has a password already and proves it, instead of choosing one.
    pub has_password: bool,
    /// Whether the person has joined already, and chooses another password.
    pub replaces_password: bool,
    /// When the link ends.
    pub expires_at: Option<Time>,
}

/// What an invitation is to. The token is the right to know it.
///
/// # Errors
/// [`Error::NotFound`] for a token that is unknown, used, replaced or too old.
pub async fn read(ctx: &Ctx, token: &str) -> Result<Invitation, Error> {
    let open = open(ctx, &ctx.store, token).await?;
    Ok(Invitation {
        workspace_name: open.workspace.name,
        email: open.account.email,
        name: open.user.name,
        has_password: open.purpose == Purpose::Join && open.account.password.is_some(),
        replaces_password: open.purpose != Purpose::Join,
        expires_at: open.credential.expires_at,
    })
}

/// An invitation that can be accepted now.
pub(super) struct Open {
    pub purpose: Purpose,
    pub credential: Credential,
    pub workspace: Workspace,
    pub user: User,
    pub account: Account,
    /// All workspaces of the person.
    pub memberships: Vec<Membership>,
}

impl Open {
    /// Whether the person works in another workspace too, where this one has no say over the password.
    pub fn is_shared(&self) -> bool {
        is_shared(&self.memberships, self.workspace.id)
    }
}

/// Whether a person has joined another workspace than this one.
pub(super) fn is_shared(memberships: &[Membership], workspace: WorkspaceId) -> bool {
    memberships.iter().any(|it| it.workspace != workspace && !it.user.invited)
}

/// Finds the invitation of a token.
pub(super) async fn open(ctx: &Ctx, store: &Store, token: &str) -> Result<Open, Error> {
    let hash = secrets::hash(token);
    let found = (
        credentials::find(Kind::Invitation, &hash).first(),
        credentials::find(Kind::PasswordLink, &hash).first(),
        workspaces::by_invitation(&hash).first(),
        users::by_invitation(&hash).first(),
        accounts::by_invitation(&hash).first(),
    );
    let (joining, password, workspace, user, account) = store.load(found).await?;
    let joining = joining.map(|credential| (Kind::Invitation, credential));
    let credential = joining.or(password.map(|credential| (Kind::PasswordLink, credential)));
    match (credential, workspace, user, account) {
        (Some((kind, credential)), Some(workspace), Some(user), Some(account))
            if credential.is_valid(ctx.clock.now()) && user.active =>
        {
            let memberships = store.load(users::memberships(account.id)).await?;
            Ok(Open { purpose: Purpose::of(kind, &credential), credential, workspace, user, account, memberships })
        }
        _ => Err(Error::NotFound),
    }
}
