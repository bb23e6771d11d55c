//! Logs go to stderr, as text or JSON.

use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};

use clap::ValueEnum;
use serde::Deserialize;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::failure::{Failure, Outcome};

/// How logs are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

static ARE_ON: AtomicBool = AtomicBool::new(false);

/// Whether mistakes are seen in the log.
pub fn are_on() -> bool {
    ARE_ON.load(Ordering::Relaxed)
}

/// Turns the logs on; `filter` is a level (`info`) or what `tracing` calls directives (`warn,app=debug`).
pub fn start(filter: &str, format: LogFormat) -> Outcome {
    let filter = EnvFilter::try_new(filter).map_err(|error| Failure::bad_use(format!("--log {filter}: {error}")))?;
    let subscriber = fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(io::stderr().is_terminal());
    match format {
        LogFormat::Text => subscriber.init(),
        LogFormat::Json => subscriber.json().init(),
    }
    ARE_ON.store(true, Ordering::Relaxed);
    Ok(())
}
