//! `cargo xtask test`: everything CI checks, and it installs what that needs. The parts stand in `run`, in their order.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::postgres::{Cluster, Durability};
use crate::report::{Outcome, Report};
use crate::{journeys, lint, python, shell, sip, web};

/// Where the tests find a PostgreSQL in which they may create databases.
const POSTGRES: &str = "SWITCHHOOK_TEST_POSTGRES";
/// Where they find a Python that has somebody else's client of generic CTI; without it that test says that it is skipped.
const CTI_CLIENT: &str = "SWITCHHOOK_TEST_CTI_CLIENT";

/// What to test.
#[derive(Args)]
pub struct Options {
    /// Only the tests
    #[arg(long)]
    no_lint: bool,
    /// Handed to `cargo nextest run`: names of tests, -p PACKAGE, -E EXPRESSION, …
    #[arg(last = true)]
    nextest: Vec<String>,
}

/// Runs lint and all tests, each part to its end, and closes with the list of what ran.
pub fn run(options: &Options) -> Result<()> {
    shell::outlive_interrupts()?;
    let mut report = Report::default();
    // Whoever names some tests waits for those alone.
    let everything = options.nextest.is_empty();
    if everything {
        // First of all, since the binary that is tested carries it.
        report.part("web build", || web::build().map(|()| Outcome::passed()));
    }
    if !options.no_lint {
        report.absorb(lint::all(&lint::Options::default())?);
    }
    if everything {
        report.part("web tests", web::test);
    }
    let mut cluster = None;
    let mut url = env::var(POSTGRES).ok();
    if url.is_none() {
        report.part("postgres", || {
            let started = Cluster::start(Durability::None)?;
            url = Some(started.url());
            cluster = Some(started);
            Ok(Outcome::passed())
        });
    }
    let mut cti_client = None;
    report.part("client of CTI", || match install_cti_client() {
        Ok(python) => {
            cti_client = Some(python);
            Ok(Outcome::passed())
        }
        Err(error) => Ok(Outcome::Skipped(format!("its test is left out: {error:#}"))),
    });
    // Without PostgreSQL half of the promise would go untested, silently: that is a failure, not a smaller run.
    if let Some(url) = url {
        report.part("tests", || tests(&url, cti_client.as_deref(), &options.nextest));
    }
    drop(cluster);
    if everything {
        report.part("real SIP", sip::run);
        report.part("journeys", journeys::run);
    }
    eprint!("{}", report.summary());
    report.verdict()
}

fn tests(postgres: &str, cti_client: Option<&Path>, args: &[String]) -> Result<Outcome> {
    let mut warnings = Vec::new();
    let mut command = if nextest_or_install(&mut warnings) {
        shell::cargo(["nextest", "run"])
    } else {
        shell::cargo(["test", "--no-fail-fast"])
    };
    if !args.iter().any(|arg| arg.starts_with("-p") || arg.starts_with("--package")) {
        command.arg("--workspace");
    }
    command.args(args);
    command.envs(cti_client.map(|python| (CTI_CLIENT, python)));
    shell::run(command.env(POSTGRES, postgres)).context("the tests failed")?;
    Ok(Outcome::Passed { warnings })
}

/// Installs the client as pinned; answers its Python.
fn install_cti_client() -> Result<PathBuf> {
    let pinned = shell::root().join("crates/server/tests/real/process/cti_client/requirements.txt");
    let environment = shell::root().join("target/cti-client");
    python::install(&pinned, &environment)?;
    Ok(environment.join("bin/python"))
}

/// Whether the tests can run under nextest, which is installed if it is missing.
pub fn nextest_or_install(warnings: &mut Vec<String>) -> bool {
    if shell::has_cargo_command("nextest") {
        return true;
    }
    let installed = shell::run(&mut shell::cargo(["install", "cargo-nextest", "--locked"]));
    if let Err(error) = installed {
        warnings.push(format!("cargo-nextest could not be installed ({error:#}): ran under `cargo test`"));
        return false;
    }
    shell::has_cargo_command("nextest")
}
