//! Real SIP: callers ring at a Kamailio that asks us whom to ring first and tells us of each call, as docs/telephony.md has it.

mod exchange;

use std::collections::BTreeMap;
use std::time::Instant;

use reqwest::Method;
use serde_json::{Value, json};
use testkit::Engine;

use super::{Place, Server};
use exchange::{Exchange, GROUP, LINE, MANAGER};

/// Each caller: what he or she does, the number, and what the last digit tells the phones to do (`phone.xml`).
const KNOWN: &str = "380671110001";
/// Nobody knows the number; its `+` must survive every form on the way.
const STRANGER: &str = "+380672220002";
/// Calls himself so as to add to the form in which he is told of.
const FORGER: &str = "380674440006&direction=out&user=vikna_olha";
const HANGS_UP: &str = "380671110003";
const ALL_BUSY: &str = "380671110004";
const MANAGER_BUSY: &str = "380671110005";
const NOBODY_ANSWERS: &str = "380671110007";
const BLOCKED: &str = "380673330009";

const OLHA: Option<&str> = Some(MANAGER);
const SALES: Option<&str> = Some(GROUP);

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Kamailio and SIPp: `cargo xtask test` installs them and runs it"]
async fn real_sip_drives_the_product() {
    let place = Place::new(Engine::Sqlite).await;
    let office = Office::open(&place).await;
    let (hook, forward) = (text(&office.connection, "webhook_url"), text(&office.connection, "forward_url"));
    let exchange = Exchange::start(&place.path().join("exchange"), hook, forward);

    let begun = now();
    let calls = [
        ("caller", KNOWN, (OLHA, 200)),
        ("caller", STRANGER, (SALES, 200)),
        ("caller", FORGER, (SALES, 200)),
        ("cancelling", HANGS_UP, (None, 487)),
        ("refused", ALL_BUSY, (SALES, 486)),
        ("caller", MANAGER_BUSY, (SALES, 200)),
        ("refused", NOBODY_ANSWERS, (None, 408)),
        ("refused", BLOCKED, (None, 486)),
    ];
    let calling = calls.map(|(scenario, number, expect)| (exchange.call(scenario, number), number, expect));
    for (caller, number, (phone, status)) in calling {
        assert_eq!(caller.heard(), (phone.map(str::to_owned), status), "{number}: {}", exchange.log("kamailio"));
    }
    let rows = office.rows(calls.len()).await;
    let longest = now().duration_since(begun).as_secs();

    check_outcomes(&rows);
    for number in [KNOWN, STRANGER, MANAGER_BUSY] {
        // They talk for three seconds; the telling takes its own time.
        let talked = rows[digits(number)]["talk_seconds"].as_u64().expect("a number");
        assert!((1..=longest).contains(&talked), "{talked} of {longest} seconds: {}", rows[digits(number)]);
    }
    assert_eq!(rows[digits(KNOWN)]["contact"]["id"], office.contacts[KNOWN], "{}", rows[digits(KNOWN)]);
    let rang = rows[digits(MANAGER_BUSY)]["legs"].as_array().expect("legs");
    let rang: Vec<_> = rang.iter().map(|leg| (&leg["employee"]["name"], &leg["talked"])).collect();
    assert!(rang.contains(&(&json!("Olha"), &json!(false))), "{rang:?}");
    office.check_questions().await;
    office.check_events().await;
    drop(exchange);
    office.server.stop();
    assert!(!place.log().contains("ERROR"), "{}", place.log());
}

/// Direction, phase, outcome, the manager by name, who answered as the exchange calls it, and why the row is what it is.
fn check_outcomes(rows: &BTreeMap<String, Value>) {
    for (number, outcome, missed, employee, hint) in [
        (KNOWN, "answered", false, json!("Olha"), json!(null)),
        (STRANGER, "answered", false, json!(null), json!(GROUP)),
        (HANGS_UP, "missed", true, json!(null), json!(null)),
        (ALL_BUSY, "busy", true, json!(null), json!(null)),
        (MANAGER_BUSY, "answered", false, json!(null), json!(GROUP)),
        (NOBODY_ANSWERS, "missed", true, json!(null), json!(null)),
        (BLOCKED, "busy", true, json!(null), json!(null)),
    ] {
        let row = &rows[digits(number)];
        assert_eq!((&row["direction"], &row["outcome"]), (&json!("incoming"), &json!(outcome)), "{row}");
        assert_eq!(row["missed"], missed, "{row}");
        assert_eq!((&row["employee"]["name"], &row["employee_hint"]), (&employee, &hint), "{row}");
        assert_eq!(row["line_number"]["e164"], format!("+{LINE}"), "{row}");
        assert_eq!(row["contact"].is_null(), number == BLOCKED, "{row}");
    }
    assert_eq!(rows[digits(BLOCKED)]["decision"]["reason"], "blocked");
    // What is no number is taken for a phone in the house; what he added has said nothing.
    let forged = &rows[FORGER];
    assert_eq!((&forged["direction"], &forged["outcome"]), (&json!("internal"), &json!("answered")), "{forged}");
    let rang: Vec<_> = forged["legs"].as_array().expect("legs").iter().map(|leg| &leg["endpoint"]).collect();
    assert_eq!(rang, [GROUP], "{forged}");
}

/// A workspace with a manager, her clients, a blocked caller, and a connection for the exchange.
struct Office<'a> {
    place: &'a Place,
    server: Server,
    token: String,
    connection: Value,
    contacts: BTreeMap<&'static str, Value>,
}

impl<'a> Office<'a> {
    async fn open(place: &'a Place) -> Self {
        let server = place.serve(&[]);
        let owner = ["--workspace", "Vikna", "--email", "olha@example.com", "--name", "Olha", "--role", "owner"];
        place.good(&[&["user", "add"], &owner[..]].concat());
        let token = place.good(&["token", "add", "--workspace", "Vikna", "--name", "sip", "--role", "owner"]);
        let users = place.ask(Method::GET, "/api/v1/users", &token, None, 200).await;
        let olha = &users["items"][0]["id"];
        // What is measured here is not how quick a busy machine is.
        let input = json!({"kind": "cti", "name": "Kamailio", "forward": {"deadline_ms": 5000}});
        let connection = place.ask(Method::POST, "/api/v1/connections", &token, Some(input), 201).await;
        let employees = json!([{"user_id": olha, "sip_account": MANAGER, "extension": "101"}]);
        let path = format!("/api/v1/connections/{}/employees", text(&connection, "id"));
        place.ask(Method::PUT, &path, &token, Some(employees), 200).await;
        let mut contacts = BTreeMap::new();
        for number in [KNOWN, HANGS_UP, ALL_BUSY, MANAGER_BUSY, NOBODY_ANSWERS] {
            let input = json!({"name": format!("Client {number}"), "phones": [number], "responsible_id": olha});
            let contact = place.ask(Method::POST, "/api/v1/contacts", &token, Some(input), 201).await;
            contacts.insert(number, contact["id"].clone());
        }
        place.ask(Method::POST, "/api/v1/blocked-numbers", &token, Some(json!({"number": BLOCKED})), 201).await;
        Self { place, server, token, connection, contacts }
    }

    /// The rows by number, as soon as all calls are over.
    async fn rows(&self, count: usize) -> BTreeMap<String, Value> {
        let over = |calls: &Value| {
            let all = calls["items"].as_array().expect("calls");
            all.len() >= count && all.iter().all(|call| call["phase"] == "ended")
        };
        let calls = self.place.get_when("/api/v1/calls", &self.token, over).await;
        let all = calls["items"].as_array().expect("calls");
        assert_eq!(all.len(), count, "a call is one row, however often SIP says it: {calls}");
        all.iter().map(|call| (digits(text(&call["client_number"], "raw")).to_owned(), call.clone())).collect()
    }

    /// Each call was asked for once, and answered for a reason.
    async fn check_questions(&self) {
        let path = format!("/api/v1/connections/{}/forward/log", text(&self.connection, "id"));
        let written = |log: &Value| log["items"].as_array().is_some_and(|all| all.len() >= 8);
        let log = self.place.get_when(&path, &self.token, written).await;
        let entries = log["items"].as_array().expect("entries").iter();
        let told = entries.map(|entry| {
            let number = digits(text(&entry["caller"], "raw")).to_owned();
            (number, (text(entry, "reason").to_owned(), entry["destination"].as_str().map(str::to_owned)))
        });
        let told: Vec<_> = told.collect();
        let answer = |reason: &str, login: Option<&str>| (reason.to_owned(), login.map(str::to_owned));
        let expected = BTreeMap::from([
            (digits(KNOWN).to_owned(), answer("found", OLHA)),
            (digits(STRANGER).to_owned(), answer("unknown", None)),
            (digits(FORGER).to_owned(), answer("no_number", None)),
            (digits(HANGS_UP).to_owned(), answer("found", OLHA)),
            (digits(ALL_BUSY).to_owned(), answer("found", OLHA)),
            (digits(MANAGER_BUSY).to_owned(), answer("found", OLHA)),
            (digits(NOBODY_ANSWERS).to_owned(), answer("found", OLHA)),
            (digits(BLOCKED).to_owned(), answer("blocked", None)),
        ]);
        assert_eq!(told.len(), expected.len(), "what SIP repeats is asked once: {log}");
        assert_eq!(told.into_iter().collect::<BTreeMap<_, _>>(), expected);
    }

    /// What SIP repeats is told once: four calls with an answer, four without.
    async fn check_events(&self) {
        let path = format!("/api/v1/connections/{}/events?limit=200", text(&self.connection, "id"));
        let log = self.place.ask(Method::GET, &path, &self.token, None, 200).await;
        let mut told: Vec<_> = log["items"].as_array().expect("events").iter().map(|e| text(e, "event")).collect();
        told.sort_unstable();
        assert_eq!(told, [["answer"; 4].as_slice(), &["hangup"; 8], &["newCall"; 8]].concat(), "{log}");
        assert!(log["items"].as_array().expect("events").iter().all(|event| event["understood"] == true), "{log}");
    }
}

#[expect(clippy::disallowed_methods, reason = "people talk in real time, and how long they did is compared with it")]
fn now() -> Instant {
    Instant::now()
}

/// A number without its plus.
fn digits(number: &str) -> &str {
    number.trim_start_matches('+')
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("no {key} in {value}"))
}
