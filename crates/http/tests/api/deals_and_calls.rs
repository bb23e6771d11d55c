//! What deals are to calls: whose call it is when several have a number, who rings first, what the card shows.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Two clients with one number, a connection, and two who have phones on it.
struct Office {
    app: TestApp,
    connection: Value,
    olha: String,
    ivan: String,
    anna: Value,
    boris: Value,
}

impl Office {
    async fn open(engine: Engine) -> Self {
        let app = TestApp::start(engine).await;
        let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
        let (olha, ivan) = (app.user("Olha", "manager").await, app.user("Petro", "manager").await);
        let mapping =
            json!([{"user_id": olha, "sip_account": "ua_olha"}, {"user_id": ivan, "sip_account": "ua_petro"}]);
        app.put(&format!("/connections/{}/employees", text(&connection["id"])), mapping).await;
        let client = async |name: &str| {
            let new = json!({"name": name, "phones": ["067 111 00 01"], "responsible_id": olha});
            app.post("/contacts", new).await
        };
        let (anna, boris) = (client("Anna").await, client("Boris").await);
        Self { connection, olha, ivan, anna, boris, app }
    }

    async fn ask(&self) -> String {
        let url = format!("{}?caller=380671110001", text(&self.connection["forward_url"]));
        let answer = self.app.raw(Method::GET, &url).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        answer.text().await.unwrap()
    }

    async fn rings(&self, id: u32) {
        let hook = format!(
            "{}?uniqueid=deal.{id}&call_type=in&userfield=380671110001&dst=380443330099&event=before_call",
            text(&self.connection["webhook_url"])
        );
        assert_eq!(self.app.raw(Method::GET, &hook).send().await.unwrap().status(), StatusCode::OK);
        self.app.settle().await;
    }

    async fn deal(&self, name: &str, contact: &Value, responsible: Option<&str>) -> Value {
        self.app.clock.advance_seconds(60);
        let new = json!({"name": name, "contact_id": contact["id"], "responsible_id": responsible, "amount": "5"});
        self.app.post("/deals", new).await
    }

    async fn change(&self, deal: &Value, change: Value) -> Value {
        self.app.clock.advance_seconds(60);
        let path = format!("/deals/{}", text(&deal["id"]));
        let version = self.app.get(&path).await["version"].as_i64().unwrap();
        self.app.patch(&path, version, change).await
    }

    async fn stage(&self, at: usize) -> Value {
        self.app.get("/pipelines").await["items"][0]["stages"][at]["id"].clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_responsible_of_the_open_deal_rings_first() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let app = &office.app;
        let path = format!("/contacts/{}", text(&office.boris["id"]));
        app.send(Method::DELETE, &path, Some(1), None).await;
        assert_eq!(office.ask().await, "ua_olha", "the contact's, since there is no deal");
        let first = office.deal("First", &office.anna, Some(&office.ivan)).await;
        assert_eq!(office.ask().await, "ua_petro");
        // Of several the one that was changed last.
        let second = office.deal("Second", &office.anna, Some(&office.olha)).await;
        assert_eq!(office.ask().await, "ua_olha");
        office.change(&first, json!({"amount": "6"})).await;
        assert_eq!(office.ask().await, "ua_petro");
        // One that is won is open no more; one that nobody owns leads to the contact's responsible.
        office.change(&first, json!({"stage_id": office.stage(3).await})).await;
        office.change(&second, json!({"responsible_id": office.ivan})).await;
        assert_eq!(office.ask().await, "ua_petro");
        office.change(&second, json!({"responsible_id": null})).await;
        assert_eq!(office.ask().await, "ua_olha");
        office.change(&second, json!({"responsible_id": office.ivan})).await;
        let tried = format!("/connections/{}/forward/try", text(&office.connection["id"]));
        let tried = app.send(Method::POST, &tried, None, Some(&json!({"number": "0671110001"}))).await;
        let tried = expect(tried, StatusCode::OK).await;
        assert_eq!(
            (&tried["reason"], &tried["steps"][0]["rule"]),
            (&json!("found"), &json!("deal_responsible")),
            "{tried}"
        );
        // Whoever is away is stood in for, as for every rule.
        let away = json!({"user_id": office.ivan, "from": "2025-12-01T00:00:00Z", "until": "2026-01-31T00:00:00Z", "deputy_id": office.olha});
        app.post("/absences", away).await;
        assert_eq!(office.ask().await, "ua_olha");
        // The order is the connection's.
        let connection = format!("/connections/{}", text(&office.connection["id"]));
        let version = app.get(&connection).await["version"].as_i64().unwrap();
        app.patch(&connection, version, json!({"forward": {"order": ["contact_responsible"]}})).await;
        assert_eq!(office.ask().await, "ua_olha");
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_number_goes_to_whom_a_deal_is_open_with() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let app = &office.app;
        let version = app.get("/workspace").await["version"].as_i64().unwrap();
        app.patch("/workspace", version, json!({"shared_number_policy": "open_deal"})).await;
        let matched = async |id: u32| {
            office.rings(id).await;
            app.clock.advance_seconds(1);
            let call = app.get("/calls?limit=1").await["items"][0].clone();
            (text(&call["contact"]["name"]).to_owned(), text(&call["matched_by"]["rule"]).to_owned())
        };
        for client in ["Anna", "Boris"] {
            let of = if client == "Anna" { &office.anna } else { &office.boris };
            let deal = office.deal("Deal", of, Some(&office.ivan)).await;
            let id = if client == "Anna" { 1 } else { 3 };
            assert_eq!(matched(id).await, (client.to_owned(), "open_deal".to_owned()));
            assert_eq!(office.ask().await, "ua_petro", "forwarding follows the same policy");
            office.change(&deal, json!({"stage_id": office.stage(4).await})).await;
            assert_ne!(matched(id + 1).await.1, "open_deal");
            assert_eq!(office.ask().await, "ua_olha");
        }
        office.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_card_of_a_call_shows_the_open_deals() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let path = format!("/contacts/{}", text(&office.boris["id"]));
        office.app.send(Method::DELETE, &path, Some(1), None).await;
        let over = office.deal("Over", &office.anna, None).await;
        office.change(&over, json!({"stage_id": office.stage(3).await})).await;
        for at in 1..=6 {
            office.deal(&format!("Deal {at}"), &office.anna, None).await;
        }
        office.rings(1).await;
        let live = office.app.get("/live").await;
        let deals = live["calls"][0]["open_deals"].as_array().unwrap();
        let names: Vec<_> = deals.iter().map(|deal| text(&deal["name"])).collect();
        assert_eq!(names, ["Deal 6", "Deal 5", "Deal 4", "Deal 3", "Deal 2"], "{live}");
        let first = &deals[0];
        assert_eq!(
            (&first["stage"], &first["amount"], &first["currency"]),
            (&json!("New"), &json!("5.00"), &json!("UAH"))
        );
        office.app.stop().await;
    }
}
