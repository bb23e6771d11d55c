//! Who am I.

use domain::access::{RecordingRights, Right, Role, Sees};
use domain::language::Language;
use store::accounts;
use store::users::{self, Membership, User};
use store::workspaces::{self, Workspace};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// Who asks, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    /// The user; none for an API token.
    pub user: Option<User>,
    /// What one may do.
    pub role: Role,
    /// What one may do with recordings, where that differs from the role.
    pub recordings: RecordingRights,
    /// Whose cards and calls one sees.
    pub sees: Sees,
    /// The language that the person chose; none means the workspace's.
    pub language: Option<Language>,
    /// Whether this server sends mail at all.
    pub mail_set_up: bool,
    /// The workspace in which one works.
    pub workspace: Workspace,
    /// All workspaces of the person into which one can switch, the present one among them.
    pub memberships: Vec<Membership>,
}

/// Who asks, and where.
///
/// # Errors
/// [`Error::Away`].
pub async fn read(ctx: &Ctx, who: &Principal) -> Result<Me, Error> {
    who.may(Right::Read)?;
    load(ctx, who).await
}

pub(super) async fn load(ctx: &Ctx, who: &Principal) -> Result<Me, Error> {
    let found = (
        workspaces::by_id(who.workspace).first(),
        who.user.map(|user| users::by_id(who.workspace, user).first()),
        who.account.map(|account| accounts::by_id(account).first()),
        who.account.map(users::memberships),
    );
    let (workspace, user, account, memberships) = ctx.store.load(found).await?;
    let workspace = workspace.ok_or(Error::NotFound)?;
    let user = user.flatten();
    let sees = user.as_ref().map_or(Sees::All, |user| Sees::of(user.role, user.sees, workspace.managers_see));
    Ok(Me {
        user,
        sees,
        role: who.role,
        recordings: who.recordings,
        language: account.flatten().and_then(|account| account.language),
        mail_set_up: ctx.mail.is_set_up(),
        workspace,
        memberships: memberships.unwrap_or_default().into_iter().filter(Membership::is_open).collect(),
    })
}
