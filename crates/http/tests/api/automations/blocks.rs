//! What blocks do.

use serde_json::{Value, json};
use testkit::app::{Engine, TestApp};
use testkit::receiver::Receiver;
use testkit::smtp::MailServer;

use super::{CLIENT, Desk, items, runs, steps, switched_on};

fn of_people() -> Value {
    json!({"kind": "contact_created", "origins": ["user"]})
}

#[tokio::test(flavor = "multi_thread")]
async fn blocks_write_what_they_say() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        let receiver = Receiver::start().await;
        let hook = app.post("/webhooks", json!({"url": receiver.url(), "events": ["connection.silent"]})).await;
        let stages = app.get("/pipelines").await["items"][0]["stages"].clone();
        let petro = app.user("Petro", "manager").await;
        let blocks = json!([
            {"kind": "set_field", "id": "name", "entity": "contact", "field": "name", "value": "Client {{call.number}}"},
            {"kind": "add_tag", "id": "tag", "tag": "new"},
            {"kind": "add_tag", "id": "again", "tag": "New"},
            {"kind": "create_deal", "id": "deal", "name": "Deal of {{contact.name}}", "amount": "1500", "skip_if_open": true},
            {"kind": "create_deal", "id": "skip", "skip_if_open": true},
            {"kind": "set_field", "id": "stage", "entity": "deal", "field": "stage", "value": stages[1]["id"]},
            {"kind": "set_field", "id": "source", "entity": "deal", "field": "source", "value": "{{call.line}}"},
            {"kind": "set_responsible", "id": "owner", "entity": "deal", "who": {"kind": "user", "user_id": petro}},
            {"kind": "create_task", "id": "task", "task_type": "call_back", "title": "Call {{contact.name}}", "due_minutes": 30,
             "assignee": {"kind": "responsible"}},
            {"kind": "comment", "id": "note", "text": "{{call.manager}} talked for {{call.talk_seconds}} s"},
            {"kind": "send_webhook", "id": "hook", "webhook_id": hook["id"]},
            {"kind": "notify", "id": "tell", "who": {"kind": "inherited"}, "text": "Deal {{deal.name}}: {{deal.amount}}"},
            {"kind": "set_field", "id": "company", "entity": "company", "field": "name", "value": "X"},
        ]);
        let automation = switched_on(app, json!({"kind": "call_ended"}), blocks).await;
        desk.answered(CLIENT, 30).await;
        let run = runs(app, &automation).await.remove(0);
        assert_eq!(run["state"], "done", "{run:#}");
        let expected = [
            "name done",
            "tag done",
            "again skipped",
            "deal done",
            "skip skipped",
            "stage done",
            "source done",
            "owner done",
            "task done",
            "note done",
            "hook done",
            "tell done",
            "company skipped",
        ];
        assert_eq!(steps(&run), expected, "{run:#}");
        let contact = items(app, "/contacts").await.remove(0);
        assert_eq!((&contact["name"], &contact["tags"]), (&json!("Client +380 67 111 0001"), &json!(["new"])));
        let deal = items(app, "/deals").await.remove(0);
        assert_eq!(
            (&deal["name"], &deal["amount"], &deal["stage"]["id"], &deal["responsible"]["name"]),
            (&json!("Deal of Client +380 67 111 0001"), &json!("1500.00"), &stages[1]["id"], &json!("Petro"))
        );
        let task = items(app, "/tasks").await.remove(0);
        assert_eq!(
            (&task["kind"], &task["title"], &task["origin"], &task["assignee"]["name"], &task["contact"]["id"]),
            (
                &json!("call_back"),
                &json!("Call Client +380 67 111 0001"),
                &json!("automation"),
                &json!("Petro"),
                &contact["id"]
            )
        );
        let id = contact["id"].as_str().unwrap();
        let note = items(app, &format!("/notes?contact_id={id}")).await.remove(0);
        assert_eq!((&note["body"], &note["created_by"]), (&json!("Olha talked for 30 s"), &json!("automation")));
        // What goes outside goes by the queues that are there.
        app::jobs::send::send_due(&app.ctx).await.unwrap();
        receiver.heard(1).await;
        let told = receiver.told();
        let message: Value = serde_json::from_slice(&told[0].body).unwrap();
        assert_eq!(message["type"], "automation.ran");
        assert_eq!((&message["data"]["deal"]["id"], &message["data"]["contact"]["id"]), (&deal["id"], &contact["id"]));
        assert!(told[0].headers.contains_key("webhook-signature"));
        let notices = desk.reads("/notices").await;
        assert_eq!(notices["unread"], 1);
        let notice = &notices["items"][0];
        assert_eq!(
            (&notice["text"], &notice["entity"], &notice["entity_id"], &notice["read"]),
            (&json!("Deal Deal of Client +380 67 111 0001: 1500.00 UAH"), &json!("deal"), &deal["id"], &json!(false))
        );
        assert_eq!(app.get("/notices").await["items"], json!([]), "a program is told nothing");
        let read = app.raw(reqwest::Method::POST, "/api/v1/notices/read").header("cookie", &desk.cookie);
        let read = read.header("origin", &app.base).json(&json!({"up_to": notice["id"]})).send().await.unwrap();
        assert_eq!(read.status(), 204);
        assert_eq!(desk.reads("/notices").await["unread"], 0);
        // It goes with the contact whom it names, though it is about the deal, which stays.
        let card = app.get(&format!("/contacts/{id}")).await;
        let gone = app.send(reqwest::Method::DELETE, &format!("/contacts/{id}"), card["version"].as_i64(), None).await;
        assert_eq!(gone.status(), 204);
        assert_eq!(items(app, "/deals").await.len(), 1);
        assert_eq!(desk.reads("/notices").await["items"], json!([]));
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_made_of_a_call_that_makes_none() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        desk.office.set(json!({"create_contacts": []})).await;
        let blocks = json!([
            {"kind": "create_contact", "id": "make", "name": "Lead {{call.number}}"},
            {"kind": "create_contact", "id": "again"},
            {"kind": "create_deal", "id": "deal"},
        ]);
        let automation = switched_on(app, json!({"kind": "call_ended"}), blocks).await;
        let made = switched_on(
            app,
            json!({"kind": "contact_created", "origins": ["automation"]}),
            json!([{"kind": "end", "id": "end"}]),
        )
        .await;
        desk.answered(CLIENT, 30).await;
        app.settle().await;
        let run = runs(app, &automation).await.remove(0);
        assert_eq!(steps(&run), ["make done", "again skipped", "deal done"], "{run:#}");
        let call = items(app, "/calls").await.remove(0);
        let contact = app.get(&format!("/contacts/{}", call["contact"]["id"].as_str().unwrap())).await;
        assert_eq!(
            (&contact["name"], &contact["created_by"], &contact["responsible"]["id"]),
            (&json!("Lead +380 67 111 0001"), &json!("automation"), &json!(desk.olha))
        );
        assert_eq!(items(app, "/deals").await[0]["contact"]["id"], contact["id"]);
        assert_eq!(runs(app, &made).await.len(), 1);
        // The next call finds it.
        desk.answered(CLIENT, 30).await;
        assert_eq!(items(app, "/contacts").await.len(), 1);
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_take_turns() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let (olha, petro) = (app.user("Olha", "manager").await, app.user("Petro", "manager").await);
        let who = json!({"kind": "rotate", "user_ids": [olha, petro]});
        let blocks = json!([{"kind": "set_responsible", "id": "turn", "entity": "contact", "who": who}]);
        let automation = switched_on(&app, of_people(), blocks).await;
        let next = async |name: &str| {
            let made = app.post("/contacts", json!({"name": name})).await;
            app.settle().await;
            let card = app.get(&format!("/contacts/{}", made["id"].as_str().unwrap())).await;
            card["responsible"]["name"].as_str().unwrap_or("nobody").to_owned()
        };
        assert_eq!([next("A").await, next("B").await, next("C").await], ["Olha", "Petro", "Olha"]);
        let away = json!({"user_id": petro, "from": "2025-12-01T00:00:00Z", "until": "2026-12-01T00:00:00Z"});
        app.post("/absences", away).await;
        assert_eq!([next("D").await, next("E").await], ["Olha", "Olha"], "who is away is passed over");
        // The others get equal shares then.
        let anna = app.user("Anna", "manager").await;
        let who = json!({"kind": "rotate", "user_ids": [olha, petro, anna]});
        let blocks = json!([{"kind": "set_responsible", "id": "turn", "entity": "contact", "who": who}]);
        let version = app.get(&format!("/automations/{automation}")).await["version"].as_i64().unwrap();
        app.patch(&format!("/automations/{automation}"), version, json!({"blocks": blocks})).await;
        let mut turns = [next("F").await, next("G").await, next("H").await, next("I").await];
        turns.sort();
        assert_eq!(turns, ["Anna", "Anna", "Olha", "Olha"]);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_go_to_people_and_to_clients() {
    let mail = MailServer::start().await;
    let app = TestApp::start_with_mail(Engine::Sqlite, &mail).await;
    let petro = app.user("Petro", "manager").await;
    let blocks = json!([
        {"kind": "send_email", "id": "client", "to": {"kind": "contact"}, "subject": "Hello {{contact.name}}", "text": "Thank you.\n\nYours <us>"},
        {"kind": "send_email", "id": "us", "to": {"kind": "user", "user_id": petro}, "subject": "New: {{contact.name}}", "text": "{{contact.email}}"},
    ]);
    let automation = switched_on(&app, of_people(), blocks).await;
    app.post("/contacts", json!({"name": "Anna", "emails": ["anna@example.com"]})).await;
    app.post("/contacts", json!({"name": "Boris"})).await;
    app.settle().await;
    let all = runs(&app, &automation).await;
    assert_eq!(
        (steps(&all[0]), steps(&all[1])),
        (vec!["client done".to_owned(), "us done".to_owned()], vec!["client skipped".to_owned(), "us done".to_owned()],)
    );
    app::jobs::send::send_due(&app.ctx).await.unwrap();
    let sent = mail.mails();
    assert_eq!(sent.len(), 3);
    let is_to_client = |to: &String| to.contains("anna@example.com");
    assert_eq!(sent.iter().filter(|it| it.to.iter().any(is_to_client)).count(), 1);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_splits_filters_and_waits() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let stages = app.get("/pipelines").await["items"][0]["stages"].clone();
        let condition = |value: &str| json!([{"subject": "deal", "field": "amount", "op": "more", "value": value}]);
        let tag = |id: &str| json!({"kind": "add_tag", "id": id, "tag": id});
        let blocks = json!([
            {"kind": "split", "id": "size", "branches": [
                {"name": "Large", "conditions": condition("1000"), "blocks": [tag("large")]},
                {"name": "Middle", "conditions": condition("100"), "blocks": [tag("middle")]},
            ], "otherwise": [tag("small")]},
            {"kind": "filter", "id": "only", "conditions": condition("100")},
            {"kind": "wait", "id": "hour", "minutes": 60},
            tag("waited"),
            {"kind": "wait", "id": "won", "minutes": 600, "until": {"entity": "deal", "field": "stage", "value": stages[3]["id"]}},
            tag("over"),
        ]);
        // One that finds its deal by the contact means that deal from then on.
        let until = json!({"entity": "deal", "field": "amount", "value": "7000"});
        let by_contact = json!([{"kind": "wait", "id": "paid", "until": until}, {"kind": "comment", "id": "say", "text": "{{deal.name}}"}]);
        let by_contact =
            switched_on(&app, json!({"kind": "field_changed", "entity": "contact", "field": "source"}), by_contact)
                .await;
        let automation = switched_on(&app, json!({"kind": "deal_created"}), blocks).await;
        let deal = async |name: &str, amount: &str| {
            let contact = app.post("/contacts", json!({"name": name})).await;
            app.post("/deals", json!({"name": name, "amount": amount, "contact_id": contact["id"]})).await
        };
        let large = deal("Large", "5000").await;
        deal("Middle", "500").await;
        deal("Small", "5").await;
        app.settle().await;
        let states = async || {
            let all = runs(&app, &automation).await;
            all.iter().map(|run| run["state"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(states().await, ["waiting", "waiting", "done"]);
        let contact = format!("/contacts/{}", large["contact"]["id"].as_str().unwrap());
        let version = app.get(&contact).await["version"].as_i64().unwrap();
        app.patch(&contact, version, json!({"source": "Fair"})).await;
        app.settle().await;
        assert_eq!(steps(&runs(&app, &by_contact).await[0]), ["paid waiting"]);
        let all = runs(&app, &automation).await;
        assert_eq!(steps(&all[0]), ["size done", "large done", "only done", "hour waiting"]);
        assert_eq!(steps(&all[2]), ["size done", "small done", "only filtered"]);
        assert_eq!(all[0]["steps"][0]["detail"], "The branch “Large” was taken.");
        assert!(all[0]["due_at"].is_string());
        app.clock.advance_seconds(3599);
        app.settle().await;
        assert_eq!(steps(&runs(&app, &automation).await[0]).len(), 4, "an hour is not over");
        app.clock.advance_seconds(2);
        app.settle().await;
        let all = runs(&app, &automation).await;
        assert_eq!(steps(&all[0])[3..], ["hour done", "waited done", "won waiting"]);
        // One is won, the other waits to the end.
        let path = format!("/deals/{}", large["id"].as_str().unwrap());
        app.patch(&path, 1, json!({"stage_id": stages[1]["id"]})).await;
        app.settle().await;
        assert_eq!(states().await, ["waiting", "waiting", "done"], "another stage is not what it waits for");
        app.patch(&path, 2, json!({"stage_id": stages[3]["id"]})).await;
        app.settle().await;
        assert_eq!(states().await, ["done", "waiting", "done"]);
        let other = json!({"name": "Another", "amount": "7000", "contact_id": large["contact"]["id"]});
        app.post("/deals", other).await;
        app.settle().await;
        assert_eq!(steps(&runs(&app, &by_contact).await[0]), ["paid waiting"], "another deal is not meant");
        app.patch(&path, 3, json!({"amount": "7000.00"})).await;
        app.settle().await;
        assert_eq!(steps(&runs(&app, &by_contact).await[0]), ["paid done", "say done"]);
        let notes = items(&app, &format!("/notes?contact_id={}", large["contact"]["id"].as_str().unwrap())).await;
        assert_eq!(notes[0]["body"], "Large");
        let all = runs(&app, &automation).await;
        assert_eq!(all[0]["steps"][5]["detail"], "The field has changed.");
        app.clock.advance_seconds(36_001);
        app.settle().await;
        let all = runs(&app, &automation).await;
        assert_eq!(
            (all[1]["state"].as_str().unwrap(), &all[1]["steps"][5]["detail"]),
            ("done", &json!("The time is over."))
        );
        app.stop().await;
    }
}
