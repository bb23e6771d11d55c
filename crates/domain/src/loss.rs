//! In which ways calls are lost, as far as a report can tell.

use serde::{Deserialize, Serialize};

/// A conversation of so many seconds means that somebody was talked with. Statements of the store and an index say the same number.
pub const TALKED_SECONDS: i64 = 10;

/// In which way a call was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// It came in and was missed, and nobody has talked with that number since, in either direction.
    NotCalledBack,
    /// It was attached by a phone that is written in another way than the source writes it: a comparison of texts would not have attached it.
    NotExact,
    /// Its number is no contact's and no company's.
    NotLinked,
}

impl Loss {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NotCalledBack, Self::NotExact, Self::NotLinked];

    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotCalledBack => "not_called_back",
            Self::NotExact => "not_exact",
            Self::NotLinked => "not_linked",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|loss| loss.as_str() == text)
    }
}
