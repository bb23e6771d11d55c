//! Each block of a run is done once, whenever the program is killed.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Api, Stream, set_up};

/// Ten blocks whose effects can be counted on the client.
fn blocks() -> Value {
    let note = |at: usize| json!({"kind": "comment", "id": format!("note{at}"), "text": format!("Note {at}")});
    let task = |at: usize| json!({"kind": "create_task", "id": format!("task{at}"), "title": format!("Task {at}")});
    let deal = |at: usize| json!({"kind": "create_deal", "id": format!("deal{at}"), "name": format!("Deal {at}")});
    json!([note(1), task(1), deal(1), note(2), task(2), deal(2), note(3), task(3), deal(3), note(4)])
}

impl Api {
    async fn sends(&self, method: reqwest::Method, path: &str, body: Value) -> Value {
        let url = format!("{}/api/v1{path}", self.base);
        let request = self.client.request(method, url).bearer_auth(&self.token).header("if-match", "\"1\"");
        let reply = request.json(&body).send().await.expect("sent");
        assert!(reply.status().is_success(), "{path}: {}", reply.status());
        reply.json().await.expect("JSON")
    }

    /// Everything of a list, page by page; none while the server is away.
    async fn all(&self, path: &str) -> Option<Vec<Value>> {
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("{path}{cursor}")).await?;
            all.extend(page["items"].as_array()?.iter().cloned());
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return Some(all),
            }
        }
    }
}

async fn killed_in_the_middle_of_runs(database: Option<&str>) {
    let data = tempfile::tempdir().expect("a folder");
    let (mut server, api, webhook) = set_up(data.path(), database).await;
    let new = json!({"name": "Ten", "trigger": {"kind": "contact_created"}, "blocks": blocks()});
    let made = api.sends(reqwest::Method::POST, "/automations", new).await;
    let path = format!("/automations/{}", made["id"].as_str().expect("an id"));
    api.sends(reqwest::Method::PATCH, &path, json!({"state": "active"})).await;
    let stream = Stream::start(&webhook);
    for _ in 0..3 {
        stream.more(15).await;
        server.kill();
        server.start_again();
    }
    stream.more(10).await;
    stream.end().await;
    // Once more while nothing but the runs is under way.
    server.kill();
    server.start_again();
    let mut tick = tokio::time::interval(Duration::from_millis(200));
    for _ in 0..900 {
        tick.tick().await;
        let Some(runs) = api.all(&format!("{path}/runs?limit=200")).await else { continue };
        let Some(contacts) = api.all("/contacts?limit=200").await else { continue };
        assert!(runs.iter().all(|run| run["state"] != "failed"), "{runs:#?}");
        // Events may still wait when the first runs are over.
        let has_come = contacts.len() >= 20;
        if has_come && runs.len() == contacts.len() && runs.iter().all(|run| run["state"] == "done") {
            return each_once(&api, &contacts).await;
        }
    }
    panic!("the runs do not come to their end");
}

/// Each client has each note, task and deal once.
async fn each_once(api: &Api, contacts: &[Value]) {
    assert!(contacts.len() >= 20, "{}", contacts.len());
    let mut expected =
        vec!["Deal 1", "Deal 2", "Deal 3", "Note 1", "Note 2", "Note 3", "Note 4", "Task 1", "Task 2", "Task 3"];
    expected.sort_unstable();
    for contact in contacts {
        let id = contact["id"].as_str().expect("an id");
        let timeline = api.all(&format!("/contacts/{id}/timeline?limit=200")).await.expect("a timeline");
        let mut done: Vec<&str> = timeline
            .iter()
            .filter_map(|it| match it["kind"].as_str()? {
                "note" => it["note"]["body"].as_str(),
                "task" => it["task"]["title"].as_str(),
                "deal" => it["deal"]["name"].as_str(),
                _ => None,
            })
            .collect();
        done.sort_unstable();
        assert_eq!(done, expected, "{timeline:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_in_the_middle_of_runs_on_sqlite() {
    killed_in_the_middle_of_runs(None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_in_the_middle_of_runs_on_postgres() {
    let database = testkit::postgres::database().await;
    killed_in_the_middle_of_runs(Some(&database.url)).await;
}
