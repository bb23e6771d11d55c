//! Keeping a database of this engine from being written to, for drills.

use std::{fmt, path::Path, time::Duration};

use super::{connection::Place, error};
use crate::{error::StoreError, statement::Statement};

static BEGIN: Statement = Statement::new("begin", "begin immediate", &[]);

/// While this is there nobody else writes to the database: its write lock is held, as by a program that does not let go of it. Reading goes on. Nothing is
/// changed, and the lock is gone when this is dropped or the process ends, however that happens.
pub struct WriteHold(#[expect(dead_code, reason = "it is the open transaction that counts")] rusqlite::Connection);

impl WriteHold {
    /// Takes the lock of the database file. It waits up to `patience` for those who write, so it blocks its thread.
    ///
    /// # Errors
    /// Somebody else keeps the lock, or there is no such database.
    pub fn take(path: &Path, patience: Duration) -> Result<WriteHold, StoreError> {
        let connection = Place::new(path, patience).copier()?;
        connection.execute_batch(BEGIN.sql).map_err(|error| error::store(BEGIN.name, &error))?;
        Ok(WriteHold(connection))
    }
}

impl fmt::Debug for WriteHold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WriteHold")
    }
}
