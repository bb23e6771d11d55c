//! A changed mapping or alias says how many past calls it would change, and changes them when asked; silent calls are closed until they speak.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::flows::Setting;
use testkit::{Engine, TestApp};

async fn post(app: &TestApp, setting: &Setting, body: &Value) {
    assert_eq!(app.raw(Method::POST, &setting.webhook_url).json(body).send().await.expect("an answer").status(), 200);
    app.settle().await;
}

fn answered(n: u32, by: &str) -> Value {
    let client = format!("3806711144{n:02}");
    json!({"call_type": "in", "uniqueid": format!("ua9_-17670020{n:02}.1"), "calldate": "2025-12-29 11:53:20", "userfield": client,
        "dst": "380443330099", "connected_with": by, "disposition": "ANSWERED", "billsec": 30})
}

async fn a_new_mapping(engine: Engine) {
    let app = TestApp::start(engine).await;
    let setting = Setting::make(&app, &["incoming_answered".to_owned()], None).await;
    post(&app, &setting, &answered(1, "exampleua_new")).await;
    post(&app, &setting, &answered(2, "exampleua_ivan")).await;
    let path = format!("/connections/{}", setting.connection);
    let calls = app.get("/calls").await;
    let unmapped = calls["items"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|c| c["employee"].is_null())
        .expect("the unmapped one")
        .clone();
    assert_eq!(unmapped["employee_hint"], "exampleua_new");
    app.put(
        &format!("{path}/employees"),
        json!([
            {"user_id": setting.user("Ivan"), "employee_id": "331800", "sip_account": "exampleua_ivan"},
            {"user_id": setting.user("Olha"), "sip_account": "exampleua_new"},
        ]),
    )
    .await;
    let preview = app.get(&format!("{path}/reapply")).await;
    assert_eq!(preview["changed_calls"], 1, "{engine:?}: {preview:#}");
    let started = app.send(Method::POST, &format!("{path}/reapply"), None, None).await;
    assert_eq!(started.status(), 202);
    app.settle().await;
    let call = app.get(&format!("/calls/{}", unmapped["id"].as_str().expect("an id"))).await;
    assert_eq!((&call["employee"]["name"], &call["employee_hint"]), (&json!("Olha"), &json!(null)), "{engine:?}");
    // The contact was made by that call, and nobody has touched it since.
    let contact = app.get(&format!("/contacts/{}", call["contact"]["id"].as_str().expect("an id"))).await;
    assert_eq!(contact["responsible"]["name"], "Olha", "{engine:?}");
    assert_eq!(app.get(&format!("{path}/reapply")).await["changed_calls"], 0);
    app.stop().await;
}

#[tokio::test]
async fn a_new_mapping_changes_past_calls_on_sqlite() {
    a_new_mapping(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_new_mapping_changes_past_calls_on_postgres() {
    a_new_mapping(Engine::Postgres).await;
}

#[tokio::test]
async fn a_key_that_gets_a_meaning_is_understood_afterwards() {
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &["incoming_missed".to_owned()], None).await;
    let strange = json!({"nummer": "380671113333", "ausgang": "NO ANSWER", "kennung": "ua9_-1767003000.1"});
    post(&app, &setting, &strange).await;
    let path = format!("/connections/{}", setting.connection);
    let log = app.get(&format!("{path}/events")).await;
    assert_eq!(
        (&log["items"][0]["understood"], app.get("/calls").await["items"].as_array().map(Vec::len)),
        (&json!(false), Some(0))
    );
    let connection = app.get(&path).await;
    let aliases = json!({"aliases": {"nummer": "client", "ausgang": "status", "kennung": "call_id"}});
    app.patch(&path, connection["version"].as_i64().expect("a version"), aliases).await;
    assert_eq!(app.send(Method::POST, &format!("{path}/reapply"), None, None).await.status(), 202);
    app.settle().await;
    app.settle().await;
    let calls = app.get("/calls").await;
    assert_eq!(calls["items"][0]["client_number"]["e164"], "+380671113333", "{calls:#}");
    assert_eq!(calls["items"][0]["outcome"], "missed");
    app.stop().await;
}

#[tokio::test]
async fn a_silent_call_is_closed_and_the_next_event_opens_it_again() {
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &["incoming_answered".to_owned()], None).await;
    let ring = json!({"type": "in", "call_id": "ua9_-1767004000.1", "number_e164": "+380671112222", "destination": "380443330099"});
    post(&app, &setting, &ring).await;
    assert_eq!(app.get("/calls").await["items"][0]["phase"], "ringing");
    app.clock.advance_seconds(299);
    app::calls::silent::close_silent(&app.ctx).await.expect("looked at");
    assert_eq!(app.get("/calls").await["items"][0]["phase"], "ringing");
    app.clock.advance_seconds(2);
    app::calls::silent::close_silent(&app.ctx).await.expect("closed");
    let call = &app.get("/calls").await["items"][0];
    assert_eq!(
        (&call["phase"], &call["outcome"], &call["missed"]),
        (&json!("ended"), &json!("unknown"), &json!(false))
    );
    assert_eq!(call["caused"], json!([]));
    let late = json!({"type": "in", "call_id": "ua9_-1767004000.1", "number_e164": "+380671112222", "destination": "380443330099",
        "status": "ANSWERED", "dialog": 12, "staffid": "331800"});
    post(&app, &setting, &late).await;
    let call = &app.get("/calls").await["items"][0];
    assert_eq!(
        (&call["outcome"], &call["employee"]["name"], &call["decision"]["row"]),
        (&json!("answered"), &json!("Ivan"), &json!(1))
    );
    app.stop().await;
}

#[tokio::test]
async fn statistics_are_those_of_the_rows_whatever_happens() {
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &[], None).await;
    post(&app, &setting, &answered(1, "exampleua_new")).await;
    post(&app, &setting, &answered(1, "exampleua_new")).await;
    post(&app, &setting, &answered(2, "exampleua_ivan")).await;
    let path = format!("/connections/{}/employees", setting.connection);
    app.put(&path, json!([{"user_id": setting.user("Olha"), "sip_account": "exampleua_new"}])).await;
    // With another mapping the next event of a call takes away what was counted for the manager before.
    post(&app, &setting, &answered(2, "exampleua_ivan")).await;
    let workspace = domain::id::WorkspaceId(1);
    let all = store::statistics::between(
        workspace,
        domain::time::Time::from_seconds(0),
        domain::time::Time::from_seconds(4_000_000_000),
    );
    let buckets = app.ctx.store.load(all).await.expect("the buckets");
    let sums: Vec<_> = buckets.iter().map(|b| (b.user.is_some(), b.sums.calls, b.sums.talk_seconds)).collect();
    assert_eq!(sums, [(false, 2, 60)], "{buckets:#?}");
    app.stop().await;
}
