//! A request that is sent twice is done once.

use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

async fn make(app: &TestApp, key: &str, name: &str) -> Response {
    let request = app.raw(Method::POST, "/api/v1/teams").bearer_auth(&app.token).header("idempotency-key", key);
    request.json(&json!({"name": name})).send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_request_gets_the_first_reply() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let first = make(&app, "one", "Sales").await;
        assert_eq!(first.status(), StatusCode::CREATED);
        let location = first.headers()["location"].clone();
        let first: Value = first.json().await.unwrap();

        let again = make(&app, "one", "Sales").await;
        assert_eq!(again.status(), StatusCode::CREATED);
        assert_eq!(again.headers()["idempotency-replayed"], "true");
        assert_eq!((&again.headers()["location"], &again.headers()["etag"]), (&location, &"\"1\"".parse().unwrap()));
        assert_eq!(again.headers()["content-type"], "application/json");
        assert_eq!(again.json::<Value>().await.unwrap(), first);

        let other = make(&app, "one", "Support").await;
        assert_eq!(other.status(), StatusCode::CONFLICT);
        assert_eq!(other.json::<Value>().await.unwrap()["code"], "idempotency_key_reused");
        assert_eq!(app.get("/teams").await["items"].as_array().unwrap().len(), 1);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_refused_can_be_tried_again_with_its_key() {
    let app = TestApp::start(Engine::Sqlite).await;
    let taken = app.post("/teams", json!({"name": "Sales"})).await;
    assert_eq!(make(&app, "one", "Sales").await.status(), StatusCode::CONFLICT);
    let path = format!("/teams/{}", taken["id"].as_str().unwrap());
    assert_eq!(app.send(Method::DELETE, &path, Some(1), None).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(make(&app, "one", "Sales").await.status(), StatusCode::CREATED);
    let bad = make(&app, &"k".repeat(201), "Other").await;
    assert_eq!(bad.json::<Value>().await.unwrap()["errors"][0]["code"], "invalid_key");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_is_never_kept() {
    let app = TestApp::start(Engine::Sqlite).await;
    let login = json!({"email": "a@example.com", "password": "wrong"});
    for _ in 0..2 {
        let request = app.raw(Method::POST, "/api/v1/session").header("idempotency-key", "login").json(&login);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert!(!response.headers().contains_key("idempotency-replayed"));
    }
    app.stop().await;
}
