//! What people do with automations and their runs.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};

use super::{runs, steps, switched_on};

async fn post(app: &TestApp, path: &str, status: StatusCode) -> Value {
    expect(app.send(Method::POST, path, None, None).await, status).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_failed_goes_on_where_it_failed() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let petro = app.user("Petro", "manager").await;
        let blocks = json!([
            {"kind": "add_tag", "id": "tag", "tag": "seen"},
            {"kind": "set_responsible", "id": "owner", "entity": "contact", "who": {"kind": "user", "user_id": petro}},
            {"kind": "comment", "id": "note", "text": "Done"},
        ]);
        let automation = switched_on(&app, json!({"kind": "contact_created", "origins": ["user"]}), blocks).await;
        let user = format!("/users/{petro}");
        app.patch(&user, 1, json!({"active": false})).await;
        app.post("/contacts", json!({"name": "Anna"})).await;
        app.settle().await;
        let run = runs(&app, &automation).await.remove(0);
        assert_eq!(steps(&run), ["tag done", "owner failed"], "{run:#}");
        assert_eq!(
            (&run["state"], &run["error"]["code"], &run["error"]["block_id"]),
            (&json!("failed"), &json!("inactive_user"), &json!("owner"))
        );
        assert_eq!(app.get(&format!("/automations/{automation}")).await["runs"]["failed"], 1);
        let path = format!("/automation_runs/{}", run["id"].as_str().unwrap());
        let failed = app.get(&format!("/automations/{automation}/runs?state=failed")).await;
        assert_eq!(failed["items"].as_array().unwrap().len(), 1);
        let none = app.get(&format!("/automations/{automation}/runs?state=waiting")).await;
        assert_eq!(none["items"], json!([]));
        post(&app, &format!("{path}/cancel"), StatusCode::CONFLICT).await;
        app.patch(&user, 2, json!({"active": true})).await;
        let again = post(&app, &format!("{path}/retry"), StatusCode::OK).await;
        assert_eq!((&again["state"], &again["error"]), (&json!("queued"), &json!(null)));
        app.settle().await;
        let run = app.get(&path).await;
        assert_eq!(steps(&run), ["tag done", "owner failed", "owner done", "note done"], "{run:#}");
        assert_eq!(run["state"], "done");
        let refused = post(&app, &format!("{path}/retry"), StatusCode::CONFLICT).await;
        assert_eq!(refused["code"], "run_not_failed");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_failed_goes_on_with_what_was_mended() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let petro = app.user("Petro", "manager").await;
        let olha = app.user("Olha", "manager").await;
        let owner = |user: &str| json!([{"kind": "set_responsible", "id": "owner", "entity": "contact", "who": {"kind": "user", "user_id": user}}]);
        let trigger = json!({"kind": "contact_created", "origins": ["user"]});
        let automation = switched_on(&app, trigger, owner(&petro)).await;
        app.patch(&format!("/users/{petro}"), 1, json!({"active": false})).await;
        let anna = app.post("/contacts", json!({"name": "Anna"})).await;
        app.settle().await;
        let run = runs(&app, &automation).await.remove(0);
        assert_eq!(run["state"], "failed");
        let path = format!("/automation_runs/{}/retry", run["id"].as_str().unwrap());
        let at = format!("/automations/{automation}");
        // While it is off nothing goes on.
        app.patch(&at, 2, json!({"state": "inactive"})).await;
        assert_eq!(post(&app, &path, StatusCode::CONFLICT).await["code"], "automation_off");
        app.patch(&at, 3, json!({"state": "active", "blocks": owner(&olha)})).await;
        post(&app, &path, StatusCode::OK).await;
        app.settle().await;
        assert_eq!(runs(&app, &automation).await[0]["state"], "done");
        let card = app.get(&format!("/contacts/{}", anna["id"].as_str().unwrap())).await;
        assert_eq!(card["responsible"]["id"], json!(olha));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_called_off_does_not_go_on() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let blocks =
            json!([{"kind": "wait", "id": "wait", "minutes": 5}, {"kind": "add_tag", "id": "tag", "tag": "late"}]);
        let trigger = json!({"kind": "contact_created", "origins": ["user"]});
        let automation = switched_on(&app, trigger.clone(), blocks).await;
        for name in ["Anna", "Boris", "Vira"] {
            app.post("/contacts", json!({"name": name})).await;
        }
        app.settle().await;
        let all = runs(&app, &automation).await;
        let path = format!("/automation_runs/{}", all[0]["id"].as_str().unwrap());
        let cancelled = post(&app, &format!("{path}/cancel"), StatusCode::OK).await;
        assert_eq!(cancelled["state"], "cancelled");
        // Another definition: what is under way keeps the one with which it began.
        let at = format!("/automations/{automation}");
        let other = json!({"blocks": [{"kind": "add_tag", "id": "other", "tag": "other"}]});
        app.patch(&at, 2, other).await;
        app.post("/contacts", json!({"name": "Hanna"})).await;
        app.settle().await;
        app.clock.advance_seconds(301);
        app.settle().await;
        let all = runs(&app, &automation).await;
        let states: Vec<_> = all.iter().map(|run| run["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["cancelled", "done", "done", "done"]);
        assert_eq!(
            (steps(&all[1]), steps(&all[3])),
            (vec!["wait done".to_owned(), "tag done".to_owned()], vec!["other done".to_owned()])
        );
        // Switching off calls off all that waits; nothing is begun any more.
        app.patch(&at, 3, json!({"blocks": [{"kind": "wait", "id": "wait", "minutes": 5}]})).await;
        app.post("/contacts", json!({"name": "Ihor"})).await;
        app.settle().await;
        let off = app.patch(&at, 4, json!({"state": "inactive"})).await;
        assert_eq!(off["state"], "inactive");
        app.post("/contacts", json!({"name": "Yana"})).await;
        app.settle().await;
        let all = runs(&app, &automation).await;
        assert_eq!((all.len(), &all[4]["state"]), (5, &json!("cancelled")));
        // Its runs go with it.
        let gone = app.send(Method::DELETE, &at, Some(5), None).await;
        assert_eq!(gone.status(), StatusCode::NO_CONTENT);
        assert_eq!(app.send(Method::GET, &path, None, None).await.status(), StatusCode::NOT_FOUND);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_gone_is_skipped_with_a_reason() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let blocks = json!([{"kind": "wait", "id": "wait", "minutes": 5}, {"kind": "comment", "id": "note", "text": "Late"},
            {"kind": "create_deal", "id": "deal"}]);
        let automation = switched_on(&app, json!({"kind": "contact_created", "origins": ["user"]}), blocks).await;
        let anna = app.post("/contacts", json!({"name": "Anna"})).await;
        app.settle().await;
        let path = format!("/contacts/{}", anna["id"].as_str().unwrap());
        assert_eq!(app.send(Method::DELETE, &path, Some(1), None).await.status(), StatusCode::NO_CONTENT);
        app.clock.advance_seconds(301);
        app.settle().await;
        let run = runs(&app, &automation).await.remove(0);
        assert_eq!(steps(&run), ["wait done", "note skipped", "deal skipped"], "{run:#}");
        assert_eq!((&run["state"], &run["subject"]["contact"]), (&json!("done"), &json!(null)));
        assert_eq!(run["steps"][1]["detail"], "There was nothing to do: there is no contact.");
        app.stop().await;
    }
}
