//! The calls of `fixtures/ringostat_flows.json`, event by event, as named and as unnamed webhooks.

use domain::call::event::{CallEvent, Direction, EventName, Moment};
use domain::id::EventId;
use domain::time::Time;
use serde_json::Value;
use telephony::ringostat::{Aliases, Parsed, RawWebhook, parse};

const FLOWS: &str = include_str!("../../fixtures/ringostat_flows.json");

fn parsed(event: &Value, named: bool) -> Parsed {
    let text = |key: &str| event[key].as_str();
    let body = text("body").map_or_else(|| event["body"].to_string(), str::to_owned);
    let in_query = text("type") == Some("query");
    let raw = RawWebhook {
        event_in_path: text("event").filter(|_| named),
        query: in_query.then_some(&body),
        content_type: text("type").filter(|_| !in_query),
        body: if in_query { b"" } else { body.as_bytes() },
    };
    parse(&raw, &Aliases::default()).expect("an event of a flow is understood")
}

fn flows() -> Vec<Value> {
    let all: Value = serde_json::from_str(FLOWS).expect("the fixture is JSON");
    all["flows"].as_array().expect("the fixture has flows").clone()
}

/// `moment direction client|caller → called code talk/total/wait who`, which is what the merge needs.
fn line(event: &CallEvent) -> String {
    let fields = &event.fields;
    let text = |t: &Option<String>| t.clone().unwrap_or_else(|| "-".to_owned());
    let seconds = |s: Option<u32>| s.map_or_else(|| "-".to_owned(), |s| s.to_string());
    let direction = match fields.direction {
        Some(Direction::Incoming { .. }) => "in",
        Some(Direction::Outgoing) => "out",
        None => "-",
    };
    format!(
        "{} {direction} {}|{} → {} {} {}/{}/{} {} {}{}",
        event.moment as u8,
        text(&fields.client),
        text(&fields.caller),
        text(&fields.called),
        text(&fields.code),
        seconds(fields.talk_seconds),
        seconds(fields.total_seconds),
        seconds(fields.wait_seconds),
        text(&fields.who.employee_id),
        text(&fields.who.endpoint),
        if fields.recording.is_some() { " recorded" } else { "" },
    )
}

#[test]
fn every_event_says_what_it_should() {
    let lines: Vec<String> = flows()
        .iter()
        .flat_map(|flow| flow["events"].as_array().unwrap().clone())
        .map(|event| line(&parsed(&event, true).into_event(EventId(uuid::Uuid::nil()), Time::Y2000).1))
        .collect();
    let expect = [
        "1 in +380671110001|- → 380443330099 - -/-/- - -",
        "2 in +380671110001|- → 380443330099 - -/-/- 331800 exampleua_ivan",
        "3 in +380671110001|- → 380443330099 ANSWERED 83/95/12 331800 exampleua_ivan recorded",
        "3 in -|380671110002 → 380443330099 ANSWERED 15/19/4 331801 -",
        "3 in +380671110003|- → 380443330099 PROPER 240/251/- - 380670000777",
        "3 in -|380671110004 → 380443330099 NO ANSWER 0/-/31 - -",
        "3 in 380671110005|- → 380443330099 NO ANSWER 0/-/- - -",
        "3 out -|exampleua_ivan → 380671110006 ANSWERED 23/50/27 331800 -",
        "1 out -|exampleua_ivan → 380671110007 - -/-/- - -",
        "3 out -|exampleua_ivan → 380671110007 NO ANSWER 0/30/- 331800 -",
        "3 in 380671110008|- → 380443330099 VOICEMAIL 14/-/- - - recorded",
        "2 in +380671110009|- → 380443330099 - -/-/- 331800 exampleua_ivan",
        "2 in +380671110009|- → 380443330099 - -/-/- 331801 exampleua_olha",
        "3 in +380671110009|- → 380443330099 ANSWERED 120/-/- - exampleua_olha",
    ];
    assert_eq!(lines, expect);
}

#[test]
fn the_name_of_an_event_adds_nothing_that_the_body_does_not_tell() {
    for event in flows().iter().flat_map(|flow| flow["events"].as_array().unwrap()) {
        let (named, unnamed) = (parsed(event, true), parsed(event, false));
        assert_eq!(named.event_name.map(EventName::as_str), event["event"].as_str());
        assert_eq!(unnamed.event_name, None);
        assert_eq!(named.moment(), unnamed.moment(), "{event}");
        assert_eq!(named.external_id(), unnamed.external_id());
        assert_eq!(named.fields, unnamed.fields);
        assert!(named.doubtful.is_empty(), "{named:?}");
    }
}

#[test]
fn all_events_of_a_call_have_its_id() {
    for flow in flows() {
        let ids: Vec<String> =
            flow["events"].as_array().unwrap().iter().map(|e| parsed(e, false).external_id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] == pair[1]), "{}: {ids:?}", flow["name"]);
        assert!(!ids[0].starts_with('~'), "{ids:?}");
    }
}

#[test]
fn names_and_unknown_keys_of_the_flows() {
    let all: Vec<Parsed> = flows()
        .iter()
        .flat_map(|f| f["events"].as_array().unwrap().iter().map(|e| parsed(e, true)).collect::<Vec<_>>())
        .collect();
    let unknown: Vec<_> = all.iter().flat_map(|p| p.unknown.clone()).collect();
    assert_eq!(unknown, [("callers_number".to_owned(), "exampleua_ivan".to_owned())]);
    let names: Vec<_> = all.iter().filter_map(|p| p.fields.other.get(&domain::call::Field::CallerName)).collect();
    assert_eq!(names, ["Client"]);
    assert!(all.iter().all(|p| p.fields.start_moment.is_none() || p.moment() == Moment::End));
}
