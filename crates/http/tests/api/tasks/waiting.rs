//! Clients who wait for a call, and who takes care of them.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, expect};

use super::{Sales, TARAS};

impl Sales {
    async fn waiting(&self, query: &str) -> Vec<Value> {
        self.office.app.get(&format!("/to-call-back{query}")).await["items"].as_array().unwrap().clone()
    }

    async fn take(&self, cookie: &str, number: &str) -> (StatusCode, Value) {
        let path = format!("/api/v1/to-call-back/{number}/taken");
        let response = self.office.app.raw(Method::PUT, &path).header("cookie", cookie).send().await.unwrap();
        (response.status(), response.json().await.unwrap())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_missed_waits_until_somebody_has_talked() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        sales.missed("380931110009").await;
        sales.missed(TARAS).await;
        sales.missed("380502220002").await;
        let waiting = sales.waiting("").await;
        // The one who waits longest first; both phones of Taras are one client.
        let shown: Vec<_> = waiting
            .iter()
            .map(|it| (it["phone"]["e164"].as_str().unwrap(), it["missed_calls"].as_i64().unwrap()))
            .collect();
        assert_eq!(shown, [("+380931110009", 1), ("+380502220002", 2)]);
        let taras = &waiting[1];
        assert_eq!((&taras["contact"]["name"], &taras["responsible"]["id"]), (&json!("Taras"), &json!(sales.olha)));
        assert_eq!(taras["task"]["missed_calls"], 2);
        assert!(taras["first_missed_at"].as_str() < taras["last_missed_at"].as_str());
        // A try that nobody answers changes nothing, a talk does.
        sales.calls(TARAS, 5).await;
        assert_eq!(sales.waiting("").await.len(), 2);
        sales.calls(TARAS, 12).await;
        assert_eq!(sales.waiting("").await.len(), 1);
        // After two weeks nobody waits any more.
        sales.office.app.clock.advance_seconds(14 * 24 * 3600);
        assert_eq!(sales.waiting("").await, [] as [Value; 0]);
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_cannot_both_take_one_client() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let app = &sales.office.app;
        sales.missed(TARAS).await;
        let owner = json!({"email": "petro@example.com", "password": "a right long password"});
        let add = app::users::AddUser {
            workspace: "Test".to_owned(),
            email: "petro@example.com".to_owned(),
            name: "Petro".to_owned(),
            role: domain::access::Role::Manager,
            password: Some("a right long password".into()),
            country: None,
            time_zone: None,
            language: None,
        };
        app::users::add(&app.ctx, add).await.unwrap();
        let response = app.raw(Method::POST, "/api/v1/session").json(&owner).send().await.unwrap();
        let petro = response.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let number = format!("+{TARAS}");
        let (first, second) = tokio::join!(sales.take(&sales.cookie, &number), sales.take(&petro, &number));
        let mut statuses = [first.0, second.0];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::OK, StatusCode::CONFLICT], "{first:?} {second:?}");
        let (winner, loser, refusal) = if first.0 == StatusCode::OK {
            (&sales.cookie, &petro, &second.1)
        } else {
            (&petro, &sales.cookie, &first.1)
        };
        assert_eq!(refusal["code"], "already_taken");
        let taken = sales.waiting("").await[0]["taken"].clone();
        assert!(taken["user"]["name"].is_string(), "{taken}");
        // Whoever has it keeps it longer by taking it again; others may after a quarter of an hour, or when it is released.
        assert_eq!(sales.take(winner, &number).await.0, StatusCode::OK);
        let release = |cookie: &str| {
            app.raw(Method::DELETE, &format!("/api/v1/to-call-back/{number}/taken")).header("cookie", cookie).send()
        };
        assert_eq!(release(loser).await.unwrap().status(), StatusCode::FORBIDDEN);
        assert_eq!(release(winner).await.unwrap().status(), StatusCode::NO_CONTENT);
        assert_eq!(sales.waiting("").await[0]["taken"], Value::Null);
        assert_eq!(sales.take(loser, &number).await.0, StatusCode::OK);
        assert_eq!(sales.take(winner, &number).await.0, StatusCode::CONFLICT);
        app.clock.advance_seconds(15 * 60);
        assert_eq!(sales.waiting("").await[0]["taken"], Value::Null);
        assert_eq!(sales.take(winner, &number).await.0, StatusCode::OK);
        // It is the client who is taken, on whichever number.
        assert_eq!(sales.take(loser, "+380502220002").await.0, StatusCode::OK, "nobody called from there");
        sales.missed("380502220002").await;
        assert_eq!(sales.take(loser, "+380502220002").await.0, StatusCode::CONFLICT);
        assert!(sales.waiting("").await[0]["taken"].is_object());
        // Nobody who is no person, and no number that is none.
        let by_token = app.send(Method::PUT, &format!("/to-call-back/{number}/taken"), None, None).await;
        assert_eq!(expect(by_token, StatusCode::CONFLICT).await["code"], "no_user");
        assert_eq!(sales.take(winner, "101").await.0, StatusCode::NOT_FOUND);
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mine_are_those_that_have_to_do_with_me_or_with_nobody() {
    let sales = Sales::open(Engine::Sqlite).await;
    let petro = sales.office.app.user("petro@example.com", "manager").await;
    let known = json!({"name": "Iryna", "phones": ["073 333 00 03"], "responsible_id": petro});
    sales.office.app.post("/contacts", known).await;
    for client in ["380931110009", TARAS, "380733330003"] {
        sales.missed(client).await;
    }
    let mine = sales.office.app.raw(Method::GET, "/api/v1/to-call-back?mine=true").header("cookie", &sales.cookie);
    let mine: Value = mine.send().await.unwrap().json().await.unwrap();
    let numbers: Vec<_> =
        mine["items"].as_array().unwrap().iter().map(|it| it["phone"]["e164"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["+380931110009", "+380671110001"]);
    let line = sales.waiting("?line=%2B380443330099").await.len();
    assert_eq!((line, sales.waiting("?line=%2B380440000000").await.len()), (3, 0));
    // Whoever is blocked waits for nobody.
    sales.office.app.post("/blocked-numbers", json!({"number": "380931110009"})).await;
    assert_eq!(sales.waiting("").await.len(), 2);
    sales.office.close().await;
}
