//! Persons outside the company.

use serde::{Deserialize, Serialize};

/// Who made a contact its responsible's: a later event of a call may only change what a call decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponsibleBy {
    /// The call that made the contact; it follows that call's manager.
    Call,
    /// The first manager to talk with an ownerless contact.
    Adoption,
    /// A person, an import or an automation, or nobody yet.
    #[default]
    Person,
}

impl ResponsibleBy {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Adoption => "adoption",
            Self::Person => "person",
        }
    }

    /// Reads a name; anything else counts as a person's, which calls leave alone.
    pub fn parse(text: &str) -> Self {
        match text {
            "call" => Self::Call,
            "adoption" => Self::Adoption,
            _ => Self::Person,
        }
    }
}

/// What a contact came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreatedBy {
    /// A call of an unknown number.
    Call,
    /// A person in the application, or a program through the API.
    User,
    /// An import.
    Import,
    /// An automation.
    Automation,
    /// A form that somebody filled in.
    Form,
}

impl CreatedBy {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::User => "user",
            Self::Import => "import",
            Self::Automation => "automation",
            Self::Form => "form",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Call, Self::User, Self::Import, Self::Automation, Self::Form].into_iter().find(|by| by.as_str() == text)
    }
}
