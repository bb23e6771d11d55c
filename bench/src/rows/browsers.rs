//! Many open browsers while calls come in: how soon a card pops up, also while all of them come back after a restart.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::Scale;
use crate::browser::{Browser, Ring, Rings, Seen};
use crate::client;
use crate::events::client as number_of;
use crate::process::scratch;
use crate::product::{Binary, Receiving, text};
use crate::table::{Bar, Contest, Figure, Row, Side, Unit};

/// Teams, each with a line of its own whose calls ring at its people.
const GROUPS: usize = 10;
/// People of a team, and browsers of each of them.
const PEOPLE: usize = 10;
const BROWSERS: usize = 3;
/// Connections that send webhooks, calls under way on each, and the pause between two events: 50 events a second, a call rings for two seconds.
const SENDERS: u32 = 5;
const CALLS: u64 = 20;
const PAUSE: Duration = Duration::from_millis(100);
const PASSWORD: &str = "a right long password";
/// What is said of a card that did not come at all.
const NEVER: Duration = Duration::from_secs(60);
/// How long after a restart counts as the time in which browsers come back.
const COMING_BACK: Duration = Duration::from_secs(5);

/// From the webhook to the card, in the 95th of a hundred browsers and calls.
pub fn cards(scale: &Scale) -> Vec<Row> {
    // Both rows come of the same runs.
    let coming_back = RefCell::new(VecDeque::new());
    let steady = scale.product().map(|binary| {
        let coming_back = &coming_back;
        let measure = move || {
            let run = measure(scale, &binary)?;
            coming_back.borrow_mut().push_back(run.figure(run.coming_back));
            run.figure(run.steady)
        };
        Side { name: "Switchhook".to_owned(), measure: Box::new(measure) }
    });
    let steady = row("steady", steady, scale);
    let back = scale.product().map(|_| Side {
        name: "Switchhook".to_owned(),
        measure: Box::new(|| coming_back.borrow_mut().pop_front().context("the run did not come so far")?),
    });
    vec![steady, row("while all come back after a restart", back, scale)]
}

fn row(what: &str, ours: Result<Side<'_>>, scale: &Scale) -> Row {
    let browsers = GROUPS * PEOPLE * BROWSERS;
    let name = format!("{browsers} open browsers, 50 events a second, webhook to card, p95, {what}");
    Contest { name, unit: Unit::Seconds, bar: Bar::AtMost(0.3), ours, peers: Vec::new() }.run(scale.rounds)
}

/// What happened in one run.
struct Run {
    rings: HashMap<u64, Ring>,
    /// The groups of the browsers, and what they saw.
    seen: Vec<(usize, Seen)>,
    /// From when to when calls count.
    steady: (Instant, Instant),
    coming_back: (Instant, Instant),
}

impl Run {
    fn figure(&self, (from, to): (Instant, Instant)) -> Result<Figure> {
        let mut took = Vec::new();
        let mut missing = 0;
        let counted: Vec<_> = self.rings.iter().filter(|(_, ring)| (from..to).contains(&ring.at)).collect();
        for (group, seen) in &self.seen {
            let cards: HashMap<u64, Duration> = seen.cards.iter().copied().collect();
            for (number, _) in counted.iter().filter(|(_, ring)| ring.group == *group) {
                let card = cards.get(number).copied();
                missing += u64::from(card.is_none());
                took.push(card.unwrap_or(NEVER));
            }
        }
        let mut reports: Vec<_> = self.seen.iter().flat_map(|(_, seen)| seen.reports.iter().copied()).collect();
        let opened: usize = self.seen.iter().map(|(_, seen)| seen.opened).sum();
        let [p50, p95, p99] = [0.5, 0.95, 0.99].map(|share| percentile(&mut took, share));
        let (calls, cards, report) = (counted.len(), took.len(), percentile(&mut reports, 0.95));
        let note = format!(
            "({calls} calls, {cards} cards, {missing} never came, p50 {p50:.1?}, p99 {p99:.1?}; {} reports read, p95 {report:.1?}; {opened} streams opened)",
            reports.len()
        );
        anyhow::ensure!(!took.is_empty(), "no call rang in the measured time");
        Ok(Figure { value: p95.as_secs_f64(), note })
    }
}

fn percentile(of: &mut [Duration], share: f64) -> Duration {
    of.sort_unstable();
    let index = ((of.len() as f64 * share) as usize).min(of.len().saturating_sub(1));
    of.get(index).copied().unwrap_or_default()
}

fn measure(scale: &Scale, binary: &Binary) -> Result<Run> {
    let folder = scratch("browsers")?;
    let (receiving, token) = binary.serve_new_with_token(&folder)?;
    let Receiving { serving, path } = receiving;
    let address = serving.address;
    let cookies = office(address, &token)?;
    let rings = Arc::new(Rings::default());
    let (end, ending) = watch::channel(false);
    let browsing = {
        let (rings, ending) = (rings.clone(), ending.clone());
        thread::spawn(move || browse(address, cookies, &rings, &ending))
    };
    let sending = {
        let rings = rings.clone();
        thread::spawn(move || send(address, &path, &rings, ending))
    };
    thread::sleep(scale.warm_up + Duration::from_secs(2));
    let began = Instant::now();
    thread::sleep(scale.measured);
    let steady = (began, Instant::now());
    // The last cards of the steady time.
    thread::sleep(Duration::from_secs(1));
    serving.stop();
    let again = binary.serve_at(&folder, address)?;
    let ready = Instant::now();
    thread::sleep(COMING_BACK + Duration::from_secs(2));
    let _ = end.send(true);
    sending.join().map_err(|_| anyhow::anyhow!("the senders panicked"))??;
    let seen = browsing.join().map_err(|_| anyhow::anyhow!("the browsers panicked"))??;
    again.stop();
    std::fs::remove_dir_all(folder)?;
    Ok(Run { rings: rings.all(), seen, steady, coming_back: (ready, ready + COMING_BACK) })
}

/// Makes teams, their lines and people, and logs them in; gives the sessions with the group of each.
fn office(address: SocketAddr, token: &str) -> Result<Vec<(usize, String)>> {
    let post = |path: &str, body: Value| client::json(address, "POST", path, token, &body);
    let connections = client::json(address, "GET", "/api/v1/connections", token, &Value::Null)?;
    let connection = text(&connections["items"][0], "id")?.to_owned();
    let (mut mapping, mut sessions) = (Vec::new(), Vec::new());
    for group in 0..GROUPS {
        let team = post("/api/v1/teams", json!({ "name": format!("Group {group}") }))?;
        let line = json!({ "connection_id": connection, "number": line(group), "group": format!("Group {group}") });
        post("/api/v1/lines", line)?;
        for person in 0..PEOPLE {
            let email = format!("person{group}.{person}@bench.example");
            let user = json!({ "email": email, "name": format!("Person {group} {person}"), "role": "manager", "team_id": team["id"] });
            let user = post("/api/v1/users", user)?;
            let invitation = text(&user, "invite_url")?.rsplit('/').next().unwrap_or_default().to_owned();
            post(&format!("/api/v1/invitations/{invitation}/accept"), json!({ "password": PASSWORD }))?;
            mapping.push(json!({ "user_id": user["id"], "employee_id": (1000 + group * PEOPLE + person).to_string(), "sip_account": sip(group, person) }));
            for _ in 0..BROWSERS {
                sessions.push((group, log_in(address, &email)?));
            }
        }
    }
    let path = format!("/api/v1/connections/{connection}/employees");
    client::json(address, "PUT", &path, token, &Value::Array(mapping))?;
    Ok(sessions)
}

fn log_in(address: SocketAddr, email: &str) -> Result<String> {
    let body = json!({ "email": email, "password": PASSWORD }).to_string();
    let answer = client::request(address, "POST", "/api/v1/session", "content-type: application/json\r\n", &body)?;
    let cookie = answer.header("set-cookie").with_context(|| format!("logging in answered {}", answer.status))?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}

fn line(group: usize) -> String {
    format!("38044333{group:04}")
}

fn sip(group: usize, person: usize) -> String {
    format!("bench_{group}_{person}")
}

fn browse(
    address: SocketAddr,
    sessions: Vec<(usize, String)>,
    rings: &Arc<Rings>,
    ending: &watch::Receiver<bool>,
) -> Result<Vec<(usize, Seen)>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut browsers = JoinSet::new();
        for (group, cookie) in sessions {
            let (browser, ending) = (Browser { address, cookie, group, rings: rings.clone() }, ending.clone());
            browsers.spawn(async move { browser.stay(ending).await.map(|seen| (group, seen)) });
        }
        browsers.join_all().await.into_iter().collect()
    })
}

fn send(address: SocketAddr, path: &str, rings: &Arc<Rings>, ending: watch::Receiver<bool>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let calls = Arc::new(AtomicU64::new(0));
    runtime.block_on(async {
        let mut senders = JoinSet::new();
        for sender in 0..SENDERS {
            let head = format!(
                "POST {path} HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\ncontent-length: "
            );
            let from = tokio::time::Instant::now() + PAUSE / 5 * sender;
            let (calls, rings, mut ending) = (calls.clone(), rings.clone(), ending.clone());
            senders.spawn(async move {
                tokio::select! {
                    _ = ending.changed() => {}
                    () = sender_of(address, &head, from, &calls, &rings) => {}
                }
            });
        }
        senders.join_all().await;
    });
    Ok(())
}

/// Sends events of twenty calls in turn. What fails while the server is away is lost, as Ringostat's is.
async fn sender_of(address: SocketAddr, head: &str, from: tokio::time::Instant, calls: &AtomicU64, rings: &Rings) {
    let mut under_way: Vec<(u64, u8)> = (0..CALLS).map(|place| (0, u8::try_from(place % 3).unwrap_or(0))).collect();
    for (call, _) in &mut under_way {
        *call = calls.fetch_add(1, Ordering::Relaxed);
    }
    let mut ticks = tokio::time::interval_at(from, PAUSE);
    let mut stream = None;
    for place in (0..under_way.len()).cycle() {
        ticks.tick().await;
        let (call, moment) = &mut under_way[place];
        let body = body(*call, *moment);
        let group = usize::try_from(*call).unwrap_or(0) % GROUPS;
        if *moment == 0 {
            rings.add(number_of(*call), Ring { at: Instant::now(), group });
        }
        if post(&mut stream, address, &format!("{head}{}\r\n\r\n{body}", body.len())).await.is_err() {
            stream = None;
        }
        *moment = (*moment + 1) % 3;
        if *moment == 0 {
            *call = calls.fetch_add(1, Ordering::Relaxed);
        }
    }
}

async fn post(stream: &mut Option<TcpStream>, address: SocketAddr, request: &str) -> Result<()> {
    let stream = match stream {
        Some(stream) => stream,
        None => stream.insert(TcpStream::connect(address).await?),
    };
    stream.write_all(request.as_bytes()).await?;
    crate::load::read_answer(stream, &mut Vec::new()).await?;
    Ok(())
}

fn body(call: u64, moment: u8) -> String {
    let (group, person) =
        (usize::try_from(call).unwrap_or(0) % GROUPS, usize::try_from(call / 10).unwrap_or(0) % PEOPLE);
    let (client, line, sip) = (number_of(call), line(group), sip(group, person));
    let employee = 1000 + group * PEOPLE + person;
    let id = format!("bench-{call}");
    match moment {
        0 => format!(
            r#"{{"type":"in","call_id":"{id}","destination":"{line}","number_e164":"+{client}","caller_number":"{client}"}}"#
        ),
        1 => format!(
            r#"{{"type":"in","call_id":"{id}","connected_with":"{sip}","employee_id":{employee},"destination":"{line}","number_e164":"+{client}"}}"#
        ),
        _ => format!(
            r#"{{"call_type":"in","uniqueid":"{id}","dst":"{line}","E164":"+{client}","connected_with":"{sip}","employee_id":"{employee}","disposition":"ANSWERED","billsec":"2","duration":"4"}}"#
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_never_came_counts() {
        let now = Instant::now();
        let rings = HashMap::from([(1, Ring { at: now, group: 0 }), (2, Ring { at: now, group: 0 })]);
        let seen = Seen { cards: vec![(1, Duration::from_millis(20))], ..Seen::default() };
        let window = (now, now + Duration::from_secs(1));
        let run = Run { rings, seen: vec![(0, seen), (1, Seen::default())], steady: window, coming_back: window };
        let figure = run.figure(window).unwrap();
        assert!((figure.value - NEVER.as_secs_f64()).abs() < 1e-9);
        assert!(figure.note.contains("2 calls, 2 cards, 1 never came"), "{}", figure.note);
    }
}
