//! The write-ahead log: commits only append to it; from time to time it is carried over to the database. A thread beside the writer does the most of that while
//! commits go on; what has come meanwhile the writer carries over itself, between two groups, since only a log without a rest is begun anew.

use std::{
    cell::{Cell, RefCell},
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
        mpsc::{Receiver, TryRecvError, sync_channel},
    },
    time::Duration,
};

use rusqlite::Connection;

use super::{Runs, connection::Place, error, spawn};
use crate::error::StoreError;

/// The pages in the log after which it is carried over (32 MiB): pages that change all the time are then carried once for many changes.
const LONG: i32 = 8000;

/// So many pages the writer carries over itself (8 MiB), which keeps commits waiting for some milliseconds: with a lower bound a busy writer never gets there.
const SHORT: i32 = LONG / 4;

/// The pages in the log after which the writer waits until it is carried over, and for a moment without readers, in order to begin it anew (256 MiB).
const TOO_LONG: i32 = 8 * LONG;

/// How long it waits for that moment.
const GAP: Duration = Duration::from_millis(50);

/// The log as the writer's connection sees it.
pub(super) struct Log {
    place: Place,
    runs: Runs,
    /// Its length in pages; SQLite tells it after each commit.
    pages: Arc<AtomicI32>,
    /// Up to where it was carried over last.
    carried: Cell<i32>,
    under_way: RefCell<Option<UnderWay>>,
}

/// The log is being carried over beside the writer.
struct UnderWay {
    /// Its length when that began.
    from: i32,
    done: Receiver<Result<(), StoreError>>,
}

impl Log {
    pub(super) fn watch(connection: &mut Connection, place: &Place, runs: &Runs) -> Result<Log, StoreError> {
        let pages = Arc::new(AtomicI32::new(0));
        let told = Arc::clone(&pages);
        let hook = move |_: &mut rusqlite::hooks::Wal, pages| {
            told.store(pages, Ordering::Relaxed);
            Ok(())
        };
        connection.wal_hook(Some(hook)).map_err(|error| error::store("open", &error))?;
        let (carried, under_way) = (Cell::new(0), RefCell::new(None));
        Ok(Log { place: place.clone(), runs: runs.clone(), pages, carried, under_way })
    }

    /// Has the log carried over if it has become long, and ends what was done of that beside the writer. What was carried over is overwritten as soon as no
    /// reader needs it.
    pub(super) fn carry_over(&self, connection: &Connection) {
        let pages = self.pages.load(Ordering::Relaxed);
        let Some(UnderWay { from, done }) = self.under_way.take() else {
            // A log that was begun anew is shorter than it was the last time.
            if pages < self.carried.get() {
                self.carried.set(0);
            }
            if pages - self.carried.get() >= LONG {
                self.begin(connection, pages);
            }
            return;
        };
        let told = if pages < TOO_LONG { done.try_recv() } else { done.recv().map_err(|_| TryRecvError::Disconnected) };
        match told {
            Err(TryRecvError::Empty) => _ = self.under_way.replace(Some(UnderWay { from, done })),
            // It was begun anew meanwhile.
            Ok(Ok(())) if pages < from => self.carried.set(0),
            // Each time there is less to do, unless the disk is slower beside the commits than they are.
            Ok(Ok(())) if pages - from > SHORT && pages < TOO_LONG => self.begin(connection, pages),
            Ok(Ok(())) => self.end(connection, pages),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the write-ahead log could not be carried over beside the writer");
                self.end(connection, pages);
            }
            Err(TryRecvError::Disconnected) => self.end(connection, pages),
        }
    }

    /// Has the log carried over while commits go on.
    fn begin(&self, connection: &Connection, pages: i32) {
        let (tell, done) = sync_channel(1);
        let (place, runs) = (self.place.clone(), self.runs.clone());
        let carrying = move || {
            let carried = place.writer().and_then(|connection| {
                let length = connection.query_row("pragma wal_checkpoint(passive)", [], |row| row.get::<_, i32>(1));
                length.map(drop).map_err(|error| error::store("checkpoint", &error))
            });
            // The writer may have ended.
            _ = tell.send(carried);
            drop(runs);
        };
        match spawn("store-carrier".to_owned(), carrying) {
            Ok(()) => _ = self.under_way.replace(Some(UnderWay { from: pages, done })),
            Err(_) => self.end(connection, pages),
        }
    }

    /// Carries over what is left, on the writer's own connection.
    fn end(&self, connection: &Connection, pages: i32) {
        match carry_over(connection, pages >= TOO_LONG, self.place.busy_timeout) {
            // Another process is at it: there is no length.
            Ok(length) => self.carried.set(if length < 0 { pages } else { length }),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_log_is_carried_over_beside_the_writer_and_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(&folder.path().join("test.db"), Duration::from_secs(5));
        place.prepare().unwrap();
        let mut connection = place.writer().unwrap();
        let (runs, mut ended) = tokio::sync::mpsc::channel(1);
        let log = Log::watch(&mut connection, &place, &runs).unwrap();
        connection.execute_batch("create table t (a blob)").unwrap();
        let pages = || log.pages.load(Ordering::Relaxed);
        let write = |bytes: i32| connection.execute("insert into t values (zeroblob(?1))", [bytes]).unwrap();
        let mut longest = 0;
        for _ in 0..3 {
            while pages() < LONG {
                assert!(log.under_way.borrow().is_none());
                write(1_000_000);
            }
            log.carry_over(&connection);
            assert!(log.under_way.borrow().is_some());
            // Commits go on meanwhile, and those are carried over, too.
            write(100);
            while log.under_way.borrow().is_some() {
                log.carry_over(&connection);
                std::thread::yield_now();
            }
            longest = longest.max(pages());
            write(100);
            assert!(pages() < 10, "the log begins anew: {}", pages());
            log.carry_over(&connection);
        }
        assert!(longest < LONG + SHORT, "{longest}");
        // No thread is left behind.
        drop((log, runs));
        assert!(ended.blocking_recv().is_none());
    }

    #[test]
    fn what_cannot_be_carried_over_beside_the_writer_is_carried_over_by_it() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(&folder.path().join("test.db"), Duration::from_secs(5));
        place.prepare().unwrap();
        let mut connection = place.writer().unwrap();
        let (runs, _ended) = tokio::sync::mpsc::channel(1);
        let elsewhere = Place::new(&folder.path().join("none.db"), Duration::ZERO);
        let log = Log::watch(&mut connection, &elsewhere, &runs).unwrap();
        connection.execute_batch("create table t (a blob)").unwrap();
        while log.pages.load(Ordering::Relaxed) < LONG {
            connection.execute("insert into t values (zeroblob(1000000))", []).unwrap();
        }
        log.carry_over(&connection);
        while log.under_way.borrow().is_some() {
            log.carry_over(&connection);
            std::thread::yield_now();
        }
        connection.execute("insert into t values (1)", []).unwrap();
        assert!(log.pages.load(Ordering::Relaxed) < 10);
    }
}
