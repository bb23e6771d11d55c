//! What comes of what is sent.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

use super::{address, fill_in, form, page, post, submissions, token};
use crate::automations::{items, runs, steps, switched_on};

#[tokio::test(flavor = "multi_thread")]
async fn a_submission_starts_an_automation_that_makes_a_deal() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = app.user("Olha", "manager").await;
        let prices = form(&app, json!({"responsible_id": olha, "source": "Site"})).await;
        let other = form(&app, json!({"name": "Vacancies"})).await;
        let words = app.get("/automations/vocabulary").await;
        let triggers = words["triggers"].as_array().unwrap();
        let offered = triggers.iter().find(|trigger| trigger["kind"] == "form_submitted").unwrap();
        assert_eq!(offered["fields"], json!(["form_ids"]), "{offered:#}");
        let blocks = json!([{"kind": "create_deal", "id": "deal", "responsible": {"kind": "inherited"}}]);
        let conditions = json!([{"subject": "contact", "field": "source", "op": "is", "value": "Site"}]);
        let deal = switched_on(
            &app,
            json!({"kind": "form_submitted", "form_ids": [prices["id"]], "conditions": conditions}),
            blocks,
        )
        .await;
        let end = json!([{"kind": "end", "id": "end"}]);
        let any = switched_on(&app, json!({"kind": "form_submitted"}), end.clone()).await;
        let made = switched_on(&app, json!({"kind": "contact_created", "origins": ["form"]}), end.clone()).await;
        let by_people = switched_on(&app, json!({"kind": "contact_created", "origins": ["user"]}), end).await;
        let unknown = json!({"name": "U", "trigger": {"kind": "form_submitted", "form_ids": ["00000000-0000-7000-8000-000000000000"]}, "blocks": []});
        let unknown = app.post("/automations", unknown).await;
        assert!(unknown["problems"].as_array().unwrap().iter().any(|it| it["code"] == "unknown_form"), "{unknown:#}");
        let from = format!("{}?utm_source=google&utm_campaign=roofs", address(&prices));
        let secret = token(&page(&app, &from).await);
        app.clock.advance_seconds(20);
        let pairs = [
            ("token", secret.as_str()),
            ("name", "Марія Коваль"),
            ("phone", "067 111-00-01"),
            ("message", "Скільки?"),
            ("utm_source", "google"),
            ("utm_campaign", "roofs"),
            ("page", "https://shop.example/roofs"),
        ];
        assert_eq!(post(&app, &address(&prices), &pairs).await.status(), 200);
        assert_eq!(post(&app, &address(&prices), &pairs).await.status(), 200, "once more: the browser was asked to");
        assert_eq!(fill_in(&app, &other, &[("phone", "+380671110001")]).await.status(), 200);
        app.settle().await;
        let [contact] = items(&app, "/contacts").await.try_into().unwrap();
        assert_eq!(
            (&contact["name"], &contact["created_by"], &contact["source"]),
            (&json!("Марія Коваль"), &json!("form"), &json!("Site"))
        );
        assert_eq!(contact["first_campaign"], json!({"utm_source": "google", "utm_campaign": "roofs"}));
        let [made_deal] = items(&app, "/deals").await.try_into().unwrap();
        assert_eq!((&made_deal["contact"]["id"], &made_deal["responsible"]["id"]), (&contact["id"], &json!(olha)));
        let run = runs(&app, &deal).await.remove(0);
        assert_eq!((steps(&run), &run["trigger_kind"]), (vec!["deal done".to_owned()], &json!("form_submitted")));
        let mut counts = Vec::new();
        for automation in [&any, &made, &by_people] {
            counts.push(runs(&app, automation).await.len());
        }
        assert_eq!(counts, [2, 1, 0]);
        // The timeline tells of it all.
        let timeline = items(&app, &format!("/contacts/{}/timeline", contact["id"].as_str().unwrap())).await;
        let sent: Vec<&Value> = timeline.iter().filter(|it| it["kind"] == "form").map(|it| &it["form"]).collect();
        assert_eq!(
            (sent.len(), &sent[0]["form"]["name"], &sent[1]["form"]["name"]),
            (2, &json!("Vacancies"), &json!("Ask for a price"))
        );
        assert_eq!((&sent[1]["page"], &sent[1]["made_contact"]), (&json!("https://shop.example/roofs"), &json!(true)));
        assert!(timeline.iter().any(|it| it["note"]["body"] == "Ask for a price:\nСкільки?"), "{timeline:#?}");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_browsers_at_once_make_one_contact() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let made = form(&app, json!({})).await;
        let first = token(&page(&app, &address(&made)).await);
        let second = token(&page(&app, &address(&made)).await);
        app.clock.advance_seconds(20);
        let url = address(&made);
        let send =
            async |secret: &str, phone: &str| post(&app, &url, &[("token", secret), ("phone", phone)]).await.status();
        let (a, b, c) =
            tokio::join!(send(&first, "0671110001"), send(&second, "+380 67 111 00 01"), send(&first, "0671110001"));
        assert_eq!([a, b, c], [200, 200, 200]);
        assert_eq!(items(&app, "/contacts").await.len(), 1);
        let sent = submissions(&app, &made, "").await;
        assert_eq!((sent.len(), sent.iter().filter(|it| it["made_contact"] == true).count()), (2, 1));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_outlives_its_form_and_goes_with_its_contact() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = form(&app, json!({})).await;
    fill_in(&app, &made, &[("phone", "0671110001"), ("name", "Anna")]).await;
    let [contact] = items(&app, "/contacts").await.try_into().unwrap();
    let path = format!("/contacts/{}", contact["id"].as_str().unwrap());
    let form_path = format!("/forms/{}", made["id"].as_str().unwrap());
    expect(app.send(Method::DELETE, &form_path, Some(1), None).await, StatusCode::NO_CONTENT).await;
    let timeline = items(&app, &format!("{path}/timeline")).await;
    let sent = timeline.iter().find(|it| it["kind"] == "form").unwrap();
    assert_eq!(
        (&sent["form"]["form"]["name"], &sent["form"]["answers"][0]["text"]),
        (&json!("Ask for a price"), &json!("Anna"))
    );
    assert_eq!(post(&app, &address(&made), &[("phone", "0671110001")]).await.status(), 404);
    expect(app.send(Method::DELETE, &path, Some(1), None).await, StatusCode::NO_CONTENT).await;
    app.stop().await;
}
