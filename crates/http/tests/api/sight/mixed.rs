//! Where things of several owners meet: a deal of one on the client of another, a task about somebody else's client, a call that a colleague's client made.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::Engine;

use super::{Company, change, text};

impl Company {
    async fn send(&self, method: Method, path: &str, version: i64, body: Value) -> (StatusCode, Value) {
        let request = self.app.raw(method, &format!("/api/v1{path}")).header("cookie", &self.people["olena"].cookie);
        let answer = request.header("if-match", format!("\"{version}\"")).json(&body).send().await.unwrap();
        (answer.status(), answer.json::<Value>().await.unwrap_or_default())
    }

    /// The first of a noun that belongs to somebody.
    fn first(&self, noun: &str, owner: usize) -> String {
        let per_owner = self.ids.len() / super::OWNERS.len();
        let of_owner = &self.ids[owner * per_owner..(owner + 1) * per_owner];
        of_owner.iter().find(|(of, _)| *of == noun).unwrap().1.clone()
    }
}

const OLENA: usize = 0;
const PETRO: usize = 2;

#[tokio::test(flavor = "multi_thread")]
async fn what_of_others_hangs_on_ones_own_client() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        let own = company.first("contacts", OLENA);
        let petro = &company.people["petro"].id;
        let deal = json!({"name": "zyklop-petro sells", "contact_id": own, "responsible_id": petro, "amount": "777"});
        let deal = company.app.post("/deals", deal).await;
        let task = json!({"title": "zyklop-petro asks", "contact_id": own, "assignee_id": petro});
        let task = company.app.post("/tasks", task).await;
        company.app.settle().await;
        let timeline = format!("/contacts/{own}/timeline");
        let (_, all) = company.get("olena", &timeline).await;
        assert!(
            all.contains("zyklop-petro sells") && all.contains("zyklop-petro asks") && all.contains("777"),
            "{all}"
        );
        let pin = format!("/contacts/{own}/pin");
        let pinned = json!({"kind": "task", "id": task["id"]});
        assert_eq!(company.send(Method::PUT, &pin, 1, pinned.clone()).await.0, StatusCode::NO_CONTENT);
        company.managers_see("own").await;
        let (status, some) = company.get("olena", &timeline).await;
        assert_eq!(status, StatusCode::OK);
        assert!(!some.contains("zyklop-petro") && !some.contains("777"), "{some}");
        assert!(some.contains("zyklop-olena"), "{some}");
        assert_eq!(company.send(Method::PUT, &pin, 1, pinned).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        // The other way round: one's own deal and task on a colleague's client are edited like any others.
        let of_petro = company.first("contacts", PETRO);
        let (olena, deal) = (&company.people["olena"].id, text(&deal["id"]));
        change(&company.app, &format!("/deals/{deal}"), json!({"responsible_id": olena, "contact_id": of_petro})).await;
        let edit = json!({"name": "Mine now", "contact_id": of_petro});
        let (status, edited) = company.send(Method::PATCH, &format!("/deals/{deal}"), 2, edit).await;
        assert_eq!((status, &edited["name"]), (StatusCode::OK, &json!("Mine now")), "{edited}");
        let task = json!({"title": "Help", "contact_id": of_petro, "assignee_id": olena});
        let task = company.app.post("/tasks", task).await;
        let path = format!("/tasks/{}", text(&task["id"]));
        assert_eq!(company.send(Method::PATCH, &path, 1, json!({"state": "done"})).await.0, StatusCode::OK);
        // Given away it is gone, and whoever gives it is answered all the same.
        let give = json!({"responsible_id": petro});
        assert_eq!(company.send(Method::PATCH, &format!("/deals/{deal}"), 3, give).await.0, StatusCode::OK);
        assert_eq!(company.get("olena", &format!("/deals/{deal}")).await.0, StatusCode::NOT_FOUND);
        company.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_seen_cannot_be_named() {
    let company = Company::open(Engine::Sqlite).await;
    company.managers_see("own").await;
    let (firm, call) = (company.first("companies", PETRO), company.first("calls", PETRO));
    let own = company.first("contacts", OLENA);
    for (method, path, body, field) in [
        (Method::POST, "/contacts".to_owned(), json!({"name": "New", "company": firm}), "company"),
        (Method::PATCH, format!("/contacts/{own}"), json!({"company": firm}), "company"),
        (Method::POST, "/deals".to_owned(), json!({"name": "New", "call_id": call}), "call_id"),
        (Method::POST, "/tasks".to_owned(), json!({"title": "New", "call_id": call}), "call_id"),
    ] {
        let version = company.app.get(&format!("/contacts/{own}")).await["version"].as_i64().unwrap();
        let (status, body) = company.send(method, &path, version, body).await;
        assert_eq!(
            (status, &body["errors"][0]["field"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!(field)),
            "{path}: {body}"
        );
    }
    company.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_to_call_a_colleagues_client_can() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        company.managers_see("own").await;
        let (client, taken) = (company.first("contacts", PETRO), "/to-call-back/%2B380671110002/taken");
        let waits = async || company.json("olena", "/to-call-back").await.to_string().contains("zyklop-petro");
        assert!(!waits().await);
        assert_eq!(company.send(Method::PUT, taken, 1, Value::Null).await.0, StatusCode::NOT_FOUND);
        let call = json!({"to": "+380671110002", "contact_id": client});
        let (_, refused) = company.send(Method::POST, "/calls", 1, call).await;
        assert_ne!(refused["code"], "validation", "that the client is a colleague's does not matter: {refused}");
        // A deputy has the task of it.
        let olena = &company.people["olena"].id;
        let task = json!({"title": "Call back", "contact_id": client, "assignee_id": olena});
        company.app.post("/tasks", task).await;
        assert_eq!(company.send(Method::PUT, taken, 1, Value::Null).await.0, StatusCode::OK);
        assert!(waits().await, "it is hers now");
        assert_eq!(company.send(Method::DELETE, taken, 1, Value::Null).await.0, StatusCode::NO_CONTENT);
        assert!(!waits().await);
        // What she logs she corrects and removes, though nobody talked in it.
        let log = json!({"direction": "incoming", "number": "+380671110002", "started_at": "2025-12-29T09:30:00Z", "outcome": "missed", "medium": "mobile"});
        let (status, logged) = company.send(Method::POST, "/calls/log", 1, log).await;
        assert_eq!(status, StatusCode::CREATED, "{logged}");
        let path = format!("/calls/{}", text(&logged["id"]));
        let later = json!({"started_at": "2025-12-29T09:31:00Z"});
        let version = logged["version"].as_i64().unwrap();
        let (status, edited) = company.send(Method::PATCH, &format!("{path}/log"), version, later).await;
        assert_eq!(status, StatusCode::OK, "{edited}");
        let version = edited["version"].as_i64().unwrap();
        assert_eq!(company.send(Method::DELETE, &path, version, Value::Null).await.0, StatusCode::NO_CONTENT);
        company.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_taken_away_is_put_back() {
    let mut company = Company::open(Engine::Sqlite).await;
    company.managers_see("own").await;
    company.add("petro", "672220000", "olena").await;
    let calls = company.json("olena", "/calls?q=zyklop-petro").await;
    let call = &calls["items"][0];
    let path = format!("/calls/{}", text(&call["id"]));
    let version = call["version"].as_i64().unwrap();
    let (status, row) = company.send(Method::PATCH, &path, version, json!({"contact_id": null})).await;
    assert_eq!(status, StatusCode::OK, "{row}");
    let back = json!({"contact_id": call["contact"]["id"]});
    let (status, row) = company.send(Method::PATCH, &path, version + 1, back).await;
    assert_eq!((status, &row["contact"]["id"]), (StatusCode::OK, &call["contact"]["id"]), "{row}");
    company.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn merges_into_a_card_that_is_gone_are_nobodys() {
    let company = Company::open(Engine::Sqlite).await;
    let (kept, into) = (
        company.first("contacts", PETRO),
        company.app.post("/contacts", json!({"name": "Last", "responsible_id": company.people["petro"].id})).await,
    );
    company.app.post(&format!("/contacts/{}/merge", text(&into["id"])), json!({"other_id": kept})).await;
    company.managers_see("own").await;
    for path in [
        "/merges".to_owned(),
        format!("/merges?contact_id={kept}"),
        format!("/merges/{}", company.first("merges", PETRO)),
    ] {
        let (_, body) = company.get("olena", &path).await;
        assert!(!body.contains("zyklop-petro"), "{path}: {body}");
    }
    company.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_are_found_among_many() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        let (olena, petro) = (&company.people["olena"].id, &company.people["petro"].id);
        for number in 0..30 {
            let many = json!({"name": format!("Kobzar Ada {number}"), "phones": [format!("+3806755500{number:02}")], "responsible_id": petro});
            company.app.post("/contacts", many).await;
        }
        let mine = json!({"name": "Kobzar Adalia", "phones": ["+380675550099"], "responsible_id": olena});
        company.app.post("/contacts", mine).await;
        company.app.settle().await;
        company.managers_see("own").await;
        for q in ["kobzar", "kobzar ada", "6755500", "ada"] {
            let found = company.json("olena", &format!("/search?q={q}&limit=5")).await;
            let names: Vec<&Value> = found["contacts"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
            assert_eq!(names, ["Kobzar Adalia"], "{q}: {found}");
        }
        company.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn with_whom_others_talk_is_not_told() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        let url = text(&company.connection["webhook_url"]).to_owned();
        let date = "2025-12-29 13:00:00";
        for event in [
            json!({"event": "before_call", "type": "in", "call_id": "live.1", "call_date": date, "destination": "380443330099", "number_e164": "+380671110002"}),
            json!({"event": "taking_call", "type": "in", "call_id": "live.1", "call_date": date, "destination": "380443330099", "number_e164": "+380671110002", "connected_with": "ua_petro"}),
            json!({"event": "before_call", "type": "in", "call_id": "live.2", "call_date": date, "destination": "380443330099", "number_e164": "+380671110001"}),
        ] {
            assert_eq!(company.app.raw(Method::POST, &url).json(&event).send().await.unwrap().status(), StatusCode::OK);
            company.app.settle().await;
        }
        let board = async || {
            let board = company.json("olena", "/live/board").await;
            let people = board["teams"].as_array().unwrap().iter().flat_map(|team| team["people"].as_array().unwrap());
            let petro = people.into_iter().find(|one| one["user"]["name"] == "petro").unwrap().clone();
            (
                petro["state"].clone(),
                petro["with"].clone(),
                petro["call_id"].is_null(),
                board["waiting"].as_array().unwrap().len(),
            )
        };
        assert_eq!(board().await, (json!("talking"), json!("zyklop-petro client"), false, 1));
        company.managers_see("team").await;
        assert_eq!(board().await, (json!("talking"), Value::Null, true, 1));
        company.managers_see("own").await;
        assert_eq!(board().await, (json!("talking"), Value::Null, true, 0), "a colleague's client waits");
        company.app.stop().await;
    }
}
