//! From pages of rows to a file.

use bytes::Bytes;
use domain::access::Right;
use domain::field::Entity;
use domain::language::Language;
use domain::time::Time;
use futures_util::stream::{self, BoxStream, StreamExt};
use jiff::tz::TimeZone;
use rust_xlsxwriter::{Format as CellFormat, Workbook, XlsxError};
use store::{Batch, connections};
use uuid::Uuid;

use super::columns::Columns;
use super::table::{Csv, is_formula, text};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Page};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The most rows of a spreadsheet; there is no end to text.
const MOST_SHEET_ROWS: usize = 100_000;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text in UTF-8, with a mark at its beginning and this character between cells.
    Csv(char),
    /// A spreadsheet.
    Xlsx,
}

/// How a list is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// The form of the file.
    pub format: Format,
    /// In which language its columns are named.
    pub language: Language,
}

/// A file that is made while it is read.
pub struct Exported {
    /// A name for it.
    pub file_name: String,
    /// What it is.
    pub media_type: &'static str,
    /// What is in it.
    pub body: BoxStream<'static, Result<Bytes, Error>>,
}

impl std::fmt::Debug for Exported {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Exported").field("media_type", &self.media_type).finish_non_exhaustive()
    }
}

/// A page of rows, and where the next one begins.
type Rows = (Vec<Vec<String>>, Option<Cursor>);

/// What a list is called: `files-<list>` is the name of its files, `files-<list>-<column>` the head of a column.
pub(super) struct List {
    pub name: &'static str,
    pub entity: &'static str,
    pub columns: &'static [&'static str],
}

/// The workspace's zone, in which times are written.
async fn zone(ctx: &Ctx, who: &Principal) -> Result<TimeZone, Error> {
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    Ok(domain::time::zone(&rules.time_zone).unwrap_or(TimeZone::UTC))
}

/// How the rows of a file are written.
#[derive(Clone)]
pub(super) struct Look {
    /// The workspace's zone.
    pub zone: TimeZone,
    /// In which language.
    pub language: Language,
    /// The fields that the workspace has added to these cards.
    pub columns: Columns,
}

impl Look {
    /// A time as it sorts.
    pub fn moment(&self, time: Time) -> String {
        time.to_jiff().to_zoned(self.zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// The same of a time that may be missing.
    pub fn moment_of(&self, time: Option<Time>) -> String {
        time.map(|time| self.moment(time)).unwrap_or_default()
    }
}

/// The name of somebody or something, if there is one.
pub(super) fn name<T>(named: Option<&(T, String)>) -> String {
    named.map(|(_, name)| name.clone()).unwrap_or_default()
}

/// The cells of a row.
type Cells<T> = fn(&T, &Look) -> Vec<String>;

/// Makes a file of a list that is read in pages; cards have a column more for each field that the workspace has added, and the last one is their id, by which
/// an import of the same file knows them again.
///
/// # Errors
/// No right; [`Error::Conflict`] for more rows than a spreadsheet gets.
pub(super) async fn listed<T, F>(
    ctx: &Ctx,
    who: &Principal,
    (list, entity): (&List, Option<Entity>),
    form: Form,
    read: impl Fn(Ctx, Principal, Option<Cursor>) -> F + Clone + Send + Sync + 'static,
    (row, id): (Cells<T>, fn(&T) -> Uuid),
) -> Result<Exported, Error>
where
    T: Send + 'static,
    F: Future<Output = Result<Page<T>, Error>> + Send + 'static,
{
    who.may(Right::Export)?;
    let columns = Columns::load(ctx, who, entity).await?;
    let mut more = columns.heads();
    more.push(text(form.language, "files-id"));
    let look = Look { zone: zone(ctx, who).await?, language: form.language, columns };
    let (at, person) = (ctx.clone(), who.clone());
    let page = move |after| {
        let (look, read) = (look.clone(), read(at.clone(), person.clone(), after));
        async move {
            let page = read.await?;
            let cells = |item| {
                let mut cells = row(item, &look);
                cells.push(id(item).to_string());
                cells
            };
            Ok((page.items.iter().map(cells).collect(), page.next))
        }
    };
    file(ctx, who, list, more, form, page).await
}

/// Makes a file of a list, which is noted in the audit log. `more` are the heads of columns behind those that every workspace has.
async fn file<F>(
    ctx: &Ctx,
    who: &Principal,
    list: &List,
    more: Vec<String>,
    form: Form,
    page: impl Fn(Option<Cursor>) -> F + Send + Sync + 'static,
) -> Result<Exported, Error>
where
    F: Future<Output = Result<Rows, Error>> + Send + 'static,
{
    let first = page(None).await?;
    let done = Done { action: "exported", entity: list.entity, id: None, changes: Vec::new() };
    commit(ctx, &ctx.store, who, Batch::new(), done).await?;
    let head: Vec<String> = list.columns.iter().map(|id| text(form.language, id)).chain(more).collect();
    let day = ctx.clock.now().to_string();
    let name = format!("{}-{}", text(form.language, list.name), &day[..10]);
    match form.format {
        Format::Csv(delimiter) => {
            let body = csv(Csv::new(delimiter), head, first, page);
            Ok(Exported { file_name: format!("{name}.csv"), media_type: "text/csv; charset=utf-8", body })
        }
        Format::Xlsx => {
            let bytes = sheet(head, first, page).await?;
            let body = stream::once(async move { Ok(bytes) }).boxed();
            let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            Ok(Exported { file_name: format!("{name}.xlsx"), media_type, body })
        }
    }
}

fn csv<F>(
    csv: Csv,
    head: Vec<String>,
    (rows, next): Rows,
    page: impl Fn(Option<Cursor>) -> F + Send + Sync + 'static,
) -> BoxStream<'static, Result<Bytes, Error>>
where
    F: Future<Output = Result<Rows, Error>> + Send + 'static,
{
    let beginning = [csv.first(&head), csv.rows(&rows)];
    let others = stream::try_unfold((next, page), move |(next, page)| async move {
        let Some(after) = next else { return Ok(None) };
        let (rows, next) = page(Some(after)).await?;
        Ok(Some((csv.rows(&rows), (next, page))))
    });
    stream::iter(beginning.map(Ok)).chain(others).boxed()
}

async fn sheet<F>(
    head: Vec<String>,
    (mut rows, mut next): Rows,
    page: impl Fn(Option<Cursor>) -> F,
) -> Result<Bytes, Error>
where
    F: Future<Output = Result<Rows, Error>>,
{
    let mut sheet = Sheet::begin(&head).map_err(broken)?;
    loop {
        if sheet.rows + rows.len() > MOST_SHEET_ROWS {
            return Err(Error::Conflict("export_too_large"));
        }
        sheet.add(&rows).map_err(broken)?;
        let Some(after) = next else { break };
        (rows, next) = page(Some(after)).await?;
    }
    let saved = tokio::task::spawn_blocking(move || sheet.book.save_to_buffer()).await;
    let saved = saved.map_err(|_| Error::Internal("the writing of a spreadsheet panicked".to_owned()))?;
    saved.map(Bytes::from).map_err(broken)
}

/// Its own messages may name files of this machine; they go to the log alone.
fn broken(error: XlsxError) -> Error {
    Error::Internal(format!("a spreadsheet cannot be written: {error}"))
}

/// A spreadsheet whose rows wait in a temporary file.
struct Sheet {
    book: Workbook,
    rows: usize,
    plain: CellFormat,
    quoted: CellFormat,
}

impl Sheet {
    fn begin(head: &[String]) -> Result<Self, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, _) in (0..).zip(head) {
            sheet.set_column_width(column, 22)?;
        }
        let bold = CellFormat::new().set_bold();
        for (column, name) in (0..).zip(head) {
            sheet.write_string_with_format(0, column, name, &bold)?;
        }
        // Every cell is text, so nothing is calculated; the apostrophe that only spreadsheets see keeps it so when somebody edits or saves it as text.
        let quoted = CellFormat::new().set_quote_prefix();
        Ok(Self { book, rows: 0, plain: CellFormat::new(), quoted })
    }

    fn add(&mut self, rows: &[Vec<String>]) -> Result<(), XlsxError> {
        let sheet = self.book.worksheet_from_index(0)?;
        for row in rows {
            self.rows += 1;
            let line = u32::try_from(self.rows).unwrap_or(u32::MAX);
            for (column, cell) in (0..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
                let format = if is_formula(cell) { &self.quoted } else { &self.plain };
                // The longest text that a cell holds.
                sheet.write_string_with_format(line, column, domain::text::cut(cell, 32_767), format)?;
            }
        }
        Ok(())
    }
}
