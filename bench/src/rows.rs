//! The rows of the table, by group.

mod browsers;
mod commits;
mod contact;
mod crm;
mod finished;
mod forward;
mod idle;
mod intake;
mod large;
mod report;

use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::machine;
use crate::product::Binary;
use crate::table::{self, Row};

/// What to measure, and how long.
#[derive(Args)]
pub struct Options {
    /// Only these groups: intake, frameworks, finished, backlog, contact, forward, forward-cold, commits, browsers, search, kanban, lists,
    /// report, memory, start
    groups: Vec<String>,
    /// Rounds of each side
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// One short round: shows that everything works, measures nothing
    #[arg(long)]
    quick: bool,
    /// Only the peers
    #[arg(long)]
    peers_only: bool,
}

/// How large and how long, for all rows.
pub struct Scale {
    /// Rounds of each side.
    pub rounds: usize,
    /// Not counted, at the start of each measurement under load.
    pub warm_up: Duration,
    /// The counted part.
    pub measured: Duration,
    /// Events that go through to finished rows.
    pub events: u64,
    /// Calls and contacts in the large database.
    pub large: u64,
    /// The built product, unless only peers are measured.
    pub product: Option<Binary>,
}

impl Scale {
    /// The product, or why there is none.
    pub fn product(&self) -> Result<Binary> {
        self.product.clone().context("the release binary is not built, or only the peers were asked for")
    }
}

/// Measures one group.
type Group = fn(&Scale) -> Vec<Row>;

const GROUPS: &[(&str, Group)] = &[
    ("intake", intake::beside_bare),
    ("frameworks", intake::beside_frameworks),
    ("finished", finished::beside_bare),
    ("backlog", finished::backlog),
    ("contact", contact::by_phone),
    ("forward", forward::beside_bare),
    ("forward-cold", forward::cold),
    ("commits", commits::beside_pgbench),
    ("browsers", browsers::cards),
    ("search", crm::search),
    ("kanban", crm::kanban),
    ("lists", crm::lists),
    ("report", report::pages),
    ("memory", idle::memory),
    ("start", idle::start),
];

/// Measures the rows that were asked for and gives the table.
pub fn run(options: &Options) -> Result<String> {
    if let Some(unknown) = options.groups.iter().find(|name| GROUPS.iter().all(|(known, _)| known != name)) {
        let known: Vec<_> = GROUPS.iter().map(|(name, _)| *name).collect();
        bail!("no group is called {unknown}; there are {}", known.join(", "));
    }
    let scale = scale(options);
    let busy = machine::busy();
    if let Some(warning) = &busy {
        eprintln!("warning: {warning}: the figures will not mean much");
    }
    let machine = [Some(machine::describe()), busy].into_iter().flatten().collect::<Vec<_>>().join("; ");
    let mut rows = Vec::new();
    for (name, group) in GROUPS {
        if options.groups.is_empty() || options.groups.iter().any(|wanted| wanted == name) {
            rows.extend(group(&scale));
        }
    }
    Ok(table::markdown(&machine, scale.rounds, &rows))
}

fn scale(options: &Options) -> Scale {
    let product = if options.peers_only { None } else { Binary::find() };
    let seconds = Duration::from_secs;
    if options.quick {
        return Scale { rounds: 1, warm_up: seconds(1), measured: seconds(2), events: 5_000, large: 10_000, product };
    }
    let rounds = options.rounds.max(1);
    Scale { rounds, warm_up: seconds(2), measured: seconds(8), events: 100_000, large: 1_000_000, product }
}
