//! SQL statements, declared as constants and checked while they compile.

use crate::{
    batch::Step,
    error::StoreError,
    query::{Query, Row},
    value::{Type, Value},
};

/// One SQL statement: lower case, parameters `$1…$n` in any order and as often as needed, no semicolon.
///
/// It is declared with [`statements!`](crate::statements), as a static: the drivers recognise a statement by its address.
#[derive(Debug)]
pub struct Statement {
    /// The module and the name, as errors call it: `store::contacts::INSERT_CONTACT`.
    pub name: &'static str,
    /// The text.
    pub sql: &'static str,
    /// The types of `$1…$n`.
    pub params: &'static [Type],
    /// Whether the statement is `insert into … values (…)` of one row, with nothing that could skip it: it cannot succeed with another row
    /// count than 1.
    pub(crate) always_one_row: bool,
}

impl Statement {
    /// Declares a statement. Compilation fails when the highest `$n` is not the number of declared types, or one of them does not occur.
    pub const fn new(name: &'static str, sql: &'static str, params: &'static [Type]) -> Statement {
        let mut n = 1;
        while n <= params.len() {
            assert!(text::mentions(sql, n), "a declared parameter does not occur in the statement");
            n += 1;
        }
        assert!(text::highest_parameter(sql) == params.len(), "a parameter of the statement has no declared type");
        Statement { name, sql, params, always_one_row: text::inserts_one_row(sql) }
    }

    /// A read with this statement; `map` makes a value of each row.
    pub fn query<T>(&'static self, params: Vec<Value>, map: fn(&Row) -> Result<T, StoreError>) -> Query<T> {
        Query { statement: self, params, map, quick: false }
    }

    /// A write with this statement that must affect exactly one row; see [`Step::expect`], [`Step::at_most`] and [`Step::any`].
    pub fn step(&'static self, params: Vec<Value>) -> Step {
        Step::new(self, params)
    }

    /// Refuses parameters that do not fit, before an engine sees them: both engines then refuse alike.
    pub(crate) fn check(&self, params: &[Value]) -> Result<(), StoreError> {
        if params.len() != self.params.len() {
            let reason = format!("{} parameters given, {} declared", params.len(), self.params.len());
            return Err(StoreError::Bug { statement: self.name, reason });
        }
        for (index, (value, declared)) in params.iter().zip(self.params).enumerate() {
            if let Some(reason) = value.refusal(*declared) {
                return Err(StoreError::Invalid { statement: self.name, parameter: index + 1, reason });
            }
        }
        Ok(())
    }
}

/// Declares the statements of a module as statics and lists them in `ALL`, which the test that executes every statement on both engines walks.
///
/// ```ignore
/// statements! {
///     /// A new contact.
///     pub(crate) INSERT_CONTACT: "insert into contacts (workspace_id, id, name) values ($1, $2, $3)" [Bytes, Bytes, Text];
///     /// Several literals are joined as they stand, so a line ends with a blank.
///     RENAME_CONTACT:
///         "update contacts set name = $4, version = version + 1 "
///         "where workspace_id = $1 and id = $2 and version = $3"
///         [Bytes, Bytes, Int, Text];
/// }
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $vis:vis $name:ident : $($sql:literal)+ [$($type:ident),* $(,)?];)*) => {
        $(
            $(#[$meta])*
            $vis static $name: $crate::Statement = $crate::Statement::new(
                ::std::concat!(::std::module_path!(), "::", ::std::stringify!($name)),
                ::std::concat!($($sql),+),
                &[$($crate::Type::$type),*],
            );
        )*
        /// Every statement of this module.
        pub(crate) const ALL: &[&$crate::Statement] = &[$(&$name),*];
    };
}

/// Reading SQL text just far enough: quotes, comments, `$n`. These run while the program compiles.
mod text {
    /// The end of the literal, quoted name or comment that begins at `at`; `at` itself if none does.
    const fn skip(sql: &[u8], at: usize) -> usize {
        let mut end = at;
        match sql[at] {
            quote @ (b'\'' | b'"') => {
                end += 1;
                while end < sql.len() && sql[end] != quote {
                    end += 1;
                }
                end + 1
            }
            b'-' if at + 1 < sql.len() && sql[at + 1] == b'-' => {
                while end < sql.len() && sql[end] != b'\n' {
                    end += 1;
                }
                end
            }
            _ => at,
        }
    }

    /// The parameter that begins at `at`: its number and the place behind it.
    const fn parameter(sql: &[u8], at: usize) -> Option<(usize, usize)> {
        if sql[at] != b'$' {
            return None;
        }
        let (mut end, mut number) = (at + 1, 0);
        while end < sql.len() && sql[end].is_ascii_digit() {
            number = number * 10 + (sql[end] - b'0') as usize;
            end += 1;
        }
        if end == at + 1 { None } else { Some((number, end)) }
    }

    pub(super) const fn highest_parameter(sql: &str) -> usize {
        let (sql, mut at, mut highest) = (sql.as_bytes(), 0, 0);
        while at < sql.len() {
            let behind = skip(sql, at);
            if behind > at {
                at = behind;
            } else if let Some((number, end)) = parameter(sql, at) {
                if number > highest {
                    highest = number;
                }
                at = end;
            } else {
                at += 1;
            }
        }
        highest
    }

    pub(super) const fn mentions(sql: &str, wanted: usize) -> bool {
        let (sql, mut at) = (sql.as_bytes(), 0);
        while at < sql.len() {
            let behind = skip(sql, at);
            if behind > at {
                at = behind;
            } else if let Some((number, end)) = parameter(sql, at) {
                if number == wanted {
                    return true;
                }
                at = end;
            } else {
                at += 1;
            }
        }
        false
    }

    /// Whether the text is `insert into … values (…)` and ends there.
    pub(super) const fn inserts_one_row(sql: &str) -> bool {
        let sql = sql.as_bytes();
        if !word_at(sql, 0, b"insert into ") {
            return false;
        }
        let (mut at, mut depth, mut seen_values, mut rows) = (0, 0, false, 0);
        while at < sql.len() {
            let behind = skip(sql, at);
            if behind > at {
                at = behind;
                continue;
            }
            match sql[at] {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 && seen_values {
                        rows += 1;
                    }
                }
                b' ' | b'\n' | b'\t' => {}
                _ if rows > 0 => return false,
                b'v' if depth == 0 && word_at(sql, at, b"values") => seen_values = true,
                b's' if depth == 0 && word_at(sql, at, b"select ") => return false,
                _ => {}
            }
            at += 1;
        }
        rows == 1
    }

    const fn word_at(sql: &[u8], at: usize, word: &[u8]) -> bool {
        let mut i = 0;
        while i < word.len() {
            if at + i >= sql.len() || sql[at + i] != word[i] {
                return false;
            }
            i += 1;
        }
        true
    }

    /// The text with `$n` written as `?n`: to SQLite `$1` is a name, numbered in the order of appearance.
    pub(crate) fn with_question_marks(text: &str) -> String {
        let (sql, mut at, mut out) = (text.as_bytes(), 0, String::with_capacity(text.len()));
        while at < sql.len() {
            let behind = skip(sql, at).min(sql.len());
            if behind > at {
                out.push_str(&text[at..behind]);
                at = behind;
            } else if let Some((_, end)) = parameter(sql, at) {
                out.push('?');
                out.push_str(&text[at + 1..end]);
                at = end;
            } else {
                let end = (at + 1..=sql.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(sql.len());
                out.push_str(&text[at..end]);
                at = end;
            }
        }
        out
    }
}

pub(crate) use text::with_question_marks;

#[cfg(test)]
mod tests {
    use super::text::{highest_parameter, inserts_one_row, mentions, with_question_marks};

    #[test]
    fn parameters_become_numbered() {
        let check = |sql: &str, expect: &str| assert_eq!(with_question_marks(sql), expect, "{sql}");
        check("select $2, $1, $1", "select ?2, ?1, ?1");
        check("select $12 where a = '$1' -- $3\n and b = $4", "select ?12 where a = '$1' -- $3\n and b = ?4");
        check("select 'it''s $1', \"$2\", $3", "select 'it''s $1', \"$2\", ?3");
        check("select 'ї', '$', $1", "select 'ї', '$', ?1");
        check("select '$1", "select '$1");
    }

    #[test]
    fn parameters_are_counted_outside_of_quotes() {
        let check = |sql: &str, highest: usize| assert_eq!(highest_parameter(sql), highest, "{sql}");
        check("select 1", 0);
        check("select $2, $1", 2);
        check("select '$9', $10 -- $11", 10);
        assert!(mentions("select $10", 10));
        assert!(!mentions("select $10", 1));
    }

    #[test]
    fn plain_inserts_are_recognised() {
        let check = |sql: &str, expect: bool| assert_eq!(inserts_one_row(sql), expect, "{sql}");
        check("insert into t (a, b) values ($1, lower($2))", true);
        check("insert into t values ($1)", true);
        check("insert into t (a) values ('values (1), (2)')", true);
        check("insert into t (a) values ((select max(a) from t))", true);
        check("insert into t (a) values ($1), ($2)", false);
        check("insert into t (a) values ($1) on conflict do nothing", false);
        check("insert into t (a) values ($1) returning a", false);
        check("insert into t (a) select a from u", false);
        check("insert or ignore into t (a) values ($1)", false);
        check("update t set a = $1", false);
    }
}
