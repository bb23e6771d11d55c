//! Calls as the fixtures tell them: what is there before, what comes in, and the row that must come out.

use reqwest::{Method, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::TestApp;

/// A file of flows.
#[derive(Debug, Deserialize)]
pub struct Flows {
    /// Each a call of its own.
    pub flows: Vec<Flow>,
}

/// One call.
#[derive(Debug, Clone, Deserialize)]
pub struct Flow {
    /// What it shows.
    pub name: String,
    /// The row of the decision table.
    #[serde(default)]
    pub row: Option<u8>,
    /// `create_contacts` of the connection.
    pub policy: Vec<String>,
    /// Other settings of the connection.
    #[serde(default)]
    pub settings: Option<Value>,
    /// Contacts that are there before.
    pub contacts: Vec<Value>,
    /// What comes in.
    pub events: Vec<FlowEvent>,
    /// The row that must come out.
    pub expect: Value,
}

/// One message.
#[derive(Debug, Clone, Deserialize)]
pub struct FlowEvent {
    /// The event's name.
    pub event: String,
    /// The content type, or `query`.
    #[serde(rename = "type")]
    pub kind: String,
    /// An object for JSON, else the text of the body or query.
    pub body: Value,
}

/// How a flow is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// To `…/{token}/{event}`.
    Named,
    /// To `…/{token}?event={event}`.
    InQuery,
    /// To `…/{token}`: the moment is inferred.
    Bare,
}

impl Flows {
    /// Reads a file of flows.
    pub fn parse(text: &str) -> Self {
        serde_json::from_str(text).expect("a file of flows")
    }
}

/// The workspace of the fixtures: its users and a connection that knows them.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The connection.
    pub connection: String,
    /// Its webhook.
    pub webhook_url: String,
    /// Ivan, Olha and Petro.
    pub users: Vec<(String, String)>,
}

impl Setting {
    /// Makes the users and the connection.
    pub async fn make(app: &TestApp, policy: &[String], settings: Option<&Value>) -> Self {
        let mut users = Vec::new();
        for name in ["Ivan", "Olha", "Petro"] {
            users.push((name.to_owned(), app.user(name, "manager").await));
        }
        let mut input = json!({
            "kind": "ringostat", "name": "Main", "auth_key": "key-0001", "project_id": "11111",
            "create_contacts": policy, "lines": [{"number": "380443330099"}],
        });
        for (key, value) in settings.and_then(Value::as_object).into_iter().flatten() {
            input[key] = value.clone();
        }
        let connection = app.post("/connections", input).await;
        let id = connection["id"].as_str().expect("an id").to_owned();
        let employees = json!([
            {"user_id": users[0].1, "employee_id": "331800", "sip_account": "exampleua_ivan"},
            {"user_id": users[1].1, "employee_id": "331801", "sip_account": "exampleua_olha"},
            {"user_id": users[2].1, "employee_id": "331802", "fmc_number": "380670000777"},
        ]);
        app.put(&format!("/connections/{id}/employees"), employees).await;
        let webhook_url = connection["webhook_url"].as_str().expect("a URL").to_owned();
        Self { connection: id, webhook_url, users }
    }

    /// The id of a user.
    pub fn user(&self, name: &str) -> &str {
        let found = self.users.iter().find(|(known, _)| known == name);
        &found.expect("Ivan, Olha or Petro").1
    }

    /// Makes the contacts that a flow wants to be there before.
    pub async fn contacts(&self, app: &TestApp, contacts: &[Value]) {
        for contact in contacts {
            let responsible = contact["responsible"].as_str().map(|name| self.user(name));
            let phones: Vec<&str> = match &contact["phones"] {
                Value::Array(phones) => phones.iter().filter_map(Value::as_str).collect(),
                _ => contact["phone"].as_str().into_iter().collect(),
            };
            app.post("/contacts", json!({"name": contact["name"], "phones": phones, "responsible_id": responsible}))
                .await;
        }
    }
}

/// Sends one message over HTTP, in its content type; it must be answered 200.
pub async fn post(app: &TestApp, webhook_url: &str, event: &FlowEvent, address: Address) {
    let mut url = match address {
        Address::Named => format!("{webhook_url}/{}", event.event),
        Address::InQuery => format!("{webhook_url}?event={}", event.event),
        Address::Bare => webhook_url.to_owned(),
    };
    let text = event.body.as_str().map_or_else(|| event.body.to_string(), str::to_owned);
    let request = if event.kind == "query" {
        url.push(if url.contains('?') { '&' } else { '?' });
        url.push_str(&text);
        app.raw(Method::GET, &url)
    } else {
        app.raw(Method::POST, &url).header("content-type", &event.kind).body(text)
    };
    let response = request.send().await.expect("the server answers");
    assert_eq!(response.status(), StatusCode::OK, "{}", event.event);
    assert_eq!(response.text().await.expect("a body"), r#"{"ok":true}"#);
}

/// Compares the row with what the flow expects; panics with the first difference. Without clocks only receipt orders the legs, so where the
/// events came in another order the legs are compared as a set.
pub async fn check(app: &TestApp, flow: &Flow, call: &Value, how: &str, in_order: bool) {
    let name = format!("{} ({how})", flow.name);
    let expect = flow.expect.as_object().expect("an object");
    for (key, want) in expect {
        let got = match key.as_str() {
            "client" => call["client_number"]["e164"].clone(),
            "line" => call["line_number"]["e164"].clone(),
            "employee" => call["employee"]["name"].clone(),
            "recording" => Value::Bool(!call["recording"].is_null()),
            "legs" => {
                call["legs"].as_array().expect("legs").iter().map(|leg| leg["employee"]["name"].clone()).collect()
            }
            "contact" => {
                contact(app, call, want, &name).await;
                continue;
            }
            "reason" => call["decision"]["reason"].clone(),
            "caused" => {
                call["caused"].as_array().expect("a list").iter().map(|caused| caused["kind"].clone()).collect()
            }
            other => call[other].clone(),
        };
        if key == "legs" && !in_order {
            assert_eq!(sorted(&got), sorted(want), "{name}: {key}\n{call:#}");
        } else {
            assert_eq!(&got, want, "{name}: {key}\n{call:#}");
        }
    }
    if let Some(row) = flow.row {
        assert_eq!(call["decision"]["row"], json!(row), "{name}: row of the table\n{call:#}");
    }
}

fn sorted(list: &Value) -> Vec<String> {
    let mut names: Vec<String> = list.as_array().expect("a list").iter().map(Value::to_string).collect();
    names.sort();
    names
}

async fn contact(app: &TestApp, call: &Value, want: &Value, name: &str) {
    if want.is_null() {
        assert_eq!(call["contact"], Value::Null, "{name}: contact");
        return;
    }
    let id = call["contact"]["id"].as_str().unwrap_or_else(|| panic!("{name}: no contact\n{call:#}"));
    let card = app.get(&format!("/contacts/{id}")).await;
    for (key, want) in want.as_object().expect("an object") {
        let got = match key.as_str() {
            "created" => json!(card["created_by"] == "call"),
            "responsible" => card["responsible"]["name"].clone(),
            other => card[other].clone(),
        };
        assert_eq!(&got, want, "{name}: contact.{key}\n{card:#}");
    }
}

/// Checks that the row says truly what was done with it and why, by rules of its own: from the row's outcome, what the flow expects of the contact, and
/// the cards as they are.
pub async fn check_why(app: &TestApp, flow: &Flow, call: &Value, how: &str) {
    let name = format!("{} ({how})\n{call:#}", flow.name);
    let kinds: Vec<&str> =
        call["caused"].as_array().expect("a list").iter().filter_map(|caused| caused["kind"].as_str()).collect();
    let created = kinds.iter().any(|kind| matches!(*kind, "contact_created" | "would_create_contact"));
    let linked = !call["contact"].is_null() || !call["company"].is_null() || call["decision"]["reason"] == "ask";
    assert_eq!(call["decision"]["row"], json!(table_row(call, created, linked)), "the row of the table: {name}");
    let reason = call["decision"]["reason"].as_str().expect("a reason");
    let why = call["decision"]["why"].as_str().expect("a text");
    assert!(why.len() > 20 && !why.starts_with("reason-"), "{why}: {name}");
    if call["contact"].is_null() {
        assert!(!kinds.contains(&"contact_created") && !kinds.contains(&"linked"), "{name}");
        assert!(!matches!(reason, "known" | "created") || linked, "{name}");
        return;
    }
    let id = &call["contact"]["id"];
    let card = app.get(&format!("/contacts/{}", id.as_str().expect("an id"))).await;
    let was_made = card["created_by"] == "call";
    assert_eq!(
        (reason, kinds.contains(&"contact_created")),
        (if was_made { "created" } else { "known" }, was_made),
        "{name}"
    );
    assert_eq!(kinds.contains(&"linked"), !was_made, "{name}");
    for caused in call["caused"].as_array().expect("a list") {
        assert_eq!(&caused["id"], id, "{name}");
        let why = caused["why"].as_str().expect("a text");
        match caused["kind"].as_str().expect("a kind") {
            "contact_created" => {
                assert!(why.contains(call["client_number"]["e164"].as_str().expect("a number")), "{name}")
            }
            "linked" => assert!(why.contains(call["matched_by"]["phone"].as_str().expect("a phone")), "{name}"),
            "responsible_set" | "responsible_adopted" => {
                let responsible = card["responsible"]["name"].as_str().unwrap_or("no");
                assert!(why.contains(responsible), "{why}: {name}");
            }
            "would_adopt" => assert_eq!(card["responsible"], Value::Null, "{name}"),
            other => panic!("{other} is not expected of a row with a contact: {name}"),
        }
    }
    // A contact that the call made belongs to whoever had the call.
    if was_made {
        assert_eq!(card["responsible"]["id"], call["employee"]["id"], "{name}");
    }
}

/// The decision table, written down once more.
fn table_row(call: &Value, created: bool, linked: bool) -> Option<u8> {
    let answered = match call["outcome"].as_str()? {
        "unknown" => return None,
        outcome => outcome == "answered",
    };
    match (call["direction"].as_str()?, answered, created, linked) {
        ("incoming", true, true, _) => Some(1),
        ("incoming", true, false, false) => Some(2),
        ("incoming", true, false, true) => Some(3),
        ("incoming", false, true, _) => Some(4),
        ("incoming", false, false, false) => Some(5),
        ("incoming", false, false, true) => Some(6),
        ("outgoing", _, false, false) => Some(7),
        ("outgoing", _, false, true) => Some(8),
        ("outgoing", _, true, _) => Some(9),
        _ => None,
    }
}
