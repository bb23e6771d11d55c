//! The program in a place of its own, and somebody who speaks to it.

mod chaos;
mod commands;
mod cti_client;
mod files;
mod log;
mod sip;
mod walk;

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use reqwest::{Client, Method, Response, StatusCode};
use serde_json::Value;
use testkit::Engine;
use testkit::postgres::{self, TestDatabase};

/// A folder, a port and a database: what one installation has.
struct Place {
    folder: tempfile::TempDir,
    database: Option<TestDatabase>,
    listen: String,
    client: Client,
}

impl Place {
    async fn new(engine: Engine) -> Self {
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(postgres::database().await),
        };
        let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
        let client = testkit::app::client().timeout(Duration::from_secs(20)).build().expect("a client");
        Self { folder: tempfile::tempdir().expect("a folder"), database, listen: free.to_string(), client }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn base(&self) -> String {
        format!("http://{}", self.listen)
    }

    /// The program with the settings of this place in its surroundings, and nothing else.
    fn program(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_switchhook"));
        command.env_clear().env("SWITCHHOOK_DATA_DIR", self.path().join("data")).env("SWITCHHOOK_LISTEN", &self.listen);
        command.envs(self.database.iter().map(|database| ("SWITCHHOOK_DATABASE_URL", &database.url)));
        command.args(args).stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.program(args).output().expect("the program runs")
    }

    /// Runs a command that succeeds; gives what it printed.
    fn good(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Runs a command that fails; gives the line that it said.
    fn bad(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = text(&output.stderr);
        assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1), "{args:?}: {said}");
        said
    }

    fn serve(&self, more: &[&str]) -> Server {
        let log = File::create(self.path().join("log")).expect("a file");
        let mut child = self
            .program(&[&["serve"], more].concat())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().expect("stdout is piped"));
        out.read_line(&mut line).expect("a line");
        assert_eq!(line.trim(), format!("listening on {}", self.base()), "{}", self.log());
        Server { child }
    }

    /// What the server said since it was started last.
    fn log(&self) -> String {
        std::fs::read_to_string(self.path().join("log")).expect("a log")
    }

    async fn send(&self, method: Method, path: &str, token: Option<&str>, body: Option<Value>) -> Response {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base()) };
        let mut request = self.client.request(method, url);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        request.send().await.expect("the server answers")
    }

    /// The same with an expected status; gives the body.
    async fn ask(&self, method: Method, path: &str, token: &str, body: Option<Value>, status: u16) -> Value {
        let response = self.send(method, path, Some(token), body).await;
        testkit::app::expect(response, StatusCode::from_u16(status).expect("a status")).await
    }

    /// Asks again until the server has worked off what came in.
    async fn get_when(&self, path: &str, token: &str, done: impl Fn(&Value) -> bool) -> Value {
        let mut tick = tokio::time::interval(Duration::from_millis(20));
        for _ in 0..500 {
            tick.tick().await;
            let found = self.ask(Method::GET, path, token, None, 200).await;
            if done(&found) {
                return found;
            }
        }
        panic!("{path} does not become what it should: {}", self.log());
    }
}

/// A running server; killed if the test forgets it.
struct Server {
    child: Child,
}

impl Server {
    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// Ends it by SIGTERM; it ends with 0.
    fn stop(mut self) {
        self.signal("TERM");
        assert_eq!(self.child.wait().expect("it ends").code(), Some(0));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already if the test went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8").trim().to_owned()
}
