//! What was done, and when: told while it happens, and kept for the page.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use tokio::time::Instant;

use crate::output;

/// Something that was done or seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Act {
    /// The server was started; so many milliseconds later it listened.
    Started {
        /// Milliseconds.
        took_ms: u64,
    },
    /// It was killed, after so many calls had begun.
    Killed {
        /// Calls.
        calls: u64,
        /// The database was away at that moment.
        database_away: bool,
    },
    /// The database was taken away.
    DatabaseAway,
    /// It was given back; so many webhooks had been answered with 200 meanwhile.
    DatabaseBack {
        /// Webhooks.
        answered: u64,
    },
    /// The last call was over, and its last webhook sent.
    CallsOver,
    /// Everything that was taken in is worked off.
    Drained,
    /// The source's log was read.
    LogRead,
    /// The report was compared.
    Compared,
}

/// An act and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Milliseconds since the beginning.
    pub at_ms: u64,
    /// What.
    #[serde(flatten)]
    pub act: Act,
}

/// The journal; clones are the same one.
#[derive(Debug, Clone)]
pub struct Journal {
    began: Instant,
    entries: Arc<Mutex<Vec<Entry>>>,
}

impl Journal {
    /// An empty one, which begins now.
    pub fn begin() -> Self {
        Self { began: Instant::now(), entries: Arc::default() }
    }

    /// Milliseconds since the beginning.
    pub fn elapsed_ms(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Writes an act down and tells it.
    pub fn note(&self, act: Act) {
        let entry = Entry { at_ms: self.elapsed_ms(), act };
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
        self.say(&said(act));
    }

    /// Tells something that is not kept. Whoever reads it may have gone.
    pub fn say(&self, line: &str) {
        let _ = output::note(&format!("{:>6}  {line}", clock(self.elapsed_ms())));
    }

    /// All that was written down.
    pub fn entries(&self) -> Vec<Entry> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Minutes and seconds.
pub fn clock(ms: u64) -> String {
    format!("{}:{:02}", ms / 60_000, ms / 1_000 % 60)
}

fn said(act: Act) -> String {
    match act {
        Act::Started { took_ms } => format!("the server runs, {took_ms} ms after it was started"),
        Act::Killed { calls, database_away: false } => format!("the server is killed, {calls} calls after the first"),
        Act::Killed { calls, database_away: true } => {
            format!("the server is killed while the database is away, {calls} calls after the first")
        }
        Act::DatabaseAway => "the database is taken away".to_owned(),
        Act::DatabaseBack { answered } => {
            format!("the database is given back; {answered} webhooks were answered meanwhile")
        }
        Act::CallsOver => "all calls are over; waiting until everything is worked off …".to_owned(),
        Act::Drained => "everything that was taken in is worked off; reading the log of calls …".to_owned(),
        Act::LogRead => "the log of calls is read; comparing call by call …".to_owned(),
        Act::Compared => "compared".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_minutes_and_seconds() {
        for (ms, expected) in [(0, "0:00"), (999, "0:00"), (61_500, "1:01"), (3_600_000, "60:00")] {
            assert_eq!(clock(ms), expected);
        }
    }
}
