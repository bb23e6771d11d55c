//! Every default key in every form, and what a connection may change.

use std::collections::BTreeMap;

use domain::call::event::{Direction, EventFields, Field};
use telephony::ringostat::{Aliases, Meaning, Parsed, RawWebhook, parse};

use super::{good, in_every_form};

/// A value for each meaning, and what it must become.
fn sample(meaning: Meaning) -> (&'static str, String) {
    let (sent, kept) = match meaning {
        Meaning::CallId => ("ua9_-1700000000.123456", "ua9_-1700000000.123456"),
        Meaning::StartTimestamp => ("1706716045501605", "2024-01-31T15:47:25.501605Z"),
        Meaning::Start => ("2024-01-31 17:47:25", "2024-01-31T17:47:25"),
        Meaning::Direction => ("callback", "Incoming { callback: true }"),
        Meaning::Client => ("+380440000001", "+380440000001"),
        Meaning::Caller | Meaning::Called | Meaning::OutboundLine => ("380440000099", "380440000099"),
        Meaning::AnsweredBy => ("exampleua_ivan", "exampleua_ivan"),
        Meaning::Status => ("NO ANSWER", "NO ANSWER"),
        Meaning::TotalMilliseconds => ("23000", "23"),
        Meaning::TalkSeconds | Meaning::TotalSeconds | Meaning::WaitSeconds => ("23", "23"),
        Meaning::Recording | Meaning::CallCard | Meaning::AiTranscript => {
            ("https://a.example/r?t=1&u=2", "https://a.example/r?t=1&u=2")
        }
        Meaning::HasRecording | Meaning::Target | Meaning::Repeated | Meaning::Unique => ("true", "1"),
        Meaning::EmployeeId => ("331800", "331800"),
        Meaning::Extension => ("101", "101"),
        Meaning::AiScore => ("8.50", "8.5"),
        _ => ("Олена & Ко", "Олена & Ко"),
    };
    (sent, kept.to_owned())
}

fn kept(meaning: Meaning, parsed: &Parsed) -> Option<String> {
    let EventFields { direction, start_moment, start_wall, talk_seconds, total_seconds, wait_seconds, who, .. } =
        &parsed.fields;
    let fields = &parsed.fields;
    let seconds = |s: &Option<u32>| s.map(|s| s.to_string());
    match meaning {
        Meaning::CallId => parsed.call_id.clone(),
        Meaning::StartTimestamp => start_moment.map(|t| t.to_string()),
        Meaning::Start => start_wall.map(|t| t.to_string()),
        Meaning::Direction => direction.map(|d| format!("{d:?}")),
        Meaning::Caller => fields.caller.clone(),
        Meaning::Client => fields.client.clone(),
        Meaning::Called => fields.called.clone(),
        Meaning::AnsweredBy => who.endpoint.clone(),
        Meaning::OutboundLine => fields.outbound_line.clone(),
        Meaning::Status => fields.code.clone(),
        Meaning::TalkSeconds => seconds(talk_seconds),
        Meaning::TotalSeconds | Meaning::TotalMilliseconds => seconds(total_seconds),
        Meaning::WaitSeconds => seconds(wait_seconds),
        Meaning::Recording => fields.recording.clone(),
        Meaning::EmployeeId => who.employee_id.clone(),
        Meaning::Extension => who.extension.clone(),
        Meaning::EmployeeName => who.name.clone(),
        other => fields.other.get(&field(other)).cloned(),
    }
}

fn field(meaning: Meaning) -> Field {
    let name = format!("\"{meaning}\"");
    serde_json::from_str(&name).unwrap_or_else(|_| panic!("{meaning} has no field of its name"))
}

#[test]
fn every_key_in_every_form() {
    for meaning in Meaning::ALL.iter().copied().filter(|m| *m != Meaning::Ignore) {
        for key in meaning.default_keys() {
            let (sent, expect) = sample(meaning);
            let mut pairs = vec![((*key).to_owned(), sent.to_owned())];
            if meaning != Meaning::CallId {
                pairs.push(("call_id".to_owned(), "1.1".to_owned()));
            }
            for (form, query, body) in in_every_form(&pairs) {
                let raw = RawWebhook { query: query.as_deref(), body: body.as_bytes(), ..RawWebhook::default() };
                let parsed = parse(&raw, &Aliases::default()).unwrap_or_else(|why| panic!("{form} {key}: {why}"));
                assert_eq!(kept(meaning, &parsed).as_ref(), Some(&expect), "{form} {key}");
                assert!(parsed.unknown.is_empty() && parsed.doubtful.is_empty(), "{form} {key}: {parsed:?}");
            }
        }
    }
}

#[test]
fn keys_may_be_braced_padded_and_in_any_case() {
    let parsed = good(r#"{"{{call_id}}":"1.1"," Dst ":"380440000099","{{ DISPOSITION }}":"BUSY"}"#);
    assert_eq!(parsed.call_id.as_deref(), Some("1.1"));
    assert_eq!(parsed.fields.called.as_deref(), Some("380440000099"));
    assert_eq!(parsed.fields.code.as_deref(), Some("BUSY"));
    assert_eq!(good("{{call_id}}=1.1&{{dst}}=101").fields.called.as_deref(), Some("101"));
}

#[test]
fn the_preferred_key_of_a_meaning_wins_wherever_it_stands() {
    let parsed = good(
        r#"{"userfield":"380440000001","E164":"+380440000001","call_id":"b","uniqueid":"a","dst":"1","destination":""}"#,
    );
    assert_eq!(parsed.fields.client.as_deref(), Some("+380440000001"));
    assert_eq!(parsed.call_id.as_deref(), Some("a"));
    assert_eq!(parsed.fields.called.as_deref(), Some("1"));
    assert_eq!(
        good(r#"{"call_id":"b","E164":null,"userfield":"380440000001"}"#).fields.client.as_deref(),
        Some("380440000001")
    );
}

#[test]
fn a_connection_has_its_own_table() {
    let own = [
        ("kto", Meaning::Caller),
        ("status", Meaning::Ignore),
        ("data.id", Meaning::CallId),
        ("who", Meaning::CallerName),
    ];
    let aliases = Aliases::with_overrides(&own.into_iter().map(|(k, m)| (k.to_owned(), m)).collect::<BTreeMap<_, _>>());
    let body = r#"{"KTO":"380440000001","status":"BUSY","data":{"id":"7.7"},"who":"Марія","call_id":"8.8"}"#;
    let parsed = parse(&RawWebhook { body: body.as_bytes(), ..RawWebhook::default() }, &aliases).unwrap();
    assert_eq!(parsed.fields.caller.as_deref(), Some("380440000001"));
    assert_eq!(parsed.fields.code, None);
    assert_eq!(parsed.call_id.as_deref(), Some("7.7"));
    assert_eq!(parsed.fields.other[&Field::CallerName], "Марія");
    assert!(parsed.unknown.is_empty());
}

#[test]
fn directions_of_the_reference() {
    for (sent, expect) in [
        ("in", Direction::Incoming { callback: false }),
        ("transitin", Direction::Incoming { callback: false }),
        ("callback", Direction::Incoming { callback: true }),
        ("out", Direction::Outgoing),
        ("transitout", Direction::Outgoing),
    ] {
        let parsed = good(&format!(r#"{{"call_id":"1","type":"{sent}"}}"#));
        assert_eq!(parsed.fields.direction, Some(expect), "{sent}");
    }
}
