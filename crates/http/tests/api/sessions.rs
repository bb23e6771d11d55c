//! Browsers: the cookie, and what pages of other sites cannot do with it.

use app::users::AddUser;
use domain::access::Role;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

const PASSWORD: &str = "correct horse";

async fn with_password() -> TestApp {
    let app = TestApp::start(Engine::Sqlite).await;
    let add = AddUser {
        workspace: "Test".to_owned(),
        email: "olena@example.com".to_owned(),
        name: "Olena".to_owned(),
        role: Role::Owner,
        password: Some(PASSWORD.into()),
        country: None,
        time_zone: None,
        language: None,
    };
    app::users::add(&app.ctx, add).await.unwrap();
    app
}

async fn log_in(app: &TestApp, password: &str) -> Response {
    let login = json!({"email": "Olena@Example.com", "password": password});
    app.raw(Method::POST, "/api/v1/session").json(&login).send().await.unwrap()
}

/// The `name=value` of the cookie that a reply sets.
fn cookie(response: &Response) -> String {
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_lives_in_a_cookie_that_no_script_reads() {
    let app = with_password().await;
    let response = log_in(&app, "wrong").await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert!(!response.headers().contains_key("set-cookie"));
    assert_eq!(response.json::<Value>().await.unwrap()["code"], "wrong_login");

    let response = log_in(&app, PASSWORD).await;
    assert_eq!(response.status(), StatusCode::OK);
    let set = response.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(set.starts_with("switchhook_session=") && set.contains("; HttpOnly; SameSite=Lax"), "{set}");
    assert!(!set.contains("Secure"), "a browser would drop it without TLS: {set}");
    let cookie = cookie(&response);
    assert_eq!(response.json::<Value>().await.unwrap()["user"]["name"], "Olena");

    let with_cookie = |method, path: &str| app.raw(method, path).header("cookie", format!("other=1; {cookie}"));
    assert_eq!(with_cookie(Method::GET, "/api/v1/session").send().await.unwrap().status(), StatusCode::OK);
    let response = with_cookie(Method::DELETE, "/api/v1/session").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    assert!(response.headers()["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(with_cookie(Method::GET, "/api/v1/session").send().await.unwrap().status(), StatusCode::UNAUTHORIZED);
    let again = with_cookie(Method::DELETE, "/api/v1/session").send().await.unwrap();
    assert_eq!(again.status(), StatusCode::NO_CONTENT, "who is out is out");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_sites_cannot_act_for_who_is_logged_in() {
    let app = with_password().await;
    let cookie = cookie(&log_in(&app, PASSWORD).await);
    let make =
        |name: &str| app.raw(Method::POST, "/api/v1/teams").header("cookie", &cookie).json(&json!({"name": name}));
    let host = app.base.clone();
    type Headers<'a> = [(&'a str, &'a str)];
    let table: [(&str, &Headers<'_>, u16); 6] = [
        ("A", &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")], 403),
        ("B", &[("sec-fetch-site", "same-site")], 403),
        ("C", &[("origin", "https://evil.example")], 403),
        ("D", &[("sec-fetch-site", "same-origin")], 201),
        ("E", &[("origin", &host)], 201),
        ("F", &[], 201),
    ];
    for (name, headers, status) in table {
        let request = headers.iter().fold(make(name), |request, (name, value)| request.header(*name, *value));
        let response = request.send().await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{headers:?}");
        if status == 403 {
            assert_eq!(response.json::<Value>().await.unwrap()["code"], "cross_origin");
        }
    }
    let read = app.raw(Method::GET, "/api/v1/me").header("cookie", &cookie).header("sec-fetch-site", "cross-site");
    assert_eq!(read.send().await.unwrap().status(), StatusCode::OK, "a link may lead here");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_lives_as_long_as_it_is_used() {
    let app = with_password().await;
    let cookie = cookie(&log_in(&app, PASSWORD).await);
    let ask = async |method: Method, path: &str| {
        let body = json!({"name": "Team"});
        app.raw(method, path).header("cookie", &cookie).json(&body).send().await.unwrap()
    };
    let set = |response: &Response| response.headers().get("set-cookie").map(|set| set.to_str().unwrap().to_owned());
    assert_eq!(set(&ask(Method::GET, "/api/v1/me").await), None);
    for (method, path) in
        [(Method::GET, "/api/v1/calls"), (Method::POST, "/api/v1/teams"), (Method::GET, "/api/v1/users/nobody")]
    {
        app.clock.advance_seconds(24 * 3600);
        let renewed = set(&ask(method, path).await).unwrap();
        assert!(
            renewed.starts_with(&format!("{cookie}; Path=/; Max-Age=2764800; HttpOnly; SameSite=Lax")),
            "{renewed}"
        );
        assert_eq!(set(&ask(Method::GET, path).await), None, "once a day");
    }
    // Who has no cookie gets none, and who leaves keeps none.
    app.clock.advance_seconds(24 * 3600);
    assert_eq!(set(&app.send(Method::GET, "/me", None, None).await), None);
    assert!(set(&ask(Method::DELETE, "/api/v1/session").await).unwrap().contains("Max-Age=0"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_keeps_what_the_api_answers() {
    let app = with_password().await;
    for path in ["/me", "/calls", "/users", "/changes", "/calls/nothing"] {
        let response = app.send(Method::GET, path, None, None).await;
        assert_eq!(response.headers()["cache-control"], "no-store", "{path}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_speak_the_language_that_the_person_chose() {
    let app = with_password().await;
    let cookie = cookie(&log_in(&app, PASSWORD).await);
    let send = async |method: Method, path: &str, body: Option<Value>| {
        let request = app.raw(method, path).header("cookie", &cookie).header("accept-language", "en");
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        request.send().await.unwrap().json::<Value>().await.unwrap()
    };
    let me = send(Method::PATCH, "/api/v1/me", Some(json!({"language": "uk"}))).await;
    assert_eq!(me["language"], "uk");
    let missing = "/api/v1/users/00000000-0000-7000-8000-000000000000";
    assert_eq!(send(Method::GET, missing, None).await["title"], "Такого немає");
    let me = send(Method::PATCH, "/api/v1/me", Some(json!({"language": null}))).await;
    assert_eq!(me["language"], Value::Null);
    assert_eq!(send(Method::GET, missing, None).await["title"], "There is no such thing");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_guesses_passwords_has_to_wait() {
    let app = with_password().await;
    for _ in 0..10 {
        assert_eq!(log_in(&app, "wrong").await.status(), StatusCode::UNAUTHORIZED);
    }
    let response = log_in(&app, PASSWORD).await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(response.headers()["retry-after"].to_str().unwrap().parse::<u32>().unwrap() > 0);
    app.stop().await;
}
