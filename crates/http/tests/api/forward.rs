//! Smart forwarding over real HTTP: whom a call should ring first, in every form in which a source may ask.

use app::forward;
use axum::http::Method;
use reqwest::StatusCode;
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};
use tokio::net::TcpListener;

/// A workspace with a client, 067 111 00 01, whose responsible is Olha, mapped to `exampleua_olha`.
struct Office {
    app: TestApp,
    connection: Value,
    olha: String,
    contact: Value,
}

impl Office {
    async fn open(engine: Engine) -> Self {
        let app = TestApp::start(engine).await;
        let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
        let olha = app.user("Olha", "manager").await;
        let contact =
            app.post("/contacts", json!({"name": "Client", "phones": ["067 111 00 01"], "responsible_id": olha})).await;
        let office = Self { app, connection, olha, contact };
        office.map(json!({"user_id": office.olha, "employee_id": "7", "sip_account": "exampleua_olha"})).await;
        office
    }

    fn id(&self) -> &str {
        self.connection["id"].as_str().unwrap()
    }

    fn url(&self) -> &str {
        self.connection["forward_url"].as_str().unwrap()
    }

    async fn map(&self, employee: Value) {
        self.app.put(&format!("/connections/{}/employees", self.id()), json!([employee])).await;
    }

    async fn set(&self, change: Value) {
        let path = format!("/connections/{}", self.id());
        let version = self.app.get(&path).await["version"].as_i64().unwrap();
        self.app.patch(&path, version, change).await;
    }

    /// Asks by GET, and gives the body of the answer.
    async fn ask(&self, query: &str) -> String {
        let answer = self.app.raw(Method::GET, &format!("{}?{query}", self.url())).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{query}");
        answer.text().await.unwrap()
    }

    async fn log(&self) -> Vec<Value> {
        forward::flush(&self.app.ctx).await.unwrap();
        let page = self.app.get(&format!("/connections/{}/forward/log?limit=200", self.id())).await;
        page["items"].as_array().unwrap().clone()
    }

    async fn try_number(&self, number: &str) -> Value {
        let path = format!("/connections/{}/forward/try", self.id());
        let body = json!({"number": number});
        expect(self.app.send(Method::POST, &path, None, Some(&body)).await, StatusCode::OK).await
    }
}

#[tokio::test]
async fn every_form_of_a_question_is_understood() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        for query in [
            "caller=380671110001",
            "userfield=380671110001&dst=380443330099&call_id=ua9_-1767000001.1",
            "E164=%2B380671110001",
            "E164=+380671110001",
            "caller_number=0671110001",
            "caller=%22Client%22%20%3C380671110001%3E",
        ] {
            assert_eq!(office.ask(query).await, "exampleua_olha", "{query}");
        }
        let json_body = json!({"call_id": "pkv", "step_forward": "webhookNumber%3A120", "uuid": "842d921d", "caller": "380671110001"});
        let nested =
            json!({"uniqueid": "1.1", "additional_call_data": {"userfield": "380671110001", "dst": "380443330099"}});
        for (method, kind, body) in [
            (Method::POST, "application/json", json_body.to_string()),
            (Method::POST, "application/json", nested.to_string()),
            (Method::PUT, "application/json", json_body.to_string()),
            (Method::POST, "application/x-www-form-urlencoded", "userfield=380671110001&dst=380443330099".to_owned()),
            (Method::DELETE, "application/x-www-form-urlencoded", "caller_number=380671110001".to_owned()),
            (Method::POST, "text/plain", json_body.to_string()),
        ] {
            let asked = office.app.raw(method.clone(), office.url()).header("content-type", kind).body(body.clone());
            let answer = asked.send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::OK);
            assert_eq!(answer.text().await.unwrap(), "exampleua_olha", "{method} {body}");
        }
        assert_eq!(office.log().await.len(), 12);
        office.app.stop().await;
    }
}

#[tokio::test]
async fn a_question_is_read_with_the_keys_that_persons_gave_a_meaning() {
    let office = Office::open(Engine::Sqlite).await;
    let (own, both) = ("abonent=380671110001", "userfield=380509998877&abonent=380671110001");
    assert_eq!(office.ask(own).await, "");
    assert_eq!(office.ask(both).await, "", "a key without a meaning counts for nothing");
    office.set(json!({"aliases": {"abonent": "client"}})).await;
    assert_eq!(office.ask(own).await, "exampleua_olha");
    assert_eq!(office.ask(both).await, "exampleua_olha", "given keys come before the usual ones, as in events");
    let log = office.log().await;
    let callers: Vec<_> = log.iter().map(|it| it["caller"]["e164"].clone()).collect();
    assert_eq!(callers[..2], [json!("+380671110001"), json!("+380671110001")]);
    office.app.stop().await;
}

#[tokio::test]
async fn answers_have_the_form_that_the_connection_sets() {
    let office = Office::open(Engine::Sqlite).await;
    let ask = async |body: Value| -> (String, Value) {
        let answer = office.app.raw(Method::POST, office.url()).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
        (kind, answer.json().await.unwrap())
    };
    let (known, unknown) = (json!({"caller": "380671110001"}), json!({"caller": "380509998877"}));
    office.set(json!({"forward": {"format": "json", "key": "dst"}})).await;
    assert_eq!(ask(known).await, ("application/json".to_owned(), json!({"dst": "exampleua_olha"})));
    assert_eq!(ask(unknown).await.1, json!({"dst": ""}));
    office.set(json!({"forward": {"format": "json_rpc", "key": "destination"}})).await;
    let rpc = |id: Value, number: &str| json!({"jsonrpc": "2.0", "id": id, "method": "forward", "params": {"caller": number}});
    for id in [json!(7), json!("seven"), Value::Null] {
        let expected = json!({"jsonrpc": "2.0", "id": id, "result": {"destination": "exampleua_olha"}});
        assert_eq!(ask(rpc(id, "380671110001")).await.1, expected);
    }
    assert_eq!(ask(rpc(json!(1), "380509998877")).await.1["result"], json!({"destination": ""}));
    office.app.stop().await;
}

#[tokio::test]
async fn what_is_kept_at_hand_follows_every_change_at_once() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let app = &office.app;
        let national = "caller=0671110001";
        assert_eq!(office.ask(national).await, "exampleua_olha");
        let version = app.get("/workspace").await["version"].as_i64().unwrap();
        app.patch("/workspace", version, json!({"country": "PL"})).await;
        assert_eq!(office.ask(national).await, "", "it is a number of another country now");
        app.patch("/workspace", version + 1, json!({"country": "UA"})).await;
        assert_eq!(office.ask(national).await, "exampleua_olha");
        office.map(json!({"user_id": office.olha, "sip_account": "exampleua_new"})).await;
        assert_eq!(office.ask(national).await, "exampleua_new");
        office.set(json!({"enabled": false})).await;
        assert_eq!(office.ask(national).await, "");
        assert_eq!(office.ask("caller=anonymous").await, "");
        office.set(json!({"enabled": true})).await;
        assert_eq!(office.ask("caller=anonymous").await, "");
        let reasons: Vec<_> = office.log().await.iter().map(|entry| entry["reason"].clone()).collect();
        assert_eq!(reasons[..3], ["anonymous", "disabled", "disabled"]);
        office.app.stop().await;
    }
}

#[tokio::test]
async fn on_any_doubt_the_answer_is_empty_and_the_log_says_why() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        office.app.post("/lines", json!({"connection_id": office.id(), "number": "0443330099", "ignored": true})).await;
        office.app.post("/lines", json!({"connection_id": office.id(), "number": "0443330098"})).await;
        let mut expected = Vec::new();
        let mut check = async |query: &str, reason: &'static str| {
            assert_eq!(office.ask(query).await, "", "{query}");
            expected.push(reason);
        };
        check("caller=380509998877", "unknown").await;
        check("caller=anonymous", "anonymous").await;
        check("caller=101", "no_number").await;
        check("caller=", "no_number").await;
        check("", "no_number").await;
        check("caller=380671110001&dst=380443330099", "line_ignored").await;
        check("caller=380443330098", "ours").await;
        office.map(json!({"user_id": office.olha, "employee_id": "7", "fmc_number": "0631112233"})).await;
        check("caller=380671110001", "nobody_fit").await;
        office.map(json!({"user_id": office.olha, "employee_id": "7"})).await;
        check("caller=380671110001", "nobody_fit").await;
        office.map(json!({"user_id": office.olha, "sip_account": "exampleua_olha"})).await;
        office.set(json!({"mode": "observe"})).await;
        check("caller=380671110001", "observed").await;
        office.set(json!({"mode": "act", "enabled": false})).await;
        check("caller=380671110001", "disabled").await;
        office.set(json!({"enabled": true})).await;
        let path = format!("/users/{}", office.olha);
        let version = office.app.get(&path).await["version"].as_i64().unwrap();
        office.app.patch(&path, version, json!({"active": false})).await;
        check("caller=380671110001", "nobody_fit").await;
        let log = office.log().await;
        let reasons: Vec<_> = log.iter().rev().map(|entry| entry["reason"].as_str().unwrap()).collect();
        assert_eq!(reasons, expected);
        let unfit = |back: usize| log[back]["steps"].as_array().unwrap().last().unwrap()["unfit"].clone();
        assert_eq!((unfit(0), unfit(3), unfit(4)), (json!("inactive"), json!("no_sip"), json!("only_fmc")));
        assert!(log.iter().all(|entry| entry["destination"].is_null()));
        assert_eq!(log[2]["user_id"], json!(office.olha), "observing says who would have rung");
        office.app.stop().await;
    }
}

#[tokio::test]
async fn a_stranger_is_told_nothing() {
    let app = TestApp::start(Engine::Sqlite).await;
    let answer = app.raw(Method::GET, &format!("{}/hooks/forward/nobody", app.base)).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
    // The token of events opens no other door.
    let url = connection["webhook_url"].as_str().unwrap().replace("/hooks/ringostat/", "/hooks/forward/");
    assert_eq!(app.raw(Method::GET, &url).send().await.unwrap().status(), StatusCode::NOT_FOUND);
    app.stop().await;
}

#[tokio::test]
async fn the_absent_are_stood_in_for() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let petro = office.app.user("Petro", "manager").await;
        let employees = json!([
            {"user_id": office.olha, "sip_account": "exampleua_olha"},
            {"user_id": petro, "sip_account": "exampleua_petro"},
        ]);
        office.app.put(&format!("/connections/{}/employees", office.id()), employees).await;
        let now = office.app.ctx.clock.now();
        let at = |seconds: i64| now.plus_seconds(seconds).to_string();
        let absence = json!({"user_id": office.olha, "from": at(-60), "until": at(3600), "deputy_id": petro});
        let made = office.app.post("/absences", absence.clone()).await;
        assert_eq!(office.ask("caller=380671110001").await, "exampleua_petro");
        let log = office.log().await;
        let steps = log[0]["steps"].as_array().unwrap();
        assert_eq!(
            steps.iter().map(|step| step["unfit"].clone()).collect::<Vec<_>>(),
            [json!("nobody"), json!("away"), Value::Null]
        );
        assert_eq!(steps[2]["deputy_of"], json!(office.olha));
        // Another absence of the same time is refused, and nobody is his own deputy.
        let refused = office.app.send(Method::POST, "/absences", None, Some(&absence)).await;
        assert_eq!(expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "absence_meets");
        let own = json!({"user_id": petro, "from": at(0), "until": at(9), "deputy_id": petro});
        let refused = office.app.send(Method::POST, "/absences", None, Some(&own)).await;
        assert_eq!(expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "own_deputy");
        let path = format!("/absences/{}", made["id"].as_str().unwrap());
        let changed = office.app.patch(&path, 1, json!({"deputy_id": null})).await;
        assert_eq!(changed["version"], 2);
        assert_eq!(office.ask("caller=380671110001").await, "");
        let list = office.app.get("/absences").await;
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        expect(office.app.send(Method::DELETE, &path, Some(2), None).await, StatusCode::NO_CONTENT).await;
        assert_eq!(office.ask("caller=380671110001").await, "exampleua_olha");
        office.app.stop().await;
    }
}

#[tokio::test]
async fn nobody_rings_outside_the_working_hours() {
    let office = Office::open(Engine::Sqlite).await;
    // The clock of the tests stands on Monday, 2025-12-29, at 13:00 in Kyiv.
    let workspace = office.app.get("/workspace").await;
    let hours = |part: &str| json!({"working_time": {"days": {"mon": [part]}, "holidays": []}});
    let changed = office.app.patch("/workspace", workspace["version"].as_i64().unwrap(), hours("14:00-18:00")).await;
    assert_eq!(changed["working_time"]["days"]["mon"][0], "14:00-18:00");
    assert_eq!(office.ask("caller=380671110001").await, "");
    let path = format!("/users/{}", office.olha);
    let version = office.app.get(&path).await["version"].as_i64().unwrap();
    office.app.patch(&path, version, hours("09:00-18:00")).await;
    assert_eq!(
        office.ask("caller=380671110001").await,
        "exampleua_olha",
        "a user's own hours count before the workspace's"
    );
    let wrong = json!({"working_time": {"days": {"mon": ["9-18"]}}});
    let version = office.app.get("/workspace").await["version"].as_i64();
    let refused = office.app.send(Method::PATCH, "/workspace", version, Some(&wrong)).await;
    assert_eq!(expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "not_an_interval");
    office.app.stop().await;
}

#[tokio::test]
async fn a_source_that_says_nothing_of_its_phones_delays_nobody() {
    let office = Office::open(Engine::Sqlite).await;
    // Whoever connects waits for ever.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let api_url = format!("http://{}", silent.local_addr().unwrap());
    office
        .set(json!({"auth_key": "key", "project_id": "1", "api_url": api_url, "forward": {"only_online": true}}))
        .await;
    assert_eq!(office.ask("caller=380671110001").await, "exampleua_olha");
    let log = office.log().await;
    let step = log[0]["steps"].as_array().unwrap().last().unwrap();
    assert_eq!((&log[0]["reason"], &step["presence_unknown"]), (&json!("found"), &json!(true)));
    office.app.stop().await;
}

#[tokio::test]
async fn a_database_that_hangs_gives_the_empty_answer() {
    let office = Office::open(Engine::Postgres).await;
    assert_eq!(office.ask("caller=380671110001").await, "exampleua_olha");
    office.app.rename_table("contact_phones", "away").await;
    assert_eq!(office.ask("caller=380671110001").await, "");
    office.app.rename_table("away", "contact_phones").await;
    assert_eq!(office.ask("caller=380671110001").await, "exampleua_olha");
    let reasons: Vec<_> = office.log().await.iter().map(|entry| entry["reason"].clone()).collect();
    assert_eq!(reasons, ["found", "failed", "found"]);
    office.app.stop().await;
}

#[tokio::test]
async fn the_page_says_who_would_ring_and_which_lines_never_ask() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let tried = office.try_number("067-111-00-01").await;
        assert_eq!(tried["reason"], "found");
        assert_eq!((&tried["destination"], &tried["user"]["name"]), (&json!("exampleua_olha"), &json!("Olha")));
        assert_eq!((&tried["contact"]["id"], &tried["number"]), (&office.contact["id"], &json!("+380671110001")));
        assert_eq!(office.try_number("050 999 88 77").await["reason"], "unknown");
        assert_eq!(office.log().await.len(), 0, "trying is no question");
        let standing = async || office.app.get(&format!("/connections/{}/forward", office.id())).await;
        assert_eq!(standing().await["first_asked_at"], Value::Null);
        // Two lines get calls; one of them asks, by the id of its call.
        let hook = office.connection["webhook_url"].as_str().unwrap();
        for (id, line) in [("ua9_-1767000001.1", "380443330097"), ("ua9_-1767000002.2", "380443330098")] {
            let query =
                format!("uniqueid={id}&call_type=in&userfield=380671110001&dst={line}&disposition=ANSWERED&billsec=9");
            office.app.raw(Method::GET, &format!("{hook}/after_call?{query}")).send().await.unwrap();
        }
        office.app.settle().await;
        office.ask("caller=380671110001&call_id=ua9_-1767000001.1").await;
        office.log().await;
        let standing = standing().await;
        assert!(standing["first_asked_at"].is_string());
        assert_eq!(standing["answers"], json!([{"reason": "found", "count": 1}]));
        assert_eq!(standing["silent_lines"], json!([{"number": "+380443330098", "name": null, "calls": 1}]));
        office.app.stop().await;
    }
}

#[tokio::test]
async fn whoever_last_talked_rings_if_that_is_wanted() {
    let office = Office::open(Engine::Sqlite).await;
    let petro = office.app.user("Petro", "manager").await;
    let employees = json!([
        {"user_id": office.olha, "sip_account": "exampleua_olha"},
        {"user_id": petro, "sip_account": "exampleua_petro"},
    ]);
    office.app.put(&format!("/connections/{}/employees", office.id()), employees).await;
    let hook = office.connection["webhook_url"].as_str().unwrap();
    let query = "uniqueid=ua9_-1767000001.1&call_type=in&userfield=380671110001&dst=380443330097&disposition=ANSWERED&billsec=9&connected_with=exampleua_petro";
    office.app.raw(Method::GET, &format!("{hook}/after_call?{query}")).send().await.unwrap();
    office.app.settle().await;
    office.set(json!({"forward": {"order": ["last_talked", "contact_responsible"]}})).await;
    assert_eq!(office.ask("caller=380671110001").await, "exampleua_petro");
    office.app.stop().await;
}
