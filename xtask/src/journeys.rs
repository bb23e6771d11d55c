//! The journeys: what people do, in a real browser against the real binary.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::report::Outcome;
use crate::{demo, node, shell};

/// Names another browser than Debian's.
const CHROMIUM: &str = "CHROMIUM";
const DEBIANS: &str = "/usr/bin/chromium";

/// Builds the binary with the web application inside, and walks through its screens. The pages have to be built.
pub fn run() -> Result<Outcome> {
    let browser = browser()?;
    let folder = shell::root().join("e2e");
    node::install(&folder).context("the packages of the journeys cannot be installed")?;
    node::script(&folder, "types").context("the journeys have wrong types")?;
    let binary = demo::build_with_tests()?;
    let mut journeys = Command::new("npm");
    journeys.args(["run", "--silent", "test"]).current_dir(&folder);
    journeys.env("SWITCHHOOK_BINARY", binary).env(CHROMIUM, browser);
    shell::run(&mut journeys).context("a journey failed; what was seen is in e2e/test-results")?;
    Ok(Outcome::passed())
}

/// The browser, installed if it is missing.
fn browser() -> Result<PathBuf> {
    if let Some(named) = env::var_os(CHROMIUM) {
        return Ok(named.into());
    }
    if !Path::new(DEBIANS).exists() {
        shell::apt_install(&["chromium"]).context("the journeys need Chromium")?;
    }
    Ok(DEBIANS.into())
}
