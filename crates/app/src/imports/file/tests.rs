//! Whole files: what is recognised, and any bytes.

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::*;

fn ukraine() -> Country {
    Country::parse("UA").unwrap()
}

fn read_with(bytes: &[u8], given: &Given) -> Result<(Read, Vec<Vec<FileRow>>), Unreadable> {
    let mut pages = Vec::new();
    let read = read(bytes.to_vec(), given, ukraine(), |page| {
        pages.push(page);
        Ok(())
    })?;
    Ok((read, pages))
}

fn spreadsheet(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Клієнти").unwrap();
    for (line, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*row) {
            match cell.parse::<f64>() {
                Ok(number) if !cell.starts_with(['0', '+']) => sheet.write_number(line, column, number).unwrap(),
                _ => sheet.write_string(line, column, *cell).unwrap(),
            };
        }
    }
    book.add_worksheet().set_name("Інше").unwrap().write_string(0, 0, "Phone").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_spreadsheet_is_read_as_people_see_it() {
    let bytes = spreadsheet(&[&["Ім'я", "Телефон"], &[], &["Олена", "380671234567"], &["Іван", "", "", "далі"]]);
    let (read, pages) = read_with(&bytes, &Given::default()).unwrap();
    assert_eq!((read.format, read.rows, read.layout.has_header), ("xlsx", 2, true));
    assert_eq!(read.layout.sheets, ["Клієнти", "Інше"]);
    assert_eq!(read.layout.sheet.as_deref(), Some("Клієнти"));
    let rows: Vec<(u32, &[String])> = pages[0].iter().map(|row| (row.line, row.cells.as_slice())).collect();
    assert_eq!(rows[0], (3, &["Олена".to_owned(), "380671234567".to_owned()][..]));
    assert_eq!(rows[1].1, ["Іван", "", "", "далі"]);
    assert_eq!(read.layout.columns.len(), 4);
    assert_eq!(read.layout.columns[1].samples, ["380671234567"]);
    let other = Given { sheet: Some("Інше".to_owned()), header: Some(false), ..Given::default() };
    assert_eq!(read_with(&bytes, &other).unwrap().0.rows, 1);
    let missing = Given { sheet: Some("?".to_owned()), ..Given::default() };
    assert_eq!(read_with(&bytes, &missing).unwrap_err(), Unreadable("unknown_sheet"));
}

#[test]
fn pages_are_full_and_the_header_is_none_of_them() {
    for (rows, header) in [(1, true), (199, true), (200, true), (201, true), (400, false), (401, true), (401, false)] {
        let mut text = String::from(if header { "Ім'я;Телефон\n" } else { "" });
        for row in 0..rows {
            text.push_str(&format!("Клієнт {row};06712{row:05}\n"));
        }
        let (read, pages) = read_with(text.as_bytes(), &Given::default()).unwrap();
        assert_eq!((read.rows, read.layout.has_header), (rows, header), "{rows}");
        let lengths: Vec<usize> = pages.iter().map(Vec::len).collect();
        assert!(lengths[..lengths.len() - 1].iter().all(|length| *length == PAGE_ROWS), "{lengths:?}");
        assert_eq!(lengths.iter().sum::<usize>(), rows);
        assert_eq!(pages[0][0].cells[0], "Клієнт 0");
        assert_eq!(pages[0][0].line, if header { 2 } else { 1 });
    }
}

#[test]
fn what_is_no_table_is_named() {
    let check = |bytes: &[u8], expect: &'static str| {
        assert_eq!(
            read_with(bytes, &Given::default()).unwrap_err(),
            Unreadable(expect),
            "{:?}",
            &bytes[..bytes.len().min(20)]
        );
    };
    check(b"", "file_empty");
    check(b"\n;;\n  \n", "file_empty");
    check("Ім'я;Телефон\n".as_bytes(), "file_empty");
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_old_excel");
    check(b"PK\x03\x04 and nothing behind", "file_unreadable");
    check(&[b"a;b\n\"", "x".repeat(40_000).as_bytes()].concat(), "file_cell_too_long");
    check(";".repeat(300).replace(';', "a;").as_bytes(), "file_too_many_columns");
    let long: String = (0..=MOST_ROWS).map(|row| format!("0671{row:06}\n")).collect();
    check(long.as_bytes(), "file_too_many_rows");
    let odd = Given { encoding: Some("ebcdic".to_owned()), ..Given::default() };
    assert_eq!(read_with(b"a", &odd).unwrap_err(), Unreadable("unknown_encoding"));
}

#[test]
fn a_small_file_that_becomes_huge_is_not_unpacked() {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..513 {
        archive.write_all(&zeros).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20, "{}", bytes.len());
    assert_eq!(read_with(&bytes, &Given::default()).unwrap_err(), Unreadable("file_too_large_inside"));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for mark in [&b""[..], b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"sep=;\n"] {
            let _ = read_with(&[mark, &bytes].concat(), &Given::default());
        }
    }

    #[test]
    fn a_damaged_spreadsheet_never_panics(at in 0_usize..6_000, byte in any::<u8>(), cut in 0_usize..6_000) {
        let mut bytes = spreadsheet(&[&["Ім'я", "Телефон"], &["Олена", "380671234567"]]);
        let (at, cut) = (at % bytes.len(), cut % bytes.len());
        bytes[at] = byte;
        let _ = read_with(&bytes, &Given::default());
        let _ = read_with(&bytes[..cut], &Given::default());
    }
}
