//! `cargo xtask demo`: the product with a workspace to look at, built as users get it.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::{shell, web};

/// Builds everything and runs `switchhook demo`, which prints the address and the login.
pub fn run(args: &[String]) -> Result<()> {
    web::build()?;
    let binary = build("release")?;
    shell::outlive_interrupts()?;
    shell::run(Command::new(binary).arg("demo").args(args))
}

/// Builds the binary in a profile (`dev` or `release`) and says where it is.
pub fn build(profile: &str) -> Result<PathBuf> {
    shell::run(&mut shell::cargo(["build", "--package", "switchhook", "--profile", profile]))?;
    binary(profile)
}

/// The binary as the tests build it, which they have done already: nothing is compiled a second time.
pub fn build_with_tests() -> Result<PathBuf> {
    shell::run(&mut shell::cargo(["test", "--workspace", "--no-run", "--quiet"]))?;
    binary("dev")
}

fn binary(profile: &str) -> Result<PathBuf> {
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(shell::root()).no_deps().exec()?;
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(metadata.target_directory.join(folder).join("switchhook").into())
}
