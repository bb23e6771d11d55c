//! What stands in a contact's timeline beside calls: edits of the card, people who are mentioned, and the entry on top.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

use crate::automations::Desk;

fn id(of: &Value) -> String {
    of["id"].as_str().unwrap().to_owned()
}

async fn timeline(app: &TestApp, contact: &Value) -> Value {
    app.get(&format!("/contacts/{}/timeline", id(contact))).await
}

/// The edits of a contact, newest first, each as lines of `field: from → to`.
async fn edits(app: &TestApp, contact: &Value) -> Vec<(String, Vec<String>)> {
    let items = timeline(app, contact).await["items"].clone();
    let said = |value: &Value| value.as_str().unwrap_or("∅").to_owned();
    let line = |field: &Value| {
        let name = field["name"].as_str().or(field["field"].as_str()).unwrap();
        format!("{name}: {} → {}", said(&field["from"]), said(&field["to"]))
    };
    let edits = items.as_array().unwrap().iter().filter(|item| item["kind"] == "change").map(|item| {
        let change = &item["change"];
        (said(&change["way"]), change["fields"].as_array().unwrap().iter().map(line).collect())
    });
    edits.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn edits_of_the_card() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let ivan = app.user("Ivan P", "manager").await;
        let field = json!({"entity": "contact", "name": "Район", "kind": "choice", "choices": ["Центр", "Поділ"]});
        let field = app.post("/fields", field).await;
        let key = field["key"].as_str().unwrap();
        let agent = app.post("/fields", json!({"entity": "contact", "name": "Агент", "kind": "person"})).await;
        let agent = agent["key"].as_str().unwrap().to_owned();
        let olena = app.post("/contacts", json!({"name": "Олена", "phones": ["0671110001"]})).await;
        assert_eq!(edits(&app, &olena).await, [], "what a card begins with is no edit");
        let path = format!("/contacts/{}", id(&olena));
        let patch = json!({"name": "Олена К", "responsible_id": ivan, "tags": ["vip"], "fields": {key: "Центр", agent.as_str(): ivan}});
        app.patch(&path, 1, patch).await;
        app.clock.advance_seconds(60);
        let patch = json!({"fields": {key: "Поділ"}, "phones": ["0671110001", "101"], "company": "Ромашка"});
        app.patch(&path, 2, patch).await;
        // The same once more is no edit.
        app.patch(&path, 3, json!({"fields": {key: "Поділ"}, "tags": ["vip"]})).await;
        let expected = [
            (
                "user",
                vec!["company: ∅ → Ромашка", "phones: +380671110001 → +380671110001, 101", "Район: Центр → Поділ"],
            ),
            (
                "user",
                vec![
                    "name: Олена → Олена К",
                    "responsible: ∅ → Ivan P",
                    "tags: ∅ → vip",
                    "Район: ∅ → Центр",
                    "Агент: ∅ → Ivan P",
                ],
            ),
        ];
        let mut seen = edits(&app, &olena).await;
        seen.iter_mut().for_each(|(_, lines)| lines.sort());
        let sorted = |lines: Vec<&str>| {
            let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(seen, expected.map(|(way, lines)| (way.to_owned(), sorted(lines))));
        let only = app.get(&format!("{path}/timeline?kind=change")).await["items"].clone();
        let kinds: Vec<&Value> = only.as_array().unwrap().iter().map(|item| &item["kind"]).collect();
        assert_eq!(kinds, ["change", "change", "created"]);
        let fields = only[0]["change"]["fields"].as_array().unwrap();
        let kind =
            |name: &str| fields.iter().find(|it| it["name"] == name || it["field"] == name).unwrap()["kind"].clone();
        assert_eq!((kind("Район"), kind("company")), (json!("choice"), Value::Null));
        assert_eq!(app.get(&format!("{path}/timeline?kind=note")).await["items"], json!([]));
        let odd = app.send(Method::GET, &format!("{path}/timeline?kind=mail"), None, None).await;
        assert_eq!(expect(odd, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["field"], "kind");
        // A file is an edit of its own way; a card that it does not change has none.
        let file = "Name,Phone,Source\nOlena,0671110001,fair\n";
        let brought = app.raw(Method::POST, "/api/v1/imports").bearer_auth(&app.token).body(file);
        let import = expect(brought.send().await.unwrap(), StatusCode::CREATED).await;
        expect(app.send(Method::POST, &format!("/imports/{}/start", id(&import)), None, None).await, StatusCode::OK)
            .await;
        app.settle().await;
        assert_eq!(edits(&app, &olena).await[0], ("import".to_owned(), vec!["source: ∅ → fair".to_owned()]));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_mentioned_is_told_once() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        let ivan = app.user("Ivan P", "manager").await;
        let olena = app.post("/contacts", json!({"name": "Олена", "phones": ["0671110001"]})).await;
        let body = "@Olha подзвоніть, будь ласка";
        let note = json!({"contact_id": olena["id"], "body": body, "mentions": [desk.olha, desk.olha]});
        let note = app.post("/notes", note).await;
        assert_eq!(note["mentions"].as_array().unwrap().len(), 1, "{note:#}");
        assert_eq!(note["mentions"][0]["id"], json!(desk.olha));
        let told = desk.reads("/notices").await;
        assert_eq!((&told["unread"], &told["items"][0]["entity"]), (&json!(1), &json!("contact")), "{told:#}");
        assert_eq!(told["items"][0]["entity_id"], olena["id"]);
        assert!(told["items"][0]["text"].as_str().unwrap().ends_with(body), "{told:#}");
        // Another text tells nobody anew; another name does.
        let path = format!("/notes/{}", id(&note));
        app.patch(&path, 1, json!({"body": "@Olha, @Ivan P", "mentions": [desk.olha, ivan]})).await;
        assert_eq!(desk.reads("/notices").await["items"].as_array().unwrap().len(), 1);
        let now = app.patch(&path, 2, json!({"body": "@Ivan P"})).await;
        assert_eq!(now["mentions"].as_array().unwrap().len(), 2, "what is not given stays");
        let now = app.patch(&path, 3, json!({"mentions": []})).await;
        assert_eq!(now["mentions"], json!([]));
        let nobody = "0198c0de-0000-7000-8000-000000000000";
        let wrong = json!({"contact_id": olena["id"], "body": "x", "mentions": [ivan, nobody]});
        let problem = app.send(Method::POST, "/notes", None, Some(&wrong)).await;
        let problem = expect(problem, StatusCode::UNPROCESSABLE_ENTITY).await;
        assert_eq!(
            (&problem["errors"][0]["field"], &problem["errors"][0]["code"]),
            (&json!("mentions[1]"), &json!("unknown_user"))
        );
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_entry_stays_on_top() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olena = app.post("/contacts", json!({"name": "Олена", "phones": ["0671110001"]})).await;
        let other = app.post("/contacts", json!({"name": "Тарас", "phones": ["0671110002"]})).await;
        let note = app.post("/notes", json!({"contact_id": olena["id"], "body": "Лише після 18"})).await;
        let task = app.post("/tasks", json!({"title": "Кошторис", "kind": "other", "contact_id": olena["id"]})).await;
        let path = format!("/contacts/{}/pin", id(&olena));
        let put = async |body: Value| app.send(Method::PUT, &path, None, Some(&body)).await;
        assert_eq!(timeline(&app, &olena).await.get("pinned"), None);
        let seq = app.get("/changes?after=0").await["items"].as_array().unwrap().len();
        assert_eq!(put(json!({"kind": "note", "id": note["id"]})).await.status(), StatusCode::NO_CONTENT);
        let now = timeline(&app, &olena).await;
        assert_eq!((&now["pinned"]["kind"], &now["pinned"]["note"]["id"]), (&json!("note"), &note["id"]));
        assert_eq!(now["items"].as_array().unwrap().len(), 3, "it stands at its place, too");
        let changes = app.get("/changes?after=0").await["items"].as_array().unwrap()[seq..].to_vec();
        assert!(
            changes.iter().any(|change| change["noun"] == "contact" && change["id"] == olena["id"]),
            "{changes:#?}"
        );
        // Only the first page has it.
        let first = app.get(&format!("/contacts/{}/timeline?limit=1", id(&olena))).await;
        let next = first["next"].as_str().unwrap();
        let second = app.get(&format!("/contacts/{}/timeline?limit=1&cursor={next}", id(&olena))).await;
        assert_eq!((first["pinned"]["kind"].clone(), second.get("pinned")), (json!("note"), None));
        // Another one takes its place.
        assert_eq!(put(json!({"kind": "task", "id": task["id"]})).await.status(), StatusCode::NO_CONTENT);
        assert_eq!(timeline(&app, &olena).await["pinned"]["task"]["id"], task["id"]);
        // What is of another contact, or of a kind that cannot stay there.
        let foreign = app.post("/notes", json!({"contact_id": other["id"], "body": "x"})).await;
        for (body, field) in [
            (json!({"kind": "note", "id": foreign["id"]}), "id"),
            (json!({"kind": "call", "id": note["id"]}), "id"),
            (json!({"kind": "deal", "id": note["id"]}), "kind"),
        ] {
            let problem = expect(put(body).await, StatusCode::UNPROCESSABLE_ENTITY).await;
            assert_eq!(problem["errors"][0]["field"], field);
        }
        // One that is gone is not shown any more.
        let gone = app.send(Method::DELETE, &format!("/tasks/{}", id(&task)), Some(1), None).await;
        assert_eq!(gone.status(), StatusCode::NO_CONTENT);
        assert_eq!(timeline(&app, &olena).await.get("pinned"), None);
        assert_eq!(put(json!({"kind": "note", "id": note["id"]})).await.status(), StatusCode::NO_CONTENT);
        assert_eq!(app.send(Method::DELETE, &path, None, None).await.status(), StatusCode::NO_CONTENT);
        assert_eq!(timeline(&app, &olena).await.get("pinned"), None);
        app.stop().await;
    }
}
