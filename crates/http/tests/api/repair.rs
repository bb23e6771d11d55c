//! "Check for lost calls now": the log of a source read at once, and what the health says of it.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, expect};
use testkit::simulator::{ApiFault, Call, Faults, HangUp};

use crate::source::{LINE, Office};

/// So often the health is asked before a reading counts as one that never ends.
const MOST_ASKED: usize = 10_000;

impl Office {
    async fn repair(&self) -> Value {
        expect(self.app.send(Method::POST, &self.path("/repair"), None, None).await, StatusCode::ACCEPTED).await
    }

    /// What came of the reading, once it is over.
    async fn repaired(&self) -> Value {
        for _ in 0..MOST_ASKED {
            let repair = self.health().await["repair"].clone();
            if repair["running"] == false {
                return repair;
            }
        }
        panic!("the log is still read")
    }

    /// The second it is now.
    fn second(&self) -> String {
        self.app.ctx.clock.now().to_string()[..19].to_owned()
    }

    async fn miss(&self, client: &str) {
        let call = self.ringostat.ring(Call::new(client, LINE));
        call.before().await;
        call.hang_up(HangUp::no_answer(20)).await;
    }
}

fn second_of(time: &Value) -> String {
    time.as_str().unwrap()[..19].to_owned()
}

fn lost() -> Faults {
    Faults { drop_percent: 100, ..Faults::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_call_is_there_after_a_click_and_is_no_webhook() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        office.ringostat.set_faults(lost());
        office.miss("380671110001").await;
        office.app.clock.advance_seconds(3 * 3600);
        office.miss("380671110002").await;
        // The first reading looks two hours back.
        assert_eq!(second_of(&office.repair().await["read_at"]), office.second());
        let found = office.repaired().await;
        assert_eq!((&found["last_found"], &found["found"], &found["problem"]), (&json!(1), &json!(1), &Value::Null));
        assert_eq!(office.calls().await.len(), 1);
        let health = office.health().await;
        assert_eq!((&health["first_event_seen"], &health["last_event_at"]), (&json!(false), &Value::Null));
        // A webhook is one, and stays the last one when more is found.
        office.ringostat.set_faults(Faults::default());
        office.miss("380671110003").await;
        assert_eq!(office.calls().await.len(), 2);
        let at = office.second();
        office.app.clock.advance_seconds(600);
        office.ringostat.set_faults(lost());
        office.miss("380671110004").await;
        office.repair().await;
        let found = office.repaired().await;
        assert_eq!((&found["last_found"], &found["found"]), (&json!(1), &json!(2)));
        assert_eq!(second_of(&found["found_at"]), office.second());
        assert_eq!(office.calls().await.len(), 3);
        let health = office.health().await;
        assert_eq!((&health["first_event_seen"], second_of(&health["last_event_at"])), (&json!(true), at));
        office.repair().await;
        assert_eq!(office.repaired().await["last_found"], 0);
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_are_one() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let listed = || office.ringostat.counters().requests.get("/calls/list").copied().unwrap_or(0);
        office.ringostat.set_faults(Faults { api: Some(ApiFault::Hang), ..Faults::default() });
        let (one, two) = tokio::join!(office.repair(), office.repair());
        assert_eq!((&one["running"], &two["running"]), (&json!(true), &json!(true)));
        // The clock of the polls waits for it, too.
        office.app.clock.advance_seconds(60);
        office.set(json!({"repair_seconds": 60})).await;
        assert_eq!(app::repair::poll(&office.app.ctx).await.unwrap(), 0);
        assert_eq!(office.repair().await["running"], true);
        office.ringostat.set_faults(Faults::default());
        assert_eq!(office.repaired().await["last_found"], 0);
        assert_eq!(listed(), 1);
        // Its server may have gone: after a while nobody waits for it any more.
        office.ringostat.set_faults(Faults { api: Some(ApiFault::Hang), ..Faults::default() });
        office.repair().await;
        office.app.clock.advance_seconds(121);
        assert_eq!(office.health().await["repair"]["running"], false);
        office.ringostat.set_faults(Faults::default());
        office.repair().await;
        assert_eq!(office.repaired().await["problem"], Value::Null);
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told() {
    let office = Office::open(Engine::Sqlite).await;
    office.ringostat.set_faults(Faults { api: Some(ApiFault::Status(401)), ..Faults::default() });
    office.repair().await;
    let failed = office.repaired().await;
    assert_eq!((&failed["problem"], &failed["last_found"]), (&json!("source_bad_key"), &Value::Null));
    office.set(json!({"auth_key": null})).await;
    let refused = office.app.send(Method::POST, &office.path("/repair"), None, None).await;
    assert_eq!(expect(refused, StatusCode::CONFLICT).await["code"], "source_no_key");
    // An exchange that speaks generic CTI has no log to read.
    let exchange = office.app.post("/connections", json!({"kind": "cti", "name": "Exchange"})).await;
    let path = format!("/connections/{}/repair", exchange["id"].as_str().unwrap());
    let refused = office.app.send(Method::POST, &path, None, None).await;
    assert_eq!(expect(refused, StatusCode::CONFLICT).await["code"], "source_no_key");
    office.close().await;
}
