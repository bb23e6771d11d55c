//! The letter in the morning.

use app::jobs::send::send_due;
use app::tasks::digest;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::TestApp;
use testkit::app::Engine;
use testkit::smtp::MailServer;

/// A user who has joined; answers the id and the session.
async fn joined(app: &TestApp, name: &str) -> (String, String) {
    let (email, password) = (format!("{}@example.com", name.to_lowercase()), "a right long password");
    let add = app::users::AddUser {
        workspace: "Test".to_owned(),
        email: email.clone(),
        name: name.to_owned(),
        role: domain::access::Role::Manager,
        password: Some(password.into()),
        country: None,
        time_zone: None,
        language: None,
    };
    let id = app::users::add(&app.ctx, add).await.unwrap().user.id.to_string();
    let login = json!({"email": email, "password": password});
    let answer = app.raw(Method::POST, "/api/v1/session").json(&login).send().await.unwrap();
    (id, answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_something_to_do_is_told_once_each_morning() {
    for engine in Engine::BOTH {
        let mail = MailServer::start().await;
        let app = TestApp::start_with_mail(engine, &mail).await;
        let ((olha, _), (petro, cookie), (away, _)) =
            (joined(&app, "Olha").await, joined(&app, "Petro").await, joined(&app, "Anna").await);
        let tasks =
            [("Late", "2025-12-29T08:00:00Z"), ("Today", "2025-12-30T12:00:00Z"), ("Tomorrow", "2025-12-31T12:00:00Z")];
        for user in [&olha, &petro, &away] {
            for (title, due) in tasks {
                app.post("/tasks", json!({"title": title, "due_at": due, "assignee_id": user})).await;
            }
        }
        let absence = json!({"user_id": away, "from": "2025-12-29T00:00:00Z", "until": "2026-01-03T00:00:00Z"});
        app.post("/absences", absence).await;
        let off = app.raw(Method::PATCH, "/api/v1/me").header("cookie", &cookie).json(&json!({"mail_tasks": false}));
        let me = off.send().await.unwrap();
        assert_eq!(me.status(), StatusCode::OK);
        assert_eq!(me.json::<Value>().await.unwrap()["mail_tasks"], false);
        // It is one in the afternoon: the morning is over. At eight the next one begins.
        assert_eq!(digest::send(&app.ctx).await.unwrap(), 0);
        app.clock.advance_seconds(19 * 3600 - 1);
        assert_eq!(digest::send(&app.ctx).await.unwrap(), 0);
        app.clock.advance_seconds(1);
        assert_eq!(digest::send(&app.ctx).await.unwrap(), 1);
        assert_eq!(digest::send(&app.ctx).await.unwrap(), 0, "each day once");
        send_due(&app.ctx).await.unwrap();
        let mails = mail.mails();
        assert_eq!(mails.iter().map(|mail| mail.to.clone()).collect::<Vec<_>>(), [["olha@example.com"]]);
        let text = &mails[0].data;
        assert!(text.contains("Late") && text.contains("Today") && !text.contains("Tomorrow"), "{text}");
        // The next morning tells of the next day.
        app.clock.advance_seconds(24 * 3600);
        assert_eq!(digest::send(&app.ctx).await.unwrap(), 1);
        // Whoever has done all is not written to.
        for task in app.get(&format!("/tasks?assignee_id={olha}")).await["items"].as_array().unwrap() {
            app.patch(&format!("/tasks/{}", task["id"].as_str().unwrap()), 1, json!({"state": "done"})).await;
        }
        app.clock.advance_seconds(24 * 3600);
        assert_eq!(digest::send(&app.ctx).await.unwrap(), 0);
        app.stop().await;
    }
}
