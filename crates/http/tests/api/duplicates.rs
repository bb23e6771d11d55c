//! Contacts that look like one person, and companies that look like one: what clients are told of them, how they are merged and taken apart.

use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp, app::expect};

async fn as_person(app: &TestApp, cookie: &str, method: Method, path: &str, body: &Value) -> (StatusCode, Value) {
    let request = app.raw(method, &format!("/api/v1{path}")).header("cookie", cookie).header("if-match", "\"1\"");
    let response = request.json(body).send().await.unwrap();
    let status = response.status();
    (status, response.json().await.unwrap_or(Value::Null))
}

fn id(of: &Value) -> &str {
    of["id"].as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let anna = app.post("/contacts", json!({"name": "Anna", "phones": ["0671110001"], "tags": ["vip"]})).await;
    let other = json!({"name": "Anna K.", "phones": ["+380671110001", "0672220002"], "emails": ["a@example.com"], "source": "fair"});
    let other = app.post("/contacts", other).await;
    app.post("/notes", json!({"contact_id": other["id"], "body": "Hers"})).await;
    let found = app.get(&format!("/contacts/{}/duplicates", id(&anna))).await;
    let contact = json!({
        "id": other["id"], "name": "Anna K.", "emails": ["a@example.com"], "company": null, "responsible": null, "last_call_at": null,
        "phones": [{"e164": "+380671110001", "raw": "+380671110001"}, {"e164": "+380672220002", "raw": "0672220002"}],
    });
    assert_eq!(found, json!({"items": [{"contact": contact, "by": ["phone"]}]}));

    let into = format!("/contacts/{}/merge", id(&anna));
    let merge = app.post(&into, json!({"other_id": other["id"]})).await;
    let expected = json!({
        "id": merge["id"], "entity": "contact", "kept": {"id": anna["id"], "name": "Anna"}, "removed": {"id": other["id"], "name": "Anna K."},
        "at": merge["at"], "by": null, "undone_at": null, "undo_until": merge["undo_until"], "version": 1,
        "counts": {"calls": 0, "notes": 1, "tasks": 0, "deals": 0, "phones": 1, "emails": 1, "contacts": 0},
    });
    assert_eq!(merge, expected);
    assert_eq!(app.get(&format!("/merges?contact_id={}", id(&anna))).await, json!({"items": [expected], "next": null}));
    assert_eq!(app.get("/merges").await["items"], json!([expected]));
    assert_eq!(app.get(&format!("/merges/{}", id(&merge))).await, expected);
    let timeline = app.get(&format!("/contacts/{}/timeline", id(&anna))).await;
    assert!(
        timeline["items"].as_array().unwrap().contains(&json!({"kind": "merge", "at": merge["at"], "merge": expected}))
    );
    let gone = app.send(Method::GET, &format!("/contacts/{}", id(&other)), None, None).await;
    let gone = expect(gone, StatusCode::NOT_FOUND).await;
    assert_eq!((&gone["code"], &gone["merged_into"]), (&json!("merged"), &anna["id"]));
    assert_ne!(gone["title"], "merged", "it has words");
    let changes = app.get("/changes?after=0").await;
    assert!(changes["items"].as_array().unwrap().iter().any(|change| change["noun"] == "merge"));

    let undo = format!("/merges/{}/undo", id(&merge));
    let undone = expect(app.send(Method::POST, &undo, None, None).await, StatusCode::OK).await;
    assert_eq!(undone["stayed"], json!([]));
    assert_ne!(undone["merge"]["undone_at"], Value::Null);
    let again = expect(app.send(Method::POST, &undo, None, None).await, StatusCode::CONFLICT).await;
    assert_eq!(again["code"], "merge_undone");
    assert_eq!(app.get(&format!("/contacts/{}", id(&other))).await["source"], "fair");
    for (body, field, code) in [
        (json!({"other_id": anna["id"]}), "other_id", "same_contact"),
        (json!({"other_id": "00000000-0000-7000-8000-000000000000"}), "other_id", "unknown_contact"),
        (json!({}), "other_id", "required"),
    ] {
        let problem = app.send(Method::POST, &into, None, Some(&body)).await;
        let problem = expect(problem, StatusCode::UNPROCESSABLE_ENTITY).await;
        let error = &problem["errors"][0];
        assert_eq!((&error["field"], &error["code"]), (&json!(field), &json!(code)), "{body}");
        assert_ne!(error["detail"], error["code"], "{code} has a text");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let mut ids = Vec::new();
    for (name, phone, email) in [
        ("Anna", "0671110001", "a@example.com"),
        ("Hanna", "+38 067 111 00 01", "h@example.com"),
        ("ANNA", "0672220002", "A@example.com"),
    ] {
        let made = app.post("/contacts", json!({"name": name, "phones": [phone], "emails": [email]})).await;
        ids.push(made["id"].clone());
    }
    let mut groups = Vec::new();
    let mut next = String::new();
    loop {
        let page = app.get(&format!("/duplicates?limit=1&cursor={next}")).await;
        for group in page["items"].as_array().unwrap() {
            let contacts: Vec<_> = group["contacts"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
            groups.push(json!([group["by"], group["value"], contacts]));
        }
        let Some(cursor) = page["next"].as_str() else { break };
        next = cursor.to_owned();
    }
    let expected = [
        json!(["phone", "+380671110001", [ids[0], ids[1]]]),
        json!(["email", "a@example.com", [ids[0], ids[2]]]),
        json!(["name", "anna", [ids[0], ids[2]]]),
    ];
    assert_eq!(groups, expected);
    let apart = json!({"ids": [ids[2], ids[0]]});
    let response = app.send(Method::POST, "/duplicates/apart", None, Some(&apart)).await;
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    let left = app.get("/duplicates").await;
    assert_eq!(left["items"].as_array().unwrap().len(), 1);
    let found = app.get(&format!("/contacts/{}/duplicates", ids[2].as_str().unwrap())).await;
    assert_eq!(found["items"], json!([]));
    let few = app.send(Method::POST, "/duplicates/apart", None, Some(&json!({"ids": [ids[0]]}))).await;
    assert_eq!(expect(few, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "too_few");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let cookie = app.person("Olena", Role::Manager).await.0;
    let anna =
        app.post("/contacts", json!({"name": "Anna", "phones": ["0671110001"], "emails": ["a@example.com"]})).await;
    let workspace = app.get("/workspace").await;
    assert_eq!(workspace["duplicates"], json!({"phone": "warn", "email": "warn", "name": "off"}));
    let twin = json!({"name": "Twin", "phones": ["+38 067 111 00 01"], "emails": ["A@Example.com"]});

    // A person is asked, and may go on; a program is not.
    let (status, problem) = as_person(&app, &cookie, Method::POST, "/contacts", &twin).await;
    assert_eq!((status, &problem["code"]), (StatusCode::CONFLICT, &json!("duplicate_warning")));
    assert_eq!(problem["duplicates"], json!([{"id": anna["id"], "name": "Anna", "by": ["phone", "email"]}]));
    let (status, made) = as_person(&app, &cookie, Method::POST, "/contacts?duplicates=allow", &twin).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    app.post("/contacts", twin.clone()).await;
    let plain = json!({"name": "Plain"});
    let (_, plain) = as_person(&app, &cookie, Method::POST, "/contacts", &plain).await;
    let path = format!("/contacts/{}", id(&plain));
    let (status, problem) = as_person(&app, &cookie, Method::PATCH, &path, &json!({"phones": ["0671110001"]})).await;
    assert_eq!((status, &problem["code"]), (StatusCode::CONFLICT, &json!("duplicate_warning")));

    // What is forbidden is refused to both; what was there before stays.
    let rules = json!({"duplicates": {"phone": "forbid", "email": "off", "name": "forbid"}});
    let workspace = app.patch("/workspace", workspace["version"].as_i64().unwrap(), rules).await;
    assert_eq!(workspace["duplicates"], json!({"phone": "forbid", "email": "off", "name": "forbid"}));
    for body in [twin.clone(), json!({"name": "ANNA"})] {
        let (status, problem) = as_person(&app, &cookie, Method::POST, "/contacts?duplicates=allow", &body).await;
        assert_eq!((status, &problem["code"]), (StatusCode::CONFLICT, &json!("duplicate")), "{body}");
        let refused = app.send(Method::POST, "/contacts", None, Some(&body)).await;
        assert_eq!(expect(refused, StatusCode::CONFLICT).await["code"], "duplicate");
    }
    app.post("/contacts", json!({"name": "Other", "emails": ["a@example.com"]})).await;
    let renamed = app.patch(&format!("/contacts/{}", id(&made)), 1, json!({"source": "fair"})).await;
    assert_eq!(renamed["source"], "fair");
    let wrong = app.send(Method::PATCH, "/workspace", Some(2), Some(&json!({"duplicates": {"phone": "ask"}}))).await;
    assert_eq!(wrong.status(), StatusCode::UNPROCESSABLE_ENTITY);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn companies_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let roof = app.post("/companies", json!({"name": "Roof", "phones": ["0443330011"]})).await;
    let other = json!({"name": "Roof Ltd", "phones": ["+38 044 333 00 11", "0443330022"], "tags": ["vip"]});
    let other = app.post("/companies", other).await;
    let anna = app.post("/contacts", json!({"name": "Anna", "company": other["id"]})).await;
    let of_roof = format!("/companies/{}", id(&roof));
    let shown = json!({
        "id": other["id"], "name": "Roof Ltd", "responsible": null, "created_at": other["created_at"],
        "phones": [{"e164": "+380443330011", "raw": "+38 044 333 00 11"}, {"e164": "+380443330022", "raw": "0443330022"}],
    });
    let found = app.get(&format!("{of_roof}/duplicates")).await;
    assert_eq!(found, json!({"items": [{"company": shown, "by": ["phone"]}]}));
    let groups = app.get("/duplicates/companies").await;
    let (group, companies) = (&groups["items"][0], groups["items"][0]["companies"].as_array().unwrap());
    assert_eq!((&group["by"], &group["value"], companies.len()), (&json!("phone"), &json!("+380443330011"), 2));
    assert_eq!(app.get("/duplicates").await["items"], json!([]), "they are no contacts");

    let into = format!("{of_roof}/merge");
    let merge = app.post(&into, json!({"other_id": other["id"]})).await;
    let expected = json!({
        "id": merge["id"], "entity": "company", "kept": {"id": roof["id"], "name": "Roof"},
        "removed": {"id": other["id"], "name": "Roof Ltd"}, "at": merge["at"], "by": null, "undone_at": null,
        "undo_until": merge["undo_until"], "version": 1,
        "counts": {"calls": 0, "notes": 0, "tasks": 0, "deals": 0, "phones": 1, "emails": 0, "contacts": 1},
    });
    assert_eq!(merge, expected);
    for (query, count) in [
        ("", 1),
        ("?entity=company", 1),
        ("?entity=contact", 0),
        (&format!("?company_id={}", id(&roof)), 1),
        (&format!("?contact_id={}", id(&anna)), 0),
    ] {
        let merges = app.get(&format!("/merges{query}")).await;
        assert_eq!(merges["items"].as_array().unwrap().len(), count, "{query}");
    }
    let unknown = app.send(Method::GET, "/merges?entity=building", None, None).await;
    assert_eq!(unknown.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.get(&format!("/contacts/{}", id(&anna))).await["company"]["id"], roof["id"]);
    let gone = app.send(Method::GET, &format!("/companies/{}", id(&other)), None, None).await;
    let gone = expect(gone, StatusCode::NOT_FOUND).await;
    assert_eq!((&gone["code"], &gone["merged_into"]), (&json!("merged"), &roof["id"]));
    let undo = format!("/merges/{}/undo", id(&merge));
    expect(app.send(Method::POST, &undo, None, None).await, StatusCode::OK).await;
    assert_eq!(app.get(&format!("/companies/{}", id(&other))).await["tags"], json!(["vip"]));
    assert_eq!(app.get(&format!("/contacts/{}", id(&anna))).await["company"]["id"], other["id"]);
    for (body, code) in [
        (json!({"other_id": roof["id"]}), "same_company"),
        (json!({"other_id": anna["id"]}), "unknown_company"),
        (json!({}), "required"),
    ] {
        let problem = app.send(Method::POST, &into, None, Some(&body)).await;
        let problem = expect(problem, StatusCode::UNPROCESSABLE_ENTITY).await;
        let error = &problem["errors"][0];
        assert_eq!((&error["field"], &error["code"]), (&json!("other_id"), &json!(code)), "{body}");
        assert_ne!(error["detail"], error["code"], "{code} has a text");
    }

    let apart = json!({"ids": [roof["id"], other["id"]]});
    let response = app.send(Method::POST, "/duplicates/companies/apart", None, Some(&apart)).await;
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    assert_eq!(app.get("/duplicates/companies").await["items"], json!([]));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_that_is_there_over_http() {
    let app = TestApp::start(Engine::Sqlite).await;
    let cookie = app.person("Olena", Role::Manager).await.0;
    let roof = app.post("/companies", json!({"name": "Roof", "phones": ["0443330011"]})).await;
    let twin = json!({"name": "ROOF", "phones": ["+38 044 333 00 11"]});
    // A person is asked, and may go on, whatever is forbidden for contacts; a program is not.
    let rules = json!({"duplicates": {"phone": "forbid", "email": "forbid", "name": "forbid"}});
    app.patch("/workspace", app.get("/workspace").await["version"].as_i64().unwrap(), rules).await;
    let (status, problem) = as_person(&app, &cookie, Method::POST, "/companies", &twin).await;
    assert_eq!((status, &problem["code"]), (StatusCode::CONFLICT, &json!("duplicate_warning")));
    assert_eq!(problem["duplicates"], json!([{"id": roof["id"], "name": "Roof", "by": ["phone", "name"]}]));
    let (status, made) = as_person(&app, &cookie, Method::POST, "/companies?duplicates=allow", &twin).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    app.post("/companies", twin).await;
    app.stop().await;
}
