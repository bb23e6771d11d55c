//! Notes that people write on contacts and calls.

use domain::id::{CallId, ContactId, NoteId, UserId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::{Step, Value, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " where n.workspace_id = $1 and n.id = $2" [Int, Bytes];
            OF_CONTACT:
                "select " $columns " where n.workspace_id = $1 and n.contact_id = $2 and n.contact_id is not null "
                "and n.created_at <= $3 and (n.created_at < $3 or n.id < $4) order by n.created_at desc, n.id desc limit $5"
                [Int, Bytes, Int, Bytes, Int];
            OF_CALL:
                "select " $columns " where n.workspace_id = $1 and n.call_id = $2 and n.call_id is not null "
                "and n.created_at <= $3 and (n.created_at < $3 or n.id < $4) order by n.created_at desc, n.id desc limit $5"
                [Int, Bytes, Int, Bytes, Int];
            NEXT_OF_CONTACT:
                "select id, version, call_id from notes where workspace_id = $1 and contact_id = $2 and contact_id is not null order by id limit $3"
                [Int, Bytes, Int];
            NEXT_OF_CALL:
                "select id, version, contact_id from notes where workspace_id = $1 and call_id = $2 and call_id is not null order by id limit $3"
                [Int, Bytes, Int];
            LEAVE_CALL:
                "update notes set call_id = null, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int];
            INSERT:
                "insert into notes (workspace_id, id, contact_id, call_id, author_id, body, created_at, changed_at, created_by, mentions, version) "
                "values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, 1)"
                [Int, Bytes, Bytes, Bytes, Bytes, Text, Int, Text, Bytes];
            UPDATE:
                "update notes set body = $4, changed_at = $5, mentions = $6, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Int, Bytes];
            HOLD_CALL_AT: "update calls set version = version where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            DETACH:
                "update notes set contact_id = null, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int];
            DELETE: "delete from notes where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
        }
    };
}

with_columns!(
    "n.id, n.contact_id, n.call_id, n.author_id, u.name, n.body, n.created_at, n.changed_at, n.version, n.created_by, n.mentions \
     from notes n left join users u on u.workspace_id = n.workspace_id and u.id = n.author_id"
);

/// People who are mentioned in a note, with the names by which the text has them.
pub type Mentions = Vec<(UserId, String)>;

/// What a note is written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// A contact.
    Contact(ContactId),
    /// A call.
    Call(CallId),
}

/// A note to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    /// Its id.
    pub id: NoteId,
    /// The contact that it is written on, or whose call it is written on.
    pub contact: Option<ContactId>,
    /// The call that it is written on.
    pub call: Option<CallId>,
    /// Who writes it; none if a program does.
    pub author: Option<UserId>,
    /// The text.
    pub body: String,
    /// When.
    pub created_at: Time,
    /// An automation writes it.
    pub automatic: bool,
    /// Who is mentioned in it.
    pub mentions: Mentions,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The contact that it is written on, or whose call it is written on.
    pub contact: Option<ContactId>,
    /// The call that it is written on.
    pub call: Option<CallId>,
    /// Who wrote it, with the name that they have now; none if a program did.
    pub author: Option<(UserId, String)>,
    /// The text.
    pub body: String,
    /// When it was written.
    pub created_at: Time,
    /// When it was last edited.
    pub changed_at: Time,
    /// What a write is guarded by.
    pub version: i64,
    /// An automation wrote it.
    pub automatic: bool,
    /// Who is mentioned in it.
    pub mentions: Mentions,
}

/// A note in the way of its contact's removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfContact {
    /// Which.
    pub id: NoteId,
    /// What a write is guarded by.
    pub version: i64,
    /// It is written on a call, too, and stays there.
    pub on_call: bool,
}

/// One note.
pub fn by_id(workspace: WorkspaceId, id: NoteId) -> Query<Note> {
    BY_ID.query(values![workspace.0, id.0], note)
}

/// Notes on something, newest first, before a place.
pub fn list(workspace: WorkspaceId, on: On, before: Option<(Time, Uuid)>, limit: i64) -> Query<Note> {
    let (time, id) = before.unwrap_or((Time::from_micros(i64::MAX), Uuid::max()));
    let (statement, on) = match on {
        On::Contact(contact) => (&OF_CONTACT, contact.0),
        On::Call(call) => (&OF_CALL, call.0),
    };
    statement.query(values![workspace.0, on, time.micros(), id, limit], note)
}

/// The first notes on a contact.
pub fn next_of_contact(workspace: WorkspaceId, contact: ContactId, limit: i64) -> Query<OfContact> {
    NEXT_OF_CONTACT.query(values![workspace.0, contact.0, limit], |row| {
        Ok(OfContact { id: row.uuid(0)?.into(), version: row.int(1)?, on_call: row.opt_uuid(2)?.is_some() })
    })
}

/// Removes a note from its contact: altogether, or only from there if it is written on a call, too.
pub fn take_off(workspace: WorkspaceId, note: OfContact) -> Step {
    let statement = if note.on_call { &DETACH } else { &DELETE };
    statement.step(values![workspace.0, note.id.0, note.version])
}

/// A note in the way of its call's removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfCall {
    /// Which.
    pub id: NoteId,
    /// What a write is guarded by.
    pub version: i64,
    /// It is written on a contact, too, and stays there.
    pub on_contact: bool,
}

/// The first notes on a call.
pub fn next_of_call(workspace: WorkspaceId, call: CallId, limit: i64) -> Query<OfCall> {
    NEXT_OF_CALL.query(values![workspace.0, call.0, limit], |row| {
        Ok(OfCall { id: row.uuid(0)?.into(), version: row.int(1)?, on_contact: row.opt_uuid(2)?.is_some() })
    })
}

/// Removes a note from its call: altogether, or only from there if it is written on a contact, too.
pub fn leave_call(workspace: WorkspaceId, note: OfCall) -> Step {
    let statement = if note.on_contact { &LEAVE_CALL } else { &DELETE };
    statement.step(values![workspace.0, note.id.0, note.version])
}

/// Guards that a call stays as it was read until the batch is committed: for a note that goes to the call's contact, too.
pub fn hold_call_at(workspace: WorkspaceId, call: CallId, version: i64) -> Step {
    HOLD_CALL_AT.step(values![workspace.0, call.0, version])
}

/// A new note, at version 1.
pub fn insert(workspace: WorkspaceId, new: &NewNote) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        new.contact.map(|id| id.0),
        new.call.map(|id| id.0),
        new.author.map(|id| id.0),
        &new.body,
        new.created_at.micros(),
        new.automatic.then_some("automation"),
        packed(&new.mentions)
    ])
}

/// Another text, guarded by the version that was read.
pub fn update(workspace: WorkspaceId, note: &Note) -> Step {
    UPDATE.step(values![
        workspace.0,
        note.id.0,
        note.version,
        &note.body,
        note.changed_at.micros(),
        packed(&note.mentions)
    ])
}

/// Removes a note, guarded by the version that was read.
pub fn delete(workspace: WorkspaceId, id: NoteId, version: i64) -> Step {
    DELETE.step(values![workspace.0, id.0, version])
}

fn packed(mentions: &Mentions) -> Value {
    if mentions.is_empty() { Value::Null } else { pack(mentions) }
}

fn note(row: &Row<'_>) -> Result<Note, StoreError> {
    Ok(Note {
        id: row.uuid(0)?.into(),
        contact: row.opt_uuid(1)?.map(Into::into),
        call: row.opt_uuid(2)?.map(Into::into),
        author: row.opt_uuid(3)?.map(UserId::from).zip(row.opt_text(4)?),
        body: row.text(5)?,
        created_at: Time::from_micros(row.int(6)?),
        changed_at: Time::from_micros(row.int(7)?),
        version: row.int(8)?,
        automatic: row.opt_str(9)? == Some("automation"),
        mentions: unpack_opt(row, 10, "mentions of a note")?.unwrap_or_default(),
    })
}
