//! What people and CI type: `cargo xtask demo | test | bench | api | lint`.
//!
//! Each command is one file. None of them needs anything but cargo to begin with: what else is missing is installed where that is possible, else the
//! line that installs it is named.

mod api;
mod arrows;
mod bench;
mod demo;
mod journeys;
mod lint;
mod node;
mod postgres;
mod python;
mod report;
mod shell;
mod sip;
mod test;
mod web;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The chores of the Switchhook workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the web application and Switchhook, and starts it with a workspace to look at; what follows is handed to `switchhook demo`
    Demo {
        /// For example: --listen 127.0.0.1:9000, or --chaos
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Everything CI checks: the web application is built, then lint, its tests, all tests on SQLite and on a throw-away PostgreSQL, and real SIP calls
    Test(test::Options),
    /// Measures Switchhook beside its peers and writes docs/performance.md
    Bench(bench::Options),
    /// Writes openapi.json from the built binary
    Api {
        /// Changes nothing; fails when the file is not what the binary says
        #[arg(long)]
        check: bool,
    },
    /// Formatting, clippy, the arrows between crates, house rules, locales, licences, types and style of the web application
    Lint(lint::Options),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Demo { args } => demo::run(&args),
        Command::Test(options) => test::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Api { check } => api::run(check),
        Command::Lint(options) => lint::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
