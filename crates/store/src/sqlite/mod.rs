//! The embedded engine: SQLite with one writer thread and a few reader threads.

mod connection;
mod error;
mod hold;
mod lanes;
mod log;
mod migrate;
mod planner;
mod readers;
mod rehearse;
mod statements;
mod writer;

use std::{fs, io, path::Path, sync::Arc, thread, time::Duration};

use tokio::sync::{Mutex, mpsc, oneshot};

pub use self::hold::WriteHold;

use self::{
    connection::Place,
    lanes::{Job, Lanes},
    readers::{Loading, Readers, Waiting},
};
use crate::{
    batch::Batch,
    engine::{Lane, OpenOptions},
    error::{CommitError, StoreError},
    migrate::{Applied, Migration},
    query::{Ask, Load, Query},
    statement::Statement,
    value::{Type, Value},
};

static PING: Statement = Statement::new("ping", "select count(*) from sqlite_schema where name <> $1", &[Type::Text]);

/// What a thread holds while it runs.
type Runs = mpsc::Sender<()>;

pub(crate) struct Engine {
    place: Place,
    lanes: Arc<Lanes>,
    readers: Arc<Readers>,
    longest_read: Duration,
    /// Ends when the last thread has.
    running: Mutex<mpsc::Receiver<()>>,
}

impl Engine {
    pub(crate) async fn open(path: &Path, options: &OpenOptions) -> Result<Engine, StoreError> {
        let place = Place::new(path, options.busy_timeout);
        let (lanes, readers) = (Arc::new(Lanes::default()), Arc::new(Readers::default()));
        let (thread_runs, running) = mpsc::channel(1);
        let (opened, has_opened) = oneshot::channel();

        let (writer_place, writer_lanes, runs) = (place.clone(), Arc::clone(&lanes), thread_runs.clone());
        spawn("store-writer".to_owned(), move || {
            match writer_place.prepare() {
                Ok(()) => writer::run(&writer_place, &writer_lanes, &runs, opened),
                Err(error) => _ = opened.send(Err(error)),
            }
            drop(runs);
        })?;
        has_opened.await.map_err(|_| StoreError::away("the writer has stopped"))??;

        let longest_read = options.statement_timeout;
        let engine = Engine { place, lanes, readers, longest_read, running: Mutex::new(running) };
        for number in 1..=options.readers.clamp(1, 4) {
            let (place, readers, runs) = (engine.place.clone(), Arc::clone(&engine.readers), thread_runs.clone());
            spawn(format!("store-reader-{number}"), move || {
                readers.run(&place);
                drop(runs);
            })?;
        }
        Ok(engine)
    }

    pub(crate) async fn load<L: Load>(&self, mut load: L) -> Result<L::Output, StoreError> {
        let mut asks = Vec::new();
        load.ask(&mut asks);
        asks.iter().try_for_each(Ask::check)?;
        let load = match self.readers.quick(load, &asks) {
            Ok(answer) => return answer,
            Err(load) => load,
        };
        let (reply, answer) = oneshot::channel();
        let waiting = Waiting::default();
        self.readers.push(Box::new(Loading { load, asks, abandoned: Arc::clone(&waiting.0), reply }))?;
        // The end of `waiting` ends the read: a search through everything must not keep a reader from the others.
        let answer = tokio::time::timeout(self.longest_read, answer).await;
        let answer = answer.map_err(|_| StoreError::away("the read took too long"))?;
        answer.map_err(|_| StoreError::Bug { statement: "load", reason: "a reader panicked".to_owned() })?
    }

    pub(crate) async fn commit(&self, lane: Lane, batch: Batch) -> Result<(), CommitError> {
        let (reply, answer) = oneshot::channel();
        self.lanes.push(lane, std::iter::once(Job { batch, reply }))?;
        answer.await.unwrap_or_else(|_| Err(writer_lost()))
    }

    pub(crate) async fn commit_all(&self, batches: Vec<Batch>) -> Vec<Result<(), CommitError>> {
        let mut answers = Vec::with_capacity(batches.len());
        let jobs = batches.into_iter().map(|batch| {
            let (reply, answer) = oneshot::channel();
            answers.push(answer);
            Job { batch, reply }
        });
        let jobs: Vec<Job> = jobs.collect();
        if let Err(error) = self.lanes.push(Lane::Ordinary, jobs.into_iter()) {
            return answers.iter().map(|_| Err(error.clone())).collect();
        }
        let mut results = Vec::with_capacity(answers.len());
        for answer in answers {
            results.push(answer.await.unwrap_or_else(|_| Err(writer_lost())));
        }
        results
    }

    pub(crate) async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<u32>, StoreError> {
        let known = migrate::ready(migrations)?;
        self.alone(move |connection| migrate::run(connection, &known)).await
    }

    pub(crate) async fn applied(&self) -> Result<Vec<Applied>, StoreError> {
        self.alone(migrate::applied).await
    }

    pub(crate) async fn missing(&self, migrations: &[Migration]) -> Result<Vec<u32>, StoreError> {
        let (known, applied) = (migrate::ready(migrations)?, self.applied().await?);
        Ok(crate::migrate::missing(&known, &applied)?.iter().map(|migration| migration.version).collect())
    }

    pub(crate) async fn script(&self, sql: &str) -> Result<(), StoreError> {
        let script = format!("begin immediate; {sql}; commit;");
        self.alone(move |connection| connection.execute_batch(&script).map_err(|error| error::store("script", &error)))
            .await
    }

    pub(crate) async fn ping(&self) -> Result<(), StoreError> {
        // It counts the tables through the pages of the file; a constant would not touch them.
        let count: Query<i64> = PING.query(vec![Value::from("")], |row| row.int(0));
        self.load(count).await.map(drop)
    }

    #[expect(clippy::unused_async, reason = "the other engine has to ask its server")]
    pub(crate) async fn version(&self) -> Result<String, StoreError> {
        Ok(format!("SQLite {}", rusqlite::version()))
    }

    pub(crate) async fn backup(&self, file: &Path) -> Result<(), StoreError> {
        let (place, file) = (self.place.clone(), file.to_owned());
        let (reply, answer) = oneshot::channel();
        spawn("store-backup".to_owned(), move || _ = reply.send(back_up(&place, &file)))?;
        answer.await.map_err(|_| StoreError::away("the backup has stopped"))?
    }

    /// Does something on the writer's connection, between two groups.
    pub(crate) async fn alone<T: Send + 'static>(
        &self,
        work: impl FnOnce(&rusqlite::Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        let queued = self.lanes.push_exclusive(Box::new(move |connection| _ = reply.send(work(connection))));
        if !queued {
            return Err(StoreError::away("the store is closed"));
        }
        answer.await.map_err(|_| StoreError::away("the database cannot be opened"))?
    }

    pub(crate) async fn close(&self) {
        self.readers.close();
        self.lanes.close();
        // No message is ever sent: this waits until the last sender has gone with its thread.
        _ = self.running.lock().await.recv().await;
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.readers.close();
        self.lanes.close();
    }
}

fn spawn(name: String, work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
    let spawned = thread::Builder::new().name(name).spawn(work);
    spawned.map(drop).map_err(|error| StoreError::away(format!("a thread cannot be started: {error}")))
}

fn writer_lost() -> CommitError {
    CommitError::Away { source: StoreError::away("the writer has stopped"), unknown: true }
}

/// Writes a copy to a new file that its owner alone can read, and makes it durable.
fn back_up(place: &Place, file: &Path) -> Result<(), StoreError> {
    let unusable = |error: io::Error| StoreError::Unusable {
        reason: format!("the backup {} cannot be written: {error}", file.display()),
    };
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let copy = options.open(file).map_err(unusable)?;
    let copied = copy_into(place, file).and_then(|()| copy.sync_all().map_err(unusable));
    if copied.is_err() {
        // Half a copy must not be taken for one. It is ours: it was not there before.
        _ = fs::remove_file(file);
    }
    copied
}

fn copy_into(place: &Place, file: &Path) -> Result<(), StoreError> {
    let name = file
        .to_str()
        .ok_or_else(|| StoreError::Unusable { reason: "the name of the backup is not UTF-8".to_owned() })?;
    let copied = place.copier()?.execute("vacuum into ?1", [name]);
    copied.map(drop).map_err(|error| error::store("backup", &error))
}
