//! A note as the API shows one.

use app::notes::Note;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::{NamedOut, moment, named};

/// A note on a contact or a call.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoteOut {
    /// The id.
    pub id: Uuid,
    /// The contact that it is written on, or whose call it is written on.
    #[schema(required)]
    pub contact_id: Option<Uuid>,
    /// The call that it is written on.
    #[schema(required)]
    pub call_id: Option<Uuid>,
    /// Who wrote it; null if a program did.
    #[schema(required)]
    pub author: Option<NamedOut>,
    /// What wrote it: `user` (or a program that acts for one), or `automation`.
    pub created_by: &'static str,
    /// The text.
    pub body: String,
    /// Who is mentioned in it, with the names by which the text has them.
    pub mentions: Vec<NamedOut>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was last edited.
    pub changed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<Note> for NoteOut {
    fn from(note: Note) -> Self {
        Self {
            id: note.id.into(),
            contact_id: note.contact.map(Uuid::from),
            call_id: note.call.map(Uuid::from),
            author: note.author.map(named),
            created_by: if note.automatic { "automation" } else { "user" },
            body: note.body,
            mentions: note.mentions.into_iter().map(named).collect(),
            created_at: moment(note.created_at),
            changed_at: moment(note.changed_at),
            version: note.version,
        }
    }
}
