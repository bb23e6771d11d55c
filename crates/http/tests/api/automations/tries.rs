//! Trying an automation without any effect.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, expect};

use super::{CLIENT, Desk, items};

#[tokio::test(flavor = "multi_thread")]
async fn trying_tells_all_and_does_nothing() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        desk.answered(CLIENT, 90).await;
        desk.missed("380671110002").await;
        let calls = items(app, "/calls").await;
        let (missed, answered) = (&calls[0]["id"], &calls[1]["id"]);
        let blocks = json!([
            {"kind": "create_deal", "id": "deal"},
            {"kind": "wait", "id": "wait", "minutes": 5},
            {"kind": "create_task", "id": "task", "title": "Call", "assignee": {"kind": "nobody"}},
            {"kind": "set_field", "id": "company", "entity": "company", "field": "name", "value": "X"},
            {"kind": "send_email", "id": "mail", "to": {"kind": "contact"}, "subject": "S", "text": "T"},
        ]);
        let outcomes = json!({"kind": "call_ended", "outcomes": ["answered"]});
        let made = app.post("/automations", json!({"name": "Try", "trigger": outcomes, "blocks": blocks})).await;
        let path = format!("/automations/{}", made["id"].as_str().unwrap());
        let before = (items(app, "/deals").await, items(app, "/tasks").await);
        let attempt = async |body: Value| {
            let tried = app.send(Method::POST, &format!("{path}/try"), None, Some(&body)).await;
            expect(tried, StatusCode::OK).await
        };
        let tried = attempt(json!({"call_id": answered})).await;
        assert_eq!(tried["runs"], true, "{tried:#}");
        assert_eq!(
            super::steps(&tried),
            ["deal would", "wait would", "task would", "company skipped", "mail failed"],
            "{tried:#}"
        );
        assert_eq!(tried["steps"][0]["detail"], "A deal was made. Responsible: Olha.");
        let tried = attempt(json!({"call_id": missed})).await;
        assert_eq!((&tried["runs"], &tried["steps"]), (&json!(false), &json!([])));
        // What is in the editor and not saved yet.
        let other =
            json!({"name": "Other", "trigger": {"kind": "call_missed"}, "blocks": [{"kind": "end", "id": "end"}]});
        let tried = attempt(json!({"call_id": missed, "automation": other})).await;
        assert_eq!(super::steps(&tried), ["end would"]);
        // A draft in which two blocks have one name leads nowhere for ever.
        let twice = json!([{"kind": "comment", "id": "b", "text": "1"}, {"kind": "comment", "id": "b", "text": "2"}]);
        let twice = json!({"name": "Twice", "trigger": {"kind": "call_missed"}, "blocks": twice});
        let tried = attempt(json!({"call_id": missed, "automation": twice})).await;
        assert_eq!(tried["steps"].as_array().unwrap().len(), 2, "{tried:#}");
        let unknown = json!({"call_id": "00000000-0000-7000-8000-000000000000"});
        let refused = app.send(Method::POST, &format!("{path}/try"), None, Some(&unknown)).await;
        assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let month = app.send(Method::POST, &format!("{path}/try_month"), None, Some(&json!({}))).await;
        let month = expect(month, StatusCode::OK).await;
        assert_eq!(
            month,
            json!({"calls": 2, "capped": false, "runs": 1, "deals": 1, "tasks": 1, "contacts": 0, "other": 2})
        );
        assert_eq!((items(app, "/deals").await, items(app, "/tasks").await), before);
        assert_eq!(app.get(&path).await["runs"]["total"], 0);
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_vocabulary_names_all_that_can_be_said() {
    let app = testkit::TestApp::start(Engine::Sqlite).await;
    let words = app.get("/automations/vocabulary").await;
    assert_eq!(words["triggers"].as_array().unwrap().len(), 10);
    let direction = json!({"subject": "call", "field": "direction", "type": "choice", "choices": ["incoming", "outgoing", "internal"]});
    assert!(words["conditions"].as_array().unwrap().contains(&direction), "{words:#}");
    let stage = json!({"entity": "deal", "field": "stage", "type": "stage", "writable": true});
    assert!(words["fields"].as_array().unwrap().contains(&stage));
    assert!(words["placeholders"].as_array().unwrap().contains(&json!("contact.name")));
    app.stop().await;
}
