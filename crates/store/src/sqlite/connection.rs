//! One connection: how it is opened, its prepared statements, its parameters and rows.

use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
    ptr,
    time::Duration,
};

use rusqlite::{
    OpenFlags, ToSql,
    types::{ToSqlOutput, ValueRef},
};

use crate::{
    error::StoreError,
    query::{Cell, Cells, Row},
    statement::{Statement, with_question_marks},
    value::Value,
};

/// The oldest release that is safe here: older ones can lose commits when the WAL is reset.
const OLDEST_RELEASE: i32 = 3_051_003;

/// Where the database is and how to connect to it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) path: PathBuf,
    pub(super) busy_timeout: Duration,
}

impl Place {
    pub(super) fn new(path: &Path, busy_timeout: Duration) -> Place {
        // A relative path gets `./`, so that no file name has a meaning of its own (`:memory:`, `file:…`).
        let path = if path.is_absolute() { path.to_owned() } else { Path::new(".").join(path) };
        Place { path, busy_timeout }
    }

    /// Makes the folder and the file if they are missing; the file is readable by its owner alone.
    pub(super) fn prepare(&self) -> Result<(), StoreError> {
        if rusqlite::version_number() < OLDEST_RELEASE {
            return Err(
                self.unusable(format!("SQLite {} is too old, 3.51.3 is the oldest safe release", rusqlite::version()))
            );
        }
        if self.path.file_name().is_none() || self.path.is_dir() {
            return Err(self.unusable("it is a folder; name a file in it".to_owned()));
        }
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)
                .map_err(|error| self.unusable(format!("its folder {} cannot be made: {error}", folder.display())))?;
        }
        let mut options = fs::OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let opened = options.open(&self.path);
        opened.map(drop).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => self.unusable(format!("this user may not read and write it ({error})")),
            io::ErrorKind::ReadOnlyFilesystem => self.unusable(format!("its file system is read-only ({error})")),
            _ => self.unusable(error.to_string()),
        })
    }

    fn unusable(&self, reason: String) -> StoreError {
        StoreError::Unusable { reason: format!("the database {} cannot be used: {reason}", self.path.display()) }
    }

    /// A connection that writes. Checkpoints are not made by its commits but between them, by the writer.
    pub(super) fn writer(&self) -> Result<rusqlite::Connection, StoreError> {
        let connection =
            self.connect("cache_size = -16000; pragma temp_store = memory; pragma wal_autocheckpoint = 0")?;
        let mode = connection
            .query_row("pragma journal_mode = wal", [], |row| row.get::<_, String>(0))
            .map_err(|e| super::error::store("open", &e))?;
        if mode != "wal" {
            return Err(self.unusable(format!(
                "its file system does not support the write-ahead log (SQLite stays in the mode “{mode}”)"
            )));
        }
        Ok(connection)
    }

    /// A connection that reads.
    pub(super) fn reader(&self) -> Result<rusqlite::Connection, StoreError> {
        self.connect("cache_size = -2000; pragma query_only = on")
    }

    /// A connection that copies the database.
    pub(super) fn copier(&self) -> Result<rusqlite::Connection, StoreError> {
        self.connect("cache_size = -2000")
    }

    fn connect(&self, pragmas: &str) -> Result<rusqlite::Connection, StoreError> {
        // The file was made when the store was opened. It is not made again: a database that vanished is a failure, not a fresh start.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connect = || {
            let connection = rusqlite::Connection::open_with_flags(&self.path, flags)?;
            connection.busy_timeout(self.busy_timeout)?;
            connection.execute_batch(&format!(
                "pragma synchronous = full; pragma foreign_keys = on; pragma mmap_size = 0; pragma journal_size_limit = 67108864; pragma {pragmas};"
            ))?;
            Ok(connection)
        };
        connect().map_err(|error| super::error::store("open", &error))
    }
}

/// The prepared statements of a connection, found by the address of their declaration.
pub(super) struct Prepared<'c> {
    pub(super) connection: &'c rusqlite::Connection,
    statements: HashMap<usize, rusqlite::Statement<'c>>,
}

impl<'c> Prepared<'c> {
    pub(super) fn new(connection: &'c rusqlite::Connection) -> Prepared<'c> {
        Prepared { connection, statements: HashMap::with_capacity(256) }
    }

    /// Runs a write; tells how many rows it affected.
    pub(super) fn execute(&mut self, statement: &'static Statement, params: &[Value]) -> rusqlite::Result<u64> {
        let prepared = self.bound(statement, params)?;
        Ok(prepared.raw_execute()? as u64)
    }

    /// Runs a read; hands each row to `each`.
    pub(super) fn query(
        &mut self,
        statement: &'static Statement,
        params: &[Value],
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let failed = |error| super::error::store(statement.name, &error);
        let mut rows = self.bound(statement, params).map_err(failed)?.raw_query();
        while let Some(row) = rows.next().map_err(failed)? {
            each(&Row { statement, cells: &Columns(row) })?;
        }
        Ok(())
    }

    fn bound(
        &mut self,
        statement: &'static Statement,
        params: &[Value],
    ) -> rusqlite::Result<&mut rusqlite::Statement<'c>> {
        let connection = self.connection;
        let prepared = match self.statements.entry(ptr::from_ref(statement).addr()) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                let sql = with_question_marks(statement.sql);
                entry.insert(connection.prepare_with_flags(&sql, rusqlite::PrepFlags::SQLITE_PREPARE_PERSISTENT)?)
            }
        };
        for (index, value) in params.iter().enumerate() {
            prepared.raw_bind_parameter(index + 1, Bound(value))?;
        }
        Ok(prepared)
    }
}

pub(super) struct Bound<'a>(pub(super) &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Real(number) => ValueRef::Real(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Id(id) => ValueRef::Blob(id),
        }))
    }
}

struct Columns<'a>(&'a rusqlite::Row<'a>);

impl Cells for Columns<'_> {
    fn cell(&self, column: usize) -> Cell<'_> {
        match self.0.get_ref(column) {
            Ok(ValueRef::Null) => Cell::Null,
            Ok(ValueRef::Integer(number)) => Cell::Int(number),
            Ok(ValueRef::Real(number)) => Cell::Real(number),
            Ok(ValueRef::Text(text)) => std::str::from_utf8(text).map_or(Cell::Unreadable("text in UTF-8"), Cell::Text),
            Ok(ValueRef::Blob(bytes)) => Cell::Bytes(bytes),
            Err(_) => Cell::Unreadable("such a column"),
        }
    }
}
