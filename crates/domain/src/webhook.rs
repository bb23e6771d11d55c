//! What other programs are told of, and what becomes of a message to them.

use serde::{Deserialize, Serialize};

/// What an address can be told of. The names are part of the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Webhooks of a telephony source have stopped coming.
    #[serde(rename = "connection.silent")]
    ConnectionSilent,
    /// They come again.
    #[serde(rename = "connection.recovered")]
    ConnectionRecovered,
}

/// The name of a message that only shows that messages arrive. Nobody asks for it, so it is no [`Event`].
pub const TEST: &str = "webhook.test";

impl Event {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::ConnectionSilent, Self::ConnectionRecovered];

    /// The name in messages, in the API and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConnectionSilent => "connection.silent",
            Self::ConnectionRecovered => "connection.recovered",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.as_str() == text)
    }
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// It is sent as soon as possible, or tried again.
    Waiting,
    /// The other side took it.
    Delivered,
    /// It was tried often enough; a person can have it tried again.
    Failed,
}

impl DeliveryState {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Waiting, Self::Delivered, Self::Failed].into_iter().find(|state| state.as_str() == text)
    }
}
