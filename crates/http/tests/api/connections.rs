//! The integration page's way through the API: connect, map the employees, see the first call, and what is kept from whom.

use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

const AUTH_KEY: &str = "key-of-the-source-7f3a";

/// Asks as the owner; the answer must have a status.
async fn own(app: &TestApp, method: Method, path: &str, version: Option<i64>, body: Value, status: u16) -> Value {
    let body = (!body.is_null()).then_some(body);
    let response = app.send(method, path, version, body.as_ref()).await;
    testkit::app::expect(response, StatusCode::from_u16(status).unwrap()).await
}

/// A connection with an Auth-key; answers it and its path.
async fn connect(app: &TestApp) -> (Value, String) {
    let input = json!({"kind": "ringostat", "name": "Main", "auth_key": AUTH_KEY, "project_id": "11111"});
    let made = app.post("/connections", input).await;
    let path = format!("/connections/{}", made["id"].as_str().unwrap());
    (made, path)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_connection_has_the_defaults_of_the_contract() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (made, path) = connect(&app).await;
    let expected = json!({
        "kind": "ringostat", "name": "Main", "enabled": true, "mode": "act", "project_id": "11111", "version": 1,
        "auth_key_set": true, "auth_key_hint": "7f3a",
        "create_contacts": ["incoming_answered", "incoming_missed"], "contact_source": "Ringostat", "time_zone": "Europe/Kyiv", "aliases": {},
        "forward": {"format": "text", "key": "destination", "order": ["deal_responsible", "contact_responsible"], "deadline_ms": 300, "only_online": false},
        "exact_match_only": false, "min_talk_seconds": 0, "min_ring_seconds": 0, "ringing_stale_seconds": 300, "talking_stale_seconds": 14400,
        "effects_horizon_seconds": 86400, "recording_hosts": ["app.ringostat.com"], "api_url": null, "repair_seconds": 300, "push_contact_cards": false, "tasks": {"on": [], "assignee": "responsible", "user_id": null, "team_id": null, "duty_user_id": null, "due_minutes": 30}, "archive_recordings": true, "archive_possible": false, "client_channel": "left", "lines": [], "webhook_url_problems": ["loopback", "not_https"],
        "id": made["id"], "created_at": made["created_at"], "webhook_url": made["webhook_url"], "forward_url": made["forward_url"],
    });
    assert_eq!(made, expected);
    assert!(made["webhook_url"].as_str().unwrap().starts_with(&format!("{}/hooks/ringostat/", app.base)));
    assert!(made["forward_url"].as_str().unwrap().starts_with(&format!("{}/hooks/forward/", app.base)));
    assert_eq!(own(&app, Method::GET, &path, None, Value::Null, 200).await, made);
    let mut in_list = made.clone();
    in_list.as_object_mut().unwrap().remove("lines");
    assert_eq!(
        own(&app, Method::GET, "/connections", None, Value::Null, 200).await,
        json!({"items": [in_list], "next": null})
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_stay_with_those_who_administer() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (made, path) = connect(&app).await;
    assert!(!made.to_string().contains("key-of-the"));
    let manager = app.token_of("Test", Role::Manager).await;
    let seen = app.send_as(&manager, Method::GET, &path, None, None).await;
    let seen = testkit::app::expect(seen, StatusCode::OK).await;
    let mut members: Vec<&str> = seen.as_object().unwrap().keys().map(String::as_str).collect();
    members.sort_unstable();
    assert_eq!(members, ["client_channel", "created_at", "enabled", "id", "kind", "mode", "name", "version"]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn patches_tell_absent_null_and_a_value_apart() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (_, path) = connect(&app).await;
    let changed = own(
        &app,
        Method::PATCH,
        &path,
        Some(1),
        json!({"forward": {"deadline_ms": 500}, "aliases": {"{{Sum}}": "ignore"}}),
        200,
    )
    .await;
    assert_eq!(
        (&changed["version"], &changed["auth_key_set"], &changed["forward"]["key"]),
        (&json!(2), &json!(true), &json!("destination"))
    );
    assert_eq!((&changed["forward"]["deadline_ms"], &changed["aliases"]), (&json!(500), &json!({"sum": "ignore"})));
    let changed = own(&app, Method::PATCH, &path, Some(2), json!({"auth_key": null, "project_id": null}), 200).await;
    assert_eq!(
        (&changed["auth_key_set"], &changed["auth_key_hint"], &changed["project_id"]),
        (&json!(false), &json!(null), &json!(null))
    );
    let stale = own(&app, Method::PATCH, &path, Some(1), json!({"name": "Second"}), 412).await;
    assert_eq!((&stale["current"]["version"], &stale["current"]["name"]), (&json!(3), &json!("Main")));
    own(&app, Method::PATCH, &path, None, json!({"name": "Second"}), 428).await;
    let wrong =
        own(&app, Method::PATCH, &path, Some(3), json!({"aliases": {"x": "y"}, "min_talk_seconds": -1}), 422).await;
    let told: Vec<_> = wrong["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["field"].as_str().unwrap(), it["code"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("min_talk_seconds", "out_of_range"), ("aliases.x", "unknown_meaning")]);
    for (body, field, code) in [
        (json!({"name": null}), "name", "wrong_type"),
        (json!({"mode": "sleep"}), "mode", "unknown_choice"),
        (json!({"forward": {"order": ["nobody"]}}), "forward.order[0]", "unknown_choice"),
        (json!({"create_contacts": ["all"]}), "create_contacts[0]", "unknown_choice"),
        (json!({"webhook_url": "x"}), "webhook_url", "unknown_field"),
        (json!({"lines": []}), "lines", "unknown_field"),
    ] {
        let wrong = own(&app, Method::PATCH, &path, Some(3), body, 422).await;
        assert_eq!((&wrong["errors"][0]["field"], &wrong["errors"][0]["code"]), (&json!(field), &json!(code)));
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn employees_lines_and_urls_go_through_the_api() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (made, path) = connect(&app).await;
    let olena = app.user("olena", "manager").await;
    let employees = json!([{"user_id": olena, "employee_id": "331800", "sip_account": "+380 67 123 45 67"}]);
    let replaced = own(&app, Method::PUT, &format!("{path}/employees"), None, employees, 200).await;
    let expected = json!({"user_id": olena, "user_name": "olena", "employee_id": "331800", "sip_account": null, "fmc_number": "+380671234567",
        "extension": null, "notices": ["sip_was_fmc", "no_sip_account"]});
    assert_eq!(replaced, json!({"items": [expected], "changed_calls": 0}));
    let wrong = own(&app, Method::PUT, &format!("{path}/employees"), None, json!([{"user_id": made["id"]}]), 422).await;
    assert_eq!(
        (&wrong["errors"][0]["field"], &wrong["errors"][0]["code"]),
        (&json!("[0].user_id"), &json!("unknown_user"))
    );

    let line = own(
        &app,
        Method::POST,
        "/lines",
        None,
        json!({"connection_id": made["id"], "number": "044 123 45 67", "group": "Sales"}),
        201,
    )
    .await;
    assert_eq!(line["number"], json!({"e164": "+380441234567", "raw": "+380441234567"}));
    assert_eq!(
        (&line["group"], &line["create_contacts"], &line["ignored"]),
        (&json!("Sales"), &json!(null), &json!(false))
    );
    let at = format!("/lines/{}", line["id"].as_str().unwrap());
    let line =
        own(&app, Method::PATCH, &at, Some(1), json!({"group": null, "create_contacts": ["outgoing_answered"]}), 200)
            .await;
    assert_eq!(
        (&line["group"], &line["create_contacts"], &line["version"]),
        (&json!(null), &json!(["outgoing_answered"]), &json!(2))
    );
    let of = format!("/lines?connection_id={}", made["id"].as_str().unwrap());
    assert_eq!(own(&app, Method::GET, &of, None, Value::Null, 200).await["items"], json!([line]));
    own(&app, Method::DELETE, &at, Some(2), Value::Null, 204).await;

    let rotated = own(&app, Method::POST, &format!("{path}/rotate"), None, json!({"what": "webhook"}), 200).await;
    assert_ne!(rotated["webhook_url"], made["webhook_url"]);
    assert_eq!(rotated["forward_url"], made["forward_url"]);
    let version = rotated["version"].as_i64();
    own(&app, Method::DELETE, &path, version, Value::Null, 204).await;
    own(&app, Method::GET, &path, None, Value::Null, 404).await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sample_call_is_seen() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (_, path) = connect(&app).await;
    let health = own(&app, Method::GET, &format!("{path}/health"), None, Value::Null, 200).await;
    assert_eq!(
        health,
        json!({"enabled": true, "first_event_seen": false, "last_event_at": null, "pending": 0, "pending_more": false, "repair": null, "silence": null, "contact_cards": null})
    );
    let sample = own(&app, Method::POST, &format!("{path}/sample"), None, Value::Null, 200).await;
    assert_eq!(
        own(&app, Method::GET, &format!("{path}/health"), None, Value::Null, 200).await["first_event_seen"],
        true
    );
    app.settle().await;
    let log = own(&app, Method::GET, &format!("{path}/events?lang=uk"), None, Value::Null, 200).await;
    let event = &log["items"][0];
    assert_eq!(
        (&event["id"], &event["event"], &event["understood"]),
        (&sample["event_id"], &json!("after_call"), &json!(true))
    );
    assert_eq!(event["summary"], "Вхідний дзвінок завершено: відповіли");
    let contact = &app.get("/contacts").await["items"][0];
    let caused = &event["caused"][0];
    assert_eq!(
        (&caused["kind"], &caused["entity"], &caused["id"]),
        (&json!("contact_created"), &json!("contact"), &contact["id"])
    );
    assert!(caused["at"].is_string() && caused["why"].as_str().unwrap().contains(' '), "{caused}");
    let call = app.get(&format!("/calls/{}", event["call_id"].as_str().unwrap())).await;
    assert_eq!(call["caused"][0]["id"], caused["id"], "the call says the same");
    assert_eq!((event["caused"].as_array().unwrap().len(), &event["problem"]), (1, &json!(null)));
    assert_eq!(event["raw"]["content_type"], "application/x-www-form-urlencoded");
    assert!(event["raw"]["body"].as_str().unwrap().contains("disposition=ANSWERED"));
    assert!(event["call_id"].is_string());
    assert_eq!(own(&app, Method::DELETE, &path, Some(1), Value::Null, 409).await["code"], "connection_has_calls");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_shows_its_lines() {
    let app = TestApp::start(Engine::Sqlite).await;
    let input = json!({"kind": "ringostat", "name": "Main", "lines": [
        {"number": "044 333 00 99", "name": "Second", "ignored": true}, {"number": "044 333 00 11", "name": "First"}]});
    let made = app.post("/connections", input).await;
    let names =
        |shown: &Value| shown["lines"].as_array().unwrap().iter().map(|line| line["name"].clone()).collect::<Vec<_>>();
    assert_eq!(names(&made), ["First", "Second"]);
    assert_eq!(
        (&made["lines"][1]["number"]["e164"], &made["lines"][1]["ignored"]),
        (&json!("+380443330099"), &json!(true))
    );
    let path = format!("/connections/{}", made["id"].as_str().unwrap());
    assert_eq!(app.get(&path).await, made);
    app.post("/lines", json!({"connection_id": made["id"], "number": "044 333 00 22", "name": "Between"})).await;
    let version = app.get(&path).await["version"].as_i64().unwrap();
    let renamed = app.patch(&path, version, json!({"name": "Other"})).await;
    assert_eq!(names(&renamed), ["First", "Between", "Second"]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_names_events_of_which_nothing_else_is_known() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (made, path) = connect(&app).await;
    let hook = made["webhook_url"].as_str().unwrap();
    let large =
        format!(r#"{{"uniqueid":"large.1","dst":"380443330099","disposition":"BUSY","x":"{}"}}"#, "я".repeat(40_000));
    let table: [(&str, String, Value, bool, Value); 5] = [
        ("/after_call", "{\"uniqueid\":".to_owned(), json!("after_call"), false, json!([])),
        (
            "?event=taking_call&stage=2",
            "\u{0}<<<".to_owned(),
            json!("taking_call"),
            false,
            json!([{"key": "stage", "value": "2"}]),
        ),
        ("/after_call", large, json!("after_call"), true, json!([{"key": "x", "value": "я".repeat(200)}])),
        (
            "?event=my_own",
            r#"{"order":"7","sum":12}"#.to_owned(),
            json!("my_own"),
            false,
            json!([{"key": "order", "value": "7"}, {"key": "sum", "value": "12"}]),
        ),
        (
            "?event=before_call",
            "uniqueid=named.1&call_type=in&dst=380443330099&userfield=380671110003".to_owned(),
            json!("before_call"),
            true,
            json!([]),
        ),
    ];
    for (end, body, name, understood, unknown) in table {
        assert_eq!(
            app.raw(Method::POST, &format!("{hook}{end}")).body(body).send().await.unwrap().status(),
            StatusCode::OK
        );
        let event = app.get(&format!("{path}/events")).await["items"][0].clone();
        assert_eq!((&event["event"], &event["processed"]), (&name, &json!(false)), "{end} waits");
        app.settle().await;
        let event = app.get(&format!("{path}/events")).await["items"][0].clone();
        assert_eq!((&event["event"], &event["processed"]), (&name, &json!(true)), "{end}");
        assert_eq!((&event["understood"], &event["unknown"]), (&json!(understood), &unknown), "{end}");
        if let Some(call) = event["call_id"].as_str() {
            assert_eq!(app.get(&format!("/calls/{call}/events")).await["items"][0]["event"], name, "{end}");
        }
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn events_that_came_before_a_connection_was_enabled_are_offered() {
    for engine in Engine::BOTH {
        for (kept, contact, reason) in [("news", true, "created"), ("history", false, "past")] {
            let app = TestApp::start(engine).await;
            let made = app.post("/connections", json!({"kind": "ringostat", "name": "Main", "enabled": false})).await;
            let hook = |call: u32| {
                let query = format!(
                    "uniqueid=1767000001.{call}&call_type=in&userfield=38067111000{call}&disposition=ANSWERED&billsec=9"
                );
                app.raw(Method::GET, &format!("{}?{query}", made["webhook_url"].as_str().unwrap()))
            };
            assert_eq!(hook(1).send().await.unwrap().status(), StatusCode::OK);
            app.settle().await;
            assert_eq!(app.get("/calls").await["items"], json!([]), "it is kept");
            let path = format!("/connections/{}", made["id"].as_str().unwrap());
            assert_eq!(app.get(&format!("{path}/health")).await["pending"], 1);
            app.patch(&path, 1, json!({"enabled": true, "kept_events": kept})).await;
            app.settle().await;
            let call = &app.get("/calls").await["items"][0];
            assert_eq!((call["contact"].is_object(), &call["decision"]["reason"]), (contact, &json!(reason)), "{kept}");
            assert_eq!(call["outcome"], "answered");
            // What comes now is news, whatever was chosen.
            hook(2).send().await.unwrap();
            app.settle().await;
            assert_eq!(app.get("/calls?number=%2B380671110002").await["items"][0]["decision"]["reason"], "created");
            app.stop().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_mapping_changes_past_calls_only_when_it_is_applied() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (made, path) = connect(&app).await;
    let query = "uniqueid=1767000001.1&call_type=in&userfield=380671110001&connected_with=exampleua_new&disposition=ANSWERED&billsec=9";
    let url = format!("{}?{query}", made["webhook_url"].as_str().unwrap());
    assert_eq!(app.raw(Method::GET, &url).send().await.unwrap().status(), StatusCode::OK);
    app.settle().await;
    let before = app.get("/calls").await;
    assert_eq!(
        (&before["items"][0]["employee"], &before["items"][0]["employee_hint"]),
        (&json!(null), &json!("exampleua_new"))
    );
    let olena = app.user("olena", "manager").await;
    let employees = json!([{"user_id": olena, "sip_account": "ExampleUA_New"}]);
    let replaced = own(&app, Method::PUT, &format!("{path}/employees"), None, employees, 200).await;
    assert_eq!(replaced["changed_calls"], 1);
    assert_eq!(app.get("/calls").await, before, "the row stays as it was");
    own(&app, Method::POST, &format!("{path}/reapply"), None, Value::Null, 202).await;
    app.settle().await;
    let after = app.get(&format!("/calls?employee_id={olena}")).await;
    assert_eq!(after["items"][0]["employee"]["name"], "olena");
    assert_eq!(after["items"][0]["id"], before["items"][0]["id"]);
    app.stop().await;
}
