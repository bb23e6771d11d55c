//! The cards of known callers, sent to a Ringostat while its phones ring.

use app::contact_cards::push;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::Engine;
use testkit::simulator::{ApiFault, Call, Faults, HangUp, PastCall};

use crate::source::{LINE, Office};

const TARAS: &str = "380671110001";

/// An office with a known client, whose cards are wanted.
async fn office(engine: Engine) -> (Office, Value) {
    let office = Office::open(engine).await;
    office.set(json!({"push_contact_cards": true})).await;
    let taras =
        office.app.post("/contacts", json!({"name": "Taras", "phones": ["050 111 22 33", "067 111 00 01"]})).await;
    (office, taras)
}

/// A client calls, and what waits is worked off; answers how many cards were taken.
async fn rings(office: &Office, client: &str) -> usize {
    office.ringostat.ring(Call::new(client, LINE)).before().await;
    office.app.settle().await;
    push(&office.app.ctx).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_card_of_a_known_caller_is_sent_once() {
    for engine in Engine::BOTH {
        let (office, taras) = office(engine).await;
        let (_, olha) = office.olha().await;
        let mapping = json!([{"user_id": olha, "employee_id": "348100", "sip_account": "exampleua_olha"}]);
        office.app.put(&office.path("/employees"), mapping).await;
        let card = format!("/contacts/{}", taras["id"].as_str().unwrap());
        office.app.patch(&card, 1, json!({"responsible_id": olha})).await;
        let call = office.ringostat.ring(Call::new(TARAS, LINE));
        call.before().await;
        office.app.settle().await;
        assert_eq!(push(&office.app.ctx).await.unwrap(), 1);
        let expected = json!({
            "projectId": 11111, "fullName": "Taras", "origin": "Switchhook", "externalId": taras["id"], "responsible": olha, "staffId": "348100",
            "contactLink": format!("{}{card}", office.app.base),
            "contactDirections": [{"type": "phone", "name": "phone", "value": TARAS}, {"type": "phone", "name": "phone", "value": "380501112233"}],
        });
        assert_eq!(office.ringostat.contacts(), [expected]);
        // The rest of the call, and a second turn, send nothing more; the row says what was done.
        call.before().await;
        call.pick_up("exampleua_olha").await;
        call.hang_up(HangUp::answered(3, 20)).await;
        let row = office.calls().await[0].clone();
        assert_eq!(push(&office.app.ctx).await.unwrap(), 0);
        let sent = row["caused"].as_array().unwrap().iter().find(|caused| caused["kind"] == "card_sent").cloned();
        assert_eq!(
            sent.map(|caused| (caused["entity"].clone(), caused["id"].clone())),
            Some((json!("contact"), taras["id"].clone()))
        );
        let health = office.health().await["contact_cards"].clone();
        assert_eq!((&health["pushed"], &health["problem"]), (&json!(1), &Value::Null), "{health}");
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_of_strangers_nor_when_it_is_off_or_observes() {
    let (office, _) = office(Engine::Sqlite).await;
    assert_eq!(rings(&office, "380671119999").await, 0, "a stranger");
    for (off, on) in [
        (json!({"push_contact_cards": false}), json!({"push_contact_cards": true})),
        (json!({"mode": "observe"}), json!({"mode": "act"})),
    ] {
        office.set(off.clone()).await;
        assert_eq!(rings(&office, TARAS).await, 0, "{off}");
        office.set(on).await;
    }
    // Calling out, or a call that was picked up before it was told of, has no use for a card.
    office.ringostat.outgoing("exampleua_olha", TARAS).before().await;
    let quick = office.ringostat.ring(Call::new(TARAS, LINE));
    quick.before().await;
    quick.pick_up("exampleua_olha").await;
    office.app.settle().await;
    assert_eq!(push(&office.app.ctx).await.unwrap(), 0);
    assert_eq!(office.ringostat.contacts(), [] as [Value; 0]);
    assert_eq!(office.health().await["contact_cards"], Value::Null);
    assert_eq!(rings(&office, TARAS).await, 1);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_of_calls_of_the_past() {
    let (office, _) = office(Engine::Sqlite).await;
    let now = office.app.ctx.clock.now();
    office.ringostat.add_past(PastCall {
        started: now.plus_seconds(-7200).to_jiff(),
        outgoing: false,
        client: TARAS.to_owned(),
        line: LINE.to_owned(),
        phone: None,
        end: HangUp::no_answer(9),
    });
    office.app.post(&office.path("/backfills"), json!({"from": now.plus_seconds(-86_400).to_string()})).await;
    office.app.settle().await;
    office.app.settle().await;
    assert_eq!((office.calls().await.len(), push(&office.app.ctx).await.unwrap()), (1, 0));
    // Nor of one that rang while nobody worked: by now somebody has answered.
    office.ringostat.ring(Call::new(TARAS, LINE)).before().await;
    office.app.clock.advance_seconds(301);
    office.app.settle().await;
    assert_eq!(push(&office.app.ctx).await.unwrap(), 0);
    assert_eq!(office.ringostat.contacts(), [] as [Value; 0]);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_takes_no_card_is_told_of_and_left_in_peace() {
    for engine in Engine::BOTH {
        let (office, _) = office(engine).await;
        for (change, code) in [
            (json!({"auth_key": "a-key-that-is-wrong"}), "source_bad_key"),
            (json!({"auth_key": null}), "source_no_key"),
            (json!({"auth_key": "the-right-key", "project_id": null}), "source_no_project"),
        ] {
            office.set(change).await;
            assert_eq!(rings(&office, TARAS).await, 0, "{code}");
            let health = office.health().await["contact_cards"].clone();
            assert_eq!((&health["problem"], &health["pushed"]), (&json!(code), &json!(0)), "{health}");
        }
        office.set(json!({"project_id": "11111"})).await;
        office.ringostat.set_faults(Faults { api: Some(ApiFault::Status(500)), ..Faults::default() });
        for _ in 0..5 {
            assert_eq!(rings(&office, TARAS).await, 0);
        }
        // Now it rests: whatever happens to it, it is not asked, and the reason stays.
        office.ringostat.set_faults(Faults::default());
        assert_eq!(rings(&office, TARAS).await, 0);
        assert_eq!(office.health().await["contact_cards"]["problem"], "source_busy");
        assert_eq!(office.calls().await.len(), 9, "intake goes on");
        office.app.clock.advance_seconds(16);
        assert_eq!(rings(&office, TARAS).await, 1);
        let health = office.health().await["contact_cards"].clone();
        assert_eq!((&health["problem"], &health["pushed"]), (&Value::Null, &json!(1)), "{health}");
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_kinds_of_sources_have_no_such_phones() {
    let office = Office::open(Engine::Sqlite).await;
    let made = office.app.post("/connections", json!({"kind": "cti", "name": "PBX"})).await;
    assert_eq!(made["push_contact_cards"], false);
    let body = json!({"push_contact_cards": true});
    let path = format!("/connections/{}", made["id"].as_str().unwrap());
    let refused = office.app.send(Method::PATCH, &path, Some(1), Some(&body)).await;
    let problem = testkit::app::expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await;
    assert_eq!(problem["errors"][0]["code"], "not_of_kind");
    office.close().await;
}
