//! Webhooks as senders send them: whatever comes is kept or refused for a reason that stays, and nothing that was answered 200 is lost.

use std::net::SocketAddr;
use std::time::Duration;

use app::events::receive::{Incoming, Kind, Receipt, receive};
use app::events::spool;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const ENDED: &str =
    "uniqueid=hooks.1&call_type=in&userfield=380671110003&dst=380443330099&disposition=ANSWERED&billsec=9";
const MIB: usize = 1 << 20;

/// A connection; answers its path in the API and its webhook URL.
async fn connect(app: &TestApp) -> (String, String) {
    let made = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
    let path = format!("/connections/{}", made["id"].as_str().unwrap());
    (path, made["webhook_url"].as_str().unwrap().to_owned())
}

async fn post(app: &TestApp, url: &str, kind: &str, body: impl Into<reqwest::Body>) -> (u16, Value) {
    let response = app.raw(Method::POST, url).header("content-type", kind).body(body).send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

async fn log(app: &TestApp, path: &str) -> Vec<Value> {
    app.settle().await;
    app.get(&format!("{path}/events")).await["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_nobody_has_is_404() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        for path in [
            "/hooks/ringostat/nobody",
            "/hooks/ringostat/nobody/after_call",
            "/hooks/ringostat/%ff%fe",
            "/hooks/ringostat/",
        ] {
            let response = app.raw(Method::POST, path).body(ENDED).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
            assert_eq!(response.json::<Value>().await.unwrap()["code"], "not_found", "{path}");
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_event_is_named_by_the_path_with_a_slash_or_without() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (path, hook) = connect(&app).await;
    for (end, name) in [
        ("", "after_call"),
        ("/", "after_call"),
        ("/after_call", "after_call"),
        ("/after_call/", "after_call"),
        ("/%ff", "after_call"),
        ("/my_own/", "my_own"),
        ("?event=after_out_call", "after_out_call"),
    ] {
        let (status, body) = post(&app, &format!("{hook}{end}"), "application/x-www-form-urlencoded", ENDED).await;
        assert_eq!((status, body), (200, json!({"ok": true})), "{end}");
        assert_eq!(log(&app, &path).await[0]["event"], name, "{end}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_has_one_mebibyte_and_who_sends_more_is_told() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (path, hook) = connect(&app).await;
    let padded = |bytes: usize| format!("{ENDED}&pad={}", "x".repeat(bytes - ENDED.len() - 5));
    assert_eq!(post(&app, &hook, "application/x-www-form-urlencoded", padded(MIB)).await.0, 200);
    // The last one is sent to its end although the answer is clear after the first mebibyte.
    for bytes in [MIB + 1, 4 * MIB, 8 * MIB] {
        let (status, body) = post(&app, &hook, "application/x-www-form-urlencoded", padded(bytes)).await;
        assert_eq!((status, &body["code"]), (413, &json!("too_large")), "{bytes}");
    }
    assert_eq!(log(&app, &path).await.len(), 1);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_comes_is_kept() {
    let deep = "[".repeat(20_000);
    let deep_object = format!("{}1{}", r#"{"a":"#.repeat(5_000), "}".repeat(5_000));
    let long = "Ї".repeat(10_000);
    let entities = "<?xml version=\"1.0\"?><!DOCTYPE c [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><call>\
        <uniqueid>hooks.4</uniqueid><caller_name>&b;&b;&b;&b;</caller_name></call>";
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><call><uniqueid>&x;</uniqueid></call>";
    let (form, json, xml) = ("application/x-www-form-urlencoded", "application/json", "application/xml");
    let table: Vec<(&str, &str, Vec<u8>, bool)> = vec![
        ("invalid UTF-8", json, b"\xff\xfe\x00\x80".to_vec(), false),
        ("UTF-8 that breaks off", form, b"uniqueid=hooks.2&call_type=in&dst=380443330099&caller_name=\xd0".to_vec(), true),
        ("a deep list", json, deep.into_bytes(), false),
        ("a deep object", json, deep_object.into_bytes(), false),
        ("entities that grow", xml, entities.as_bytes().to_vec(), false),
        ("entities from outside", xml, outside.as_bytes().to_vec(), false),
        ("NUL", json, br#"{"uniqueid":"hooks.3\u0000","call_type":"in","userfield":"380671110003","dst":"380443330099","disposition":"ANSWERED",
            "billsec":9,"caller_name":"A\u0000B"}"#.to_vec(), true),
        ("raw NUL", form, b"uniqueid=hooks.5\0&call_type=in&userfield=380671110003&dst=380443330099&disposition=BUSY".to_vec(), true),
        ("a long name", json, json!({"uniqueid": "hooks.6", "call_type": "in", "userfield": "380671110003", "dst": "380443330099",
            "disposition": "ANSWERED", "billsec": 9, "caller_name": long, "sale": long}).to_string().into_bytes(), true),
        ("long keys and names of events", form, format!("uniqueid=hooks.7&call_type=in&dst=380443330099&{long}={long}").into_bytes(), true),
        ("nothing", form, Vec::new(), false),
        ("a type that is none", "\u{1}", ENDED.as_bytes().to_vec(), true),
    ];
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let (path, hook) = connect(&app).await;
        let mut sent = 0;
        for (what, kind, body, understood) in &table {
            let request = app.raw(Method::POST, &hook).body(body.clone());
            let request = match kind.parse::<reqwest::header::HeaderValue>() {
                Ok(kind) => request.header("content-type", kind),
                Err(_) => request,
            };
            let response = request.send().await.unwrap();
            assert_eq!(response.status(), StatusCode::OK, "{what}");
            sent += 1;
            let log = log(&app, &path).await;
            assert_eq!(log.len(), sent, "{what}");
            assert_eq!(log[0]["understood"], *understood, "{what}: {}", log[0]);
            assert_eq!(log[0]["call_id"].is_string(), *understood, "{what}: {}", log[0]);
        }
        assert_eq!(app.get(&format!("{path}/health")).await["pending"], 0);
        app.stop().await;
    }
}

/// Writes a request by hand; the stream is open still.
async fn write(hook: &str) -> TcpStream {
    let (host, path) = hook.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let mut stream = TcpStream::connect(host.parse::<SocketAddr>().unwrap()).await.unwrap();
    let request = format!(
        "POST /{path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{ENDED}",
        ENDED.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_may_close_its_side_behind_the_body() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (path, hook) = connect(&app).await;
    let held = app.hold_database().await;
    let mut stream = write(&hook).await;
    stream.shutdown().await.unwrap();
    // Whoever is answered meanwhile shows that the end of the sender's side was seen.
    for _ in 0..5 {
        assert_eq!(app.raw(Method::GET, "/healthz").send().await.unwrap().status(), StatusCode::OK);
    }
    drop(held);
    let mut reply = String::new();
    stream.read_to_string(&mut reply).await.unwrap();
    assert!(reply.starts_with("HTTP/1.1 200 OK\r\n") && reply.ends_with(r#"{"ok":true}"#), "{reply}");
    assert_eq!(log(&app, &path).await.len(), 1);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_that_goes_away_has_told_what_it_told() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (path, hook) = connect(&app).await;
    let held = app.hold_database().await;
    let stream = write(&hook).await;
    // It resets the connection, as a process that was killed does, instead of closing its side.
    stream.set_zero_linger().unwrap();
    drop(stream);
    for _ in 0..5 {
        assert_eq!(app.raw(Method::GET, "/healthz").send().await.unwrap().status(), StatusCode::OK);
    }
    drop(held);
    let mut turns = tokio::time::interval(Duration::from_millis(5));
    for _ in 0..2_000 {
        turns.tick().await;
        if log(&app, &path).await.len() == 1 {
            return app.stop().await;
        }
    }
    panic!("an event is lost");
}

fn incoming() -> Incoming {
    Incoming { body: ENDED.as_bytes().to_vec(), ..Incoming::default() }
}

fn token(hook: &str) -> &str {
    hook.rsplit('/').next().unwrap()
}

/// The clock of the runtime stands still, and jumps to what is waited for when nothing else is left to do.
#[tokio::test]
async fn a_database_that_hangs_makes_no_sender_wait_for_long() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (path, hook) = connect(&app).await;
    assert_eq!(post(&app, &hook, "text/plain", ENDED).await.0, 200);
    let held = app.hold_database().await;
    tokio::time::pause();
    let begun = tokio::time::Instant::now();
    let receipt = receive(&app.ctx, Kind::Hook, token(&hook), incoming()).await.unwrap();
    assert!(matches!(receipt, Receipt::Spooled(_)), "{receipt:?}");
    // The spool's thread is not part of the runtime: while it writes, the clock may jump further.
    assert!(begun.elapsed() >= Duration::from_secs(3));
    tokio::time::resume();
    drop(held);
    assert_eq!(spool::replay(&app.ctx).await.unwrap(), 1);
    assert_eq!(log(&app, &path).await.len(), 2, "once, whatever became of the first attempt");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_refuses_loses_nothing() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let (path, hook) = connect(&app).await;
        // At first the token is not known yet.
        for table in ["credentials", "pending_events"] {
            app.rename_table(table, "elsewhere").await;
            assert_eq!(post(&app, &hook, "text/plain", ENDED).await, (200, json!({"ok": true})), "{table}");
            app.rename_table("elsewhere", table).await;
            assert_eq!(spool::replay(&app.ctx).await.unwrap(), 1, "{table}");
        }
        assert_eq!(log(&app, &path).await.len(), 2);
        // Without a spool there is nothing left to try.
        app.rename_table("raw_events", "elsewhere").await;
        std::fs::remove_dir_all(app.data_dir().join("spool")).unwrap();
        std::fs::write(app.data_dir().join("spool"), "in the way").unwrap();
        let (status, body) = post(&app, &hook, "text/plain", ENDED).await;
        assert_eq!((status, &body["code"]), (503, &json!("unavailable")));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_taken_back_opens_nothing_after_seconds() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (path, hook) = connect(&app).await;
    assert_eq!(post(&app, &hook, "text/plain", ENDED).await.0, 200);
    app.settle().await;
    let path = format!("{path}/rotate");
    app.send(Method::POST, &path, None, Some(&json!({"what": "webhook"}))).await;
    assert_eq!(post(&app, &hook, "text/plain", ENDED).await.0, 200, "both are valid for a day");
    app.clock.advance_seconds(25 * 3600);
    assert_eq!(post(&app, &hook, "text/plain", ENDED).await.0, 404);
    app.stop().await;
}
