//! A table of texts as the API exports it: RFC 4180, also with semicolons or tabs.

use serde_json::{Map, Value};

/// The rows below the first as JSON objects, whose keys are the cells of the first; `None` if `is_header` does not know
/// that. Empty lines are no rows, and a row may be shorter than the first.
pub(super) fn rows(text: &str, is_header: impl Fn(&[String]) -> bool) -> Option<Vec<String>> {
    let first_line = text.lines().next()?;
    let count = |delimiter: &char| first_line.matches(*delimiter).count();
    let delimiter = [',', ';', '\t'].into_iter().max_by_key(count)?;
    let mut records = records(text, delimiter);
    let header = records.next().filter(|header| is_header(header))?;
    let object = |record: Vec<String>| {
        let cells = record.into_iter().map(Value::String);
        Value::Object(header.iter().cloned().zip(cells).collect::<Map<_, _>>()).to_string()
    };
    Some(records.map(object).collect())
}

/// The records of a table: cells without their quotes.
fn records(text: &str, delimiter: char) -> impl Iterator<Item = Vec<String>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(['\r', '\n']);
        if rest.is_empty() {
            return None;
        }
        let mut record = Vec::new();
        loop {
            let (cell, after) = cell(rest, delimiter);
            record.push(cell);
            match after.strip_prefix(delimiter) {
                Some(next) => rest = next,
                None => {
                    rest = after;
                    return Some(record);
                }
            }
        }
    })
}

/// The next cell and what follows it: a delimiter, the end of the line, or nothing.
fn cell(text: &str, delimiter: char) -> (String, &str) {
    let is_end = |c: char| c == delimiter || matches!(c, '\r' | '\n');
    let Some(mut rest) = text.strip_prefix('"') else {
        let end = text.find(is_end).unwrap_or(text.len());
        return (text[..end].trim().to_owned(), &text[end..]);
    };
    let mut cell = String::new();
    loop {
        // A quote that is not closed reaches to the end.
        let (inside, after) = rest.split_once('"').unwrap_or((rest, ""));
        cell.push_str(inside);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None => {
                let end = after.find(is_end).unwrap_or(after.len());
                cell.push_str(&after[..end]);
                return (cell, &after[end..]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tables() {
        let check = |text: &str, expect: &[&str]| {
            assert_eq!(rows(text, |_| true).unwrap_or_default(), expect, "{text:?}");
        };
        check("a,b\n1,2\n3,4\n", &[r#"{"a":"1","b":"2"}"#, r#"{"a":"3","b":"4"}"#]);
        check("a;b\r\n1;2,5\r\n", &[r#"{"a":"1","b":"2,5"}"#]);
        check("a\tb\n1\t\n", &[r#"{"a":"1","b":""}"#]);
        check("\"a\",\"b\"\n\"x, y\",\"say \"\"so\"\"\"\n", &[r#"{"a":"x, y","b":"say \"so\""}"#]);
        check("a,b\n\"two\nlines\",2", &[r#"{"a":"two\nlines","b":"2"}"#]);
        check("a,b\n\n1\n1,2,3\n", &[r#"{"a":"1"}"#, r#"{"a":"1","b":"2"}"#]);
        check("a,b\n\"1\"x,2\n", &[r#"{"a":"1x","b":"2"}"#]);
        check("a,b\n\"1,2\n", &[r#"{"a":"1,2\n"}"#]);
        check("a\n1\n2", &[r#"{"a":"1"}"#, r#"{"a":"2"}"#]);
        check("a,b", &[]);
        check("", &[]);
        assert_eq!(rows("a,b\n1,2", |_| false), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(cells in prop::collection::vec(("[a-z,;\"\n\t ]{0,8}", "[a-z,;\"\n ]{0,8}"), 1..6)) {
            let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let lines: String = cells.iter().map(|(a, b)| format!("{},{}\r\n", quoted(a), quoted(b))).collect();
            let expect: Vec<String> =
                cells.iter().map(|(a, b)| serde_json::json!({ "x": a, "y": b }).to_string()).collect();
            prop_assert_eq!(rows(&format!("x,y\r\n{lines}"), |_| true), Some(expect));
        }

        #[test]
        fn no_text_panics(text in any::<String>(), like in "[a,;\"\r\n\t ]{0,60}") {
            for text in [text, like] {
                let _ = rows(&text, |_| true);
            }
        }
    }
}
