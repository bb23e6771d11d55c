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
    /// Hear recordings.
    Listen,
    /// Edit contacts, notes, links, results.
    Work,
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
            Self::Administer => Role::Admin,
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
