//! How a connection is opened.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{OpenFlags, config::DbConfig};

use super::statements::Reader;
use crate::error::StoreError;

/// The oldest release that is safe here: older ones can lose commits when the WAL is reset.
const OLDEST_RELEASE: i32 = 3_051_003;

/// How long a quick read may wait for a lock. Readers meet one only while another process recovers or closes the database.
const QUICK_WAIT: Duration = Duration::from_millis(20);

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
    pub(super) fn reader(&self) -> Result<Reader, StoreError> {
        let connection = self.connect("cache_size = -2000; pragma query_only = on")?;
        Reader::new(connection).map_err(|error| super::error::store("open", &error))
    }

    /// A connection that reads on its callers' threads, so it hardly waits for a lock.
    pub(super) fn quick_reader(&self) -> Result<Reader, StoreError> {
        Place { busy_timeout: QUICK_WAIT, ..self.clone() }.reader()
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
            // Plans follow from the text alone. Otherwise SQLite prepares a statement anew for each set of values that might change its plan.
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
            connection.execute_batch(&format!(
                "pragma synchronous = full; pragma foreign_keys = on; pragma mmap_size = 0; pragma journal_size_limit = 67108864; pragma {pragmas};"
            ))?;
            Ok(connection)
        };
        connect().map_err(|error| super::error::store("open", &error))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn a_statement_is_prepared_once_whatever_its_values_are() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(&folder.path().join("test.db"), Duration::ZERO);
        place.prepare().unwrap();
        let connection = place.writer().unwrap();
        connection
            .execute_batch("create table t (a integer, b text); create index t_b on t (b, a) where a = 1")
            .unwrap();
        let mut found = connection.prepare("select b from t where a = ?1 and b > ?2 order by b limit ?3").unwrap();
        for value in 0..5 {
            let rows = found.query_map((value, value.to_string(), value), |row| row.get::<_, String>(0)).unwrap();
            assert_eq!(rows.count(), 0);
        }
        assert_eq!(found.get_status(StatementStatus::RePrepare), 0);
    }
}
