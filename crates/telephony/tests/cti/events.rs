//! One event: what came in, and what it says.

use domain::call::event::{Direction, Field, Moment};
use domain::call::{EventFields, Generation, Who};
use domain::id::EventId;
use domain::time::Time;
use telephony::cti::{Doubt, EventKind, Parsed, RawWebhook, Reason, Unreadable, next_generation, parse, reply};

use super::{good, read};

const IN: Option<Direction> = Some(Direction::Incoming { callback: false });
const OUT: Option<Direction> = Some(Direction::Outgoing);

fn text(text: &str) -> Option<String> {
    (text != "-").then(|| text.to_owned())
}

/// `employee id, endpoint, name` with `-` for what is not told.
fn who(parsed: &Parsed) -> [String; 3] {
    let Who { employee_id, endpoint, name, .. } = &parsed.fields.who;
    [employee_id, endpoint, name].map(|part| part.clone().unwrap_or_else(|| "-".to_owned()))
}

#[test]
fn a_new_call_as_a_form_and_as_json() {
    let form = "event=newCall&from=493055571600&to=491711234567890&direction=in&callId=123456&user%5B%5D=Alice&user%5B%5D=Bob&queue=helpdesk";
    let json = r#"{"event":"newCall","from":"493055571600","to":"491711234567890","direction":"in","callId":"123456","user":["Alice","Bob"],"queue":"helpdesk"}"#;
    let braced = r#"{"event":"newCall","from":493055571600,"to":"491711234567890","direction":"in","callId":123456,"user[]":["Alice","Bob"],"queue":"helpdesk"}"#;
    for body in [form, json, braced] {
        let parsed = good(body);
        assert_eq!((parsed.kind, parsed.call_id.as_str()), (EventKind::NewCall, "123456"), "{body}");
        assert_eq!(parsed.users, ["Alice", "Bob"], "{body}");
        assert!(parsed.unknown.is_empty() && parsed.doubtful.is_empty(), "{body}");
        let expect = EventFields {
            direction: IN,
            caller: text("493055571600"),
            called: text("491711234567890"),
            other: [(Field::Scheme, "helpdesk".to_owned())].into_iter().collect(),
            ..EventFields::default()
        };
        assert_eq!(parsed.fields, expect, "{body}");
    }
    let query = RawWebhook { query: Some(form), ..RawWebhook::default() };
    assert_eq!(parse(&query), Ok(good(form)));
}

#[test]
fn names_of_events_and_keys() {
    for (event, expect) in [
        ("newCall", Some(EventKind::NewCall)),
        ("NEWCALL", Some(EventKind::NewCall)),
        ("new_call", Some(EventKind::NewCall)),
        ("answer", Some(EventKind::Answer)),
        ("hangup", Some(EventKind::Hangup)),
        ("hangUp", Some(EventKind::Hangup)),
        ("dtmf", None),
        ("", None),
    ] {
        assert_eq!(read(&format!("event={event}&callId=1")).ok().map(|parsed| parsed.kind), expect, "{event}");
    }
    for key in ["callId", "call_id", "callid", "callID", "CALLID", "{{callId}}"] {
        assert_eq!(good(&format!("event=answer&{key}=a-1")).call_id, "a-1", "{key}");
    }
    for kind in [EventKind::NewCall, EventKind::Answer, EventKind::Hangup] {
        assert_eq!(EventKind::parse(kind.as_str()), Some(kind));
    }
    let named_by_path = RawWebhook { event_in_path: Some("hangup"), body: b"callId=1", ..RawWebhook::default() };
    assert_eq!(parse(&named_by_path).map(|parsed| parsed.kind), Ok(EventKind::Hangup));
}

#[test]
fn ends_of_a_call() {
    let from = |sent: &str| good(&format!("event=newCall&callId=1&direction=in&from={sent}&to=101")).fields.caller;
    for (sent, expect) in [
        ("493055571600", "493055571600"),
        ("%2B493055571600", "+493055571600"),
        ("+493055571600", "+493055571600"),
        ("+49 30 55571600", "+49 30 55571600"),
        ("anonymous", "anonymous"),
        ("sip:101@pbx.example", "sip:101@pbx.example"),
        ("%22Alice%22+%3C101%3E", "101"),
        ("null", "-"),
        ("", "-"),
        ("-1", "-"),
    ] {
        assert_eq!(from(sent), text(expect), "{sent}");
    }
    assert_eq!(good(r#"{"event":"newCall","callId":"1","from":"+493055571600"}"#).fields.caller, text("+493055571600"));
}

#[test]
fn who_is_meant() {
    let check = |event: &str, direction: &str, rest: &str, expect: [&str; 3]| {
        let body = format!("event={event}&callId=1&direction={direction}&from=493055571600&to=101&{rest}");
        assert_eq!(who(&good(&body)), expect, "{body}");
    };
    let nobody = ["-", "-", "-"];
    check("answer", "in", "user=Alice&answeringNumber=101&user_id=7", ["7", "101", "Alice"]);
    check("answer", "in", "user=exampleua_ivan", ["exampleua_ivan", "exampleua_ivan", "exampleua_ivan"]);
    check("answer", "in", "answeringNumber=101", ["-", "101", "-"]);
    check("answer", "in", "user_id=7", ["7", "-", "-"]);
    check("answer", "in", "userId=0&answeringNumber=-1", nobody);
    check("answer", "in", "user[]=Alice&user[]=Bob", nobody);
    check("answer", "in", "user[]=Alice&user[]=Bob&answeringNumber=102", ["-", "102", "-"]);
    check("newCall", "in", "user[]=101", ["101", "101", "101"]);
    check("newCall", "in", "answeringNumber=101", nobody);
    check("hangup", "in", "answeringNumber=101", ["-", "101", "-"]);
    check("newCall", "out", "user=Alice", ["Alice", "Alice", "Alice"]);
    check("answer", "out", "answeringNumber=491711234567", nobody);
    check("newCall", "out", "user=Alice&user=Bob", nobody);
    let from_a_phone = good("event=newCall&callId=1&direction=out&from=101&to=493055571600");
    assert_eq!(who(&from_a_phone), ["-", "101", "-"]);
}

#[test]
fn ends_of_an_outgoing_call() {
    let check = |event: &str, rest: &str, expect: [&str; 3]| {
        let fields = good(&format!("event={event}&callId=1&direction=out&to=493055571600&{rest}")).fields;
        let told =
            [fields.caller, fields.called, fields.outbound_line].map(|end| end.unwrap_or_else(|| "-".to_owned()));
        assert_eq!(told, expect, "{event} {rest}");
    };
    check("newCall", "from=101", ["101", "493055571600", "-"]);
    check("newCall", "from=101&user=alice", ["101", "493055571600", "-"]);
    check("newCall", "from=491711234567&user=alice", ["alice", "493055571600", "491711234567"]);
    check("newCall", "from=491711234567", ["491711234567", "493055571600", "-"]);
    check("newCall", "user=alice", ["alice", "493055571600", "-"]);
    check("answer", "from=491711234567&user=alice", ["alice", "493055571600", "491711234567"]);
    check("answer", "from=491711234567", ["-", "493055571600", "-"]);
    check("hangup", "from=101", ["-", "493055571600", "-"]);
}

#[test]
fn a_hang_up_tells_its_cause() {
    for cause in
        ["normalClearing", "busy", "cancel", "noAnswer", "congestion", "notFound", "forwarded", "something new"]
    {
        let parsed = good(&format!("event=hangup&callId=1&cause={}", cause.replace(' ', "+")));
        assert_eq!((parsed.fields.code.as_deref(), parsed.fields.pick_up_decides), (Some(cause), true));
    }
    let silent = good("event=hangup&callId=1");
    assert_eq!((silent.fields.code, silent.fields.pick_up_decides), (None, true));
    let other = good("event=answer&callId=1&cause=busy");
    assert_eq!((other.fields.code, other.fields.pick_up_decides), (None, false));
}

#[test]
fn what_else_is_kept() {
    let parsed = good(
        "event=newCall&callId=2&origCallId=1&diversion=%2B493055571601&direction=sideways&xcid=7&fullUserId=9&token=secret&from[x]=1",
    );
    assert_eq!((parsed.orig_call_id, parsed.diversion), (text("1"), text("+493055571601")));
    assert_eq!(parsed.doubtful, [Doubt { key: "direction".to_owned(), reason: Reason::NotADirection }]);
    let unknown: Vec<&str> = parsed.unknown.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(unknown, ["xcid", "fullUserId", "from.x"]);
}

#[test]
fn the_body_goes_before_the_query() {
    let raw = RawWebhook {
        query: Some("event=hangup&callId=2&queue=q"),
        body: b"event=answer&callId=1",
        ..RawWebhook::default()
    };
    let parsed = parse(&raw).unwrap();
    assert_eq!((parsed.kind, parsed.call_id.as_str()), (EventKind::Answer, "1"));
    assert_eq!(parsed.fields.other[&Field::Scheme], "q");
    let broken = RawWebhook { body: b"{\"event\":\"answer\"", ..raw };
    let parsed = parse(&broken).unwrap();
    assert_eq!((parsed.kind, parsed.call_id.as_str()), (EventKind::Hangup, "2"));
    assert_eq!(parsed.doubtful, [Doubt { key: String::new(), reason: Reason::UnreadableBody }]);
}

#[test]
fn why_an_event_is_not_understood() {
    for (body, why) in [
        ("", Unreadable::Empty),
        (" \n", Unreadable::Empty),
        ("event=dtmf&callId=1", Unreadable::NothingUnderstood),
        ("event=newCall", Unreadable::NothingUnderstood),
        ("event=newCall&callId=0", Unreadable::NothingUnderstood),
        ("callId=1", Unreadable::NothingUnderstood),
        ("[]", Unreadable::NothingUnderstood),
        ("hello", Unreadable::NothingUnderstood),
        ("{", Unreadable::NotJson),
        ("<a>", Unreadable::NotXml),
        (r#"{"event":["newCall","hangup"],"callId":{}}"#, Unreadable::NothingUnderstood),
    ] {
        assert_eq!(read(body), Err(why), "{body}");
    }
    assert_eq!(parse(&RawWebhook { body: b"\xff\xd8", ..RawWebhook::default() }), Err(Unreadable::NotUtf8));
}

#[test]
fn an_event_for_the_merge() {
    for (event, moment) in [("newCall", Moment::Before), ("answer", Moment::PickUp), ("hangup", Moment::End)] {
        let parsed = good(&format!("event={event}&callId=a-1&direction=out"));
        let (id, fields) = (EventId(uuid::Uuid::from_u128(7)), parsed.fields.clone());
        let (call, event) = parsed.into_event(id, Time::Y2000);
        assert_eq!((call.as_str(), event.moment, event.clock), ("a-1", moment, None));
        assert_eq!((event.id, event.received_at, event.fields.direction), (id, Time::Y2000, OUT));
        assert_eq!(event.fields, fields);
    }
    let long = "a".repeat(5_000);
    let (call, _) = good(&format!("event=answer&callId={long}")).into_event(EventId(uuid::Uuid::nil()), Time::Y2000);
    assert!(call.len() <= 200 && call.starts_with("aaaa"));
}

#[test]
fn an_id_that_is_used_again_is_another_call() {
    let mut generation = Generation::default();
    for (second, body, expect) in [
        (0, "event=newCall&callId=1&direction=in&from=+493055571600&to=101", 0),
        (5, "event=answer&callId=1&direction=in&from=493055571600&to=101", 0),
        (60, "event=hangup&callId=1&direction=in&from=493055571600&to=101&cause=normalClearing", 0),
        (61, "event=hangup&callId=1&direction=in&from=493055571600&to=101&cause=normalClearing", 0),
        (62, "event=newCall&callId=1&direction=in&from=493055571600&to=101", 0),
        (90, "event=newCall&callId=1&direction=in&from=493055571601&to=101", 1),
        (95, "event=hangup&callId=1&direction=in&from=493055571601&to=101&cause=cancel", 1),
        (96, "event=answer&callId=1&direction=out&from=1&to=2", 1),
        (695, "event=newCall&callId=1&direction=in&from=493055571601&to=101", 1),
        (696, "event=newCall&callId=1&direction=in&from=493055571601&to=101", 2),
        (697, "event=hangup&callId=1", 2),
        (698, "event=newCall&callId=1&direction=out", 3),
    ] {
        // It is stored between two events.
        let stored = serde_json::to_string(&generation).unwrap();
        let prev: Generation = serde_json::from_str(&stored).unwrap();
        generation = next_generation(&prev, &good(body), Time::from_seconds(second));
        assert_eq!(generation.number, expect, "{second} {body}");
    }
}

#[test]
fn replies() {
    let event = |event: &str, direction: &str| good(&format!("event={event}&callId=1&direction={direction}"));
    let (reject, dial) = (r#"{"action":"reject","reason":"busy"}"#, r#"{"action":"dial","caller_id":"493055571600"}"#);
    for (event, is_blocked, caller_id, expect) in [
        (Some(event("newCall", "in")), false, None, "{}"),
        (Some(event("newCall", "in")), true, None, reject),
        (Some(event("newCall", "in")), true, Some("493055571600"), reject),
        (Some(event("newCall", "in")), false, Some("493055571600"), "{}"),
        (Some(event("newCall", "out")), false, Some("493055571600"), dial),
        (Some(event("newCall", "out")), true, None, "{}"),
        (Some(event("answer", "in")), true, Some("1"), "{}"),
        (Some(event("hangup", "out")), true, Some("1"), "{}"),
        (None, true, Some("1"), "{}"),
    ] {
        assert_eq!(reply(event.as_ref(), is_blocked, caller_id), expect, "{event:?}");
    }
}

#[test]
fn nothing_personal_is_shown() {
    let shown = format!("{:?}", good("event=newCall&callId=1&from=493055571600&user=Alice&x=493055571600"));
    assert!(!shown.contains("493055571600") && !shown.contains("Alice"), "{shown}");
}
