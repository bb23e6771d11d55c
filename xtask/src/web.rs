//! The web application: built for the binary that carries it, and checked by its own tools.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::report::Outcome;
use crate::{node, shell};

/// What can be said without running it: types that follow openapi.json, and style.
const LINT: &[&str] = &["types:check", "lint"];

/// Its unit tests, and the size of what is loaded first (of what was built).
const TEST: &[&str] = &["test", "size"];

/// Builds it into `web/dist`, from where the binary takes it.
pub fn build() -> Result<()> {
    let folder = ready()?;
    node::script(&folder, "build").context("the web application cannot be built")
}

/// Types and style.
pub fn lint() -> Result<Outcome> {
    each(LINT)
}

/// Unit tests and size; it has to be built.
pub fn test() -> Result<Outcome> {
    each(TEST)
}

/// Its folder, with everything installed that it stands on.
fn ready() -> Result<PathBuf> {
    let folder = shell::root().join("web");
    node::install(&folder).context("the web application's packages cannot be installed")?;
    Ok(folder)
}

/// Runs scripts of its `package.json`, each to its end.
fn each(scripts: &[&str]) -> Result<Outcome> {
    let folder = ready()?;
    let failed: Vec<&str> = scripts.iter().copied().filter(|script| node::script(&folder, script).is_err()).collect();
    if failed.is_empty() {
        return Ok(Outcome::passed());
    }
    bail!("in web/: npm run {} failed, see above", failed.join(", npm run "))
}
