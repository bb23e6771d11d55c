//! Who asks, as the API shows it.

use app::me::Me;
use domain::access::{Right, Role, Sees};
use domain::language::Language;
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::names::{LanguageName, RoleName, SeesName};
use crate::v1::users::UserOut;
use crate::v1::workspace::WorkspaceOut;

/// Who asks, and where.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeOut {
    /// The user; null for an API token.
    #[schema(required)]
    pub user: Option<UserOut>,
    /// What one may do.
    #[schema(value_type = RoleName)]
    pub role: Role,
    /// Whether one listens to recordings.
    pub may_listen: bool,
    /// Whether one keeps recordings as files.
    pub may_download: bool,
    /// Whose cards and calls one sees.
    #[schema(value_type = SeesName)]
    pub sees: Sees,
    /// The language that the person chose; null means the workspace's.
    #[schema(required, value_type = Option<LanguageName>)]
    pub language: Option<Language>,
    /// Whether one gets mail when calls stop coming; null for those who do not administer, and for an API token.
    #[schema(required)]
    pub mail_alarms: Option<bool>,
    /// Whether one gets mail in the morning about what is to be done; null for an API token.
    #[schema(required)]
    pub mail_tasks: Option<bool>,
    /// Whether this server is set up to send mail.
    pub mail_set_up: bool,
    /// The workspace in which one works.
    pub workspace: WorkspaceOut,
    /// All workspaces of the person into which one can switch, the present one among them.
    pub memberships: Vec<MembershipOut>,
}

/// A workspace of the person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MembershipOut {
    /// Its id.
    pub workspace_id: i64,
    /// Its name.
    pub workspace_name: String,
    /// What the person may do there.
    #[schema(value_type = RoleName)]
    pub role: Role,
}

impl From<Me> for MeOut {
    fn from(me: Me) -> Self {
        let memberships = me.memberships.into_iter().map(|membership| MembershipOut {
            workspace_id: membership.workspace.0,
            workspace_name: membership.workspace_name,
            role: membership.user.role,
        });
        let alarmed = me.user.as_ref().filter(|user| user.role.has(Right::Administer));
        Self {
            mail_alarms: alarmed.map(|user| user.gets_alarms()),
            mail_tasks: me.user.as_ref().map(|user| user.mail_tasks),
            mail_set_up: me.mail_set_up,
            user: me.user.map(UserOut::from),
            role: me.role,
            may_listen: me.recordings.listens(me.role),
            may_download: me.recordings.downloads(me.role),
            sees: me.sees,
            language: me.language,
            workspace: me.workspace.into(),
            memberships: memberships.collect(),
        }
    }
}
