//! `restore`: the database from a file that `backup` wrote.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use app::connections::{KeyFit, key_fit};
use serde::Serialize;
use store::{OpenOptions, Store, StoreError};

use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::{key, lock, output, wiring};

#[derive(Serialize)]
struct Restored<'a> {
    database: &'a Path,
    schema_version: u32,
}

/// Makes the database from the copy. What is there already is never overwritten, unless nobody ever worked in it.
pub async fn restore(config: &Config, file: &Path, json: bool) -> Outcome {
    let Some(database) = config.sqlite_file() else {
        return Err(Failure::could_not(format!(
            "PostgreSQL reads its own copies; run: pg_restore --dbname='{}' {}",
            config.database_shown(),
            file.display()
        )));
    };
    wiring::make_data_dir(config)?;
    let _alone = lock::alone(database)?;
    refuse_used(config, database).await?;
    // Opening a database writes beside it: the copy itself stays as it is.
    let draft = beside(database, "restoring");
    clear(&draft)?;
    let result = rebuild(file, &draft, database).await;
    clear(&draft)?;
    let schema_version = result?;
    warn_of_key(config).await?;
    if json {
        return output::json(&Restored { database, schema_version });
    }
    output::line(&format!("{} holds the copy now (schema version {schema_version})", database.display()))
}

/// Says so if the key at hand is not the one that belongs to the copy: the server would not start.
async fn warn_of_key(config: &Config) -> Outcome {
    let known = key::find(config)?;
    let store = Store::open(&config.database_url, OpenOptions::default()).await?;
    // A copy of an older program may lack the table; it is looked at when the server has brought it up to date.
    let fit = key_fit(&store, known.as_ref()).await.unwrap_or(KeyFit::NothingSealed);
    store.close().await;
    if fit == KeyFit::Other {
        eprintln!("switchhook: {}", key::complaint(config, known.is_some()));
    }
    Ok(())
}

/// Refuses a database in which somebody worked.
async fn refuse_used(config: &Config, database: &Path) -> Outcome {
    if !database.exists() {
        return Ok(());
    }
    let store = Store::open(&config.database_url, OpenOptions::default()).await?;
    let used = is_used(&store).await;
    store.close().await;
    if used? {
        let line = format!(
            "there is a database with data at {}; move it away first, or restore into another --data-dir",
            database.display()
        );
        return Err(Failure::could_not(line));
    }
    Ok(())
}

async fn is_used(store: &Store) -> Result<bool, StoreError> {
    Ok(store.schema_version().await? > 0 && !store.load(store::feed::states()).await?.is_empty())
}

/// Copies the file, looks through all of it, and puts it in place as a fresh database.
async fn rebuild(file: &Path, draft: &Path, database: &Path) -> Outcome<u32> {
    let unreadable = |error: io::Error| Failure::could_not(format!("{} cannot be read: {error}", file.display()));
    fs::copy(file, draft).map_err(unreadable)?;
    let damaged =
        |error: StoreError| Failure::could_not(format!("{} is no sound copy of a database: {error}", file.display()));
    let store = Store::open(&format!("sqlite://{}", draft.display()), OpenOptions::default()).await.map_err(damaged)?;
    let written = write(&store, database).await;
    store.close().await;
    written.map_err(damaged)
}

/// Writes every row anew: a damaged page would be noticed, and indexes are made from the rows.
async fn write(store: &Store, database: &Path) -> Result<u32, StoreError> {
    let version = store.schema_version().await?;
    if version == 0 {
        return Err(StoreError::Unusable { reason: "it holds no tables of this program".to_owned() });
    }
    // A copy of a newer program is refused here.
    store.pending_migrations().await?;
    let fresh = beside(database, "fresh");
    let failed = |error: io::Error| StoreError::Unusable {
        reason: format!("{} cannot be written: {error}", database.display()),
    };
    remove(&fresh).map_err(failed)?;
    store.backup(&fresh).await?;
    for ending in ["-wal", "-shm"] {
        remove(&with_ending(database, ending)).map_err(failed)?;
    }
    fs::rename(&fresh, database).map_err(failed)?;
    Ok(version)
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    with_ending(database, &format!(".{ending}"))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Removes a database file and what stands beside it.
fn clear(path: &Path) -> Outcome {
    for ending in ["", "-wal", "-shm"] {
        let path = with_ending(path, ending);
        remove(&path).map_err(|error| Failure::could_not(format!("{} cannot be removed: {error}", path.display())))?;
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
