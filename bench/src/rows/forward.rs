//! "Whom should this call ring first?", asked by sixteen connections while webhooks pour in, among very many contacts; also right after a start, when
//! nothing of the database lies in memory.

use std::ffi::OsString;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, params};

use super::{Scale, large};
use crate::events::Story;
use crate::load::{Load, Measured, Until};
use crate::peers::Peer;
use crate::process::scratch;
use crate::product::{Binary, database};
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Connections that ask.
const ASKING: usize = 16;
/// Connections on which webhooks come in, each with a pause after each: some 400 events a second.
const POURING: usize = 4;
const PAUSE: Duration = Duration::from_millis(10);

/// The slowest of a hundred answers, ours beside a handler that reads one row.
pub fn beside_bare(scale: &Scale) -> Vec<Row> {
    let place = scale.product().and_then(|binary| Ok((prepared(&binary, scale.large)?, binary)));
    let (ours, peers) = match place {
        Err(why) => (Err(why), Vec::new()),
        Ok((place, binary)) => {
            let folder = place.folder.clone();
            let peer = Side {
                name: "bare axum + one prepared read".to_owned(),
                measure: Box::new(move || {
                    let scratch = scratch("forward-peer")?;
                    let mut peer = Peer::answering(&scratch, &database(&folder))?;
                    let figure = measure(scale, peer.address, &peer.path, "/hooks/forward/0123456789abcdef")?;
                    peer.stop();
                    fs::remove_dir_all(scratch)?;
                    Ok(figure)
                }),
            };
            let ours = Side {
                name: "Switchhook".to_owned(),
                measure: Box::new(move || {
                    let serving = binary.serve(&place.folder)?;
                    let figure = measure(scale, serving.address, &place.webhook, &place.forward)?;
                    serving.stop();
                    Ok(figure)
                }),
            };
            (Ok(ours), vec![peer])
        }
    };
    let name =
        format!("forward answer among {} contacts, p99, {ASKING} connections, while webhooks pour in", scale.large);
    vec![Contest { name, unit: Unit::Micros, bar: Bar::RatioAtMost(1.5), ours, peers }.run(scale.rounds)]
}

/// The slowest of a hundred answers right after a start with a cold page cache.
pub fn cold(scale: &Scale) -> Vec<Row> {
    let contacts = scale.large * 10;
    let ours = scale.product().and_then(|binary| Ok((prepared(&binary, contacts)?, binary))).map(|(place, binary)| {
        let scale = Scale { large: contacts, warm_up: Duration::ZERO, product: None, ..*scale };
        let measure = move || {
            let cached = forget(&database(&place.folder))?;
            let serving = binary.serve(&place.folder)?;
            let ready = serving.ready_after;
            let mut figure = measure(&scale, serving.address, &place.webhook, &place.forward)?;
            serving.stop();
            figure.note = format!("{} ready after {ready:.1?}; {cached}", figure.note);
            Ok(figure)
        };
        Side { name: "Switchhook".to_owned(), measure: Box::new(measure) }
    });
    let name = format!("the same right after a start, nothing of the database in the page cache, {contacts} contacts");
    let contest = Contest { name, unit: Unit::Micros, bar: Bar::AtMost(50_000.0), ours, peers: Vec::new() };
    vec![contest.run(scale.rounds)]
}

/// Has the kernel forget what it keeps of a file, as after a start of the machine; what it said to that.
fn forget(file: &Path) -> Result<String> {
    let mut of = OsString::from("if=");
    of.push(file);
    // Without a count of blocks nothing is copied: the file is only named as not needed.
    let done = Command::new("dd").arg(of).args(["iflag=nocache", "count=0"]).output().context("dd is not there")?;
    ensure!(done.status.success(), "the page cache cannot be emptied: {}", String::from_utf8_lossy(&done.stderr));
    Ok(format!("{:.1} GiB on disk", fs::metadata(file)?.len() as f64 / f64::from(1 << 30)))
}

/// A database whose contacts all have a responsible with a SIP account.
struct Place {
    folder: PathBuf,
    webhook: String,
    forward: String,
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn prepared(binary: &Binary, contacts: u64) -> Result<Place> {
    let folder = scratch("forward")?;
    let file = database(&folder);
    fs::create_dir_all(file.parent().context("a file lies in a folder")?)?;
    fs::copy(large::contacts(contacts)?, &file)?;
    let (serving, webhook, forward) = binary.serve_connected(&folder)?;
    serving.stop();
    let database = Connection::open(&file)?;
    let user: Vec<u8> =
        database.query_row("select user_id from employees order by position limit 1", [], |row| row.get(0))?;
    let owned = database.execute("update contacts set responsible_id = ?1", params![user])?;
    ensure!(u64::try_from(owned)? == contacts, "{owned} of {contacts} contacts have a responsible");
    // What was written lies in the file itself then, not in a log beside it.
    database.pragma_update(None, "wal_checkpoint", "truncate")?;
    Ok(Place { folder, webhook, forward })
}

fn measure(scale: &Scale, address: SocketAddr, webhook: &str, forward: &str) -> Result<Figure> {
    let until = Until::Time { warm_up: scale.warm_up, measured: scale.measured };
    let load = |path: &str, connections, story, pause| Load {
        address,
        path: path.to_owned(),
        connections,
        until,
        story,
        pause,
    };
    let pour = load(webhook, POURING, Story::WholeCalls, PAUSE);
    let pouring = thread::spawn(move || pour.run());
    let asked = load(forward, ASKING, Story::Questions(scale.large), Duration::ZERO).run()?;
    let poured: Measured = pouring.join().map_err(|_| anyhow::anyhow!("the load of webhooks panicked"))??;
    ensure!(asked.refused == 0 && poured.refused == 0, "answers other than 200: {asked}; {poured}");
    Ok(Figure { value: asked.percentile(0.99) * 1000.0, note: format!("({asked}; webhooks {poured})") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peer_answers_from_the_contacts() {
        let folder = scratch("forward-test").unwrap();
        let file: &Path = &folder.join("contacts.db");
        let database = Connection::open(file).unwrap();
        database
            .execute_batch(
                "create table contact_phones (workspace_id, contact_id, e164); create table contacts (workspace_id, id, responsible_id);
                 create table employees (workspace_id, user_id, sip_account); insert into employees values (1, 9, 'sip9');
                 insert into contacts values (1, 5, 9);",
            )
            .unwrap();
        let number = large::phone(0).unwrap().as_e164();
        database.execute("insert into contact_phones values (1, 5, ?1)", params![number]).unwrap();
        let mut login = None;
        assert_eq!(crate::peer_axum::who(&mut login, file, &number).unwrap(), "sip9");
        fs::remove_dir_all(folder).unwrap();
    }
}
