//! The readers: a few threads, each with a connection of its own. A load is one read transaction, so all its queries see one snapshot.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

use super::connection::{Place, Prepared};
use crate::{
    error::StoreError,
    query::{Ask, Load, Row, Source},
    statement::Statement,
};

static BEGIN: Statement = Statement::new("begin", "begin", &[]);
static COMMIT: Statement = Statement::new("commit", "commit", &[]);

/// A load that waits for a reader.
pub(super) trait Job: Send {
    /// Does it; false if the connection should be replaced.
    fn run(self: Box<Self>, db: &mut Prepared<'_>) -> bool;

    /// Answers that it cannot be done.
    fn refuse(self: Box<Self>, error: StoreError);
}

#[derive(Default)]
pub(super) struct Readers {
    state: Mutex<State>,
    filled: Condvar,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Box<dyn Job>>,
    closed: bool,
}

impl Readers {
    pub(super) fn push(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        let mut state = self.lock();
        if state.closed {
            return Err(StoreError::away("the store is closed"));
        }
        state.waiting.push_back(job);
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.filled.notify_all();
    }

    fn next(&self) -> Option<Box<dyn Job>> {
        let mut state = self.lock();
        loop {
            if let Some(job) = state.waiting.pop_front() {
                return Some(job);
            }
            if state.closed {
                return None;
            }
            state = self.filled.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A reader's thread: connects when the first load comes, serves until the readers are closed, replaces a spoilt connection.
    pub(super) fn run(&self, place: &Place) {
        while let Some(job) = self.next() {
            match place.reader() {
                Ok(connection) => self.serve(job, &connection),
                Err(error) => job.refuse(error),
            }
        }
    }

    fn serve(&self, first: Box<dyn Job>, connection: &rusqlite::Connection) {
        let mut db = Prepared::new(connection);
        let mut job = first;
        loop {
            // A panic in a row's mapping is the loss of that load, not of the thread.
            let sound = catch_unwind(AssertUnwindSafe(|| job.run(&mut db))).unwrap_or(false);
            if !sound {
                return;
            }
            match self.next() {
                Some(next) => job = next,
                None => return,
            }
        }
    }
}

/// A load and who waits for it.
pub(super) struct Loading<L: Load> {
    pub(super) load: L,
    pub(super) asks: Vec<Ask>,
    pub(super) reply: oneshot::Sender<Result<L::Output, StoreError>>,
}

impl<L: Load> Job for Loading<L> {
    fn run(self: Box<Self>, db: &mut Prepared<'_>) -> bool {
        let Loading { load, asks, reply } = *self;
        if reply.is_closed() {
            return true;
        }
        let result = answer(load, asks, db);
        let sound = !matches!(&result, Err(error) if error.is_away()) && db.connection.is_autocommit();
        _ = reply.send(result);
        sound
    }

    fn refuse(self: Box<Self>, error: StoreError) {
        _ = self.reply.send(Err(error));
    }
}

fn answer<L: Load>(load: L, asks: Vec<Ask>, db: &mut Prepared<'_>) -> Result<L::Output, StoreError> {
    let failed = |error| super::error::store("load", &error);
    // One statement is a snapshot by itself.
    let many = asks.len() > 1;
    if many {
        db.execute(&BEGIN, &[]).map_err(failed)?;
    }
    let mut answers = Answers { asks: asks.into_iter(), db };
    let result = load.gather(&mut answers);
    if many {
        answers.db.execute(&COMMIT, &[]).map_err(failed)?;
    }
    result
}

/// Runs each query when its answer is asked for.
struct Answers<'a, 'c> {
    asks: std::vec::IntoIter<Ask>,
    db: &'a mut Prepared<'c>,
}

impl Source for Answers<'_, '_> {
    fn next(&mut self, each: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        match self.asks.next() {
            Some(ask) => self.db.query(ask.statement, &ask.params, each),
            None => Err(StoreError::Bug {
                statement: "load",
                reason: "it gathers more answers than it has asked for".to_owned(),
            }),
        }
    }
}
