//! Errors: their shape, their codes, their language.

use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

async fn problem(response: Response, status: u16, code: &str) -> Value {
    let (got, kind) = (response.status(), response.headers()["content-type"].clone());
    let body: Value = response.json().await.unwrap();
    assert_eq!((got.as_u16(), &body["code"]), (status, &json!(code)), "{body:#}");
    assert_eq!(kind, "application/problem+json", "{body:#}");
    assert_eq!(body["status"], status);
    for member in ["type", "title", "detail", "instance"] {
        assert!(body[member].as_str().is_some_and(|text| !text.is_empty()), "{member}: {body:#}");
    }
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_name_what_is_wrong() {
    let app = TestApp::start(Engine::Sqlite).await;
    let raw = |method, path: &str| app.raw(method, path);
    let authorized = |method, path: &str| app.raw(method, path).bearer_auth(&app.token);
    let json = "application/json";

    let response = raw(Method::GET, "/api/v1/users").send().await.unwrap();
    assert_eq!(response.headers()["www-authenticate"], "Bearer");
    problem(response, 401, "unauthenticated").await;
    problem(raw(Method::GET, "/api/v1/users").bearer_auth("shk_nobody").send().await.unwrap(), 401, "unauthenticated")
        .await;
    problem(raw(Method::GET, "/api/v1/nothing").send().await.unwrap(), 404, "not_found").await;
    problem(raw(Method::GET, "/api").send().await.unwrap(), 404, "not_found").await;
    problem(raw(Method::POST, "/nothing").send().await.unwrap(), 404, "not_found").await;
    let response = raw(Method::DELETE, "/api/v1/users").send().await.unwrap();
    assert!(response.headers()["allow"].to_str().unwrap().contains("POST"), "{:?}", response.headers());
    problem(response, 405, "method_not_allowed").await;

    let post = || authorized(Method::POST, "/api/v1/teams");
    problem(post().body("name=A").send().await.unwrap(), 415, "not_json").await;
    problem(post().header("content-type", json).body("{").send().await.unwrap(), 400, "bad_json").await;
    problem(post().header("content-type", json).body("x".repeat(3 << 20)).send().await.unwrap(), 413, "too_large")
        .await;
    let body = problem(post().json(&json!({"name": "A", "nick": "B"})).send().await.unwrap(), 422, "invalid").await;
    assert_eq!(
        body["errors"],
        json!([{"field": "nick", "code": "unknown_field", "detail": "There is no such field."}])
    );
    let body = problem(post().json(&json!({})).send().await.unwrap(), 422, "invalid").await;
    assert_eq!(body["errors"][0]["code"], "required");

    let get = |path: &str| authorized(Method::GET, path);
    problem(get("/api/v1/users/7").send().await.unwrap(), 404, "not_found").await;
    problem(get("/api/v1/users/00000000-0000-7000-8000-000000000000").send().await.unwrap(), 404, "not_found").await;
    let body = problem(get("/api/v1/users?activ=true").send().await.unwrap(), 422, "invalid").await;
    assert_eq!(body["errors"][0]["code"], "unknown_parameter");
    assert_eq!(body["errors"][0]["field"], "activ");
    let body = problem(get("/api/v1/users?active=perhaps").send().await.unwrap(), 422, "invalid").await;
    assert_eq!(body["errors"][0]["field"], "active");
    problem(get("/api/v1/users?limit=0").send().await.unwrap(), 422, "invalid").await;
    problem(get("/api/v1/users?cursor=x").send().await.unwrap(), 422, "invalid").await;
    problem(get("/api/v1/changes?after=99999").send().await.unwrap(), 410, "gone").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_speak_the_readers_language() {
    let app = TestApp::start(Engine::Sqlite).await;
    let title = async |path: &str, accept: &str| {
        let response = app.raw(Method::GET, path).header("accept-language", accept).send().await.unwrap();
        let language = response.headers()["content-language"].to_str().unwrap().to_owned();
        let body: Value = response.json().await.unwrap();
        (language, body["title"].as_str().unwrap().to_owned())
    };
    let check = async |path: &str, accept: &str, language: &str, text: &str| {
        assert_eq!(title(path, accept).await, (language.to_owned(), text.to_owned()), "{path} {accept}");
    };
    check("/api/v1/users", "", "en", "You are not logged in").await;
    check("/api/v1/users", "uk-UA,en;q=0.5", "uk", "Ви не увійшли").await;
    check("/api/v1/users?lang=ru", "uk", "ru", "Вы не вошли").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_need_the_version_and_meet_the_row_as_it_is() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let response = app.send(Method::POST, "/teams", None, Some(&json!({"name": "Sales"}))).await;
        assert_eq!(response.status(), StatusCode::CREATED);
        assert_eq!(response.headers()["etag"], "\"1\"");
        let location = response.headers()["location"].to_str().unwrap().to_owned();
        let team: Value = response.json().await.unwrap();
        let path = format!("/teams/{}", team["id"].as_str().unwrap());
        assert_eq!(location, format!("/api/v1{path}"));

        let rename = json!({"name": "Support"});
        problem(app.send(Method::PATCH, &path, None, Some(&rename)).await, 428, "version_required").await;
        let any = app.raw(Method::PATCH, &location).bearer_auth(&app.token).header("if-match", "*").json(&rename);
        problem(any.send().await.unwrap(), 400, "bad_if_match").await;
        let response = app.send(Method::PATCH, &path, Some(1), Some(&rename)).await;
        assert_eq!((response.status(), &response.headers()["etag"]), (StatusCode::OK, &"\"2\"".parse().unwrap()));

        let response = app.send(Method::PATCH, &path, Some(1), Some(&json!({"name": "Service"}))).await;
        assert_eq!(response.headers()["etag"], "\"2\"");
        let body = problem(response, 412, "stale").await;
        assert_eq!((&body["current"]["name"], &body["current"]["version"]), (&json!("Support"), &json!(2)));
        let body = problem(app.send(Method::DELETE, &path, Some(1), None).await, 412, "stale").await;
        assert_eq!(body["current"]["name"], "Support");
        let response = app.send(Method::GET, &path, None, None).await;
        assert_eq!(response.headers()["etag"], "\"2\"");
        assert_eq!(app.send(Method::DELETE, &path, Some(2), None).await.status(), StatusCode::NO_CONTENT);
        problem(app.send(Method::GET, &path, None, None).await, 404, "not_found").await;
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_come_in_pages() {
    let app = TestApp::start(Engine::Sqlite).await;
    for name in ["C", "A", "B"] {
        app.post("/teams", json!({"name": name})).await;
    }
    let first = app.get("/teams?limit=2").await;
    let names =
        |page: &Value| page["items"].as_array().unwrap().iter().map(|team| team["name"].clone()).collect::<Vec<_>>();
    assert_eq!(names(&first), ["A", "B"]);
    let last = app.get(&format!("/teams?limit=2&cursor={}", first["next"].as_str().unwrap())).await;
    assert_eq!((names(&last), &last["next"]), (vec![json!("C")], &Value::Null));
    app.stop().await;
}
