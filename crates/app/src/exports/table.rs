//! Tables as files: text with a mark that spreadsheets know, cells that nothing calculates, and the words of heads.

use std::sync::LazyLock;

use bytes::Bytes;
use domain::language::Language;

use crate::texts::Catalog;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::new(|language| match language {
        Language::En => include_str!("../../../../locales/en/files.ftl"),
        Language::Uk => include_str!("../../../../locales/uk/files.ftl"),
        Language::Ru => include_str!("../../../../locales/ru/files.ftl"),
    })
});

/// Spreadsheets take a file for UTF-8 by this.
const MARK: &str = "\u{feff}";

/// A text of the files in a language.
pub(crate) fn text(language: Language, id: &str) -> String {
    CATALOG.text(language, id, &[]).unwrap_or_else(|| id.to_owned())
}

/// Whether spreadsheets would calculate a cell (OWASP, CSV injection): texts in it come from outside.
pub(crate) fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Writes rows as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Csv {
    delimiter: u8,
}

impl Csv {
    /// With an ASCII character between cells.
    pub fn new(delimiter: char) -> Self {
        Self { delimiter: u8::try_from(delimiter).ok().filter(u8::is_ascii).unwrap_or(b',') }
    }

    /// The beginning of a file: the mark, and the heads of its columns.
    pub fn first(self, head: &[String]) -> Bytes {
        let mut bytes = MARK.as_bytes().to_vec();
        bytes.extend_from_slice(&self.rows(&[head.to_vec()]));
        bytes.into()
    }

    /// Rows. A cell that would be calculated gets an apostrophe before it, which an import takes off again.
    pub fn rows(self, rows: &[Vec<String>]) -> Bytes {
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .delimiter(self.delimiter)
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        for row in rows {
            let cells = row.iter().map(|cell| if is_formula(cell) { format!("'{cell}") } else { cell.clone() });
            writer.write_record(cells).expect("memory takes everything");
        }
        writer.into_inner().expect("memory takes everything").into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_defused() {
        let check = |row: &[&str], expect: &str| {
            let row: Vec<String> = row.iter().map(|&cell| cell.to_owned()).collect();
            assert_eq!(Csv::new(';').rows(&[row]), expect.as_bytes(), "{expect}");
        };
        check(&["Олена", "a;b", "x \"y\"", "1\n2"], "Олена;\"a;b\";\"x \"\"y\"\"\";\"1\n2\"\r\n");
        check(
            &["=1+1", "+380671234567", "-1", "@a", "\tb", "\rc", "a=b", ""],
            "'=1+1;'+380671234567;'-1;'@a;'\tb;\"'\rc\";a=b;\r\n",
        );
    }

    #[test]
    fn a_file_begins_with_its_mark() {
        assert_eq!(Csv::new(',').first(&["Ім'я".to_owned(), "B".to_owned()]), "\u{feff}Ім'я,B\r\n".as_bytes());
    }

    #[test]
    fn every_reason_has_words_in_every_language() {
        for language in Language::ALL {
            for code in domain::import::Reason::CODES {
                let id = format!("files-reason-{code}");
                assert_ne!(text(language, &id), id, "{}", language.as_str());
            }
        }
    }
}
