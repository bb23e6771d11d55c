//! The running application: the real router on a real socket, on either engine.

use std::net::SocketAddr;

use app::ctx::{Ctx, Settings};
use app::mail::MailSettings;
use app::recordings::Storage;
use app::secrets::Keyring;
use app::tokens::NewToken;
use app::users::AddUser;
use app::{automations, events, jobs, search};
use domain::access::Role;
use domain::call_request::{Request, State};
use domain::id::CallRequestId;
use domain::language::Language;
use domain::phone::PhoneNumber;
use reqwest::{Method, Response, StatusCode};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use store::call_requests::{self, RequestRow};
use store::{Batch, OpenOptions, Store};
use switchhook_http::Shared;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::clock::TestClock;
use crate::postgres::{self, TestDatabase};
use crate::smtp::MailServer;

/// Which engine keeps the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// In a temporary folder.
    Sqlite,
    /// On the server of the tests.
    Postgres,
}

impl Engine {
    /// Both, for stories that are told on each.
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];
}

/// The application, running for one test. Nothing happens in it by itself: [`TestApp::settle`] works off what waits.
#[derive(Debug)]
pub struct TestApp {
    /// The context of its use-cases.
    pub ctx: Ctx,
    /// Its clock.
    pub clock: TestClock,
    /// Its address, such as `http://127.0.0.1:41234`.
    pub base: String,
    /// Its API token, of an owner.
    pub token: String,
    client: reqwest::Client,
    shutdown: watch::Sender<bool>,
    server: JoinHandle<()>,
    folder: tempfile::TempDir,
    _database: Option<TestDatabase>,
}

/// When the clock of a test stands, unless the test says otherwise: shortly after the calls of the fixtures.
pub const NOW: i64 = 1_767_006_000;

impl TestApp {
    /// Starts with an empty workspace in Ukraine, whose owner is Ivan.
    pub async fn start(engine: Engine) -> Self {
        let mut app = Self::start_empty(engine).await;
        add_owner(&app.ctx, "Test", "owner@example.com").await;
        app.token = token(&app.ctx, "Test", Role::Owner).await;
        app
    }

    /// The same, with a server that sends its mail.
    pub async fn start_with_mail(engine: Engine, mail: &MailServer) -> Self {
        let mail = MailSettings::read(&mail.url(), "Switchhook <crm@example.com>", None).expect("settings of mail");
        let mut app = Self::start_with(engine, Some(mail), |_| None).await;
        add_owner(&app.ctx, "Test", "owner@example.com").await;
        app.token = token(&app.ctx, "Test", Role::Owner).await;
        app
    }

    /// Starts without a workspace, as a server starts for the first time; there is no token either.
    pub async fn start_empty(engine: Engine) -> Self {
        Self::start_with(engine, None, |_| None).await
    }

    /// Starts with a storage for recordings, made of the folder of the data.
    pub async fn start_with_storage(engine: Engine, storage: impl FnOnce(&std::path::Path) -> Storage) -> Self {
        let mut app = Self::start_with(engine, None, |folder| Some(storage(folder))).await;
        add_owner(&app.ctx, "Test", "owner@example.com").await;
        app.token = token(&app.ctx, "Test", Role::Owner).await;
        app
    }

    async fn start_with(
        engine: Engine,
        mail: Option<MailSettings>,
        storage: impl FnOnce(&std::path::Path) -> Option<Storage>,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (url, database) = match engine {
            Engine::Sqlite => (format!("sqlite://{}", folder.path().join("switchhook.db").display()), None),
            Engine::Postgres => {
                let database = postgres::database().await;
                (database.url.clone(), Some(database))
            }
        };
        let store = Store::open(&url, OpenOptions::default()).await.expect("the database opens");
        store.migrate().await.expect("the migrations run");
        let clock = TestClock::at(NOW);
        let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let private_hosts = vec!["127.0.0.1".to_owned()];
        let recordings = storage(folder.path());
        let data_dir = Some(folder.path().to_owned());
        let settings = Settings { public_url: base.clone(), data_dir, private_hosts, mail, recordings };
        let ctx = Ctx::new(store, clock.clock(), clock.ids(), Keyring::new(&[7; 32]), settings);
        let (shutdown, ended) = watch::channel(false);
        let router = switchhook_http::router(Shared::new(ctx.clone(), ended.clone()));
        let server = tokio::spawn(async move {
            switchhook_http::serve::serve(listener, router, ended).await.expect("the server runs");
        });
        let client = client().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let token = String::new();
        Self { ctx, clock, base, token, client, shutdown, server, folder, _database: database }
    }

    /// The folder of its data.
    pub fn data_dir(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Works off everything that waits: events, the automations they began, and the jobs they queued.
    pub async fn settle(&self) {
        events::drain::drain(&self.ctx).await.expect("the events are worked off");
        automations::run_due(&self.ctx).await.expect("the automations have gone on");
        jobs::run::run_due(&self.ctx).await.expect("the jobs are done");
        search::index(&self.ctx).await.expect("what can be searched is noted");
    }

    /// A request to the API as the owner; `path` begins behind `/api/v1`.
    pub async fn send(&self, method: Method, path: &str, version: Option<i64>, body: Option<&Value>) -> Response {
        self.send_as(&self.token, method, path, version, body).await
    }

    /// A request to the API with another token.
    pub async fn send_as(
        &self,
        token: &str,
        method: Method,
        path: &str,
        version: Option<i64>,
        body: Option<&Value>,
    ) -> Response {
        let url = format!("{}/api/v1{path}", self.base);
        let mut request = self.client.request(method, url).bearer_auth(token);
        if let Some(version) = version {
            request = request.header("if-match", format!("\"{version}\""));
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        request.send().await.expect("the server answers")
    }

    /// GET, 200.
    pub async fn get(&self, path: &str) -> Value {
        expect(self.send(Method::GET, path, None, None).await, StatusCode::OK).await
    }

    /// POST, 201.
    pub async fn post(&self, path: &str, body: Value) -> Value {
        expect(self.send(Method::POST, path, None, Some(&body)).await, StatusCode::CREATED).await
    }

    /// PUT, 200.
    pub async fn put(&self, path: &str, body: Value) -> Value {
        expect(self.send(Method::PUT, path, None, Some(&body)).await, StatusCode::OK).await
    }

    /// PATCH with the version that was read, 200.
    pub async fn patch(&self, path: &str, version: i64, body: Value) -> Value {
        expect(self.send(Method::PATCH, path, Some(version), Some(&body)).await, StatusCode::OK).await
    }

    /// A request to any address of the server, without a token.
    pub fn raw(&self, method: Method, url: &str) -> reqwest::RequestBuilder {
        self.client
            .request(method, if url.starts_with("http") { url.to_owned() } else { format!("{}{url}", self.base) })
    }

    /// Adds a user; answers the id.
    pub async fn user(&self, name: &str, role: &str) -> String {
        let email = format!("user{}@example.com", self.ctx.ids.next().simple());
        let user = self.post("/users", json!({"email": email, "name": name, "role": role})).await;
        user["id"].as_str().expect("an id").to_owned()
    }

    /// Somebody with a session; answers the cookie and the id. The address is the name at `example.com`.
    pub async fn person(&self, name: &str, role: Role) -> (String, String) {
        let (email, password) = (format!("{}@example.com", name.to_lowercase()), "a right long password");
        let add = AddUser {
            workspace: "Test".to_owned(),
            email: email.clone(),
            name: name.to_owned(),
            role,
            password: Some(password.into()),
            country: None,
            time_zone: None,
            language: None,
        };
        let user = app::users::add(&self.ctx, add).await.expect("the user is added").user.id.to_string();
        let login = json!({"email": email, "password": password});
        let answer = self.raw(Method::POST, "/api/v1/session").json(&login).send().await.expect("an answer");
        let cookie = answer.headers()["set-cookie"].to_str().expect("a cookie").split(';').next().expect("a cookie");
        (cookie.to_owned(), user)
    }

    /// A token of a workspace that is there.
    pub async fn token_of(&self, workspace: &str, role: Role) -> String {
        token(&self.ctx, workspace, role).await
    }

    /// Another workspace on the same server, which must not be seen from the first; answers its owner's token.
    pub async fn other_workspace(&self, workspace: &str) -> String {
        add_owner(&self.ctx, workspace, "other@example.com").await;
        token(&self.ctx, workspace, Role::Owner).await
    }

    /// A call that a user of the newest workspace started with a click, as if the source had agreed; answers its id.
    pub async fn started_call(&self, user: &str, connection: &str) -> String {
        let newest = self.ctx.store.first(store::workspaces::highest_id()).await.expect("the database answers");
        let request = Request {
            id: CallRequestId(self.ctx.ids.next()),
            user: user.parse().expect("an id"),
            connection: connection.parse().expect("an id"),
            contact: None,
            state: State::Ringing,
            created_at: self.ctx.clock.now(),
        };
        let number = PhoneNumber::from_e164("+380671110003").expect("a number");
        let step = call_requests::insert(
            newest.expect("a workspace"),
            &RequestRow { request, number, problem: None, call: None, version: 1 },
        );
        self.ctx.store.commit(Batch::one(step)).await.expect("it is kept");
        request.id.to_string()
    }

    /// Gives a table another name, so that statements about it fail until it has its own again.
    pub async fn rename_table(&self, table: &str, name: &str) {
        let sql = format!("alter table {table} rename to {name}");
        self.ctx.store.execute_sql_script(&sql).await.expect("the table is renamed");
    }

    /// Keeps the embedded database from writing until the value is dropped: it neither works nor says that it cannot.
    pub async fn hold_database(&self) -> store::testing::Held {
        store::testing::hold_writer(&self.ctx.store).await.expect("the writer stops")
    }

    /// Stops it, waiting for the requests under way.
    pub async fn stop(self) {
        let _ = self.shutdown.send(true);
        self.server.await.expect("the server ends");
        self.ctx.store.close().await;
    }
}

async fn add_owner(ctx: &Ctx, workspace: &str, email: &str) {
    let add = AddUser {
        workspace: workspace.to_owned(),
        email: email.to_owned(),
        name: "Ivan".to_owned(),
        role: Role::Owner,
        password: None,
        country: Some("UA".to_owned()),
        time_zone: Some("Europe/Kyiv".to_owned()),
        language: Some(Language::En),
    };
    app::users::add(ctx, add).await.expect("the owner is added");
}

async fn token(ctx: &Ctx, workspace: &str, role: Role) -> String {
    let token = app::tokens::add(ctx, workspace, NewToken { name: "test".to_owned(), role }).await.expect("a token");
    token.secret.expose_secret().to_owned()
}

/// Builds a client that speaks to the program as a stranger would. The program's own client hands TLS its provider, so none is installed for others.
pub fn client() -> reqwest::ClientBuilder {
    // Another test of the process may have done it already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    #[expect(clippy::disallowed_methods, reason = "a stranger speaks to the program")]
    reqwest::Client::builder()
}

/// The body of a response with this status; anything else ends the test with what was answered.
pub async fn expect(response: Response, status: StatusCode) -> Value {
    let (got, url) = (response.status(), response.url().path().to_owned());
    let text = response.text().await.expect("a body");
    assert_eq!(got, status, "{url}: {text}");
    serde_json::from_str(&text).unwrap_or(Value::Null)
}
