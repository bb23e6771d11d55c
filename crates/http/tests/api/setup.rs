//! The first start, as the browser sees it.

use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

fn form() -> Value {
    json!({
        "workspace": "Acme", "country": "UA", "time_zone": "Europe/Kyiv", "language": "uk",
        "name": "Olena", "email": "olena@acme.test", "password": "correct horse",
    })
}

async fn send(app: &TestApp, form: &Value) -> Response {
    app.raw(Method::POST, "/api/v1/setup").json(form).send().await.unwrap()
}

async fn needed(app: &TestApp) -> Value {
    app.raw(Method::GET, "/api/v1/setup").send().await.unwrap().json().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_opens_a_new_server_makes_its_workspace_and_is_logged_in() {
    for engine in Engine::BOTH {
        let app = TestApp::start_empty(engine).await;
        assert_eq!(needed(&app).await, json!({"needed": true}));
        let response = send(&app, &form()).await;
        assert_eq!(response.status(), StatusCode::CREATED);
        let set = response.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(set.starts_with("switchhook_session=") && set.contains("; HttpOnly; SameSite=Lax"), "{set}");
        let made = response.json::<Value>().await.unwrap();
        assert_eq!((&made["workspace"]["name"], &made["workspace"]["language"]), (&json!("Acme"), &json!("uk")));
        assert_eq!((&made["user"]["name"], &made["role"]), (&json!("Olena"), &json!("owner")));
        let cookie = set.split(';').next().unwrap();
        let me = app.raw(Method::GET, "/api/v1/me").header("cookie", cookie).send().await.unwrap();
        assert_eq!(testkit::app::expect(me, StatusCode::OK).await, made);

        assert_eq!(needed(&app).await, json!({"needed": false}));
        let problem = testkit::app::expect(send(&app, &form()).await, StatusCode::CONFLICT).await;
        assert_eq!(problem["code"], "setup_done");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_of_its_field() {
    let app = TestApp::start_empty(Engine::Sqlite).await;
    let table = [
        ("workspace", json!(""), "required"),
        ("country", json!("Ukraine"), "unknown_country"),
        ("time_zone", json!("Kyiv"), "unknown_time_zone"),
        ("language", json!("de"), "unknown_choice"),
        ("name", json!(null), "wrong_type"),
        ("email", json!("olena"), "not_an_email"),
        ("password", json!("secret"), "too_short"),
        ("colour", json!("teal"), "unknown_field"),
    ];
    for (field, value, code) in table {
        let mut form = form();
        form[field] = value;
        let problem = testkit::app::expect(send(&app, &form).await, StatusCode::UNPROCESSABLE_ENTITY).await;
        let error = &problem["errors"][0];
        assert_eq!((&error["field"], &error["code"]), (&json!(field), &json!(code)), "{problem}");
        assert_ne!(error["detail"], error["code"], "it has words");
    }
    let from_elsewhere = app.raw(Method::POST, "/api/v1/setup").header("sec-fetch-site", "cross-site").json(&form());
    assert_eq!(from_elsewhere.send().await.unwrap().status(), StatusCode::FORBIDDEN);
    assert_eq!(needed(&app).await, json!({"needed": true}), "nothing was made");
    app.stop().await;
}
