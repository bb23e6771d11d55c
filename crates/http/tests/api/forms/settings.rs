//! Making and changing forms.

use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

use super::{fields, fill_in, form, submissions};

async fn refused(app: &TestApp, body: Value) -> Vec<String> {
    let answer = app.send(Method::POST, "/forms", None, Some(&body)).await;
    let problem = expect(answer, StatusCode::UNPROCESSABLE_ENTITY).await;
    let errors = problem["errors"].as_array().unwrap().iter();
    errors.map(|it| format!("{} {}", it["field"].as_str().unwrap(), it["code"].as_str().unwrap())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_made_changed_and_removed() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = app.user("Olha", "manager").await;
        app.post("/fields", json!({"entity": "contact", "name": "Size", "kind": "choice", "choices": ["S", "L"]}))
            .await;
        let all = json!({
            "name": "Prices", "title": "Ask", "intro": "We call back.", "button": "Ask now", "thanks": "Soon!", "language": "uk",
            "redirect_url": " https://сайт.укр/дякуємо ", "consent": "I agree.", "source": "Site", "responsible_id": olha,
            "fields": [{"kind": "email", "label": "E-mail", "required": true}, {"kind": "field", "field": "size", "label": "Size"}],
        });
        let made = app.post("/forms", all).await;
        assert_eq!((&made["active"], &made["language"], &made["version"]), (&json!(false), &json!("uk"), &json!(1)));
        assert_eq!(made["redirect_url"], "https://xn--80aswg.xn--j1amh/%D0%B4%D1%8F%D0%BA%D1%83%D1%94%D0%BC%D0%BE");
        assert_eq!((&made["responsible"]["name"], &made["fields"][1]["field"]), (&json!("Olha"), &json!("size")));
        assert_eq!(made["url"], json!(format!("{}/f/{}", app.base, made["key"].as_str().unwrap())));
        assert!(made["key"].as_str().unwrap().len() > 30, "{made:#}");
        let path = format!("/forms/{}", made["id"].as_str().unwrap());
        assert_eq!(app.get(&path).await, made);
        let change = json!({"active": true, "title": null, "responsible_id": null, "fields": fields()});
        let changed = app.patch(&path, 1, change).await;
        assert_eq!(
            (&changed["version"], &changed["title"], &changed["intro"]),
            (&json!(2), &json!(null), &json!("We call back."))
        );
        assert_eq!((&changed["responsible"], changed["fields"].as_array().unwrap().len()), (&json!(null), 4));
        assert_eq!(changed["key"], made["key"]);
        assert_eq!(app.patch(&path, 2, json!({"active": true})).await["version"], 2, "nothing changes");
        let stale = app.send(Method::PATCH, &path, Some(1), Some(&json!({"active": false}))).await;
        let stale = expect(stale, StatusCode::PRECONDITION_FAILED).await;
        assert_eq!((&stale["code"], &stale["current"]["version"]), (&json!("stale"), &json!(2)));
        let other = form(&app, json!({})).await;
        let first = app.get("/forms?limit=1").await;
        assert_eq!(first["items"][0]["id"], made["id"]);
        let rest = app.get(&format!("/forms?cursor={}", first["next"].as_str().unwrap())).await;
        assert_eq!((&rest["items"][0]["id"], &rest["next"]), (&other["id"], &json!(null)));
        // What is sent is counted, and tells whoever follows the feed.
        let last = app.get("/changes").await["last"].as_i64().unwrap();
        assert_eq!(fill_in(&app, &other, &[("phone", "0671110001")]).await.status(), 200);
        let news = app.get(&format!("/changes?after={last}")).await;
        let nouns: Vec<_> = news["items"].as_array().unwrap().iter().map(|it| it["noun"].as_str().unwrap()).collect();
        assert_eq!(nouns, ["contact", "form"], "{news:#}");
        let counted = app.get(&format!("/forms/{}", other["id"].as_str().unwrap())).await;
        assert_eq!((&counted["submissions"], &counted["spam"], &counted["version"]), (&json!(1), &json!(0), &json!(1)));
        assert!(counted["last_submitted_at"].is_string());
        // Another workspace sees nothing of it.
        let stranger = app.other_workspace("Other").await;
        for (method, path) in [(Method::GET, path.clone()), (Method::GET, format!("{path}/submissions"))] {
            assert_eq!(app.send_as(&stranger, method, &path, None, None).await.status(), StatusCode::NOT_FOUND);
        }
        let manager = app.token_of("Test", Role::Manager).await;
        let forbidden = app.send_as(&manager, Method::PATCH, &path, Some(2), Some(&json!({"active": false}))).await;
        assert_eq!(forbidden.status(), StatusCode::FORBIDDEN);
        expect(app.send(Method::DELETE, &path, Some(2), None).await, StatusCode::NO_CONTENT).await;
        assert_eq!(app.send(Method::GET, &path, None, None).await.status(), StatusCode::NOT_FOUND);
        let audit = app.get("/audit").await;
        let done: Vec<_> = audit["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["entity"] == "form")
            .map(|it| it["action"].clone())
            .collect();
        assert_eq!(done, ["deleted", "created", "updated", "created"]);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_form_can_be_is_refused_all_at_once() {
    let app = TestApp::start(Engine::Sqlite).await;
    let agent = json!({"entity": "contact", "name": "Agent", "kind": "person"});
    app.post("/fields", agent).await;
    let phone = json!({"kind": "phone", "label": "Phone", "required": true});
    let with = |more: Value| json!({"name": "F", "fields": [phone, more]});
    let table = [
        (json!({"name": " ", "fields": []}), vec!["fields no_contact_field", "name required"]),
        (
            json!({"name": "F", "fields": [{"kind": "name", "label": "N", "required": true}]}),
            vec!["fields no_contact_field"],
        ),
        (with(json!({"kind": "phone", "label": "Again"})), vec!["fields[1] twice"]),
        (with(json!({"kind": "dream", "label": "D"})), vec!["fields[1].kind unknown_value"]),
        (with(json!({"kind": "field", "field": "agent", "label": "A"})), vec!["fields[1].field field_of_another_kind"]),
        (with(json!({"kind": "field", "field": "nothing", "label": "A"})), vec!["fields[1].field unknown_field"]),
        (with(json!({"kind": "name", "label": ""})), vec!["fields[1].label required"]),
        (
            json!({"name": "F", "fields": [phone], "redirect_url": "http://example.com", "button": "x".repeat(61)}),
            vec!["button too_long", "redirect_url not_https"],
        ),
        (
            json!({"name": "F", "fields": [phone], "redirect_url": "https://user:pass@example.com"}),
            vec!["redirect_url not_https"],
        ),
        (
            json!({"name": "F", "fields": [phone], "redirect_url": "javascript:alert(1)"}),
            vec!["redirect_url not_https"],
        ),
        (
            json!({"name": "F", "fields": [phone], "responsible_id": "00000000-0000-7000-8000-000000000000"}),
            vec!["responsible_id unknown_user"],
        ),
    ];
    for (body, expected) in table {
        let mut found = refused(&app, body.clone()).await;
        found.sort();
        assert_eq!(found, expected, "{body}");
    }
    assert_eq!(app.get("/forms").await["items"], json!([]));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn spam_is_listed_by_itself_and_taken_over() {
    let app = TestApp::start(Engine::Sqlite).await;
    let form = form(&app, json!({})).await;
    assert_eq!(fill_in(&app, &form, &[("phone", "0671110001"), ("name", "Anna")]).await.status(), 200);
    let bot = [("phone", "0671110002"), ("name", "Buy"), ("website", "https://spam.example")];
    assert_eq!(fill_in(&app, &form, &bot).await.status(), 200, "it learns nothing");
    assert_eq!(submissions(&app, &form, "").await.len(), 2);
    let [spam] = submissions(&app, &form, "?state=spam").await.try_into().unwrap();
    assert_eq!(
        (&spam["reason"], &spam["contact"], &spam["answers"][0]["text"]),
        (&json!("trap"), &json!(null), &json!("Buy"))
    );
    assert_eq!(app.send(Method::GET, "/forms/x/submissions?state=dream", None, None).await.status(), 404);
    let path = format!("/forms/submissions/{}/accept", spam["id"].as_str().unwrap());
    let stranger = app.other_workspace("Other").await;
    assert_eq!(app.send_as(&stranger, Method::POST, &path, None, None).await.status(), StatusCode::NOT_FOUND);
    let taken = expect(app.send(Method::POST, &path, None, None).await, StatusCode::OK).await;
    assert_eq!(
        (&taken["state"], &taken["made_contact"], &taken["reason"]),
        (&json!("accepted"), &json!(true), &json!("trap"))
    );
    let again = expect(app.send(Method::POST, &path, None, None).await, StatusCode::CONFLICT).await;
    assert_eq!(again["code"], "not_spam");
    assert_eq!(submissions(&app, &form, "?state=spam").await, Vec::<Value>::new());
    let first = app.get(&format!("/forms/{}/submissions?limit=1", form["id"].as_str().unwrap())).await;
    let next = first["next"].as_str().unwrap();
    let rest = submissions(&app, &form, &format!("?cursor={next}")).await;
    assert_eq!((rest.len(), &rest[0]["answers"][0]["text"]), (1, &json!("Anna")));
    app.stop().await;
}
