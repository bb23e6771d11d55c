//! "Who is calling?", asked of the store: a contact by its phone among very many.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, OpenFlags, params};
use store::{OpenOptions, Store, contacts};

use super::{Scale, large};
use crate::events::client;
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Reads of one measurement, and how long they may take together.
const READS: u64 = 100_000;
const LONGEST: Duration = Duration::from_secs(10);

/// The store's read, with its parsed number in and its parsed row out, beside one prepared statement on the same file.
pub fn by_phone(scale: &Scale) -> Vec<Row> {
    let file = large::contacts(scale.large);
    let side = |name: &str, read: fn(&Path, u64) -> Result<f64>| {
        let file = file.as_ref().map(Clone::clone).map_err(|error| format!("{error:#}"));
        let measure = move || {
            let file = file.as_ref().map_err(|error| anyhow::anyhow!("{error}"))?;
            Ok(Figure::from(read(file, scale.large)?))
        };
        Side { name: name.to_owned(), measure: Box::new(measure) }
    };
    let contest = Contest {
        name: format!("contact by phone among {} (store level)", scale.large),
        unit: Unit::Micros,
        bar: Bar::RatioAtMost(1.5),
        ours: Ok(side("Switchhook's store", ours)),
        peers: vec![side("one prepared rusqlite read", bare)],
    };
    vec![contest.run(scale.rounds)]
}

/// Microseconds of one read through the store.
fn ours(file: &Path, contacts: u64) -> Result<f64> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = Store::open(&format!("sqlite://{}", file.display()), OpenOptions::default()).await?;
        let mut took = 0.0;
        // The first pass fills the caches.
        for _ in 0..2 {
            let mut pass = Pass::begin(contacts);
            while let Some(contact) = pass.next() {
                let number = large::phone(contact)?;
                let found = store.load(contacts::by_number(large::WORKSPACE, &number).quick()).await?;
                ensure!(found.len() == 1, "one contact has the number, {} were found", found.len());
            }
            took = pass.micros_per_read();
        }
        store.close().await;
        Ok(took)
    })
}

/// Microseconds of one read without anything around it.
fn bare(file: &Path, contacts: u64) -> Result<f64> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut statement = connection.prepare(
        "select k.id, k.name, k.responsible_id from contact_phones p \
         join contacts k on k.workspace_id = p.workspace_id and k.id = p.contact_id where p.workspace_id = ?1 and p.e164 = ?2",
    )?;
    let mut took = 0.0;
    for _ in 0..2 {
        let mut pass = Pass::begin(contacts);
        while let Some(contact) = pass.next() {
            let number = format!("+{}", client(contact));
            let row = |row: &rusqlite::Row<'_>| {
                Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<Vec<u8>>>(2)?))
            };
            statement.query_row(params![large::WORKSPACE.0, number], row).context("no contact has the number")?;
        }
        took = pass.micros_per_read();
    }
    Ok(took)
}

/// Reads all over the table, until there were enough or they took too long.
struct Pass {
    started: Instant,
    reads: u64,
    contacts: u64,
}

impl Pass {
    fn begin(contacts: u64) -> Pass {
        Pass { started: Instant::now(), reads: 0, contacts }
    }

    /// The next contact to be read.
    fn next(&mut self) -> Option<u64> {
        if self.reads == READS || (self.reads.is_multiple_of(64) && self.started.elapsed() > LONGEST) {
            return None;
        }
        self.reads += 1;
        Some(self.reads.wrapping_mul(0x9e37_79b9_7f4a_7c15) % self.contacts)
    }

    fn micros_per_read(&self) -> f64 {
        self.started.elapsed().as_secs_f64() * 1e6 / self.reads as f64
    }
}
