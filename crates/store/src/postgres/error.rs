//! What the server's errors mean here. Its details quote values, so they are never passed on.

use tokio_postgres::error::{DbError, SqlState};

use super::guard;
use crate::error::{CommitError, StoreError};

/// The error in words without values.
pub(super) fn reason(error: &tokio_postgres::Error) -> String {
    if let Some(error) = error.as_db_error() {
        return db_reason(error);
    }
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        text = format!("{text}: {inner}");
        source = inner.source();
    }
    text
}

fn db_reason(error: &DbError) -> String {
    let code = error.code().code();
    match &code[..2] {
        // Data and constraints: the message may quote what was to be stored.
        "22" => format!("the server refuses a value (code {code})"),
        "23" => {
            let part = |what, name: Option<&str>| name.map_or(String::new(), |name| format!(", {what} {name}"));
            let (table, column, constraint) =
                (part("table", error.table()), part("column", error.column()), part("constraint", error.constraint()));
            format!("a constraint is violated (code {code}{table}{column}{constraint})")
        }
        _ => format!("{} (code {code})", error.message()),
    }
}

/// The request could not even be written: an error of this side.
pub(super) fn is_unwritten(error: &tokio_postgres::Error) -> bool {
    let text = error.to_string();
    error.as_db_error().is_none()
        && ["error serializing", "error encoding", "expected "].iter().any(|ours| text.starts_with(ours))
}

/// The server or the way to it is the matter, not the statement.
fn is_away(error: &tokio_postgres::Error) -> bool {
    let Some(code) = error.code() else { return !is_unwritten(error) };
    // 08 connection, 25006 a standby, 53 resources, 55 not ready, 57 the operator, 58 the system, F0 configuration, XX internal; 0A000 and 26000
    // are statements that were prepared before the schema changed: a new connection knows better.
    let class = &code.code()[..2];
    matches!(class, "08" | "28" | "3D" | "53" | "55" | "57" | "58" | "F0" | "XX")
        || *code == SqlState::READ_ONLY_SQL_TRANSACTION
        || error.as_db_error().is_some_and(is_stale)
}

/// The statement was prepared before the schema changed, or the server forgot it.
fn is_stale(error: &DbError) -> bool {
    *error.code() == SqlState::INVALID_SQL_STATEMENT_NAME
        || (*error.code() == SqlState::FEATURE_NOT_SUPPORTED && error.message().contains("cached plan"))
}

/// The server said that it ends this session, instead of doing what it was asked: it was not done.
pub(super) fn is_dismissed(error: &tokio_postgres::Error) -> bool {
    error.code().is_some_and(|code| code.code().starts_with("57P"))
}

/// The connection is no longer there: nothing more can be learnt from it.
pub(super) fn is_lost(error: &tokio_postgres::Error) -> bool {
    error.as_db_error().is_none() && is_away(error)
}

/// Only this connection is to blame: a new one may do better.
pub(super) fn is_connection(error: &tokio_postgres::Error) -> bool {
    is_lost(error) || is_dismissed(error) || error.as_db_error().is_some_and(is_stale)
}

pub(super) fn store(statement: &'static str, error: &tokio_postgres::Error) -> StoreError {
    if is_away(error) { StoreError::away(reason(error)) } else { StoreError::Bug { statement, reason: reason(error) } }
}

/// The error of a step; none of the batch is committed.
pub(super) fn commit(step: &'static str, error: &tokio_postgres::Error) -> CommitError {
    let conflicts = [SqlState::UNIQUE_VIOLATION, SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED];
    match error.as_db_error() {
        Some(error) if conflicts.contains(error.code()) || guard::has_failed(error) => CommitError::Conflict { step },
        _ => store(step, error).into(),
    }
}
