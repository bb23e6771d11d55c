//! `cargo xtask bench`: Switchhook beside its peers, and the table in docs/performance.md.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::postgres::{Cluster, Durability};
use crate::{demo, node, python, shell};

const BEGIN: &str = "<!-- measured: begin (written by `cargo xtask bench`) -->";
const END: &str = "<!-- measured: end -->";

/// What to measure.
#[derive(Args)]
pub struct Options {
    /// Only these groups: intake, frameworks, finished, backlog, contact, forward, forward-cold, commits, browsers, memory, start
    groups: Vec<String>,
    /// Rounds of each side
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// A short run that shows that everything works; its figures are printed, not kept
    #[arg(long)]
    quick: bool,
    /// Only the peers, while there is nothing to hold beside them; printed, not kept
    #[arg(long)]
    peers_only: bool,
    /// Leaves docs/performance.md as it is
    #[arg(long)]
    no_write: bool,
}

/// Prepares the peers, measures, and writes the table.
pub fn run(options: &Options) -> Result<()> {
    shell::outlive_interrupts()?;
    let wants = |group: &str| options.groups.is_empty() || options.groups.iter().any(|wanted| wanted == group);
    if wants("frameworks") {
        prepare_node();
        prepare_python();
    }
    if !options.peers_only {
        demo::build("release")?;
    }
    let table = measure(options, wants("commits"))?;
    print_table(&table);
    if options.quick || options.no_write || options.peers_only {
        return Ok(());
    }
    write(&shell::root().join("docs/performance.md"), &table)
}

/// Runs the bench program, beside a PostgreSQL of its own if that is wanted, and gives its table.
fn measure(options: &Options, with_postgres: bool) -> Result<String> {
    shell::run(&mut shell::cargo(["build", "--package", "bench", "--release"]))?;
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(shell::root()).no_deps().exec()?;
    let mut command = Command::new(metadata.target_directory.join("release").join("bench"));
    command.arg("rows").args(&options.groups).args(["--rounds", &options.rounds.to_string()]);
    command.current_dir(shell::root());
    for (flag, is_set) in [("--quick", options.quick), ("--peers-only", options.peers_only)] {
        if is_set {
            command.arg(flag);
        }
    }
    let start = || Cluster::start(Durability::Real).inspect_err(|error| eprintln!("no PostgreSQL: {error:#}")).ok();
    let cluster = with_postgres.then(start).flatten();
    if let Some(cluster) = &cluster {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(cluster.programs().to_owned()).chain(env::split_paths(&path));
        command.env("SWITCHHOOK_BENCH_POSTGRES", cluster.url()).env("PATH", env::join_paths(folders)?);
    }
    shell::capture(&mut command)
}

#[expect(clippy::print_stdout, reason = "the table is what this command is for")]
fn print_table(table: &str) {
    print!("{table}");
}

/// Puts the measured rows between the markers. Rows that were not measured this time stay as they were; without the file, it is begun.
fn write(path: &Path, measured: &str) -> Result<()> {
    let text = fs::read_to_string(path).unwrap_or_else(|_| format!("# Performance\n\n{BEGIN}\n{END}\n"));
    let (before, rest) = text.split_once(BEGIN).context("docs/performance.md has lost its begin marker")?;
    let (kept, after) = rest.split_once(END).context("docs/performance.md has lost its end marker")?;
    let section = merge(kept.trim(), measured.trim());
    fs::write(path, format!("{before}{BEGIN}\n\n{section}\n\n{END}{after}"))
        .context("cannot write docs/performance.md")?;
    eprintln!("docs/performance.md written");
    Ok(())
}

/// The measured text, with those table rows of the kept one that it does not have.
fn merge(kept: &str, measured: &str) -> String {
    let name = |line: &str| line.split('|').nth(1).map(|cell| cell.trim().to_owned());
    let is_row = |line: &&str| line.starts_with('|');
    let known: Vec<_> = measured.lines().filter(is_row).filter_map(name).collect();
    let missing = kept.lines().filter(is_row).filter(|line| name(line).is_some_and(|name| !known.contains(&name)));
    let mut lines: Vec<&str> = measured.lines().collect();
    let end = lines.iter().rposition(|line| line.starts_with('|')).map_or(lines.len(), |last| last + 1);
    lines.splice(end..end, missing);
    lines.join("\n")
}

/// Installs the Node peers as locked; the rows that need them say so if that fails.
fn prepare_node() {
    if let Err(error) = node::install(&shell::root().join("bench/peers/node")) {
        eprintln!("the Node peers are left out: {error:#}");
    }
}

/// Installs the Python peer as pinned.
fn prepare_python() {
    let folder = shell::root().join("bench/peers/python");
    if let Err(error) = python::install(&folder.join("requirements.txt"), &folder.join(".venv")) {
        eprintln!("the Python peer is left out: {error:#}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_were_not_measured_stay() {
        let kept = "old text\n\n| row | ours |\n|---|---|\n| a | 1 |\n| b | 2 |\n\nold notes";
        let measured = "new text\n\n| row | ours |\n|---|---|\n| b | 3 |\n\nnew notes";
        assert_eq!(merge(kept, measured), "new text\n\n| row | ours |\n|---|---|\n| b | 3 |\n| a | 1 |\n\nnew notes");
    }
}
