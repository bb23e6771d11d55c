//! Who may do what. Finer rights come with teams' settings; every use-case asks here.

use serde::{Deserialize, Serialize};

/// A role in a workspace; the order is that of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works with calls and contacts.
    Manager,
    /// Also sets the workspace up.
    Admin,
    /// Also decides over owners and the workspace itself.
    Owner,
}

impl Role {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Admin => "admin",
            Self::Owner => "owner",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Manager, Self::Admin, Self::Owner].into_iter().find(|role| role.as_str() == text)
    }
}

/// What a use-case asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// See calls, contacts, companies, users' names.
    Read,
    /// Hear recordings. A person's own setting comes before the role.
    Listen,
    /// Keep recordings as files; who may, may listen too. A person's own setting comes before the role.
    Download,
    /// Edit contacts, notes, links, results.
    Work,
    /// Take whole lists away as files.
    Export,
    /// Change many records at once, such as by a file of them.
    ChangeMany,
    /// Connections, lines, employees, users, teams, tokens, the event log, the workspace's settings.
    Administer,
    /// Make or unmake owners.
    Own,
}

impl Right {
    /// The least role that has it.
    pub fn least_role(self) -> Role {
        match self {
            Self::Read | Self::Listen | Self::Work => Role::Manager,
            Self::Administer | Self::Download | Self::Export | Self::ChangeMany => Role::Admin,
            Self::Own => Role::Owner,
        }
    }
}

impl Role {
    /// Whether this role has a right.
    pub fn has(self, right: Right) -> bool {
        self >= right.least_role()
    }
}

/// What a person may do with recordings, where that differs from the role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordingRights {
    /// Listen; none: as the role.
    pub listen: Option<bool>,
    /// Keep as files; none: as the role.
    pub download: Option<bool>,
}

impl RecordingRights {
    /// Whether somebody of this role listens to recordings.
    pub fn listens(self, role: Role) -> bool {
        self.listen.unwrap_or_else(|| role.has(Right::Listen))
    }

    /// Whether somebody of this role keeps them as files. What may not be heard may not be kept either.
    pub fn downloads(self, role: Role) -> bool {
        self.listens(role) && self.download.unwrap_or_else(|| role.has(Right::Download))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_setting_comes_before_the_role() {
        let rights = |listen, download| RecordingRights { listen, download };
        // Role, setting; listens, downloads.
        let table = [
            (Role::Manager, rights(None, None), true, false),
            (Role::Manager, rights(None, Some(true)), true, true),
            (Role::Manager, rights(Some(false), None), false, false),
            (Role::Manager, rights(Some(false), Some(true)), false, false),
            (Role::Admin, rights(None, None), true, true),
            (Role::Admin, rights(None, Some(false)), true, false),
            (Role::Owner, rights(None, None), true, true),
            (Role::Owner, rights(Some(false), None), false, false),
        ];
        for (role, rights, listens, downloads) in table {
            assert_eq!((rights.listens(role), rights.downloads(role)), (listens, downloads), "{role:?} {rights:?}");
        }
    }
}
