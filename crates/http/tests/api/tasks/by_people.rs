//! Tasks that people make.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};

use super::{Sales, TARAS};

fn titles(items: &Value) -> Vec<&str> {
    items["items"].as_array().unwrap().iter().map(|task| task["title"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_is_made_changed_done_and_undone() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = app.user("olha@example.com", "manager").await;
        let taras = app.post("/contacts", json!({"name": "Taras"})).await["id"].clone();
        let body = json!({"title": " Send the papers ", "contact_id": taras, "assignee_id": olha, "due_at": "2025-12-29T12:00:00Z"});
        let task = app.post("/tasks", body).await;
        assert_eq!(
            (&task["title"], &task["kind"], &task["state"], &task["assigned_by"], &task["contact"]["name"]),
            (&json!("Send the papers"), &json!("other"), &json!("open"), &json!("user"), &json!("Taras"))
        );
        let path = format!("/tasks/{}", task["id"].as_str().unwrap());
        let changed = app.patch(&path, 1, json!({"kind": "meeting", "text": "At noon", "assignee_id": null})).await;
        assert_eq!(
            (&changed["kind"], &changed["text"], &changed["assignee"], &changed["assigned_by"]),
            (&json!("meeting"), &json!("At noon"), &Value::Null, &Value::Null)
        );
        let done = app.patch(&path, 2, json!({"state": "done"})).await;
        assert_eq!((&done["state"], done["closed_at"].is_string()), (&json!("done"), true));
        assert_eq!(titles(&app.get("/tasks").await), [] as [&str; 0]);
        let stale = app.send(Method::PATCH, &path, Some(2), Some(&json!({"state": "done"}))).await;
        assert_eq!(expect(stale, StatusCode::PRECONDITION_FAILED).await["current"]["version"], 3);
        let undone = app.patch(&path, 3, json!({"state": "open"})).await;
        assert_eq!((&undone["state"], &undone["closed_at"]), (&json!("open"), &Value::Null));
        // The contact goes, the task stays.
        let card = format!("/contacts/{}", taras.as_str().unwrap());
        expect(app.send(Method::DELETE, &card, Some(1), None).await, StatusCode::NO_CONTENT).await;
        let left = app.get(&path).await;
        assert_eq!((&left["contact"], &left["version"]), (&Value::Null, &json!(5)));
        expect(app.send(Method::DELETE, &path, Some(5), None).await, StatusCode::NO_CONTENT).await;
        expect(app.send(Method::GET, &path, None, None).await, StatusCode::NOT_FOUND).await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_in_order_and_counted() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = app.user("olha@example.com", "manager").await;
        let team = app.post("/teams", json!({"name": "Sales"})).await["id"].clone();
        let version = app.get(&format!("/users/{olha}")).await["version"].as_i64().unwrap();
        app.patch(&format!("/users/{olha}"), version, json!({"team_id": team})).await;
        // It is a quarter past nothing: 2025-12-29, 13:00 in Kyiv.
        for (title, due, assignee) in [
            ("whenever", None, Some(&olha)),
            ("next year", Some("2026-01-02T10:00:00Z"), Some(&olha)),
            ("midnight", Some("2025-12-29T22:00:00Z"), None),
            ("before midnight", Some("2025-12-29T21:59:59Z"), None),
            ("late", Some("2025-12-29T10:59:59Z"), Some(&olha)),
            ("very late", Some("2025-12-01T10:00:00Z"), None),
        ] {
            app.post("/tasks", json!({"title": title, "due_at": due, "assignee_id": assignee})).await;
        }
        let all = ["very late", "late", "before midnight", "midnight", "next year", "whenever"];
        for (query, expected) in [
            ("", &all[..]),
            ("?due=overdue", &all[..2]),
            ("?due=today", &all[2..3]),
            ("?due=later", &all[3..5]),
            ("?due=none", &all[5..]),
            ("?assignee_id=none", &["very late", "before midnight", "midnight"]),
            (&format!("?assignee_id={olha}"), &["late", "next year", "whenever"]),
            (&format!("?team_id={}", team.as_str().unwrap()), &["late", "next year", "whenever"]),
            ("?kind=meeting", &[]),
            ("?state=done", &[]),
        ] {
            assert_eq!(titles(&app.get(&format!("/tasks{query}")).await), expected, "{query}");
        }
        // Page by page it is the same list, the last one included, of which nobody said when.
        let (mut seen, mut place) = (Vec::new(), String::new());
        loop {
            let page = app.get(&format!("/tasks?limit=1{place}")).await;
            seen.extend(titles(&page).into_iter().map(str::to_owned));
            let Some(next) = page["next"].as_str() else { break };
            place = format!("&cursor={next}");
        }
        assert_eq!(seen, all);
        let counts = |overdue, today, later, undated| json!({"overdue": overdue, "today": today, "later": later, "undated": undated, "more": false});
        assert_eq!(app.get("/tasks/counts").await, counts(2, 1, 2, 1));
        assert_eq!(app.get("/tasks/counts?assignee_id=none").await, counts(1, 1, 1, 0));
        assert_eq!(app.get(&format!("/tasks/counts?assignee_id={olha}")).await, counts(1, 0, 1, 1));
        // Done ones come from the last on.
        for title in ["late", "midnight"] {
            let task = app.get("/tasks").await["items"]
                .as_array()
                .unwrap()
                .iter()
                .find(|task| task["title"] == title)
                .cloned()
                .unwrap();
            app.clock.advance_seconds(1);
            app.patch(&format!("/tasks/{}", task["id"].as_str().unwrap()), 1, json!({"state": "done"})).await;
        }
        assert_eq!(titles(&app.get("/tasks?state=done").await), ["midnight", "late"]);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_told() {
    let app = TestApp::start(Engine::Sqlite).await;
    let nobody = uuid::Uuid::nil();
    for (body, field, code) in [
        (json!({"title": ""}), "title", "required"),
        (json!({"title": "x".repeat(201)}), "title", "too_long"),
        (json!({"title": "x", "text": "y".repeat(10_001)}), "text", "too_long"),
        (json!({"title": "x", "assignee_id": nobody}), "assignee_id", "unknown_user"),
        (json!({"title": "x", "contact_id": nobody}), "contact_id", "unknown_contact"),
        (json!({"title": "x", "company_id": nobody}), "company_id", "unknown_company"),
        (json!({"title": "x", "call_id": nobody}), "call_id", "unknown_call"),
    ] {
        let problem =
            expect(app.send(Method::POST, "/tasks", None, Some(&body)).await, StatusCode::UNPROCESSABLE_ENTITY).await;
        assert_eq!(
            (&problem["errors"][0]["field"], &problem["errors"][0]["code"]),
            (&json!(field), &json!(code)),
            "{body}"
        );
    }
    let task = app.post("/tasks", json!({"title": "x"})).await;
    let path = format!("/tasks/{}", task["id"].as_str().unwrap());
    let withdrawn = app.send(Method::PATCH, &path, Some(1), Some(&json!({"state": "withdrawn"}))).await;
    assert_eq!(expect(withdrawn, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["field"], "state");
    let both = format!("/tasks?assignee_id=none&contact_id={nobody}");
    expect(app.send(Method::GET, &both, None, None).await, StatusCode::UNPROCESSABLE_ENTITY).await;
    app.stop().await;
}

/// A task of a missed call that somebody closed too early is the client's again when that is undone: the next call is noted on it.
#[tokio::test(flavor = "multi_thread")]
async fn an_undone_task_is_the_clients_again() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        sales.missed(TARAS).await;
        let task = sales.open_one().await;
        let path = format!("/tasks/{}", task["id"].as_str().unwrap());
        let app = &sales.office.app;
        app.patch(&path, 1, json!({"state": "done"})).await;
        app.patch(&path, 2, json!({"state": "open"})).await;
        sales.missed(TARAS).await;
        assert_eq!(sales.open_one().await["missed_calls"], 2);
        // Where another one came meanwhile, that one stays the client's.
        app.patch(&path, 4, json!({"state": "done"})).await;
        sales.missed(TARAS).await;
        app.patch(&path, 5, json!({"state": "open"})).await;
        assert_eq!(sales.tasks("").await.len(), 2);
        sales.missed(TARAS).await;
        let counts: Vec<i64> =
            sales.tasks("").await.iter().map(|task| task["missed_calls"].as_i64().unwrap()).collect();
        assert_eq!(counts, [2, 2]);
        sales.office.close().await;
    }
}
