//! Forms that anybody can fill in. What was sent with them is in [`submissions`].

use domain::form::Content;
use domain::id::{FormId, UserId, WorkspaceId};
use domain::language::Language;
use domain::time::Time;

use crate::error::StoreError;
use crate::packed::{pack, unpack};
use crate::query::{Query, Row};
use crate::{Step, statements, values};

pub mod submissions;

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            /// Their number is bounded, so they are read as a whole.
            ALL_OF: "select " $columns " where f.workspace_id = $1 order by f.id limit 1000" [Int];
            BY_ID: "select " $columns " where f.workspace_id = $1 and f.id = $2" [Int, Bytes];
            BY_KEY: "select " $columns " where f.workspace_id = $1 and f.public_key = $2" [Int, Text];
            COUNT: "select count(*) from forms where workspace_id = $1" [Int];
            INSERT:
                "insert into forms (workspace_id, id, public_key, name, active, language, source, responsible_id, content, turn, created_at, "
                "changed_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $10, 1)"
                [Int, Bytes, Text, Text, Int, Text, Text, Bytes, Bytes, Int];
            UPDATE:
                "update forms set name = $4, active = $5, language = $6, source = $7, responsible_id = $8, content = $9, changed_at = $10, "
                "version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Int, Text, Text, Bytes, Bytes, Int];
            DELETE: "delete from forms where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            TAKE_TURN: "update forms set turn = turn + 1 where workspace_id = $1 and id = $2 and turn = $3" [Int, Bytes, Int];
        }
    };
}

with_columns!(
    "f.id, f.public_key, f.name, f.active, f.language, f.source, f.responsible_id, u.name, f.content, f.turn, f.created_at, f.changed_at, f.version \
     from forms f left join users u on u.workspace_id = f.workspace_id and u.id = f.responsible_id"
);

/// A form that anybody can fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// What stands in its address.
    pub key: String,
    /// What it is called here.
    pub name: String,
    /// It is open.
    pub active: bool,
    /// The language of its page.
    pub language: Language,
    /// The source that new contacts get.
    pub source: Option<String>,
    /// Who becomes responsible, with the name that they have now.
    pub responsible: Option<(UserId, String)>,
    /// What it asks and says.
    pub content: Content,
    /// The guard of submissions where nothing else is one.
    pub turn: i64,
    /// When it was made.
    pub created_at: Time,
    /// When it was last changed.
    pub changed_at: Time,
    /// What a write is guarded by.
    pub version: i64,
}

/// All forms of a workspace, oldest first.
pub fn all(workspace: WorkspaceId) -> Query<Form> {
    ALL_OF.query(values![workspace.0], form)
}

/// One form.
pub fn by_id(workspace: WorkspaceId, id: FormId) -> Query<Form> {
    BY_ID.query(values![workspace.0, id.0], form)
}

/// The form with a key in its address.
pub fn by_key(workspace: WorkspaceId, key: &str) -> Query<Form> {
    BY_KEY.query(values![workspace.0, key], form)
}

/// How many there are.
pub fn count(workspace: WorkspaceId) -> Query<i64> {
    COUNT.query(values![workspace.0], |row| row.int(0))
}

/// A new form, at version 1.
pub fn insert(workspace: WorkspaceId, new: &Form) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        &new.key,
        &new.name,
        new.active,
        new.language.as_str(),
        new.source.clone(),
        new.responsible.as_ref().map(|(id, _)| id.0),
        pack(&new.content),
        new.created_at.micros()
    ])
}

/// Changes a form; `changed.version` is the version that was read, the row gets the next one.
pub fn update(workspace: WorkspaceId, changed: &Form) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        &changed.name,
        changed.active,
        changed.language.as_str(),
        changed.source.clone(),
        changed.responsible.as_ref().map(|(id, _)| id.0),
        pack(&changed.content),
        changed.changed_at.micros()
    ])
}

/// Removes a form, guarded by the version that was read. What was sent with it stays.
pub fn delete(workspace: WorkspaceId, id: FormId, version: i64) -> Step {
    DELETE.step(values![workspace.0, id.0, version])
}

/// The guard of a submission that makes a contact or finds one by its e-mail address: a conflict if another one did so meanwhile.
pub fn take_turn(workspace: WorkspaceId, form: &Form) -> Step {
    TAKE_TURN.step(values![workspace.0, form.id.0, form.turn])
}

fn form(row: &Row<'_>) -> Result<Form, StoreError> {
    Ok(Form {
        id: row.uuid(0)?.into(),
        key: row.text(1)?,
        name: row.text(2)?,
        active: row.bool(3)?,
        language: Language::parse(row.str(4)?).ok_or_else(|| row.bad(4, "a language"))?,
        source: row.opt_text(5)?,
        responsible: row.opt_uuid(6)?.map(UserId::from).zip(row.opt_text(7)?),
        content: unpack(row, 8, "what a form asks")?,
        turn: row.int(9)?,
        created_at: Time::from_micros(row.int(10)?),
        changed_at: Time::from_micros(row.int(11)?),
        version: row.int(12)?,
    })
}
