//! Addresses that outlive a restart: what was written down in the last run still leads somewhere.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use tokio::net::TcpListener;

use crate::failure::{Failure, Outcome};

/// Takes the port of the last run, which the file `name` remembers, or another one if somebody else has it now.
pub async fn bind(data_dir: &Path, name: &str) -> Outcome<TcpListener> {
    let failed =
        |error: std::io::Error| Failure::could_not(format!("the demo cannot listen on a port of its own: {error}"));
    let file = data_dir.join(name);
    let last = std::fs::read_to_string(&file).ok().and_then(|port| port.trim().parse().ok()).unwrap_or(0);
    let at = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = match TcpListener::bind(at(last)).await {
        Ok(listener) => listener,
        Err(_) => TcpListener::bind(at(0)).await.map_err(failed)?,
    };
    let address = listener.local_addr().map_err(failed)?;
    std::fs::write(&file, address.port().to_string()).map_err(failed)?;
    Ok(listener)
}
