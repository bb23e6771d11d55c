//! Durable intake: an event is on disk before its 200.

use std::fs;
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Result, bail};

use super::Scale;
use crate::events::Story;
use crate::load::{Load, Measured, Until};
use crate::peers::{Kind, Peer};
use crate::process::scratch;
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Against nothing but HTTP and a group commit.
pub fn beside_bare(scale: &Scale) -> Vec<Row> {
    [64, 256].into_iter().map(|connections| contest(scale, connections, &[Kind::Axum], 0.8)).collect()
}

/// Against what one writes with the usual frameworks.
pub fn beside_frameworks(scale: &Scale) -> Vec<Row> {
    vec![contest(scale, 64, &[Kind::Fastify, Kind::Express, Kind::FastApi], 8.0)]
}

fn contest(scale: &Scale, connections: usize, kinds: &[Kind], bar: f64) -> Row {
    let beside = if kinds.len() == 1 { kinds[0].name().to_owned() } else { "usual frameworks".to_owned() };
    Contest {
        name: format!("durable intake, {connections} connections, beside {beside}"),
        unit: Unit::PerSecond,
        bar: Bar::RatioAtLeast(bar),
        ours: ours(scale, connections),
        peers: kinds.iter().map(|kind| peer(scale, connections, *kind)).collect(),
    }
    .run(scale.rounds)
}

/// Ours does all its work meanwhile: what comes in is processed while more comes in.
fn ours(scale: &Scale, connections: usize) -> Result<Side<'_>> {
    let binary = scale.product()?;
    let measure = move || {
        let folder = scratch("ours")?;
        let receiving = binary.serve_new(&folder)?;
        let measured = drive(scale, receiving.serving.address, &receiving.path, connections)?;
        let processed = receiving.serving.processed()?;
        receiving.serving.stop_and_count(&folder, measured.acknowledged)?;
        fs::remove_dir_all(folder)?;
        let mut figure = figure(&measured);
        figure.note =
            format!("{}; {processed:.0} of {} events were finished meanwhile", figure.note, measured.acknowledged);
        Ok(figure)
    };
    Ok(Side { name: "Switchhook".to_owned(), measure: Box::new(measure) })
}

fn peer(scale: &Scale, connections: usize, kind: Kind) -> Side<'_> {
    let measure = move || {
        if let Some(why) = kind.missing() {
            bail!("{why}");
        }
        let folder = scratch("peer")?;
        let peer = Peer::start(kind, &folder)?;
        let measured = drive(scale, peer.address, &peer.path, connections)?;
        peer.stop_and_count(&folder, measured.acknowledged)?;
        fs::remove_dir_all(folder)?;
        Ok(figure(&measured))
    };
    Side { name: kind.name().to_owned(), measure: Box::new(measure) }
}

fn drive(scale: &Scale, address: SocketAddr, path: &str, connections: usize) -> Result<Measured> {
    let until = Until::Time { warm_up: scale.warm_up, measured: scale.measured };
    let measured =
        Load { address, path: path.to_owned(), connections, until, story: Story::WholeCalls, pause: Duration::ZERO }
            .run()?;
    if measured.refused > 0 {
        bail!("{} answers were not 200", measured.refused);
    }
    Ok(measured)
}

fn figure(measured: &Measured) -> Figure {
    let [p50, p95, p99] = [0.5, 0.95, 0.99].map(|share| measured.percentile(share));
    Figure { value: measured.rate(), note: format!("(p50 {p50:.1} ms, p95 {p95:.1} ms, p99 {p99:.1} ms)") }
}
