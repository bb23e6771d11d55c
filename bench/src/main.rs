//! Switchhook measured beside bare peers, in the same run on the same machine.
//!
//! Absolute figures on shared machines mean little; a ratio against a bare peer in the same run means much. So every row is measured in rounds (ours,
//! peer, ours, peer, …), each side with a fresh database, and the table shows medians and the median of the ratios of the rounds.
//! `cargo xtask bench` prepares everything that this program needs and keeps its table in docs/performance.md.

mod browser;
mod client;
mod events;
mod load;
mod machine;
mod peer_axum;
mod peers;
mod process;
mod product;
mod rows;
mod table;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::load::{Load, Until};

/// Measures Switchhook beside its peers.
#[derive(Parser)]
#[command(name = "bench")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measures rows of the table and prints it
    Rows(rows::Options),
    /// The bare peer: axum and one SQLite writer, an insert per request, durable before the answer
    PeerAxum {
        /// The database file
        #[arg(long)]
        db: PathBuf,
        /// Where to listen
        #[arg(long)]
        listen: SocketAddr,
    },
    /// Posts webhooks to any address, by hand
    Load {
        /// Where: 127.0.0.1:8080
        address: SocketAddr,
        /// The webhook's path: /hooks/ringostat/TOKEN
        path: String,
        /// Connections at once
        #[arg(long, default_value_t = 64)]
        connections: usize,
        /// Seconds to measure, after one to warm up
        #[arg(long, default_value_t = 10)]
        seconds: u64,
        /// This many requests instead of a time
        #[arg(long)]
        count: Option<u64>,
        /// One event a call, its end, instead of a call's three
        #[arg(long)]
        ends_only: bool,
    },
}

#[expect(clippy::print_stdout, reason = "figures and tables are what this program is for")]
fn main() -> Result<()> {
    match Cli::parse().command {
        Command::Rows(options) => print!("{}", rows::run(&options)?),
        Command::PeerAxum { db, listen } => peer_axum::serve(&db, listen)?,
        Command::Load { address, path, connections, seconds, count, ends_only } => {
            let until = match count {
                Some(requests) => Until::Count(requests),
                None => Until::Time { warm_up: Duration::from_secs(1), measured: Duration::from_secs(seconds) },
            };
            let story = if ends_only { events::Story::EndsOnly } else { events::Story::WholeCalls };
            println!("{}", Load { address, path, connections, until, story, pause: Duration::ZERO }.run()?);
        }
    }
    Ok(())
}
