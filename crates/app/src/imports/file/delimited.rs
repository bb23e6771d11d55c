//! Text whose cells are separated: by what, and its records.

use csv::{ReaderBuilder, StringRecord};
use store::imports::FileRow;

use super::Unreadable;

/// What can separate cells.
pub const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// So much of a text is looked at to tell what separates its cells, in bytes.
const LOOKED_AT: usize = 64 << 10;
/// And so many records.
const RECORDS: usize = 100;

/// What separates the cells of a text: what cuts most records into the same number of cells, and into more than one.
pub fn recognise(text: &str) -> char {
    let (told, text) = told(text);
    if let Some(delimiter) = told {
        return delimiter;
    }
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let mut best = (',', 0);
    for delimiter in DELIMITERS {
        let fit = fit(text, delimiter);
        if fit > best.1 {
            best = (delimiter, fit);
        }
    }
    best.0
}

/// How well a delimiter fits: records that have the usual number of cells, and how many these are.
fn fit(text: &str, delimiter: char) -> usize {
    let counts: Vec<usize> =
        reader(text, delimiter).into_records().take(RECORDS).map_while(Result::ok).map(|r| r.len()).collect();
    let usual = |count: &usize| counts.iter().filter(|other| *other == count).count();
    let best = counts.iter().filter(|count| **count > 1).max_by_key(|count| (usual(count), **count));
    best.map_or(0, |count| usual(count) * 1000 / counts.len() * 1000 + count.min(&999))
}

/// Gives the records of a text one by one, empty ones left out.
///
/// # Errors
/// As `each` has them.
pub fn records(
    text: &str,
    delimiter: char,
    mut each: impl FnMut(FileRow) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let (told, rest) = told(text);
    let mut lines = Lines { text: rest.as_bytes(), at: 0, line: 1 + u32::from(told.is_some()) };
    let mut reader = reader(rest, delimiter);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Unreadable("file_unreadable"))? {
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.of(usize::try_from(start).unwrap_or(usize::MAX));
        each(FileRow { line, cells: record.iter().map(str::to_owned).collect() })?;
    }
    Ok(())
}

/// Counts lines from record to record: the reader's own count is one short behind `\r\n`, which it takes for the end of a record and the beginning of the next.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the record that begins at a byte or behind the line ends that stand there.
    fn of(&mut self, start: usize) -> u32 {
        let mut end = start.min(self.text.len());
        while matches!(self.text.get(end), Some(b'\r' | b'\n')) {
            end += 1;
        }
        for at in self.at..end {
            let ends_alone = self.text[at] == b'\r' && self.text.get(at + 1) != Some(&b'\n');
            self.line = self.line.saturating_add(u32::from(self.text[at] == b'\n' || ends_alone));
        }
        self.at = self.at.max(end);
        self.line
    }
}

fn reader(text: &str, delimiter: char) -> csv::Reader<&[u8]> {
    let delimiter = u8::try_from(delimiter).unwrap_or(b',');
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// `sep=;` in the first line, by which spreadsheets tell each other; and the text behind it.
fn told(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    match first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP=")).map(|rest| rest.chars().collect::<Vec<_>>())
    {
        Some(delimiter) if delimiter.len() == 1 && delimiter[0].is_ascii() => (Some(delimiter[0]), rest),
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, Vec<String>)> {
        let mut rows = Vec::new();
        records(text, recognise(text), |row| {
            rows.push((row.line, row.cells));
            Ok(())
        })
        .unwrap();
        rows
    }

    #[test]
    fn delimiters_are_recognised() {
        let check = |text: &str, expect: char| assert_eq!(recognise(text), expect, "{text}");
        check("Ім'я;Телефон\nОлена;0671234567\n", ';');
        check("name,phone\nOlena,0671234567\n", ',');
        check("name\tphone\nOlena\t0671234567\n", '\t');
        check("name|phone\r\nOlena|0671234567\r\n", '|');
        // Commas within cells do not mislead.
        check("Ім'я;Телефони\nОлена;0671234567, 0501234567\nІван;0671234568, 0501234568, 101\n", ';');
        check("name,note\n\"Koval; Olena\",\"a;b;c\"\nIvan,x\n", ',');
        check("phone\n0671234567\n", ',');
        check("sep=|\na,b|c\n", '|');
        check("", ',');
    }

    #[test]
    fn quotes_and_line_ends() {
        let check = |text: &str, expect: &[(u32, &[&str])]| {
            let expect: Vec<(u32, Vec<String>)> = expect
                .iter()
                .map(|(line, cells)| (*line, cells.iter().map(|&cell| cell.to_owned()).collect()))
                .collect();
            assert_eq!(read(text), expect, "{text}");
        };
        check(
            "a;b\r\n\"x \"\"y\"\"\";\"1\n2\"\r\nc;d",
            &[(1, &["a", "b"]), (2, &["x \"y\"", "1\n2"]), (4, &["c", "d"])],
        );
        check("\r\n\r\na;b\r\n\r\nc;d", &[(3, &["a", "b"]), (5, &["c", "d"])]);
        check("a;b\rc;d\r", &[(1, &["a", "b"]), (2, &["c", "d"])]);
        check("sep=;\na;b\n", &[(2, &["a", "b"])]);
        check("a;b;c\nd\n", &[(1, &["a", "b", "c"]), (2, &["d"])]);
    }
}
