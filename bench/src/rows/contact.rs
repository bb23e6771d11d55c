//! "Who is calling?", asked of the store: a contact by its phone among very many.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, OpenFlags, params};
use store::{OpenOptions, Store, contacts};

use super::{Scale, large};
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Reads of one measurement.
const READS: u64 = 100_000;

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

/// The n-th number that is asked for: all over the table.
fn asked(read: u64, contacts: u64) -> u64 {
    read.wrapping_mul(0x9e37_79b9_7f4a_7c15) % contacts
}

/// Microseconds of one read through the store.
fn ours(file: &Path, contacts: u64) -> Result<f64> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let read = async move {
        let store = Store::open(&format!("sqlite://{}", file.display()), OpenOptions::default()).await?;
        let mut took = 0.0;
        for pass in 0..2 {
            let started = Instant::now();
            for read in 0..READS {
                let number = large::phone(asked(read, contacts))?;
                let found = store.load(contacts::by_number(large::WORKSPACE, &number)).await?;
                ensure!(found.len() == 1, "one contact has the number, {} were found", found.len());
            }
            // The first pass fills the caches.
            if pass > 0 {
                took = micros(started);
            }
        }
        store.close().await;
        Ok(took)
    };
    runtime.block_on(read)
}

/// Microseconds of one read without anything around it.
fn bare(file: &Path, contacts: u64) -> Result<f64> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut statement = connection.prepare(
        "select k.id, k.name, k.responsible_id from contact_phones p \
         join contacts k on k.workspace_id = p.workspace_id and k.id = p.contact_id where p.workspace_id = ?1 and p.e164 = ?2",
    )?;
    let mut took = 0.0;
    for pass in 0..2 {
        let started = Instant::now();
        for read in 0..READS {
            let number = format!("+{}", crate::events::client(asked(read, contacts)));
            let row = |row: &rusqlite::Row<'_>| {
                Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<Vec<u8>>>(2)?))
            };
            statement.query_row(params![large::WORKSPACE.0, number], row).context("no contact has the number")?;
        }
        if pass > 0 {
            took = micros(started);
        }
    }
    Ok(took)
}

fn micros(started: Instant) -> f64 {
    started.elapsed().as_secs_f64() * 1e6 / READS as f64
}
