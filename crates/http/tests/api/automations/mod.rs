//! Automations through the engine: what begins them, what their blocks do, and what people do with them.

mod blocks;
mod own_fields;
mod runs;
mod tries;
mod triggers;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};
use testkit::simulator::{Call, HangUp};

use crate::source::{LINE, Office};

const CLIENT: &str = "380671110001";

/// A company with a telephone that Olha answers.
pub struct Desk {
    pub office: Office,
    pub olha: String,
    pub cookie: String,
}

impl Desk {
    pub async fn open(engine: Engine) -> Self {
        let office = Office::open(engine).await;
        let (cookie, olha) = office.olha().await;
        let mapping = json!([{"user_id": olha, "employee_id": "348100", "sip_account": "exampleua_olha"}]);
        office.app.put(&office.path("/employees"), mapping).await;
        Self { office, olha, cookie }
    }

    pub fn app(&self) -> &TestApp {
        &self.office.app
    }

    /// Somebody calls and Olha answers.
    pub async fn answered(&self, client: &str, talk: u32) {
        let call = self.office.ringostat.ring(Call::new(client, LINE));
        call.before().await;
        self.app().clock.advance_seconds(5);
        call.pick_up("exampleua_olha").await;
        self.app().clock.advance_seconds(i64::from(talk));
        call.hang_up(HangUp::answered(5, talk)).await;
        self.app().settle().await;
        self.app().clock.advance_seconds(60);
    }

    /// Somebody calls and nobody answers.
    pub async fn missed(&self, client: &str) {
        let call = self.office.ringostat.ring(Call::new(client, LINE));
        call.before().await;
        self.app().clock.advance_seconds(20);
        call.hang_up(HangUp::no_answer(20)).await;
        self.app().settle().await;
        self.app().clock.advance_seconds(60);
    }

    /// Olha reads something with her session.
    pub async fn reads(&self, path: &str) -> Value {
        let asked = self.app().raw(Method::GET, &format!("/api/v1{path}")).header("cookie", &self.cookie);
        expect(asked.send().await.unwrap(), StatusCode::OK).await
    }

    pub async fn close(self) {
        self.office.close().await;
    }
}

/// Makes an automation and switches it on; answers its id.
pub async fn switched_on(app: &TestApp, trigger: Value, blocks: Value) -> String {
    let made = app.post("/automations", json!({"name": "Test", "trigger": trigger, "blocks": blocks})).await;
    assert_eq!((&made["state"], &made["problems"]), (&json!("draft"), &json!([])), "{made:#}");
    let id = made["id"].as_str().unwrap().to_owned();
    let on = app.patch(&format!("/automations/{id}"), 1, json!({"state": "active"})).await;
    assert_eq!(on["state"], "active");
    id
}

/// The runs of an automation with their steps, oldest first.
pub async fn runs(app: &TestApp, automation: &str) -> Vec<Value> {
    let list = app.get(&format!("/automations/{automation}/runs?limit=200")).await;
    let mut runs = Vec::new();
    for run in list["items"].as_array().unwrap().iter().rev() {
        runs.push(app.get(&format!("/automation_runs/{}", run["id"].as_str().unwrap())).await);
    }
    runs
}

/// Block and state of each step.
pub fn steps(run: &Value) -> Vec<String> {
    let steps = run["steps"].as_array().unwrap().iter();
    steps.map(|it| format!("{} {}", it["block_id"].as_str().unwrap(), it["state"].as_str().unwrap())).collect()
}

pub async fn items(app: &TestApp, path: &str) -> Vec<Value> {
    app.get(path).await["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_recipe_makes_a_deal_of_a_new_client() {
    for engine in Engine::BOTH {
        let desk = Desk::open(engine).await;
        let app = desk.app();
        let templates = app.get("/automations/templates").await;
        let recipe = &templates["items"][0];
        assert_eq!((&recipe["key"], &recipe["name"]), (&json!("new_contact_deal"), &json!("New client → deal")));
        let made = app.post("/automations", recipe["automation"].clone()).await;
        assert_eq!(made["problems"], json!([]), "{made:#}");
        let path = format!("/automations/{}", made["id"].as_str().unwrap());
        desk.answered("380671110009", 30).await;
        assert_eq!(items(app, "/deals").await, Vec::<Value>::new(), "a draft does nothing");
        app.patch(&path, 1, json!({"state": "active"})).await;
        desk.answered(CLIENT, 30).await;
        let call = items(app, "/calls?limit=1").await.remove(0);
        let contact = app.get(&format!("/contacts/{}", call["contact"]["id"].as_str().unwrap())).await;
        let deals = items(app, "/deals").await;
        let [deal] = deals.as_slice() else { panic!("{deals:#?}") };
        assert_eq!((&contact["created_by"], &deal["created_by"]), (&json!("call"), &json!("automation")));
        assert_eq!(contact["responsible"]["id"], json!(desk.olha), "{contact:#}");
        assert_eq!(deal["responsible"]["id"], json!(desk.olha), "{deal:#}");
        assert_eq!((&deal["contact"]["id"], &deal["call_id"]), (&contact["id"], &call["id"]), "{deal:#}");
        assert_eq!((&deal["name"], &deal["stage"]["name"]), (&contact["name"], &json!("New")));
        // The run says what was done and why, and stands in the timeline.
        let run = runs(app, made["id"].as_str().unwrap()).await.remove(0);
        assert_eq!((&run["state"], &run["trigger_kind"]), (&json!("done"), &json!("contact_created")), "{run:#}");
        assert_eq!(steps(&run), ["b1 done", "b2 done"]);
        assert_eq!(run["steps"][0]["detail"], "A deal was made. Responsible: Olha.");
        assert_eq!((&run["steps"][0]["entity"], &run["steps"][0]["entity_id"]), (&json!("deal"), &deal["id"]));
        assert_eq!(run["subject"]["deal"]["id"], deal["id"]);
        let timeline = items(app, &format!("/contacts/{}/timeline", contact["id"].as_str().unwrap())).await;
        let told: Vec<&Value> = timeline.iter().filter(|it| it["kind"] == "automation").collect();
        assert_eq!(told.len(), 1, "{timeline:#?}");
        assert_eq!((&told[0]["automation"]["run_id"], &told[0]["automation"]["state"]), (&run["id"], &json!("done")));
        // Once for a client, whatever comes later.
        desk.answered(CLIENT, 30).await;
        assert_eq!(items(app, "/deals").await.len(), 1);
        let read = app.get(&path).await;
        assert_eq!(
            (&read["runs"]["total"], &read["runs"]["running"], &read["runs"]["failed"]),
            (&json!(1), &json!(0), &json!(0))
        );
        desk.close().await;
    }
}
