//! Packages of Node, installed as locked.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::shell;

/// The oldest release that the web application's tools run on: major and minor.
const OLDEST: (u32, u32) = (20, 19);

/// Installs the packages of a folder as its lock file has them, unless that is done already.
///
/// # Errors
/// There is no Node, or a package cannot be had.
pub fn install(folder: &Path) -> Result<()> {
    check()?;
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder).stdin(Stdio::null());
    // What has to be compiled needs Node's headers; Debian keeps them where this says.
    if env::var_os("npm_config_nodedir").is_none() && Path::new("/usr/include/node/node.h").exists() {
        command.env("npm_config_nodedir", "/usr");
    }
    shell::run(&mut command)?;
    Ok(fs::write(stamp, lock)?)
}

/// Runs a script of a folder's `package.json`.
pub fn script(folder: &Path, name: &str) -> Result<()> {
    shell::run(Command::new("npm").args(["run", "--silent", name]).current_dir(folder))
}

fn check() -> Result<()> {
    let (major, minor) = OLDEST;
    let missing =
        format!("Node {major}.{minor} or newer with npm is needed and missing (on Debian: apt-get install nodejs npm)");
    let Ok(said) = shell::output(Command::new("node").arg("--version")) else { bail!(missing) };
    if !shell::answers("npm", &["--version"]) {
        bail!(missing);
    }
    if version(&said).is_some_and(|found| found < OLDEST) {
        bail!(
            "Node {major}.{minor} or newer is needed, and {} is here: see https://nodejs.org/en/download",
            said.trim()
        );
    }
    Ok(())
}

/// Major and minor of what `node --version` says.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().trim_start_matches('v').split('.').map(|number| number.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(version("v20.19.4\n"), Some((20, 19)));
        assert!(version("v18.20.4") < Some(OLDEST) && version("v22.1.0") > Some(OLDEST));
        assert_eq!(version("what?"), None);
    }
}
