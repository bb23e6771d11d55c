//! The settings of smart forwarding, and their words.

use serde::{Deserialize, Serialize};
use store::connections::Forward as Stored;

use crate::error::Error;

pub use domain::forward::Rule as ForwardCandidate;

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForwardFormat {
    /// The destination as plain text.
    Text,
    /// A JSON object with the destination under a key.
    Json,
    /// The same as the result of a JSON-RPC call.
    JsonRpc,
}

impl ForwardFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Json, Self::JsonRpc];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::JsonRpc => "json_rpc",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == text)
    }
}

/// How smart forwarding answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forward {
    /// The form of an answer.
    pub format: ForwardFormat,
    /// The key of the destination in a JSON answer.
    pub key: String,
    /// Who is asked for, in this order.
    pub order: Vec<ForwardCandidate>,
    /// Milliseconds until the empty answer.
    pub deadline_ms: u32,
    /// Only managers that are known to be online and not talking.
    pub only_online: bool,
}

impl Forward {
    /// From the row.
    ///
    /// # Errors
    /// [`Error::Internal`] for words that this program does not write.
    pub fn of(stored: Stored) -> Result<Self, Error> {
        let wrong = || Error::Internal("a stored setting of smart forwarding is wrong".to_owned());
        let order = stored.order.iter().map(|name| ForwardCandidate::parse(name).ok_or_else(wrong));
        Ok(Self {
            format: ForwardFormat::parse(&stored.format).ok_or_else(wrong)?,
            order: order.collect::<Result<_, _>>()?,
            key: stored.key,
            deadline_ms: stored.deadline_ms,
            only_online: stored.only_online,
        })
    }
}
