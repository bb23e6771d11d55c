//! Taking the database away, and giving it back.
//!
//! SQLite is a file that the server has open: its write lock is held, so that nothing can be written, as if another program did not let go of it. What is
//! in the file can still be read, and nothing in it is touched. PostgreSQL is reached over a road of ours, which is cut.

use std::path::{Path, PathBuf};
use std::time::Duration;

use store::WriteHold;

use super::proxy::Proxy;
use crate::config::Config;
use crate::failure::{Failure, Outcome};

/// How long the server may write before the lock is ours.
const PATIENCE: Duration = Duration::from_secs(30);

/// The way to take a database away.
#[derive(Debug)]
pub enum Outage {
    /// The file and, while it is away, its lock.
    Sqlite(PathBuf, Option<WriteHold>),
    /// The road to it.
    Postgres(Proxy),
}

impl Outage {
    /// Prepares; answers the URL that the server has to use.
    ///
    /// # Errors
    /// The database's URL does not say where it is.
    pub async fn prepare(config: &Config) -> Outcome<(Self, String)> {
        if let Some(file) = config.sqlite_file() {
            return Ok((Self::Sqlite(file.to_owned(), None), config.database_url.clone()));
        }
        let (proxy, url) = Proxy::start(&config.database_url).await?;
        Ok((Self::Postgres(proxy), url))
    }

    /// The engine's name.
    pub fn engine(&self) -> &'static str {
        match self {
            Self::Sqlite(..) => "sqlite",
            Self::Postgres(_) => "postgres",
        }
    }

    /// Takes the database away.
    ///
    /// # Errors
    /// The lock is not to be had.
    pub async fn begin(&mut self) -> Outcome {
        match self {
            Self::Sqlite(file, held) => *held = Some(hold(file).await?),
            Self::Postgres(proxy) => proxy.set_open(false),
        }
        Ok(())
    }

    /// Gives it back.
    pub fn end(&mut self) {
        match self {
            Self::Sqlite(_, held) => *held = None,
            Self::Postgres(proxy) => proxy.set_open(true),
        }
    }
}

async fn hold(file: &Path) -> Outcome<WriteHold> {
    let file = file.to_owned();
    let taken = tokio::task::spawn_blocking(move || WriteHold::take(&file, PATIENCE)).await;
    Ok(taken.map_err(|_| Failure::could_not("the database could not be taken away"))??)
}
