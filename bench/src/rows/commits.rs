//! PostgreSQL: commits of a single row, by one client and by many.

use std::env;
use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use store::{OpenOptions, Statement, Store, Type, Value};
use tokio::task::JoinSet;

use super::Scale;
use crate::process::scratch;
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Where the throw-away server is; `cargo xtask bench` starts it.
const POSTGRES: &str = "SWITCHHOOK_BENCH_POSTGRES";
const TABLE: &str = "drop table if exists bench_commits; \
                     create table bench_commits (id bigint not null primary key, made_at bigint not null, body text not null)";
static INSERT: Statement = Statement::new(
    "bench::commits::INSERT",
    "insert into bench_commits (id, made_at, body) values ($1, $2, $3)",
    &[Type::Int, Type::Int, Type::Text],
);
const BODY: &str =
    r#"{"call_type":"in","dst":"380443330099","E164":"+380671110001","disposition":"ANSWERED","billsec":"83"}"#;

/// Beside pgbench doing the same inserts through the same server.
pub fn beside_pgbench(scale: &Scale) -> Vec<Row> {
    [1, 16, 64].into_iter().map(|clients| contest(scale, clients)).collect()
}

fn contest(scale: &Scale, clients: usize) -> Row {
    let ours = move || Ok(Figure::from(ours(&url()?, clients, scale.measured)?));
    let pgbench = move || Ok(Figure::from(pgbench(&url()?, clients, scale.measured)?));
    Contest {
        name: format!("PostgreSQL, single-row commits, {clients} {}", if clients == 1 { "client" } else { "clients" }),
        unit: Unit::PerSecond,
        bar: Bar::RatioAtLeast(0.8),
        ours: Ok(Side { name: "Switchhook's store".to_owned(), measure: Box::new(ours) }),
        peers: vec![Side { name: "pgbench".to_owned(), measure: Box::new(pgbench) }],
    }
    .run(scale.rounds)
}

fn url() -> Result<String> {
    env::var(POSTGRES).with_context(|| format!("no PostgreSQL server is named in {POSTGRES}"))
}

fn ours(url: &str, clients: usize, time: Duration) -> Result<f64> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = Store::open(url, OpenOptions::default()).await?;
        store.execute_sql_script(TABLE).await?;
        let next = Arc::new(AtomicI64::new(0));
        let started = Instant::now();
        let mut tasks = JoinSet::new();
        for _ in 0..clients {
            let (store, next) = (store.clone(), next.clone());
            tasks.spawn(async move {
                let mut commits = 0u64;
                while started.elapsed() < time {
                    let id = next.fetch_add(1, Ordering::Relaxed);
                    let row = vec![Value::Int(id), Value::Int(id), Value::Text(BODY.to_owned())];
                    store.commit(INSERT.step(row).into()).await?;
                    commits += 1;
                }
                Ok::<_, store::CommitError>(commits)
            });
        }
        let mut commits = 0;
        while let Some(task) = tasks.join_next().await {
            commits += task??;
        }
        let rate = commits as f64 / started.elapsed().as_secs_f64();
        store.close().await;
        Ok(rate)
    })
}

fn pgbench(url: &str, clients: usize, time: Duration) -> Result<f64> {
    let folder = scratch("pgbench")?;
    let script = folder.join("insert.sql");
    fs::write(
        &script,
        format!(
            "\\set id random(1, 9000000000000000000)\ninsert into bench_commits (id, made_at, body) values (:id, :id, '{BODY}');\n"
        ),
    )?;
    tell(Command::new("psql").args(["--quiet", "--no-psqlrc", "-c", TABLE, url]))?;
    let clients = clients.to_string();
    let seconds = time.as_secs().max(1).to_string();
    let mut command = Command::new("pgbench");
    command.args([
        "--no-vacuum",
        "--protocol=prepared",
        "--jobs=2",
        "--client",
        &clients,
        "--time",
        &seconds,
        "--file",
    ]);
    let said = tell(command.arg(&script).arg(url))?;
    fs::remove_dir_all(folder)?;
    let line = said.lines().find_map(|line| line.strip_prefix("tps = ")).context("pgbench gave no rate")?;
    line.split(' ').next().and_then(|rate| rate.parse().ok()).context("pgbench gave no rate")
}

fn tell(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("cannot run {}", command.get_program().to_string_lossy()))?;
    if !done.status.success() {
        bail!(
            "{} ended with {}: {}",
            command.get_program().to_string_lossy(),
            done.status,
            String::from_utf8_lossy(&done.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}
