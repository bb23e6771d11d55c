//! `migrate`: brings the schema up to date.

use serde::Serialize;
use store::{OpenOptions, Store};

use crate::config::Config;
use crate::failure::Outcome;
use crate::{output, wiring};

#[derive(Serialize)]
struct Migrated {
    version: u32,
    applied: Vec<u32>,
}

/// Applies what is missing, and says what that was.
pub async fn migrate(config: &Config, json: bool) -> Outcome {
    wiring::make_data_dir(config)?;
    let store = Store::open(&config.database_url, OpenOptions::default()).await?;
    let applied = store.migrate().await?;
    let version = store.schema_version().await?;
    store.close().await;
    if json {
        return output::json(&Migrated { version, applied });
    }
    match applied.len() {
        0 => output::line(&format!("the schema is up to date: version {version}")),
        count => output::line(&format!("the schema has version {version} now, {count} more than before")),
    }
}
