//! What was lost: each figure is as long as the list that it opens.

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

/// Calls in their order: minutes before now, type, client, status, seconds of talk.
const CALLS: [(i32, &str, &str, &str, u32); 15] = [
    // Missed, and nobody called back.
    (300, "in", "01", "NO ANSWER", 0),
    // Missed twice, then reached.
    (290, "in", "02", "NO ANSWER", 0),
    (280, "in", "02", "BUSY", 0),
    (200, "out", "02", "ANSWERED", 30),
    // Missed; the call back was no conversation.
    (270, "in", "03", "VOICEMAIL", 14),
    (210, "out", "03", "ANSWERED", 9),
    (205, "out", "03", "NO ANSWER", 0),
    // Talked with before, and missed since: twice, of one caller.
    (260, "in", "04", "ANSWERED", 60),
    (100, "in", "04", "NO ANSWER", 0),
    (90, "in", "04", "NO ANSWER", 0),
    // Missed, called again, and was answered.
    (250, "in", "05", "NO ANSWER", 0),
    (245, "in", "05", "ANSWERED", 10),
    // Contacts whose phones are written in several ways; the last one is exact.
    (80, "in", "06", "ANSWERED", 20),
    (70, "out", "07", "ANSWERED", 20),
    (60, "in", "08", "ANSWERED", 20),
];

async fn company(engine: Engine) -> (TestApp, String) {
    let app = TestApp::start(engine).await;
    let connection = json!({"kind": "ringostat", "name": "Main", "create_contacts": []});
    let connection = app.post("/connections", connection).await;
    for (name, phones) in [
        ("Loose", json!(["067 111 00 06"])),
        ("Bracketed", json!(["+38 (067) 111-00-07"])),
        ("Exact", json!(["+380671110008"])),
    ] {
        app.post("/contacts", json!({"name": name, "phones": phones})).await;
    }
    let now = Timestamp::from_second(testkit::app::NOW).unwrap();
    for (number, (minutes, kind, client, status, talk)) in CALLS.into_iter().enumerate() {
        let start = now.checked_sub(minutes.minutes()).unwrap().to_zoned(TimeZone::get("Europe/Kyiv").unwrap());
        let (client, line) = (format!("3806711100{client}"), "380443330099".to_owned());
        let (from, to) = if kind == "out" { (line, client) } else { (client, line) };
        let body = json!({
            "uniqueid": format!("loss.{number}"), "call_type": kind, "userfield": from, "dst": to,
            "calldate": start.strftime("%Y-%m-%d %H:%M:%S").to_string(), "disposition": status, "billsec": talk,
            "employee_id": "331800",
        });
        let url = connection["webhook_url"].as_str().unwrap();
        let response = app.raw(Method::POST, url).json(&body).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
    }
    app.settle().await;
    (app, connection["id"].as_str().unwrap().to_owned())
}

/// The last two digits of the clients in a list, sorted.
fn clients(list: &Value) -> Vec<String> {
    let number = |call: &Value| call["client_number"]["e164"].as_str().unwrap()[11..].to_owned();
    let mut all: Vec<String> = list["items"].as_array().unwrap().iter().map(number).collect();
    all.sort();
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn each_figure_is_as_long_as_its_list() {
    for engine in Engine::BOTH {
        let (app, connection) = company(engine).await;
        for (query, back, exact, linked) in [
            (String::new(), vec!["01", "03", "04", "04"], vec!["06", "07"], 12),
            (format!("connection_id={connection}"), vec!["01", "03", "04", "04"], vec!["06", "07"], 12),
            ("connection_id=00000000-0000-7000-8000-000000000000".to_owned(), vec![], vec![], 0),
            // The call back counts although it lies behind the period, and what is missed before it does not.
            (period(295, 100), vec!["03"], vec![], 9),
            (period(100, 75), vec!["04", "04"], vec!["06"], 2),
        ] {
            let losses = app.get(&format!("/reports/losses?{query}")).await;
            for (name, expected) in [("not_called_back", &back), ("not_exact", &exact)] {
                let list = app.get(&format!("/calls?limit=200&lost={name}&{query}")).await;
                assert_eq!(&clients(&list), expected, "{name} of {query} on {engine:?}");
            }
            let unique = |mut all: Vec<&str>| {
                all.dedup();
                all.len()
            };
            let figure = |name: &str, calls: usize, callers: usize| {
                assert_eq!(
                    losses[name],
                    json!({"calls": calls, "callers": callers, "more": false}),
                    "{name} of {query}"
                );
            };
            figure("not_called_back", back.len(), unique(back.clone()));
            figure("not_exact", exact.len(), unique(exact.clone()));
            let list = app.get(&format!("/calls?limit=200&lost=not_linked&{query}")).await;
            assert_eq!(list["items"].as_array().unwrap().len(), linked, "{query}");
            assert_eq!(losses["not_linked"]["calls"], linked, "{query}");
            for name in ["not_called_back", "not_exact", "not_linked"] {
                let totals = app.get(&format!("/reports/totals?lost={name}&{query}")).await;
                assert_eq!(totals["now"]["calls"], losses[name]["calls"], "{name} of {query}");
            }
        }
        app.stop().await;
    }
}

/// A period by minutes before now.
fn period(from: i32, to: i32) -> String {
    let at = |minutes: i32| Timestamp::from_second(testkit::app::NOW).unwrap().checked_sub(minutes.minutes()).unwrap();
    format!("from={}&to={}", at(from), at(to))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_losses_has_pages_and_other_filters() {
    let (app, _) = company(Engine::Sqlite).await;
    let mut pages = Vec::new();
    let mut next = String::new();
    loop {
        let page = app.get(&format!("/calls?lost=not_called_back&limit=3{next}")).await;
        pages.push(clients(&page).len());
        let Some(cursor) = page["next"].as_str() else { break };
        next = format!("&cursor={cursor}");
    }
    assert_eq!(pages, [3, 1]);
    let list = app.get("/calls?lost=not_called_back&outcome=voicemail").await;
    assert_eq!(clients(&list), ["03"]);
    let list = app.get("/calls?lost=not_exact&direction=outgoing").await;
    assert_eq!(clients(&list), ["07"]);
    let wrong = testkit::app::expect(
        app.send(Method::GET, "/calls?lost=keys", None, None).await,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await;
    assert_eq!((&wrong["errors"][0]["field"], &wrong["errors"][0]["code"]), (&json!("lost"), &json!("unknown_value")));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_called_back_is_lost_no_longer() {
    let (app, connection) = company(Engine::Sqlite).await;
    let call = json!({
        "uniqueid": "loss.back", "call_type": "out", "userfield": "380443330099", "dst": "380671110001", "disposition": "ANSWERED", "billsec": 10,
        "employee_id": "331800",
    });
    let url = app.get(&format!("/connections/{connection}")).await["webhook_url"].as_str().unwrap().to_owned();
    app.raw(Method::POST, &url).json(&call).send().await.unwrap();
    app.settle().await;
    let losses = app.get("/reports/losses").await;
    assert_eq!(losses["not_called_back"], json!({"calls": 3, "callers": 2, "more": false}));
    app.stop().await;
}
