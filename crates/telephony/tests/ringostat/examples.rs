//! The bodies that `reference/ringostat.md` shows.

use domain::call::event::{Direction, EventFields, Field, Moment, Who};
use std::collections::BTreeMap;

use super::good;

const INCOMING: Option<Direction> = Some(Direction::Incoming { callback: false });

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn facts<const N: usize>(facts: [(Field, &str); N]) -> BTreeMap<Field, String> {
    facts.into_iter().map(|(field, value)| (field, value.to_owned())).collect()
}

#[test]
fn an_answered_incoming_call() {
    let parsed = good(
        r#"{"call_type":"in","dst":"380440000099","E164":"+380440000001","userfield":"380440000001","connected_with":"exampleua_ivan",
            "disposition":"ANSWERED","billsec":"3","duration":"14","cdr_id":"ua9_-1700000000.123456",
            "recording_wav":"https://app.ringostat.com/recordings/x.wav?token=t"}"#,
    );
    let expect = EventFields {
        direction: INCOMING,
        client: text("+380440000001"),
        called: text("380440000099"),
        code: text("ANSWERED"),
        talk_seconds: Some(3),
        total_seconds: Some(14),
        who: Who { endpoint: text("exampleua_ivan"), ..Who::default() },
        recording: text("https://app.ringostat.com/recordings/x.wav?token=t"),
        ..EventFields::default()
    };
    assert_eq!(parsed.fields, expect);
    assert_eq!(parsed.call_id, text("ua9_-1700000000.123456"));
    assert_eq!(parsed.moment(), Moment::End);
    assert!(parsed.unknown.is_empty() && parsed.doubtful.is_empty());
}

#[test]
fn an_answered_outgoing_call() {
    let parsed = good(
        r#"{"call_id":"3333333333.3333333","caller":"\"Support\" <380440000099>","callee":"380440000001","status":"ANSWERED",
            "date":"2022-01-01 11:11:11","call_duration":50,"waiting":27,"dialog":23,"type":"out","record":"3333333333.3333333",
            "recording_wav":"https://app.ringostat.com/recordings/x.wav?token=t","has_recording":"1","employee_fio":"Ivan Example",
            "department":"Sales","staffid":"1111","outbound_number":"380440000099"}"#,
    );
    let expect = EventFields {
        direction: Some(Direction::Outgoing),
        caller: text("380440000099"),
        called: text("380440000001"),
        outbound_line: text("380440000099"),
        start_wall: Some("2022-01-01T11:11:11".parse().unwrap()),
        code: text("ANSWERED"),
        talk_seconds: Some(23),
        total_seconds: Some(50),
        wait_seconds: Some(27),
        who: Who { employee_id: text("1111"), name: text("Ivan Example"), ..Who::default() },
        recording: text("https://app.ringostat.com/recordings/x.wav?token=t"),
        other: facts([(Field::HasRecording, "1"), (Field::Department, "Sales")]),
        ..EventFields::default()
    };
    assert_eq!(parsed.fields, expect);
    assert_eq!(parsed.unknown, [("record".to_owned(), "3333333333.3333333".to_owned())]);
}

#[test]
fn an_unnamed_pick_up() {
    let parsed = good(
        r#"{"type":"in","call_id":"us1_-1700000000.1098915","call_date":"2024-10-08 17:47:25","call_timestamp":"1700000000501605",
            "connected_with":"exampleua_ivan","destination":"15550000099","number_e164":"+15550000001","caller_number":"15550000001",
            "employee_id":331800,"unique_call":"0","project_id":"110000","status":null,"employee":null,"recording":null}"#,
    );
    let expect = EventFields {
        direction: INCOMING,
        client: text("+15550000001"),
        called: text("15550000099"),
        start_moment: Some(domain::time::Time::from_micros(1_700_000_000_501_605)),
        start_wall: Some("2024-10-08T17:47:25".parse().unwrap()),
        who: Who { employee_id: text("331800"), endpoint: text("exampleua_ivan"), ..Who::default() },
        other: facts([(Field::Unique, "0"), (Field::ProjectId, "110000")]),
        ..EventFields::default()
    };
    assert_eq!(parsed.fields, expect);
    assert_eq!(parsed.moment(), Moment::PickUp);
    assert!(parsed.unknown.is_empty() && parsed.doubtful.is_empty());
}

#[test]
fn nested_fields() {
    let parsed = good(
        r#"{"uniqueid":"1.1","calldate":"2024-01-31 17:47:25","additional_call_data":{"userfield":"380440000001","dst":"380440000099","call_type":"in"}}"#,
    );
    assert_eq!(parsed.fields.client, text("380440000001"));
    assert_eq!(parsed.fields.called, text("380440000099"));
    assert_eq!(parsed.fields.direction, INCOMING);
    assert!(parsed.unknown.is_empty());
}

#[test]
fn a_row_of_the_call_list() {
    let parsed = good(
        r#"[{"calldate":"2019-06-02T09:30:47+0300","caller":"380440000001","dst":"380440000099","pool_name":"Pool A","disposition":"ANSWERED",
            "category_mark":0,"duration":23,"call_type":"in","waittime":"12","billsec":11,"connected_with":"380670000002","call_counter":2,
            "proper_flag":0,"repeated_flag":0,"utm_source":"(direct)","uniqueid":"ua1_-1700000000.11","category_number":-1,"employee_number":-1,
            "recording":"https://app.ringostat.com/recordings/ua1_-1700000000.11.ogg?token=t","has_recording":"1","scheme_name":"main","duration_ms":"23000"}]"#,
    );
    let expect = EventFields {
        direction: INCOMING,
        caller: text("380440000001"),
        called: text("380440000099"),
        start_moment: Some("2019-06-02T06:30:47Z".parse::<jiff::Timestamp>().unwrap().into()),
        code: text("ANSWERED"),
        talk_seconds: Some(11),
        total_seconds: Some(23),
        wait_seconds: Some(12),
        who: Who { endpoint: text("380670000002"), ..Who::default() },
        recording: text("https://app.ringostat.com/recordings/ua1_-1700000000.11.ogg?token=t"),
        other: facts([
            (Field::Scheme, "main"),
            (Field::Pool, "Pool A"),
            (Field::Target, "0"),
            (Field::Repeated, "0"),
            (Field::CallCounter, "2"),
            (Field::CategoryMark, "0"),
            (Field::CategoryNumber, "-1"),
            (Field::UtmSource, "(direct)"),
            (Field::HasRecording, "1"),
        ]),
        ..EventFields::default()
    };
    assert_eq!(parsed.fields, expect);
    assert!(parsed.unknown.is_empty() && parsed.doubtful.is_empty());
}
