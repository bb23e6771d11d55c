//! Just enough of Rust's lexis to tell code, string literals and comments apart.

/// What a source file says, by kind; every piece with the line on which it starts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pieces {
    /// The code, without comments and with empty strings, line by line.
    pub code: Vec<String>,
    /// The content of each string literal, escapes as written.
    pub strings: Vec<(usize, String)>,
}

/// Splits a source file. Never fails: of a file that does not compile, the rest may be misread.
pub fn split(source: &str) -> Pieces {
    let mut reader =
        Reader { rest: source, line: 1, pieces: Pieces { code: vec![String::new()], strings: Vec::new() } };
    while reader.step() {}
    reader.pieces
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    pieces: Pieces,
}

impl Reader<'_> {
    /// Reads the next comment, literal or character of code; false at the end.
    fn step(&mut self) -> bool {
        if self.rest.is_empty() {
            return false;
        }
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.skip(end);
        } else if self.rest.starts_with("/*") {
            let end = block_comment(self.rest);
            self.skip(end);
        } else if let Some(hashes) = raw_string(self.rest) {
            self.raw(hashes);
        } else if self.rest.starts_with('"') {
            self.string();
        } else if let Some(length) = character(self.rest) {
            self.skip(length);
        } else {
            self.code();
        }
        true
    }

    /// Passes over text that is neither code nor a string.
    fn skip(&mut self, bytes: usize) {
        for _ in 0..self.rest[..bytes].matches('\n').count() {
            self.new_line();
        }
        self.rest = &self.rest[bytes..];
    }

    fn new_line(&mut self) {
        self.line += 1;
        self.pieces.code.push(String::new());
    }

    /// Takes one character of code; a name is taken whole, so that the `r` or `b` at its end never looks like the start of a literal.
    fn code(&mut self) {
        let name = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(self.rest.len());
        let length = name.max(self.rest.chars().next().map_or(0, char::len_utf8));
        let text = self.rest[..length].to_owned();
        self.rest = &self.rest[length..];
        if text == "\n" {
            self.new_line();
        } else if let Some(line) = self.pieces.code.last_mut() {
            line.push_str(&text);
        }
    }

    fn string(&mut self) {
        let mut escaped = false;
        let end = self.rest[1..].find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        self.literal(1, end, 1);
    }

    fn raw(&mut self, hashes: usize) {
        let opening = self.rest.find('"').unwrap_or(0) + 1;
        let closing = format!("\"{}", "#".repeat(hashes));
        let end = self.rest[opening..].find(&closing);
        self.literal(opening, end, closing.len());
    }

    fn literal(&mut self, opening: usize, end: Option<usize>, closing: usize) {
        let end = end.map_or(self.rest.len(), |length| opening + length);
        self.pieces.strings.push((self.line, self.rest[opening..end].to_owned()));
        if let Some(line) = self.pieces.code.last_mut() {
            line.push_str("\"\"");
        }
        self.skip((end + closing).min(self.rest.len()));
    }
}

/// The length of a block comment; they nest.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0usize);
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    text.len()
}

/// The number of hashes of the raw string that starts here.
fn raw_string(text: &str) -> Option<usize> {
    let after = ["r", "br", "cr"].iter().find_map(|prefix| text.strip_prefix(prefix))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// The length of the character literal that starts here; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    let first = inner.chars().next()?;
    if first == '\\' {
        let escaped = inner[1..].chars().next()?.len_utf8();
        return inner[1 + escaped..].find('\'').map(|end| 1 + 1 + escaped + end + 1);
    }
    inner[first.len_utf8()..].starts_with('\'').then(|| 1 + first.len_utf8() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_comments_and_code_are_told_apart() {
        let table: &[(&str, &str, &[&str])] = &[
            (r#"let a = "select"; // "not"#, r#"let a = ""; "#, &["select"]),
            (r#"/* "no" /* deep */ */ f("yes")"#, r#" f("")"#, &["yes"]),
            (r##"x(r#"raw "quoted" text"#)"##, r#"x("")"#, &[r#"raw "quoted" text"#]),
            (r#"match c { '"' => 1, '\'' => 2, '\\' => 3 } "s""#, r#"match c {  => 1,  => 2,  => 3 } """#, &["s"]),
            (r#"fn f<'a>(x: &'a str) -> &'a str { "t" }"#, r#"fn f<'a>(x: &'a str) -> &'a str { "" }"#, &["t"]),
            (r#"br"bytes" for"name""#, r#""" for"""#, &["bytes", "name"]),
            (r#""with \" and \\" + """#, r#""" + """#, &[r#"with \" and \\"#, ""]),
        ];
        for (source, code, strings) in table {
            let pieces = split(source);
            assert_eq!(pieces.code.join("\n"), *code, "{source}");
            assert_eq!(pieces.strings.iter().map(|(_, s)| s.as_str()).collect::<Vec<_>>(), *strings, "{source}");
        }
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let pieces = split("/* a\nb */\nf(\"one\ntwo\");\ng(\"three\")");
        assert_eq!(pieces.strings, [(3, "one\ntwo".to_owned()), (5, "three".to_owned())]);
        assert_eq!(pieces.code, ["", "", "f(\"\"", ");", "g(\"\")"]);
    }
}
