//! Who asks.

use domain::access::{RecordingRights, Right, Role, Sight};
use domain::id::{AccountId, CredentialId, UserId, WorkspaceId};

use store::reach::Reach;

use crate::error::Error;

/// Who asks for something, in which workspace, with which role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The workspace; nothing outside it exists.
    pub workspace: WorkspaceId,
    /// The user; none for an API token and for the command line.
    pub user: Option<UserId>,
    /// The person behind the user.
    pub account: Option<AccountId>,
    /// What the user or the token may do.
    pub role: Role,
    /// What the user may do with recordings, where that differs from the role.
    pub recordings: RecordingRights,
    /// Whose cards and calls the user sees.
    pub sight: Sight,
    /// The session or token that was shown; none for the command line and the server itself.
    pub credential: Option<CredentialId>,
}

impl Principal {
    /// The server itself and the command line, which stand above the roles.
    pub fn system(workspace: WorkspaceId) -> Self {
        Self {
            workspace,
            user: None,
            account: None,
            role: Role::Owner,
            recordings: RecordingRights::default(),
            sight: Sight::All,
            credential: None,
        }
    }

    /// Whether it is the server itself or the command line.
    pub fn is_system(&self) -> bool {
        self.user.is_none() && self.credential.is_none()
    }

    /// Checks a right; every use-case begins with it.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right.
    pub fn may(&self, right: Right) -> Result<(), Error> {
        let has = match right {
            Right::Listen => self.recordings.listens(self.role),
            Right::Download => self.recordings.downloads(self.role),
            _ => self.role.has(right),
        };
        if has { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// Checks that a card of this owner is seen: what is not seen is not there.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn sees(&self, owner: Option<UserId>) -> Result<(), Error> {
        if self.sight.covers(owner) { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Whose cards lists are limited to.
    pub fn reach(&self) -> Reach {
        Reach::from(&self.sight)
    }
}
