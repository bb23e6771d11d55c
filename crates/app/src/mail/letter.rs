//! What mails say.

use domain::id::ConnectionId;
use domain::task::Origin;
use domain::time::Time;
use serde::{Deserialize, Serialize};
use store::tasks::Task;

/// What a mail is about, as it waits to be sent. The words are found when it is sent, in the language that its reader then has.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// Webhooks of a connection have stopped coming.
    Silent {
        /// The connection.
        connection: ConnectionId,
        /// What it is called.
        name: String,
        /// When the last one came.
        since: Time,
        /// So many calls should have come since.
        expected_calls: i64,
    },
    /// They come again.
    Recovered {
        /// The connection.
        connection: ConnectionId,
        /// What it is called.
        name: String,
        /// When the last one before the silence came.
        since: Time,
        /// When the first one came again.
        until: Time,
    },
    /// What somebody has to do today, and what is late.
    Tasks {
        /// So many are late.
        overdue: i64,
        /// So many are due by the end of the day.
        today: i64,
        /// The first of them.
        lines: Vec<TaskLine>,
    },
    /// What an automation has to say.
    Automation {
        /// What it is about.
        subject: String,
        /// What it says.
        text: String,
        /// It goes to a client, who has no account here.
        to_client: bool,
    },
}

/// A task as a mail tells it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskLine {
    /// What it says; none if a call made it.
    pub title: Option<String>,
    /// What made it.
    pub origin: Origin,
    /// Whom it is about.
    pub client: Option<String>,
    /// Until when.
    pub due: Option<Time>,
}

impl TaskLine {
    /// As a task is told; it is named by its contact, its company, or the number that called.
    pub(crate) fn of(task: &Task) -> Self {
        let name = |named: Option<&str>| named.filter(|name| !name.is_empty()).map(str::to_owned);
        let client = name(task.contact.as_ref().map(|(_, name)| name.as_str()))
            .or_else(|| name(task.company.as_ref().map(|(_, name)| name.as_str())))
            .or_else(|| task.phone.map(|phone| phone.international()));
        Self { title: task.title.clone(), origin: task.origin, client, due: task.due }
    }
}

impl std::fmt::Debug for Letter {
    /// Without names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Silent { .. } => "Silent",
            Self::Recovered { .. } => "Recovered",
            Self::Tasks { .. } => "Tasks",
            Self::Automation { .. } => "Automation",
        })
    }
}
