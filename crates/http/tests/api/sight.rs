//! Whose cards and calls somebody sees: every operation that shows something is asked by people who see less, and nothing of what they may not see is in
//! any answer.

mod mixed;

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

use crate::automations::switched_on;
use crate::forms::{fill_in, form};
use crate::walk::{operations, path_to};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Somebody with a session.
struct Person {
    cookie: String,
    id: String,
}

/// A company in which Olena and Mykola are one team, and Petro is nobody's colleague. Each of them has a client with all that there can be, and so has nobody.
struct Company {
    app: TestApp,
    connection: Value,
    form: Value,
    automation: String,
    pipeline: String,
    people: BTreeMap<&'static str, Person>,
    /// Ids of what there is, each with the noun of its path.
    ids: Vec<(&'static str, String)>,
}

const OWNERS: [&str; 4] = ["olena", "mykola", "petro", "nobody"];

impl Company {
    async fn open(engine: Engine) -> Self {
        let app = TestApp::start(engine).await;
        let mut people = BTreeMap::new();
        for name in ["olena", "mykola", "petro"] {
            let (cookie, id) = app.person(name, Role::Manager).await;
            people.insert(name, Person { cookie, id });
        }
        change(&app, "/workspace", json!({"adopt_ownerless": false})).await;
        let team = app.post("/teams", json!({"name": "Sales"})).await;
        for name in ["olena", "mykola"] {
            change(&app, &format!("/users/{}", people[name].id), json!({"team_id": team["id"]})).await;
        }
        let connection = json!({"kind": "ringostat", "name": "Main", "create_contacts": []});
        let connection = app.post("/connections", connection).await;
        let mapping = people.iter().map(|(name, one)| json!({"user_id": one.id, "sip_account": format!("ua_{name}")}));
        let mapping = Value::from_iter(mapping);
        app.put(&format!("/connections/{}/employees", text(&connection["id"])), mapping).await;
        let form = form(&app, json!({})).await;
        let end = json!([{"kind": "end", "id": "end"}]);
        let automation = switched_on(&app, json!({"kind": "deal_created"}), end).await;
        let pipeline = text(&app.get("/pipelines").await["items"][0]["id"]).to_owned();
        let mut company = Self { app, connection, form, automation, pipeline, people, ids: Vec::new() };
        for (place, owner) in OWNERS.into_iter().enumerate() {
            company.add(owner, &format!("67111000{place}"), owner).await;
        }
        company.app.settle().await;
        company
    }

    /// All that hangs on a client of somebody: each has the owner's name in it. Petro, or whoever is named, has talked with the client.
    async fn add(&mut self, owner: &'static str, digits: &str, talker: &str) {
        let talker = if talker == "nobody" { "petro" } else { talker };
        let responsible = self.people.get(owner).map(|one| one.id.clone());
        let app = &self.app;
        let id = |made: &Value| text(&made["id"]).to_owned();
        let new = |what: &str| json!({"name": format!("zyklop-{owner} {what}"), "responsible_id": responsible});
        let with = |mut value: Value, more: Value| {
            value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            value
        };
        let phones = json!({"phones": [format!("+380{digits}")], "emails": [format!("zyklop-{owner}@example.com")]});
        let contact = app.post("/contacts", with(new("client"), phones.clone())).await;
        let twin = app.post("/contacts", with(new("twin"), phones.clone())).await;
        let other = app.post("/contacts", with(new("other"), phones)).await;
        let merge = app.post(&format!("/contacts/{}/merge", id(&contact)), json!({"other_id": twin["id"]})).await;
        let switchboard = json!({"phones": [format!("+38044{}", &digits[2..])]});
        let company = app.post("/companies", with(new("company"), switchboard.clone())).await;
        let branch = app.post("/companies", with(new("branch"), switchboard.clone())).await;
        let former = app.post("/companies", with(new("former"), switchboard)).await;
        let joined = app.post(&format!("/companies/{}/merge", id(&company)), json!({"other_id": former["id"]})).await;
        let deal =
            with(new("deal"), json!({"contact_id": contact["id"], "company_id": company["id"], "amount": "100"}));
        let deal = app.post("/deals", deal).await;
        let task =
            json!({"title": format!("zyklop-{owner} task"), "assignee_id": responsible, "contact_id": contact["id"]});
        let task = app.post("/tasks", task).await;
        let note = json!({"contact_id": contact["id"], "body": format!("zyklop-{owner} note")});
        let note = app.post("/notes", note).await;
        for (number, status, seconds) in [(1, "ANSWERED", 40), (2, "NO ANSWER", 0)] {
            let mut body = json!({
                "uniqueid": format!("sight.{digits}.{number}"), "call_type": "in", "userfield": format!("380{digits}"), "dst": "380443330099",
                "calldate": format!("2025-12-29 12:0{number}:00"), "disposition": status, "billsec": seconds, "event": "after_call",
            });
            if seconds > 0 {
                body["connected_with"] = json!(format!("ua_{talker}"));
            }
            let url = text(&self.connection["webhook_url"]);
            assert_eq!(app.raw(Method::POST, url).json(&body).send().await.unwrap().status(), StatusCode::OK);
            app.settle().await;
        }
        let phone = format!("+380{digits}");
        // The name of a client is taken from the form only where there is none.
        let sent = [("phone", phone.as_str()), ("name", "Somebody"), ("message", "zyklop form")];
        assert_eq!(fill_in(app, &self.form, &sent).await.status(), 200);
        let found = app.get(&format!("/calls?contact_id={}", id(&contact))).await;
        let calls: Vec<String> = found["items"].as_array().unwrap().iter().map(id).collect();
        let runs = app.get(&format!("/automations/{}/runs", self.automation)).await;
        let run = runs["items"].as_array().unwrap().iter().find(|run| run["subject"]["deal"]["id"] == deal["id"]);
        self.ids.extend(calls.into_iter().map(|call| ("calls", call)));
        self.ids.extend(run.map(|run| ("automation_runs", id(run))));
        self.ids.extend([
            ("contacts", id(&contact)),
            ("contacts", id(&other)),
            ("merges", id(&merge)),
            ("companies", id(&company)),
            ("companies", id(&branch)),
            ("merges", id(&joined)),
            ("deals", id(&deal)),
            ("tasks", id(&task)),
            ("notes", id(&note)),
        ]);
    }

    /// Every address that shows something to people who work here.
    fn addresses(&self) -> BTreeSet<String> {
        let is_file = |path: &str| path.ends_with("/export") || path.ends_with("/recording");
        let mut all = BTreeSet::new();
        for (method, path) in operations() {
            if method != Method::GET || is_file(&path) || path == "/api/v1/events" {
                continue;
            }
            let noun = path.strip_prefix("/api/v1/").unwrap().split('/').next().unwrap();
            if path.contains('{') {
                let of_noun = self.ids.iter().filter(|(of, _)| *of == noun);
                all.extend(of_noun.map(|(_, id)| path_to(&path, id)));
            } else {
                all.insert(path_to(&path, ""));
            }
        }
        all.extend(self.ids.iter().filter_map(|(noun, id)| match *noun {
            "contacts" => Some(format!("/notes?contact_id={id}")),
            "calls" => Some(format!("/notes?call_id={id}")),
            _ => None,
        }));
        all.extend(
            self.ids.iter().filter(|(noun, _)| *noun == "contacts").flat_map(|(_, id)| {
                ["calls", "deals", "tasks", "merges"].map(|noun| format!("/{noun}?contact_id={id}"))
            }),
        );
        all.extend(["/search?q=zyklop", "/search?q=671110", "/search?q=%2B380671110002"].map(str::to_owned));
        all.extend(
            ["/calls?q=zyklop", "/contacts?q=zyklop", "/deals?q=zyklop", "/tasks?state=done"].map(str::to_owned),
        );
        all.insert(format!("/forms/{}/submissions", text(&self.form["id"])));
        all.insert(format!("/automations/{}/runs", self.automation));
        all.extend(self.people.values().flat_map(|one| {
            ["contacts", "companies", "deals"].map(|noun| format!("/{noun}?responsible_id={}", one.id))
        }));
        all
    }

    async fn get(&self, person: &str, path: &str) -> (StatusCode, String) {
        let asked = self.app.raw(Method::GET, &format!("/api/v1{path}")).header("cookie", &self.people[person].cookie);
        let answer = asked.send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    async fn json(&self, person: &str, path: &str) -> Value {
        serde_json::from_str(&self.get(person, path).await.1).unwrap()
    }

    /// Of each owner the addresses at which a person sees something of what is theirs.
    async fn seen(&self, person: &str) -> BTreeMap<&'static str, BTreeSet<String>> {
        let mut seen: BTreeMap<&'static str, BTreeSet<String>> =
            OWNERS.into_iter().map(|owner| (owner, BTreeSet::new())).collect();
        for path in self.addresses() {
            let (status, body) = self.get(person, &path).await;
            assert!(!status.is_server_error(), "{path}: {status}");
            for (owner, paths) in &mut seen {
                if body.contains(&format!("zyklop-{owner}")) {
                    paths.insert(path.clone());
                }
            }
        }
        seen
    }

    async fn managers_see(&self, sees: &str) {
        change(&self.app, "/workspace", json!({"managers_see": sees})).await;
    }
}

/// Changes something that is at whichever version.
async fn change(app: &TestApp, path: &str, change: Value) {
    let version = app.get(path).await["version"].as_i64().unwrap();
    app.patch(path, version, change).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_what_is_not_theirs() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        let all = company.seen("olena").await;
        for (owner, paths) in &all {
            for noun in ["contacts", "companies", "deals", "tasks", "calls", "notes", "merges", "automation_runs"] {
                let has = paths.iter().any(|path| path.starts_with(&format!("/{noun}/")));
                assert!(has, "{noun} of {owner} are among what is asked for: {paths:#?}");
            }
            for path in [
                "/contacts",
                "/companies",
                "/deals",
                "/tasks",
                "/calls",
                "/merges",
                "/duplicates",
                "/duplicates/companies",
                "/search?q=zyklop",
                "/to-call-back",
            ] {
                assert!(paths.contains(path), "{path} of {owner}: {paths:#?}");
            }
            assert!(paths.len() > 30, "{owner}: {paths:#?}");
        }
        for (sees, theirs) in [("own", vec!["olena", "nobody"]), ("team", vec!["olena", "mykola", "nobody"])] {
            company.managers_see(sees).await;
            let seen = company.seen("olena").await;
            for owner in OWNERS {
                let expected = if theirs.contains(&owner) { all[owner].clone() } else { BTreeSet::new() };
                // Another one's name in a filter is no way around, and hides one's own.
                assert_eq!(seen[owner], expected, "Olena sees {sees}, of {owner}");
            }
            assert_eq!(company.json("olena", "/me").await["sees"], sees);
        }
        // Who administers sees everything, whatever is said of managers.
        change(
            &company.app,
            &format!("/users/{}", company.people["olena"].id),
            json!({"role": "admin", "sees": "own"}),
        )
        .await;
        assert!(all["petro"].is_subset(&company.seen("olena").await["petro"]));
        company.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_those_of_what_is_seen() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        let figures = async |person: &str| {
            let board = company.json(person, &format!("/pipelines/{}/board", company.pipeline)).await;
            let deals: i64 =
                board["stages"].as_array().unwrap().iter().map(|stage| stage["deals"].as_i64().unwrap()).sum();
            let totals = company.json(person, "/reports/totals").await;
            let losses = company.json(person, "/reports/losses").await;
            let tasks = company.json(person, "/tasks/counts").await;
            (
                deals,
                totals["now"]["calls"].clone(),
                losses["not_called_back"]["calls"].clone(),
                tasks["undated"].clone(),
            )
        };
        assert_eq!(figures("olena").await, (4, json!(8), json!(4), json!(4)));
        company.managers_see("own").await;
        assert_eq!(figures("olena").await, (2, json!(4), json!(2), json!(2)));
        company.managers_see("team").await;
        assert_eq!(figures("olena").await, (3, json!(6), json!(3), json!(3)));
        // What is said of a person comes first.
        change(&company.app, &format!("/users/{}", company.people["olena"].id), json!({"sees": "all"})).await;
        assert_eq!(figures("olena").await, (4, json!(8), json!(4), json!(4)));
        change(&company.app, &format!("/users/{}", company.people["olena"].id), json!({"sees": null})).await;
        assert_eq!(figures("olena").await.0, 3);
        company.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_seen_is_not_changed_either() {
    let mut company = Company::open(Engine::Sqlite).await;
    company.managers_see("own").await;
    let of_petro: Vec<(&str, String)> = {
        let per_owner = company.ids.len() / OWNERS.len();
        company.ids[2 * per_owner..3 * per_owner].to_vec()
    };
    let find = |noun: &str| of_petro.iter().find(|(of, _)| *of == noun).unwrap().1.clone();
    let last = |noun: &str| of_petro.iter().rfind(|(of, _)| *of == noun).unwrap().1.clone();
    let send = async |company: &Company, method: Method, path: &str, body: Value| {
        let request =
            company.app.raw(method, &format!("/api/v1{path}")).header("cookie", &company.people["olena"].cookie);
        let answer = request.header("if-match", "\"1\"").json(&body).send().await.unwrap();
        (answer.status(), answer.json::<Value>().await.unwrap_or_default())
    };
    for (method, path, body) in [
        (Method::GET, format!("/calls/{}/events", find("calls")), Value::Null),
        (Method::GET, format!("/calls/{}/recording", find("calls")), Value::Null),
        (Method::PATCH, format!("/contacts/{}", find("contacts")), json!({"name": "Mine"})),
        (Method::DELETE, format!("/contacts/{}", find("contacts")), Value::Null),
        (Method::POST, format!("/contacts/{}/link_earlier", find("contacts")), Value::Null),
        (Method::PUT, format!("/contacts/{}/pin", find("contacts")), json!({"kind": "note", "id": find("notes")})),
        (Method::PATCH, format!("/companies/{}", find("companies")), json!({"name": "Mine"})),
        (Method::DELETE, format!("/companies/{}", find("companies")), Value::Null),
        (Method::PATCH, format!("/deals/{}", find("deals")), json!({"name": "Mine"})),
        (Method::DELETE, format!("/deals/{}", find("deals")), Value::Null),
        (Method::PATCH, format!("/tasks/{}", find("tasks")), json!({"title": "Mine"})),
        (Method::DELETE, format!("/tasks/{}", find("tasks")), Value::Null),
        (Method::PATCH, format!("/notes/{}", find("notes")), json!({"body": "Mine"})),
        (Method::DELETE, format!("/notes/{}", find("notes")), Value::Null),
        (Method::PATCH, format!("/calls/{}", find("calls")), json!({"contact_id": null})),
        (Method::POST, format!("/merges/{}/undo", find("merges")), Value::Null),
        (Method::POST, format!("/merges/{}/undo", last("merges")), Value::Null),
        (Method::POST, format!("/companies/{}/merge", find("companies")), json!({"other_id": last("companies")})),
    ] {
        let (status, body) = send(&company, method.clone(), &path, body).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{method} {path}: {body}");
    }
    let of_own = |noun: &str| company.ids.iter().find(|(of, _)| *of == noun).unwrap().1.clone();
    let (own, firm) = (of_own("contacts"), of_own("companies"));
    for (path, body, field) in [
        ("/deals".to_owned(), json!({"name": "Mine", "contact_id": find("contacts")}), "contact_id"),
        ("/deals".to_owned(), json!({"name": "Mine", "company_id": find("companies")}), "company_id"),
        ("/tasks".to_owned(), json!({"title": "Mine", "contact_id": find("contacts")}), "contact_id"),
        ("/notes".to_owned(), json!({"body": "Mine", "contact_id": find("contacts")}), "contact_id"),
        ("/notes".to_owned(), json!({"body": "Mine", "call_id": find("calls")}), "call_id"),
        (format!("/contacts/{own}/merge"), json!({"other_id": find("contacts")}), "other_id"),
        ("/duplicates/apart".to_owned(), json!({"ids": [own, find("contacts")]}), "ids[1]"),
        (format!("/companies/{firm}/merge"), json!({"other_id": find("companies")}), "other_id"),
        ("/duplicates/companies/apart".to_owned(), json!({"ids": [firm, find("companies")]}), "ids[1]"),
    ] {
        let (status, body) = send(&company, Method::POST, &path, body).await;
        assert_eq!(
            (status, &body["errors"][0]["field"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!(field)),
            "{path}: {body}"
        );
    }
    // That a number is somebody's is told, and nothing of whose.
    let twin = json!({"name": "New", "phones": ["+380671110002"]});
    let (status, told) = send(&company, Method::POST, "/contacts", twin).await;
    assert_eq!(
        (status, &told["code"], &told["duplicates"]),
        (StatusCode::CONFLICT, &json!("duplicate_warning"), &Value::Null)
    );
    let (status, told) = send(&company, Method::POST, "/companies", json!({"name": "Zyklop-Petro company"})).await;
    assert_eq!(
        (status, &told["code"], &told["duplicates"]),
        (StatusCode::CONFLICT, &json!("duplicate_warning"), &Value::Null)
    );
    // Whoever talked with a client sees that call, with the client's name, but not the client.
    company.add("petro", "672220000", "olena").await;
    let with_name = company.json("olena", "/calls?q=zyklop-petro").await;
    let [call] = with_name["items"].as_array().unwrap().as_slice() else { panic!("{with_name:#}") };
    assert_eq!(call["talk_seconds"], 40);
    let (status, _) = company.get("olena", &format!("/contacts/{}", text(&call["contact"]["id"]))).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    company.app.stop().await;
}
