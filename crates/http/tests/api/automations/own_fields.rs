//! The fields that a workspace has added, in automations.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};

use super::{CLIENT, Desk, items, runs, steps, switched_on};

/// A field, by its path and id.
async fn field(app: &TestApp, entity: &str, name: &str, kind: &str) -> String {
    let choices = if kind.ends_with("choice") { json!(["Basic", "Gold"]) } else { json!([]) };
    let made = app.post("/fields", json!({"entity": entity, "name": name, "kind": kind, "choices": choices})).await;
    assert_eq!(made["key"], name.to_lowercase());
    format!("/fields/{}", made["id"].as_str().unwrap())
}

async fn change(app: &TestApp, card: &str, change: Value) {
    let version = app.get(card).await["version"].as_i64().unwrap();
    app.patch(card, version, change).await;
    app.settle().await;
}

fn path(of: &str, card: &Value) -> String {
    format!("/{of}/{}", card["id"].as_str().unwrap())
}

fn note(id: &str, text: &str) -> Value {
    json!({"kind": "comment", "id": id, "text": text})
}

fn set(entity: &str, field: &str, value: &str) -> Value {
    json!({"kind": "set_field", "id": field.rsplit_once('.').unwrap().1, "entity": entity, "field": field, "value": value})
}

fn ask(subject: &str, field: &str, op: &str, value: impl Into<Value>) -> Value {
    let value: Value = value.into();
    json!({"subject": subject, "field": field, "op": op, "value": value})
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_are_told_apart_by_what_stands_in_own_fields() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        let tariff = field(app, "contact", "Tariff", "choice").await;
        for (entity, name, kind) in [
            ("contact", "Budget", "money"),
            ("contact", "Agent", "person"),
            ("contact", "Since", "date"),
            ("deal", "Contract", "text"),
            ("deal", "Sum", "money"),
            ("deal", "Until", "date"),
            ("deal", "Paid", "checkbox"),
            ("deal", "Likes", "multi_choice"),
            ("deal", "Amount", "number"),
            ("company", "Vat", "text"),
        ] {
            field(app, entity, name, kind).await;
        }
        let gold = json!([
            ask("contact", "fields.tariff", "is", "#2"),
            ask("contact", "fields.budget", "more", "1000"),
            ask("contact", "fields.since", "less", "2026-02-01"),
            ask("contact", "fields.agent", "is", desk.olha.as_str()),
        ]);
        let text = "{{contact.tariff}} | {{contact.budget}} | {{contact.agent}} | {{contact.since}} | {{company.vat}} | {{deal.sum}} | {{deal.likes}} | \
            {{deal.paid}} | {{deal.fields.amount}} | {{deal.amount}}";
        let blocks = json!([
            {"kind": "create_deal", "id": "deal", "name": "{{contact.tariff}}"},
            set("deal", "fields.contract", "No {{contact.fields.tariff}}"),
            set("deal", "fields.sum", "{{contact.budget}}"),
            set("deal", "fields.until", "31.12.2026"),
            set("deal", "fields.paid", "true"),
            set("deal", "fields.likes", "#1, #2"),
            set("deal", "fields.amount", "2,5"),
            set("contact", "fields.since", ""),
            note("say", text),
            set("company", "fields.vat", "X"),
        ]);
        let ended = json!({"kind": "call_ended", "conditions": gold});
        let automation = switched_on(app, ended, blocks).await;
        let unset = json!([ask("contact", "fields.tariff", "is_not_set", Value::Null)]);
        let fresh =
            switched_on(app, json!({"kind": "call_ended", "conditions": unset}), json!([{"kind": "end", "id": "e"}]))
                .await;
        let made = json!({"kind": "contact_created", "conditions": unset});
        let made = switched_on(app, made, json!([{"kind": "end", "id": "e"}])).await;
        let fields = |tariff: &str| json!({"tariff": tariff, "budget": {"amount": "1500", "currency": "USD"}, "agent": desk.olha, "since": "2025-05-05"});
        app.post("/contacts", json!({"name": "Anna", "phones": [CLIENT], "fields": fields("Gold")})).await;
        app.post("/contacts", json!({"name": "Boris", "phones": ["380671110002"], "fields": fields("Basic")})).await;
        // Who renames a field or a choice changes no automation.
        let renamed =
            json!({"name": "Plan", "choices": [{"number": 1, "name": "Basic"}, {"number": 2, "name": "Golden"}]});
        app.patch(&tariff, 1, renamed).await;
        for client in [CLIENT, "380671110002", "380671110003"] {
            desk.answered(client, 30).await;
        }
        app.settle().await;
        let count = async |automation: &str| runs(app, automation).await.len();
        assert_eq!((count(&automation).await, count(&fresh).await, count(&made).await), (1, 1, 1));
        let run = runs(app, &automation).await.remove(0);
        let expected = ["deal", "contract", "sum", "until", "paid", "likes", "amount", "since", "say"];
        let mut expected: Vec<String> = expected.iter().map(|id| format!("{id} done")).collect();
        expected.push("vat skipped".to_owned());
        assert_eq!(steps(&run), expected, "{run:#}");
        assert_eq!(run["steps"][1]["detail"], "The field “Contract” was changed.");
        let deal = items(app, "/deals").await.remove(0);
        assert_eq!(
            (&deal["name"], &deal["fields"]),
            (
                &json!("Golden"),
                &json!({"contract": "No Golden", "sum": {"amount": "1500.00", "currency": "USD"}, "until": "2026-12-31", "paid": true,
                    "likes": ["Basic", "Gold"], "amount": 2.5})
            )
        );
        let anna = run["subject"]["contact"]["id"].as_str().unwrap();
        assert_eq!(app.get(&format!("/contacts/{anna}")).await["fields"].get("since"), None);
        let said = items(app, &format!("/notes?contact_id={anna}")).await.remove(0);
        assert_eq!(said["body"], "Golden | 1500.00 USD | Olha |  |  | 1500.00 USD | Basic, Gold | + | 2.5 |");
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_an_own_field_begins_what_waits_for_it() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        for entity in ["contact", "company", "deal"] {
            field(&app, entity, "City", "text").await;
            field(&app, entity, "Size", "number").await;
        }
        let on = async |entity: &str, blocks: Value| {
            switched_on(&app, json!({"kind": "field_changed", "entity": entity, "field": "fields.city"}), blocks).await
        };
        let end = || json!([{"kind": "end", "id": "e"}]);
        let of_contact = on("contact", end()).await;
        let of_company = on("company", end()).await;
        // What an automation changes begins others.
        let of_deal = on("deal", json!([set("contact", "fields.city", "{{deal.city}}")])).await;
        let kyiv = json!([ask("contact", "fields.city", "is", "kyiv")]);
        let kyiv = json!({"kind": "field_changed", "entity": "contact", "field": "fields.city", "conditions": kyiv});
        let kyiv = switched_on(&app, kyiv, end()).await;
        let count = async |automation: &str| runs(&app, automation).await.len();
        let anna = app.post("/contacts", json!({"name": "Anna", "fields": {"city": "Lviv"}})).await;
        let boris = app.post("/contacts", json!({"name": "Boris"})).await;
        let contact = path("contacts", &anna);
        app.settle().await;
        assert_eq!(count(&of_contact).await, 0, "a new card is no change");
        change(&app, &contact, json!({"fields": {"size": 5}})).await;
        change(&app, &contact, json!({"fields": {"city": "Lviv"}, "name": "Anna K"})).await;
        assert_eq!(count(&of_contact).await, 0, "another field, and the same value");
        change(&app, &contact, json!({"fields": {"city": "Kyiv"}})).await;
        change(&app, &contact, json!({"fields": {"city": null}})).await;
        assert_eq!((count(&of_contact).await, count(&kyiv).await), (2, 1));
        let acme = app.post("/companies", json!({"name": "Acme"})).await;
        change(&app, &path("companies", &acme), json!({"fields": {"city": "Kyiv"}})).await;
        assert_eq!(count(&of_company).await, 1);
        let deal = app.post("/deals", json!({"name": "Deal", "contact_id": anna["id"]})).await;
        change(&app, &path("deals", &deal), json!({"fields": {"city": "Odesa"}})).await;
        app.settle().await;
        assert_eq!((count(&of_deal).await, count(&of_contact).await), (1, 3));
        assert_eq!(app.get(&contact).await["fields"]["city"], "Odesa");
        // The same change of many cards.
        let many = json!({"entity": "contact", "ids": [anna["id"], boris["id"]], "fields": {"city": "Kyiv"}});
        let many = expect(app.send(Method::POST, "/bulk", None, Some(&many)).await, StatusCode::OK).await;
        assert_eq!(many["done"], 2);
        app.settle().await;
        assert_eq!((count(&of_contact).await, count(&kyiv).await), (5, 3));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_waits_for_an_own_field() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        field(&app, "deal", "Paid", "checkbox").await;
        field(&app, "deal", "Stage2", "choice").await;
        let until = |field: &str, value: Value| json!({"entity": "deal", "field": field, "value": value});
        let blocks = json!([
            {"kind": "wait", "id": "changes", "minutes": 600, "until": until("fields.stage2", Value::Null)},
            {"kind": "wait", "id": "gold", "until": until("fields.stage2", json!("#2"))},
            {"kind": "wait", "id": "paid", "until": until("fields.paid", json!("true"))},
            {"kind": "wait", "id": "already", "until": until("fields.paid", json!("true"))},
        ]);
        let automation = switched_on(&app, json!({"kind": "deal_created"}), blocks).await;
        let deal = path("deals", &app.post("/deals", json!({"name": "Deal"})).await);
        let stand = async || steps(&runs(&app, &automation).await[0]);
        app.settle().await;
        assert_eq!(stand().await, ["changes waiting"]);
        change(&app, &deal, json!({"name": "Other", "fields": {"paid": false}})).await;
        assert_eq!(stand().await, ["changes waiting"]);
        change(&app, &deal, json!({"fields": {"stage2": "Basic"}})).await;
        assert_eq!(stand().await, ["changes done", "gold waiting"]);
        change(&app, &deal, json!({"fields": {"stage2": "Gold"}})).await;
        assert_eq!(stand().await, ["changes done", "gold done", "paid waiting"]);
        change(&app, &deal, json!({"fields": {"paid": true}})).await;
        assert_eq!(stand().await, ["changes done", "gold done", "paid done", "already done"]);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_archived_or_removed_is_a_problem_and_no_surprise() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let size = field(&app, "contact", "Size", "number").await;
        let plan = field(&app, "contact", "Plan", "choice").await;
        let of_people = json!({"kind": "contact_created", "origins": ["user"]});
        let gold = json!([ask("contact", "fields.plan", "is", "#2")]);
        let filter = |conditions: &Value| json!({"kind": "filter", "id": "only", "conditions": conditions});
        let written =
            switched_on(&app, of_people.clone(), json!([set("contact", "fields.size", "{{contact.source}}")])).await;
        let asked = switched_on(&app, of_people.clone(), json!([filter(&gold), note("n", "{{contact.size}}")])).await;
        let mut begins = of_people.clone();
        begins["conditions"] = json!([ask("contact", "fields.plan", "is_not", "#2")]);
        let begins = switched_on(&app, begins, json!([{"kind": "end", "id": "e"}])).await;
        let anna = app.post("/contacts", json!({"name": "Anna", "source": "many", "fields": {"plan": "Gold"}})).await;
        app.settle().await;
        let run = runs(&app, &written).await.remove(0);
        assert_eq!(steps(&run), ["size failed"], "{run:#}");
        assert_eq!((&run["error"]["code"], &run["error"]["block_id"]), (&json!("not_a_number"), &json!("size")));
        let detail = json!("The field “Size”: This is no number.");
        assert_eq!((&run["error"]["detail"], &run["steps"][0]["detail"]), (&detail, &detail));
        assert_eq!(steps(&runs(&app, &asked).await[0]), ["only done", "n skipped"]);
        assert_eq!(runs(&app, &begins).await.len(), 0);
        // The field is archived, the choice removed.
        app.patch(&size, 1, json!({"archived": true})).await;
        app.patch(&plan, 1, json!({"choices": [{"number": 1, "name": "Basic"}]})).await;
        let problems = async |id: &str| {
            let found = app.get(&format!("/automations/{id}")).await["problems"].clone();
            let one = |it: &Value| {
                format!(
                    "{} {} {}",
                    it["block_id"].as_str().unwrap_or("-"),
                    it["field"].as_str().unwrap(),
                    it["code"].as_str().unwrap()
                )
            };
            found.as_array().unwrap().iter().map(one).collect::<Vec<_>>()
        };
        assert_eq!(problems(&written).await, ["size field archived_field"]);
        assert_eq!(problems(&asked).await, ["only conditions[0].value unknown_choice", "n text archived_field"]);
        assert_eq!(problems(&begins).await, ["- conditions[0].value unknown_choice"]);
        app.post("/contacts", json!({"name": "Boris"})).await;
        app.settle().await;
        let run = runs(&app, &written).await.remove(1);
        assert_eq!((&run["state"], &run["error"]["code"]), (&json!("failed"), &json!("archived_field")));
        assert!(
            run["error"]["detail"].as_str().unwrap().starts_with("The field “Size”: This field is archived."),
            "{run:#}"
        );
        let run = runs(&app, &asked).await.remove(1);
        assert_eq!((&run["state"], &run["error"]["code"]), (&json!("failed"), &json!("unknown_choice")), "{run:#}");
        assert_eq!(runs(&app, &begins).await.len(), 0, "nobody knows any more whether it holds");
        // A draft that names it is not switched on, a field of nobody is none.
        let blocks = json!([set("contact", "fields.size", "5"), set("contact", "fields.nothing", "5")]);
        let draft = app.post("/automations", json!({"name": "Draft", "trigger": of_people, "blocks": blocks})).await;
        let draft = path("automations", &draft);
        let refused = app.send(Method::PATCH, &draft, Some(1), Some(&json!({"state": "active"}))).await;
        let refused = expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await;
        let codes: Vec<_> = refused["errors"].as_array().unwrap().iter().map(|it| it["code"].clone()).collect();
        assert_eq!(codes, ["archived_field", "unknown_field"], "{refused:#}");
        // Brought back, the run goes on; what its field has from the source is a number now.
        app.patch(&size, 2, json!({"archived": false})).await;
        change(&app, &path("contacts", &anna), json!({"source": "12"})).await;
        let failed = runs(&app, &written).await.remove(0);
        let retry = format!("/automation_runs/{}/retry", failed["id"].as_str().unwrap());
        expect(app.send(Method::POST, &retry, None, None).await, StatusCode::OK).await;
        app.settle().await;
        assert_eq!(app.get(&path("contacts", &anna)).await["fields"]["size"], 12.0);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn own_fields_are_tried_and_listed() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        field(app, "contact", "Plan", "choice").await;
        field(app, "contact", "Source", "text").await;
        let size = field(app, "contact", "Size", "number").await;
        let plan = json!({
            "entity": "contact", "field": "fields.plan", "name": "Plan", "kind": "choice", "ops": ["is", "is_not", "is_set", "is_not_set"],
            "choices": [{"value": "#1", "name": "Basic"}, {"value": "#2", "name": "Gold"}], "placeholder": "contact.plan", "archived": false,
        });
        let words = app.get("/automations/vocabulary").await;
        assert_eq!(words["own_fields"][0], plan, "{words:#}");
        assert_eq!(words["own_fields"][1]["placeholder"], "contact.fields.source");
        app.post("/contacts", json!({"name": "Anna", "phones": [CLIENT], "fields": {"plan": "Gold"}})).await;
        for client in [CLIENT, "380671110002"] {
            desk.answered(client, 30).await;
        }
        let gold = json!([ask("contact", "fields.plan", "is", "Gold")]);
        let blocks = json!([
            set("contact", "fields.size", "{{contact.plan}}"),
            set("contact", "fields.source", "{{contact.plan}}"),
            {"kind": "create_deal", "id": "deal"},
        ]);
        let definition =
            json!({"name": "Try", "trigger": {"kind": "call_ended", "conditions": gold}, "blocks": blocks});
        let made = path("automations", &app.post("/automations", definition).await);
        let calls = items(app, "/calls").await;
        let attempt = async |call: &Value| {
            let body = json!({"call_id": call["id"]});
            expect(app.send(Method::POST, &format!("{made}/try"), None, Some(&body)).await, StatusCode::OK).await
        };
        assert_eq!(attempt(&calls[0]).await["runs"], false);
        let tried = attempt(&calls[1]).await;
        assert_eq!(steps(&tried), ["size failed", "source would", "deal would"], "{tried:#}");
        assert_eq!(tried["steps"][0]["detail"], "The field “Size”: This is no number.");
        app.patch(&size, 1, json!({"archived": true})).await;
        let tried = attempt(&calls[1]).await;
        assert_eq!(steps(&tried), ["size failed", "source would", "deal would"]);
        let month = app.send(Method::POST, &format!("{made}/try_month"), None, Some(&json!({}))).await;
        let month = expect(month, StatusCode::OK).await;
        assert_eq!((&month["calls"], &month["runs"], &month["deals"]), (&json!(2), &json!(1), &json!(1)));
        desk.close().await;
    }
}
