//! Somebody else's client of generic CTI, unchanged as it is published (`py-zammad-cti`), tells the program of calls.

use std::path::Path;
use std::process::Command;

use reqwest::Method;
use serde_json::{Value, json};
use testkit::Engine;

use super::{Place, text};

/// The Python that has the client; `cargo xtask test` installs it.
const PYTHON: &str = "SWITCHHOOK_TEST_CTI_CLIENT";

#[tokio::test(flavor = "multi_thread")]
async fn a_published_client_tells_of_calls() {
    #[expect(clippy::disallowed_methods, reason = "a test is told where things are by its surroundings")]
    let Some(python) = std::env::var_os(PYTHON) else {
        eprintln!("SKIPPED: {PYTHON} names no Python with py-zammad-cti; `cargo xtask test` installs one");
        return;
    };
    let place = Place::new(Engine::Sqlite).await;
    let server = place.serve(&[]);
    place.good(&[
        "user",
        "add",
        "--workspace",
        "Vikna",
        "--email",
        "olha@example.com",
        "--name",
        "Olha",
        "--role",
        "owner",
    ]);
    let token = place.good(&["token", "add", "--workspace", "Vikna", "--name", "cti", "--role", "owner"]);
    let input = json!({"kind": "cti", "name": "Exchange"});
    let connection = place.ask(Method::POST, "/api/v1/connections", &token, Some(input), 201).await;
    let users = place.ask(Method::GET, "/api/v1/users", &token, None, 200).await;
    let employees = json!([{"user_id": users["items"][0]["id"], "sip_account": "olha", "extension": "101"}]);
    let path = format!("/api/v1/connections/{}/employees", connection["id"].as_str().expect("an id"));
    place.ask(Method::PUT, &path, &token, Some(employees), 200).await;
    place.ask(Method::POST, "/api/v1/blocked-numbers", &token, Some(json!({"number": "0671110002"})), 201).await;

    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/real/process/cti_client/calls.py");
    let mut client = Command::new(python);
    client.arg(script).arg(connection["webhook_url"].as_str().expect("a URL")).env_clear().current_dir(place.path());
    let said = client.output().expect("Python runs");
    assert!(said.status.success(), "{}", text(&said.stderr));
    // The client itself talks a lot.
    let told = text(&said.stdout);
    let replies: Value = serde_json::from_str(told.lines().last().unwrap_or_default()).expect("JSON");
    assert_eq!(replies, json!([{}, {}, {}, {"action": "reject", "reason": "busy"}, {}]));

    let is_over = |call: &Value| call["phase"] == "ended";
    let all = |calls: &Value| calls["items"].as_array().is_some_and(|all| all.len() == 2 && all.iter().all(is_over));
    let calls = place.get_when("/api/v1/calls", &token, all).await;
    let [refused, answered] = [&calls["items"][0], &calls["items"][1]];
    assert_eq!((&answered["outcome"], &answered["employee"]["name"]), (&json!("answered"), &json!("Olha")), "{calls}");
    assert_eq!((&answered["scheme"], &answered["contact"]["name"]), (&json!("sales"), &json!("+380 67 111 0001")));
    assert_eq!((&refused["outcome"], &refused["decision"]["reason"]), (&json!("busy"), &json!("blocked")), "{calls}");
    server.stop();
    assert!(!place.log().contains("ERROR"), "{}", place.log());
}
