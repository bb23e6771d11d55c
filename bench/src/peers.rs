//! The receivers that Switchhook is measured beside, each started as its users would start it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};
use rusqlite::Connection;

use crate::client;
use crate::peer_axum::CONTACTS;
use crate::process::{Server, free_address};

/// The kinds of peers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// axum and rusqlite with group commit, in this binary.
    Axum,
    /// Fastify and better-sqlite3.
    Fastify,
    /// Express and better-sqlite3.
    Express,
    /// FastAPI and Python's sqlite3 under uvicorn.
    FastApi,
}

impl Kind {
    /// The name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Axum => "bare axum + rusqlite",
            Kind::Fastify => "Fastify",
            Kind::Express => "Express",
            Kind::FastApi => "FastAPI",
        }
    }

    /// Why it cannot run here, if it cannot.
    pub fn missing(self) -> Option<&'static str> {
        let installed = match self {
            Kind::Axum => true,
            Kind::Fastify | Kind::Express => folder("node").join("node_modules/better-sqlite3").exists(),
            Kind::FastApi => folder("python").join(".venv/bin/uvicorn").exists(),
        };
        (!installed).then_some("not installed: `cargo xtask bench` installs it where npm and Python are")
    }

    fn command(self, database: &Path, address: SocketAddr) -> Result<Command> {
        let port = address.port().to_string();
        Ok(match self {
            Kind::Axum => {
                let mut command = Command::new(std::env::current_exe()?);
                command.arg("peer-axum").arg("--db").arg(database).arg("--listen").arg(address.to_string());
                command
            }
            Kind::Fastify | Kind::Express => {
                let script = if self == Kind::Fastify { "fastify.js" } else { "express.js" };
                let mut command = Command::new("node");
                command.arg(script).arg(database).arg(port).current_dir(folder("node")).env("NODE_ENV", "production");
                command
            }
            Kind::FastApi => {
                let mut command = Command::new(folder("python").join(".venv/bin/uvicorn"));
                command.args([
                    "app:app",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    &port,
                    "--log-level",
                    "error",
                    "--no-access-log",
                ]);
                command.env("DATABASE", database).current_dir(folder("python"));
                command
            }
        })
    }
}

/// A running peer.
pub struct Peer {
    /// Where it listens.
    pub address: SocketAddr,
    /// The path that takes webhooks.
    pub path: String,
    server: Option<Server>,
}

impl Peer {
    /// Starts a peer on an empty database in `folder` and waits until it answers.
    pub fn start(kind: Kind, folder: &Path) -> Result<Peer> {
        let address = free_address()?;
        let mut server = Server::start(&format!("{kind:?}"), &kind.command(&folder.join("peer.db"), address)?, folder)?;
        // Asking for a page that it does not have writes nothing.
        server.wait_until(Duration::from_secs(30), || client::get(address, "/").is_ok())?;
        Ok(Peer { address, path: PATH.to_owned(), server: Some(server) })
    }

    /// Starts the bare peer, which also answers whom calls should ring, from a database of contacts.
    pub fn answering(folder: &Path, contacts: &Path) -> Result<Peer> {
        let address = free_address()?;
        let mut command = Kind::Axum.command(&folder.join("peer.db"), address)?;
        command.env(CONTACTS, contacts);
        let mut server = Server::start("answering", &command, folder)?;
        server.wait_until(Duration::from_secs(30), || client::get(address, "/").is_ok())?;
        Ok(Peer { address, path: PATH.to_owned(), server: Some(server) })
    }

    /// The bare peer on a thread of this process, for tests of the load itself.
    #[cfg(test)]
    pub fn in_this_process(db: &Path) -> Result<Peer> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let db = db.to_owned();
        std::thread::spawn(move || -> Result<()> {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
            runtime
                .block_on(async { crate::peer_axum::serve_on(&db, tokio::net::TcpListener::from_std(listener)?).await })
        });
        Ok(Peer { address, path: PATH.to_owned(), server: None })
    }

    /// Ends it.
    pub fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.stop();
        }
    }

    /// Ends it and checks that everything it acknowledged is there.
    pub fn stop_and_count(mut self, folder: &Path, acknowledged: u64) -> Result<()> {
        self.stop();
        let stored = stored(&folder.join("peer.db"))?;
        if stored < acknowledged {
            bail!("the peer acknowledged {acknowledged} events and has {stored}");
        }
        Ok(())
    }
}

/// The path that all peers take webhooks on.
const PATH: &str = "/hooks/ringostat/0123456789abcdef0123456789abcdef";

/// The rows that a peer has.
pub fn stored(db: &Path) -> Result<u64> {
    let count: i64 = Connection::open(db)?.query_row("select count(*) from raw_events", [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(name)
}
