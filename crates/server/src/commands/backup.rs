//! `backup`: a consistent copy of the database, while it is in use.

use std::path::Path;

use serde::Serialize;
use store::{OpenOptions, Store};

use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::{key, output};

#[derive(Serialize)]
struct Written<'a> {
    file: &'a Path,
    bytes: u64,
}

/// Writes the copy to a new file.
pub async fn backup(config: &Config, file: &Path, json: bool) -> Outcome {
    let Some(database) = config.sqlite_file() else {
        return Err(Failure::could_not(format!(
            "PostgreSQL makes its own copies; run: pg_dump --format=custom --file={} '{}'",
            file.display(),
            config.database_shown()
        )));
    };
    if !database.exists() {
        return Err(Failure::could_not(format!("there is no database at {}", database.display())));
    }
    let store = Store::open(&config.database_url, OpenOptions::default()).await?;
    let written = store.backup(file).await;
    store.close().await;
    written?;
    let bytes = std::fs::metadata(file).map_or(0, |file| file.len());
    if json {
        return output::json(&Written { file, bytes });
    }
    eprintln!(
        "keep {} too, apart from the copy: without it nobody opens the secrets in the database",
        key::path(config).display()
    );
    output::line(&format!("{} ({bytes} bytes)", file.display()))
}
