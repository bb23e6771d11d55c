//! `cargo xtask demo`: the product with a workspace to look at, built as users get it.

use std::process::Command;

use anyhow::Result;

use crate::shell;

/// Builds everything and runs `switchhook demo`, which prints the address and the login.
pub fn run(args: &[String]) -> Result<()> {
    build_web()?;
    let binary = build("release")?;
    shell::outlive_interrupts()?;
    shell::run(Command::new(binary).arg("demo").args(args))
}

/// Builds the binary in a profile (`dev` or `release`) and says where it is.
pub fn build(profile: &str) -> Result<std::path::PathBuf> {
    shell::run(&mut shell::cargo(["build", "--package", "switchhook", "--profile", profile]))?;
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(shell::root()).no_deps().exec()?;
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(metadata.target_directory.join(folder).join("switchhook").into())
}

/// Builds the web application, which the binary carries inside.
fn build_web() -> Result<()> {
    let web = shell::root().join("web");
    if !web.join("package.json").exists() {
        return Ok(());
    }
    if !shell::answers("npm", &["--version"]) {
        eprintln!("npm is missing: the web application is not built again (it needs Node 20 or newer)");
        return Ok(());
    }
    if !web.join("node_modules").exists() {
        shell::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&web))?;
    }
    shell::run(Command::new("npm").args(["run", "build"]).current_dir(&web))
}
