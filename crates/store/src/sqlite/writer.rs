//! The writer: one thread, one connection, group commit.
//!
//! While one group waits for the disk the next one gathers in the lanes, so the price of an fsync is shared by all who came in the meantime.
//! Nobody is answered before the commit that holds his batch has succeeded.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::Duration,
};

use tokio::{sync::oneshot, time::Instant};

use super::{
    Runs,
    connection::Place,
    error,
    lanes::{Job, Lanes, Next},
    log::Log,
    statements::Prepared,
};
use crate::{
    batch::Batch,
    error::{CommitError, StoreError},
    statement::Statement,
};

static BEGIN: Statement = Statement::new("begin", "begin immediate", &[]);
static COMMIT: Statement = Statement::new("commit", "commit", &[]);
static ROLLBACK: Statement = Statement::new("rollback", "rollback", &[]);
static SAVE: Statement = Statement::new("savepoint", "savepoint batch", &[]);
static RELEASE: Statement = Statement::new("release", "release batch", &[]);
static UNDO: Statement = Statement::new("rollback to", "rollback to batch", &[]);

/// The longest wait for a fuller group.
const LONGEST_PATIENCE: Duration = Duration::from_micros(500);

/// How long to wait for a fuller group after one that took `whole`, of which the commit took `disk`. Where the disk is slow, a half-empty group costs as
/// much as a full one; where it is not, those who come meanwhile are better served at once.
fn patience_for(whole: Duration, disk: Duration) -> Duration {
    let work = whole.saturating_sub(disk);
    LONGEST_PATIENCE.min(disk.saturating_sub(work * 2) / 4)
}

/// The thread: opens the connection, tells `opened`, serves until the lanes are closed. A spoilt connection is replaced.
pub(super) fn run(place: &Place, lanes: &Lanes, runs: &Runs, opened: oneshot::Sender<Result<(), StoreError>>) {
    let mut opened = Some(opened);
    let mut failing = false;
    let mut group = Vec::new();
    // What came while there was no connection: a new one is tried before it is refused, since the outage may be over.
    let mut first = None;
    loop {
        let connected = place.writer();
        match connected.and_then(|mut connection| Ok((Log::watch(&mut connection, place, runs)?, connection))) {
            Ok((log, connection)) => {
                if let Some(opened) = opened.take() {
                    _ = opened.send(Ok(()));
                }
                let mut writer = Writer { db: Prepared::new(&connection), log, lanes, failing, disk: Duration::ZERO };
                if writer.serve(&mut group, first.take(), &mut failing) {
                    return Log::finish(&connection);
                }
            }
            Err(error) => {
                if let Some(opened) = opened.take() {
                    _ = opened.send(Err(error));
                    return;
                }
                for job in group.drain(..) {
                    _ = job.reply.send(Err(error.clone().into()));
                }
                // Whoever wanted the writer for himself sees that the answer never comes.
                drop(first.take());
                match lanes.next(&mut group, 0, Duration::ZERO) {
                    Next::Closed => return,
                    next => first = Some(next),
                }
            }
        }
    }
}

struct Writer<'a> {
    db: Prepared<'a>,
    log: Log,
    lanes: &'a Lanes,
    failing: bool,
    /// What the last commit took of the time of its group: the writing and waiting for the disk.
    disk: Duration,
}

/// How the batches of a group are kept apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    /// Not at all: most groups have no batch that fails, and a savepoint copies every page that is written after it.
    Optimistic,
    /// By a savepoint each.
    Savepoints,
}

/// What happened to a group.
enum Outcome {
    /// Committed; the batches that failed on their own are in the list.
    Done(Vec<(usize, CommitError)>),
    /// Nothing is committed, because a batch failed and there was no savepoint before it.
    Again,
    /// Nothing is committed, and each batch has to be tried alone: one of them took the transaction with it.
    Apart,
    /// Nothing is committed and nothing can be.
    Failed { error: CommitError, spoilt: bool },
}

impl Outcome {
    /// What a commit that failed means for its group.
    fn of_commit(error: &rusqlite::Error) -> Outcome {
        // A constraint that is checked at the commit belongs to one of the batches; and where all of them together fill the disk, some may have room.
        if error::is_constraint(error) || error::is_full(error) {
            Outcome::Apart
        } else {
            Outcome::Failed { error: at_commit(error), spoilt: error::spoils_connection(error) }
        }
    }
}

impl Writer<'_> {
    /// Serves until the lanes are closed (true) or the connection is spoilt (false).
    fn serve(&mut self, group: &mut Vec<Job>, mut first: Option<Next>, failing: &mut bool) -> bool {
        let (mut answered, mut patience) = (0, Duration::ZERO);
        loop {
            let next = first.take().unwrap_or_else(|| self.lanes.next(group, answered, patience));
            let sound = match next {
                Next::Group => {
                    answered = group.len();
                    let begun = Instant::now();
                    let sound = self.commit_group(group);
                    patience = patience_for(begun.elapsed(), self.disk);
                    sound
                }
                Next::Exclusive(work) => self.alone(work),
                Next::Closed => return true,
            };
            *failing = self.failing;
            if !sound {
                return false;
            }
            self.log.carry_over(self.db.connection);
        }
    }

    fn alone(&mut self, work: super::lanes::Exclusive) -> bool {
        let connection = self.db.connection;
        let panicked = catch_unwind(AssertUnwindSafe(|| work(connection))).is_err();
        if !connection.is_autocommit() {
            self.roll_back();
        }
        !panicked
    }

    /// Commits a group and answers; false if the connection is spoilt.
    fn commit_group(&mut self, group: &mut Vec<Job>) -> bool {
        let mut outcome = self.try_group(group, Care::Optimistic);
        if matches!(outcome, Outcome::Again) {
            outcome = self.try_group(group, Care::Savepoints);
        }
        match outcome {
            Outcome::Done(failed) => {
                self.recovered();
                let mut failed = failed.into_iter().peekable();
                for (index, job) in group.drain(..).enumerate() {
                    let result = failed.next_if(|(at, _)| *at == index).map_or(Ok(()), |(_, error)| Err(error));
                    _ = job.reply.send(result);
                }
                true
            }
            Outcome::Apart | Outcome::Again => self.commit_apart(group),
            Outcome::Failed { error, spoilt } => {
                self.failed(&error);
                for job in group.drain(..) {
                    _ = job.reply.send(Err(error.clone()));
                }
                !spoilt
            }
        }
    }

    /// Commits each batch of a group in a transaction of its own.
    fn commit_apart(&mut self, group: &mut Vec<Job>) -> bool {
        let mut jobs = group.drain(..);
        while let Some(job) = jobs.next() {
            match self.try_alone(&job.batch) {
                Ok(()) => {
                    self.recovered();
                    _ = job.reply.send(Ok(()));
                }
                Err(Alone { error, spoilt }) => {
                    if matches!(error, CommitError::Away { .. }) {
                        self.failed(&error);
                    }
                    _ = job.reply.send(Err(error.clone()));
                    if spoilt {
                        for job in jobs {
                            _ = job.reply.send(Err(error.clone()));
                        }
                        return false;
                    }
                }
            }
        }
        true
    }

    fn try_group(&mut self, group: &[Job], care: Care) -> Outcome {
        if let Err(error) = self.db.execute(&BEGIN, &[]) {
            return Outcome::Failed {
                error: error::commit(BEGIN.name, &error),
                spoilt: error::spoils_connection(&error),
            };
        }
        let mut failed = Vec::new();
        for (index, job) in group.iter().enumerate() {
            match self.try_batch(&job.batch, care) {
                Ok(()) => {}
                Err(Fault::Undone(error)) => failed.push((index, error)),
                Err(Fault::Unsaved) => {
                    self.roll_back();
                    return Outcome::Again;
                }
                Err(Fault::Spread) => {
                    self.roll_back();
                    return Outcome::Apart;
                }
            }
        }
        let begun = Instant::now();
        let committed = self.db.execute(&COMMIT, &[]);
        self.disk = begun.elapsed();
        match committed {
            Ok(_) => Outcome::Done(failed),
            Err(error) => {
                self.roll_back();
                Outcome::of_commit(&error)
            }
        }
    }

    /// Runs the steps of a batch inside the transaction of its group.
    fn try_batch(&mut self, batch: &Batch, care: Care) -> Result<(), Fault> {
        // A single statement that fails undoes itself, so it needs no savepoint.
        let saved = care == Care::Savepoints && batch.len() > 1;
        if saved {
            self.db.execute(&SAVE, &[]).map_err(|_| Fault::Spread)?;
        }
        let mut done = 0;
        let Err(stop) = self.steps(batch, &mut done) else {
            return if saved { self.db.execute(&RELEASE, &[]).map(drop).map_err(|_| Fault::Spread) } else { Ok(()) };
        };
        // A full disk takes the whole transaction with it, savepoints and all.
        if self.db.connection.is_autocommit() || stop.is_outside() {
            return Err(Fault::Spread);
        }
        if saved {
            let undone = self.db.execute(&UNDO, &[]).and_then(|_| self.db.execute(&RELEASE, &[]));
            undone.map_err(|_| Fault::Spread)?;
        } else if done > 0 || stop.left_rows() {
            return Err(if care == Care::Optimistic { Fault::Unsaved } else { Fault::Spread });
        }
        Err(Fault::Undone(stop.into_error()))
    }

    /// Runs a batch in a transaction of its own.
    fn try_alone(&mut self, batch: &Batch) -> Result<(), Alone> {
        let begun = self.db.execute(&BEGIN, &[]);
        begun.map_err(|error| Alone {
            error: error::commit(BEGIN.name, &error),
            spoilt: error::spoils_connection(&error),
        })?;
        if let Err(stop) = self.steps(batch, &mut 0) {
            self.roll_back();
            let spoilt = stop.spoils_connection();
            return Err(Alone { error: stop.into_error(), spoilt });
        }
        self.db.execute(&COMMIT, &[]).map(drop).map_err(|error| {
            self.roll_back();
            let spoilt = error::spoils_connection(&error);
            Alone {
                error: if error::is_constraint(&error) {
                    error::commit(COMMIT.name, &error)
                } else {
                    at_commit(&error)
                },
                spoilt,
            }
        })
    }

    /// Runs the steps of a batch until one fails; counts those that were done.
    fn steps(&mut self, batch: &Batch, done: &mut usize) -> Result<(), Stop> {
        for step in &batch.steps {
            let name = step.statement.name;
            let rows = self.db.execute(step.statement, &step.params).map_err(|error| Stop::Error(name, error))?;
            if !step.expect.allows(rows) {
                return Err(Stop::Count(name, rows));
            }
            *done += 1;
        }
        Ok(())
    }

    fn roll_back(&mut self) {
        if !self.db.connection.is_autocommit()
            && let Err(error) = self.db.execute(&ROLLBACK, &[])
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    fn failed(&mut self, error: &CommitError) {
        if !std::mem::replace(&mut self.failing, true) {
            let reason =
                if let CommitError::Away { source, .. } = error { source.to_string() } else { error.to_string() };
            tracing::error!(reason, "the database does not take writes");
        }
    }

    fn recovered(&mut self) {
        if std::mem::take(&mut self.failing) {
            tracing::info!("the database takes writes again");
        }
    }
}

/// The error of a commit that did not succeed. What an fsync has left on the disk is not known when it fails.
fn at_commit(error: &rusqlite::Error) -> CommitError {
    let unknown = !error::is_full(error);
    match error::commit(COMMIT.name, error) {
        CommitError::Away { source, .. } => CommitError::Away { source, unknown },
        other => other,
    }
}

/// Why a batch stopped inside a group.
enum Fault {
    /// It failed on its own and left nothing behind.
    Undone(CommitError),
    /// It left something behind that no savepoint undoes.
    Unsaved,
    /// The transaction of the group is gone or no longer clean.
    Spread,
}

/// Why a batch that was tried alone is not committed.
struct Alone {
    error: CommitError,
    spoilt: bool,
}

/// Why a step stopped its batch.
enum Stop {
    Error(&'static str, rusqlite::Error),
    Count(&'static str, u64),
}

impl Stop {
    /// Whether the fault lies outside of the batch: then its neighbours are not to be trusted either.
    fn is_outside(&self) -> bool {
        matches!(self, Stop::Error(name, error) if matches!(error::commit(name, error), CommitError::Away { .. }))
    }

    fn left_rows(&self) -> bool {
        matches!(self, Stop::Count(_, rows) if *rows > 0)
    }

    fn spoils_connection(&self) -> bool {
        matches!(self, Stop::Error(_, error) if error::spoils_connection(error))
    }

    fn into_error(self) -> CommitError {
        match self {
            Stop::Error(name, error) => error::commit(name, &error),
            Stop::Count(step, _) => CommitError::Conflict { step },
        }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    #[test]
    fn only_a_slow_disk_is_worth_waiting_for() {
        let millis = Duration::from_millis;
        assert_eq!(patience_for(millis(10), millis(9)), LONGEST_PATIENCE);
        assert_eq!(patience_for(Duration::from_micros(1000), Duration::from_micros(800)), Duration::from_micros(100));
        assert_eq!(patience_for(millis(2), millis(1)), Duration::ZERO);
        assert_eq!(patience_for(Duration::ZERO, Duration::ZERO), Duration::ZERO);
    }

    #[test]
    fn a_commit_that_fills_the_disk_sends_its_group_apart() {
        let outcome = |code| Outcome::of_commit(&rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
        assert!(matches!(outcome(ffi::SQLITE_FULL), Outcome::Apart));
        assert!(matches!(outcome(ffi::SQLITE_CONSTRAINT_FOREIGNKEY), Outcome::Apart));
        for code in [ffi::SQLITE_IOERR, ffi::SQLITE_IOERR_FSYNC, ffi::SQLITE_READONLY] {
            let Outcome::Failed { error: CommitError::Away { unknown: true, .. }, spoilt: true } = outcome(code) else {
                panic!("code {code}")
            };
        }
    }
}
