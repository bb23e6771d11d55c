//! A server that nobody asks anything: its memory, and how soon it is ready.

use super::{Scale, large};
use crate::process::scratch;
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};
use std::fs;
use std::thread::sleep;

/// Memory of `serve` with the demo data.
pub fn memory(scale: &Scale) -> Vec<Row> {
    let ours = || {
        let binary = scale.product()?;
        let measure = move || {
            let folder = scratch("memory")?;
            binary.fill_with_demo(&folder)?;
            let serving = binary.serve(&folder)?;
            // What start-up does in the background is over by then.
            sleep(scale.measured);
            let bytes = serving.resident_bytes()?;
            serving.stop();
            fs::remove_dir_all(folder)?;
            Ok(Figure::from(bytes as f64 / f64::from(1 << 20)))
        };
        Ok(Side { name: "Switchhook".to_owned(), measure: Box::new(measure) })
    };
    let name = "memory of an idle `serve` with the demo data".to_owned();
    vec![
        Contest { name, unit: Unit::Mebibytes, bar: Bar::AtMost(60.0), ours: ours(), peers: Vec::new() }
            .run(scale.rounds),
    ]
}

/// From the start of the process to `/readyz`, on a large database.
pub fn start(scale: &Scale) -> Vec<Row> {
    let ours = || {
        let binary = scale.product()?;
        let folder = large::calls(&binary, scale.large)?;
        let measure = move || {
            let serving = binary.serve(&folder)?;
            let took = serving.ready_after;
            let note = format!("({:.0} MiB then)", serving.resident_bytes()? as f64 / f64::from(1 << 20));
            serving.stop();
            Ok(Figure { value: took.as_secs_f64(), note })
        };
        Ok(Side { name: "Switchhook".to_owned(), measure: Box::new(measure) })
    };
    let name = format!("start of `serve` with {} contacts and calls", scale.large);
    vec![
        Contest { name, unit: Unit::Seconds, bar: Bar::AtMost(1.0), ours: ours(), peers: Vec::new() }.run(scale.rounds),
    ]
}
