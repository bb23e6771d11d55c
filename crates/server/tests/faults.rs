//! Nothing that was answered with 200 is lost, and nothing is there twice: the real program is killed and the database taken away under a stream of events.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};
use testkit::simulator::{HangUp, PastCall, Settings, Simulator};

#[path = "faults/automations.rs"]
mod automations;

struct Server {
    child: Child,
    data: std::path::PathBuf,
    database: Option<String>,
    port: u16,
}

impl Server {
    fn start(data: &Path, database: Option<&str>) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let child = spawn(data, database, port);
        Self { child, data: data.to_owned(), database: database.map(str::to_owned), port }
    }

    fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// As a power cut would end it.
    fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }

    fn start_again(&mut self) {
        self.child = spawn(&self.data, self.database.as_deref(), self.port);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(data: &Path, database: Option<&str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_switchhook"));
    command.env_clear().env("SWITCHHOOK_DATA_DIR", data).env("SWITCHHOOK_PRIVATE_HOSTS", "127.0.0.1");
    if let Some(url) = database {
        command.env("SWITCHHOOK_DATABASE_URL", url);
    }
    command
}

/// Starts the program and waits until it says that it listens.
fn spawn(data: &Path, database: Option<&str>, port: u16) -> Child {
    let mut child = command(data, database)
        .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("stdout")).lines();
    let line = lines.next().expect("a line").expect("a text");
    assert!(line.contains("http://"), "{line}");
    // The pipe must stay open, or the program's next line would fail.
    std::thread::spawn(move || lines.for_each(drop));
    child
}

fn run(data: &Path, database: Option<&str>, args: &[&str]) -> String {
    let output = command(data, database).args(args).output().expect("the program runs");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a text").trim().to_owned()
}

struct Api {
    client: reqwest::Client,
    base: String,
    token: String,
}

impl Api {
    async fn get(&self, path: &str) -> Option<Value> {
        let response =
            self.client.get(format!("{}/api/v1{path}", self.base)).bearer_auth(&self.token).send().await.ok()?;
        if response.status() != 200 {
            return None;
        }
        response.json().await.ok()
    }

    /// All calls, page by page: how often each id of the source is there.
    async fn calls(&self) -> Option<Vec<String>> {
        let mut all = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = self.get(&format!("/calls?limit=200{cursor}")).await?;
            all.extend(
                page["items"].as_array()?.iter().filter_map(|call| call["external_id"].as_str().map(str::to_owned)),
            );
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return Some(all),
            }
        }
    }
}

async fn set_up(data: &Path, database: Option<&str>) -> (Server, Api, String) {
    let server = Server::start(data, database);
    run(
        data,
        database,
        &["user", "add", "--workspace", "Test", "--email", "a@example.com", "--name", "Ivan", "--role", "owner"],
    );
    let token = run(data, database, &["token", "add", "--workspace", "Test", "--name", "t", "--role", "owner"]);
    let client = testkit::app::client().timeout(Duration::from_secs(20)).build().expect("a client");
    let api = Api { client, base: server.base(), token };
    let url = format!("{}/api/v1/connections", api.base);
    let input = json!({"kind": "ringostat", "name": "Main", "auth_key": "k", "project_id": "1", "repair_seconds": 0, "create_contacts": ["incoming_missed"]});
    let reply: Value = api
        .client
        .post(url)
        .bearer_auth(&api.token)
        .json(&input)
        .send()
        .await
        .expect("sent")
        .json()
        .await
        .expect("JSON");
    let webhook = reply["webhook_url"].as_str().expect("a URL").to_owned();
    (server, api, webhook)
}

/// A stream of calls, two of each number, from eight senders who never repeat what was answered 200.
struct Stream {
    acknowledged: Arc<Mutex<BTreeSet<String>>>,
    count: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    senders: Vec<tokio::task::JoinHandle<()>>,
}

impl Stream {
    fn start(webhook: &str) -> Self {
        let (acknowledged, count, stop) = (
            Arc::<Mutex<BTreeSet<String>>>::default(),
            Arc::new(AtomicUsize::new(0)),
            Arc::new(AtomicBool::new(false)),
        );
        let next = Arc::new(AtomicUsize::new(0));
        let sender = |_| {
            let (url, acknowledged, count, stop, next) = (
                webhook.to_owned(),
                Arc::clone(&acknowledged),
                Arc::clone(&count),
                Arc::clone(&stop),
                Arc::clone(&next),
            );
            tokio::spawn(async move {
                let client = testkit::app::client().timeout(Duration::from_secs(20)).build().expect("a client");
                while !stop.load(Ordering::Relaxed) {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let id = format!("ua9_-{}.{n}", 1_767_000_000 + n);
                    let body = json!({"call_type": "in", "uniqueid": id, "userfield": format!("38067{:07}", 1_000_000 + n / 2),
                        "dst": "380443330099", "disposition": "NO ANSWER", "billsec": 0});
                    match client.post(&url).json(&body).send().await {
                        Ok(response) if response.status() == 200 => {
                            acknowledged.lock().expect("not poisoned").insert(id);
                            count.fetch_add(1, Ordering::SeqCst);
                        }
                        // The server is down; what was not answered need not be there.
                        _ => tokio::task::yield_now().await,
                    }
                }
            })
        };
        let senders = (0..8).map(sender).collect();
        Self { acknowledged, count, stop, senders }
    }

    /// Waits until so many more were answered.
    async fn more(&self, events: usize) {
        let target = self.count.load(Ordering::SeqCst) + events;
        let mut tick = tokio::time::interval(Duration::from_millis(5));
        while self.count.load(Ordering::SeqCst) < target {
            tick.tick().await;
        }
    }

    async fn end(self) -> BTreeSet<String> {
        self.stop.store(true, Ordering::Relaxed);
        for sender in self.senders {
            sender.await.expect("no panic");
        }
        Arc::try_unwrap(self.acknowledged).expect("the senders are gone").into_inner().expect("not poisoned")
    }
}

/// Polls until everything that was answered is in the report, then looks for doubles.
async fn all_there_once(api: &Api, acknowledged: &BTreeSet<String>) {
    let mut tick = tokio::time::interval(Duration::from_millis(100));
    let mut missing = usize::MAX;
    for _ in 0..600 {
        tick.tick().await;
        let Some(calls) = api.calls().await else { continue };
        let distinct: BTreeSet<&String> = calls.iter().collect();
        assert_eq!(distinct.len(), calls.len(), "a call stands there twice");
        missing = acknowledged.iter().filter(|id| !distinct.contains(id)).count();
        if missing == 0 {
            return one_contact_each(api).await;
        }
    }
    panic!("{missing} of {} answered events are not in the report", acknowledged.len());
}

async fn one_contact_each(api: &Api) {
    let mut numbers = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = api.get(&format!("/contacts?limit=200{cursor}")).await.expect("contacts");
        let items = page["items"].as_array().expect("a list");
        numbers.extend(items.iter().map(|contact| contact["phones"][0]["e164"].as_str().expect("a number").to_owned()));
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    let distinct: BTreeSet<&String> = numbers.iter().collect();
    assert_eq!(distinct.len(), numbers.len(), "a number has two contacts");
}

async fn killed_several_times(database: Option<&str>) {
    let data = tempfile::tempdir().expect("a folder");
    let (mut server, api, webhook) = set_up(data.path(), database).await;
    let stream = Stream::start(&webhook);
    for _ in 0..4 {
        stream.more(150).await;
        server.kill();
        server.start_again();
    }
    stream.more(100).await;
    let acknowledged = stream.end().await;
    assert!(acknowledged.len() >= 700);
    all_there_once(&api, &acknowledged).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_several_times_on_sqlite() {
    killed_several_times(None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_several_times_on_postgres() {
    let database = testkit::postgres::database().await;
    killed_several_times(Some(&database.url)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_stopped_and_started_under_the_stream() {
    let database = testkit::postgres::database_alone().await;
    let data = tempfile::tempdir().expect("a folder");
    let (_server, api, webhook) = set_up(data.path(), Some(&database.url)).await;
    let stream = Stream::start(&webhook);
    stream.more(150).await;
    database.server().lock().expect("not poisoned").stop();
    // They are answered all the same, from the spool.
    stream.more(150).await;
    database.server().lock().expect("not poisoned").start_again().expect("started");
    stream.more(150).await;
    database.server().lock().expect("not poisoned").kill();
    stream.more(50).await;
    database.server().lock().expect("not poisoned").start_again().expect("started");
    stream.more(50).await;
    let acknowledged = stream.end().await;
    all_there_once(&api, &acknowledged).await;
}

/// It takes connections and says nothing, like one whose disk or network has stopped.
#[tokio::test(flavor = "multi_thread")]
async fn postgres_frozen_under_the_stream() {
    let database = testkit::postgres::database_alone().await;
    let data = tempfile::tempdir().expect("a folder");
    let (_server, api, webhook) = set_up(data.path(), Some(&database.url)).await;
    let stream = Stream::start(&webhook);
    stream.more(100).await;
    database.server().lock().expect("not poisoned").freeze().expect("stopped");
    // What was under way may have come through before; the rest is answered from the spool.
    stream.more(24).await;
    database.server().lock().expect("not poisoned").thaw().expect("going on");
    stream.more(50).await;
    let acknowledged = stream.end().await;
    all_there_once(&api, &acknowledged).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_the_database_is_away() {
    let database = testkit::postgres::database_alone().await;
    let data = tempfile::tempdir().expect("a folder");
    let (mut server, api, webhook) = set_up(data.path(), Some(&database.url)).await;
    let stream = Stream::start(&webhook);
    stream.more(50).await;
    database.server().lock().expect("not poisoned").stop();
    stream.more(100).await;
    let acknowledged = stream.end().await;
    server.kill();
    database.server().lock().expect("not poisoned").start_again().expect("started");
    server.start_again();
    all_there_once(&api, &acknowledged).await;
}

/// A Ringostat whose log has so many calls of the last month.
async fn ringostat(calls: usize) -> Simulator {
    let settings = Settings {
        auth_key: "k".to_owned(),
        project_id: "1".to_owned(),
        time_zone: jiff::tz::TimeZone::get("Europe/Kyiv").expect("a zone"),
        #[expect(clippy::disallowed_methods, reason = "the program that is tested has the machine's clock, too")]
        clock: Arc::new(Timestamp::now),
        employees: Vec::new(),
        lines: vec!["380443330099".to_owned()],
    };
    let now = (settings.clock)();
    let simulator = Simulator::start(settings).await.expect("started");
    for n in 0..calls {
        let ago = jiff::SignedDuration::from_secs(3 * 3600 + i64::try_from(n * 2_400_000 / calls).expect("a month"));
        simulator.add_past(PastCall {
            started: now - ago,
            outgoing: false,
            client: format!("38067{:07}", 2_000_000 + n / 2),
            line: "380443330099".to_owned(),
            phone: None,
            end: if n % 3 == 0 { HangUp::answered(5, 60) } else { HangUp::no_answer(20) },
        });
    }
    simulator
}

/// More than the source gives at once; `SWITCHHOOK_TEST_BACKFILL` asks for another number.
#[expect(clippy::disallowed_methods, reason = "a test is told how large it is by its surroundings")]
fn backfilled_calls() -> usize {
    std::env::var("SWITCHHOOK_TEST_BACKFILL").ok().and_then(|text| text.parse().ok()).unwrap_or(8_000)
}

async fn backfill(api: &Api, connection: &str, from: Timestamp) -> String {
    let url = format!("{}/api/v1/connections/{connection}/backfills", api.base);
    let asked = api.client.post(url).bearer_auth(&api.token).json(&json!({"from": from}));
    let made: Value = asked.send().await.expect("sent").json().await.expect("JSON");
    format!("/backfills/{}", made["id"].as_str().unwrap_or_else(|| panic!("{made}")))
}

/// Looks at a backfill until it is as it should be.
async fn until(api: &Api, path: &str, fits: impl Fn(&Value) -> bool) -> Value {
    let mut tick = tokio::time::interval(Duration::from_millis(20));
    loop {
        tick.tick().await;
        if let Some(now) = api.get(path).await.filter(|now| fits(now)) {
            return now;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backfill_goes_on_after_a_kill() {
    let calls = backfilled_calls();
    let simulator = ringostat(calls).await;
    let data = tempfile::tempdir().expect("a folder");
    let (mut server, api, _) = set_up(data.path(), None).await;
    let connection = api.get("/connections").await.expect("connections")["items"][0].clone();
    let id = connection["id"].as_str().expect("an id");
    let url = format!("{}/api/v1/connections/{id}", api.base);
    let patch = api.client.patch(url).bearer_auth(&api.token).header("if-match", "\"1\"");
    let patched = patch.json(&json!({"api_url": simulator.url()})).send().await.expect("sent");
    assert_eq!(patched.status(), 200);
    let from = Timestamp::from_second((simulator_now() - 31 * 86_400).max(0)).expect("a time");
    let path = backfill(&api, id, from).await;
    // It is killed in the middle, and goes on where it was.
    until(&api, &path, |now| now["calls"].as_u64().is_some_and(|calls| calls > 0)).await;
    server.kill();
    server.start_again();
    let done = until(&api, &path, |now| now["state"] == "done").await;
    assert_eq!(done["problem"], Value::Null);
    let all: BTreeSet<String> = simulator.call_ids().into_iter().collect();
    assert_eq!(all.len(), calls);
    let mut tick = tokio::time::interval(Duration::from_millis(200));
    let there = loop {
        tick.tick().await;
        if let Some(there) = api.calls().await.filter(|there| there.len() >= calls) {
            break there;
        }
    };
    assert_eq!((there.len(), there.into_iter().collect::<BTreeSet<_>>()), (calls, all));
    assert_eq!(api.get("/contacts").await.expect("contacts")["items"], json!([]), "the past causes nothing");
    let second = backfill(&api, id, from).await;
    let second = until(&api, &second, |now| now["state"] == "done").await;
    assert_eq!((second["calls"].as_u64(), second["new_calls"].as_u64()), (u64::try_from(calls).ok(), Some(0)));
    simulator.stop().await;
}

#[expect(clippy::disallowed_methods, reason = "the program that is tested has the machine's clock, too")]
fn simulator_now() -> i64 {
    Timestamp::now().as_second()
}
