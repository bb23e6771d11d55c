//! An import as the API shows one.

use app::imports::{Column, Import};
use domain::import::{Counts, Field, Meant, MergeBy, Preview, State, Unknown, Word};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;
use crate::v1::names::{ImportEntityName, ImportMergeByName, ImportStateName, ImportWordName};

/// A file whose rows become contacts, companies, deals or tasks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportOut {
    /// The id.
    pub id: Uuid,
    /// What its rows become.
    #[schema(value_type = ImportEntityName)]
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
    /// The pipeline of deals that name none; none: the first one that has their stage, else the first one.
    #[schema(required)]
    pub pipeline_id: Option<Uuid>,
    /// What words of the file mean that are no names here.
    pub values: Vec<ImportValue>,
    /// What rows make begins automations, as if it were made now.
    pub run_automations: bool,
    /// How far it is.
    #[schema(value_type = ImportStateName)]
    pub state: State,
    /// Its rows, without the header and empty ones.
    pub rows: i64,
    /// Of them, those that are counted or taken over so far.
    pub done_rows: i64,
    /// What would come of it, once that was counted.
    #[schema(required)]
    pub preview: Option<ImportPreviewOut>,
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
    /// What it means; none: it is left out. `name`, `first_name`, `middle_name`, `last_name`, `phone`, `email`, `company`, `source`, `responsible`, `tags`,
    /// `note`, `record_id`, `pipeline`, `stage`, `amount`, `currency`, `contact`, `close_date`, `lost_reason`, `kind`, `due`, `done`, or `field:` and the id of
    /// a field that the workspace has added.
    #[schema(required)]
    pub field: Option<String>,
}

/// What a word of a file means that is no name here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportValue {
    /// Of what it is one.
    #[schema(value_type = ImportWordName)]
    pub kind: Word,
    /// The word, as the file has it.
    pub text: String,
    /// Which user or stage is meant; null: it is left out.
    #[schema(required)]
    pub id: Option<Uuid>,
}

/// What would come of a file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportPreviewOut {
    /// Rows that make a card.
    pub new: i64,
    /// They add something to one.
    pub merged: i64,
    /// They say nothing that is not there.
    pub unchanged: i64,
    /// They meet an earlier row of the same file.
    pub duplicates: i64,
    /// They cannot be taken over.
    pub refused: i64,
    /// So many runs of automations begin at most, if that is chosen.
    pub runs: i64,
    /// Words that are no names here, the most frequent first; up to 100.
    pub unknown: Vec<ImportUnknownOut>,
}

/// A word of a file that is no name here.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportUnknownOut {
    /// Of what it is meant to be one.
    #[schema(value_type = ImportWordName)]
    pub kind: Word,
    /// The word.
    pub text: String,
    /// So many rows have it.
    pub rows: i64,
}

impl From<Preview> for ImportPreviewOut {
    fn from(preview: Preview) -> Self {
        let Preview { new, merged, unchanged, duplicates, refused, runs, unknown } = preview;
        let unknown =
            unknown.into_iter().map(|Unknown { word, text, rows }| ImportUnknownOut { kind: word, text, rows });
        Self { new, merged, unchanged, duplicates, refused, runs, unknown: unknown.collect() }
    }
}

impl From<Meant> for ImportValue {
    fn from(Meant { word, text, id }: Meant) -> Self {
        Self { kind: word, text, id }
    }
}

impl From<ImportValue> for Meant {
    fn from(ImportValue { kind, text, id }: ImportValue) -> Self {
        Self { word: kind, text, id }
    }
}

/// What becomes of the rows of a file.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct ImportCountsOut {
    /// They make a card.
    pub new: i64,
    /// They add something to one.
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
        let column = |(Column { name, samples }, field): (Column, Option<Field>)| ImportColumnOut {
            name,
            samples,
            field: field.map(Field::name),
        };
        Self {
            id: row.id.into(),
            entity: row.target.as_str().to_owned(),
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
            pipeline_id: row.plan.pipeline.map(Uuid::from),
            values: row.plan.values.into_iter().map(Into::into).collect(),
            run_automations: row.plan.automations,
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
