//! What is around the API: health, the documentation, the headers.

use reqwest::{Method, StatusCode};
use serde_json::Value;
use testkit::{Engine, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn the_documentation_loads_nothing_from_elsewhere() {
    let app = TestApp::start(Engine::Sqlite).await;
    let get = async |path: &str| {
        let response = app.raw(Method::GET, path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        (response.headers().clone(), response.text().await.unwrap())
    };
    let (headers, page) = get("/api/docs").await;
    assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'self'") && !policy.contains("unsafe"), "{policy}");
    assert!(!page.contains("http://") && !page.contains("https://") && !page.contains("<script>"), "{page}");
    for asset in ["/api/docs/docs.js", "/api/docs/docs.css"] {
        assert!(page.contains(asset));
        let (_, text) = get(asset).await;
        assert!(!text.contains("://"), "{asset}");
    }
    let (headers, api) = get("/api/openapi.json").await;
    assert_eq!(headers["content-type"], "application/json");
    let api = serde_json::from_str::<Value>(&api).unwrap();
    assert!(api["paths"]["/api/v1/me"].is_object());
    // The `type` of a problem leads to a place on this page.
    let problem = app.raw(Method::GET, "/api/v1/me").send().await.unwrap().json::<Value>().await.unwrap();
    assert_eq!(problem["type"], "/api/docs#problem-unauthenticated");
    assert_eq!(api["x-problems"]["unauthenticated"]["title"], problem["title"]);
    assert!(get("/api/docs/docs.js").await.1.contains("id: `problem-${code}`"));
    let (headers, home) = get("/anything/else").await;
    assert!(home.contains("<title>Switchhook</title>"), "{home}");
    assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    for missing in ["/api/nothing", "/api/v1/nothing", "/hooks/nothing", "/assets/of-another-release.js"] {
        let answer = app.raw(Method::GET, missing).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{missing} is not answered with the page");
    }
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert_eq!(headers["referrer-policy"], "same-origin");
    assert!(!headers.contains_key("strict-transport-security"), "there is no TLS here");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn health_tells_the_process_from_the_database() {
    let app = TestApp::start(Engine::Sqlite).await;
    let status = async |path: &str| app.raw(Method::GET, path).send().await.unwrap().status().as_u16();
    assert_eq!((status("/healthz").await, status("/readyz").await), (200, 200));
    app.ctx.store.close().await;
    assert_eq!((status("/healthz").await, status("/readyz").await), (200, 503));
    let response = app.raw(Method::GET, "/api/v1/me").bearer_auth(&app.token).send().await.unwrap();
    assert_eq!(response.headers()["retry-after"], "5");
    assert_eq!(response.json::<Value>().await.unwrap()["code"], "unavailable");
    app.stop().await;
}
