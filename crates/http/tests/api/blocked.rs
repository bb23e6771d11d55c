//! Callers who are blocked.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

use crate::cti::{CLIENT, LINE, Office, incoming};

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_caller_is_busy_here_and_makes_no_contact() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let blocked = office.app.post("/blocked-numbers", json!({"number": "067 111-00-01", "note": "Spam"})).await;
        assert_eq!((&blocked["e164"], &blocked["note"]), (&json!(CLIENT), &json!("Spam")));
        let busy = json!({"action": "reject", "reason": "busy"});
        assert_eq!(office.rings("1").await, busy);
        assert_eq!(office.tell("newCall", "1", "direction=in&from=0671110001&to=101").await, busy, "in any spelling");
        assert_eq!(office.tell("hangup", "1", &format!("{}&cause=busy", incoming(CLIENT))).await, json!({}));
        let call = office.only_call().await;
        assert_eq!((&call["outcome"], &call["decision"]["reason"]), (&json!("busy"), &json!("blocked")));
        assert!(call["contact"].is_null() && call["caused"] == json!([]), "{call}");
        // Calling that number is another matter.
        let out = format!("direction=out&from={LINE}&to=%2B380671110001&user=olha");
        assert_eq!(office.tell("newCall", "2", &out).await, json!({}));
        // Whoever observes refuses nobody.
        office.app.patch(&office.path(""), 1, json!({"mode": "observe"})).await;
        assert_eq!(office.rings("3").await, json!({}));
        let asked =
            office.app.send(Method::POST, &office.path("/forward/try"), None, Some(&json!({"number": CLIENT}))).await;
        assert_eq!(expect(asked, StatusCode::OK).await["reason"], "blocked");
        let version = office.app.get(&office.path("")).await["version"].as_i64().unwrap();
        office.app.patch(&office.path(""), version, json!({"mode": "act"})).await;
        let path = format!("/blocked-numbers/{CLIENT}");
        assert_eq!(office.app.send(Method::DELETE, &path, Some(1), None).await.status(), StatusCode::NO_CONTENT);
        assert_eq!(office.rings("4").await, json!({}));
        office.tell("hangup", "4", &format!("{}&cause=cancel", incoming(CLIENT))).await;
        assert!(office.calls().await.pop().unwrap()["contact"].is_object());
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_known_although_its_number_is_blocked() {
    let office = Office::open(Engine::Sqlite).await;
    let card = office.app.post("/contacts", json!({"name": "Taras", "phones": [CLIENT]})).await;
    office.app.post("/blocked-numbers", json!({"number": CLIENT})).await;
    office.rings("1").await;
    let call = office.only_call().await;
    assert_eq!((&call["contact"]["id"], &call["decision"]["reason"]), (&card["id"], &json!("known")));
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_blocked_numbers() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let refused = async |body: Value, code: &str| {
            let response = app.send(Method::POST, "/blocked-numbers", None, Some(&body)).await;
            let problem = expect(response, StatusCode::UNPROCESSABLE_ENTITY).await;
            assert_eq!(problem["errors"][0]["code"], code, "{problem}");
        };
        for number in ["0671110003", "0671110001", "0671110002"] {
            app.post("/blocked-numbers", json!({"number": number, "note": " "})).await;
        }
        refused(json!({"number": "+380671110002"}), "taken").await;
        refused(json!({"number": "101"}), "not_a_phone").await;
        refused(json!({"number": ""}), "not_a_phone").await;
        refused(json!({"number": "0671110009", "note": "x".repeat(201)}), "too_long").await;
        let page = app.get("/blocked-numbers?limit=2").await;
        let next = app.get(&format!("/blocked-numbers?limit=2&cursor={}", page["next"].as_str().unwrap())).await;
        let numbers = |page: &Value| -> Vec<String> {
            page["items"].as_array().unwrap().iter().map(|item| item["e164"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(numbers(&page), ["+380671110001", "+380671110002"]);
        assert_eq!((numbers(&next), &next["next"]), (vec!["+380671110003".to_owned()], &Value::Null));
        let one = app.get("/blocked-numbers/+380671110001").await;
        assert_eq!((&one, &one["note"]), (&page["items"][0], &Value::Null));
        for path in ["/blocked-numbers/%2B380671110001", "/blocked-numbers/+380671110001"] {
            assert_eq!(app.get(path).await["version"], 1, "{path}");
        }
        let stale = app.send(Method::DELETE, "/blocked-numbers/+380671110001", Some(2), None).await;
        assert_eq!(stale.status(), StatusCode::PRECONDITION_FAILED);
        for (path, status) in [
            ("/blocked-numbers/+380671110001", StatusCode::NO_CONTENT),
            ("/blocked-numbers/+380671110001", StatusCode::NOT_FOUND),
            ("/blocked-numbers/0671110002", StatusCode::NOT_FOUND),
            ("/blocked-numbers/nonsense", StatusCode::NOT_FOUND),
        ] {
            assert_eq!(app.send(Method::DELETE, path, Some(1), None).await.status(), status, "{path}");
        }
        let audit = app.get("/audit").await;
        let of_numbers: Vec<&Value> =
            audit["items"].as_array().unwrap().iter().filter(|entry| entry["entity"] == "blocked_number").collect();
        assert_eq!(of_numbers.len(), 4, "{audit}");
        let changes = app.get("/changes?after=0").await;
        assert_eq!(changes["items"].to_string().matches("\"blocked_number\"").count(), 4, "{changes}");
        app.stop().await;
    }
}
