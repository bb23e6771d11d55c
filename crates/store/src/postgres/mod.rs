//! The engine for several machines: PostgreSQL through a pool of connections.

mod commit;
mod connect;
mod error;
mod guard;
mod load;
mod migrate;
mod pipeline;
mod rehearse;
mod rows;
mod taken;

use std::{future::poll_fn, path::Path, sync::Arc, task::Poll, time::Duration};

use deadpool::{
    Runtime,
    managed::{PoolError, QueueMode, TimeoutType},
};
use tokio::sync::Semaphore;

use self::{
    commit::Uncommitted,
    connect::{Manager, Pool},
    load::{Answers, Unanswered},
    taken::Taken,
};
use crate::{
    batch::Batch,
    engine::{Lane, OpenOptions},
    error::{CommitError, StoreError},
    migrate::{Applied, Migration},
    query::{Ask, Load, Query},
    statement::Statement,
};

static VERSION: Statement = Statement::new("version", "select version()", &[]);

pub(crate) struct Engine {
    pool: Pool,
    /// What everything but the intake shares: some connections are always left for the intake.
    ordinary: Arc<Semaphore>,
    /// How many batches of one `commit_all` are under way together.
    abreast: usize,
    wait: Duration,
}

impl Engine {
    pub(crate) fn open(url: &str, options: &OpenOptions) -> Result<Engine, StoreError> {
        let connections = options.connections.max(2);
        let pool = Pool::builder(Manager::new(url, options)?)
            .max_size(connections)
            .wait_timeout(Some(options.wait))
            .create_timeout(Some(options.wait))
            .runtime(Runtime::Tokio1)
            // The one that was used last has its statements prepared and its pages in the cache.
            .queue_mode(QueueMode::Lifo)
            .build()
            .map_err(|error| StoreError::Unusable { reason: error.to_string() })?;
        let kept = (connections / 4).max(1);
        Ok(Engine {
            pool,
            ordinary: Arc::new(Semaphore::new(connections - kept)),
            abreast: connections - kept,
            wait: options.wait,
        })
    }

    async fn take(&self, lane: Lane) -> Result<Taken, StoreError> {
        let busy = || StoreError::away("all connections are busy");
        let place = match lane {
            Lane::Intake => None,
            Lane::Ordinary => {
                let place = tokio::time::timeout(self.wait, Arc::clone(&self.ordinary).acquire_owned()).await;
                Some(place.map_err(|_| busy())?.map_err(|_| closed())?)
            }
        };
        let connection = self.pool.get().await.map_err(|error| match error {
            PoolError::Timeout(TimeoutType::Wait) => busy(),
            PoolError::Timeout(_) => StoreError::away("the server does not answer in time"),
            PoolError::Backend(error) => error,
            PoolError::Closed => closed(),
            other => StoreError::away(other.to_string()),
        })?;
        Ok(Taken::new(connection, place))
    }

    pub(crate) async fn load<L: Load>(&self, mut load: L) -> Result<L::Output, StoreError> {
        let mut asks = Vec::new();
        load.ask(&mut asks);
        asks.iter().try_for_each(Ask::check)?;
        let answers = match self.answers(&asks).await {
            Err(Unanswered { again: true, .. }) => {
                self.forget_idle();
                self.answers(&asks).await
            }
            other => other,
        };
        let answers = answers.map_err(|unanswered| unanswered.error)?;
        load.gather(&mut Answers(asks.iter().zip(answers)))
    }

    async fn answers(&self, asks: &[Ask]) -> Result<Vec<Vec<tokio_postgres::Row>>, Unanswered> {
        // What is quick does not wait behind lists that are not.
        let lane = if asks.iter().all(|ask| ask.quick) { Lane::Intake } else { Lane::Ordinary };
        let taken = self.take(lane).await.map_err(|error| Unanswered { error, again: false })?;
        let result = load::answers(&taken, asks).await;
        taken.give_back(result.as_ref().err().is_some_and(|unanswered| unanswered.error.is_away()));
        result
    }

    pub(crate) async fn commit(&self, lane: Lane, batch: Batch) -> Result<(), CommitError> {
        let result = match self.try_commit(lane, &batch).await {
            Err(Uncommitted { again: true, .. }) => {
                self.forget_idle();
                self.try_commit(lane, &batch).await
            }
            other => other,
        };
        result.map_err(|uncommitted| uncommitted.error)
    }

    async fn try_commit(&self, lane: Lane, batch: &Batch) -> Result<(), Uncommitted> {
        let taken = self.take(lane).await;
        let taken = taken.map_err(|error| Uncommitted { error: error.into(), spoilt: true, again: false })?;
        let result = commit::commit(&taken, batch).await;
        taken.give_back(result.as_ref().err().is_some_and(|uncommitted| uncommitted.spoilt));
        result
    }

    /// Ends the connections that nobody uses. When one was lost unseen, the others probably were too; a second try needs a new one.
    fn forget_idle(&self) {
        self.pool.retain(|_, _| false);
    }

    pub(crate) async fn commit_all(&self, batches: Vec<Batch>) -> Vec<Result<(), CommitError>> {
        let mut results: Vec<Option<Result<(), CommitError>>> = batches.iter().map(|_| None).collect();
        let mut waiting = batches.into_iter().enumerate();
        let commit = |(place, batch)| Box::pin(async move { (place, self.commit(Lane::Ordinary, batch).await) });
        let mut under_way: Vec<_> = waiting.by_ref().take(self.abreast).map(commit).collect();
        poll_fn(|context| {
            let mut at = 0;
            while let Some(one) = under_way.get_mut(at) {
                if let Poll::Ready((place, result)) = one.as_mut().poll(context) {
                    results[place] = Some(result);
                    drop(under_way.swap_remove(at));
                    under_way.extend(waiting.next().map(commit));
                } else {
                    at += 1;
                }
            }
            if under_way.is_empty() { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
        results.into_iter().flatten().collect()
    }

    pub(crate) async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<u32>, StoreError> {
        let known = migrate::ready(migrations)?;
        // The connection does not go back: it has other limits, and gives the lock back by ending, however this ends.
        let connection = self.take(Lane::Ordinary).await?.keep();
        migrate::run(&connection.client, &known).await
    }

    pub(crate) async fn applied(&self) -> Result<Vec<Applied>, StoreError> {
        let taken = self.take(Lane::Ordinary).await?;
        let result = migrate::applied(&taken.client).await;
        taken.give_back(result.is_err());
        result
    }

    pub(crate) async fn missing(&self, migrations: &[Migration]) -> Result<Vec<u32>, StoreError> {
        let (known, applied) = (migrate::ready(migrations)?, self.applied().await?);
        Ok(crate::migrate::missing(&known, &applied)?.iter().map(|migration| migration.version).collect())
    }

    pub(crate) async fn script(&self, sql: &str) -> Result<(), StoreError> {
        // Statements that are sent together are one transaction.
        self.simple("script", sql).await
    }

    pub(crate) async fn ping(&self) -> Result<(), StoreError> {
        self.simple("ping", "select count(*) from pg_class").await
    }

    async fn simple(&self, name: &'static str, sql: &str) -> Result<(), StoreError> {
        let taken = self.take(Lane::Ordinary).await?;
        let result = taken.client.batch_execute(sql).await.map_err(|error| error::store(name, &error));
        taken.give_back(result.is_err());
        result
    }

    pub(crate) async fn version(&self) -> Result<String, StoreError> {
        let version: Query<String> = VERSION.query(Vec::new(), |row| row.text(0));
        let version = self.load(version.first()).await?.unwrap_or_default();
        // What follows the comma is how it was compiled.
        Ok(version.split(',').next().unwrap_or_default().to_owned())
    }

    pub(crate) async fn backup(&self, _file: &Path) -> Result<(), StoreError> {
        let reason = "a PostgreSQL database is backed up with pg_dump or with the server's own archive".to_owned();
        Err(StoreError::Unusable { reason })
    }

    pub(crate) async fn close(&self) {
        self.ordinary.close();
        self.pool.close();
    }
}

fn closed() -> StoreError {
    StoreError::away("the store is closed")
}
