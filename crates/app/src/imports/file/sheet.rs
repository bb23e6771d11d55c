//! Spreadsheets of Excel's open format, cell by cell: nothing is as large in memory as a sheet says it is.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, SheetVisible, Xlsx};
use store::imports::FileRow;
use zip::ZipArchive;

use super::{MOST_COLUMNS, Unreadable};

/// How large the parts of a spreadsheet may become, together, in bytes.
const LARGEST: u64 = 512 << 20;
/// The most parts.
const MOST_PARTS: usize = 10_000;

/// An open spreadsheet.
pub struct Workbook(Xlsx<Cursor<Vec<u8>>>);

impl Workbook {
    /// Opens one, after measuring how large it becomes.
    ///
    /// # Errors
    /// It is none, is damaged, or too large.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        measure(&bytes)?;
        Xlsx::new(Cursor::new(bytes)).map(Self).map_err(|_| Unreadable("file_unreadable"))
    }

    /// The names of its sheets that can be seen.
    pub fn sheets(&self) -> Vec<String> {
        let seen = self.0.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
        seen.map(|sheet| sheet.name.clone()).collect()
    }

    /// Gives the rows of a sheet one by one, empty ones left out.
    ///
    /// # Errors
    /// The sheet is damaged; as `each` has them.
    pub fn rows(
        &mut self,
        sheet: &str,
        mut each: impl FnMut(FileRow) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        let broken = |_| Unreadable("file_unreadable");
        let mut cells = self.0.worksheet_cells_reader(sheet).map_err(broken)?;
        let mut row: Option<FileRow> = None;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let text = text(cell.get_value());
            if text.is_empty() {
                continue;
            }
            let (line, column) = cell.get_position();
            let (line, column) = (line.saturating_add(1), column as usize);
            if column >= MOST_COLUMNS {
                return Err(Unreadable("file_too_many_columns"));
            }
            if row.as_ref().is_none_or(|row| row.line != line)
                && let Some(whole) = row.replace(FileRow { line, cells: Vec::new() })
            {
                each(whole)?;
            }
            let row = row.get_or_insert_with(|| FileRow { line, cells: Vec::new() });
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            row.cells[column] = text;
        }
        row.map_or(Ok(()), each)
    }
}

/// Unpacks everything once without keeping it: what a file says of its size need not be true.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let broken = Unreadable("file_unreadable");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken)?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable("file_too_large_inside"));
    }
    let mut left = LARGEST;
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(|_| broken)?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| broken)?;
        left = left.checked_sub(read).ok_or(Unreadable("file_too_large_inside"))?;
    }
    Ok(())
}

/// A cell as people see it, as far as a file tells: numbers without an exponent, days as they are written in sources.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(time) => {
            let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
            if hour == 0 && minute == 0 {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
            }
        }
    }
}
