//! One contact per new number, however many calls of it come at once; shared numbers stay possible.

use reqwest::Method;
use serde_json::json;
use testkit::flows::Setting;
use testkit::{Engine, TestApp};

/// Twenty calls of one new number at once, worked off by four workers at once.
async fn twenty_at_once(engine: Engine) {
    let app = TestApp::start(engine).await;
    let setting = Setting::make(&app, &["incoming_answered".to_owned(), "incoming_missed".to_owned()], None).await;
    let posts = (0..20).map(|n| {
        let body = json!({
            "call_type": "in", "uniqueid": format!("ua9_-17670000{n:02}.1"), "calldate": "2025-12-29 11:20:00",
            "userfield": "380671119999", "dst": "380443330099", "disposition": if n % 2 == 0 { "NO ANSWER" } else { "ANSWERED" },
            "billsec": n % 2, "employee_id": "331800",
        });
        let request = app.raw(Method::POST, &setting.webhook_url).json(&body);
        tokio::spawn(async move { request.send().await.expect("an answer").status() })
    });
    for post in posts.collect::<Vec<_>>() {
        assert_eq!(post.await.expect("no panic"), 200);
    }
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let ctx = app.ctx.clone();
            tokio::spawn(async move { app::events::drain::drain(&ctx).await })
        })
        .collect();
    for worker in workers {
        worker.await.expect("no panic").expect("worked off");
    }
    app.settle().await;
    let contacts = app.get("/contacts?phone=0671119999").await;
    assert_eq!(contacts["items"].as_array().map(Vec::len), Some(1), "{engine:?}: {contacts:#}");
    let id = contacts["items"][0]["id"].as_str().expect("an id");
    let calls = app.get(&format!("/calls?contact_id={id}")).await;
    assert_eq!(calls["items"].as_array().map(Vec::len), Some(20), "{engine:?}");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_calls_of_one_new_number_make_one_contact_on_sqlite() {
    twenty_at_once(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_calls_of_one_new_number_make_one_contact_on_postgres() {
    twenty_at_once(Engine::Postgres).await;
}

async fn missed(app: &TestApp, setting: &Setting, n: u32, number: &str) -> serde_json::Value {
    let id = format!("ua9_-17670010{n:02}.1");
    let body = json!({"call_type": "in", "uniqueid": id, "calldate": "2025-12-29 11:36:00", "userfield": number, "dst": "380443330099",
        "disposition": "NO ANSWER", "billsec": 0});
    assert_eq!(app.raw(Method::POST, &setting.webhook_url).json(&body).send().await.expect("an answer").status(), 200);
    app.settle().await;
    let calls = app.get("/calls?limit=200").await;
    let calls = calls["items"].as_array().expect("a list").iter();
    calls.into_iter().find(|call| call["external_id"] == json!(id)).expect("the call").clone()
}

#[tokio::test]
async fn a_choice_among_candidates_is_remembered() {
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &["incoming_missed".to_owned()], None).await;
    let first = app.post("/contacts", json!({"name": "First", "phones": ["0671118888"]})).await;
    app.clock.advance_seconds(10);
    let second = app.post("/contacts", json!({"name": "Second", "phones": ["+380671118888"]})).await;
    let call = missed(&app, &setting, 1, "380671118888").await;
    assert_eq!((&call["contact"]["id"], &call["candidates"][0]["id"]), (&second["id"], &first["id"]), "{call:#}");
    assert_eq!(call["matched_by"]["rule"], "last_changed");
    let path = format!("/calls/{}", call["id"].as_str().expect("an id"));
    let moved =
        app.patch(&path, call["version"].as_i64().expect("a version"), json!({"contact_id": first["id"]})).await;
    assert_eq!((&moved["contact"]["id"], &moved["candidates"][0]["id"]), (&first["id"], &second["id"]));
    assert_eq!(moved["decision"]["reason"], "by_person");
    let next = missed(&app, &setting, 2, "380671118888").await;
    assert_eq!((&next["contact"]["id"], &next["matched_by"]["rule"]), (&first["id"], &json!("remembered")));
    app.stop().await;
}

#[tokio::test]
async fn a_link_that_a_person_took_away_stays_away() {
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &["incoming_missed".to_owned()], None).await;
    let call = missed(&app, &setting, 3, "380671117777").await;
    assert_eq!(call["decision"]["reason"], "created");
    let path = format!("/calls/{}", call["id"].as_str().expect("an id"));
    let unlinked = app.patch(&path, call["version"].as_i64().expect("a version"), json!({"contact_id": null})).await;
    assert_eq!(unlinked["contact"], json!(null));
    // The same event again: nothing is linked, nobody is made.
    let again = missed(&app, &setting, 3, "380671117777").await;
    assert_eq!((&again["contact"], &again["decision"]["reason"]), (&json!(null), &json!("by_person")));
    let contacts = app.get("/contacts?phone=0671117777").await;
    assert_eq!(contacts["items"].as_array().map(Vec::len), Some(1));
    app.stop().await;
}

#[tokio::test]
async fn a_stale_version_is_refused_with_the_row_as_it_is() {
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &[], None).await;
    let call = missed(&app, &setting, 4, "380671116666").await;
    let path = format!("/calls/{}", call["id"].as_str().expect("an id"));
    let version = call["version"].as_i64().expect("a version");
    let changed = app.patch(&path, version, json!({"result": " call  AGAIN "})).await;
    assert_eq!((&changed["result"], changed["version"].as_i64()), (&json!("Call again"), Some(version + 1)));
    let response = app.send(Method::PATCH, &path, Some(version), Some(&json!({"result": null}))).await;
    let problem = testkit::app::expect(response, reqwest::StatusCode::PRECONDITION_FAILED).await;
    assert_eq!((&problem["code"], &problem["current"]["result"]), (&json!("stale"), &json!("Call again")));
    app.stop().await;
}

#[tokio::test]
async fn earlier_calls_are_offered_and_linked_to_a_contact_that_gains_the_number() {
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &[], None).await;
    for n in 10..13 {
        assert_eq!(missed(&app, &setting, n, "380671115555").await["contact"], json!(null));
    }
    let contact = app.post("/contacts", json!({"name": "Пізніше", "phones": ["067-111-55-55"]})).await;
    assert_eq!(contact["earlier_calls"], 3, "{contact:#}");
    let id = contact["id"].as_str().expect("an id");
    let response = app.send(Method::POST, &format!("/contacts/{id}/link-earlier"), None, None).await;
    assert!(response.status().is_success(), "{}", response.text().await.unwrap_or_default());
    app.settle().await;
    let calls = app.get(&format!("/calls?contact_id={id}")).await;
    assert_eq!(calls["items"].as_array().map(Vec::len), Some(3));
    assert_eq!(calls["items"][0]["matched_by"]["rule"], "later");
    app.stop().await;
}
