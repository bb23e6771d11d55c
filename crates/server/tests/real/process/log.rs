//! What a log holds that tells everything: no secrets, and nothing of those who called.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::Engine;

use super::Place;

const PASSWORD: &str = "correct-horse-battery";
const WRONG: &str = "wrong-donkey-socket";

/// Logs in; gives the session's secret.
async fn log_in(place: &Place, password: &str) -> Option<String> {
    let login = json!({"email": "zoryana@example.com", "password": password});
    let response = place.send(Method::POST, "/api/v1/session", None, Some(login)).await;
    let cookie = response.headers().get("set-cookie")?.to_str().expect("a text");
    cookie.split(['=', ';']).nth(1).map(str::to_owned)
}

/// Does what there is to do in a day, well and badly; gives all that nobody may read in the log.
async fn a_day(place: &Place) -> Vec<String> {
    let user = ["--workspace", "Vikna", "--email", "zoryana@example.com", "--name", "Zoryana", "--role", "owner"];
    let link = place.good(&[&["user", "add"], &user[..]].concat());
    let invitation = link.rsplit('/').next().expect("a token").to_owned();
    let accept = format!("/api/v1/invitations/{invitation}/accept");
    let accepted = place.send(Method::POST, &accept, None, Some(json!({"password": PASSWORD}))).await;
    assert_eq!(accepted.status(), 200);
    assert_eq!(log_in(place, WRONG).await, None);
    let session = log_in(place, PASSWORD).await.expect("a session");
    let token = place.good(&["token", "add", "--workspace", "Vikna", "--name", "day", "--role", "owner"]);
    let input = json!({"kind": "ringostat", "name": "Main", "auth_key": "auth-key-of-the-source"});
    let connection = place.ask(Method::POST, "/api/v1/connections", &token, Some(input), 201).await;
    let hook = connection["webhook_url"].as_str().expect("a URL");
    let call = json!({"call_type": "in", "uniqueid": "ua9_-1767000009.9", "userfield": "380671110009", "dst": "380443330099", "disposition": "ANSWERED",
        "billsec": 9, "caller_name": "Vsevolod Tretyak", "sale": "an-unknown-value"});
    for (end, body) in [
        ("", call.clone()),
        ("/after_call", call.clone()),
        ("?event=mystery&secretkey=in-the-query", call),
        ("", json!(["no-object"])),
    ] {
        assert_eq!(place.send(Method::POST, &format!("{hook}{end}"), None, Some(body)).await.status(), 200);
    }
    let foreign = "/hooks/ringostat/TokenOfNobody/after_call?userfield=380671110008";
    assert_eq!(place.send(Method::POST, foreign, None, None).await.status(), 404);
    let done = |calls: &Value| calls["items"][0]["contact"].is_object();
    let call = place.get_when("/api/v1/calls", &token, done).await["items"][0].clone();
    for path in [
        "/contacts?q=Vsevolod%20Tretyak",
        "/calls?number=0671110009",
        "/contacts?phone=bad%00phone671110009",
        "/calls?cursor=0671110009",
    ] {
        let response = place.send(Method::GET, &format!("/api/v1{path}"), Some(&token), None).await;
        assert!(matches!(response.status().as_u16(), 200 | 422), "{path}");
    }
    let contact = format!("/api/v1/contacts/{}", call["contact"]["id"].as_str().expect("an id"));
    assert_eq!(
        place.send(Method::PATCH, &contact, Some(&token), Some(json!({"name": "Vsevolod Tretyak"}))).await.status(),
        428
    );
    assert_eq!(place.send(Method::GET, "/api/v1/me", Some("shk_a_wrong_token"), None).await.status(), 401);
    let hook_token = hook.rsplit('/').next().expect("a token").to_owned();
    let forward =
        connection["forward_url"].as_str().and_then(|url| url.rsplit('/').next()).expect("a token").to_owned();
    vec![invitation, session, token, hook_token, forward]
}

async fn nothing_is_told(engine: Engine) {
    let place = Place::new(engine).await;
    let server = place.serve(&["--log", "debug"]);
    let secrets = a_day(&place).await;
    server.stop();
    let log = place.log();
    assert!(log.contains("DEBUG") && log.contains("a request is answered"), "it tells everything else: {log}");
    let personal = [
        PASSWORD,
        WRONG,
        "zoryana",
        "Zoryana",
        "auth-key-of-the-source",
        "671110009",
        "671110008",
        "443330099",
        "Vsevolod",
        "Tretyak",
        "1767000009",
        "an-unknown-value",
        "in-the-query",
        "mystery",
        "no-object",
        "TokenOfNobody",
        "shk_",
        "disposition",
        "ANSWERED",
    ];
    for word in secrets.iter().map(String::as_str).chain(personal) {
        let line = log.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "the log tells {word}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_people_is_told_on_sqlite() {
    nothing_is_told(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_people_is_told_on_postgres() {
    nothing_is_told(Engine::Postgres).await;
}
