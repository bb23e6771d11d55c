//! Edits of contacts, for their timelines: which fields had other values before.

use domain::field::FieldValue;
use domain::id::{ContactId, UserId, WorkspaceId};
use domain::time::Time;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack};
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    TIMELINE:
        "select g.id, g.at, g.user_id, u.name, g.way, g.changed from card_changes g "
        "left join users u on u.workspace_id = g.workspace_id and u.id = g.user_id where g.workspace_id = $1 and g.contact_id = $2 "
        "and g.at <= $3 and (g.at < $3 or g.id < $4) order by g.at desc, g.id desc limit $5"
        [Int, Bytes, Int, Bytes, Int];
    INSERT:
        "insert into card_changes (workspace_id, id, contact_id, at, user_id, way, changed) values ($1, $2, $3, $4, $5, $6, $7)"
        [Int, Bytes, Bytes, Int, Bytes, Text, Bytes];
    FORGET: "delete from card_changes where workspace_id = $1 and contact_id = $2" [Int, Bytes];
}

/// How an edit came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Somebody did it, or a program.
    User,
    /// An automation did it.
    Automation,
    /// A file said so.
    Import,
}

impl Way {
    const ALL: [Self; 3] = [Self::User, Self::Automation, Self::Import];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Automation => "automation",
            Self::Import => "import",
        }
    }
}

/// What stood in a field.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stood {
    /// Words.
    #[serde(rename = "w")]
    Words(String),
    /// A value of a field that the workspace has added.
    #[serde(rename = "v")]
    Value(FieldValue),
}

impl std::fmt::Debug for Stood {
    /// Without what it was.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stood(…)")
    }
}

/// A field that has another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Which: a word such as `name`, or the id of a field that the workspace has added.
    pub field: String,
    /// What stood there; none: nothing.
    pub from: Option<Stood>,
    /// What stands there now.
    pub to: Option<Stood>,
}

/// An edit of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardChange {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Time,
    /// Who, with the name that they have now; none if a program did.
    pub by: Option<(UserId, String)>,
    /// How it came about.
    pub way: Way,
    /// The fields.
    pub changed: Vec<Changed>,
}

/// Edits of a contact, newest first, before a place.
pub fn timeline(
    workspace: WorkspaceId,
    contact: ContactId,
    before: Option<(Time, Uuid)>,
    limit: i64,
) -> Query<CardChange> {
    let (time, id) = before.unwrap_or((Time::from_micros(i64::MAX), Uuid::max()));
    TIMELINE.query(values![workspace.0, contact.0, time.micros(), id, limit], row)
}

/// Notes an edit.
pub fn insert(workspace: WorkspaceId, contact: ContactId, change: &CardChange) -> Step {
    INSERT.step(values![
        workspace.0,
        change.id,
        contact.0,
        change.at.micros(),
        change.by.as_ref().map(|(user, _)| user.0),
        change.way.as_str(),
        pack(&change.changed)
    ])
}

/// Forgets the edits of a contact that is removed.
pub fn forget(workspace: WorkspaceId, contact: ContactId) -> Step {
    FORGET.step(values![workspace.0, contact.0]).any()
}

fn row(row: &Row<'_>) -> Result<CardChange, StoreError> {
    let way = row.str(4)?;
    Ok(CardChange {
        id: row.uuid(0)?,
        at: Time::from_micros(row.int(1)?),
        by: row.opt_uuid(2)?.map(UserId::from).zip(row.opt_text(3)?),
        way: Way::ALL.into_iter().find(|known| known.as_str() == way).ok_or_else(|| row.bad(4, "a way of an edit"))?,
        changed: unpack(row, 5, "fields of an edit")?,
    })
}
