//! What begins automations.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};
use testkit::simulator::{Call, HangUp};

use super::{CLIENT, Desk, runs, steps, switched_on};
use crate::source::LINE;

fn end() -> Value {
    json!([{"kind": "end", "id": "end"}])
}

async fn count(app: &TestApp, automation: &str) -> usize {
    runs(app, automation).await.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_begin_what_waits_for_them_once() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        let on = async |trigger: Value| switched_on(app, trigger, end()).await;
        let ended = on(json!({"kind": "call_ended"})).await;
        let of_answered = on(json!({"kind": "call_ended", "outcomes": ["answered"], "directions": ["incoming"]})).await;
        let outgoing = on(json!({"kind": "call_ended", "directions": ["outgoing"]})).await;
        let answered = on(json!({"kind": "call_answered"})).await;
        let missed = on(json!({"kind": "call_missed"})).await;
        let first = on(json!({"kind": "call_ended", "first_call": true})).await;
        let later = on(json!({"kind": "call_ended", "first_call": false})).await;
        let long = json!([{"subject": "call", "field": "talk_seconds", "op": "more", "value": "60"}]);
        let long = on(json!({"kind": "call_ended", "conditions": long})).await;
        let known = json!([{"subject": "contact", "field": "name", "op": "is", "value": "Taras"}]);
        let known = on(json!({"kind": "call_ended", "conditions": known})).await;
        let owned = json!([{"subject": "contact", "field": "responsible_id", "op": "is", "value": desk.olha}]);
        let owned = on(json!({"kind": "contact_created", "conditions": owned})).await;
        let processed = on(json!({"kind": "call_processed", "min_score": 4.0})).await;
        app.post("/contacts", json!({"name": "Taras", "phones": ["067 111 00 02"]})).await;
        desk.answered(CLIENT, 30).await;
        desk.missed(CLIENT).await;
        desk.answered("380671110002", 90).await;
        let counts = [
            (&ended, 3, "each"),
            (&of_answered, 2, "answered"),
            (&outgoing, 0, "outgoing"),
            (&answered, 2, "picked up"),
            (&missed, 1, "missed"),
            (&first, 2, "the first ones"),
            (&later, 1, "the second one"),
            (&long, 1, "long"),
            (&known, 1, "of Taras"),
            (&owned, 1, "made by a call with a responsible"),
            (&processed, 0, "nothing of the AI yet"),
        ];
        for (automation, expected, what) in counts {
            assert_eq!(count(app, automation).await, expected, "{what}");
        }
        // The AI speaks later, and only once counts.
        let calls = desk.office.ringostat.call_ids();
        let call = desk.office.ringostat.call(&calls[0]).unwrap();
        for score in ["3", "4.5", "5"] {
            call.processed_by_ai(&[("score", score)]).await;
            app.settle().await;
        }
        assert_eq!(count(app, &processed).await, 1);
        assert_eq!(count(app, &ended).await, 3, "news of a call that is over begin nothing again");
        // Switched on later, it does not look back.
        let late = on(json!({"kind": "call_ended"})).await;
        call.processed_by_ai(&[("summary", "Again")]).await;
        app.settle().await;
        assert_eq!(count(app, &late).await, 0);
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_turns_out_answered_runs_each_automation_once() {
    let desk = Desk::open(Engine::Sqlite).await;
    let app = desk.app();
    let ended = switched_on(app, json!({"kind": "call_ended"}), end()).await;
    let missed = switched_on(app, json!({"kind": "call_missed"}), end()).await;
    let answered = switched_on(app, json!({"kind": "call_answered"}), end()).await;
    let call = desk.office.ringostat.ring(Call::new(CLIENT, LINE));
    call.before().await;
    call.hang_up(HangUp::no_answer(20)).await;
    app.settle().await;
    call.hang_up(HangUp::answered(5, 30)).await;
    app.settle().await;
    for automation in [&ended, &missed, &answered] {
        assert_eq!(count(app, automation).await, 1);
    }
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_only_observes_begins_nothing() {
    let desk = Desk::open(Engine::Sqlite).await;
    desk.office.set(json!({"mode": "observe"})).await;
    let ended = switched_on(desk.app(), json!({"kind": "call_ended"}), end()).await;
    desk.answered(CLIENT, 30).await;
    assert_eq!(count(desk.app(), &ended).await, 0);
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_do_begins_what_waits_for_it() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let on = async |trigger: Value| switched_on(&app, trigger, end()).await;
        let pipeline = app.get("/pipelines").await["items"][0].clone();
        let stage = |at: usize| pipeline["stages"][at]["id"].clone();
        let by_people = on(json!({"kind": "contact_created", "origins": ["user"]})).await;
        let by_calls = on(json!({"kind": "contact_created"})).await;
        let made = on(json!({"kind": "deal_created", "pipeline_ids": [pipeline["id"]]})).await;
        let large = json!([{"subject": "deal", "field": "amount", "op": "more", "value": "1000"}]);
        let large = on(json!({"kind": "deal_created", "conditions": large})).await;
        let moved = on(json!({"kind": "deal_moved"})).await;
        let won = on(json!({"kind": "deal_moved", "to_stage_ids": [stage(3)]})).await;
        let state = json!([{"subject": "deal", "field": "state", "op": "is", "value": "won"}]);
        let is_won = on(json!({"kind": "deal_moved", "conditions": state})).await;
        let amount = on(json!({"kind": "field_changed", "entity": "deal", "field": "amount"})).await;
        let owner = on(json!({"kind": "field_changed", "entity": "contact", "field": "responsible"})).await;
        let company = on(json!({"kind": "field_changed", "entity": "company", "field": "name"})).await;
        let olha = app.user("Olha", "manager").await;
        let anna = app.post("/contacts", json!({"name": "Anna"})).await;
        let path = format!("/contacts/{}", anna["id"].as_str().unwrap());
        app.patch(&path, 1, json!({"responsible_id": olha})).await;
        app.patch(&path, 2, json!({"tags": ["vip"]})).await;
        let deal = app.post("/deals", json!({"name": "Deal", "amount": "2500", "contact_id": anna["id"]})).await;
        let deal = format!("/deals/{}", deal["id"].as_str().unwrap());
        app.post("/deals", json!({"name": "Small", "amount": "5"})).await;
        app.patch(&deal, 1, json!({"stage_id": stage(1)})).await;
        app.patch(&deal, 2, json!({"amount": "3000"})).await;
        app.patch(&deal, 3, json!({"stage_id": stage(3)})).await;
        let acme = app.post("/companies", json!({"name": "Acme"})).await;
        app.patch(&format!("/companies/{}", acme["id"].as_str().unwrap()), 1, json!({"name": "Acme 2"})).await;
        app.settle().await;
        for (automation, expected, what) in [
            (&by_people, 1, "a contact by hand"),
            (&by_calls, 0, "no contact by a call"),
            (&made, 2, "two deals"),
            (&large, 1, "of them one is large"),
            (&moved, 2, "two moves"),
            (&won, 1, "one of them into won"),
            (&is_won, 1, "as the condition says"),
            (&amount, 1, "the amount"),
            (&owner, 1, "the responsible, not the tags"),
            (&company, 1, "the company's name"),
        ] {
            assert_eq!(count(&app, automation).await, expected, "{what}");
        }
        let run = runs(&app, &won).await.remove(0);
        assert_eq!(run["subject"]["contact"]["name"], "Anna", "{run:#}");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn imports_begin_only_what_asks_for_them() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let asked = switched_on(&app, json!({"kind": "contact_created", "origins": ["import"]}), end()).await;
        let vira = json!([{"subject": "contact", "field": "name", "op": "is", "value": "Vira"}]);
        let vira = json!({"kind": "contact_created", "origins": ["import"], "conditions": vira});
        let vira = switched_on(&app, vira, end()).await;
        let others = switched_on(&app, json!({"kind": "contact_created"}), end()).await;
        let file = "Name,Phone\nAnna,0671110001\nVira,0671110002\n";
        let brought = app.raw(Method::POST, "/api/v1/imports?filename=clients.csv").bearer_auth(&app.token).body(file);
        let import = expect(brought.send().await.unwrap(), StatusCode::CREATED).await;
        let path = format!("/imports/{}", import["id"].as_str().unwrap());
        app.patch(&path, 1, json!({"run_automations": true})).await;
        let start = format!("{path}/start");
        expect(app.send(Method::POST, &start, None, None).await, StatusCode::OK).await;
        app.settle().await;
        app.settle().await;
        assert_eq!((count(&app, &asked).await, count(&app, &vira).await, count(&app, &others).await), (2, 1, 0));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn late_tasks_begin_what_waits_for_them_once() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let at = |seconds: i64| domain::time::Time::from_seconds(testkit::app::NOW + seconds).to_string();
        let task = async |title: &str, kind: &str, due: i64| {
            app.post("/tasks", json!({"title": title, "kind": kind, "due_at": at(due)})).await
        };
        task("Long ago", "call", -3600).await;
        let late = switched_on(&app, json!({"kind": "task_overdue"}), end()).await;
        let meetings = switched_on(&app, json!({"kind": "task_overdue", "task_types": ["meeting"]}), end()).await;
        task("Soon", "call", 600).await;
        task("Meet", "meeting", 700).await;
        let done = task("Done in time", "call", 650).await;
        let path = format!("/tasks/{}", done["id"].as_str().unwrap());
        app.patch(&path, 1, json!({"state": "done"})).await;
        app.settle().await;
        assert_eq!(count(&app, &late).await, 0);
        app.clock.advance_seconds(601);
        app.settle().await;
        app.settle().await;
        assert_eq!((count(&app, &late).await, count(&app, &meetings).await), (1, 0));
        app.clock.advance_seconds(3600);
        app.settle().await;
        app.settle().await;
        assert_eq!((count(&app, &late).await, count(&app, &meetings).await), (2, 1));
        let run = runs(&app, &meetings).await.remove(0);
        assert_eq!(steps(&run), ["end done"]);
        assert!(run["subject"]["task_id"].is_string());
        // One that waited for something else until now does not begin with what was late before.
        let other = switched_on(&app, json!({"kind": "deal_created"}), end()).await;
        task("Later", "call", 4300).await;
        app.clock.advance_seconds(3600);
        let version = app.get(&format!("/automations/{other}")).await["version"].as_i64().unwrap();
        app.patch(&format!("/automations/{other}"), version, json!({"trigger": {"kind": "task_overdue"}})).await;
        app.settle().await;
        assert_eq!(count(&app, &other).await, 0);
        task("New", "call", 7900).await;
        app.clock.advance_seconds(3600);
        app.settle().await;
        assert_eq!(count(&app, &other).await, 1);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_late_tasks_begin_many_automations() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let mut all = Vec::new();
        for _ in 0..7 {
            all.push(switched_on(&app, json!({"kind": "task_overdue"}), end()).await);
        }
        let due = app.ctx.clock.now().plus_seconds(600).to_string();
        for at in 0..45 {
            app.post("/tasks", json!({"title": format!("Task {at}"), "due_at": due})).await;
        }
        app.clock.advance_seconds(601);
        app.settle().await;
        for automation in &all {
            assert_eq!(app.get(&format!("/automations/{automation}")).await["runs"]["total"], 45);
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_circle_of_late_tasks_ends_too() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let block = json!([{"kind": "create_task", "id": "again", "title": "Again", "assignee": {"kind": "nobody"}, "due_minutes": 1}]);
        let circle = switched_on(&app, json!({"kind": "task_overdue"}), block).await;
        let due = app.ctx.clock.now().plus_seconds(60).to_string();
        app.post("/tasks", json!({"title": "First", "due_at": due})).await;
        for _ in 0..12 {
            // Whatever the working hours are, it is late by then.
            app.clock.advance_seconds(7 * 24 * 3600);
            app.settle().await;
            app.settle().await;
        }
        let states: Vec<_> = runs(&app, &circle).await.iter().map(|run| run["state"].clone()).collect();
        assert_eq!(states, ["done", "done", "done", "done", "done", "done", "stopped"]);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn news_in_another_order_begin_the_same() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        let good = json!([{"subject": "call", "field": "ai_score", "op": "more", "value": "3"}]);
        let good = switched_on(app, json!({"kind": "call_processed", "conditions": good}), end()).await;
        let long = json!([{"subject": "call", "field": "talk_seconds", "op": "more", "value": "60"}]);
        let long = switched_on(app, json!({"kind": "call_answered", "conditions": long}), end()).await;
        desk.answered(CLIENT, 90).await;
        assert_eq!(count(app, &long).await, 1, "how long it was is known only at the end");
        let calls = desk.office.ringostat.call_ids();
        let call = desk.office.ringostat.call(&calls[0]).unwrap();
        call.processed_by_ai(&[("summary", "A friendly talk")]).await;
        app.settle().await;
        assert_eq!(count(app, &good).await, 0);
        for score in ["4", "5"] {
            call.processed_by_ai(&[("score", score)]).await;
            app.settle().await;
        }
        assert_eq!(count(app, &good).await, 1);
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_circle_is_stopped_and_named() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        // Each deal makes another one.
        let block = json!([{"kind": "create_deal", "id": "again", "name": "Again"}]);
        let circle = switched_on(&app, json!({"kind": "deal_created"}), block).await;
        app.post("/deals", json!({"name": "First"})).await;
        for _ in 0..10 {
            app.settle().await;
        }
        let all = runs(&app, &circle).await;
        let states: Vec<&str> = all.iter().map(|run| run["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["done", "done", "done", "done", "done", "done", "stopped"]);
        let error = &all[6]["error"];
        assert_eq!(error["code"], "loop");
        assert!(error["detail"].as_str().unwrap().contains("Test → Test"), "{error}");
        assert_eq!(app.get("/deals?limit=200").await["items"].as_array().unwrap().len(), 7);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_incomplete_is_not_switched_on() {
    let app = TestApp::start(Engine::Sqlite).await;
    let blocks =
        json!([{"kind": "create_task", "id": "b1", "title": "{{contact.nmae}}"}, {"kind": "send_webhook", "id": "b2"}]);
    let made = app
        .post("/automations", json!({"name": "Draft", "trigger": {"kind": "field_changed"}, "blocks": blocks}))
        .await;
    let problems: Vec<_> =
        made["problems"].as_array().unwrap().iter().map(|it| (&it["block_id"], &it["field"])).collect();
    let (none, b1, b2) = (json!(null), json!("b1"), json!("b2"));
    let fields = [json!("entity"), json!("title"), json!("webhook_id")];
    assert_eq!(problems, [(&none, &fields[0]), (&b1, &fields[1]), (&b2, &fields[2])]);
    assert!(made["problems"].as_array().unwrap().iter().all(|it| it["detail"].as_str().is_some_and(|it| it.len() > 5)));
    let path = format!("/automations/{}", made["id"].as_str().unwrap());
    let refused = app.send(Method::PATCH, &path, Some(1), Some(&json!({"state": "active"}))).await;
    let refused = expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await;
    assert_eq!(refused["errors"][1]["field"], "blocks.b1.title", "{refused:#}");
    app.stop().await;
}
