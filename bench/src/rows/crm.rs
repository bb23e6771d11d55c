//! What people ask of a large CRM: the search box among very many contacts, the board of very many deals, the first and the last pages of lists.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use domain::text::fold;
use rusqlite::{Connection, OpenFlags, params};
use serde_json::{Value, json};

use super::{Scale, large};
use crate::client::{self, KeptOpen};
use crate::product::{Binary, Serving, database, text};
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// The least requests of one measurement.
const REQUESTS: u64 = 600;
/// Cards that a column of the board has at first.
const CARDS: usize = 50;

const FIRST: &str = "Олександр Марія Дмитро Олена Андрій Ірина Сергій Наталія Віктор Юлія Максим Оксана Іван Тетяна Богдан Анна Павло Світлана Роман Катерина \
    Ярослав Людмила Тарас Вікторія Олег Галина Микола Дарина Василь Софія";
const ROOTS: &str = "Шевч Ковал Бондар Ткач Кравч Олій Лис Мель Пав Сав Руд Мороз Гонч Крав Пет Мар Клим Сидор Гав Кост Зай Вовк Гриц Дем Пан Юрч Яков Федор Тим Хом";
const ENDINGS: &str = "енко ук юк чук ченко ський ко ець аренко иченко ишин ів ак ик нюк енчук овський яненко ута ило";

/// A large CRM: contacts with names as there are, deals in the stages of a pipeline, searched through.
struct Crm {
    folder: PathBuf,
    token: String,
    pipeline: String,
    stages: Vec<String>,
    contacts: u64,
}

impl Crm {
    fn get(&self, asking: &mut KeptOpen, path: &str) -> Result<String> {
        asking.get(path, &self.token)
    }
}

/// The search box among a large number of contacts: the slowest of twenty answers.
pub fn search(scale: &Scale) -> Vec<Row> {
    let made = place(scale, scale.large / 10);
    let side = made.as_ref().map_err(|why| anyhow::anyhow!("{why:#}")).map(|(binary, crm)| Side {
        name: "Switchhook".to_owned(),
        measure: Box::new(move || serving(binary, crm, |open| searches(crm, open))),
    });
    let name = format!("search box among {} contacts and {} deals, p95", scale.large, scale.large / 10);
    vec![
        Contest { name, unit: Unit::Micros, bar: Bar::AtMost(50_000.0), ours: side, peers: Vec::new() }
            .run(scale.rounds),
    ]
}

/// The board of very many deals beside itself with few.
pub fn kanban(scale: &Scale) -> Vec<Row> {
    let many = scale.large / 10;
    let few = (many / 100).max(10);
    let made = place(scale, many);
    let with_few = scale.product().and_then(|binary| filled(&binary, many, few));
    let crm = made.as_ref().map_err(|why| anyhow::anyhow!("{why:#}"));
    let side = |name: String, binary, crm| Side {
        name,
        measure: Box::new(move || serving(binary, crm, |open| boards(crm, open))),
    };
    let ours = crm.map(|(binary, crm)| side("Switchhook".to_owned(), binary, crm));
    let peers = match (&made, &with_few) {
        (Ok((binary, _)), Ok(crm)) => vec![side(format!("the same with {few} deals"), binary, crm)],
        _ => Vec::new(),
    };
    let name =
        format!("board with sums and the first cards of each stage, {many} deals among {} contacts", scale.large);
    vec![Contest { name, unit: Unit::Micros, bar: Bar::RatioAtMost(2.0), ours, peers }.run(scale.rounds)]
}

/// Pages at the end of lists beside the first ones.
pub fn lists(scale: &Scale) -> Vec<Row> {
    let made = place(scale, scale.large / 10);
    let crm = made.as_ref().map_err(|why| anyhow::anyhow!("{why:#}"));
    let row = |name: String, list: &'static str, late: fn(&Crm) -> Result<String>| {
        let side = |name: &str, binary, crm, at_end: bool| Side {
            name: name.to_owned(),
            measure: Box::new(move || {
                serving(binary, crm, |open| {
                    let behind =
                        if at_end { format!("&cursor={}", cursor(crm, open, &late(crm)?)?) } else { String::new() };
                    pages(crm, open, &format!("/api/v1/{list}?limit=50{behind}"))
                })
            }),
        };
        let ours = crm.as_ref().map_err(|why| anyhow::anyhow!("{why:#}"));
        let ours = ours.map(|(binary, crm)| side("a page at the end", binary, crm, true));
        let peers = crm.as_ref().ok().map(|(binary, crm)| side("the first page", binary, crm, false));
        Contest { name, unit: Unit::Micros, bar: Bar::RatioAtMost(2.0), ours, peers: peers.into_iter().collect() }
            .run(scale.rounds)
    };
    vec![
        row(format!("list of {} contacts, last pages beside the first", scale.large), "contacts", |_| {
            Ok("/api/v1/contacts?limit=1&source=Late".to_owned())
        }),
        row(format!("list of {} deals, last pages beside the first", scale.large / 10), "deals", |crm| {
            Ok(format!("/api/v1/deals?limit=1&contact_id={}", late_contact(&crm.folder)?))
        }),
    ]
}

fn place(scale: &Scale, deals: u64) -> Result<(Binary, Crm)> {
    let binary = scale.product()?;
    let crm = filled(&binary, scale.large, deals)?;
    Ok((binary, crm))
}

/// Serves the CRM for one measurement.
fn serving(binary: &Binary, crm: &Crm, measure: impl FnOnce(&mut KeptOpen) -> Result<Figure>) -> Result<Figure> {
    let serving = binary.serve(&crm.folder)?;
    let figure = measure(&mut KeptOpen::connect(serving.address)?);
    serving.stop();
    figure
}

/// How long requests took.
#[derive(Default)]
struct Times(Vec<Duration>);

impl Times {
    fn take<T>(&mut self, ask: impl FnOnce() -> Result<T>) -> Result<T> {
        let began = Instant::now();
        let answer = ask()?;
        self.0.push(began.elapsed());
        Ok(answer)
    }

    /// Microseconds that this share of them did not exceed.
    fn micros(&mut self, share: f64) -> f64 {
        self.0.sort_unstable();
        let index = ((self.0.len() as f64 * share) as usize).min(self.0.len().saturating_sub(1));
        self.0.get(index).map_or(0.0, |took| took.as_secs_f64() * 1e6)
    }
}

/// The n-th contact's first name and family name.
fn name(number: u64) -> (String, String) {
    let words = |text: &'static str| text.split_ascii_whitespace().collect::<Vec<_>>();
    let (first, roots, endings) = (words(FIRST), words(ROOTS), words(ENDINGS));
    let pick = |from: &[&'static str], by: u64| from[usize::try_from(by % from.len() as u64).unwrap_or(0)];
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    let family = format!("{}{}", pick(&roots, mixed), pick(&endings, mixed / 30));
    (pick(&first, mixed / 600).to_owned(), family)
}

/// Writes what is searched for, by a number and the count of contacts.
type Write = fn(u64, u64) -> Result<String>;

fn searches(crm: &Crm, open: &mut KeptOpen) -> Result<Figure> {
    let kinds: [(&str, Write); 6] = [
        ("beginning of a family name", |n, _| Ok(name(n).1.chars().take(4).collect())),
        ("family name and first name", |n, _| Ok(format!("{} {}", name(n).1, name(n).0))),
        ("beginnings of both", |n, _| {
            let (first, family) = name(n);
            Ok(format!("{} {}", first.chars().take(3).collect::<String>(), family.chars().take(3).collect::<String>()))
        }),
        ("last digits of a phone", |n, _| Ok(large::phone(n)?.as_e164()[7..].to_owned())),
        ("a phone as one spells it", |n, _| {
            let phone = large::phone(n)?.as_e164();
            Ok(format!("0{} {}-{}", &phone[4..6], &phone[6..9], &phone[9..]))
        }),
        ("a deal", |n, contacts| Ok(format!("угода {}", n % (contacts / 10)))),
    ];
    let (mut all, mut notes) = (Times::default(), Vec::new());
    for (what, write) in kinds {
        let (mut times, mut found) = (Times::default(), 0);
        for n in 0..REQUESTS / 6 {
            let query = write(n.wrapping_mul(7_919) % crm.contacts, crm.contacts)?;
            let path = format!("/api/v1/search?q={}", encoded(&query));
            let answer = times.take(|| crm.get(open, &path))?;
            found += u64::from(answer.contains("\"id\""));
        }
        ensure!(found > REQUESTS / 8, "{what}: only {found} of {} searches found something", REQUESTS / 6);
        notes.push(format!("{what} p50 {:.1} ms, p95 {:.1} ms", times.micros(0.5) / 1e3, times.micros(0.95) / 1e3));
        all.0.extend(times.0);
    }
    Ok(Figure { value: all.micros(0.95), note: notes.join(" · ") })
}

fn boards(crm: &Crm, open: &mut KeptOpen) -> Result<Figure> {
    let mut times = Times::default();
    for _ in 0..REQUESTS / 6 {
        times.take(|| {
            crm.get(open, &format!("/api/v1/pipelines/{}/board", crm.pipeline))?;
            for stage in &crm.stages {
                crm.get(open, &format!("/api/v1/deals?stage_id={stage}&limit={CARDS}"))?;
            }
            Ok(())
        })?;
    }
    let note = format!("p95 {:.1} ms, one request after the other", times.micros(0.95) / 1e3);
    Ok(Figure { value: times.micros(0.5), note })
}

fn pages(crm: &Crm, open: &mut KeptOpen, path: &str) -> Result<Figure> {
    let mut times = Times::default();
    for _ in 0..REQUESTS / 3 {
        times.take(|| crm.get(open, path))?;
    }
    Ok(Figure { value: times.micros(0.5), note: format!("p95 {:.1} ms", times.micros(0.95) / 1e3) })
}

/// The place behind the first of the rows that a filter finds.
fn cursor(crm: &Crm, open: &mut KeptOpen, path: &str) -> Result<String> {
    let page: Value = serde_json::from_str(&crm.get(open, path)?)?;
    Ok(text(&page, "next")?.to_owned())
}

/// A text as a part of a query.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The database, filled once.
fn filled(binary: &Binary, contacts: u64, deals: u64) -> Result<Crm> {
    let folder = large::kept(&format!("crm-{contacts}-{deals}"), |folder| fill(binary, folder, contacts, deals))?;
    let about: Value = serde_json::from_str(&fs::read_to_string(folder.join(ABOUT))?)?;
    let stages = about["stages"].as_array().context("no stages")?;
    Ok(Crm {
        token: text(&about, "token")?.to_owned(),
        pipeline: text(&about, "pipeline")?.to_owned(),
        stages: stages.iter().filter_map(|stage| stage.as_str().map(str::to_owned)).collect(),
        folder,
        contacts,
    })
}

const ABOUT: &str = "about.json";

fn fill(binary: &Binary, folder: &Path, contacts: u64, deals: u64) -> Result<()> {
    eprintln!("filling a database with {contacts} contacts and {deals} deals, once");
    let file = database(folder);
    fs::create_dir_all(file.parent().context("a file lies in a folder")?)?;
    fs::copy(large::contacts(contacts)?, &file)?;
    let (serving, token) = binary.serve_with_token(folder)?;
    let pipeline = pipeline(&serving, &token)?;
    serving.stop();
    name_contacts(&file, contacts)?;
    make_deals(&file, text(&pipeline, "id")?, contacts, deals)?;
    let serving = binary.serve(folder)?;
    let began = Instant::now();
    while !is_indexed(&file)? {
        if began.elapsed() > Duration::from_secs(3600) {
            bail!("the search is not ready after an hour");
        }
        sleep(Duration::from_millis(500));
    }
    eprintln!("  read through for the search in {:.0} s", began.elapsed().as_secs_f64());
    serving.stop();
    Connection::open(&file)?.pragma_update(None, "wal_checkpoint", "truncate")?;
    let stages: Vec<&Value> = pipeline["stages"].as_array().into_iter().flatten().map(|stage| &stage["id"]).collect();
    let about = json!({ "token": token, "pipeline": pipeline["id"], "stages": stages });
    fs::write(folder.join(ABOUT), about.to_string())?;
    Ok(())
}

fn pipeline(serving: &Serving, token: &str) -> Result<Value> {
    client::json(serving.address, "POST", "/api/v1/pipelines", token, &json!({ "name": "Bench" }))
}

/// Whether the search has read everything once.
fn is_indexed(file: &Path) -> Result<bool> {
    let database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    database.busy_timeout(Duration::from_secs(10))?;
    let scanned = "select count(*) from search_places where scan_kind is null";
    Ok(database.query_row(scanned, [], |row| row.get::<_, i64>(0))? > 0)
}

fn name_contacts(file: &Path, contacts: u64) -> Result<()> {
    let mut database = Connection::open(file)?;
    let all = database.transaction()?;
    all.execute_batch("delete from search_places; delete from search_terms; delete from search_entries;")?;
    let ids: Vec<Vec<u8>> = {
        let mut select = all.prepare("select id from contacts order by id")?;
        select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    ensure!(ids.len() as u64 == contacts, "{} contacts instead of {contacts}", ids.len());
    {
        let mut update =
            all.prepare("update contacts set name = ?2, name_fold = ?3 where workspace_id = 1 and id = ?1")?;
        for (number, id) in (0..).zip(&ids) {
            let (first, family) = name(number);
            let name = format!("{family} {first}");
            update.execute(params![id, name, fold(&name)])?;
        }
    }
    // The very last ones can be found by what they came from.
    all.execute(
        "update contacts set source = 'Late' where id in (select id from contacts order by name_fold desc, id desc limit 200)",
        [],
    )?;
    all.commit()?;
    Ok(())
}

fn make_deals(file: &Path, pipeline: &str, contacts: u64, deals: u64) -> Result<()> {
    let mut database = Connection::open(file)?;
    let all = database.transaction()?;
    let pipeline = pipeline.replace('-', "");
    // Every tenth contact has a deal; the last two belong to one contact.
    let every = (contacts / deals).max(1);
    all.execute_batch(&format!(
        "create temp table made as with numbered as (select id, row_number() over (order by id) - 1 as n from contacts)
           select n / {every} as n, id as contact from numbered where n % {every} = 0 limit {deals};
         create temp table places as select id, kind, row_number() over (order by position) - 1 as place from stages where pipeline_id = x'{pipeline}';
         insert into deals (workspace_id, id, name, name_fold, pipeline_id, stage_id, kind, amount, currency, contact_id, responsible_by, created_by,
             created_at, changed_at, stage_since, version)
           select 1, unhex(printf('%032x', n + 1)), 'Угода ' || n, 'угода ' || n, x'{pipeline}', p.id, p.kind, n % 1000 * 10000, 'UAH',
             case when n < 2 then (select contact from made where n = 0) else contact end, 'person', 'import',
             946684800000000 + n * 60000000, 946684800000000 + n * 60000000, 946684800000000 + n * 60000000, 1
           from made join places p on p.place = n % (select count(*) from places);
         insert into deal_sums (workspace_id, stage_id, responsible_id, currency, deals, amount)
           select 1, stage_id, x'00000000000000000000000000000000', currency, count(*), sum(amount) from deals group by stage_id, currency;"
    ))?;
    all.commit()?;
    Ok(())
}

/// The contact of the two oldest deals, which stand at the end of the list.
fn late_contact(folder: &Path) -> Result<String> {
    let database = Connection::open_with_flags(database(folder), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let id = "select lower(hex(contact_id)) from deals order by stage_since limit 1";
    let hex: String = database.query_row(id, [], |row| row.get(0))?;
    ensure!(hex.len() == 32, "{hex} is no id");
    Ok([&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_differ_and_texts_are_written_for_a_query() {
        let names: std::collections::BTreeSet<_> = (0..1000).map(name).collect();
        assert!(names.len() > 900, "{} names", names.len());
        assert_eq!(encoded("аб 1"), "%D0%B0%D0%B1%20%31");
    }
}
