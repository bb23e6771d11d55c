//! House rules that neither rustc nor clippy knows, read from the text of the files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::rust_text::{self, Pieces};
use crate::report::Outcome;
use crate::shell;

/// Where code of ours is.
const FOLDERS: &[&str] = &["crates", "xtask", "bench", "web/src", "e2e"];
/// Of the product, only the store speaks SQL; the testkit makes and drops the databases of tests, and tests may look at rows with whatever shows them.
const PRODUCT: &str = "crates/";
const SQL_ROOMS: &[&str] = &["crates/store/", "crates/testkit/"];
/// A file longer than this is probably two.
const LONG: usize = 400;

/// Looks through all source files.
pub fn check() -> Result<Outcome> {
    let root = shell::root();
    let (mut findings, mut warnings) = (Vec::new(), Vec::new());
    for folder in FOLDERS {
        for path in sources(&root.join(folder))? {
            let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {name}"))?;
            if name.ends_with(".rs") {
                findings.extend(in_rust(&name, &rust_text::split(&text)));
            }
            let lines = text.lines().count();
            if lines > LONG {
                warnings.push(format!("{name} has {lines} lines: more than {LONG} are probably two files"));
            }
        }
    }
    Ok(if findings.is_empty() { Outcome::Passed { warnings } } else { Outcome::Failed(findings) })
}

fn in_rust(name: &str, pieces: &Pieces) -> Vec<String> {
    let mut found = Vec::new();
    for (index, code) in pieces.code.iter().enumerate() {
        let dense: String = code.split_whitespace().collect();
        if dense.contains("#[allow(") || dense.contains("#![allow(") {
            found.push(format!("{name}:{}: #[allow]: say #[expect(lint, reason = \"…\")]", index + 1));
        }
    }
    let may_speak_sql = name.contains("/tests/") || SQL_ROOMS.iter().any(|room| name.starts_with(room));
    if name.starts_with(PRODUCT) && !may_speak_sql {
        for (line, text) in &pieces.strings {
            if is_sql(text) {
                found.push(format!("{name}:{line}: SQL is in crates/store alone"));
            }
        }
    }
    found
}

/// Whether the text of a literal is a statement; a sentence that begins with "select" or "update" is none.
fn is_sql(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let word = |index: usize| words.get(index).map_or("", String::as_str);
    let later = |wanted: &str| words.iter().any(|word| word == wanted);
    match (word(0), word(1)) {
        ("select", _) => later("from") && !text.trim_end().ends_with(['.', '…']),
        ("insert", "into") => later("values") || later("select"),
        ("delete", "from") => words.len() == 3 || later("where"),
        ("update", _) => word(2) == "set",
        ("create" | "drop" | "alter", "table" | "index" | "view" | "trigger") => words.len() > 2,
        ("create", "unique") => word(2) == "index",
        ("begin", "immediate") | ("pragma", _) => true,
        _ => false,
    }
}

/// All source files below a folder, in order; generated and installed ones are none of ours.
fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(found);
    };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "node_modules" | ".venv" | "target" | "dist" | "generated") {
                found.extend(sources(&path)?);
            }
        } else if is_source(&name) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn is_source(name: &str) -> bool {
    let generated = name.ends_with(".d.ts") || name.ends_with(".gen.ts");
    !generated && [".rs", ".ts", ".tsx", ".js", ".py"].iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_known_from_sentences() {
        let table = [
            ("select id from calls where workspace_id = $1", true),
            ("\n  insert into calls (id) values ($1)", true),
            ("update calls set version = version + 1", true),
            ("delete from calls where id = $1", true),
            ("SELECT 1 FROM t", true),
            ("create table t (id bigint)", true),
            ("Select a contact from the list.", false),
            ("update the call and set it aside", false),
            ("insert into the middle", false),
            ("delete", false),
            ("no such contact", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_sql(text), expected, "{text}");
        }
    }

    #[test]
    fn findings_name_file_and_line() {
        let source = "#![allow(dead_code)]\n// #[allow(fine)]\nfn f() {\n    g(\"select a from b\")\n}\n";
        let found = in_rust("crates/app/src/x.rs", &rust_text::split(source));
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("crates/app/src/x.rs:1: #[allow]"), "{found:?}");
        assert!(found[1].starts_with("crates/app/src/x.rs:4: SQL"), "{found:?}");
        for allowed in ["crates/store/src/x.rs", "crates/app/tests/x.rs"] {
            assert_eq!(in_rust(allowed, &rust_text::split("f(\"select a from b\")")), Vec::<String>::new());
        }
    }
}
