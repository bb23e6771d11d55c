//! An import as the API shows one.

use app::imports::{Column, Import};
use domain::import::{Counts, Field, MergeBy, State};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;
use crate::v1::names::{ImportFieldName, ImportMergeByName, ImportStateName};

/// A file whose rows become contacts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportOut {
    /// The id.
    pub id: Uuid,
    /// What its rows become: `contacts`.
    pub entity: String,
    /// The name of the file.
    pub file_name: String,
    /// The form of the file: `csv` or `xlsx`.
    pub format: String,
    /// The encoding of its text, such as `windows-1251`; none for spreadsheets.
    #[schema(required)]
    pub encoding: Option<String>,
    /// What separates its cells; none for spreadsheets.
    #[schema(required, value_type = Option<String>)]
    pub delimiter: Option<char>,
    /// The sheet that was read; none for text.
    #[schema(required)]
    pub sheet: Option<String>,
    /// All its sheets.
    pub sheets: Vec<String>,
    /// Its first row names the columns.
    pub has_header: bool,
    /// Its columns, with what each means.
    pub columns: Vec<ImportColumnOut>,
    /// What the columns mean was chosen for an earlier file with the same header; else it is a guess.
    pub remembered: bool,
    /// By what rows are recognised as contacts that are there already.
    #[schema(value_type = ImportMergeByName)]
    pub merge_by: MergeBy,
    /// Values of the file take the place of those that are there; else only what is missing is added.
    pub overwrite: bool,
    /// A responsible who is no user is left out; else the row is refused.
    pub skip_unknown_responsible: bool,
    /// How far it is.
    #[schema(value_type = ImportStateName)]
    pub state: State,
    /// Its rows, without the header and empty ones.
    pub rows: i64,
    /// Of them, those that are counted or taken over so far.
    pub done_rows: i64,
    /// What would come of it, once that was counted.
    #[schema(required)]
    pub preview: Option<ImportCountsOut>,
    /// What came of it so far.
    pub result: ImportCountsOut,
    /// Why it stopped: a code.
    #[schema(required)]
    pub problem: Option<String>,
    /// Who brought it.
    #[schema(required)]
    pub user_id: Option<Uuid>,
    /// When the file was read.
    pub created_at: Timestamp,
    /// When its rows began to be taken over.
    #[schema(required)]
    pub started_at: Option<Timestamp>,
    /// When that ended.
    #[schema(required)]
    pub finished_at: Option<Timestamp>,
    /// Counts the changes.
    pub version: i64,
}

/// A column of a file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportColumnOut {
    /// Its name in the header.
    #[schema(required)]
    pub name: Option<String>,
    /// What stands in its first filled cells.
    pub samples: Vec<String>,
    /// What it means; none: it is left out.
    #[schema(required, value_type = Option<ImportFieldName>)]
    pub field: Option<Field>,
}

/// What becomes of the rows of a file.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct ImportCountsOut {
    /// They make a contact.
    pub new: i64,
    /// They add something to a contact.
    pub merged: i64,
    /// They say nothing that is not there.
    pub unchanged: i64,
    /// In a preview: they meet an earlier row of the same file.
    pub duplicates: i64,
    /// They cannot be taken over.
    pub refused: i64,
}

impl From<Counts> for ImportCountsOut {
    fn from(counts: Counts) -> Self {
        let Counts { new, merged, unchanged, duplicates, refused } = counts;
        Self { new, merged, unchanged, duplicates, refused }
    }
}

impl From<Import> for ImportOut {
    fn from(row: Import) -> Self {
        let fields = row.plan.fields.into_iter().chain(std::iter::repeat(None));
        let column = |(Column { name, samples }, field)| ImportColumnOut { name, samples, field };
        Self {
            id: row.id.into(),
            entity: row.noun,
            file_name: row.file_name,
            format: row.format,
            encoding: row.layout.encoding,
            delimiter: row.layout.delimiter,
            sheet: row.layout.sheet,
            sheets: row.layout.sheets,
            has_header: row.layout.has_header,
            columns: row.layout.columns.into_iter().zip(fields).map(column).collect(),
            remembered: row.layout.remembered,
            merge_by: row.plan.merge_by,
            overwrite: row.plan.overwrite,
            skip_unknown_responsible: row.plan.skip_unknown_responsible,
            state: row.state,
            rows: row.rows,
            done_rows: row.done,
            preview: row.preview.map(Into::into),
            result: row.counts.into(),
            problem: row.problem,
            user_id: row.user.map(Uuid::from),
            created_at: moment(row.created_at),
            started_at: row.started_at.map(moment),
            finished_at: row.finished_at.map(moment),
            version: row.version,
        }
    }
}
