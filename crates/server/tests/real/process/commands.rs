//! Every command beside a running server, and a server that is told to end.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::Engine;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Place, text};

const OWNER: [&str; 10] =
    ["user", "add", "--workspace", "Acme", "--email", "olena@example.com", "--name", "Olena", "--role", "owner"];
const TOKEN: [&str; 8] = ["token", "add", "--workspace", "Acme", "--name", "tests", "--role", "owner"];

async fn beside_a_server(engine: Engine) {
    let place = Place::new(engine).await;
    let server = place.serve(&[]);
    let link = place.good(&OWNER);
    assert!(link.starts_with(&format!("{}/invite/", place.base())), "{link}");
    let token = place.good(&TOKEN);
    assert_eq!(place.ask(Method::GET, "/api/v1/me", &token, None, 200).await["workspace"]["name"], "Acme");
    // The link that was made last is the one that serves.
    let again = place.good(&["user", "invite", "--workspace", "Acme", "--email", "Olena@example.com"]);
    for (link, status) in [(&link, 404), (&again, 200)] {
        let path = format!("/api/v1/invitations/{}", link.rsplit('/').next().expect("a token"));
        assert_eq!(place.send(Method::GET, &path, None, None).await.status(), status, "{link}");
    }
    let said = place.bad(&["user", "invite", "--workspace", "Nowhere", "--email", "olena@example.com"]);
    assert!(said.contains("no workspace called Nowhere"), "{said}");

    assert!(place.good(&["migrate"]).contains("up to date"));
    let doctor: Value = serde_json::from_str(&place.good(&["doctor", "--json"])).expect("JSON");
    assert_eq!(doctor["good"], true, "{doctor}");
    let copy = place.path().join("copy.db");
    let copy = copy.to_str().expect("UTF-8");
    match engine {
        Engine::Sqlite => {
            place.good(&["backup", copy]);
            let said = place.bad(&["restore", copy]);
            assert!(said.contains("a server uses the database"), "{said}");
        }
        Engine::Postgres => assert!(place.bad(&["backup", copy]).contains("pg_dump")),
    }
    // The server works on, and knows what came in meanwhile.
    let late = place.good(&TOKEN);
    assert_eq!(
        place.ask(Method::POST, "/api/v1/teams", &late, Some(json!({"name": "Sales"})), 201).await["name"],
        "Sales"
    );
    server.stop();
    assert!(!place.log().contains("ERROR"), "{}", place.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_works_beside_a_server_on_sqlite() {
    beside_a_server(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_works_beside_a_server_on_postgres() {
    beside_a_server(Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn passwords_of_databases_are_not_printed() {
    let place = Place::new(Engine::Sqlite).await;
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    for url in [
        format!("postgres://crm:s3cret@{free}/crm"),
        format!("postgres://{free}/crm?user=crm&password=s3cret&connect_timeout=1"),
    ] {
        for args in
            [&["doctor"][..], &["doctor", "--json"], &["backup", "copy.dump"], &["restore", "copy.dump"], &["migrate"]]
        {
            let output = place.run(&[args, &["--database-url", &url]].concat());
            assert_eq!(output.status.code(), Some(1), "{args:?} {url}");
            let said = text(&output.stdout) + &text(&output.stderr);
            assert!(!said.contains("s3cret"), "{args:?} {url}: {said}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_copy_wants_its_own_key() {
    let place = Place::new(Engine::Sqlite).await;
    let server = place.serve(&[]);
    place.good(&OWNER);
    let token = place.good(&TOKEN);
    place
        .ask(Method::POST, "/api/v1/connections", &token, Some(json!({"kind": "ringostat", "name": "Main"})), 201)
        .await;
    server.stop();
    let copy = place.path().join("copy.db");
    let copy = copy.to_str().expect("UTF-8");
    place.good(&["backup", copy]);
    let key = place.path().join("data/secret.key");

    for (own, said) in [
        (None, "is missing"),
        (Some("00".repeat(32)), "does not open the secrets"),
        (Some(std::fs::read_to_string(&key).expect("a key")), ""),
    ] {
        let other = Place::new(Engine::Sqlite).await;
        if let Some(own) = own {
            std::fs::create_dir(other.path().join("data")).expect("a folder");
            std::fs::write(other.path().join("data/secret.key"), own).expect("a key file");
        }
        let output = other.run(&["restore", copy]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let warned = text(&output.stderr);
        assert!(if said.is_empty() { warned.is_empty() } else { warned.contains(said) }, "{said}: {warned}");
        assert_eq!(
            other.run(&["token", "add", "--workspace", "Acme", "--name", "t", "--role", "owner"]).status.success(),
            said.is_empty()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_told_to_end_finishes_what_is_under_way() {
    let place = Place::new(Engine::Sqlite).await;
    let mut server = place.serve(&[]);
    place.good(&OWNER);
    let token = place.good(&TOKEN);
    let made = place
        .ask(Method::POST, "/api/v1/connections", &token, Some(json!({"kind": "ringostat", "name": "Main"})), 201)
        .await;
    let path = made["webhook_url"].as_str().and_then(|url| url.strip_prefix(&place.base())).expect("a path").to_owned();

    let mut stream = TcpStream::connect(&place.listen).await.expect("it listens");
    let (begin, end) =
        ("uniqueid=end.1&call_type=in&userfield=380671110003", "&dst=380443330099&disposition=ANSWERED&billsec=9");
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: {}\r\n\r\n",
        begin.len() + end.len()
    );
    stream.write_all(head.as_bytes()).await.expect("sent");
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).await.expect("it reads the body");
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(begin.as_bytes()).await.expect("sent");
    server.signal("TERM");
    // Nobody new is let in; then the server has heard the signal.
    let mut tick = tokio::time::interval(std::time::Duration::from_millis(5));
    while TcpStream::connect(&place.listen).await.is_ok() {
        tick.tick().await;
    }
    stream.write_all(end.as_bytes()).await.expect("sent");
    let mut reply = String::new();
    stream.read_to_string(&mut reply).await.expect("answered");
    assert!(reply.starts_with("HTTP/1.1 200 OK\r\n") && reply.ends_with(r#"{"ok":true}"#), "{reply}");
    assert_eq!(server.child.wait().expect("it ends").code(), Some(0), "{}", place.log());

    let server = place.serve(&[]);
    let calls = place.get_when("/api/v1/calls", &token, |calls| calls["items"][0].is_object()).await;
    assert_eq!(calls["items"][0]["external_id"], "end.1");
    server.stop();
}
