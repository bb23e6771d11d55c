//! What SQLite's result codes mean here.

use rusqlite::ffi;

use crate::error::{CommitError, StoreError};

/// The database is not at fault: something around it is (the disk, a lock of another process, memory).
fn is_away(error: &rusqlite::Error) -> bool {
    matches!(
        primary(error),
        ffi::SQLITE_PERM
            | ffi::SQLITE_ABORT
            | ffi::SQLITE_BUSY
            | ffi::SQLITE_LOCKED
            | ffi::SQLITE_NOMEM
            | ffi::SQLITE_READONLY
            | ffi::SQLITE_INTERRUPT
            | ffi::SQLITE_IOERR
            | ffi::SQLITE_CORRUPT
            | ffi::SQLITE_FULL
            | ffi::SQLITE_CANTOPEN
            | ffi::SQLITE_PROTOCOL
            | ffi::SQLITE_NOTADB
    )
}

/// The connection itself may be spoilt: a new one is worth a try.
pub(super) fn spoils_connection(error: &rusqlite::Error) -> bool {
    is_away(error)
        && !matches!(primary(error), ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED | ffi::SQLITE_FULL | ffi::SQLITE_INTERRUPT)
}

pub(super) fn is_full(error: &rusqlite::Error) -> bool {
    primary(error) == ffi::SQLITE_FULL
}

pub(super) fn is_constraint(error: &rusqlite::Error) -> bool {
    primary(error) == ffi::SQLITE_CONSTRAINT
}

/// A value of the wrong type where SQLite insists on one, such as a limit that is NULL.
pub(super) fn is_mismatch(error: &rusqlite::Error) -> bool {
    primary(error) == ffi::SQLITE_MISMATCH
}

/// The error of a read or of something that belongs to no step. SQLite's messages hold names of the schema, never values.
pub(super) fn store(statement: &'static str, error: &rusqlite::Error) -> StoreError {
    if is_away(error) { StoreError::away(reason(error)) } else { StoreError::Bug { statement, reason: reason(error) } }
}

/// The error of a step.
pub(super) fn commit(step: &'static str, error: &rusqlite::Error) -> CommitError {
    match extended(error) {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            CommitError::Conflict { step }
        }
        _ => store(step, error).into(),
    }
}

fn extended(error: &rusqlite::Error) -> i32 {
    error.sqlite_error().map_or(ffi::SQLITE_ERROR, |error| error.extended_code)
}

fn primary(error: &rusqlite::Error) -> i32 {
    extended(error) & 0xff
}

fn reason(error: &rusqlite::Error) -> String {
    let message = match error {
        rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    };
    match primary(error) {
        ffi::SQLITE_BUSY => "another process holds the write lock of the database for too long".to_owned(),
        ffi::SQLITE_IOERR => format!("{message} (code {})", extended(error)),
        _ => message,
    }
}
