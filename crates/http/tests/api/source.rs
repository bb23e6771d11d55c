//! Against a Ringostat that speaks the published contract over real HTTP: the key, its employees, calling out, repair and backfill.

use std::sync::Arc;

use app::repair;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};
use testkit::simulator::{
    ApiFault, Call, Faults, Forward, HangUp, PastCall, Settings, SimEmployee, Simulator, Webhook,
};

pub const LINE: &str = "380443330099";

/// A company and its Ringostat, which send each other what they have to say.
pub struct Office {
    pub app: TestApp,
    pub ringostat: Simulator,
    connection: Value,
}

impl Office {
    pub async fn open(engine: Engine) -> Self {
        let app = TestApp::start(engine).await;
        let clock = app.ctx.clock.clone();
        let employee = |staff_id: u64, fio: &str, sip: Option<&str>| SimEmployee {
            staff_id,
            fio: fio.to_owned(),
            email: format!("{}@example.com", fio.to_lowercase()),
            extension: String::new(),
            sip: sip.map(str::to_owned),
            fmc: None,
            online: true,
        };
        let settings = Settings {
            auth_key: "the right key".replace(' ', "-"),
            project_id: "11111".to_owned(),
            time_zone: domain::time::zone("Europe/Kyiv").unwrap(),
            clock: Arc::new(move || clock.now().to_jiff()),
            employees: vec![employee(348_100, "Olha", Some("exampleua_olha")), employee(348_101, "Petro", None)],
            lines: vec![LINE.to_owned()],
        };
        let ringostat = Simulator::start(settings).await.unwrap();
        let connection = json!({
            "kind": "ringostat", "name": "Main", "auth_key": "the-right-key", "project_id": "11111", "api_url": ringostat.url(),
            "recording_hosts": [ringostat.url().trim_start_matches("http://")],
        });
        let connection = app.post("/connections", connection).await;
        ringostat.set_webhooks(Webhook::for_each(connection["webhook_url"].as_str().unwrap()));
        ringostat.set_forward(Some(Forward::to(connection["forward_url"].as_str().unwrap())));
        Self { app, ringostat, connection }
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/connections/{}{rest}", self.connection["id"].as_str().unwrap())
    }

    pub async fn set(&self, change: Value) {
        let version = self.app.get(&self.path("")).await["version"].as_i64().unwrap();
        self.app.patch(&self.path(""), version, change).await;
    }

    async fn test(&self) -> Value {
        expect(self.app.send(Method::POST, &self.path("/test"), None, None).await, StatusCode::OK).await
    }

    pub async fn health(&self) -> Value {
        self.app.get(&self.path("/health")).await
    }

    pub async fn calls(&self) -> Vec<Value> {
        self.app.settle().await;
        self.app.get("/calls?limit=200").await["items"].as_array().unwrap().clone()
    }

    /// A user who is logged in and mapped to `exampleua_olha`; answers the cookie and the id.
    pub async fn olha(&self) -> (String, String) {
        let password = "a right long password";
        let added = app::users::add(
            &self.app.ctx,
            app::users::AddUser {
                workspace: "Test".to_owned(),
                email: "olha@example.com".to_owned(),
                name: "Olha".to_owned(),
                role: domain::access::Role::Manager,
                password: Some(password.into()),
                country: None,
                time_zone: None,
                language: None,
            },
        );
        let user = added.await.unwrap().user.id.to_string();
        let login = json!({"email": "olha@example.com", "password": password});
        let response = self.app.raw(Method::POST, "/api/v1/session").json(&login).send().await.unwrap();
        let cookie = response.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        (cookie, user)
    }

    async fn call_out(&self, cookie: &str, to: &str) -> (StatusCode, Value) {
        let asked = self.app.raw(Method::POST, "/api/v1/calls").header("cookie", cookie).json(&json!({"to": to}));
        let response = asked.send().await.unwrap();
        (response.status(), response.json().await.unwrap())
    }

    pub async fn close(self) {
        self.ringostat.stop().await;
        self.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_told_in_words() {
    let office = Office::open(Engine::Sqlite).await;
    assert_eq!(office.test().await, json!({"ok": true, "employees": 2, "problem": null}));
    let check = async |change: Value, code: &str| {
        office.set(change).await;
        let told = office.test().await;
        assert_eq!((&told["ok"], &told["problem"]["code"]), (&json!(false), &json!(code)));
        assert!(!told["problem"]["detail"].as_str().unwrap().contains("key-that"), "the key is not repeated");
    };
    check(json!({"auth_key": "a-key-that-is-wrong"}), "source_bad_key").await;
    check(json!({"auth_key": null}), "source_no_key").await;
    check(json!({"auth_key": "the-right-key", "project_id": null}), "source_no_project").await;
    check(json!({"project_id": "11111", "api_url": "http://10.0.0.1"}), "source_address").await;
    office.set(json!({"api_url": office.ringostat.url()})).await;
    for (fault, code) in [
        (ApiFault::Status(403), "source_forbidden"),
        (ApiFault::Status(500), "source_busy"),
        (ApiFault::ErrorInOk, "source_refused"),
        (ApiFault::Drop, "source_unreachable"),
    ] {
        office.ringostat.set_faults(Faults { api: Some(fault), ..Faults::default() });
        assert_eq!(office.test().await["problem"]["code"], code);
    }
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_keeps_failing_is_left_in_peace() {
    let office = Office::open(Engine::Sqlite).await;
    office.ringostat.set_faults(Faults { api: Some(ApiFault::Status(500)), ..Faults::default() });
    for _ in 0..5 {
        assert_eq!(office.test().await["problem"]["code"], "source_busy");
    }
    let asked = office.ringostat.counters().requests.values().sum::<u64>();
    assert_eq!(office.test().await["problem"]["code"], "source_resting");
    assert_eq!(office.ringostat.counters().requests.values().sum::<u64>(), asked, "nobody asked");
    office.ringostat.set_faults(Faults::default());
    office.app.clock.advance_seconds(16);
    assert_eq!(office.test().await["ok"], true);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn employees_are_proposed_by_their_e_mail() {
    let office = Office::open(Engine::Sqlite).await;
    let (_, olha) = office.olha().await;
    let list = office.app.get(&office.path("/source-employees")).await;
    let [first, second] = list["items"].as_array().unwrap().as_slice() else { panic!("{list}") };
    assert_eq!((&first["employee_id"], &first["sip_accounts"]), (&json!("348100"), &json!(["exampleua_olha"])));
    assert_eq!(first["proposal"], json!({"user_id": olha, "user_name": "Olha", "by": "email"}));
    assert_eq!(second["proposal"], Value::Null);
    office.app.put(&office.path("/employees"), json!([{"user_id": olha, "employee_id": "348100"}])).await;
    let list = office.app.get(&office.path("/source-employees")).await;
    assert_eq!(list["items"][0]["proposal"]["by"], "mapped");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_rings_its_own_manager_first_and_lands() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let (_, olha) = office.olha().await;
        office
            .app
            .put(
                &office.path("/employees"),
                json!([{"user_id": olha, "employee_id": "348100", "sip_account": "exampleua_olha"}]),
            )
            .await;
        office.app.post("/contacts", json!({"name": "Client", "phones": ["0671110001"], "responsible_id": olha})).await;
        let call = office.ringostat.ring(Call::new("380671110001", LINE));
        call.before().await;
        let destination = call.ask_forward().await;
        assert_eq!(destination.as_deref(), Some("exampleua_olha"));
        call.pick_up("exampleua_olha").await;
        call.hang_up(HangUp::answered(7, 63)).await;
        let calls = office.calls().await;
        assert_eq!(calls.len(), 1);
        assert_eq!((&calls[0]["contact"]["name"], &calls[0]["employee"]["name"]), (&json!("Client"), &json!("Olha")));
        assert_eq!((&calls[0]["talk_seconds"], &calls[0]["recording"]["state"]), (&json!(63), &json!("available")));
        let recording = format!("/api/v1/calls/{}/recording", calls[0]["id"].as_str().unwrap());
        let heard =
            office.app.raw(Method::GET, &recording).bearer_auth(&office.app.token).header("range", "bytes=0-99");
        let heard = heard.send().await.unwrap();
        assert_eq!((heard.status(), heard.bytes().await.unwrap().len()), (StatusCode::PARTIAL_CONTENT, 100));
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_is_online_and_free_rings_if_that_is_wanted() {
    let office = Office::open(Engine::Sqlite).await;
    let (_, olha) = office.olha().await;
    office.app.put(&office.path("/employees"), json!([{"user_id": olha, "sip_account": "exampleua_olha"}])).await;
    office.app.post("/contacts", json!({"name": "Client", "phones": ["0671110001"], "responsible_id": olha})).await;
    office.set(json!({"forward": {"only_online": true, "deadline_ms": 5000}})).await;
    let ask = async || office.ringostat.ring(Call::new("380671110001", LINE)).ask_forward().await;
    assert_eq!(ask().await.as_deref(), Some("exampleua_olha"));
    let other = office.ringostat.ring(Call::new("380501112233", LINE));
    other.before().await;
    other.pick_up("exampleua_olha").await;
    // What was heard a moment ago still counts.
    assert_eq!(ask().await.as_deref(), Some("exampleua_olha"));
    office.app.clock.advance_seconds(5);
    assert_eq!(ask().await.as_deref().unwrap_or(""), "");
    other.hang_up(HangUp::answered(1, 9)).await;
    office.ringostat.set_online(348_100, false);
    office.app.clock.advance_seconds(5);
    assert_eq!(ask().await.as_deref().unwrap_or(""), "");
    app::forward::flush(&office.app.ctx).await.unwrap();
    let log = office.app.get(&office.path("/forward/log")).await;
    let unfit: Vec<_> = log["items"].as_array().unwrap().iter().map(|it| it["steps"][1]["unfit"].clone()).collect();
    assert_eq!(unfit, [json!("offline"), json!("talking"), Value::Null, Value::Null]);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_rings_out_and_the_call_is_tied_to_it() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let (cookie, olha) = office.olha().await;
        let (status, refused) = office.call_out(&cookie, "067 111 00 01").await;
        assert_eq!((status, &refused["code"]), (StatusCode::CONFLICT, &json!("call_no_mapping")));
        office.app.put(&office.path("/employees"), json!([{"user_id": olha, "employee_id": "348100"}])).await;
        assert_eq!(office.call_out(&cookie, "0671110001").await.1["code"], "call_no_endpoint");
        office
            .app
            .put(
                &office.path("/employees"),
                json!([{"user_id": olha, "employee_id": "348100", "sip_account": "exampleua_olha"}]),
            )
            .await;
        assert_eq!(office.call_out(&cookie, "101").await.0, StatusCode::UNPROCESSABLE_ENTITY);
        office.ringostat.set_faults(Faults { api: Some(ApiFault::ErrorInOk), ..Faults::default() });
        let (status, refused) = office.call_out(&cookie, "0671110001").await;
        assert_eq!((status, &refused["code"]), (StatusCode::BAD_GATEWAY, &json!("source_refused")));
        office.ringostat.set_faults(Faults::default());
        let (status, request) = office.call_out(&cookie, "067 111 00 01").await;
        assert_eq!((status, &request["state"]), (StatusCode::CREATED, &json!("ringing")));
        assert_eq!(request["to"]["e164"], "+380671110001");
        office.ringostat.idle().await;
        let calls = office.calls().await;
        assert_eq!(calls.len(), 1);
        let call = &calls[0];
        assert_eq!((&call["direction"], &call["employee"]["name"]), (&json!("outgoing"), &json!("Olha")));
        assert_eq!(call["client_number"]["e164"], "+380671110001");
        let tied = call["caused"].as_array().unwrap().iter().find(|caused| caused["kind"] == "called_out").unwrap();
        assert_eq!(tied["id"], request["id"]);
        let path = format!("/api/v1/call-requests/{}", request["id"].as_str().unwrap());
        let now: Value =
            office.app.raw(Method::GET, &path).header("cookie", &cookie).send().await.unwrap().json().await.unwrap();
        assert_eq!((&now["state"], &now["call_id"]), (&json!("tied"), &call["id"]));
        // The refused one is not tied to anything, and a token has no phone.
        let own: Value = office
            .app
            .raw(Method::GET, "/api/v1/call-requests")
            .header("cookie", &cookie)
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        let states: Vec<_> = own["items"].as_array().unwrap().iter().map(|it| it["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["tied", "failed"]);
        let by_token = office.app.send(Method::POST, "/calls", None, Some(&json!({"to": "0671110001"}))).await;
        assert_eq!(expect(by_token, StatusCode::CONFLICT).await["code"], "no_user");
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_webhook_appears_by_repair_and_nothing_comes_twice() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        repair::poll(&office.app.ctx).await.unwrap();
        // The first call comes by webhook, the second is lost on the way, the third is still talked when the log is read.
        let known = office.ringostat.ring(Call::new("380671110001", LINE));
        known.before().await;
        known.hang_up(HangUp::no_answer(20)).await;
        office.ringostat.set_faults(Faults { drop_percent: 100, ..Faults::default() });
        let lost = office.ringostat.ring(Call::new("380671110002", LINE));
        lost.before().await;
        lost.pick_up("exampleua_olha").await;
        lost.hang_up(HangUp::answered(5, 40)).await;
        let talking = office.ringostat.ring(Call::new("380671110003", LINE));
        talking.before().await;
        talking.pick_up("exampleua_olha").await;
        office.app.settle().await;
        assert_eq!(repair::poll(&office.app.ctx).await.unwrap(), 0, "it is not due yet");
        office.app.clock.advance_seconds(300);
        assert_eq!(repair::poll(&office.app.ctx).await.unwrap(), 2);
        let state = async |number: &str| -> Option<(Value, Value)> {
            let found = office.calls().await.into_iter().find(|call| call["client_number"]["e164"] == *number)?;
            Some((found["phase"].clone(), found["outcome"].clone()))
        };
        assert_eq!(office.calls().await.len(), 3);
        assert_eq!(state("+380671110002").await, Some((json!("ended"), json!("answered"))));
        assert_eq!(
            state("+380671110003").await,
            Some((json!("ringing"), Value::Null)),
            "what looks unanswered is not over"
        );
        let contacts = office.app.get("/contacts").await;
        assert_eq!(contacts["items"].as_array().unwrap().len(), 2, "a repaired call makes its contact");
        let health = office.health().await;
        assert_eq!((&health["repair"]["found"], &health["repair"]["problem"]), (&json!(2), &Value::Null));
        let events = office.app.get(&office.path("/events")).await;
        let listed = |events: &Value| {
            events["items"].as_array().unwrap().iter().filter(|it| it["event"] == "calls_list").count()
        };
        let before = listed(&events);
        assert_eq!(before, 3);
        // Nothing new: nothing is stored again.
        office.app.clock.advance_seconds(300);
        assert_eq!(repair::poll(&office.app.ctx).await.unwrap(), 0);
        assert_eq!(listed(&office.app.get(&office.path("/events")).await), before);
        // Much later the call is over; it is read again although the log is long past it.
        talking.hang_up(HangUp::answered(5, 4000)).await;
        office.app.clock.advance_seconds(3 * 3600);
        repair::poll(&office.app.ctx).await.unwrap();
        assert_eq!(state("+380671110003").await, Some((json!("ended"), json!("answered"))));
        assert_eq!(office.calls().await.len(), 3);
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_cannot_be_read_is_told_and_read_later() {
    let office = Office::open(Engine::Sqlite).await;
    office.ringostat.set_faults(Faults { api: Some(ApiFault::Status(401)), ..Faults::default() });
    repair::poll(&office.app.ctx).await.unwrap();
    assert_eq!(office.health().await["repair"]["problem"], "source_bad_key");
    office.ringostat.set_faults(Faults { drop_percent: 100, ..Faults::default() });
    let lost = office.ringostat.ring(Call::new("380671110002", LINE));
    lost.before().await;
    lost.hang_up(HangUp::no_answer(9)).await;
    office.app.clock.advance_seconds(900);
    assert_eq!(repair::poll(&office.app.ctx).await.unwrap(), 1);
    assert_eq!(office.health().await["repair"]["problem"], Value::Null);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_period_is_counted_first_and_then_read_once() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let now = office.app.ctx.clock.now();
        let past = |days: i64, client: &str, end: HangUp| PastCall {
            started: now.plus_seconds(-days * 86_400).to_jiff(),
            outgoing: false,
            client: client.to_owned(),
            line: LINE.to_owned(),
            phone: Some("exampleua_olha".to_owned()),
            end,
        };
        for days in 1..=40 {
            office.ringostat.add_past(past(days, &format!("3806711100{days:02}"), HangUp::answered(3, 30)));
        }
        office.ringostat.add_past(past(2, "380671110001", HangUp::no_answer(30)));
        let start = async |body: Value| {
            let made = office.app.post(&office.path("/backfills"), body).await;
            // The job stores what it reads, and the drain works it off.
            office.app.settle().await;
            office.app.settle().await;
            office.app.get(&format!("/backfills/{}", made["id"].as_str().unwrap())).await
        };
        let from = now.plus_seconds(-30 * 86_400 - 60).to_string();
        let counted = start(json!({"from": from, "preview": true})).await;
        let counts =
            |of: &Value| ["calls", "known_calls", "new_calls", "new_contacts"].map(|key| of[key].as_i64().unwrap());
        assert_eq!((&counted["state"], counts(&counted)), (&json!("done"), [31, 0, 31, 30]));
        assert_eq!(office.calls().await.len(), 0, "counting stores nothing");
        let read = start(json!({"from": from})).await;
        assert_eq!((&read["state"], counts(&read)[..3].to_vec()), (&json!("done"), vec![31, 0, 31]));
        assert_eq!(office.calls().await.len(), 31);
        assert_eq!(
            office.app.get("/contacts").await["items"],
            json!([]),
            "the past causes nothing unless it is wanted"
        );
        let again = start(json!({"from": from})).await;
        assert_eq!(counts(&again)[..3].to_vec(), [31, 31, 0]);
        let events = office.app.get(&office.path("/events?limit=200")).await;
        assert_eq!(events["items"].as_array().unwrap().len(), 31, "a second run stores nothing");
        // A longer one, with contacts.
        let longer = start(json!({"from": now.plus_seconds(-50 * 86_400).to_string(), "contacts": true})).await;
        assert_eq!(counts(&longer)[..3].to_vec(), [41, 31, 10]);
        assert_eq!(office.app.get("/contacts?limit=200").await["items"].as_array().unwrap().len(), 10);
        let list = office.app.get(&office.path("/backfills")).await;
        assert_eq!(list["items"].as_array().unwrap().len(), 4);
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backfill_can_be_called_off_and_says_why_it_failed() {
    let office = Office::open(Engine::Sqlite).await;
    let body = json!({"from": "2025-12-01T00:00:00Z"});
    let made = office.app.post(&office.path("/backfills"), body.clone()).await;
    let path = format!("/backfills/{}", made["id"].as_str().unwrap());
    let cancelled = office.app.send(Method::POST, &format!("{path}/cancel"), None, None).await;
    assert_eq!(expect(cancelled, StatusCode::OK).await["state"], "cancelled");
    office.app.settle().await;
    assert_eq!(office.app.get(&path).await["calls"], 0);
    office.ringostat.set_faults(Faults { api: Some(ApiFault::Status(401)), ..Faults::default() });
    let made = office.app.post(&office.path("/backfills"), body).await;
    office.app.settle().await;
    let failed = office.app.get(&format!("/backfills/{}", made["id"].as_str().unwrap())).await;
    assert_eq!((&failed["state"], &failed["problem"]), (&json!("failed"), &json!("source_bad_key")));
    let wrong = json!({"from": "1999-12-31T00:00:00Z"});
    let refused = office.app.send(Method::POST, &office.path("/backfills"), None, Some(&wrong)).await;
    assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY);
    office.close().await;
}
