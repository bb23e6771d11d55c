//! Measures single-row intake commits: `intake_rate [URL] [CALLERS] [ROWS] [CONNECTIONS]`. Each is durable before its caller goes on to the next.

#![expect(clippy::print_stdout, reason = "a measurement prints its figures")]

use std::{
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use store::{Batch, OpenOptions, Store, StoreError, statements, values};

statements! {
    /// A raw event, as the intake keeps it.
    pub(crate) INSERT: "insert into intake_rate (workspace_id, id, received_at, body) values ($1, $2, $3, $4)" [Bytes, Bytes, Int, Bytes];
    /// How many there are.
    pub(crate) COUNT: "select count(*) from intake_rate" [];
    /// One of them.
    pub(crate) FIND: "select received_at from intake_rate where workspace_id = $1 and id = $2" [Bytes, Bytes];
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let url = args.next().unwrap_or_else(|| "sqlite://target/intake_rate.db".to_owned());
    let number = |text: Option<String>, default| text.and_then(|text| text.parse().ok()).unwrap_or(default);
    let (callers, rows) = (number(args.next(), 64), number(args.next(), 200_000));
    let options = OpenOptions::default();
    let options = OpenOptions { connections: number(args.next(), options.connections), ..options };
    match measure(&url, callers, rows as i64, options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn measure(url: &str, callers: usize, rows: i64, options: OpenOptions) -> Result<(), StoreError> {
    let store = Store::open(url, options).await?;
    _ = store.execute_sql_script("drop table if exists intake_rate").await;
    let (id, number) = if url.starts_with("sqlite") { ("blob", "integer") } else { ("bytea", "bigint") };
    let table = format!(
        "create table intake_rate (workspace_id {id} not null, id {id} not null, received_at {number} not null, body {id} not null, \
         primary key (workspace_id, id))"
    );
    store.execute_sql_script(&table).await?;

    // Connections and statements are made before the clock runs.
    let warm =
        (0..callers as i64).map(|row| Batch::one(INSERT.step(values![[8_u8; 16], id_of(row), row, vec![b'x'; 300]])));
    for result in store.commit_all(warm.collect()).await {
        result.expect("the first commits succeed");
    }
    let next = Arc::new(AtomicI64::new(0));
    let began = now();
    let tasks: Vec<_> = (0..callers)
        .map(|_| {
            let (store, next) = (store.clone(), Arc::clone(&next));
            tokio::spawn(async move {
                let mut slow = Vec::new();
                loop {
                    let row = next.fetch_add(1, Ordering::Relaxed);
                    if row >= rows {
                        return slow;
                    }
                    let began = now();
                    let step = INSERT.step(values![[7_u8; 16], id_of(row), row, vec![b'x'; 300]]);
                    store.intake(Batch::one(step)).await.expect("the intake commits");
                    slow.push(began.elapsed_here());
                }
            })
        })
        .collect();
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await.expect("a caller finishes"));
    }
    let took = began.elapsed_here();
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let stored = store.first(COUNT.query(vec![], |row| row.int(0))).await?.unwrap_or_default();
    println!(
        "{callers:>4} callers: {:>7.0} commits/s; p50 {:?}, p99 {:?}, longest {:?}; {stored} rows",
        rows as f64 / took.as_secs_f64(),
        at(0.5),
        at(0.99),
        at(1.0)
    );

    let reads = 20_000;
    for quick in [false, true] {
        let began = now();
        for row in 0..reads {
            let find = FIND.query(values![[7_u8; 16], id_of(row * 7919 % rows)], |row| row.int(0));
            let find = if quick { find.quick() } else { find };
            store.first(find).await?.expect("the row is there");
        }
        println!(
            "   1 caller: {:?} a point read{}",
            began.elapsed_here() / reads as u32,
            if quick { ", quick" } else { "" }
        );
    }
    if let Some(path) = url.strip_prefix("sqlite://") {
        let bare = rusqlite::Connection::open(path).expect("the file opens");
        let mut find = bare
            .prepare("select received_at from intake_rate where workspace_id = ?1 and id = ?2")
            .expect("it prepares");
        let began = now();
        for row in 0..reads {
            let found: i64 =
                find.query_row(([7_u8; 16], id_of(row * 7919 % rows)), |row| row.get(0)).expect("the row is there");
            assert_eq!(found, row * 7919 % rows);
        }
        println!("   1 caller: {:?} a point read, bare", began.elapsed_here() / reads as u32);
    }
    store.close().await;
    Ok(())
}

fn id_of(row: i64) -> [u8; 16] {
    (0x0190_0000_0000_7000_8000_0000_0000_0000_u128 + row as u128).to_be_bytes()
}

/// The clock of the measurement.
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn now() -> Instant {
    Instant::now()
}

trait ElapsedHere {
    fn elapsed_here(self) -> Duration;
}

impl ElapsedHere for Instant {
    fn elapsed_here(self) -> Duration {
        now() - self
    }
}
