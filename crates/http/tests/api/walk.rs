//! Every operation of the API, asked by each role, by nobody, and from another workspace.

use std::collections::BTreeMap;

use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

/// What needs no login.
const PUBLIC: [&str; 6] = [
    "GET /api/v1/setup",
    "POST /api/v1/setup",
    "POST /api/v1/session",
    // Who is logged out already is told the same.
    "DELETE /api/v1/session",
    "GET /api/v1/invitations/{token}",
    "POST /api/v1/invitations/{token}/accept",
];

/// All operations that the API describes: method and path template.
pub fn operations() -> Vec<(Method, String)> {
    let document: Value = serde_json::from_str(&switchhook_http::openapi()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let of_path = |(path, item): (&String, &Value)| {
        let methods = item.as_object().unwrap().keys().map(|method| method.to_uppercase().parse().unwrap());
        methods.map(|method| (method, path.clone())).collect::<Vec<_>>()
    };
    paths.iter().flat_map(of_path).collect()
}

/// What only those may who administer; whoever works in the workspace may do the rest.
const ADMINISTERED: [&str; 80] = [
    "POST /api/v1/forms",
    "PATCH /api/v1/forms/{id}",
    "DELETE /api/v1/forms/{id}",
    "GET /api/v1/companies/export",
    "GET /api/v1/deals/export",
    "GET /api/v1/tasks/export",
    "POST /api/v1/bulk",
    "POST /api/v1/fields",
    "PATCH /api/v1/fields/{id}",
    "POST /api/v1/tags/rename",
    "POST /api/v1/tags/remove",
    "POST /api/v1/automations",
    "PATCH /api/v1/automations/{id}",
    "DELETE /api/v1/automations/{id}",
    "POST /api/v1/automations/{id}/try",
    "POST /api/v1/automations/{id}/try_month",
    "POST /api/v1/automation_runs/{id}/retry",
    "POST /api/v1/automation_runs/{id}/cancel",
    "POST /api/v1/pipelines",
    "PATCH /api/v1/pipelines/{id}",
    "DELETE /api/v1/pipelines/{id}",
    "GET /api/v1/contacts/export",
    "GET /api/v1/calls/export",
    "GET /api/v1/imports",
    "POST /api/v1/imports",
    "GET /api/v1/imports/{id}",
    "PATCH /api/v1/imports/{id}",
    "POST /api/v1/imports/{id}/preview",
    "POST /api/v1/imports/{id}/start",
    "POST /api/v1/imports/{id}/cancel",
    "GET /api/v1/imports/{id}/refused",
    "POST /api/v1/call-results",
    "PATCH /api/v1/call-results/{id}",
    "PATCH /api/v1/workspace",
    "POST /api/v1/users",
    "PATCH /api/v1/users/{id}",
    "DELETE /api/v1/users/{id}",
    "POST /api/v1/users/{id}/invitation",
    "POST /api/v1/teams",
    "PATCH /api/v1/teams/{id}",
    "DELETE /api/v1/teams/{id}",
    "GET /api/v1/tokens",
    "POST /api/v1/tokens",
    "DELETE /api/v1/tokens/{id}",
    "GET /api/v1/webhooks",
    "POST /api/v1/webhooks",
    "GET /api/v1/webhooks/{id}",
    "PATCH /api/v1/webhooks/{id}",
    "DELETE /api/v1/webhooks/{id}",
    "POST /api/v1/webhooks/{id}/test",
    "GET /api/v1/webhooks/{id}/deliveries",
    "POST /api/v1/webhooks/{id}/deliveries/{delivery_id}/retry",
    "POST /api/v1/connections",
    "PATCH /api/v1/connections/{id}",
    "DELETE /api/v1/connections/{id}",
    "POST /api/v1/connections/{id}/rotate",
    "GET /api/v1/connections/{id}/employees",
    "PUT /api/v1/connections/{id}/employees",
    "GET /api/v1/connections/{id}/events",
    "GET /api/v1/connections/{id}/health",
    "POST /api/v1/connections/{id}/sample",
    "POST /api/v1/connections/{id}/repair",
    "POST /api/v1/absences",
    "POST /api/v1/connections/{id}/test",
    "GET /api/v1/connections/{id}/source-employees",
    "GET /api/v1/connections/{id}/forward",
    "GET /api/v1/connections/{id}/forward/log",
    "POST /api/v1/connections/{id}/forward/try",
    "GET /api/v1/connections/{id}/backfills",
    "POST /api/v1/connections/{id}/backfills",
    "GET /api/v1/backfills/{id}",
    "POST /api/v1/backfills/{id}/cancel",
    "GET /api/v1/connections/{id}/reapply",
    "POST /api/v1/connections/{id}/reapply",
    "POST /api/v1/lines",
    "PATCH /api/v1/lines/{id}",
    "DELETE /api/v1/lines/{id}",
    "GET /api/v1/recordings",
    "POST /api/v1/recordings/retry",
    "GET /api/v1/audit",
];

/// What only a person does, with a session; a token has no person behind it.
const OF_PERSONS: [&str; 3] = ["PUT /api/v1/session", "PATCH /api/v1/me", "PUT /api/v1/me/password"];

const NOWHERE: &str = "00000000-0000-7000-8000-000000000000";

/// A path with an id in place of its variables, behind `/api/v1`.
pub fn path_to(template: &str, id: &str) -> String {
    let piece = |piece: &str| if piece.starts_with('{') { id } else { piece }.to_owned();
    let path = template.split('/').map(piece).collect::<Vec<_>>().join("/");
    path.strip_prefix("/api/v1").unwrap().to_owned()
}

/// A body that an operation can read.
fn body_of(name: &str) -> Option<Value> {
    let (method, path) = name.split_once(" /api/v1").unwrap();
    match (method, path) {
        ("GET" | "DELETE", _) => None,
        ("POST", "/users") => Some(json!({"email": "walk@example.com", "name": "Walk", "role": "manager"})),
        ("POST", "/tokens") => Some(json!({"name": "walk", "role": "manager"})),
        ("POST", "/teams" | "/contacts" | "/companies" | "/pipelines" | "/deals") => Some(json!({"name": "Walk"})),
        ("POST", "/notes") => Some(json!({"contact_id": NOWHERE, "body": "Walk"})),
        ("POST", "/connections") => Some(json!({"kind": "ringostat", "name": "Walk"})),
        ("POST", "/connections/{id}/rotate") => Some(json!({"what": "webhook"})),
        ("POST", "/absences") => {
            Some(json!({"user_id": NOWHERE, "from": "2026-01-01T00:00:00Z", "until": "2026-01-02T00:00:00Z"}))
        }
        ("POST", "/webhooks") => Some(json!({"url": "https://example.com/walk", "events": ["connection.silent"]})),
        ("POST", "/automations") => Some(json!({"name": "Walk", "trigger": {"kind": "call_ended"}})),
        ("POST", "/automations/{id}/try") => Some(json!({"call_id": NOWHERE})),
        ("POST", "/automations/{id}/try_month") => Some(json!({})),
        ("POST", "/notices/read") => Some(json!({"up_to": NOWHERE})),
        ("POST", "/blocked-numbers") => Some(json!({"number": "0671234567"})),
        ("POST", "/call-results") => Some(json!({"name": "Walk"})),
        ("POST", "/bulk") => Some(json!({"entity": "contact", "ids": [NOWHERE]})),
        ("POST", "/fields") => Some(json!({"entity": "contact", "name": "Walk", "kind": "text"})),
        ("POST", "/forms") => {
            Some(json!({"name": "Walk", "fields": [{"kind": "phone", "label": "Phone", "required": true}]}))
        }
        ("POST", "/tags/rename") => Some(json!({"entity": "contact", "from": "a", "name": "b"})),
        ("POST", "/tags/remove") => Some(json!({"entity": "contact", "name": "a"})),
        ("POST", "/views") => Some(json!({"list": "contacts", "name": "Walk", "query": "", "shared": true})),
        ("POST", "/tasks") => Some(json!({"title": "Walk"})),
        ("POST", "/calls/log") => Some(json!({
            "direction": "outgoing", "number": "0671234567", "started_at": "2025-12-29T00:00:00Z", "outcome": "busy", "medium": "mobile"
        })),
        ("POST", "/calls") => Some(json!({"to": "0671234567"})),
        ("POST", "/connections/{id}/forward/try") => Some(json!({"number": "0671234567"})),
        ("POST", "/connections/{id}/backfills") => Some(json!({"from": "2025-12-01T00:00:00Z"})),
        ("POST", "/lines") => Some(json!({"connection_id": NOWHERE, "number": "0441234567"})),
        ("POST", "/session") => Some(json!({"email": "walk@example.com", "password": "walk about"})),
        ("PUT", "/session") => Some(json!({"workspace_id": 99})),
        ("PUT", "/me/password") => Some(json!({"current_password": "walk about", "password": "walk around"})),
        ("PUT", "/connections/{id}/employees") => Some(json!([])),
        ("PUT", "/contacts/{id}/pin") => Some(json!({"kind": "note", "id": NOWHERE})),
        ("POST", "/contacts/{id}/merge" | "/companies/{id}/merge") => Some(json!({"other_id": NOWHERE})),
        ("POST", "/duplicates/apart" | "/duplicates/companies/apart") => Some(json!({"ids": [NOWHERE]})),
        ("POST", _) if path.contains("/{id}/") => None,
        _ => Some(json!({})),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_logged_in_gets_nothing() {
    let app = TestApp::start(Engine::Sqlite).await;
    let all = operations();
    assert!(all.len() > 40, "{}", all.len());
    for (method, path) in all {
        let name = format!("{method} {path}");
        let url = format!("/api/v1{}", path_to(&path, NOWHERE));
        let request = app.raw(method, &url).header("if-match", "\"1\"").json(&json!({}));
        let response = request.send().await.unwrap();
        let expected = if PUBLIC.contains(&name.as_str()) { None } else { Some(StatusCode::UNAUTHORIZED) };
        let status = response.status();
        assert!(expected.is_none_or(|expected| status == expected), "{name}: {status}");
        assert!(!status.is_server_error(), "{name}: {status}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_role_does_what_it_may_and_no_more() {
    let app = TestApp::start(Engine::Sqlite).await;
    let all = operations();
    for known in ADMINISTERED.iter().chain(&OF_PERSONS).chain(&PUBLIC) {
        assert!(all.iter().any(|(method, path)| format!("{method} {path}") == *known), "{known} is no operation");
    }
    for role in [Role::Manager, Role::Admin, Role::Owner] {
        let token = app.token_of("Test", role).await;
        for (method, path) in &all {
            let name = format!("{method} {path}");
            let url = path_to(path, NOWHERE);
            let response = app.send_as(&token, method.clone(), &url, Some(1), body_of(&name).as_ref()).await;
            let status = response.status();
            let kept = role == Role::Manager && ADMINISTERED.contains(&name.as_str());
            let personal = OF_PERSONS.contains(&name.as_str());
            assert!(personal || (status == StatusCode::FORBIDDEN) == kept, "{name} as {}: {status}", role.as_str());
            assert!(!status.is_server_error(), "{name} as {}: {status}", role.as_str());
        }
    }
    app.stop().await;
}

/// One of everything in another workspace: noun → id.
pub async fn one_of_everything(app: &TestApp, token: &str) -> BTreeMap<&'static str, String> {
    let make = async |path: &str, body: Value| {
        testkit::app::expect(app.send_as(token, Method::POST, path, None, Some(&body)).await, StatusCode::CREATED).await
    };
    let id = |made: &Value| made["id"].as_str().unwrap().to_owned();
    let user = make("/users", json!({"email": "their@example.com", "name": "Their", "role": "manager"})).await;
    let team = make("/teams", json!({"name": "Theirs"})).await;
    let their_token = make("/tokens", json!({"name": "theirs", "role": "manager"})).await;
    let company = make("/companies", json!({"name": "Theirs", "phones": ["0443330022"]})).await;
    make("/companies", json!({"name": "Theirs", "phones": ["0443330022"]})).await;
    let contact = make("/contacts", json!({"name": "Theirs", "phones": ["0671110002"]})).await;
    let twin = make("/contacts", json!({"name": "Twin", "phones": ["0671110002"]})).await;
    let into = format!("/contacts/{}/merge", contact["id"].as_str().unwrap());
    let merge = make(&into, json!({"other_id": twin["id"]})).await;
    let note = make("/notes", json!({"contact_id": contact["id"], "body": "Theirs"})).await;
    let connection =
        make("/connections", json!({"kind": "ringostat", "name": "Theirs", "auth_key": "theirs", "project_id": "1"}))
            .await;
    let line = make("/lines", json!({"connection_id": connection["id"], "number": "0443330099"})).await;
    let hook = format!(
        "{}?uniqueid=walk.1&call_type=in&userfield=380671110003&dst=380443330099&disposition=ANSWERED&billsec=9",
        connection["webhook_url"].as_str().unwrap()
    );
    assert_eq!(app.raw(Method::GET, &hook).send().await.unwrap().status(), StatusCode::OK);
    app.settle().await;
    let task = make("/tasks", json!({"title": "Theirs", "contact_id": contact["id"]})).await;
    let field = make("/fields", json!({"entity": "deal", "name": "Theirs", "kind": "text"})).await;
    let phone = json!([{"kind": "phone", "label": "Phone", "required": true}]);
    let form = make("/forms", json!({"name": "Theirs", "fields": phone})).await;
    let view = make("/views", json!({"list": "deals", "name": "Theirs", "query": "", "shared": true})).await;
    let (automation, run) = automation_with_run(app, token).await;
    let result = make("/call-results", json!({"name": "Theirs"})).await;
    let pipeline = make("/pipelines", json!({"name": "Theirs"})).await;
    let deal =
        make("/deals", json!({"name": "Theirs", "pipeline_id": pipeline["id"], "contact_id": contact["id"]})).await;
    // A file is whatever the body is.
    let import = make("/imports", json!({"x": 1})).await;
    let blocked = make("/blocked-numbers", json!({"number": "0671110009", "note": "Theirs"})).await;
    let absence = json!({"user_id": user["id"], "from": "2026-01-01T00:00:00Z", "until": "2026-01-02T00:00:00Z"});
    let absence = make("/absences", absence).await;
    let webhook =
        make("/webhooks", json!({"url": "https://example.com/theirs", "events": ["connection.silent"]})).await;
    let backfills = format!("/connections/{}/backfills", connection["id"].as_str().unwrap());
    let backfill = make(&backfills, json!({"from": "2025-12-01T00:00:00Z"})).await;
    let calls = testkit::app::expect(app.send_as(token, Method::GET, "/calls", None, None).await, StatusCode::OK).await;
    BTreeMap::from([
        ("users", id(&user)),
        ("teams", id(&team)),
        ("tokens", id(&their_token)),
        ("companies", id(&company)),
        ("contacts", id(&contact)),
        ("notes", id(&note)),
        ("merges", id(&merge)),
        ("pipelines", id(&pipeline)),
        ("deals", id(&deal)),
        ("automations", automation),
        ("automation_runs", run),
        ("absences", id(&absence)),
        ("backfills", id(&backfill)),
        ("webhooks", id(&webhook)),
        ("imports", id(&import)),
        ("blocked-numbers", blocked["e164"].as_str().unwrap().to_owned()),
        ("call-requests", app.started_call(&id(&user), &id(&connection)).await),
        ("connections", id(&connection)),
        ("lines", id(&line)),
        ("call-results", id(&result)),
        ("fields", id(&field)),
        ("forms", id(&form)),
        ("views", id(&view)),
        ("tasks", id(&task)),
        ("calls", id(&calls["items"][0])),
    ])
}

/// An automation that a new deal has begun.
async fn automation_with_run(app: &TestApp, token: &str) -> (String, String) {
    let send = async |method, path: &str, version, body: Value, status| {
        testkit::app::expect(app.send_as(token, method, path, version, Some(&body)).await, status).await
    };
    let new = json!({"name": "Theirs", "trigger": {"kind": "deal_created"}, "blocks": [{"kind": "end", "id": "end"}]});
    let made = send(Method::POST, "/automations", None, new, StatusCode::CREATED).await;
    let path = format!("/automations/{}", made["id"].as_str().unwrap());
    send(Method::PATCH, &path, Some(1), json!({"state": "active"}), StatusCode::OK).await;
    send(Method::POST, "/deals", None, json!({"name": "Theirs"}), StatusCode::CREATED).await;
    app.settle().await;
    let runs = app.send_as(token, Method::GET, &format!("{path}/runs"), None, None).await;
    let runs = testkit::app::expect(runs, StatusCode::OK).await;
    let id = |made: &Value| made["id"].as_str().unwrap().to_owned();
    (id(&made), id(&runs["items"][0]))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_another_workspace_does_not_exist() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let theirs = app.other_workspace("Other").await;
        let ids = one_of_everything(&app, &theirs).await;
        let before = seen(&app, &theirs, &ids).await;
        for (method, path) in
            operations().into_iter().filter(|(_, path)| path.contains("{id}") || path.contains("{e164}"))
        {
            let name = format!("{method} {path}");
            let noun = path.split('/').nth(3).unwrap();
            let url = path_to(&path, &ids[noun]);
            let response = app.send(method, &url, Some(1), body_of(&name).as_ref()).await;
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{name}");
        }
        for path in [
            "/calls",
            "/contacts",
            "/companies",
            "/deals",
            "/automations",
            "/notices",
            "/imports",
            "/connections",
            "/lines",
            "/teams",
            "/blocked-numbers",
            "/webhooks",
            "/tasks",
            "/to-call-back",
            "/fields",
            "/views",
            "/tags?entity=deal",
            "/merges",
            "/duplicates",
            "/duplicates/companies",
        ] {
            let list = app.get(path).await;
            assert_eq!(list["items"], json!([]), "{path}");
        }
        // Nor can it be referred to.
        for (path, body) in [
            ("/notes", json!({"contact_id": ids["contacts"], "body": "Ours"})),
            ("/lines", json!({"connection_id": ids["connections"], "number": "0443330098"})),
            ("/contacts", json!({"name": "Ours", "company": ids["companies"], "responsible_id": ids["users"]})),
            ("/companies", json!({"name": "Ours", "responsible_id": ids["users"]})),
            (
                "/tasks",
                json!({"title": "Ours", "contact_id": ids["contacts"], "assignee_id": ids["users"], "call_id": ids["calls"]}),
            ),
            ("/deals", json!({"name": "Ours", "pipeline_id": ids["pipelines"]})),
            ("/deals", json!({"name": "Ours", "contact_id": ids["contacts"]})),
            ("/deals", json!({"name": "Ours", "company_id": ids["companies"]})),
            ("/deals", json!({"name": "Ours", "responsible_id": ids["users"]})),
            ("/deals", json!({"name": "Ours", "call_id": ids["calls"]})),
            ("/duplicates/apart", json!({"ids": [ids["contacts"], ids["contacts"]]})),
            ("/duplicates/companies/apart", json!({"ids": [ids["companies"], ids["companies"]]})),
            ("/users", json!({"email": "our@example.com", "name": "Our", "role": "manager", "team_id": ids["teams"]})),
        ] {
            let status = app.send(Method::POST, path, None, Some(&body)).await.status();
            assert!(matches!(status.as_u16(), 404 | 422), "{path}: {status}");
        }
        assert_eq!(seen(&app, &theirs, &ids).await, before, "nothing of theirs has changed");
        app.stop().await;
    }
}

/// Everything of the other workspace, as its owner sees it.
async fn seen(app: &TestApp, token: &str, ids: &BTreeMap<&'static str, String>) -> Vec<Value> {
    let mut all = Vec::new();
    for (noun, id) in ids.iter().filter(|(noun, _)| **noun != "tokens") {
        let response = app.send_as(token, Method::GET, &format!("/{noun}/{id}"), None, None).await;
        all.push(testkit::app::expect(response, StatusCode::OK).await);
    }
    all
}
