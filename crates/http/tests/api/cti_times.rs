//! What the events of generic CTI tell of times: by their receipts, and by ids that are times.

use serde_json::json;
use testkit::Engine;

use crate::cti::{CLIENT, Office, incoming};

#[tokio::test(flavor = "multi_thread")]
async fn an_id_tells_the_start_only_if_it_is_near_the_receipt() {
    let office = Office::open(Engine::Sqlite).await;
    let now = office.app.ctx.clock.now();
    let id = |before: i64| (now.seconds() - before).to_string();
    for (id, expect) in [
        // Asterisk's ids begin with the second in which the call began.
        (format!("{}.17", id(7)), now.plus_seconds(-7)),
        (id(86_000), now.plus_seconds(-86_000)),
        // Ten digits of an exchange that counts its calls, or writes numbers.
        (id(90_000), now),
        ("1234567890".to_owned(), now),
        ("0671110001".to_owned(), now),
        ("9999999999".to_owned(), now),
    ] {
        office.rings(&id).await;
        let call = office.calls().await.into_iter().find(|call| call["external_id"] == id.as_str()).unwrap();
        // The clock of a test counts on by microseconds.
        let second = |time: &str| time[..19].to_owned();
        let started = call["started_at"].as_str().map(second);
        assert_eq!(started, Some(second(&expect.to_jiff().to_string())), "{id}");
        office.tell("hangup", &id, &incoming(CLIENT)).await;
    }
}

/// What is made of a missed call stays made when its pick-up comes late, so it has to be made as well if both are looked at together.
#[tokio::test(flavor = "multi_thread")]
async fn a_pick_up_that_comes_behind_the_hang_up_changes_nothing_by_how_soon_it_is_looked_at() {
    let office = Office::open(Engine::Sqlite).await;
    let version = office.app.get(&office.path("")).await["version"].as_i64().unwrap();
    office.app.patch(&office.path(""), version, json!({"create_contacts": ["incoming_missed"]})).await;
    let mut rows = Vec::new();
    for (number, at_once) in [("+380671110001", true), ("+380671110002", false)] {
        let ends = incoming(number);
        for event in ["newCall", "hangup", "answer"] {
            office.tell(event, number, &ends).await;
            office.app.clock.advance_seconds(2);
            if !at_once {
                office.app.settle().await;
            }
        }
        let call = office.calls().await.into_iter().find(|call| call["client_number"]["e164"] == number).unwrap();
        assert_eq!((&call["outcome"], call["contact"].is_null()), (&json!("answered"), false), "{call}");
        rows.push((call["decision"]["row"].clone(), call["caused"][0]["kind"].clone(), call["wait_seconds"].clone()));
    }
    assert_eq!(rows[0], rows[1]);
    // In their order they are an answered call, of which this policy makes nothing.
    let ends = incoming("+380671110003");
    for event in ["newCall", "answer", "hangup"] {
        office.tell(event, "in order", &ends).await;
        office.app.clock.advance_seconds(2);
    }
    let call = office.calls().await.into_iter().find(|call| call["external_id"] == "in order").unwrap();
    assert!(call["contact"].is_null(), "{call}");
}
