//! Calls that were made elsewhere and logged by hand.

use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

const CLIENT: &str = "+380671110001";

/// Somebody who is logged in.
struct Person {
    cookie: String,
    id: String,
}

impl Person {
    async fn new(app: &TestApp, name: &str, role: Role) -> Self {
        let (cookie, id) = app.person(name, role).await;
        Self { cookie, id }
    }

    async fn ask(&self, app: &TestApp, method: Method, path: &str, version: i64, body: &Value) -> (StatusCode, Value) {
        let request = app.raw(method, &format!("/api/v1{path}")).header("cookie", &self.cookie);
        let response = request.header("if-match", format!("\"{version}\"")).json(body).send().await.unwrap();
        (response.status(), response.json().await.unwrap_or_default())
    }

    async fn log(&self, app: &TestApp, change: Value) -> Value {
        let (status, call) = self.ask(app, Method::POST, "/calls/log", 0, &entry(change)).await;
        assert_eq!(status, StatusCode::CREATED, "{call}");
        call
    }
}

/// An outgoing call of two minutes, ten minutes ago, with something changed.
fn entry(change: Value) -> Value {
    let mut entry = json!({
        "direction": "outgoing", "number": CLIENT, "started_at": "2025-12-29T10:50:00Z", "talk_seconds": 120, "outcome": "answered", "medium": "mobile",
    });
    for (name, value) in change.as_object().unwrap() {
        entry[name] = value.clone();
    }
    let entry = entry.as_object().unwrap().clone().into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(entry.collect())
}

fn path_of(row: &Value) -> String {
    format!("/calls/{}", row["id"].as_str().unwrap())
}

async fn totals(app: &TestApp, query: &str) -> [i64; 3] {
    let now = app.get(&format!("/reports/totals?{query}")).await["now"].clone();
    [&now["calls"], &now["answered"], &now["missed"]].map(|figure| figure.as_i64().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_by_hand_is_a_row_like_any_other() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = Person::new(&app, "Olha", Role::Manager).await;
        let taras = app.post("/contacts", json!({"name": "Taras", "phones": ["067 111 00 01"]})).await;
        let seq = app.get("/changes?after=0").await["items"].as_array().unwrap().len();
        let said = json!({"number": "067-111-00-01", "result": "agreed", "note": "Sends the papers"});
        let call = olha.log(&app, said).await;
        assert_eq!(
            (&call["contact"]["name"], &call["matched_by"]["rule"]),
            (&json!("Taras"), &json!("only_one")),
            "{call}"
        );
        assert_eq!((&call["decision"]["row"], &call["employee"]["id"]), (&json!(8), &json!(olha.id)));
        assert_eq!(
            (&call["phase"], &call["outcome"], &call["talk_seconds"]),
            (&json!("ended"), &json!("answered"), &json!(120))
        );
        assert_eq!(
            (&call["started_at"], &call["ended_at"]),
            (&json!("2025-12-29T10:50:00Z"), &json!("2025-12-29T10:52:00Z"))
        );
        assert_eq!((&call["by_hand"]["user"]["name"], &call["by_hand"]["medium"]), (&json!("Olha"), &json!("mobile")));
        assert_eq!(
            (&call["result"], &call["wait_seconds"], &call["source_status"]),
            (&json!("Agreed"), &json!(null), &json!(null))
        );
        assert_eq!((&call["anonymous"], &call["legs"]), (&json!(false), &json!([])));
        // Whoever talks with an ownerless contact first becomes its responsible, and the ledger says so.
        let kinds: Vec<_> = call["caused"].as_array().unwrap().iter().map(|caused| &caused["kind"]).collect();
        assert_eq!(kinds, ["linked", "responsible_adopted"], "{call}");
        let card = app.get(&format!("/contacts/{}", taras["id"].as_str().unwrap())).await;
        assert_eq!((&card["responsible"]["name"], &card["last_call_at"]), (&json!("Olha"), &call["started_at"]));
        let notes = app.get(&format!("/notes?call_id={}", call["id"].as_str().unwrap())).await;
        assert_eq!(
            (&notes["items"][0]["body"], &notes["items"][0]["author"]["name"]),
            (&json!("Sends the papers"), &json!("Olha"))
        );
        // It is found and counted as others are; nothing came in for it.
        for query in [
            String::new(),
            format!("employee_id={}", olha.id),
            "outcome=answered".to_owned(),
            format!("contact_id={}", taras["id"].as_str().unwrap()),
            "number=0671110001".to_owned(),
            format!("result_id={}", call["result_id"].as_str().unwrap()),
        ] {
            assert_eq!(app.get(&format!("/calls?{query}")).await["items"][0]["id"], call["id"], "{query}");
            assert_eq!(totals(&app, &query).await, [1, 1, 0], "{query}");
        }
        assert_eq!(app.get("/calls?result_id=00000000-0000-7000-8000-000000000000").await["items"], json!([]));
        assert_eq!(app.get(&format!("{}/events", path_of(&call))).await["items"], json!([]));
        assert_eq!(app.get("/connections").await["items"], json!([]), "no connection stands for it");
        let changes = app.get("/changes?after=0").await;
        let nouns: Vec<_> = changes["items"].as_array().unwrap()[seq..].iter().map(|change| &change["noun"]).collect();
        assert!(nouns.contains(&&json!("call")) && nouns.contains(&&json!("note")), "{nouns:?}");
        let audit = app.get("/audit").await;
        assert!(
            audit["items"]
                .as_array()
                .unwrap()
                .iter()
                .any(|it| it["action"] == "logged" && it["entity_id"] == call["id"]),
            "{audit}"
        );
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_follows_is_the_decision_tables() {
    let app = TestApp::start(Engine::Sqlite).await;
    let olha = Person::new(&app, "Olha", Role::Manager).await;
    let incoming = |number: &str, outcome: &str, talk: i64| json!({"direction": "incoming", "number": number, "outcome": outcome, "talk_seconds": talk});
    // (what is logged, row of the table, reason, responsible of the contact)
    for (change, row, reason, responsible) in [
        (json!({"number": "0671110002"}), 7, "not_in_policy", None),
        (json!({"number": "0671110002", "outcome": "no_answer", "talk_seconds": 0}), 7, "not_in_policy", None),
        (incoming("0671110003", "answered", 30), 1, "created", Some("Olha")),
        (incoming("0671110004", "missed", 0), 4, "created", None),
        (incoming("0671110004", "missed", 0), 6, "known", None),
    ] {
        let call = olha.log(&app, change.clone()).await;
        assert_eq!((&call["decision"]["row"], &call["decision"]["reason"]), (&json!(row), &json!(reason)), "{change}");
        if let Some(contact) = call["contact"]["id"].as_str() {
            let card = app.get(&format!("/contacts/{contact}")).await;
            assert_eq!(
                (card["responsible"]["name"].as_str(), &card["source"]),
                (responsible, &json!(null)),
                "{change}"
            );
        }
        assert_eq!(call["missed"], json!(change["outcome"] == "missed"), "{change}");
    }
    // What is long over makes its row and its figures, and nothing else.
    let old = json!({"direction": "incoming", "number": "0671110005", "started_at": "2025-12-20T10:00:00Z"});
    let call = olha.log(&app, old).await;
    assert_eq!((&call["decision"]["reason"], &call["contact"]), (&json!("past"), &json!(null)));
    // It is linked when somebody gains the number, as all earlier calls are.
    let late = app.post("/contacts", json!({"name": "Late", "phones": ["0671110005"]})).await;
    assert_eq!(late["earlier_calls"], 1);
    let link = format!("/contacts/{}/link-earlier", late["id"].as_str().unwrap());
    assert!(app.send(Method::POST, &link, None, None).await.status().is_success());
    app.settle().await;
    assert_eq!(app.get(&path_of(&call)).await["contact"]["name"], "Late");
    // A number of our own is no client.
    let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
    app.post("/lines", json!({"connection_id": connection["id"], "number": "0443330099"})).await;
    assert_eq!(olha.log(&app, json!({"number": "0443330099"})).await["decision"]["reason"], "service");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_logs_a_call_on_a_card_means_that_card() {
    let app = TestApp::start(Engine::Sqlite).await;
    let olha = Person::new(&app, "Olha", Role::Manager).await;
    let [_, second] = ["First", "Second"].map(|name| json!({"name": name, "phones": [CLIENT]}));
    app.post("/contacts", json!({"name": "First", "phones": [CLIENT]})).await;
    let second = app.post("/contacts", second).await;
    let call = olha.log(&app, json!({"number": null, "contact_id": second["id"]})).await;
    assert_eq!((&call["contact"]["name"], &call["client_number"]["e164"]), (&json!("Second"), &json!(CLIENT)));
    assert_eq!((&call["matched_by"]["rule"], &call["decision"]["row"]), (&json!("person"), &json!(8)));
    assert_eq!(app.get(&format!("/contacts/{}", second["id"].as_str().unwrap())).await["responsible"]["name"], "Olha");
    // One without phones has calls, too.
    let third = app.post("/contacts", json!({"name": "Third"})).await;
    let call = olha.log(&app, json!({"number": null, "contact_id": third["id"], "medium": "messenger"})).await;
    assert_eq!(
        (&call["client_number"], &call["anonymous"], &call["contact"]["name"]),
        (&json!(null), &json!(false), &json!("Third"))
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_corrected_and_removed_with_its_figures() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = Person::new(&app, "Olha", Role::Manager).await;
        let petro = Person::new(&app, "Petro", Role::Manager).await;
        let contact = app.post("/contacts", json!({"name": "Taras", "phones": [CLIENT]})).await;
        let card = format!("/contacts/{}", contact["id"].as_str().unwrap());
        let call = olha.log(&app, json!({"note": "On both"})).await;
        let (path, log) = (path_of(&call), format!("{}/log", path_of(&call)));
        let incoming = json!({"direction": "incoming", "outcome": "missed", "talk_seconds": 0, "started_at": "2025-12-29T08:00:00Z", "medium": "other"});
        let (status, problem) = petro.ask(&app, Method::PATCH, &log, 1, &incoming).await;
        assert_eq!((status, &problem["code"]), (StatusCode::FORBIDDEN, &json!("forbidden")));
        assert_eq!(petro.ask(&app, Method::DELETE, &path, 1, &json!({})).await.0, StatusCode::FORBIDDEN);
        let (status, problem) = olha.ask(&app, Method::PATCH, &log, 7, &incoming).await;
        assert_eq!((status, &problem["current"]["version"]), (StatusCode::PRECONDITION_FAILED, &json!(1)));
        let (status, changed) = olha.ask(&app, Method::PATCH, &log, 1, &incoming).await;
        assert_eq!((status, &changed["version"]), (StatusCode::OK, &json!(2)), "{changed}");
        assert_eq!(
            (&changed["direction"], &changed["missed"], &changed["employee"]),
            (&json!("incoming"), &json!(true), &json!(null))
        );
        assert_eq!((&changed["decision"]["row"], &changed["by_hand"]["medium"]), (&json!(6), &json!("other")));
        assert_eq!((totals(&app, "").await, totals(&app, "direction=outgoing").await), ([1, 0, 1], [0, 0, 0]));
        assert_eq!(app.get(&card).await["last_call_at"], "2025-12-29T08:00:00Z");
        // It was answered after all, by whoever logged it; administrators correct what others logged.
        let answered = app.patch(&log, 2, json!({"outcome": "answered", "talk_seconds": 61})).await;
        assert_eq!((&answered["employee"]["id"], &answered["talk_seconds"]), (&json!(olha.id), &json!(61)));
        let wrong = olha.ask(&app, Method::PATCH, &log, 3, &json!({"outcome": "busy"})).await;
        let codes: Vec<_> = wrong.1["errors"].as_array().unwrap().iter().map(|error| &error["code"]).collect();
        assert_eq!(codes, ["no_talk", "not_of_direction"]);
        assert_eq!(olha.ask(&app, Method::DELETE, &path, 2, &json!({})).await.0, StatusCode::PRECONDITION_FAILED);
        assert_eq!(olha.ask(&app, Method::DELETE, &path, 3, &json!({})).await.0, StatusCode::NO_CONTENT);
        assert_eq!(app.send(Method::GET, &path, None, None).await.status(), StatusCode::NOT_FOUND);
        assert_eq!((totals(&app, "").await, app.get("/calls").await["items"].clone()), ([0, 0, 0], json!([])));
        assert_eq!(app.get(&card).await["last_call_at"], json!(null));
        // The note is the contact's, too, and stays there.
        let notes = app.get(&format!("/notes?contact_id={}", contact["id"].as_str().unwrap())).await;
        assert_eq!((&notes["items"][0]["body"], &notes["items"][0]["call_id"]), (&json!("On both"), &json!(null)));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_telephony_told_of_is_not_removed() {
    let app = TestApp::start(Engine::Sqlite).await;
    let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
    let hook = connection["webhook_url"].as_str().unwrap();
    let sent = format!(
        "{hook}?uniqueid=a.1&call_type=in&userfield=380671110003&dst=380443330099&disposition=ANSWERED&billsec=9"
    );
    assert_eq!(app.raw(Method::GET, &sent).send().await.unwrap().status(), StatusCode::OK);
    app.settle().await;
    let call = app.get("/calls").await["items"][0].clone();
    assert_eq!(call["by_hand"], json!(null));
    for (method, path) in [(Method::DELETE, path_of(&call)), (Method::PATCH, format!("{}/log", path_of(&call)))] {
        let body = (method == Method::PATCH).then(|| json!({"outcome": "missed"}));
        let problem = expect(app.send(method, &path, Some(1), body.as_ref()).await, StatusCode::CONFLICT).await;
        assert_eq!(problem["code"], "call_not_by_hand");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_true_is_refused_and_a_repetition_logs_nothing() {
    let app = TestApp::start(Engine::Sqlite).await;
    let olha = Person::new(&app, "Olha", Role::Manager).await;
    let petro = app.user("Petro", "manager").await;
    let nobody = "00000000-0000-7000-8000-000000000000";
    for (change, field, code) in [
        (json!({"started_at": "2025-12-29T12:00:00Z"}), "started_at", "in_the_future"),
        (json!({"started_at": "yesterday"}), "started_at", "not_a_time"),
        (json!({"started_at": "1970-01-01T00:00:00Z"}), "started_at", "too_long_ago"),
        (json!({"talk_seconds": 900}), "talk_seconds", "not_over"),
        (json!({"talk_seconds": 86_401, "started_at": "2025-12-20T10:00:00Z"}), "talk_seconds", "out_of_range"),
        (json!({"talk_seconds": -1}), "talk_seconds", "out_of_range"),
        (json!({"outcome": "busy"}), "talk_seconds", "no_talk"),
        (json!({"direction": "incoming", "outcome": "busy", "talk_seconds": 0}), "outcome", "not_of_direction"),
        (json!({"number": "101"}), "number", "not_a_phone"),
        (json!({"number": null}), "number", "required"),
        (json!({"contact_id": nobody}), "contact_id", "unknown_contact"),
        (json!({"result": "Sold"}), "result", "unknown_result"),
        (json!({"note": "x".repeat(10_001)}), "note", "too_long"),
    ] {
        let (status, problem) = olha.ask(&app, Method::POST, "/calls/log", 0, &entry(change.clone())).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{change}: {problem}");
        let told = (&problem["errors"][0]["field"], &problem["errors"][0]["code"]);
        assert_eq!(told, (&json!(field), &json!(code)), "{change}");
    }
    // Only administrators log the calls of others.
    let of_petro = entry(json!({"employee_id": petro}));
    assert_eq!(olha.ask(&app, Method::POST, "/calls/log", 0, &of_petro).await.0, StatusCode::FORBIDDEN);
    let call = app.post("/calls/log", of_petro).await;
    assert_eq!((&call["employee"]["name"], &call["by_hand"]["user"]), (&json!("Petro"), &json!(null)));
    let unknown = app.send(Method::POST, "/calls/log", None, Some(&entry(json!({"employee_id": nobody})))).await;
    assert_eq!(expect(unknown, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "unknown_user");
    let again = async || {
        let request =
            app.raw(Method::POST, "/api/v1/calls/log").header("cookie", &olha.cookie).header("idempotency-key", "once");
        expect(request.json(&entry(json!({}))).send().await.unwrap(), StatusCode::CREATED).await
    };
    assert_eq!(again().await["id"], again().await["id"]);
    assert_eq!(totals(&app, "").await, [2, 2, 0]);
    app.stop().await;
}
