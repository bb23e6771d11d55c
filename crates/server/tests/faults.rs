//! Nothing that was answered with 200 is lost, and nothing is there twice: the real program is killed and the database taken away under a stream of events.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

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
    command.env_clear().env("SWITCHHOOK_DATA_DIR", data);
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
    let input = json!({"kind": "ringostat", "name": "Main", "auth_key": "k", "project_id": "1", "create_contacts": ["incoming_missed"]});
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
