//! From webhooks to finished rows: raw event, call, contact, statistics, change.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use rusqlite::{Connection, TransactionBehavior, params};

use super::Scale;
use crate::events::{Calls, Story, client};
use crate::load::{Load, Until};
use crate::process::scratch;
use crate::product::Serving;
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Rows that the bare peer writes in one transaction.
const BATCH: u64 = 64;
/// Connections that the webhooks come on.
const CONNECTIONS: usize = 64;
const PATIENCE: Duration = Duration::from_secs(600);

/// Against a loop that writes the raw event and a call row with five indexes, without HTTP and without a thought.
pub fn beside_bare(scale: &Scale) -> Vec<Row> {
    let bare = || {
        let folder = scratch("bare")?;
        let rate = bare_rows(&folder.join("bare.db"), scale.events)?;
        fs::remove_dir_all(folder)?;
        Ok(Figure::from(rate))
    };
    let contest = Contest {
        name: "webhook to finished rows".to_owned(),
        unit: Unit::PerSecond,
        bar: Bar::RatioAtLeast(0.5),
        ours: ours(scale, |drain| Figure { value: drain.rate, note: drain.note() }),
        peers: vec![Side { name: "bare batches of 64".to_owned(), measure: Box::new(bare) }],
    };
    vec![contest.run(scale.rounds)]
}

/// A backlog is drained in constant memory: the peak of the second half over the peak of the first.
pub fn backlog(scale: &Scale) -> Vec<Row> {
    let contest = Contest {
        name: format!("memory while {} events drain, second half over first", scale.events),
        unit: Unit::Times,
        bar: Bar::AtMost(1.1),
        ours: ours(scale, |drain| Figure { value: drain.peak_later / drain.peak_first, note: drain.note() }),
        peers: Vec::new(),
    };
    vec![contest.run(1)]
}

/// One run of events through the product.
struct Drain {
    /// Finished events a second, from the first one sent to the last one processed.
    rate: f64,
    intake_rate: f64,
    backlog: f64,
    /// Peaks of resident memory in bytes.
    peak_first: f64,
    peak_later: f64,
}

impl Drain {
    fn note(&self) -> String {
        let mib = |bytes: f64| bytes / f64::from(1 << 20);
        let (first, later) = (mib(self.peak_first), mib(self.peak_later));
        format!(
            "(taken in at {:.0}/s, backlog then {:.0}, memory at most {first:.0} MiB, in the second half {later:.0} MiB)",
            self.intake_rate, self.backlog
        )
    }
}

fn ours<'a>(scale: &'a Scale, figure: fn(&Drain) -> Figure) -> Result<Side<'a>> {
    let binary = scale.product()?;
    let measure = move || {
        let folder = scratch("ours")?;
        let receiving = binary.serve_new(&folder)?;
        let drain = drain(&receiving.serving, &receiving.path, scale.events)?;
        receiving.serving.stop_and_check(&folder, scale.events)?;
        fs::remove_dir_all(folder)?;
        Ok(figure(&drain))
    };
    Ok(Side { name: "Switchhook".to_owned(), measure: Box::new(measure) })
}

/// Sends ends of calls, each of another new client, as fast as they are taken, and waits until all are processed.
fn drain(serving: &Serving, path: &str, events: u64) -> Result<Drain> {
    let started = Instant::now();
    let load = Load {
        address: serving.address,
        path: path.to_owned(),
        connections: CONNECTIONS,
        until: Until::Count(events),
        story: Story::EndsOnly,
        pause: Duration::ZERO,
    };
    // The load blocks; memory is watched from here meanwhile.
    let (measured, mut samples) = std::thread::scope(|scope| -> Result<_> {
        let load = scope.spawn(|| load.run());
        let mut samples = Vec::new();
        while !load.is_finished() {
            samples.push((serving.processed()?, serving.resident_bytes()?));
            std::thread::sleep(Duration::from_millis(100));
        }
        let measured = load.join().map_err(|_| anyhow::anyhow!("the load broke down"))??;
        Ok((measured, samples))
    })?;
    if measured.refused > 0 {
        bail!("{} answers were not 200", measured.refused);
    }
    let backlog = events as f64 - serving.processed()?;
    serving.wait_until_finished(events, PATIENCE, |processed| {
        samples.extend(serving.resident_bytes().map(|bytes| (processed, bytes)))
    })?;
    let rate = events as f64 / started.elapsed().as_secs_f64();
    let half = events as f64 / 2.0;
    let peak = |later: bool| {
        let of_half = samples.iter().filter(|(processed, _)| (*processed >= half) == later);
        of_half.map(|(_, bytes)| *bytes as f64).fold(f64::NAN, f64::max)
    };
    Ok(Drain { rate, intake_rate: measured.rate(), backlog, peak_first: peak(false), peak_later: peak(true) })
}

const BARE_TABLES: &str = "
    create table raw_events (workspace_id blob not null, id blob not null, received_at integer not null, body blob not null,
        primary key (workspace_id, id)) without rowid;
    create table calls (workspace_id blob not null, id blob not null, external_id text not null, started_at integer not null,
        client_number text not null, line_number text not null, direction integer not null, outcome integer not null,
        talk_seconds integer not null, wait_seconds integer not null, employee_id blob not null, contact_id blob not null,
        recording text not null, primary key (workspace_id, id)) without rowid;
    create unique index calls_external on calls (workspace_id, external_id);
    create index calls_started on calls (workspace_id, started_at);
    create index calls_client on calls (workspace_id, client_number, started_at);
    create index calls_employee on calls (workspace_id, employee_id, started_at);
    create index calls_contact on calls (workspace_id, contact_id, started_at);";

/// Events a second that a bare loop makes rows of.
fn bare_rows(path: &Path, events: u64) -> Result<f64> {
    let mut connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.execute_batch(BARE_TABLES)?;
    let mut bodies = Calls::new(Story::EndsOnly).events();
    let mut body = String::new();
    let started = Instant::now();
    for batch in 0..events.div_ceil(BATCH) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for call in batch * BATCH..((batch + 1) * BATCH).min(events) {
            bodies.next(&mut body);
            bare_event(&transaction, call, body.as_bytes())?;
        }
        transaction.commit()?;
    }
    Ok(events as f64 / started.elapsed().as_secs_f64())
}

fn bare_event(transaction: &Connection, call: u64, body: &[u8]) -> Result<()> {
    const WORKSPACE: [u8; 16] = [1; 16];
    let number = client(call);
    let at = 1_767_000_000_000_000 + i64::try_from(call)? * 1_000;
    transaction.prepare_cached("insert into raw_events values (?1, ?2, ?3, ?4)")?.execute(params![
        WORKSPACE,
        ordered_id(call),
        at,
        body
    ])?;
    transaction
        .prepare_cached("insert into calls values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")?
        .execute(params![
            WORKSPACE,
            ordered_id(call),
            format!("ua9_-1767000001.{call}"),
            at,
            format!("+{number}"),
            "+380443330099",
            1,
            2,
            5 + i64::try_from(call % 300)?,
            1 + i64::try_from(call % 40)?,
            ordered_id(call % 3),
            scattered_id(number),
            format!("https://app.ringostat.com/recordings/ua9_-1767000001.{call}.wav?token={call:032x}"),
        ])?;
    Ok(())
}

/// An id that sorts by time, as ids of version 7 do.
fn ordered_id(number: u64) -> [u8; 16] {
    let mut id = [7; 16];
    id[..8].copy_from_slice(&number.to_be_bytes());
    id[8..].copy_from_slice(&number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    id
}

/// An id somewhere in the index.
fn scattered_id(number: u64) -> [u8; 16] {
    ordered_id(number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}
