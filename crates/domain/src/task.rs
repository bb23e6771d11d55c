//! Tasks: what somebody has to do, and what calls have to do with it.
//!
//! [`follow`] says what a call means for the tasks about its client, [`assign`] who gets one. Both are pure.

use serde::{Deserialize, Serialize};

use crate::id::{TeamId, UserId};

pub mod assign;
pub mod follow;

/// A conversation of at least so many seconds answers a client, unless the workspace says otherwise.
pub const CALL_BACK_SECONDS: u32 = 10;
/// Minutes for which a waiting client is somebody's, unless the workspace says otherwise.
pub const TAKE_MINUTES: u32 = 15;
/// Minutes of working time until a task is due that a call makes, unless a connection says otherwise.
pub const DUE_MINUTES: u32 = 30;
/// The most minutes of working time until a task is due.
pub const MOST_DUE_MINUTES: u32 = 7 * 24 * 60;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$item])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in the API and the database.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Reads a name.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == text)
            }
        }
    };
}

words! {
    /// What is to be done.
    Kind {
        /// A client waits for a call.
        CallBack = "call_back",
        /// A call.
        Call = "call",
        /// A meeting.
        Meeting = "meeting",
        /// A letter or a message.
        Message = "message",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How far a task is.
    State {
        /// It is to be done.
        Open = "open",
        /// It is done.
        Done = "done",
        /// The call that made it turned out to need nothing.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// What made a task.
    Origin {
        /// A person, or a program that acts for one.
        User = "user",
        /// A missed call of a known client.
        MissedKnown = "missed_known",
        /// A missed call of a number that nobody had.
        MissedNew = "missed_new",
        /// Somebody else than the responsible answered.
        AnsweredByOther = "answered_by_other",
        /// An automation.
        Automation = "automation",
    }
}

impl Origin {
    /// Whether a call makes such tasks by itself.
    pub fn is_call(self) -> bool {
        !matches!(self, Self::User | Self::Automation)
    }
}

words! {
    /// For whom tasks are that calls make.
    For {
        /// The responsible of the client.
        Responsible = "responsible",
        /// The manager whose phone rang last.
        Rang = "rang",
        /// Always the same user.
        User = "user",
        /// The members of a team in turn.
        Team = "team",
    }
}

words! {
    /// Why a task is whose it is.
    AssignedBy {
        /// Somebody said so.
        User = "user",
        /// The client's responsible.
        Responsible = "responsible",
        /// The phone rang.
        Rang = "rang",
        /// The rule names the user.
        Fixed = "fixed",
        /// It was the user's turn.
        Turn = "turn",
        /// In the place of somebody who is away.
        Deputy = "deputy",
        /// The line's responsible.
        Line = "line",
        /// On duty: nobody else was there.
        Duty = "duty",
    }
}

/// Which calls make tasks, for whom, and until when: of a connection, or of a line where that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// What makes tasks, each once, in the order of [`Origin`]; only those that calls are.
    pub on: Vec<Origin>,
    /// For whom.
    pub assignee: For,
    /// The user of [`For::User`].
    pub user: Option<UserId>,
    /// The team of [`For::Team`].
    pub team: Option<TeamId>,
    /// Who has them where nobody else is found.
    pub duty: Option<UserId>,
    /// Minutes of working time until they are due.
    pub due_minutes: u32,
}

impl Default for Rules {
    /// None at all; once some are wanted, for the responsible, in half an hour.
    fn default() -> Self {
        Self {
            on: Vec::new(),
            assignee: For::Responsible,
            user: None,
            team: None,
            duty: None,
            due_minutes: DUE_MINUTES,
        }
    }
}

impl Rules {
    /// Whether calls of a kind make tasks.
    pub fn has(&self, origin: Origin) -> bool {
        self.on.contains(&origin)
    }

    /// The same, with each cause once and in order, and without who is not meant.
    pub fn tidy(mut self) -> Self {
        self.on.retain(|origin| origin.is_call());
        self.on.sort_unstable();
        self.on.dedup();
        self.user = self.user.filter(|_| self.assignee == For::User);
        self.team = self.team.filter(|_| self.assignee == For::Team);
        self
    }
}
