//! Contacts from a file and back again, from the command line, with and without a server beside; a server that is killed in the middle.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::Engine;

use super::Place;

const OWNER: [&str; 10] =
    ["user", "add", "--workspace", "Acme", "--email", "olena@example.com", "--name", "Olena", "--role", "owner"];
const TOKEN: [&str; 8] = ["token", "add", "--workspace", "Acme", "--name", "tests", "--role", "owner"];

impl Place {
    /// Writes a file; gives its path.
    fn file(&self, name: &str, content: &str) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, content).expect("a file");
        path.to_str().expect("UTF-8").to_owned()
    }

    fn import(&self, file: &str, more: &[&str]) -> Value {
        let args = [&["import", "contacts", file, "--workspace", "Acme", "--json"], more].concat();
        serde_json::from_str(&self.good(&args)).expect("JSON")
    }
}

fn counts(of: &Value) -> [i64; 5] {
    ["new", "merged", "unchanged", "duplicates", "refused"].map(|name| of[name].as_i64().expect("a count"))
}

async fn there_and_back(engine: Engine) {
    let place = Place::new(engine).await;
    place.good(&OWNER);
    let file =
        place.file("clients.csv", "Name;Phone\nOlha;067 111-00-01\nPetro;0671110002\nOlha K;+380671110001\nBad;none\n");
    let refused = place.path().join("refused.csv");
    assert_eq!(counts(&place.import(&file, &["--dry-run"])), [2, 0, 0, 1, 1]);
    let done = place.import(&file, &["--refused", refused.to_str().expect("UTF-8")]);
    assert_eq!((counts(&done), &done["state"]), ([2, 0, 1, 0, 1], &json!("done")));
    let refused = std::fs::read_to_string(refused).expect("refused rows");
    assert!(refused.contains("Bad;none;5;"), "{refused}");
    // Beside a server, which may do it itself.
    let server = place.serve(&[]);
    assert_eq!(counts(&place.import(&file, &[])), [0, 0, 3, 0, 1]);
    server.stop();

    let exported = place.good(&["export", "--workspace", "acme"]);
    assert_eq!(exported.lines().count(), 3, "{exported}");
    assert!(exported.contains("Olha,'+380671110001,"), "{exported}");
    let sheet = place.path().join("contacts.xlsx");
    let sheet = sheet.to_str().expect("UTF-8");
    place.good(&["export", "contacts", "--workspace", "Acme", "--output", sheet]);
    assert_eq!(counts(&place.import(sheet, &[])), [0, 0, 2, 0, 0]);
    assert!(place.bad(&["export", "--workspace", "Acme", "--output", sheet]).contains("cannot be made"));
    assert!(place.good(&["export", "calls", "--workspace", "Acme"]).lines().count() == 1);
    assert!(place.bad(&["export", "--workspace", "Nowhere"]).contains("no workspace called Nowhere"));
    assert!(
        place.bad(&["import", "contacts", &file, "--workspace", "Nowhere"]).contains("no workspace called Nowhere")
    );
    let missing = place.run(&["import", "contacts", "nowhere.csv", "--workspace", "Acme"]);
    assert_eq!(missing.status.code(), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_there_and_back_on_sqlite() {
    there_and_back(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_there_and_back_on_postgres() {
    there_and_back(Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_server_goes_on_with_an_import() {
    const ROWS: i64 = 1_500;
    let place = Place::new(Engine::Sqlite).await;
    place.good(&OWNER);
    let token = place.good(&TOKEN);
    let mut server = place.serve(&[]);
    let rows: String = (0..ROWS).map(|row| format!("Client {row};06711{row:05}\n")).collect();
    let url = format!("{}/api/v1/imports?filename=many.csv", place.base());
    let sent =
        place.client.post(url).bearer_auth(&token).body(format!("Name;Phone\n{rows}")).send().await.expect("an answer");
    let import = testkit::app::expect(sent, reqwest::StatusCode::CREATED).await;
    let path = format!("/api/v1/imports/{}", import["id"].as_str().expect("an id"));
    place.ask(Method::POST, &format!("{path}/start"), &token, None, 200).await;
    let seen = place.get_when(&path, &token, |import| import["done_rows"].as_i64() > Some(0)).await;
    assert!(seen["done_rows"].as_i64() < Some(ROWS), "it is interrupted: {seen}");
    server.child.kill().expect("it is killed");
    server.child.wait().expect("it is gone");
    drop(server);
    let server = place.serve(&[]);
    let done = place.get_when(&path, &token, |import| import["state"] == "done").await;
    assert_eq!(done["result"], json!({"new": ROWS, "merged": 0, "unchanged": 0, "duplicates": 0, "refused": 0}));
    server.stop();
    let exported = place.good(&["export", "--workspace", "Acme"]);
    assert_eq!(i64::try_from(exported.lines().count()).expect("a count"), ROWS + 1);
}
