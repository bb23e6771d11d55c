//! The store, and the one place where its engine is chosen.

use std::{
    fmt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use crate::{
    batch::Batch,
    error::{CommitError, StoreError},
    migrate::{MIGRATIONS, Migration},
    postgres,
    query::{Load, Query},
    sqlite,
    statement::Statement,
};

/// How a store is opened; the defaults serve.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// PostgreSQL: the largest number of connections. A quarter of them is kept for the intake.
    pub connections: usize,
    /// PostgreSQL: how long a caller waits for a free connection, and for a new one to be made.
    pub wait: Duration,
    /// How long one statement may run; on SQLite, how long a load may wait and read.
    pub statement_timeout: Duration,
    /// SQLite: the number of threads that read, one to four.
    pub readers: usize,
    /// SQLite: how long to wait for another process that writes to the same file.
    pub busy_timeout: Duration,
}

impl Default for OpenOptions {
    fn default() -> OpenOptions {
        OpenOptions {
            connections: 32,
            wait: Duration::from_secs(5),
            statement_timeout: Duration::from_secs(30),
            readers: 4,
            busy_timeout: Duration::from_secs(5),
        }
    }
}

/// Which batches are served first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    Intake,
    Ordinary,
}

/// The database. Cloning is cheap, and the clones are the same store.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    engine: Engine,
    /// Pauses made so far; it spreads the next ones.
    pauses: AtomicU64,
}

enum Engine {
    Sqlite(sqlite::Engine),
    Postgres(postgres::Engine),
}

/// Asks the engine, whichever it is.
macro_rules! ask {
    ($store:expr, $engine:ident => $call:expr) => {
        match &$store.shared.engine {
            Engine::Sqlite($engine) => $call,
            Engine::Postgres($engine) => $call,
        }
    };
}

impl Store {
    /// Opens `sqlite://PATH` (the file and its folder are made if they are missing) or `postgres://…`.
    ///
    /// A PostgreSQL server that cannot be reached now is no error: loads and commits say [`StoreError::Away`] until it comes.
    pub async fn open(url: &str, options: OpenOptions) -> Result<Store, StoreError> {
        let engine = if let Some(path) = url.strip_prefix("sqlite://") {
            Engine::Sqlite(sqlite::Engine::open(Path::new(path), &options).await?)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Engine::Postgres(postgres::Engine::open(url, &options)?)
        } else {
            let reason = "a database is written as sqlite://PATH or postgres://USER:PASSWORD@HOST/DATABASE".to_owned();
            return Err(StoreError::Unusable { reason });
        };
        Ok(Store { shared: Arc::new(Shared { engine, pauses: AtomicU64::new(0) }) })
    }

    /// Answers all queries of `load` from one snapshot.
    pub async fn load<L: Load>(&self, load: L) -> Result<L::Output, StoreError> {
        ask!(self, engine => engine.load(load).await)
    }

    /// The first row of a query.
    pub async fn first<T: Send + 'static>(&self, query: Query<T>) -> Result<Option<T>, StoreError> {
        self.load(query.first()).await
    }

    /// Commits a batch: all of it or nothing. It is durable when this returns `Ok`.
    ///
    /// A dropped future leaves nothing half done: the batch is committed completely or not at all.
    pub async fn commit(&self, batch: Batch) -> Result<(), CommitError> {
        self.commit_in(Lane::Ordinary, batch).await
    }

    /// Commits a batch before all ordinary ones that wait: for what somebody outside waits to hand over.
    pub async fn intake(&self, batch: Batch) -> Result<(), CommitError> {
        self.commit_in(Lane::Intake, batch).await
    }

    /// Executes a statement and rolls it back; for [`crate::testing`].
    pub(crate) async fn rehearse(&self, statement: &'static Statement) -> Result<(), String> {
        ask!(self, engine => engine.rehearse(statement).await)
    }

    /// Does something on the embedded engine's writer; for [`crate::testing`].
    pub(crate) fn occupy_writer(&self, work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
        ask!(self, engine => engine.occupy_writer(work))
    }

    /// A number that differs from call to call, for spreading pauses without chance.
    pub(crate) fn next_pause(&self) -> u64 {
        self.shared.pauses.fetch_add(1, Ordering::Relaxed)
    }

    async fn commit_in(&self, lane: Lane, batch: Batch) -> Result<(), CommitError> {
        batch.check()?;
        if batch.is_empty() {
            return Ok(());
        }
        ask!(self, engine => engine.commit(lane, batch).await)
    }

    /// Commits independent batches, each all or nothing on its own; the results stand in the order of the batches.
    pub async fn commit_all(&self, batches: Vec<Batch>) -> Vec<Result<(), CommitError>> {
        let mut results: Vec<_> = batches.iter().map(|batch| batch.check().map_err(CommitError::from)).collect();
        let sound = |index: usize| results[index].is_ok();
        let todo = batches.into_iter().enumerate().filter(|(index, batch)| sound(*index) && !batch.is_empty());
        let (places, todo): (Vec<usize>, Vec<Batch>) = todo.unzip();
        let committed = ask!(self, engine => engine.commit_all(todo).await);
        for (place, result) in places.into_iter().zip(committed) {
            results[place] = result;
        }
        results
    }

    /// Brings the schema to the newest version of this program; tells the versions that were applied.
    pub async fn migrate(&self) -> Result<Vec<u32>, StoreError> {
        self.migrate_with(MIGRATIONS).await
    }

    /// The same, but only up to `version`.
    pub async fn migrate_to(&self, version: u32) -> Result<Vec<u32>, StoreError> {
        let until = MIGRATIONS.iter().take_while(|migration| migration.version <= version).count();
        self.migrate_with(&MIGRATIONS[..until]).await
    }

    /// The same with another list.
    pub async fn migrate_with(&self, migrations: &[Migration]) -> Result<Vec<u32>, StoreError> {
        ask!(self, engine => engine.migrate(migrations).await)
    }

    /// The version of the schema in the database; 0 for an empty one.
    pub async fn schema_version(&self) -> Result<u32, StoreError> {
        let applied = ask!(self, engine => engine.applied().await)?;
        Ok(applied.last().map_or(0, |migration| migration.version))
    }

    /// The migrations that the database lacks; an error if it is newer than this program or was made by other migrations.
    pub async fn pending_migrations(&self) -> Result<Vec<Migration>, StoreError> {
        let missing = ask!(self, engine => engine.missing(MIGRATIONS).await)?;
        Ok(MIGRATIONS.iter().filter(|migration| missing.contains(&migration.version)).copied().collect())
    }

    /// Runs several statements, separated by semicolons, in one transaction. For tests and tools: everything else is a [`Batch`].
    pub async fn execute_sql_script(&self, sql: &str) -> Result<(), StoreError> {
        ask!(self, engine => engine.script(sql).await)
    }

    /// Whether the database answers: it really reads.
    pub async fn ping(&self) -> Result<(), StoreError> {
        ask!(self, engine => engine.ping().await)
    }

    /// What the engine calls itself, such as `SQLite 3.51.3`.
    pub async fn engine_version(&self) -> Result<String, StoreError> {
        ask!(self, engine => engine.version().await)
    }

    /// Writes a consistent copy of the database to a new file, while it is in use. Only the embedded engine does this itself.
    pub async fn backup(&self, file: &Path) -> Result<(), StoreError> {
        ask!(self, engine => engine.backup(file).await)
    }

    /// Finishes what was handed over, then closes; afterwards everything answers [`StoreError::Away`].
    pub async fn close(&self) {
        ask!(self, engine => engine.close().await);
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.shared.engine {
            Engine::Sqlite(_) => "Store(sqlite)",
            Engine::Postgres(_) => "Store(postgres)",
        })
    }
}
