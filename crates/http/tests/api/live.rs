//! Changes as they happen.

use std::time::Duration;

use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use switchhook_http::{Shared, router, serve};
use testkit::{Engine, TestApp};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// What a stream said.
#[derive(Debug, PartialEq)]
enum Said {
    Event { name: String, id: Option<String>, data: Value },
    Alive,
}

struct Stream {
    response: Response,
    waiting: String,
}

impl Stream {
    async fn open(request: RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert!(!response.headers().contains_key("content-encoding"), "a compressed stream waits for a full block");
        Self { response, waiting: String::new() }
    }

    /// The next thing said; none when the stream has ended.
    async fn next(&mut self) -> Option<Said> {
        loop {
            if let Some((block, rest)) = self.waiting.split_once("\n\n") {
                let said = read(block);
                self.waiting = rest.to_owned();
                return Some(said);
            }
            let chunk = self.response.chunk().await.ok().flatten()?;
            self.waiting.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    async fn event(&mut self) -> (String, Value) {
        loop {
            match self.next().await.expect("the stream goes on") {
                Said::Event { name, data, .. } => return (name, data),
                Said::Alive => {}
            }
        }
    }
}

fn read(block: &str) -> Said {
    let field = |name: &str| block.lines().find_map(|line| Some(line.strip_prefix(name)?.trim().to_owned()));
    match field("event:") {
        Some(name) => {
            Said::Event { name, id: field("id:"), data: serde_json::from_str(&field("data:").unwrap()).unwrap() }
        }
        None => Said::Alive,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_reaches_who_listens_and_who_comes_back() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let events = || app.raw(Method::GET, "/api/v1/events").bearer_auth(&app.token);
        let mut stream = Stream::open(events()).await;
        let (name, start) = stream.event().await;
        assert_eq!(name, "start");
        let last = start["last"].as_i64().unwrap();
        assert_eq!(app.get("/changes").await, json!({"items": [], "last": last}));

        let team = app.post("/teams", json!({"name": "Sales"})).await;
        let change = json!({"seq": last + 1, "noun": "team", "id": team["id"], "version": 1});
        assert_eq!(stream.event().await, ("change".to_owned(), change.clone()));
        drop(stream);

        let mut again = Stream::open(events().header("last-event-id", last.to_string())).await;
        assert_eq!(again.event().await.0, "start");
        let next = again.next().await.unwrap();
        assert_eq!(
            next,
            Said::Event { name: "change".to_owned(), id: Some((last + 1).to_string()), data: change.clone() }
        );
        let caught_up = app.get(&format!("/changes?after={last}")).await;
        assert_eq!(caught_up, json!({"items": [change], "last": last + 1}));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_changes_than_one_portion_all_come() {
    let app = TestApp::start(Engine::Sqlite).await;
    let last = app.get("/changes").await["last"].as_i64().unwrap();
    for number in 0..520 {
        app::teams::create(&app.ctx, &app::Principal::system(domain::id::WorkspaceId(1)), &format!("T{number}"))
            .await
            .unwrap();
    }
    let mut stream =
        Stream::open(app.raw(Method::GET, &format!("/api/v1/events?after={last}")).bearer_auth(&app.token)).await;
    assert_eq!(stream.event().await.0, "start");
    for number in 1..=520 {
        assert_eq!(stream.event().await.1["seq"], last + number);
    }
    app.stop().await;
}

/// Another server on the same database, whose heart beats fast.
async fn fast(app: &TestApp) -> (String, watch::Sender<bool>) {
    let (tell, shutdown) = watch::channel(false);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let shared = Shared { heart_beat: Duration::from_millis(20), ..Shared::new(app.ctx.clone(), shutdown.clone()) };
    tokio::spawn(serve(listener, router(shared), shutdown));
    (base, tell)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_lives_while_its_credential_does() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (base, _tell) = fast(&app).await;
    let made = app.post("/tokens", json!({"name": "screen", "role": "manager"})).await;
    let request = testkit::app::client()
        .build()
        .unwrap()
        .get(format!("{base}/api/v1/events"))
        .bearer_auth(made["token"].as_str().unwrap());
    let mut stream = Stream::open(request).await;
    assert_eq!(stream.event().await.0, "start");
    assert_eq!(stream.next().await, Some(Said::Alive));
    let path = format!("/tokens/{}", made["id"].as_str().unwrap());
    assert_eq!(app.send(Method::DELETE, &path, None, None).await.status(), StatusCode::NO_CONTENT);
    while let Some(said) = stream.next().await {
        assert_eq!(said, Said::Alive);
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_when_the_server_does() {
    let app = TestApp::start(Engine::Sqlite).await;
    let mut stream = Stream::open(app.raw(Method::GET, "/api/v1/events").bearer_auth(&app.token)).await;
    assert_eq!(stream.event().await.0, "start");
    let stopped = tokio::spawn(app.stop());
    assert_eq!(stream.next().await, None);
    stopped.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_too_late_is_told_before_the_stream_begins() {
    let app = TestApp::start(Engine::Sqlite).await;
    let open = async |id: &str| {
        let request = app.raw(Method::GET, "/api/v1/events").bearer_auth(&app.token).header("last-event-id", id);
        request.send().await.unwrap().status()
    };
    assert_eq!(open("99999").await, StatusCode::GONE);
    assert_eq!(open("yesterday").await, StatusCode::UNPROCESSABLE_ENTITY);
    app.stop().await;
}

/// A manager's browser: logged in, with an open stream.
struct Browser {
    stream: Stream,
    cookie: String,
}

impl Browser {
    async fn open(app: &TestApp, name: &str) -> (String, Self) {
        let email = format!("{name}@example.com");
        let password = "a right long password";
        let added = app::users::add(
            &app.ctx,
            app::users::AddUser {
                workspace: "Test".to_owned(),
                email: email.clone(),
                name: name.to_owned(),
                role: domain::access::Role::Manager,
                password: Some(password.into()),
                country: None,
                time_zone: None,
                language: None,
            },
        );
        let user = added.await.unwrap().user.id.to_string();
        let login = json!({"email": email, "password": password});
        let response = app.raw(Method::POST, "/api/v1/session").json(&login).send().await.unwrap();
        let cookie = response.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let events = app.raw(Method::GET, "/api/v1/events").header("cookie", &cookie);
        (user, Self { stream: Stream::open(events).await, cookie })
    }

    /// The calls that this browser shows when it has heard of a change of them.
    async fn calls(&mut self) -> Vec<Value> {
        loop {
            let (name, data) = self.stream.event().await;
            if name == "live" {
                return data["calls"].as_array().unwrap().clone();
            }
        }
    }

    async fn get(&self, app: &TestApp, path: &str) -> Value {
        let asked = app.raw(Method::GET, &format!("/api/v1{path}")).header("cookie", &self.cookie);
        asked.send().await.unwrap().json().await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ringing_call_is_shown_to_its_responsible_until_somebody_answers() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let (olha, mut olhas) = Browser::open(&app, "olha").await;
        let (petro, mut petros) = Browser::open(&app, "petro").await;
        assert_eq!((olhas.calls().await, petros.calls().await), (vec![], vec![]), "nothing rings");
        let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
        let employees = json!([
            {"user_id": olha, "sip_account": "exampleua_olha"},
            {"user_id": petro, "sip_account": "exampleua_petro"},
        ]);
        app.put(&format!("/connections/{}/employees", connection["id"].as_str().unwrap()), employees).await;
        let client = json!({"name": "Client", "phones": ["0671110001"], "company": "Firm", "responsible_id": olha});
        let client = app.post("/contacts", client).await;
        app.post("/notes", json!({"contact_id": client["id"], "body": "Wants it in blue"})).await;
        let hook = connection["webhook_url"].as_str().unwrap();
        let tell = async |event: &str, more: &str| {
            let started = app.ctx.clock.now().plus_seconds(-5).seconds();
            let query = format!("uniqueid=ua9_-{started}.1&call_type=in&userfield=380671110001&dst=380443330099{more}");
            app.raw(Method::GET, &format!("{hook}/{event}?{query}")).send().await.unwrap();
            app.settle().await;
        };
        tell("before_call", "").await;
        let rings = olhas.calls().await;
        assert_eq!(rings.len(), 1);
        let call = &rings[0];
        assert_eq!(
            (&call["phase"], &call["why"], &call["mine"]),
            (&json!("ringing"), &json!("responsible"), &json!(false))
        );
        assert_eq!((&call["contact"]["name"], &call["company"]["name"]), (&json!("Client"), &json!("Firm")));
        assert_eq!(
            (&call["responsible"]["id"], &call["last_note"]["body"]),
            (&json!(olha), &json!("Wants it in blue"))
        );
        assert_eq!(olhas.get(&app, "/live").await["calls"], json!(rings));
        assert_eq!(petros.get(&app, "/live").await["calls"], json!([]), "it is Olha's client");
        let board = petros.get(&app, "/live/board").await;
        assert_eq!(board["waiting"][0]["contact"]["name"], "Client");

        // A card follows its contact.
        let patch = async |version: i64, body: Value| {
            let path = format!("/api/v1/contacts/{}", client["id"].as_str().unwrap());
            let sent =
                app.raw(Method::PATCH, &path).bearer_auth(&app.token).header("if-match", format!("\"{version}\""));
            let answered = sent.json(&body).send().await.unwrap();
            assert_eq!(answered.status(), StatusCode::OK);
            answered.json::<Value>().await.unwrap()["version"].as_i64().unwrap()
        };
        let version = patch(client["version"].as_i64().unwrap(), json!({"name": "Client of old"})).await;
        assert_eq!(olhas.calls().await[0]["contact"]["name"], "Client of old");
        let version = patch(version, json!({"responsible_id": petro})).await;
        assert_eq!(olhas.calls().await, Vec::<Value>::new(), "it is Petro's client now");
        assert_eq!(petros.calls().await[0]["why"], "responsible");
        patch(version, json!({"responsible_id": olha})).await;
        assert_eq!((olhas.calls().await.len(), petros.calls().await.len()), (1, 0));

        // Petro answers: the card is his.
        tell("taking_call", "&connected_with=exampleua_petro").await;
        let talks = petros.calls().await;
        assert_eq!(
            (&talks[0]["phase"], &talks[0]["why"], &talks[0]["mine"]),
            (&json!("talking"), &json!("manager"), &json!(true))
        );
        assert_eq!(olhas.calls().await, Vec::<Value>::new());
        let board = olhas.get(&app, "/live/board").await;
        let people: Vec<_> = board["teams"][0]["people"].as_array().unwrap().iter().collect();
        let state = |name: &str| people.iter().find(|one| one["user"]["name"] == name).unwrap()["state"].clone();
        assert_eq!(
            (state("petro"), state("olha"), board["waiting"].as_array().unwrap().len()),
            (json!("talking"), json!("unknown"), 0)
        );

        tell("after_call", "&connected_with=exampleua_petro&disposition=ANSWERED&billsec=30").await;
        let over = petros.calls().await;
        assert_eq!(
            (&over[0]["phase"], &over[0]["outcome"], &over[0]["talk_seconds"]),
            (&json!("ended"), &json!("answered"), &json!(30))
        );
        // After a minute it goes by itself.
        app.clock.advance_seconds(61);
        app.post("/teams", json!({"name": "Anything"})).await;
        assert_eq!(petros.calls().await, Vec::<Value>::new());
        app.stop().await;
    }
}
