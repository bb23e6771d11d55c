//! The integration page's way through the API: connect, map the employees, see the first call, and what is kept from whom.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there")]

use app::ctx::{Clock, Ids, Settings};
use app::secrets::{ExposeSecret, Keyring};
use app::tokens::NewToken;
use app::users::AddUser;
use app::{Ctx, events};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::access::Role;
use serde_json::{Value, json};
use store::{OpenOptions, Store};
use switchhook_http::Shared;
use tower::ServiceExt;

const AUTH_KEY: &str = "key-of-the-source-7f3a";

/// The API without a socket.
struct Api {
    ctx: Ctx,
    router: Router,
    owner: String,
    manager: String,
    stranger: String,
    olena: String,
    _folder: tempfile::TempDir,
}

impl Api {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite://{}", folder.path().join("test.db").display()), OpenOptions::default()).await.unwrap();
        store.migrate().await.unwrap();
        let settings = Settings { public_url: "http://192.168.1.5:8080".to_owned(), ..Settings::default() };
        let clock = Clock::system();
        let ctx = Ctx::new(store, clock.clone(), Ids::system(clock), Keyring::new(&[7; 32]), settings);
        let olena = user(&ctx, "Acme", "olena").await;
        user(&ctx, "Other", "stranger").await;
        let (_, shutdown) = tokio::sync::watch::channel(false);
        let router = switchhook_http::router(Shared::new(ctx.clone(), shutdown));
        let (owner, manager) = (token(&ctx, "Acme", Role::Owner).await, token(&ctx, "Acme", Role::Manager).await);
        let stranger = token(&ctx, "Other", Role::Owner).await;
        Self { ctx, router, owner, manager, stranger, olena, _folder: folder }
    }

    /// Asks as somebody; answers status and body.
    async fn ask(&self, token: &str, method: &str, path: &str, version: Option<i64>, body: Value) -> (StatusCode, Value) {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}")).header(header::AUTHORIZATION, format!("Bearer {token}"));
        if let Some(version) = version {
            request = request.header(header::IF_MATCH, format!("\"{version}\""));
        }
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let request = request.header(header::CONTENT_TYPE, "application/json").body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    /// Asks as the owner; the answer must have a status.
    async fn own(&self, method: &str, path: &str, version: Option<i64>, body: Value, expect: u16) -> Value {
        let (status, answer) = self.ask(&self.owner, method, path, version, body).await;
        assert_eq!(status.as_u16(), expect, "{method} {path}: {answer:#}");
        answer
    }

    /// A connection with an Auth-key; answers it and its path.
    async fn connect(&self) -> (Value, String) {
        let input = json!({"kind": "ringostat", "name": "Main", "auth_key": AUTH_KEY, "project_id": "11111"});
        let made = self.own("POST", "/connections", None, input, 201).await;
        let path = format!("/connections/{}", made["id"].as_str().unwrap());
        (made, path)
    }
}

async fn user(ctx: &Ctx, workspace: &str, name: &str) -> String {
    let add = AddUser {
        workspace: workspace.to_owned(),
        email: format!("{name}@example.com"),
        name: name.to_owned(),
        role: Role::Manager,
        password: None,
        country: None,
        time_zone: None,
        language: None,
    };
    app::users::add(ctx, add).await.unwrap().user.id.to_string()
}

async fn token(ctx: &Ctx, workspace: &str, role: Role) -> String {
    let made = app::tokens::add(ctx, workspace, NewToken { name: "test".to_owned(), role }).await.unwrap();
    made.secret.expose_secret().to_owned()
}

#[tokio::test]
async fn a_new_connection_has_the_defaults_of_the_contract() {
    let api = Api::start().await;
    let (made, path) = api.connect().await;
    let expected = json!({
        "kind": "ringostat", "name": "Main", "enabled": true, "mode": "act", "project_id": "11111", "version": 1,
        "auth_key_set": true, "auth_key_hint": "7f3a",
        "create_contacts": ["incoming_answered", "incoming_missed"], "contact_source": "Ringostat", "time_zone": "Europe/Kyiv", "aliases": {},
        "forward": {"format": "text", "key": "destination", "order": ["deal_responsible", "contact_responsible"], "deadline_ms": 300, "only_online": false},
        "exact_match_only": false, "min_talk_seconds": 0, "min_ring_seconds": 0, "ringing_stale_seconds": 300, "talking_stale_seconds": 14400,
        "effects_horizon_seconds": 86400, "recording_hosts": ["app.ringostat.com"], "webhook_url_problems": ["private", "not_https"],
        "id": made["id"], "created_at": made["created_at"], "webhook_url": made["webhook_url"], "forward_url": made["forward_url"],
    });
    assert_eq!(made, expected);
    assert!(made["webhook_url"].as_str().unwrap().starts_with("http://192.168.1.5:8080/hooks/ringostat/"));
    assert!(made["forward_url"].as_str().unwrap().starts_with("http://192.168.1.5:8080/hooks/forward/"));
    assert_eq!(api.own("GET", &path, None, Value::Null, 200).await, made);
    assert_eq!(api.own("GET", "/connections", None, Value::Null, 200).await, json!({"items": [made], "next": null}));
}

#[tokio::test]
async fn secrets_stay_with_those_who_administer() {
    let api = Api::start().await;
    let (made, path) = api.connect().await;
    assert!(!made.to_string().contains("key-of-the"));
    let (status, seen) = api.ask(&api.manager, "GET", &path, None, Value::Null).await;
    assert_eq!(status, StatusCode::OK);
    let mut members: Vec<&str> = seen.as_object().unwrap().keys().map(String::as_str).collect();
    members.sort_unstable();
    assert_eq!(members, ["created_at", "enabled", "id", "kind", "mode", "name", "version"]);
    let what = json!({"what": "webhook"});
    for (method, path, body) in [
        ("GET", format!("{path}/events"), Value::Null),
        ("GET", format!("{path}/health"), Value::Null),
        ("GET", format!("{path}/employees"), Value::Null),
        ("PUT", format!("{path}/employees"), json!([])),
        ("POST", format!("{path}/rotate"), what),
        ("POST", format!("{path}/sample"), Value::Null),
        ("GET", format!("{path}/reapply"), Value::Null),
        ("POST", format!("{path}/reapply"), Value::Null),
        ("PATCH", path.clone(), json!({"name": "Mine"})),
        ("DELETE", path.clone(), Value::Null),
    ] {
        assert_eq!(api.ask(&api.manager, method, &path, Some(1), body.clone()).await.0, StatusCode::FORBIDDEN, "{method} {path}");
        assert_eq!(api.ask(&api.stranger, method, &path, Some(1), body).await.0, StatusCode::NOT_FOUND, "{method} {path}");
    }
}

#[tokio::test]
async fn patches_tell_absent_null_and_a_value_apart() {
    let api = Api::start().await;
    let (_, path) = api.connect().await;
    let changed = api.own("PATCH", &path, Some(1), json!({"forward": {"deadline_ms": 500}, "aliases": {"{{Sum}}": "ignore"}}), 200).await;
    assert_eq!((&changed["version"], &changed["auth_key_set"], &changed["forward"]["key"]), (&json!(2), &json!(true), &json!("destination")));
    assert_eq!((&changed["forward"]["deadline_ms"], &changed["aliases"]), (&json!(500), &json!({"sum": "ignore"})));
    let changed = api.own("PATCH", &path, Some(2), json!({"auth_key": null, "project_id": null}), 200).await;
    assert_eq!((&changed["auth_key_set"], &changed["auth_key_hint"], &changed["project_id"]), (&json!(false), &json!(null), &json!(null)));
    let stale = api.own("PATCH", &path, Some(1), json!({"name": "Second"}), 412).await;
    assert_eq!((&stale["current"]["version"], &stale["current"]["name"]), (&json!(3), &json!("Main")));
    api.own("PATCH", &path, None, json!({"name": "Second"}), 428).await;
    let wrong = api.own("PATCH", &path, Some(3), json!({"aliases": {"x": "y"}, "min_talk_seconds": -1}), 422).await;
    let told: Vec<_> = wrong["errors"].as_array().unwrap().iter().map(|it| (it["field"].as_str().unwrap(), it["code"].as_str().unwrap())).collect();
    assert_eq!(told, [("min_talk_seconds", "out_of_range"), ("aliases.x", "unknown_meaning")]);
    for (body, field, code) in [
        (json!({"name": null}), "name", "wrong_type"),
        (json!({"mode": "sleep"}), "mode", "unknown_choice"),
        (json!({"forward": {"order": ["nobody"]}}), "forward.order[0]", "unknown_choice"),
        (json!({"create_contacts": ["all"]}), "create_contacts[0]", "unknown_choice"),
        (json!({"webhook_url": "x"}), "webhook_url", "unknown_field"),
    ] {
        let wrong = api.own("PATCH", &path, Some(3), body, 422).await;
        assert_eq!((&wrong["errors"][0]["field"], &wrong["errors"][0]["code"]), (&json!(field), &json!(code)));
    }
}

#[tokio::test]
async fn employees_lines_and_urls_go_through_the_api() {
    let api = Api::start().await;
    let (made, path) = api.connect().await;
    let employees = json!([{"user_id": api.olena, "employee_id": "331800", "sip_account": "+380 67 123 45 67"}]);
    let replaced = api.own("PUT", &format!("{path}/employees"), None, employees, 200).await;
    let expected = json!({"user_id": api.olena, "user_name": "olena", "employee_id": "331800", "sip_account": null, "fmc_number": "+380671234567",
        "extension": null, "notices": ["sip_was_fmc", "no_sip_account"]});
    assert_eq!(replaced, json!({"items": [expected], "changed_calls": 0}));
    let wrong = api.own("PUT", &format!("{path}/employees"), None, json!([{"user_id": made["id"]}]), 422).await;
    assert_eq!((&wrong["errors"][0]["field"], &wrong["errors"][0]["code"]), (&json!("[0].user_id"), &json!("unknown_user")));

    let line = api.own("POST", "/lines", None, json!({"connection_id": made["id"], "number": "044 123 45 67", "group": "Sales"}), 201).await;
    assert_eq!(line["number"], json!({"e164": "+380441234567", "raw": "+380441234567"}));
    assert_eq!((&line["group"], &line["create_contacts"], &line["ignored"]), (&json!("Sales"), &json!(null), &json!(false)));
    let at = format!("/lines/{}", line["id"].as_str().unwrap());
    let line = api.own("PATCH", &at, Some(1), json!({"group": null, "create_contacts": ["outgoing_answered"]}), 200).await;
    assert_eq!((&line["group"], &line["create_contacts"], &line["version"]), (&json!(null), &json!(["outgoing_answered"]), &json!(2)));
    let of = format!("/lines?connection_id={}", made["id"].as_str().unwrap());
    assert_eq!(api.own("GET", &of, None, Value::Null, 200).await["items"], json!([line]));
    assert_eq!(api.ask(&api.manager, "DELETE", &at, Some(2), Value::Null).await.0, StatusCode::FORBIDDEN);
    api.own("DELETE", &at, Some(2), Value::Null, 204).await;

    let rotated = api.own("POST", &format!("{path}/rotate"), None, json!({"what": "webhook"}), 200).await;
    assert_ne!(rotated["webhook_url"], made["webhook_url"]);
    assert_eq!(rotated["forward_url"], made["forward_url"]);
    let version = rotated["version"].as_i64();
    api.own("DELETE", &path, version, Value::Null, 204).await;
    api.own("GET", &path, None, Value::Null, 404).await;
}

#[tokio::test]
async fn a_sample_call_is_seen() {
    let api = Api::start().await;
    let (_, path) = api.connect().await;
    let health = api.own("GET", &format!("{path}/health"), None, Value::Null, 200).await;
    assert_eq!(health, json!({"enabled": true, "first_event_seen": false, "last_event_at": null, "pending": 0, "pending_more": false}));
    let sample = api.own("POST", &format!("{path}/sample"), None, Value::Null, 200).await;
    assert_eq!(api.own("GET", &format!("{path}/health"), None, Value::Null, 200).await["first_event_seen"], true);
    events::drain::drain(&api.ctx).await.unwrap();
    let log = api.own("GET", &format!("{path}/events?lang=uk"), None, Value::Null, 200).await;
    let event = &log["items"][0];
    assert_eq!((&event["id"], &event["event"], &event["understood"]), (&sample["event_id"], &json!("after_call"), &json!(true)));
    assert_eq!(event["summary"], "Вхідний дзвінок завершено: відповіли");
    assert_eq!((&event["caused"], &event["problem"]), (&json!(["contact_created"]), &json!(null)));
    assert_eq!(event["raw"]["content_type"], "application/x-www-form-urlencoded");
    assert!(event["raw"]["body"].as_str().unwrap().contains("disposition=ANSWERED"));
    assert!(event["call_id"].is_string());
    assert_eq!(api.own("DELETE", &path, Some(1), Value::Null, 409).await["code"], "connection_has_calls");
}
