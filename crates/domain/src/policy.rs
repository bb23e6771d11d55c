//! Settings that decide what calls cause.

use serde::{Deserialize, Serialize};

use crate::id::UserId;

/// The kinds of calls from which contacts can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallKind {
    /// A client called and somebody answered.
    IncomingAnswered,
    /// A client called and there was no conversation.
    IncomingMissed,
    /// A manager called and the client answered.
    OutgoingAnswered,
    /// A manager called and there was no conversation.
    OutgoingUnanswered,
}

impl CallKind {
    /// All of them, in the order of the settings page.
    pub const ALL: [Self; 4] =
        [Self::IncomingAnswered, Self::IncomingMissed, Self::OutgoingAnswered, Self::OutgoingUnanswered];

    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IncomingAnswered => "incoming_answered",
            Self::IncomingMissed => "incoming_missed",
            Self::OutgoingAnswered => "outgoing_answered",
            Self::OutgoingUnanswered => "outgoing_unanswered",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// From which calls contacts are made: any set of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CreateContacts(u8);

impl CreateContacts {
    /// From none.
    pub const NONE: Self = Self(0);

    /// From these kinds.
    pub fn from_kinds(kinds: impl IntoIterator<Item = CallKind>) -> Self {
        Self(kinds.into_iter().fold(0, |bits, kind| bits | (1 << kind as u8)))
    }

    /// Whether calls of this kind make contacts.
    pub fn has(self, kind: CallKind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// The kinds, in the order of the settings page.
    pub fn kinds(self) -> impl Iterator<Item = CallKind> {
        CallKind::ALL.into_iter().filter(move |kind| self.has(*kind))
    }

    /// As stored.
    pub fn bits(self) -> i64 {
        i64::from(self.0)
    }

    /// From what was stored; unknown bits are dropped.
    pub fn from_bits(bits: i64) -> Self {
        Self((bits & 0b1111) as u8)
    }
}

impl Default for CreateContacts {
    /// Both incoming kinds.
    fn default() -> Self {
        Self::from_kinds([CallKind::IncomingAnswered, CallKind::IncomingMissed])
    }
}

/// Whether a connection acts, or only says what it would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Consequences happen.
    #[default]
    Act,
    /// Each row says what would have been done; nothing is created, answered or sent.
    Observe,
}

/// Which of several contacts with one number a call goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SharedNumberPolicy {
    /// The one last talked with.
    #[default]
    LastTalked,
    /// The one with an open deal, else as [`Self::LastTalked`].
    OpenDeal,
    /// The one changed last.
    LastChanged,
    /// None, until somebody chooses.
    Ask,
}

impl SharedNumberPolicy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::LastTalked, Self::OpenDeal, Self::LastChanged, Self::Ask];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LastTalked => "last_talked",
            Self::OpenDeal => "open_deal",
            Self::LastChanged => "last_changed",
            Self::Ask => "ask",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.as_str() == text)
    }
}

/// The settings of a connection (a line may differ) and of its workspace that a decision follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// From which calls contacts are made.
    pub create: CreateContacts,
    /// The source of a contact made by a call ("Ringostat").
    pub source: String,
    /// Act or observe.
    pub mode: Mode,
    /// Only a phone stored as full `+380671234567` is found, as the reference product does.
    pub exact_match_only: bool,
    /// An answered call with less conversation makes no contact; 0 for no bound.
    pub min_talk_seconds: u32,
    /// A missed call that rang shorter makes no contact; 0 for no bound.
    pub min_ring_seconds: u32,
    /// The responsible of a contact that a call makes which names no manager: the line's.
    pub responsible: Option<UserId>,
    /// The line is to be ignored.
    pub ignore_line: bool,
    /// Which of several contacts with the number.
    pub shared_number: SharedNumberPolicy,
    /// The first manager to talk with a contact without responsible becomes it.
    pub adopt_ownerless: bool,
}
