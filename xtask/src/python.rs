//! Packages of Python, installed as pinned.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::shell;

/// Installs what a list of pinned packages has into an environment of its own, unless that is done already.
///
/// # Errors
/// There is no Python, or a package cannot be had.
pub fn install(requirements: &Path, environment: &Path) -> Result<()> {
    let pinned = fs::read(requirements).with_context(|| format!("cannot read {}", requirements.display()))?;
    let stamp = environment.join(".installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == pinned) {
        return Ok(());
    }
    shell::run(Command::new("python3").args(["-m", "venv"]).arg(environment))?;
    let mut pip = Command::new(environment.join("bin/pip"));
    shell::run(pip.args(["install", "--quiet", "--retries", "1", "-r"]).arg(requirements))?;
    Ok(fs::write(stamp, pinned)?)
}
