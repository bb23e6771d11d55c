//! Imports that are interrupted, called off, and that meet calls.

use reqwest::StatusCode;
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

use super::{contacts, counts, path, say, upload};

fn many(rows: usize) -> String {
    let rows = (0..rows).map(|row| format!("Клієнт {row};06711{row:05};k{row}@example.com;Компанія {}\n", row % 7));
    format!("Ім'я;Телефон;E-mail;Компанія\n{}", rows.collect::<String>())
}

async fn count(app: &TestApp) -> usize {
    let (mut seen, mut cursor) = (0, String::new());
    loop {
        let page = app.get(&format!("/contacts?limit=200{cursor}")).await;
        seen += page["items"].as_array().unwrap().len();
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return seen,
        }
    }
}

async fn done_rows(app: &TestApp, import: &Value) -> i64 {
    app.get(&path(import, "")).await["done_rows"].as_i64().unwrap()
}

/// Lets the jobs run until some rows are taken over, then drops them in the middle of whatever they do.
async fn run_and_kill(app: &TestApp, import: &Value) -> i64 {
    let ctx = app.ctx.clone();
    let jobs = tokio::spawn(async move { app::jobs::run::run_due(&ctx).await });
    let mut done = 0;
    while done == 0 {
        done = done_rows(app, import).await;
        assert!(!jobs.is_finished() || done > 0, "the jobs ended early");
    }
    jobs.abort();
    let _ = jobs.await;
    done
}

/// Looks after the jobs as a server does every few seconds, until the import is over. A write of the one that was dropped may land after its end and meet
/// the next look, which then leaves the job to the one after it.
async fn looked_after(app: &TestApp, import: &Value) -> Value {
    for _ in 0..20 {
        app.settle().await;
        let now = app.get(&path(import, "")).await;
        if now["state"] != "running" {
            return now;
        }
        app.clock.advance_seconds(61);
    }
    panic!("the import is not taken up again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_dies_in_the_middle_loses_and_doubles_nothing() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let import = upload(&app, many(1_500)).await;
        let started = app.send(reqwest::Method::POST, &path(&import, "/start"), None, None).await;
        assert_eq!(started.status(), StatusCode::OK);
        for _ in 0..3 {
            let done = run_and_kill(&app, &import).await;
            assert!(done < 1_500, "it was interrupted: {done}");
            // Another server takes the job when the lease has ended.
            app.clock.advance_seconds(61);
        }
        let over = looked_after(&app, &import).await;
        assert_eq!((&over["state"], &over["result"]), (&json!("done"), &counts(1_500, 0, 0, 0)), "{over:#}");
        assert_eq!(count(&app).await, 1_500);
        assert_eq!(app.get("/companies").await["items"].as_array().unwrap().len(), 7);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_called_off_keeps_what_is_there() {
    let app = TestApp::start(Engine::Sqlite).await;
    let import = upload(&app, many(1_500)).await;
    app.send(reqwest::Method::POST, &path(&import, "/start"), None, None).await;
    run_and_kill(&app, &import).await;
    let over = say(&app, &import, "cancel").await;
    app.clock.advance_seconds(61);
    app.settle().await;
    assert_eq!(over["state"], "cancelled");
    let made = over["result"]["new"].as_i64().unwrap();
    assert!(made > 0 && made < 1_500, "{made}");
    assert_eq!(i64::try_from(count(&app).await).unwrap(), made);
    // The same file goes on where that one stopped.
    let next = upload(&app, many(1_500)).await;
    assert_eq!(say(&app, &next, "start").await["result"], counts(1_500 - made, 0, made, 0));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_count_that_is_called_off_leaves_the_file() {
    let app = TestApp::start(Engine::Sqlite).await;
    let import = upload(&app, many(300)).await;
    app.send(reqwest::Method::POST, &path(&import, "/preview"), None, None).await;
    let ready = say(&app, &import, "cancel").await;
    assert_eq!((&ready["state"], &ready["preview"]), (&json!("ready"), &Value::Null));
    assert_eq!(say(&app, &import, "preview").await["preview"]["new"], 300);
    assert_eq!(contacts(&app).await.len(), 0);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_from_the_numbers_of_a_file_make_no_second_contacts() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
        let import = upload(&app, many(120)).await;
        app.send(reqwest::Method::POST, &path(&import, "/start"), None, None).await;
        for row in 0..120 {
            let hook = format!(
                "{}?uniqueid=meet.{row}&call_type=in&userfield=3806711{row:05}&dst=380443330099&disposition=ANSWERED&billsec=9",
                connection["webhook_url"].as_str().unwrap()
            );
            assert_eq!(app.raw(reqwest::Method::GET, &hook).send().await.unwrap().status(), StatusCode::OK);
        }
        let (drained, run) = tokio::join!(app::events::drain::drain(&app.ctx), app::jobs::run::run_due(&app.ctx));
        drained.unwrap();
        run.unwrap();
        app.settle().await;
        assert_eq!(app.get(&path(&import, "")).await["state"], "done");
        let all = contacts(&app).await;
        assert_eq!(all.len(), 120);
        assert!(all.iter().all(|contact| contact["named"] == true), "whoever came first, the file names them");
        app.stop().await;
    }
}
