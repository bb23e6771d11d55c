//! Other programs are told what happens: signed, each message until it is taken, and nobody waits for a slow one.

use app::jobs::send::send_due;
use app::webhooks::sign;
use domain::time::Time;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::receiver::{Answer, Receiver};
use testkit::{Engine, TestApp};

/// Enters the receiver's address; answers the webhook with its secret.
async fn enter(app: &TestApp, url: &str) -> Value {
    app.post("/webhooks", json!({"url": url, "events": ["connection.silent", "connection.recovered"]})).await
}

fn path(webhook: &Value, rest: &str) -> String {
    format!("/webhooks/{}{rest}", webhook["id"].as_str().unwrap())
}

async fn test(app: &TestApp, webhook: &Value) -> Value {
    expect(app.send(Method::POST, &path(webhook, "/test"), None, None).await, StatusCode::OK).await
}

async fn deliveries(app: &TestApp, webhook: &Value) -> Vec<Value> {
    app.get(&path(webhook, "/deliveries")).await["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_is_entered_changed_and_removed() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let made = enter(&app, "https://example.com/told?key=secret").await;
        let secret = made["secret"].as_str().unwrap();
        assert!(secret.starts_with("whsec_") && secret.len() > 40, "{secret}");
        assert_eq!((&made["enabled"], &made["last_delivery"]), (&json!(true), &Value::Null));
        let read = app.get(&path(&made, "")).await;
        assert!(read.get("secret").is_none(), "it is shown once: {read}");
        let list = app.get("/webhooks").await;
        assert_eq!(list["items"], json!([read]));
        let changed = json!({"enabled": false, "events": ["connection.silent", "connection.silent"]});
        let changed = app.patch(&path(&made, ""), 1, changed).await;
        assert_eq!((&changed["enabled"], &changed["events"]), (&json!(false), &json!(["connection.silent"])));
        assert_eq!(changed["url"], made["url"]);
        let stale = app.send(Method::PATCH, &path(&made, ""), Some(1), Some(&json!({"enabled": true}))).await;
        assert_eq!(expect(stale, StatusCode::PRECONDITION_FAILED).await["current"]["version"], 2);
        let gone = app.send(Method::DELETE, &path(&made, ""), Some(2), None).await;
        assert_eq!(gone.status(), StatusCode::NO_CONTENT);
        assert_eq!(app.get("/webhooks").await["items"], json!([]));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_that_may_not_be_asked_are_refused() {
    let app = TestApp::start(Engine::Sqlite).await;
    for (url, code) in [
        ("", "required"),
        ("example.com", "not_an_address"),
        ("ftp://example.com", "not_an_address"),
        ("http://", "not_an_address"),
        ("http://10.0.0.1/told", "private_address"),
        ("http://169.254.169.254/latest", "private_address"),
        ("http://[::1]:8080/", "private_address"),
        ("https://2130706434/", "private_address"),
    ] {
        let body = json!({"url": url, "events": ["connection.silent"]});
        let refused =
            expect(app.send(Method::POST, "/webhooks", None, Some(&body)).await, StatusCode::UNPROCESSABLE_ENTITY)
                .await;
        assert_eq!(refused["errors"][0]["code"], code, "{url}");
    }
    let none = json!({"url": "https://example.com", "events": []});
    let refused =
        expect(app.send(Method::POST, "/webhooks", None, Some(&none)).await, StatusCode::UNPROCESSABLE_ENTITY).await;
    assert_eq!(refused["errors"][0], json!({"field": "events", "code": "required", "detail": "This is needed."}));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_leads_to_a_private_address_is_not_asked() {
    let app = TestApp::start(Engine::Sqlite).await;
    let receiver = Receiver::start().await;
    // The server of the tests may ask 127.0.0.1, but no other name of this machine.
    let made = enter(&app, &format!("http://localhost:{}/told", receiver.address.port())).await;
    test(&app, &made).await;
    send_due(&app.ctx).await.unwrap();
    let delivery = deliveries(&app, &made).await.remove(0);
    assert_eq!((&delivery["state"], &delivery["problem"]), (&json!("waiting"), &json!("refused_host")));
    // A redirect is not followed, wherever it leads: the message is meant for this address.
    let made = enter(&app, &receiver.url()).await;
    receiver.answer([Answer::Redirect(format!("http://127.0.0.1:{}/elsewhere", receiver.address.port()))]);
    test(&app, &made).await;
    send_due(&app.ctx).await.unwrap();
    assert_eq!(deliveries(&app, &made).await[0]["problem"], "unreachable");
    assert_eq!(receiver.told().len(), 1);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_signed_and_tried_until_it_is_taken() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let receiver = Receiver::start().await;
        let made = enter(&app, &receiver.url()).await;
        receiver.answer([Answer::Status(500)]);
        let sent = test(&app, &made).await;
        assert_eq!((&sent["state"], &sent["event"]), (&json!("waiting"), &json!("webhook.test")));
        assert_eq!(send_due(&app.ctx).await.unwrap(), 1);
        let failed = deliveries(&app, &made).await.remove(0);
        let expected = json!({"state": "waiting", "attempts": 1, "status": 500, "problem": "status"});
        for name in ["state", "attempts", "status", "problem"] {
            assert_eq!(failed[name], expected[name], "{name} on {engine:?}");
        }
        assert_eq!(send_due(&app.ctx).await.unwrap(), 0, "not at once");
        app.clock.advance_seconds(7);
        assert_eq!(send_due(&app.ctx).await.unwrap(), 1);
        let last = &app.get("/webhooks").await["items"][0]["last_delivery"];
        assert_eq!((&last["state"], &last["attempts"], &last["status"]), (&json!("delivered"), &json!(2), &json!(200)));
        let told = receiver.told();
        assert_eq!(told.len(), 2);
        assert_eq!(told[0].headers["webhook-id"], told[1].headers["webhook-id"], "so that nothing is done twice");
        for told in &told {
            assert_eq!(told.path, "/told?key=secret");
            let seconds: i64 = told.headers["webhook-timestamp"].parse().unwrap();
            assert!((testkit::app::NOW..testkit::app::NOW + 60).contains(&seconds), "{seconds}");
            let secret = made["secret"].as_str().unwrap();
            let signature = sign(secret, &told.headers["webhook-id"], seconds, &told.body);
            assert_eq!(Some(&told.headers["webhook-signature"]), signature.as_ref());
            let body: Value = serde_json::from_slice(&told.body).unwrap();
            assert_eq!((&body["type"], &body["data"]["webhook_id"]), (&json!("webhook.test"), &made["id"]));
            assert!(body["timestamp"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok(), "{body}");
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_given_up_waits_for_a_person() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let receiver = Receiver::start().await;
        let made = enter(&app, &receiver.url()).await;
        receiver.answer(vec![Answer::Status(503); 10]);
        let delivery = test(&app, &made).await;
        for _ in 0..10 {
            assert_eq!(send_due(&app.ctx).await.unwrap(), 1);
            app.clock.advance_seconds(5000);
        }
        assert_eq!(send_due(&app.ctx).await.unwrap(), 0);
        assert_eq!(receiver.told().len(), 10);
        let given_up = deliveries(&app, &made).await.remove(0);
        assert_eq!((&given_up["state"], &given_up["attempts"]), (&json!("failed"), &json!(10)));
        let again = path(&made, &format!("/deliveries/{}/retry", delivery["id"].as_str().unwrap()));
        expect(app.send(Method::POST, &again, None, None).await, StatusCode::OK).await;
        send_due(&app.ctx).await.unwrap();
        assert_eq!(deliveries(&app, &made).await[0]["state"], "delivered");
        let refused = expect(app.send(Method::POST, &again, None, None).await, StatusCode::CONFLICT).await;
        assert_eq!(refused["code"], "not_failed");
        // One that says it is gone is not asked again.
        receiver.answer([Answer::Status(410)]);
        test(&app, &made).await;
        send_due(&app.ctx).await.unwrap();
        let gone = deliveries(&app, &made).await.remove(0);
        assert_eq!(
            (&gone["state"], &gone["problem"], &gone["status"]),
            (&json!("failed"), &json!("gone"), &json!(410))
        );
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_that_says_nothing_keeps_nobody_waiting() {
    let app = TestApp::start(Engine::Sqlite).await;
    let (slow, quick) = (Receiver::start().await, Receiver::start().await);
    slow.answer([Answer::Nothing]);
    let of_slow = enter(&app, &slow.url()).await;
    let of_quick = enter(&app, &quick.url()).await;
    test(&app, &of_slow).await;
    let ctx = app.ctx.clone();
    let sending = tokio::spawn(async move { send_due(&ctx).await });
    slow.heard(1).await;
    // It is under way and hangs; another one comes, and a job of another kind has its own lane.
    test(&app, &of_quick).await;
    quick.heard(1).await;
    app.settle().await;
    assert!(!sending.is_finished());
    sending.abort();
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_a_webhook_that_is_switched_off_or_gone_is_not_sent() {
    let app = TestApp::start(Engine::Sqlite).await;
    let receiver = Receiver::start().await;
    let (off, gone) = (enter(&app, &receiver.url()).await, enter(&app, &receiver.url()).await);
    let message = app::webhooks::Message {
        event: domain::webhook::Event::ConnectionSilent,
        at: Time::from_seconds(testkit::app::NOW),
        data: json!({}),
    };
    let workspace = domain::id::WorkspaceId(1);
    let system = app::Principal::system(workspace);
    let hooks = app::webhooks::list(&app.ctx, &system, app::page::Limit::MAX, None).await.unwrap().items;
    let steps = app::webhooks::queue(&app.ctx, workspace, &hooks, &message);
    app.ctx.store.commit(steps.into_iter().collect()).await.unwrap();
    app.patch(&path(&off, ""), 1, json!({"enabled": false})).await;
    app.send(Method::DELETE, &path(&gone, ""), Some(1), None).await;
    send_due(&app.ctx).await.unwrap();
    assert_eq!(receiver.told(), []);
    let given_up = deliveries(&app, &off).await.remove(0);
    assert_eq!((&given_up["state"], &given_up["problem"]), (&json!("failed"), &json!("switched_off")));
    // A test is sent even so.
    test(&app, &off).await;
    send_due(&app.ctx).await.unwrap();
    assert_eq!(receiver.told().len(), 1);
    app.stop().await;
}
