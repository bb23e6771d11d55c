//! Pages of the calls report among very many calls, beside the same among few.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::{Scale, large};
use crate::client::KeptOpen;
use crate::product::{Binary, database, text};
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Calls that really came in; the others are copies of them, earlier by a day each time.
const FEW: u64 = 10_000;
/// Requests for each page.
const REQUESTS: usize = 100;
const DAY: i64 = 24 * 3600 * 1_000_000;

/// The slowest of the pages: first and late ones, with and without filters.
pub fn pages(scale: &Scale) -> Vec<Row> {
    let (few, many) = (FEW.min(scale.large), scale.large * 10);
    let side = |name: String, calls: u64| {
        let place = scale.product().and_then(|binary| Ok((filled(&binary, few, calls)?, binary)));
        let place = place.map_err(|why| format!("{why:#}"));
        let measure = move || {
            let ((folder, about), binary) = place.as_ref().map_err(|why| anyhow::anyhow!("{why}"))?;
            let serving = binary.serve(folder)?;
            let figure = measure(&mut KeptOpen::connect(serving.address)?, about);
            serving.stop();
            figure
        };
        Side { name, measure: Box::new(measure) as Box<dyn FnMut() -> Result<Figure>> }
    };
    let contest = Contest {
        name: format!("pages of the calls report among {many} calls, the slowest of them"),
        unit: Unit::Micros,
        bar: Bar::RatioAtMost(2.0),
        ours: Ok(side("Switchhook".to_owned(), many)),
        peers: vec![side(format!("the same among {few} calls"), few)],
    };
    vec![contest.run(scale.rounds)]
}

fn measure(open: &mut KeptOpen, about: &Value) -> Result<Figure> {
    let token = text(about, "token")?;
    // Asked with a bound of time, whose cursor then serves the list without it: within the second of the 500th call from the end.
    let oldest = format!("/api/v1/calls?limit=1&to={}", text(about, "late")?);
    let page: Value = serde_json::from_str(&open.get(&oldest, token)?)?;
    let late = format!("&cursor={}", text(&page, "next")?);
    let first: Value = serde_json::from_str(&open.get("/api/v1/calls?limit=50", token)?)?;
    let call = first["items"].as_array().into_iter().flatten().find(|call| call["employee"]["id"].is_string());
    let call = call.context("no call has a manager")?;
    let line = text(&call["line_number"], "e164").unwrap_or_default().replace('+', "%2B");
    let mut filters = vec![String::new(), "&outcome=answered".to_owned(), "&linked=true".to_owned()];
    filters.push(format!("&employee_id={}", text(&call["employee"], "id")?));
    filters.extend((!line.is_empty()).then(|| format!("&line={line}")));
    let (mut slowest, mut notes) = (0.0_f64, Vec::new());
    for filter in &filters {
        let what = filter.trim_start_matches('&').split('=').next().unwrap_or_default();
        for (place, behind) in [("first", ""), ("late", late.as_str())] {
            let median = median(open, &format!("/api/v1/calls?limit=50{filter}{behind}"), token)?;
            notes.push(format!("{} {place} {:.1} ms", if what.is_empty() { "all" } else { what }, median / 1e3));
            slowest = slowest.max(median);
        }
    }
    Ok(Figure { value: slowest, note: notes.join(" · ") })
}

/// Microseconds of the middle one of some requests for a page.
fn median(open: &mut KeptOpen, path: &str, token: &str) -> Result<f64> {
    let mut took = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        let began = Instant::now();
        open.get(path, token)?;
        took.push(began.elapsed().as_secs_f64() * 1e6);
    }
    took.sort_unstable_by(f64::total_cmp);
    Ok(took[REQUESTS / 2])
}

const ABOUT: &str = "about.json";

/// The database, filled once, and how to ask it.
fn filled(binary: &Binary, few: u64, calls: u64) -> Result<(PathBuf, Value)> {
    let folder = large::kept(&format!("report-{few}-{calls}"), |folder| fill(binary, folder, few, calls))?;
    let about = serde_json::from_str(&fs::read_to_string(folder.join(ABOUT))?)?;
    Ok((folder, about))
}

fn fill(binary: &Binary, folder: &Path, few: u64, calls: u64) -> Result<()> {
    eprintln!("filling a database with {calls} calls, once");
    let file = database(folder);
    fs::create_dir_all(file.parent().context("a file lies in a folder")?)?;
    // The key beside the database opens what is sealed in it.
    let key = |file: &Path| file.with_file_name("secret.key");
    let original = database(&large::calls(binary, few)?);
    fs::copy(&original, &file)?;
    fs::copy(key(&original), key(&file))?;
    let (serving, token) = binary.serve_with_token(folder)?;
    serving.stop();
    let database = Connection::open(&file)?;
    database.execute_batch("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -1000000;")?;
    let columns: Vec<String> = {
        let mut select = database.prepare("select name from pragma_table_info('calls')")?;
        select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    let values = columns.iter().map(|column| match column.as_str() {
        "id" => "unhex(printf('%08x%08x%016x', ?1, rowid, 0))".to_owned(),
        "external_id" => "external_id || '-' || ?1".to_owned(),
        "started_at" | "heard_at" => format!("{column} - ?1 * {DAY}"),
        _ => column.clone(),
    });
    let copy = format!(
        "insert into calls ({}) select {} from calls where rowid <= ?2",
        columns.join(", "),
        values.collect::<Vec<_>>().join(", ")
    );
    let highest: i64 = database.query_row("select max(rowid) from calls", [], |row| row.get(0))?;
    for day in 1..calls / few {
        database.execute(&copy, params![i64::try_from(day)?, highest])?;
    }
    let count: i64 = database.query_row("select count(*) from calls", [], |row| row.get(0))?;
    ensure!(u64::try_from(count)? == calls, "{count} calls instead of {calls}");
    let late = "select strftime('%Y-%m-%dT%H:%M:%SZ', max(started_at) / 1000000 + 1, 'unixepoch') \
                from (select started_at from calls order by started_at limit 500)";
    let late: String = database.query_row(late, [], |row| row.get(0))?;
    database.execute_batch("pragma journal_mode = wal; analyze;")?;
    fs::write(folder.join(ABOUT), json!({ "token": token, "late": late }).to_string())?;
    Ok(())
}
