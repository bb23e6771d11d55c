//! What calls can lead to.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

fn names(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap()).collect()
}

async fn a_call(app: &TestApp) -> Value {
    let call = json!({"direction": "outgoing", "number": "0671110001", "started_at": "2025-12-29T10:50:00Z", "outcome": "busy", "medium": "other"});
    app.post("/calls/log", call).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_has_a_list_of_its_own() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let list = app.get("/call-results").await;
        assert_eq!(names(&list), ["Agreed", "Call again", "Not interested", "Wrong number"]);
        let path = |at: usize| format!("/call-results/{}", list["items"][at]["id"].as_str().unwrap());
        let made = app.post("/call-results", json!({"name": " Sold "})).await;
        assert_eq!((&made["name"], &made["position"], &made["archived"]), (&json!("Sold"), &json!(4), &json!(false)));
        // Moved to the front: the others make room, and each says so to the feed.
        let sold = format!("/call-results/{}", made["id"].as_str().unwrap());
        let moved = app.patch(&sold, 1, json!({"position": 0})).await;
        assert_eq!((&moved["position"], &moved["version"]), (&json!(0), &json!(2)));
        assert_eq!(
            names(&app.get("/call-results").await),
            ["Sold", "Agreed", "Call again", "Not interested", "Wrong number"]
        );
        let stale = app.send(Method::PATCH, &path(0), Some(1), Some(&json!({"name": "Yes"}))).await;
        assert_eq!(expect(stale, StatusCode::PRECONDITION_FAILED).await["current"]["position"], 1);
        for (body, code) in [
            (json!({"name": "SOLD"}), "taken"),
            (json!({"name": " "}), "required"),
            (json!({"name": "x".repeat(201)}), "too_long"),
        ] {
            let refused = app.send(Method::POST, "/call-results", None, Some(&body)).await;
            assert_eq!(expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], code);
            let refused = app.send(Method::PATCH, &path(1), Some(2), Some(&body)).await;
            assert_eq!(expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], code);
        }
        let page = app.get("/call-results?limit=2").await;
        let next = app.get(&format!("/call-results?limit=2&cursor={}", page["next"].as_str().unwrap())).await;
        assert_eq!((names(&page), names(&next)), (vec!["Sold", "Agreed"], vec!["Call again", "Not interested"]));
        for at in 5..100 {
            app.post("/call-results", json!({"name": format!("Result {at}")})).await;
        }
        let full = app.send(Method::POST, "/call-results", None, Some(&json!({"name": "One more"}))).await;
        assert_eq!(expect(full, StatusCode::CONFLICT).await["code"], "too_many_call_results");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_keep_the_result_that_was_archived_and_show_its_new_name() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let call = a_call(&app).await;
        let path = format!("/calls/{}", call["id"].as_str().unwrap());
        let chosen = app.patch(&path, 1, json!({"result": "call AGAIN"})).await;
        assert_eq!(chosen["result"], "Call again");
        let entry = format!("/call-results/{}", chosen["result_id"].as_str().unwrap());
        app.patch(&entry, 1, json!({"name": "Ring back", "archived": true})).await;
        let kept = app.get(&path).await;
        assert_eq!((&kept["result"], &kept["result_id"]), (&json!("Ring back"), &chosen["result_id"]));
        // What it has it may be given again, by name and by id; no other call gets it.
        let same = app.patch(&path, 2, json!({"result": "Ring back"})).await;
        let same = app.patch(&path, same["version"].as_i64().unwrap(), json!({"result": chosen["result_id"]})).await;
        assert_eq!(same["result"], "Ring back");
        let other = format!("/calls/{}", a_call(&app).await["id"].as_str().unwrap());
        for (result, code) in [
            (json!("ring back"), "archived_result"),
            (chosen["result_id"].clone(), "archived_result"),
            (json!("Sold"), "unknown_result"),
        ] {
            let refused = app.send(Method::PATCH, &other, Some(1), Some(&json!({"result": result}))).await;
            let problem = expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await;
            assert_eq!(
                (&problem["errors"][0]["field"], &problem["errors"][0]["code"]),
                (&json!("result"), &json!(code))
            );
        }
        assert_eq!(
            app.get(&format!("/calls?result_id={}", chosen["result_id"].as_str().unwrap())).await["items"]
                .as_array()
                .unwrap()
                .len(),
            1
        );
        let emptied = app.patch(&path, same["version"].as_i64().unwrap(), json!({"result": null})).await;
        assert_eq!((&emptied["result"], &emptied["result_id"]), (&json!(null), &json!(null)));
        app.stop().await;
    }
}
