//! The write-ahead log: commits only append to it; from time to time the writer carries it over to the database, between two groups.

use std::{
    cell::Cell,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
    time::Duration,
};

use rusqlite::Connection;

use super::error;
use crate::error::StoreError;

/// The pages in the log after which it is carried over (32 MiB): pages that change all the time are then carried once for many changes.
const LONG: i32 = 8000;

/// The pages in the log after which the writer waits for a moment without readers, in order to begin it anew (256 MiB).
const TOO_LONG: i32 = 8 * LONG;

/// How long it waits for that moment.
const GAP: Duration = Duration::from_millis(50);

/// The log as the writer's connection sees it.
pub(super) struct Log {
    /// Its length in pages; SQLite tells it after each commit.
    pages: Arc<AtomicI32>,
    /// Its length when it was carried over last.
    carried: Cell<i32>,
    busy_timeout: Duration,
}

impl Log {
    pub(super) fn watch(connection: &mut Connection, busy_timeout: Duration) -> Result<Log, StoreError> {
        let pages = Arc::new(AtomicI32::new(0));
        let told = Arc::clone(&pages);
        let hook = move |_: &mut rusqlite::hooks::Wal, pages| {
            told.store(pages, Ordering::Relaxed);
            Ok(())
        };
        connection.wal_hook(Some(hook)).map_err(|error| error::store("open", &error))?;
        Ok(Log { pages, carried: Cell::new(0), busy_timeout })
    }

    /// Carries the log over if it has become long. What was carried over is overwritten as soon as no reader needs it.
    pub(super) fn carry_over(&self, connection: &Connection) {
        let (pages, carried) = (self.pages.load(Ordering::Relaxed), self.carried.get());
        // A log that was begun anew is shorter than it was the last time.
        if pages - if pages < carried { 0 } else { carried } < LONG {
            return;
        }
        match carry_over(connection, pages >= TOO_LONG, self.busy_timeout) {
            Ok(length) => self.carried.set(length),
            Err(error) => {
                // The log only grows; the commits go on.
                self.carried.set(pages);
                tracing::warn!(%error, "the write-ahead log could not be carried over to the database");
            }
        }
    }

    /// Carries the log over without keeping any other process waiting: if there is none, SQLite itself removes the log with the last connection.
    pub(super) fn finish(connection: &Connection) {
        if let Err(error) = connection.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(())) {
            tracing::warn!(%error, "the write-ahead log stays, it is carried over at the next start");
        }
    }
}

/// Tells the length of the log.
fn carry_over(connection: &Connection, too_long: bool, busy_timeout: Duration) -> rusqlite::Result<i32> {
    if !too_long {
        return connection.query_row("pragma wal_checkpoint(passive)", [], |row| row.get(1));
    }
    // Long reads that follow each other have kept the log from being begun anew: wait for a gap, but not for long.
    connection.busy_timeout(GAP)?;
    let length = connection.query_row("pragma wal_checkpoint(restart)", [], |row| row.get(1));
    connection.busy_timeout(busy_timeout)?;
    length
}
