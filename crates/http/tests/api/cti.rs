//! A telephone exchange that speaks generic CTI.

use app::events::spool;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

const FORM: &str = "application/x-www-form-urlencoded";
pub const CLIENT: &str = "+380671110001";
pub const LINE: &str = "380443330099";

/// A company with an exchange.
pub struct Office {
    pub app: TestApp,
    connection: Value,
}

impl Office {
    pub async fn open(engine: Engine) -> Self {
        let app = TestApp::start(engine).await;
        let connection = app.post("/connections", json!({"kind": "cti", "name": "Exchange"})).await;
        Self { app, connection }
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/connections/{}{rest}", self.connection["id"].as_str().unwrap())
    }

    fn hook(&self) -> &str {
        self.connection["webhook_url"].as_str().unwrap()
    }

    /// Maps a user; answers the id.
    async fn employ(&self, name: &str, sip: &str, extension: &str) -> String {
        let user = self.app.user(name, "manager").await;
        let mut all: Vec<Value> = self.app.get(&self.path("/employees")).await["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|known| {
                json!({"user_id": known["user_id"], "sip_account": known["sip_account"], "extension": known["extension"]})
            })
            .collect();
        all.push(json!({"user_id": user, "sip_account": sip, "extension": extension}));
        self.app.put(&self.path("/employees"), json!(all)).await;
        user
    }

    async fn post(&self, kind: &str, body: impl Into<reqwest::Body>) -> Value {
        let request = self.app.raw(Method::POST, self.hook()).header("content-type", kind).body(body);
        expect(request.send().await.unwrap(), StatusCode::OK).await
    }

    /// An event as a form; answers the reply.
    pub async fn tell(&self, event: &str, id: &str, rest: &str) -> Value {
        self.post(FORM, format!("event={event}&callId={id}&{rest}")).await
    }

    pub async fn rings(&self, id: &str) -> Value {
        self.tell("newCall", id, &incoming(CLIENT)).await
    }

    /// All calls, the earliest first.
    pub async fn calls(&self) -> Vec<Value> {
        self.app.settle().await;
        let mut calls = self.app.get("/calls?limit=200").await["items"].as_array().unwrap().clone();
        calls.reverse();
        calls
    }

    pub async fn only_call(&self) -> Value {
        let mut calls = self.calls().await;
        assert_eq!(calls.len(), 1, "{calls:?}");
        calls.remove(0)
    }

    async fn log(&self) -> Vec<Value> {
        self.app.settle().await;
        self.app.get(&self.path("/events?limit=200")).await["items"].as_array().unwrap().clone()
    }
}

/// The ends of a call that comes in.
pub fn incoming(from: &str) -> String {
    format!("direction=in&from={}&to={LINE}", from.replace('+', "%2B"))
}

fn told(call: &Value) -> [&Value; 5] {
    [&call["direction"], &call["phase"], &call["outcome"], &call["wait_seconds"], &call["talk_seconds"]]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_connection() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = app.post("/connections", json!({"kind": "cti", "name": "Exchange"})).await;
    assert!(made["webhook_url"].as_str().unwrap().starts_with(&format!("{}/hooks/cti/", app.base)), "{made}");
    assert!(made["forward_url"].as_str().unwrap().starts_with(&format!("{}/hooks/forward/", app.base)), "{made}");
    assert_eq!((&made["kind"], &made["contact_source"]), (&json!("cti"), &json!("CTI")));
    assert_eq!((&made["recording_hosts"], &made["repair_seconds"]), (&json!([]), &json!(0)));
    let path = format!("/connections/{}", made["id"].as_str().unwrap());
    for (name, value) in [
        ("auth_key", json!("secret")),
        ("project_id", json!("1")),
        ("api_url", json!("https://api.example.com")),
        ("repair_seconds", json!(300)),
        ("aliases", json!({"client_phone": "client"})),
    ] {
        let mut new = json!({"kind": "cti", "name": "Exchange"});
        new[name] = value.clone();
        for (method, path, version, body) in
            [(Method::POST, "/connections", None, new), (Method::PATCH, &path, Some(1), json!({ name: value }))]
        {
            let response = app.send(method, path, version, Some(&body)).await;
            let problem = expect(response, StatusCode::UNPROCESSABLE_ENTITY).await;
            assert_eq!(problem["errors"][0]["code"], "not_of_kind", "{problem}");
            assert_eq!(problem["errors"][0]["field"], name, "{problem}");
        }
    }
    let kind = app.send(Method::POST, "/connections", None, Some(&json!({"kind": "sip", "name": "Exchange"}))).await;
    assert_eq!(expect(kind, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "unknown_kind");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answered_call_as_a_form_and_as_json() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let olha = office.employ("Olha", "olha", "101").await;
        assert_eq!(office.rings("form").await, json!({}));
        office.app.clock.advance_seconds(8);
        assert_eq!(office.only_call().await["phase"], "ringing");
        office.tell("answer", "form", &format!("{}&user=Olha", incoming(CLIENT))).await;
        office.app.clock.advance_seconds(42);
        assert_eq!(office.only_call().await["phase"], "talking");
        office.tell("hangup", "form", &format!("{}&cause=normalClearing", incoming(CLIENT))).await;
        let call = office.only_call().await;
        let expected = [json!("incoming"), json!("ended"), json!("answered"), json!(8), json!(42)];
        assert_eq!(told(&call), expected.each_ref());
        assert_eq!((&call["employee"]["id"], &call["line_number"]["e164"]), (&json!(olha), &json!(format!("+{LINE}"))));
        assert_eq!((&call["contact"]["name"], &call["decision"]["row"]), (&json!("+380 67 111 0001"), &json!(1)));
        let contact = office.app.get(&format!("/contacts/{}", call["contact"]["id"].as_str().unwrap())).await;
        assert_eq!((&contact["source"], &contact["responsible"]["id"]), (&json!("CTI"), &json!(olha)));
        for event in [
            json!({"event": "newCall", "callId": "json", "direction": "in", "from": "380671110002", "to": LINE, "user": ["olha"]}),
            json!({"event": "answer", "callId": "json", "direction": "in", "from": "380671110002", "answeringNumber": "101"}),
            json!({"event": "hangup", "callId": "json", "direction": "in", "cause": "normalClearing"}),
        ] {
            assert_eq!(office.post("application/json", event.to_string()).await, json!({}));
        }
        let calls = office.calls().await;
        assert_eq!(calls.len(), 2);
        assert_eq!((&calls[1]["outcome"], &calls[1]["employee"]["id"]), (&json!("answered"), &json!(olha)));
        let path = format!("/calls/{}/events", calls[1]["id"].as_str().unwrap());
        let came: Vec<Value> = office.app.get(&path).await["items"].as_array().unwrap().clone();
        let names: Vec<&Value> = came.iter().map(|event| &event["event"]).collect();
        assert_eq!(names, [&json!("newCall"), &json!("answer"), &json!("hangup")]);
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_that_nobody_answered() {
    let office = Office::open(Engine::Sqlite).await;
    for (id, cause, outcome) in [
        ("a", "cancel", "missed"),
        ("b", "noAnswer", "missed"),
        ("c", "busy", "busy"),
        ("d", "congestion", "failed"),
        ("e", "notFound", "failed"),
        ("f", "forwarded", "missed"),
    ] {
        office.rings(id).await;
        office.app.clock.advance_seconds(20);
        office.tell("hangup", id, &format!("{}&cause={cause}", incoming(CLIENT))).await;
        let call = office.calls().await.pop().unwrap();
        assert_eq!((&call["outcome"], &call["missed"]), (&json!(outcome), &json!(true)), "{cause}");
        assert_eq!((&call["source_status"], &call["wait_seconds"]), (&json!(cause), &json!(20)), "{cause}");
    }
    office.app.stop().await;
}

/// The parts of a row that its events decide.
fn row(mut call: Value) -> Value {
    for part in ["id", "external_id", "version", "caused", "started_at", "answered_at", "ended_at", "contact", "legs"] {
        call.as_object_mut().unwrap().remove(part);
    }
    for part in ["wait_seconds", "talk_seconds", "decision", "matched_by"] {
        call.as_object_mut().unwrap().remove(part);
    }
    call
}

#[tokio::test(flavor = "multi_thread")]
async fn events_that_are_repeated_late_or_shuffled_make_the_same_row() {
    let office = Office::open(Engine::Sqlite).await;
    office.employ("Olha", "olha", "101").await;
    let ends = incoming(CLIENT);
    let events = [
        ("newCall", ends.clone()),
        ("answer", format!("{ends}&user=olha")),
        ("hangup", format!("{ends}&cause=normalClearing")),
    ];
    let orders: [&[usize]; 6] =
        [&[0, 1, 2], &[0, 2, 1], &[1, 0, 2], &[2, 1, 0], &[0, 0, 1, 1, 2, 2], &[0, 1, 2, 0, 1, 2]];
    for (place, order) in orders.iter().enumerate() {
        for event in *order {
            let (name, rest) = &events[*event];
            office.tell(name, &format!("call-{place}"), rest).await;
        }
    }
    let calls = office.calls().await;
    assert_eq!(calls.len(), orders.len(), "one row each");
    let rows: Vec<Value> = calls.into_iter().map(row).collect();
    assert_eq!(rows[0]["outcome"], "answered");
    for (other, order) in rows.iter().zip(orders).skip(1) {
        assert_eq!(other, &rows[0], "{order:?}");
    }
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_that_is_used_again_is_another_call() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let started = |call: &Value| call["started_at"].as_str().unwrap().to_owned();
        let ends = incoming(CLIENT);
        let other = incoming("+380671110002");
        // An id of this form has a start in it, which is that of the first call alone.
        let id = (testkit::app::NOW - 5).to_string();
        let call = async |ends: &str| {
            office.tell("newCall", &id, ends).await;
            office.tell("hangup", &id, &format!("{ends}&cause=cancel")).await;
        };
        call(&ends).await;
        assert_eq!(office.calls().await.len(), 1);
        call(&ends).await;
        assert_eq!(office.calls().await.len(), 1, "the same ends within ten minutes");
        call(&other).await;
        let calls = office.calls().await;
        assert_eq!(calls.len(), 2, "another number is another call at once");
        assert_eq!(calls[1]["client_number"]["e164"], "+380671110002");
        // A late event belongs to the latest call, whatever it says.
        office.tell("answer", &id, &format!("{ends}&user=olha")).await;
        assert_eq!(office.calls().await[1]["outcome"], "answered");
        office.app.clock.advance_seconds(601);
        call(&other).await;
        let calls = office.calls().await;
        assert_eq!(calls.len(), 3, "the same number after more than ten minutes");
        assert!(calls.iter().all(|call| call["external_id"] == id.as_str()), "{calls:?}");
        let starts: Vec<String> = calls.iter().map(started).collect();
        assert!(starts[0] < starts[1] && starts[1] < starts[2], "{starts:?}");
        assert_eq!(calls[2]["outcome"], "missed", "what the last call told does not count for the next");
        let preview = office.app.get(&office.path("/reapply")).await;
        assert_eq!(preview["changed_calls"], 0, "{preview}");
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_events_of_one_id_at_once_are_kept_each_once() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let rest = incoming(CLIENT);
        let names = ["newCall", "answer", "hangup", "newCall", "answer", "hangup"];
        let all = names.map(|name| office.tell(name, "busy", &rest));
        futures_util::future::join_all(all).await;
        // Whatever would not go into the database at once waits in the spool.
        spool::replay(&office.app.ctx).await.unwrap();
        assert_eq!(office.log().await.len(), names.len());
        assert_eq!(office.only_call().await["outcome"], "answered");
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_as_exchanges_write_them() {
    let office = Office::open(Engine::Sqlite).await;
    for (id, from, expect) in [
        ("a", "+380671110001", Some("+380671110001")),
        ("b", "%2B380671110001", Some("+380671110001")),
        ("c", "0671110001", Some("+380671110001")),
        ("d", "anonymous", None),
        ("e", "", None),
    ] {
        office.tell("newCall", id, &format!("direction=in&from={from}&to={LINE}")).await;
        office.tell("hangup", id, "direction=in&cause=cancel").await;
        let call = office.calls().await.pop().unwrap();
        assert_eq!(call["client_number"]["e164"].as_str(), expect, "{from}");
        assert_eq!(
            (&call["anonymous"], call["contact"].is_object()),
            (&json!(expect.is_none()), expect.is_some()),
            "{from}"
        );
    }
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_cannot_be_read_is_kept() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        for body in ["", "event=dtmf&callId=1", "event=newCall&from=1", "{\"event\":\"newCall\",", "\u{0}"] {
            assert_eq!(office.post(FORM, body).await, json!({}), "{body:?}");
        }
        let log = office.log().await;
        assert_eq!(log.len(), 5);
        assert!(log.iter().all(|event| event["understood"] == false && event["problem"].is_string()), "{log:?}");
        assert_eq!(log[3]["event"], "dtmf");
        office.tell("newCall", "1", &format!("{}&foo=bar", incoming(CLIENT))).await;
        let log = office.log().await;
        assert_eq!((&log[0]["event"], &log[0]["understood"]), (&json!("newCall"), &json!(true)));
        assert_eq!(log[0]["unknown"], json!([{"key": "foo", "value": "bar"}]));
        assert!(log[0]["summary"].as_str().unwrap().contains(' '), "{}", log[0]);
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address() {
    let office = Office::open(Engine::Sqlite).await;
    let ringostat = office.app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
    let token = |url: &Value| url.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let body = format!("event=newCall&callId=1&{}", incoming(CLIENT));
    for path in [
        "/hooks/cti/nobody".to_owned(),
        "/hooks/cti/%ff%fe".to_owned(),
        "/hooks/cti/".to_owned(),
        // A token opens the address it was made for.
        format!("/hooks/cti/{}", token(&ringostat["webhook_url"])),
        format!("/hooks/cti/{}", token(&office.connection["forward_url"])),
        format!("/hooks/ringostat/{}", token(&office.connection["webhook_url"])),
    ] {
        let response = office.app.raw(Method::POST, &path).body(body.clone()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
    }
    for (method, url) in [
        (Method::PUT, format!("{}/", office.hook())),
        (Method::GET, format!("{}?{body}", office.hook())),
        (Method::DELETE, format!("{}?{body}", office.hook())),
    ] {
        let response =
            office.app.raw(method, &url).header("content-type", FORM).body(body.clone()).send().await.unwrap();
        assert_eq!(response.headers()["content-type"], "application/json");
        assert_eq!(expect(response, StatusCode::OK).await, json!({}), "{url}");
    }
    assert_eq!(office.only_call().await["external_id"], "1");
    let rotated = office.app.send(Method::POST, &office.path("/rotate"), None, Some(&json!({"what": "webhook"}))).await;
    let rotated = expect(rotated, StatusCode::OK).await;
    assert_ne!(rotated["webhook_url"], office.connection["webhook_url"]);
    for url in [&rotated["webhook_url"], &office.connection["webhook_url"]] {
        let response = office.app.raw(Method::POST, url.as_str().unwrap()).body(body.clone()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "both for a day");
    }
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_of_a_group_and_outgoing_ones() {
    let office = Office::open(Engine::Sqlite).await;
    let olha = office.employ("Olha", "olha", "101").await;
    let petro = office.employ("Petro", "petro", "102").await;
    let group = format!("{}&user%5B%5D=olha&user%5B%5D=petro&queue=sales", incoming(CLIENT));
    office.tell("newCall", "group", &group).await;
    office
        .tell("answer", "group", &format!("{}&user%5B%5D=olha&user%5B%5D=petro&answeringNumber=102", incoming(CLIENT)))
        .await;
    office.tell("hangup", "group", &format!("{}&cause=normalClearing&answeringNumber=102", incoming(CLIENT))).await;
    let call = office.only_call().await;
    assert_eq!((&call["outcome"], &call["employee"]["id"]), (&json!("answered"), &json!(petro)));
    assert_eq!(call["scheme"], "sales");
    let out = format!("direction=out&from={LINE}&to=%2B380671110005");
    assert_eq!(office.tell("newCall", "out", &format!("{out}&user=olha")).await, json!({}));
    office.tell("answer", "out", &format!("{out}&answeringNumber=%2B380671110005")).await;
    office.app.clock.advance_seconds(30);
    office.tell("hangup", "out", &format!("{out}&cause=normalClearing")).await;
    let call = office.calls().await.pop().unwrap();
    let expected = [json!("outgoing"), json!("ended"), json!("answered"), json!(0), json!(30)];
    assert_eq!(told(&call), expected.each_ref());
    assert_eq!((&call["client_number"]["e164"], &call["employee"]["id"]), (&json!("+380671110005"), &json!(olha)));
    assert_eq!(call["line_number"]["e164"], format!("+{LINE}"));
    office.tell("newCall", "in", "direction=out&from=101&to=102&user=olha").await;
    office.tell("hangup", "in", "direction=out&from=101&to=102&cause=cancel").await;
    assert_eq!(office.calls().await.pop().unwrap()["direction"], "internal");
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sample_call_is_answered() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let olha = office.employ("Olha", "olha", "101").await;
        let response = office.app.send(Method::POST, &office.path("/sample"), None, None).await;
        let sample: Value = response.json().await.unwrap();
        let call = office.only_call().await;
        assert_eq!(call["external_id"], sample["external_id"]);
        assert_eq!((&call["outcome"], &call["employee"]["id"]), (&json!("answered"), &json!(olha)));
        assert!(call["contact"].is_object(), "{call}");
        let log = office.log().await;
        assert_eq!((log.len(), &log[0]["id"]), (3, &sample["event_id"]));
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_while_the_database_was_away_is_told_apart_later() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let other = incoming("+380671110002");
        office.rings("1").await;
        office.tell("hangup", "1", "cause=cancel").await;
        office.app.rename_table("pending_events", "elsewhere").await;
        assert_eq!(office.tell("newCall", "1", &other).await, json!({}));
        assert_eq!(office.tell("answer", "1", &other).await, json!({}));
        assert_eq!(office.tell("nonsense", "1", &other).await, json!({}));
        office.app.rename_table("elsewhere", "pending_events").await;
        // The file may be read again: a server that ends in between begins it anew.
        let folder = office.app.data_dir().join("spool");
        let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        let kept: Vec<_> = files.iter().map(|path| (path, std::fs::read(path).unwrap())).collect();
        assert_eq!(spool::replay(&office.app.ctx).await.unwrap(), 3);
        for (path, bytes) in kept {
            std::fs::write(path, bytes).unwrap();
        }
        assert_eq!(spool::replay(&office.app.ctx).await.unwrap(), 3);
        let calls = office.calls().await;
        let outcomes: Vec<&Value> = calls.iter().map(|call| &call["outcome"]).collect();
        assert_eq!(outcomes, [&json!("missed"), &Value::Null], "{calls:?}");
        assert_eq!(calls[1]["phase"], "talking");
        assert_eq!(office.log().await.len(), 5);
        office.app.stop().await;
    }
}
