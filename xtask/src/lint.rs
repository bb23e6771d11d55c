//! `cargo xtask lint`: everything that can be said about the code without running it.

mod deny;
mod files;
mod locales;
mod rust_text;

use anyhow::{Result, bail};
use clap::Args;

use crate::report::{Outcome, Report};
use crate::{arrows, shell, web};

/// What to look at.
#[derive(Args, Default)]
pub struct Options {
    /// Only these checks: format, arrows, files, locales, deny, web, clippy
    checks: Vec<String>,
}

/// One check and how it is run.
type Check = (&'static str, fn() -> Result<Outcome>);

/// Quick ones first: who waits for clippy should not wait to hear of a missing translation.
const CHECKS: &[Check] = &[
    ("format", format),
    ("arrows", || Ok(Outcome::of(arrows::check()?))),
    ("files", files::check),
    ("locales", locales::check),
    ("deny", deny::check),
    ("web", web::lint),
    ("clippy", clippy),
];

/// Runs the checks and fails when one of them found something.
pub fn run(options: &Options) -> Result<()> {
    let report = all(options)?;
    eprint!("{}", report.summary());
    report.verdict()
}

/// Runs the checks, each to its end.
pub fn all(options: &Options) -> Result<Report> {
    if let Some(unknown) = options.checks.iter().find(|name| CHECKS.iter().all(|(known, _)| known != name)) {
        let known: Vec<_> = CHECKS.iter().map(|(name, _)| *name).collect();
        bail!("no check is called {unknown}; there are {}", known.join(", "));
    }
    let mut report = Report::default();
    for (name, check) in CHECKS {
        if options.checks.is_empty() || options.checks.iter().any(|wanted| wanted == name) {
            report.part(name, check);
        }
    }
    Ok(report)
}

fn format() -> Result<Outcome> {
    shell::run(&mut shell::cargo(["fmt", "--all", "--check", "--", "-l"]))?;
    Ok(Outcome::passed())
}

fn clippy() -> Result<Outcome> {
    shell::run(&mut shell::cargo(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    Ok(Outcome::passed())
}
