//! What people bring: text in any encoding with any delimiter, or a spreadsheet. Pure: bytes in, rows out, whatever the bytes.

pub mod delimited;
pub mod encoding;
pub mod sheet;
#[cfg(test)]
mod tests;

use domain::import::has_header;
use domain::phone::Country;
use domain::text::cut;
use store::imports::{Column, FileRow, Layout};

/// The most rows of a file.
pub const MOST_ROWS: usize = 200_000;
/// The most columns of a file.
pub const MOST_COLUMNS: usize = 200;
/// Rows of a page.
pub const PAGE_ROWS: usize = 200;
/// The longest cell, in characters: that of spreadsheets. A longer one is a quotation mark that is never closed.
const LONGEST_CELL: usize = 32_767;
/// How many cells of a column are shown.
const SAMPLES: usize = 5;
/// How much of each.
const LONGEST_SAMPLE: usize = 80;
/// The longest name of a column.
const LONGEST_NAME: usize = 100;

/// Why a file cannot be read: a code of a field error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable(pub &'static str);

/// How somebody says a file is to be read; what is absent is recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The encoding of its text.
    pub encoding: Option<String>,
    /// What separates its cells.
    pub delimiter: Option<char>,
    /// Which sheet.
    pub sheet: Option<String>,
    /// Whether its first row names the columns.
    pub header: Option<bool>,
}

/// What was read, without the rows, which were handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// `csv` or `xlsx`.
    pub format: &'static str,
    /// How.
    pub layout: Layout,
    /// Its first rows, for guesses.
    pub first: Vec<FileRow>,
    /// How many rows there are.
    pub rows: usize,
}

/// Reads a file; `page` is given its rows, at most [`PAGE_ROWS`] at a time.
///
/// # Errors
/// [`Unreadable`]; as `page` has them.
pub fn read(
    bytes: Vec<u8>,
    given: &Given,
    country: Country,
    page: impl FnMut(Vec<FileRow>) -> Result<(), Unreadable>,
) -> Result<Read, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") {
        return read_sheet(bytes, given, country, page);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unreadable("file_old_excel"));
    }
    let encoding = match &given.encoding {
        Some(name) => encoding::by_name(name).ok_or(Unreadable("unknown_encoding"))?,
        None => encoding::recognise(&bytes),
    };
    let text = encoding::decode(&bytes, encoding);
    let delimiter = given.delimiter.unwrap_or_else(|| delimited::recognise(&text));
    let mut pages = Pages::new(given, country, page);
    delimited::records(&text, delimiter, |row| pages.row(row))?;
    let layout = Layout { encoding: Some(encoding::name(encoding)), delimiter: Some(delimiter), ..Layout::default() };
    pages.end("csv", layout)
}

fn read_sheet(
    bytes: Vec<u8>,
    given: &Given,
    country: Country,
    page: impl FnMut(Vec<FileRow>) -> Result<(), Unreadable>,
) -> Result<Read, Unreadable> {
    let mut workbook = sheet::Workbook::open(bytes)?;
    let sheets = workbook.sheets();
    let chosen = match &given.sheet {
        Some(name) => sheets.iter().find(|sheet| *sheet == name).ok_or(Unreadable("unknown_sheet"))?,
        None => sheets.first().ok_or(Unreadable("file_empty"))?,
    };
    let mut pages = Pages::new(given, country, page);
    workbook.rows(chosen, |row| pages.row(row))?;
    let layout = Layout { sheet: Some(chosen.clone()), sheets: sheets.clone(), ..Layout::default() };
    pages.end("xlsx", layout)
}

/// Cuts rows into pages. The first page waits until it is known whether it begins with a header.
struct Pages<F> {
    header: Option<bool>,
    country: Country,
    page: F,
    names: Vec<String>,
    waiting: Vec<FileRow>,
    first: Option<Vec<FileRow>>,
    rows: usize,
    columns: usize,
}

impl<F: FnMut(Vec<FileRow>) -> Result<(), Unreadable>> Pages<F> {
    fn new(given: &Given, country: Country, page: F) -> Self {
        let (names, waiting) = (Vec::new(), Vec::new());
        Self { header: given.header, country, page, names, waiting, first: None, rows: 0, columns: 0 }
    }

    fn row(&mut self, mut row: FileRow) -> Result<(), Unreadable> {
        while row.cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.cells.pop();
        }
        if row.cells.is_empty() {
            return Ok(());
        }
        if row.cells.len() > MOST_COLUMNS {
            return Err(Unreadable("file_too_many_columns"));
        }
        if row.cells.iter().any(|cell| cell.len() > LONGEST_CELL && cell.chars().nth(LONGEST_CELL).is_some()) {
            return Err(Unreadable("file_cell_too_long"));
        }
        if self.rows + self.waiting.len() > MOST_ROWS {
            return Err(Unreadable("file_too_many_rows"));
        }
        self.columns = self.columns.max(row.cells.len());
        self.waiting.push(row);
        // One more than a page, since the first may be a header.
        if self.waiting.len() > PAGE_ROWS { self.hand_on(PAGE_ROWS) } else { Ok(()) }
    }

    fn hand_on(&mut self, rows: usize) -> Result<(), Unreadable> {
        if self.first.is_none() {
            self.take_header();
            self.first = Some(self.waiting.clone());
        }
        let behind = self.waiting.split_off(rows.min(self.waiting.len()));
        let page = std::mem::replace(&mut self.waiting, behind);
        self.rows += page.len();
        if page.is_empty() { Ok(()) } else { (self.page)(page) }
    }

    fn take_header(&mut self) {
        let cells: Vec<Vec<String>> = self.waiting.iter().map(|row| row.cells.clone()).collect();
        let has = self.header.unwrap_or_else(|| has_header(&cells, self.country));
        self.header = Some(has);
        if has && !self.waiting.is_empty() {
            let name =
                |cell: &String| cut(&cell.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST_NAME).to_owned();
            self.names = self.waiting.remove(0).cells.iter().map(name).collect();
        }
    }

    fn end(mut self, format: &'static str, layout: Layout) -> Result<Read, Unreadable> {
        while self.first.is_none() || !self.waiting.is_empty() {
            self.hand_on(PAGE_ROWS)?;
        }
        let first = self.first.unwrap_or_default();
        match self.rows {
            0 => return Err(Unreadable("file_empty")),
            rows if rows > MOST_ROWS => return Err(Unreadable("file_too_many_rows")),
            _ => {}
        }
        let has_header = self.header.unwrap_or_default();
        let column = |place: usize| {
            let filled = first.iter().filter_map(|row| row.cells.get(place)).filter(|cell| !cell.trim().is_empty());
            let name = if has_header { self.names.get(place).filter(|name| !name.is_empty()).cloned() } else { None };
            Column { name, samples: filled.take(SAMPLES).map(|cell| cut(cell, LONGEST_SAMPLE).to_owned()).collect() }
        };
        let columns = (0..self.columns).map(column).collect();
        Ok(Read { format, layout: Layout { has_header, columns, ..layout }, first, rows: self.rows })
    }
}
