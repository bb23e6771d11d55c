//! The five minutes of the README.

use reqwest::Method;
use serde_json::json;
use testkit::Engine;

use super::Place;

async fn walk(engine: Engine) {
    let place = Place::new(engine).await;
    let server = place.serve(&[]);
    let owner = ["--workspace", "Vikna", "--email", "olha@example.com", "--name", "Olha", "--role", "owner"];
    let link = place.good(&[&["user", "add"], &owner[..]].concat());
    let invitation =
        link.strip_prefix(&format!("{}/invite/", place.base())).unwrap_or_else(|| panic!("{link}")).to_owned();
    let accepted = place
        .send(
            Method::POST,
            &format!("/api/v1/invitations/{invitation}/accept"),
            None,
            Some(json!({"password": "long enough"})),
        )
        .await;
    assert_eq!(accepted.status(), 200);
    let token = place.good(&["token", "add", "--workspace", "Vikna", "--name", "walk", "--role", "owner"]);

    let input = json!({"kind": "ringostat", "name": "Main", "project_id": "11111"});
    let connection = place.ask(Method::POST, "/api/v1/connections", &token, Some(input), 201).await;
    let hook = connection["webhook_url"].as_str().expect("a URL");
    assert!(hook.starts_with(&format!("{}/hooks/ringostat/", place.base())), "{hook}");
    let users = place.ask(Method::GET, "/api/v1/users", &token, None, 200).await;
    let employees =
        json!([{"user_id": users["items"][0]["id"], "employee_id": "331800", "sip_account": "exampleua_olha"}]);
    let path = format!("/api/v1/connections/{}/employees", connection["id"].as_str().expect("an id"));
    place.ask(Method::PUT, &path, &token, Some(employees), 200).await;

    let call = json!({"call_type": "in", "uniqueid": "ua9_-1767000001.1", "calldate": "2025-12-29 11:20:01", "userfield": "380671110001",
        "dst": "380443330099", "connected_with": "exampleua_olha", "disposition": "ANSWERED", "billsec": "83", "duration": "95"});
    for _ in 0..2 {
        let response = place.send(Method::POST, hook, None, Some(call.clone())).await;
        assert_eq!(
            (response.status().as_u16(), response.text().await.expect("a body").as_str()),
            (200, r#"{"ok":true}"#)
        );
    }
    let calls = place.get_when("/api/v1/calls", &token, |calls| calls["items"][0]["contact"].is_object()).await;
    assert_eq!(calls["items"].as_array().map(Vec::len), Some(1), "said twice, it is one call: {calls}");
    let call = &calls["items"][0];
    let told =
        [&call["direction"], &call["outcome"], &call["talk_seconds"], &call["wait_seconds"], &call["employee"]["name"]];
    assert_eq!(told, [&json!("incoming"), &json!("answered"), &json!(83), &json!(12), &json!("Olha")]);
    assert_eq!((&call["contact"]["name"], &call["decision"]["row"]), (&json!("+380 67 111 0001"), &json!(1)));
    assert_eq!(call["caused"][0]["kind"], "contact_created");
    for spelling in ["067%20111-00-01", "%2B380671110001", "0671110001"] {
        let found = place.ask(Method::GET, &format!("/api/v1/contacts?phone={spelling}"), &token, None, 200).await;
        assert_eq!(found["items"][0]["id"], call["contact"]["id"], "{spelling}");
    }
    let path = format!("/api/v1/contacts/{}/timeline", call["contact"]["id"].as_str().expect("an id"));
    let timeline = place.ask(Method::GET, &path, &token, None, 200).await;
    assert!(timeline["items"].to_string().contains(call["id"].as_str().expect("an id")), "{timeline}");
    server.stop();
    assert!(!place.log().contains("ERROR"), "{}", place.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readme_works_on_sqlite() {
    walk(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readme_works_on_postgres() {
    walk(Engine::Postgres).await;
}
