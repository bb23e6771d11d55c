//! Which call an event belongs to.

use domain::call::event::Moment;
use domain::id::EventId;
use domain::time::Time;
use telephony::ringostat::{Aliases, RawWebhook, parse};

use super::good;

#[test]
fn the_sources_id_comes_first() {
    assert_eq!(good(r#"{"uniqueid":" ua9_-1700000000.1 ","dst":"101"}"#).external_id(), "ua9_-1700000000.1");
    assert_eq!(good(r#"{"call_id":3333333333.3333333}"#).external_id(), "3333333333.3333333");
    assert_eq!(good(r#"{"call_id":12345678901234567890123}"#).external_id(), "12345678901234567890123");
}

#[test]
fn a_long_id_is_still_one_call() {
    let body = |id: &str| format!(r#"{{"call_id":"{id}"}}"#);
    let (one, other) = ("a".repeat(5_000), format!("{}b", "a".repeat(4_999)));
    let id = good(&body(&one)).external_id();
    assert!(id.len() <= 200 && id.starts_with("aaaa"), "{id}");
    assert_eq!(id, good(&body(&one)).external_id());
    assert_ne!(id, good(&body(&other)).external_id());
    assert_eq!(good(&body(&"a".repeat(200))).external_id(), "a".repeat(200));
}

#[test]
fn without_an_id_start_ends_and_direction_make_one() {
    let body = r#"{"calldate":"2024-01-31 17:47:25","caller":"380440000001","dst":"380440000099","type":"in"}"#;
    let repeated =
        r#"{"type":"in","dst":"380440000099","caller":"380440000001","calldate":"2024-01-31T17:47:25","billsec":"5"}"#;
    let national = r#"{"type":"in","dst":"0440000099","caller":"+38 044 000-00-01","calldate":"2024-01-31 17:47:25","billsec":"5"}"#;
    assert_eq!(good(body).external_id(), "~2024-01-31T17:47:25~in~440000001~440000099");
    assert_eq!(good(body).external_id(), good(repeated).external_id());
    assert_eq!(good(body).external_id(), good(national).external_id());
}

#[test]
fn without_a_start_every_body_is_a_call_of_its_own() {
    let id = |body: &str| good(body).external_id();
    assert_eq!(id(r#"{"dst":"101","caller":"102"}"#), id(r#"{"dst":"101","caller":"102"}"#));
    assert_ne!(id(r#"{"dst":"101","caller":"102"}"#), id(r#"{"dst":"101","caller":"103"}"#));
    assert!(id(r#"{"dst":"101"}"#).starts_with("~raw~"));
}

#[test]
fn an_event_for_the_merge() {
    let raw = RawWebhook {
        event_in_path: Some("taking_call"),
        body: br#"{"call_id":"1.1","billsec":"5"}"#,
        ..RawWebhook::default()
    };
    let parsed = parse(&raw, &Aliases::default()).unwrap();
    let fields = parsed.fields.clone();
    let id = EventId(uuid::Uuid::from_u128(7));
    let (call, event) = parsed.into_event(id, Time::Y2000);
    assert_eq!(call, "1.1");
    assert_eq!((event.moment, event.clock, event.id, event.received_at), (Moment::PickUp, None, id, Time::Y2000));
    assert_eq!(event.fields, fields);
}
