//! The company's numbers that clients call.

use std::collections::HashMap;

use crate::id::{LineId, UserId};
use crate::phone::PhoneNumber;
use crate::policy::CreateContacts;
use crate::task;

/// A line and where its settings differ from the connection's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: LineId,
    /// The number.
    pub number: PhoneNumber,
    /// What people call it.
    pub name: Option<String>,
    /// From which calls contacts are made, if it differs from the connection.
    pub create_contacts: Option<CreateContacts>,
    /// The least conversation that makes a contact, if it differs.
    pub min_talk_seconds: Option<u32>,
    /// The least ringing that makes a contact, if it differs.
    pub min_ring_seconds: Option<u32>,
    /// The responsible of contacts that its calls make, where the call names no manager.
    pub responsible: Option<UserId>,
    /// Which of its calls make tasks, if that differs from the connection.
    pub task_rules: Option<task::Rules>,
    /// Calls of this line make rows and nothing else (personnel, suppliers).
    pub ignore: bool,
}

/// The lines of one connection, ready for look-up.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    by_number: HashMap<PhoneNumber, Line>,
}

impl Lines {
    /// From the rows.
    pub fn new(lines: impl IntoIterator<Item = Line>) -> Self {
        Self { by_number: lines.into_iter().map(|line| (line.number, line)).collect() }
    }

    /// The line with this number.
    pub fn get(&self, number: &PhoneNumber) -> Option<&Line> {
        self.by_number.get(number)
    }

    /// Whether a number is one of ours.
    pub fn contains(&self, number: &PhoneNumber) -> bool {
        self.by_number.contains_key(number)
    }
}
