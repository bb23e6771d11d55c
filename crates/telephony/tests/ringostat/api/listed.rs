//! A row of the call log as an event.

use domain::call::event::Moment;
use domain::call::outcome::End;
use domain::id::EventId;
use domain::time::{Time, zone};
use proptest::prelude::*;
use serde_json::{Value, json};
use telephony::ringostat::{Aliases, Parsed, Unreadable, is_provisional, parse, parse_listed};

use super::super::prop::bodies;

/// 2019-06-02T06:30:47Z, which is 09:30:47 in Kyiv.
const START: i64 = 1_559_457_047;

fn listed(row: &Value, after_seconds: i64) -> Parsed {
    let kyiv = zone("Europe/Kyiv").expect("a zone");
    let fetched_at = Time::from_seconds(START + after_seconds);
    parse_listed(row.to_string().as_bytes(), fetched_at, &Aliases::default(), &kyiv).expect("a row is understood")
}

fn row(change: impl FnOnce(&mut Value)) -> Value {
    let mut row = json!({
        "calldate": "2019-06-02T09:30:47+0300", "caller": "380440000001", "dst": "380440000099", "disposition": "NO ANSWER",
        "duration": 0, "call_type": "in", "waittime": "0", "billsec": 0, "uniqueid": "ua1_-1559457047.11",
        "employee_number": -1, "recording": "", "has_recording": "0", "duration_ms": "0",
    });
    change(&mut row);
    row
}

#[test]
fn a_finished_call() {
    let parsed = listed(&row(|row| (row["disposition"], row["billsec"]) = (json!("ANSWERED"), json!(11))), 600);
    assert!(!parsed.is_provisional());
    assert_eq!(parsed.moment(), Moment::End);
    let (id, event) = parsed.into_event(EventId(uuid::Uuid::nil()), Time::from_seconds(START + 601));
    assert_eq!(id, "ua1_-1559457047.11");
    assert_eq!((event.moment, event.clock), (Moment::End, Some(Time::from_seconds(START + 600))));
    assert_eq!((event.fields.talk_seconds, event.received_at), (Some(11), Time::from_seconds(START + 601)));
    assert!(End::of(&event).is_some());
}

#[test]
fn a_call_that_may_still_go_on() {
    let parsed = listed(&row(|_| {}), 600);
    assert!(parsed.is_provisional());
    let (_, event) = parsed.into_event(EventId(uuid::Uuid::nil()), Time::from_seconds(START + 601));
    assert_eq!((event.moment, event.clock), (Moment::Before, Some(Time::from_seconds(START + 600))));
    let fields = &event.fields;
    assert_eq!(
        (&fields.code, fields.talk_seconds, fields.total_seconds, fields.wait_seconds),
        (&None, None, None, None)
    );
    assert_eq!(fields.caller.as_deref(), Some("380440000001"));
    assert!(End::of(&event).is_none());
}

#[test]
fn which_rows_are_provisional() {
    let set = |key: &'static str, value: Value| row(|row| row[key] = value);
    let without = |key: &'static str| row(|row| drop(row.as_object_mut().unwrap().remove(key)));
    for (row, after, expect) in [
        (row(|_| {}), 0, true),
        (row(|_| {}), 7_199, true),
        (row(|_| {}), 7_200, false),
        (row(|_| {}), 86_400, false),
        (row(|_| {}), -60, true),
        (row(|_| {}), -90_000, false),
        (set("disposition", json!("no-answer")), 60, true),
        (set("disposition", json!("NO_ANSWER")), 60, true),
        (set("disposition", json!("BUSY")), 60, false),
        (set("disposition", json!("CLIENT NO ANSWER")), 60, false),
        (set("disposition", json!("NO-FORWARD")), 60, false),
        (without("disposition"), 60, false),
        (set("billsec", json!(1)), 60, false),
        (set("duration", json!("5")), 60, false),
        (set("waittime", json!(5)), 60, false),
        (set("recording", json!("https://a.example/r?t=1")), 60, false),
        (set("has_recording", json!("1")), 60, false),
        (without("duration"), 60, true),
        (row(|row| (row["duration"], row["duration_ms"]) = (json!(null), json!("5000"))), 60, false),
        (
            row(|row| {
                for key in ["billsec", "duration", "duration_ms", "waittime"] {
                    row[key] = json!(null)
                }
            }),
            60,
            true,
        ),
        (set("calldate", json!("2019-06-02 09:30:47")), 7_199, true),
        (set("calldate", json!("2019-06-02 09:30:47")), 7_200, false),
        (set("calldate", json!("2019-06-02 07:30:46")), 60, false),
        (without("calldate"), 60, true),
        (without("calldate"), 7_200, false),
        (row(|row| (row["calldate"], row["uniqueid"]) = (json!(null), json!("abc"))), 60, false),
    ] {
        let parsed = listed(&row, after);
        assert_eq!(parsed.is_provisional(), expect, "{row} after {after} s");
        assert_eq!(parsed.moment(), if expect { Moment::Before } else { Moment::End }, "{row} after {after} s");
        assert_eq!(End::of(&parsed.into_event(EventId(uuid::Uuid::nil()), Time::Y2000).1).is_none(), expect, "{row}");
    }
}

#[test]
fn the_rule_alone() {
    let kyiv = zone("Europe/Kyiv").unwrap();
    let parsed = super::super::good(&row(|_| {}).to_string());
    let at = |after: i64| {
        is_provisional(&parsed.fields, parsed.call_id.as_deref(), Time::from_seconds(START + after), &kyiv)
    };
    assert_eq!((at(0), at(7_199), at(7_200)), (true, true, false));
}

#[test]
fn the_repeated_hour_of_autumn() {
    let kyiv = zone("Europe/Kyiv").unwrap();
    // 03:30 comes twice; the id says that it is the second: 01:30 UTC.
    let row = json!({ "calldate": "2025-10-26 03:30:00", "disposition": "NO ANSWER", "uniqueid": "ua1_-1761442200.1" });
    let at = |seconds: i64| {
        let fetched_at = Time::from_seconds(1_761_442_200 + seconds);
        parse_listed(row.to_string().as_bytes(), fetched_at, &Aliases::default(), &kyiv).unwrap().is_provisional()
    };
    assert_eq!((at(7_199), at(7_200)), (true, false));
}

#[test]
fn a_webhook_has_no_clock() {
    let parsed = super::super::good(&row(|_| {}).to_string());
    assert_eq!((parsed.clock, parsed.is_provisional(), parsed.moment()), (None, false, Moment::End));
    assert_eq!(parsed.fields.code.as_deref(), Some("NO ANSWER"));
}

#[test]
fn a_row_that_says_nothing() {
    let utc = zone("UTC").unwrap();
    let read = |row: &[u8]| parse_listed(row, Time::Y2000, &Aliases::default(), &utc);
    assert_eq!(read(b"{}"), Err(Unreadable::NothingUnderstood));
    assert_eq!(read(b"{"), Err(Unreadable::NotJson));
    assert_eq!(read(b""), Err(Unreadable::Empty));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(body in bodies(), seconds in any::<i64>()) {
        let kyiv = zone("Europe/Kyiv").unwrap();
        let raw = telephony::RawWebhook { body: &body, ..Default::default() };
        let fetched_at = Time::from_seconds(seconds);
        match (parse_listed(&body, fetched_at, &Aliases::default(), &kyiv), parse(&raw, &Aliases::default())) {
            (Ok(listed), Ok(told)) => {
                prop_assert_eq!(listed.clock, Some(fetched_at));
                prop_assert_eq!(listed.external_id(), told.external_id());
            }
            (Err(listed), Err(told)) => prop_assert_eq!(listed, told),
            (listed, told) => prop_assert!(false, "{listed:?} {told:?}"),
        }
    }
}
