//! `cargo xtask api`: the description of the HTTP interface, as the binary itself gives it.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{demo, shell};

/// Writes `openapi.json` in the root; with `check`, compares instead.
pub fn run(check: bool) -> Result<()> {
    let binary = demo::build("dev")?;
    let said = shell::output(Command::new(binary).arg("openapi").current_dir(shell::root()))?;
    serde_json::from_str::<serde_json::Value>(&said).context("`switchhook openapi` printed no JSON")?;
    let said = format!("{}\n", said.trim_end());
    let path = shell::root().join("openapi.json");
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept == said {
        eprintln!("openapi.json is up to date");
        return Ok(());
    }
    if check {
        bail!("openapi.json is not what the binary says: run `cargo xtask api`");
    }
    fs::write(&path, said).context("cannot write openapi.json")?;
    eprintln!("openapi.json written");
    Ok(())
}
