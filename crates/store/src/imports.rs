//! Files of rows that people bring in: what was read of them, how far their rows are taken over, and which were refused.

use domain::id::{ContactId, ImportId, UserId, WorkspaceId};
use domain::import::{Counts, Plan, Preview, Reason, State, Target};
use domain::text::fold;
use domain::time::Time;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, pack_bare, unpack, unpack_opt};
use crate::query::{Query, Row};
use crate::{Step, Value, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " from imports i where i.workspace_id = $1 and i.id = $2" [Int, Bytes];
            LIST:
                "select " $columns " from imports i where i.workspace_id = $1 and i.id < $2 order by i.id desc limit $3"
                [Int, Bytes, Int];
            OLD:
                "select " $columns " from imports i where i.workspace_id = $1 and i.id < $2 and i.state in ('ready', 'counted') "
                "order by i.id limit 100"
                [Int, Bytes];
            INSERT:
                "insert into imports (workspace_id, id, user_id, noun, file_name, format, header_key, layout, plan, state, row_count, done, "
                "counts, created_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'ready', $10, 0, $11, $12, 1)"
                [Int, Bytes, Bytes, Text, Text, Text, Bytes, Bytes, Bytes, Int, Bytes, Int];
            UPDATE:
                "update imports set plan = $4, state = $5, done = $6, preview = $7, counts = $8, problem = $9, started_at = $10, "
                "finished_at = $11, noun = $12, header_key = $13, layout = $14, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Bytes, Text, Int, Bytes, Bytes, Text, Int, Int, Text, Bytes, Bytes];
            INSERT_PAGE: "insert into import_pages (workspace_id, import_id, page, content) values ($1, $2, $3, $4)" [Int, Bytes, Int, Bytes];
            PAGE: "select content from import_pages where workspace_id = $1 and import_id = $2 and page = $3" [Int, Bytes, Int];
            CLEAR_PAGES: "delete from import_pages where workspace_id = $1 and import_id = $2 and page >= $3 and page < $4" [Int, Bytes, Int, Int];
            LEFT_PAGES:
                "select p.import_id, p.page from import_pages p left join imports i on i.workspace_id = p.workspace_id and i.id = p.import_id "
                "where p.workspace_id = $1 and p.import_id < $2 and (i.state is null or i.state in ('done', 'cancelled', 'failed')) "
                "order by p.import_id, p.page limit 1"
                [Int, Bytes];
            INSERT_REFUSED:
                "insert into import_refusals (workspace_id, import_id, first_row, content) values ($1, $2, $3, $4)"
                [Int, Bytes, Int, Bytes];
            REFUSED:
                "select first_row, content from import_refusals where workspace_id = $1 and import_id = $2 and first_row > $3 "
                "order by first_row limit $4"
                [Int, Bytes, Int, Int];
            FORGET_REFUSED: "delete from import_refusals where workspace_id = $1 and import_id < $2" [Int, Bytes];
            PLAN: "select plan from import_plans where workspace_id = $1 and header_key = $2" [Int, Bytes];
            REMEMBER:
                "insert into import_plans (workspace_id, header_key, plan, changed_at) values ($1, $2, $3, $4) "
                "on conflict (workspace_id, header_key) do update set plan = excluded.plan, changed_at = excluded.changed_at"
                [Int, Bytes, Bytes, Int];
            BY_EMAIL:
                "select e.contact_id from contact_emails e where e.workspace_id = $1 and e.email_fold = $2 order by e.contact_id limit 20"
                [Int, Text];
            REFER:
                "insert into import_refs (workspace_id, noun, ref, entity_id) values ($1, $2, $3, $4) "
                "on conflict (workspace_id, noun, ref) do update set entity_id = excluded.entity_id"
                [Int, Text, Text, Bytes];
            REFERRED: "select entity_id from import_refs where workspace_id = $1 and noun = $2 and ref = $3" [Int, Text, Text];
            NAMED:
                "select id from contacts where workspace_id = $1 and name_fold = $2 order by id limit 2"
                [Int, Text];
            NOTED: "select id from notes where workspace_id = $1 and contact_id = $2 and contact_id is not null and body = $3 limit 1" [Int, Bytes, Text];
        }
    };
}

with_columns!(
    "i.id, i.user_id, i.noun, i.file_name, i.format, i.header_key, i.layout, i.plan, i.state, i.row_count, i.done, i.preview, i.counts, \
     i.problem, i.created_at, i.started_at, i.finished_at, i.version"
);

/// A column of a file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name in the header; none without a header.
    pub name: Option<String>,
    /// What stands in its first filled cells.
    pub samples: Vec<String>,
}

impl std::fmt::Debug for Column {
    /// Without what is in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Column(…)")
    }
}

/// How a file was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    /// The encoding of its text, such as `windows-1251`; none for spreadsheets.
    pub encoding: Option<String>,
    /// What separates its cells; none for spreadsheets.
    pub delimiter: Option<char>,
    /// The sheet that was read; none for text.
    pub sheet: Option<String>,
    /// All its sheets.
    pub sheets: Vec<String>,
    /// Its first row names the columns.
    pub has_header: bool,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The plan was remembered from an earlier file with the same header.
    pub remembered: bool,
}

/// A file of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Who brought it.
    pub user: Option<UserId>,
    /// What its rows become.
    pub target: Target,
    /// The name of the file.
    pub file_name: String,
    /// Its form: `csv` or `xlsx`.
    pub format: String,
    /// What its header is remembered by; none without a header.
    pub header_key: Option<Vec<u8>>,
    /// How it was read.
    pub layout: Layout,
    /// What was chosen for it.
    pub plan: Plan,
    /// How far it is.
    pub state: State,
    /// Its rows, without the header and empty ones.
    pub rows: i64,
    /// Of them, those that are counted or taken over.
    pub done: i64,
    /// What would come of it, once that was counted.
    pub preview: Option<Preview>,
    /// What came of it so far.
    pub counts: Counts,
    /// Why it stopped: a code.
    pub problem: Option<String>,
    /// When the file was read.
    pub created_at: Time,
    /// When its rows began to be taken over.
    pub started_at: Option<Time>,
    /// When that ended.
    pub finished_at: Option<Time>,
    /// What a write is guarded by.
    pub version: i64,
}

impl Import {
    /// The import when it is over: of what stood in the file only the names of its columns and the counts stay.
    #[must_use]
    pub fn over(mut self, state: State, at: Time) -> Self {
        self.layout.columns.iter_mut().for_each(|column| column.samples.clear());
        if let Some(preview) = &mut self.preview {
            preview.unknown.clear();
        }
        self.plan.values.clear();
        Self { state, finished_at: Some(at), ..self }
    }
}

/// A row of a file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRow {
    /// Its number in the file, from 1: what people see in their editor.
    pub line: u32,
    /// Its cells; empty ones at the end are left out.
    pub cells: Vec<String>,
}

impl std::fmt::Debug for FileRow {
    /// Without what is in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FileRow").field("line", &self.line).finish_non_exhaustive()
    }
}

/// A row that was refused, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The row.
    pub row: FileRow,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
}

/// One import.
pub fn by_id(workspace: WorkspaceId, id: ImportId) -> Query<Import> {
    BY_ID.query(values![workspace.0, id.0], import)
}

/// The imports of a workspace, newest first, before an id.
pub fn list(workspace: WorkspaceId, before: ImportId, limit: i64) -> Query<Import> {
    LIST.query(values![workspace.0, before.0, limit], import)
}

/// Files that were read before an id was made and never taken over; up to 100.
pub fn never_started(workspace: WorkspaceId, before: ImportId) -> Query<Import> {
    OLD.query(values![workspace.0, before.0], import)
}

/// A file that was read, at version 1.
pub fn insert(workspace: WorkspaceId, new: &Import) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        new.user.map(|user| user.0),
        new.target.as_str(),
        new.file_name.as_str(),
        new.format.as_str(),
        new.header_key.clone(),
        pack(&new.layout),
        pack(&new.plan),
        new.rows,
        pack(&new.counts),
        new.created_at.micros()
    ])
}

/// Another plan or state; `changed.version` is the version that was read.
pub fn update(workspace: WorkspaceId, changed: &Import) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        pack(&changed.plan),
        changed.state.as_str(),
        changed.done,
        changed.preview.as_ref().map_or(Value::Null, pack),
        pack(&changed.counts),
        changed.problem.clone(),
        changed.started_at.map(|at| at.micros()),
        changed.finished_at.map(|at| at.micros()),
        changed.target.as_str(),
        changed.header_key.clone(),
        pack(&changed.layout)
    ])
}

/// A page of rows.
pub fn insert_page(workspace: WorkspaceId, import: ImportId, page: i64, rows: &[FileRow]) -> Step {
    INSERT_PAGE.step(values![workspace.0, import.0, page, pack_bare(&rows)])
}

/// The rows of a page.
pub fn page(workspace: WorkspaceId, import: ImportId, page: i64) -> Query<Vec<FileRow>> {
    PAGE.query(values![workspace.0, import.0, page], |row| unpack(row, 0, "rows of a file"))
}

/// Removes pages, the last one excluded.
pub fn clear_pages(workspace: WorkspaceId, import: ImportId, from: i64, until: i64) -> Step {
    CLEAR_PAGES.step(values![workspace.0, import.0, from, until]).any()
}

/// A page that nobody needs any more: of an import that is over, or of a file older than an id that was never read to its end.
pub fn left_page(workspace: WorkspaceId, before: ImportId) -> Query<(ImportId, i64)> {
    LEFT_PAGES.query(values![workspace.0, before.0], |row| Ok((ImportId(row.uuid(0)?), row.int(1)?)))
}

/// Rows of a batch that were refused; `first_row` is the place of the batch's first row.
pub fn insert_refused(workspace: WorkspaceId, import: ImportId, first_row: i64, refused: &[Refused]) -> Step {
    INSERT_REFUSED.step(values![workspace.0, import.0, first_row, pack_bare(&refused)])
}

/// Refused rows, batch by batch, behind a place.
pub fn refused(workspace: WorkspaceId, import: ImportId, after: i64, limit: i64) -> Query<(i64, Vec<Refused>)> {
    REFUSED
        .query(values![workspace.0, import.0, after, limit], |row| Ok((row.int(0)?, unpack(row, 1, "refused rows")?)))
}

/// Forgets the refused rows of imports older than an id.
pub fn forget_refused(workspace: WorkspaceId, before: ImportId) -> Step {
    FORGET_REFUSED.step(values![workspace.0, before.0]).any()
}

/// What was chosen last for files with this header.
pub fn remembered(workspace: WorkspaceId, header_key: &[u8]) -> Query<Plan> {
    PLAN.query(values![workspace.0, header_key.to_vec()], |row| unpack(row, 0, "a plan of an import"))
}

/// Remembers what was chosen.
pub fn remember(workspace: WorkspaceId, header_key: &[u8], plan: &Plan, at: Time) -> Step {
    REMEMBER.step(values![workspace.0, header_key.to_vec(), pack(plan), at.micros()])
}

/// The contacts with an e-mail address, oldest first; at most 20.
pub fn contacts_by_email(workspace: WorkspaceId, email: &str) -> Query<ContactId> {
    BY_EMAIL.query(values![workspace.0, fold(email)], |row| Ok(ContactId(row.uuid(0)?)))
}

/// What a row of a file became.
pub fn refer(workspace: WorkspaceId, target: Target, text: &str, id: Uuid) -> Step {
    REFER.step(values![workspace.0, target.as_str(), text, id])
}

/// What a row became that has this id where its file comes from.
pub fn referred(workspace: WorkspaceId, target: Target, text: &str) -> Query<Uuid> {
    REFERRED.query(values![workspace.0, target.as_str(), text], |row| row.uuid(0))
}

/// The contacts of a name, however it is spelt; at most two.
pub fn contacts_named(workspace: WorkspaceId, name: &str) -> Query<ContactId> {
    NAMED.query(values![workspace.0, fold(name)], |row| Ok(ContactId(row.uuid(0)?)))
}

/// Whether a contact has a note with exactly this text.
pub fn noted(workspace: WorkspaceId, contact: ContactId, body: &str) -> Query<()> {
    NOTED.query(values![workspace.0, contact.0, body], |_| Ok(()))
}

fn import(row: &Row<'_>) -> Result<Import, StoreError> {
    Ok(Import {
        id: ImportId(row.uuid(0)?),
        user: row.opt_uuid(1)?.map(UserId),
        target: Target::parse(row.str(2)?).ok_or_else(|| row.bad(2, "what rows become"))?,
        file_name: row.text(3)?,
        format: row.text(4)?,
        header_key: row.opt_bytes(5)?,
        layout: unpack(row, 6, "the layout of a file")?,
        plan: unpack(row, 7, "a plan of an import")?,
        state: State::parse(row.str(8)?).ok_or_else(|| row.bad(8, "a state of an import"))?,
        rows: row.int(9)?,
        done: row.int(10)?,
        preview: unpack_opt(row, 11, "counts of an import")?,
        counts: unpack(row, 12, "counts of an import")?,
        problem: row.opt_text(13)?,
        created_at: Time::from_micros(row.int(14)?),
        started_at: row.opt_int(15)?.map(Time::from_micros),
        finished_at: row.opt_int(16)?.map(Time::from_micros),
        version: row.int(17)?,
    })
}
