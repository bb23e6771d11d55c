//! Switchhook as its users run it: the release binary, its command line, its HTTP interface.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::client;
use crate::events::EMPLOYEES;
use crate::peers::stored;
use crate::process::{Server, free_address, target};

const WORKSPACE: &str = "Bench";

/// The built binary.
#[derive(Clone)]
pub struct Binary(PathBuf);

impl Binary {
    /// Where cargo puts it, if it was built.
    pub fn find() -> Option<Binary> {
        let path = target().join("release").join("switchhook");
        path.exists().then_some(Binary(path))
    }

    /// A command whose data are in `folder`.
    fn command(&self, folder: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(&self.0);
        command.args(args).env("SWITCHHOOK_DATA_DIR", folder.join("data")).current_dir(folder);
        command
    }

    fn say(&self, folder: &Path, args: &[&str]) -> Result<String> {
        let done = self.command(folder, args).stdin(Stdio::null()).output()?;
        if !done.status.success() {
            bail!(
                "switchhook {} ended with {}: {}",
                args.join(" "),
                done.status,
                String::from_utf8_lossy(&done.stderr)
            );
        }
        Ok(String::from_utf8(done.stdout)?.trim().to_owned())
    }

    /// Starts `switchhook serve` on the data in `folder` and waits until it is ready.
    pub fn serve(&self, folder: &Path) -> Result<Serving> {
        self.start(folder, "serve", free_address()?)
    }

    /// The same, at an address that clients know.
    pub fn serve_at(&self, folder: &Path, address: SocketAddr) -> Result<Serving> {
        self.start(folder, "serve", address)
    }

    /// Fills the data in `folder` as `switchhook demo` does.
    pub fn fill_with_demo(&self, folder: &Path) -> Result<()> {
        let mut demo = self.start(folder, "demo", free_address()?)?;
        sleep(Duration::from_secs(3));
        demo.server.stop();
        Ok(())
    }

    fn start(&self, folder: &Path, subcommand: &str, address: SocketAddr) -> Result<Serving> {
        let metrics = free_address()?;
        let listen = ["--listen", &address.to_string(), "--metrics-listen", &metrics.to_string()];
        let mut command = self.command(folder, &[subcommand]);
        command.args(listen).env("SWITCHHOOK_LOG", "warn");
        let mut server = Server::start(subcommand, &command, folder)?;
        let ready = || client::get(address, "/readyz").is_ok_and(|answer| answer.status == 200);
        let ready_after = server.wait_until(Duration::from_secs(120), ready)?;
        Ok(Serving { server, address, metrics, ready_after })
    }

    /// Serves a database that is there, with a new owner and a connection; gives the paths of webhook and forwarding.
    pub fn serve_connected(&self, folder: &Path) -> Result<(Serving, String, String)> {
        let owner = ["--email", "owner@bench.example", "--name", "Owner", "--role", "owner"];
        self.say(folder, &[&["user", "add", "--workspace", WORKSPACE], &owner[..]].concat())?;
        let token =
            self.say(folder, &["token", "add", "--workspace", WORKSPACE, "--name", "bench", "--role", "owner"])?;
        let serving = self.serve(folder)?;
        let (webhook, forward) = serving.connect(&token)?;
        Ok((serving, webhook, forward))
    }

    /// Serves a database that is there; gives an owner's token.
    pub fn serve_with_token(&self, folder: &Path) -> Result<(Serving, String)> {
        let token = ["token", "add", "--workspace", WORKSPACE, "--name", "asking", "--role", "owner"];
        let token = self.say(folder, &token)?;
        Ok((self.serve(folder)?, token))
    }

    /// Makes a workspace with three managers and a Ringostat connection, and serves it.
    pub fn serve_new(&self, folder: &Path) -> Result<Receiving> {
        Ok(self.serve_new_with_token(folder)?.0)
    }

    /// The same; gives an owner's token as well.
    pub fn serve_new_with_token(&self, folder: &Path) -> Result<(Receiving, String)> {
        let owner = ["--email", "owner@bench.example", "--name", "Owner", "--role", "owner"];
        let place = ["--workspace", WORKSPACE, "--country", "UA", "--time-zone", "Europe/Kyiv"];
        self.say(folder, &[&["user", "add"], &place[..], &owner].concat())?;
        let token =
            self.say(folder, &["token", "add", "--workspace", WORKSPACE, "--name", "bench", "--role", "owner"])?;
        let serving = self.serve(folder)?;
        let (path, _) = serving.connect(&token)?;
        Ok((Receiving { serving, path }, token))
    }
}

/// A running server.
pub struct Serving {
    server: Server,
    /// Where it listens.
    pub address: SocketAddr,
    metrics: SocketAddr,
    /// From its start until `/readyz` said yes.
    pub ready_after: Duration,
}

/// A running server with a connection that takes webhooks.
pub struct Receiving {
    /// The server.
    pub serving: Serving,
    /// The path of the webhook.
    pub path: String,
}

impl Serving {
    /// The memory that the process holds, in bytes.
    pub fn resident_bytes(&self) -> Result<u64> {
        self.server.resident_bytes()
    }

    /// Ends it in good order.
    pub fn stop(mut self) {
        self.server.stop();
    }

    /// Ends it and checks that everything it acknowledged is there.
    pub fn stop_and_count(self, folder: &Path, acknowledged: u64) -> Result<()> {
        self.stop();
        let stored = stored(&database(folder))?;
        if stored < acknowledged {
            bail!("Switchhook acknowledged {acknowledged} events and has {stored}");
        }
        Ok(())
    }

    /// Ends it and checks that so many events have become so many calls, and that none waits.
    pub fn stop_and_check(self, folder: &Path, events: u64) -> Result<()> {
        self.stop();
        let database = Connection::open(database(folder))?;
        let count = |table: &str| database.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0));
        let found: [i64; 3] = [count("calls")?, count("event_results")?, count("pending_events")?];
        let events = i64::try_from(events)?;
        if found != [events, events, 0] {
            bail!("after {events} events there are {found:?} calls, results and waiting events");
        }
        Ok(())
    }

    /// Makes a connection that creates contacts from every call, with its employees; gives the paths of its webhook and of forwarding.
    fn connect(&self, token: &str) -> Result<(String, String)> {
        let all = ["incoming_answered", "incoming_missed", "outgoing_answered", "outgoing_unanswered"];
        let connection = json!({ "kind": "ringostat", "name": "Main", "auth_key": "bench", "project_id": "11111", "repair_seconds": 0, "create_contacts": all });
        let connection = client::json(self.address, "POST", "/api/v1/connections", token, &connection)?;
        let (id, url) = (text(&connection, "id")?, text(&connection, "webhook_url")?);
        let forward = text(&connection, "forward_url")?;

        let mut mapping = Vec::new();
        for (employee, sip) in EMPLOYEES {
            let user = json!({ "email": format!("{sip}@bench.example"), "name": sip, "role": "manager" });
            let user = client::json(self.address, "POST", "/api/v1/users", token, &user)?;
            mapping.push(
                json!({ "user_id": text(&user, "id")?, "employee_id": employee.to_string(), "sip_account": sip }),
            );
        }
        let path = format!("/api/v1/connections/{id}/employees");
        client::json(self.address, "PUT", &path, token, &Value::Array(mapping))?;
        Ok((path_of(url)?, path_of(forward)?))
    }

    /// A metric, summed over its labels; 0 when nothing was counted yet.
    pub fn metric(&self, name: &str) -> Result<f64> {
        let page = client::get(self.metrics, "/metrics")?;
        if page.status != 200 {
            bail!("/metrics answered {}", page.status);
        }
        Ok(sum(&page.body, name))
    }

    /// The events that were processed since the start.
    pub fn processed(&self) -> Result<f64> {
        self.metric("switchhook_events_processed_total")
    }

    /// Waits until so many events are finished; hands every look to `watch`. An event is counted once, so then nothing is pending.
    pub fn wait_until_finished(&self, events: u64, limit: Duration, mut watch: impl FnMut(f64)) -> Result<()> {
        let started = Instant::now();
        loop {
            let processed = self.processed()?;
            watch(processed);
            if processed >= events as f64 {
                return Ok(());
            }
            if started.elapsed() > limit {
                bail!("after {} s {processed} of {events} events are processed", limit.as_secs());
            }
            sleep(Duration::from_millis(20));
        }
    }
}

/// A text in an answer.
pub fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value[key].as_str().with_context(|| format!("the answer has no {key}: {value}"))
}

/// Where the server with its data in `folder` keeps them.
pub fn database(folder: &Path) -> PathBuf {
    folder.join("data").join("switchhook.db")
}

/// The path of a URL: the server may call itself by a public name.
fn path_of(url: &str) -> Result<String> {
    let after = url.split_once("://").map_or(url, |(_, rest)| rest);
    let slash = after.find('/').with_context(|| format!("{url} has no path"))?;
    Ok(after[slash..].to_owned())
}

fn sum(page: &str, name: &str) -> f64 {
    let value = |line: &str| {
        let rest = line.strip_prefix(name)?;
        if !rest.starts_with(['{', ' ']) {
            return None;
        }
        rest.rsplit(' ').next()?.parse::<f64>().ok()
    };
    page.lines().filter_map(value).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_are_summed_over_their_labels() {
        let page = "# TYPE a_total counter\na_total{x=\"1\"} 3\na_total{x=\"2\"} 4.5\na_totals 100\nb 7\n";
        assert_eq!((sum(page, "a_total"), sum(page, "b"), sum(page, "c")), (7.5, 7.0, 0.0));
    }

    #[test]
    fn only_the_path_of_a_url_counts() {
        assert_eq!(path_of("https://calls.example/hooks/ringostat/abc").unwrap(), "/hooks/ringostat/abc");
        assert!(path_of("https://calls.example").is_err());
    }
}
