//! A user as the API shows one.

use app::users::User;
use domain::access::{Role, Sees};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;
use crate::v1::names::{RoleName, SeesName};
use crate::v1::working_time::WorkingTimeOut;

/// A person in the workspace.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UserOut {
    /// The id.
    pub id: Uuid,
    /// The e-mail with which the person logs in.
    pub email: String,
    /// The name.
    pub name: String,
    /// What the user may do.
    #[schema(value_type = RoleName)]
    pub role: Role,
    /// The team.
    #[schema(required)]
    pub team_id: Option<Uuid>,
    /// Whether the user works here: is let in, gets calls and tasks.
    pub active: bool,
    /// Whether the user was invited and has not joined yet.
    pub invited: bool,
    /// The link by which the person joins; only in the reply to what made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invite_url: Option<String>,
    /// When the user works; null: as the workspace says.
    #[schema(required)]
    pub working_time: Option<WorkingTimeOut>,
    /// Whether the user listens to recordings.
    pub may_listen: bool,
    /// Whether the user keeps recordings as files.
    pub may_download: bool,
    /// Whose cards and calls the user sees; null: as the workspace says of managers. It does not count for those who administer: they see everything.
    #[schema(required, value_type = Option<SeesName>)]
    pub sees: Option<Sees>,
    /// When the user was added.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<User> for UserOut {
    fn from(user: User) -> Self {
        Self {
            id: user.id.into(),
            email: user.email.to_string(),
            name: user.name,
            role: user.role,
            team_id: user.team.map(Uuid::from),
            active: user.active,
            invited: user.invited,
            invite_url: None,
            working_time: user.working_time.as_ref().map(WorkingTimeOut::from),
            may_listen: user.recordings.listens(user.role),
            may_download: user.recordings.downloads(user.role),
            sees: user.sees,
            created_at: moment(user.created_at),
            version: user.version,
        }
    }
}
