//! Licences, banned crates and sources by cargo-deny, where it is installed; advisories where their database can be had.

use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use anyhow::Result;

use crate::report::Outcome;
use crate::shell;

/// Where cargo-deny gets the list of known vulnerabilities from.
const ADVISORIES: &str = "github.com:443";

/// Runs cargo-deny as far as that is possible here.
pub fn check() -> Result<Outcome> {
    if !shell::has_cargo_command("deny") {
        return Ok(Outcome::Skipped("install it with: cargo install cargo-deny --locked".to_owned()));
    }
    let quiet = ["deny", "--log-level", "error", "check", "--hide-inclusion-graph"];
    shell::run(&mut shell::cargo(quiet.iter().chain(&["bans", "licenses", "sources"])))?;
    if !reachable(ADVISORIES) {
        let note = "advisories not checked: their database cannot be reached from here".to_owned();
        return Ok(Outcome::Passed { warnings: vec![note] });
    }
    shell::run(&mut shell::cargo(quiet.iter().chain(&["advisories"])))?;
    Ok(Outcome::passed())
}

fn reachable(address: &str) -> bool {
    let Ok(mut addresses) = address.to_socket_addrs() else {
        return false;
    };
    addresses.any(|address| TcpStream::connect_timeout(&address, Duration::from_secs(3)).is_ok())
}
