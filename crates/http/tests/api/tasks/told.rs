//! What people are told of their tasks in the application.

use app::tasks::fallen_due;
use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};

/// What somebody was told, newest first.
async fn told(app: &TestApp, cookie: &str) -> Vec<(String, Value)> {
    let answer = app.raw(Method::GET, "/api/v1/notices").header("cookie", cookie).send().await.unwrap();
    let page: Value = answer.json().await.unwrap();
    let items = page["items"].as_array().unwrap();
    items.iter().map(|notice| (notice["text"].as_str().unwrap().to_owned(), notice["entity_id"].clone())).collect()
}

async fn texts(app: &TestApp, cookie: &str) -> Vec<String> {
    told(app, cookie).await.into_iter().map(|(text, _)| text).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_a_task_is_told_once_when_it_falls_due() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let (olha, olha_id) = app.person("Olha", Role::Manager).await;
        let (petro, petro_id) = app.person("Petro", Role::Manager).await;
        let russian = app.raw(Method::PATCH, "/api/v1/me").header("cookie", &petro).json(&json!({"language": "ru"}));
        assert_eq!(russian.send().await.unwrap().status(), StatusCode::OK);
        let taras = app.post("/contacts", json!({"name": "Taras"})).await["id"].clone();
        let late = json!({"title": "Late", "due_at": "2025-12-29T08:00:00Z", "assignee_id": olha_id});
        app.post("/tasks", late).await;
        assert_eq!(fallen_due(&app.ctx).await.unwrap(), 0, "what is late at the first look is left to the list");
        let now = app.ctx.clock.now();
        let at = |seconds: i64| now.plus_seconds(seconds).to_string();
        for (title, after, of) in
            [("Call", 600, &olha_id), ("Send", 900, &olha_id), ("Ask", 900, &olha_id), ("Meet", 900, &petro_id)]
        {
            let body = json!({"title": title, "due_at": at(after), "assignee_id": of, "contact_id": taras});
            app.post("/tasks", body).await;
        }
        let done = json!({"title": "Done", "due_at": at(600), "assignee_id": olha_id});
        let done = app.post("/tasks", done).await["id"].as_str().unwrap().to_owned();
        app.patch(&format!("/tasks/{done}"), 1, json!({"state": "done"})).await;
        app.post("/tasks", json!({"title": "Nobody's", "due_at": at(600), "assignee_id": null})).await;
        let before = told(&app, &olha).await.len();

        app.clock.advance_seconds(599);
        assert_eq!(fallen_due(&app.ctx).await.unwrap(), 0);
        app.clock.advance_seconds(2);
        assert_eq!(fallen_due(&app.ctx).await.unwrap(), 1);
        assert_eq!(fallen_due(&app.ctx).await.unwrap(), 0);
        let of_olha = told(&app, &olha).await;
        assert_eq!((of_olha.len(), of_olha[0].0.as_str()), (before + 1, "Due now: Call · Taras"));
        // Several at once are one notice, each in the language of its reader.
        app.clock.advance_seconds(300);
        assert_eq!(fallen_due(&app.ctx).await.unwrap(), 2);
        assert_eq!(texts(&app, &olha).await[0], "Due now: Send · Taras and 1 more");
        assert_eq!(texts(&app, &petro).await[0], "Пора выполнить: Meet · Taras");
        // What is put off falls due once more.
        let task = of_olha[0].1.as_str().unwrap();
        app.patch(&format!("/tasks/{task}"), 1, json!({"due_at": at(1800)})).await;
        app.clock.advance_seconds(900);
        assert_eq!(fallen_due(&app.ctx).await.unwrap(), 1);
        assert_eq!(texts(&app, &olha).await[0], "Due now: Call · Taras");
        // The contact goes, and with it what was told of it.
        let card = format!("/contacts/{}", taras.as_str().unwrap());
        expect(app.send(Method::DELETE, &card, Some(1), None).await, StatusCode::NO_CONTENT).await;
        assert!(texts(&app, &olha).await.iter().all(|text| !text.contains("Taras")));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_given_a_task_by_another_one_is_told() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let (olha, olha_id) = app.person("Olha", Role::Manager).await;
        let (petro, petro_id) = app.person("Petro", Role::Manager).await;
        let as_olha = |method: Method, path: &str| app.raw(method, &format!("/api/v1{path}")).header("cookie", &olha);
        let made = as_olha(Method::POST, "/tasks").json(&json!({"title": "Mine"})).send().await.unwrap();
        assert_eq!(made.status(), StatusCode::CREATED);
        assert_eq!(texts(&app, &olha).await, [] as [&str; 0], "nobody is told of what they do themselves");
        let task = made.json::<Value>().await.unwrap()["id"].as_str().unwrap().to_owned();
        let given = as_olha(Method::PATCH, &format!("/tasks/{task}")).header("if-match", "\"1\"");
        let given = given.json(&json!({"assignee_id": petro_id})).send().await.unwrap();
        assert_eq!(given.status(), StatusCode::OK);
        assert_eq!(told(&app, &petro).await, [("Olha gives you a task: Mine".to_owned(), json!(task))]);
        // A program speaks for the workspace. Another change is not told.
        app.patch(&format!("/tasks/{task}"), 2, json!({"title": "Yours"})).await;
        app.patch(&format!("/tasks/{task}"), 3, json!({"assignee_id": olha_id})).await;
        assert_eq!(texts(&app, &olha).await, ["Test gives you a task: Yours"]);
        assert_eq!(told(&app, &petro).await.len(), 1);
        // What is done is given to nobody, and what was told of a task goes with it.
        app.patch(&format!("/tasks/{task}"), 4, json!({"state": "done", "assignee_id": petro_id})).await;
        assert_eq!(told(&app, &petro).await.len(), 1);
        expect(app.send(Method::DELETE, &format!("/tasks/{task}"), Some(5), None).await, StatusCode::NO_CONTENT).await;
        assert_eq!(told(&app, &olha).await.len() + told(&app, &petro).await.len(), 0);
        app.stop().await;
    }
}
