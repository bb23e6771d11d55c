//! Contacts, companies and notes as clients see them: names of members, statuses, versions.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

/// Sends a request as the owner; answers status, ETag and body.
async fn send(
    app: &TestApp,
    method: Method,
    path: &str,
    version: Option<i64>,
    body: Option<Value>,
) -> (StatusCode, String, Value) {
    let response = app.send(method, path, version, body.as_ref()).await;
    let status = response.status();
    let etag = response.headers().get("etag").map_or("", |tag| tag.to_str().unwrap()).to_owned();
    let body = response.bytes().await.unwrap();
    (status, etag, serde_json::from_slice(&body).unwrap_or(Value::Null))
}

/// Makes something, whose first version is 1.
async fn make(app: &TestApp, path: &str, body: Value) -> Value {
    let (status, etag, body) = send(app, Method::POST, path, None, Some(body)).await;
    assert_eq!((status, etag.as_str()), (StatusCode::CREATED, "\"1\""), "{path}: {body:#}");
    body
}

fn id(of: &Value) -> &str {
    of["id"].as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let owner = app.get("/users").await["items"][0]["id"].clone();
    let input = json!({
        "name": "Анна", "phones": ["067 123-45-67", "101"], "emails": ["Anna@example.com"], "company": "Roga", "source": "fair",
        "responsible_id": owner, "tags": ["vip"], "fields": {},
    });
    let made = make(&app, "/contacts", input).await;
    let path = format!("/contacts/{}", id(&made));
    let company = made["company"]["id"].clone();
    let expected = json!({
        "id": made["id"], "name": "Анна", "named": true,
        "phones": [{"e164": "+380671234567", "raw": "067 123-45-67"}, {"e164": null, "raw": "101"}],
        "emails": ["anna@example.com"], "company": {"id": company, "name": "Roga"}, "source": "fair",
        "responsible": {"id": owner, "name": "Ivan"}, "tags": ["vip"], "fields": {}, "created_at": made["created_at"], "created_by": "user",
        "changed_at": made["created_at"], "last_call_at": null, "caller_name": null, "first_campaign": {}, "last_campaign": {},
        "earlier_calls": 0, "version": 1,
    });
    assert_eq!(made, expected);
    assert_eq!(app.get(&path).await, expected);
    for query in [
        "phone=%2B380671234567",
        "phone=0671234567",
        "q=анн",
        "q=anna@",
        "company_id=ID",
        "source=fair",
        "unnamed=false",
    ] {
        let query = query.replace("ID", company.as_str().unwrap()).replace("анн", "%D0%B0%D0%BD%D0%BD");
        let found = app.get(&format!("/contacts?{query}")).await;
        assert_eq!(found["items"][0]["id"], made["id"], "{query}");
        assert_eq!((&found["items"][0]["earlier_calls"], &found["next"]), (&Value::Null, &Value::Null), "{query}");
    }
    assert_eq!(app.get("/contacts?unnamed=true").await["items"], json!([]));
    let timeline = app.get(&format!("{path}/timeline")).await;
    assert_eq!(timeline["items"], json!([{"kind": "created", "at": made["created_at"]}]));
    let (status, _, queued) = send(&app, Method::POST, &format!("{path}/link-earlier"), None, None).await;
    assert_eq!((status, queued), (StatusCode::ACCEPTED, json!({"calls": 0, "job_ids": []})));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patch_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = make(&app, "/contacts", json!({"name": "Anna", "phones": ["0671234567"], "source": "fair"})).await;
    let path = format!("/contacts/{}", id(&made));
    let patch = async |version: Option<i64>, body: Value| send(&app, Method::PATCH, &path, version, Some(body)).await;
    assert_eq!(patch(None, json!({})).await.0, StatusCode::PRECONDITION_REQUIRED);
    let (status, etag, after) = patch(Some(1), json!({"source": null, "phones": null, "company": "Roga"})).await;
    assert_eq!((status, etag.as_str()), (StatusCode::OK, "\"2\""));
    assert_eq!((&after["source"], &after["phones"], &after["name"]), (&Value::Null, &json!([]), &json!("Anna")));
    let (status, etag, problem) = patch(Some(1), json!({"name": "Hanna"})).await;
    assert_eq!((status, etag.as_str()), (StatusCode::PRECONDITION_FAILED, "\"2\""));
    assert_eq!((&problem["code"], &problem["current"]), (&json!("stale"), &after));
    for (body, field, code) in [
        (json!({"name": null}), "name", "wrong_type"),
        (json!({"nick": "A"}), "nick", "unknown_field"),
        (json!({"fields": {"age": 7}}), "fields.age", "unknown_field"),
        (json!({"phones": ["0671234567", "+380671234567"]}), "phones[1]", "twice"),
        (json!({"responsible_id": "7"}), "responsible_id", "wrong_value"),
    ] {
        let (status, _, problem) = patch(Some(2), body).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let error = &problem["errors"][0];
        assert_eq!((error["field"].as_str().unwrap(), error["code"].as_str().unwrap()), (field, code));
        assert_ne!(error["detail"], error["code"], "{code} has a text");
    }
    assert_eq!(send(&app, Method::DELETE, &path, Some(1), None).await.0, StatusCode::PRECONDITION_FAILED);
    assert_eq!(send(&app, Method::DELETE, &path, Some(2), None).await.0, StatusCode::NO_CONTENT);
    assert_eq!(send(&app, Method::GET, &path, None, None).await.0, StatusCode::NOT_FOUND);
    assert_eq!(send(&app, Method::GET, "/contacts/7", None, None).await.0, StatusCode::NOT_FOUND);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn companies_and_notes_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let company = make(&app, "/companies", json!({"name": "Roga", "phones": ["0443330011"]})).await;
    let expected = json!({
        "id": company["id"], "name": "Roga", "phones": [{"e164": "+380443330011", "raw": "0443330011"}], "responsible": null,
        "tags": [], "fields": {}, "created_at": company["created_at"], "changed_at": company["created_at"], "version": 1,
    });
    assert_eq!(company, expected);
    assert_eq!(app.get("/companies?q=333-00").await["items"], json!([expected]));
    let path = format!("/companies/{}", id(&company));
    let (status, _, after) = send(&app, Method::PATCH, &path, Some(1), Some(json!({"name": "Kopyta"}))).await;
    assert_eq!((status, &after["name"], &after["version"]), (StatusCode::OK, &json!("Kopyta"), &json!(2)));

    let contact = make(&app, "/contacts", json!({"name": "Anna", "company": company["id"]})).await;
    let note = make(&app, "/notes", json!({"contact_id": contact["id"], "body": "Called back."})).await;
    let expected = json!({
        "id": note["id"], "contact_id": contact["id"], "call_id": null, "author": null, "created_by": "user", "body": "Called back.", "mentions": [],
        "created_at": note["created_at"], "changed_at": note["created_at"], "version": 1,
    });
    assert_eq!(note, expected);
    assert_eq!(app.get(&format!("/notes/{}", id(&note))).await, expected);
    assert_eq!(app.get(&format!("/notes?contact_id={}", id(&contact))).await["items"], json!([expected]));
    assert_eq!(send(&app, Method::GET, "/notes", None, None).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let timeline = app.get(&format!("/contacts/{}/timeline", id(&contact))).await;
    assert_eq!((&timeline["items"][0]["kind"], &timeline["items"][0]["note"]), (&json!("note"), &expected));
    let note_path = format!("/notes/{}", id(&note));
    let (status, etag, _) = send(&app, Method::PATCH, &note_path, Some(1), Some(json!({"body": "Twice."}))).await;
    assert_eq!((status, etag.as_str()), (StatusCode::OK, "\"2\""));
    assert_eq!(send(&app, Method::DELETE, &note_path, Some(2), None).await.0, StatusCode::NO_CONTENT);

    assert_eq!(send(&app, Method::DELETE, &path, Some(2), None).await.0, StatusCode::NO_CONTENT);
    assert_eq!(app.get(&format!("/contacts/{}", id(&contact))).await["company"], Value::Null);
    app.stop().await;
}
