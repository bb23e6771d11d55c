//! Forms of bodies: told by what they begin with, nested, mixed with a query, broken.

use domain::call::event::{Direction, EventName, Field, Moment};
use telephony::ringostat::{Aliases, Parsed, RawWebhook, Reason, Unreadable, parse};

use super::{doubts, good, query, read};

const DEFAULT: RawWebhook<'static> = RawWebhook { event_in_path: None, query: None, content_type: None, body: b"" };

fn with(raw: RawWebhook<'_>) -> Result<Parsed, Unreadable> {
    parse(&raw, &Aliases::default())
}

#[test]
fn the_content_type_may_be_wrong() {
    let bodies = [
        r#"{"call_id":"1.1","dst":"101"}"#,
        "call_id=1.1&dst=101",
        "<root><call_id>1.1</call_id><dst>101</dst></root>",
    ];
    let types = [
        None,
        Some("application/json"),
        Some("text/xml; charset=utf-8"),
        Some("application/x-www-form-urlencoded"),
        Some("\u{1}"),
    ];
    for body in bodies {
        for content_type in types {
            let parsed = with(RawWebhook { content_type, body: body.as_bytes(), ..DEFAULT }).unwrap();
            assert_eq!(parsed.call_id.as_deref(), Some("1.1"), "{content_type:?} {body}");
            assert_eq!(parsed.fields.called.as_deref(), Some("101"), "{content_type:?} {body}");
        }
    }
}

#[test]
fn the_body_wins_over_the_query_which_fills_the_rest() {
    let raw = RawWebhook {
        query: Some("event=after_call&token=secret&type=in&dst=1&project_id=7&colour=red"),
        body: br#"{"call_id":"1.1","dst":"101","project_id":""}"#,
        ..DEFAULT
    };
    let parsed = with(raw).unwrap();
    assert_eq!(parsed.event_name, Some(EventName::AfterCall));
    assert_eq!(parsed.fields.called.as_deref(), Some("101"));
    assert_eq!(parsed.fields.direction, Some(Direction::Incoming { callback: false }));
    assert_eq!(parsed.fields.other[&Field::ProjectId], "7");
    assert_eq!(parsed.unknown, [("colour".to_owned(), "red".to_owned())], "a token is never shown");
    assert_eq!(doubts(&parsed), [("dst", Reason::Conflict)]);
}

#[test]
fn an_event_is_named_by_path_then_query_then_body() {
    let named = |path: Option<&str>, query: Option<&str>, body: &str| {
        let parsed = with(RawWebhook { event_in_path: path, query, body: body.as_bytes(), ..DEFAULT }).unwrap();
        (parsed.event_name.map(EventName::as_str), parsed.unknown_event_name)
    };
    let body = r#"{"call_id":"1","event":"taking_call"}"#;
    assert_eq!(named(Some("after_call"), Some("event=before_call"), body), (Some("after_call"), None));
    assert_eq!(named(Some("AFTER_CALL"), None, body), (Some("after_call"), None));
    assert_eq!(named(None, Some("event=before_call"), body), (Some("before_call"), None));
    assert_eq!(named(Some(""), None, body), (Some("taking_call"), None));
    assert_eq!(named(Some("hangup"), Some("event=before_call"), body), (Some("before_call"), None));
    assert_eq!(named(Some("hangup"), None, r#"{"call_id":"1"}"#), (None, Some("hangup".to_owned())));
    assert_eq!(named(None, Some("event=hangup"), r#"{"call_id":"1"}"#), (None, Some("hangup".to_owned())));
    assert_eq!(named(None, None, r#"{"call_id":"1","event":"x"}"#), (None, None));
    assert_eq!(good(r#"{"call_id":"1","event":"x"}"#).unknown, [("event".to_owned(), "x".to_owned())]);
}

#[test]
fn an_events_name_tells_the_direction_only_where_the_body_does_not() {
    let direction = |name: &str, body: &str| {
        let raw = RawWebhook { event_in_path: Some(name), body: body.as_bytes(), ..DEFAULT };
        let fields = with(raw).unwrap().fields;
        (fields.direction, fields.direction_by_name)
    };
    let (incoming, outgoing) = (Some(Direction::Incoming { callback: false }), Some(Direction::Outgoing));
    assert_eq!(direction("after_call", r#"{"call_id":"1"}"#), (None, incoming));
    assert_eq!(direction("before_out_call", r#"{"call_id":"1"}"#), (None, outgoing));
    assert_eq!(direction("after_call", r#"{"call_id":"1","type":"out"}"#), (outgoing, None));
    assert_eq!(direction("after_call", r#"{"call_id":"1","type":"what"}"#), (None, incoming));
    assert_eq!(direction("taking_call", r#"{"call_id":"1"}"#), (None, None));
}

#[test]
fn nested_objects() {
    let outer_wins = good(
        r#"{"call_id":"1","dst":"101","additional_call_data":{"dst":"102","destination":"103","billsec":5,"other":1}}"#,
    );
    assert_eq!(outer_wins.fields.called.as_deref(), Some("101"));
    assert_eq!(outer_wins.fields.talk_seconds, Some(5));
    assert_eq!(outer_wins.unknown, [("other".to_owned(), "1".to_owned())]);

    let inner_fills = good(r#"{"call_id":"1","dst":"","additional_call_data":{"dst":"102"}}"#);
    assert_eq!(inner_fills.fields.called.as_deref(), Some("102"));

    for nothing in ["null", "[]", "{}", "\"\""] {
        let parsed = good(&format!(r#"{{"call_id":"1","additional_call_data":{nothing}}}"#));
        assert!(parsed.unknown.is_empty(), "{nothing}");
    }
    for same in [
        r#"{"call_id":"1","additional_call_data":[{"dst":"102"}]}"#,
        r#"{"call_id":"1","additional_call_data":{"additional_call_data":{"dst":"102"}}}"#,
        r#"{"call_id":"1","additional_call_data":"{\"dst\":\"102\"}"}"#,
        r#"{"call_id":"1","Additional_Call_Data":{"dst":102}}"#,
        "call_id=1&additional_call_data[dst]=102",
        "call_id=1&additional_call_data%5Bdst%5D=102",
        "call_id=1&additional_call_data=%7B%22dst%22%3A%22102%22%7D",
        "<root><call_id>1</call_id><additional_call_data><dst>102</dst></additional_call_data></root>",
    ] {
        assert_eq!(good(same).fields.called.as_deref(), Some("102"), "{same}");
        assert!(good(same).unknown.is_empty(), "{same}");
    }
    let paths = good(r#"{"call_id":"1","data":{"dst":"102","deep":{"er":{"est":{"end":1}}}},"list":[1,{"a":2}]}"#);
    assert_eq!(paths.fields.called, None, "an unknown object is no part of the call");
    let unknown: Vec<_> = paths.unknown.iter().map(|(k, v)| format!("{k}={v}")).collect();
    assert_eq!(unknown, ["data.dst=102", r#"data.deep.er.est={"end":1}"#, r#"list=[1,{"a":2}]"#]);
}

#[test]
fn results_of_analysis() {
    for body in [
        r#"{"call_id":"1","ai":{"score":"85","summary":"Asked for a price","transcript":"https://a.example/t"}}"#,
        r#"{"call_id":"1","result":{"quality_score":85.0,"call_summary":"Asked for a price","transcript_url":"https://a.example/t"}}"#,
        r#"{"call_id":"1","details":{"ai_score":"85%"},"summary":"Asked for a price","transcription":"Hello","transcript_link":"https://a.example/t"}"#,
        "call_id=1&ai[score]=85&ai[summary]=Asked+for+a+price&transcription_url=https://a.example/t",
        "<ai><call_id>1</call_id><result><score>85</score><summary>Asked for a price</summary><transcript>https://a.example/t</transcript></result></ai>",
    ] {
        let parsed = good(body);
        let fact = |field| parsed.fields.other.get(&field).map(String::as_str);
        assert_eq!(fact(Field::AiScore), Some("85"), "{body}");
        assert_eq!(fact(Field::AiSummary), Some("Asked for a price"), "{body}");
        assert_eq!(fact(Field::AiTranscript), Some("https://a.example/t"), "{body}");
        assert_eq!(parsed.moment(), Moment::Beside, "{body}");
    }
    let other = good(r#"{"call_id":"1","result":{"status":"BUSY"}}"#);
    assert_eq!((other.fields.code, other.unknown.len()), (None, 1), "only results of analysis come so");
}

#[test]
fn lists_hold_one_call() {
    assert_eq!(good(r#"[{"call_id":"1"}]"#).call_id.as_deref(), Some("1"));
    for (body, why) in [
        (r#"[{"call_id":"1"},{"call_id":"2"}]"#, Unreadable::SeveralCalls),
        (r#"[{"call_id":"1"},{"dst":"101"}]"#, Unreadable::SeveralCalls),
        (r#"[{"dst":"101"},{"dst":"101"}]"#, Unreadable::SeveralCalls),
        (r#"[{"call_id":"1"},2]"#, Unreadable::NotAnObject),
        ("[]", Unreadable::NotAnObject),
        ("[1]", Unreadable::NotAnObject),
        (r#"[[{"call_id":"1"}]]"#, Unreadable::NotAnObject),
        (r#"[{"call_id":"1"}"#, Unreadable::NotJson),
        (r#"[{"call_id":"1"}] x"#, Unreadable::NotJson),
    ] {
        assert_eq!(read(body), Err(why), "{body}");
    }
}

#[test]
fn xml() {
    let parsed = good(concat!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- a --><v:root a=\"b\" xmlns:v=\"urn:v\"><v:call_id> 1.1 </v:call_id>",
        "<caller>&quot;O&apos;Brien &amp; &#1054;&#x43B;&#x44f;&quot; &lt;380440000001&gt;</caller><type><![CDATA[in]]></type>",
        "<dst/><recording>https://a.example/r?a=1&amp;t=2</recording><call_card>https://a.example/c?a=1&t=2</call_card>",
        "<pool_name>&nbsp;&unknown;</pool_name><?php x ?></v:root>\n"
    ));
    assert_eq!(parsed.call_id.as_deref(), Some("1.1"));
    assert_eq!(parsed.fields.caller.as_deref(), Some("380440000001"));
    assert_eq!(parsed.fields.other[&Field::CallerName], "O'Brien & Оля");
    assert_eq!(parsed.fields.called, None);
    assert_eq!(parsed.fields.recording.as_deref(), Some("https://a.example/r?a=1&t=2"));
    assert_eq!(parsed.fields.other[&Field::CallCard], "https://a.example/c?a=1&t=2");
    assert_eq!(parsed.fields.other[&Field::Pool], "&nbsp;&unknown;", "entities stand for nothing");
    for broken in [
        "<root><call_id>1</call_id>",
        "<root><call_id>1</root>",
        "<root></root><root></root>",
        "<root><call_id>1</call_id></root> tail",
        "<!DOCTYPE root [<!ENTITY x \"1\">]><root><call_id>1</call_id></root>",
        "<!DOCTYPE root []><root><call_id>1</call_id></root>",
        "<!DOCTYPE root SYSTEM \"http://a.example/x.dtd\"><root><call_id>1</call_id></root>",
        "<!DOCTYPE root PUBLIC \"a\" \"b\"><root><call_id>1</call_id></root>",
        "<!DOCTYPE><root><call_id>1</call_id></root>",
        "<>",
        "<?xml version=\"1.0\"?>",
        "<!-- only -->",
    ] {
        assert_eq!(read(broken), Err(Unreadable::NotXml), "{broken}");
    }
    assert_eq!(read("<root>1</root>"), Err(Unreadable::NothingUnderstood));
    let declared = "<?xml version=\"1.0\"?><!DOCTYPE root><root><call_id>1</call_id></root>";
    assert_eq!(good(declared).call_id.as_deref(), Some("1"), "it declares nothing");
}

#[test]
fn multipart_forms() {
    let body = "--X\r\nContent-Disposition: form-data; name=\"call_id\"\r\n\r\n1.1\r\n--X\r\ncontent-disposition: form-data; name=\"additional_call_data[dst]\"\r\nContent-Type: text/plain\r\n\r\n102\r\n--X\r\nContent-Disposition: form-data; name=\"type\"; filename=\"x\"\r\n\r\nin\r\n--X\r\nContent-Disposition: form-data\r\n\r\nx\r\n--X--\r\n";
    let parsed = good(body);
    assert_eq!((parsed.call_id.as_deref(), parsed.fields.called.as_deref()), (Some("1.1"), Some("102")));
    assert_eq!(parsed.fields.direction, None, "a file is no field");
    assert_eq!(read("--"), Err(Unreadable::NothingUnderstood));
    assert_eq!(read("--X"), Err(Unreadable::NothingUnderstood));
}

#[test]
fn why_a_webhook_is_not_understood() {
    let why = |content_type, query, body: &[u8]| {
        with(RawWebhook { content_type, query, body, ..DEFAULT }).unwrap_err().as_str()
    };
    assert_eq!(why(None, None, b""), "empty");
    assert_eq!(why(Some("application/json"), Some(""), b" \r\n\0"), "empty");
    assert_eq!(why(None, Some("event=after_call&token=1"), b""), "empty");
    assert_eq!(why(None, Some("colour=red"), b""), "nothing_understood");
    assert_eq!(why(None, None, b"{}"), "nothing_understood");
    assert_eq!(why(None, None, b"hello"), "nothing_understood");
    assert_eq!(why(None, None, br#"{"colour":"red"}"#), "nothing_understood");
    assert_eq!(why(None, None, br#"{"call_id":null,"status":""}"#), "nothing_understood");
    assert_eq!(why(None, None, br#"{"project_id":"7","type":"in"}"#), "nothing_understood");
    assert_eq!(why(None, Some("project_id=7"), b""), "nothing_understood");
    assert_eq!(why(Some("application/json"), None, b"hello"), "not_json");
    assert_eq!(why(Some("application/json"), None, b"null"), "not_json");
    assert_eq!(why(Some("text/XML"), None, b"hello"), "not_xml");
    assert_eq!(why(None, None, b"{"), "not_json");
    assert_eq!(why(None, None, br#"{"call_id":"1",}"#), "not_json");
    assert_eq!(why(None, None, br#"{"call_id":"1"}{}"#), "not_json");
    assert_eq!(why(None, None, b"\xff\xd8\xff\xe0\x00\x10JFIF"), "not_utf8");
    let deep = |levels: usize| format!(r#"{{"call_id":"1","x":{}1{}}}"#, r#"{"y":"#.repeat(levels), "}".repeat(levels));
    assert_eq!(good(&deep(5_000)).call_id.as_deref(), Some("1"), "what is too deep costs only itself");
    assert_eq!(why(None, None, deep(40).trim_end_matches('}').as_bytes()), "too_deep");
    let elements = |levels: usize| {
        format!("<root>{}<dst>101</dst>{}<call_id>1</call_id></root>", "<x>".repeat(levels), "</x>".repeat(levels))
    };
    for levels in [0, 1, 30, 31, 32, 5_000] {
        let parsed = good(&elements(levels));
        assert_eq!(parsed.call_id.as_deref(), Some("1"), "{levels}");
        assert_eq!(parsed.fields.called.is_some(), levels == 0, "{levels}");
    }
    assert_eq!(why(None, None, "<x>".repeat(40).as_bytes()), "too_deep");
}

#[test]
fn a_broken_body_does_not_hide_a_query_that_has_the_call() {
    let raw = RawWebhook { query: Some("call_id=1.1&status=BUSY"), body: br#"{"dst":"101","#, ..DEFAULT };
    let parsed = with(raw).unwrap();
    assert_eq!((parsed.fields.code.as_deref(), parsed.fields.called.as_deref()), (Some("BUSY"), None));
    assert_eq!(doubts(&parsed), [("", Reason::UnreadableBody)]);
    assert_eq!(with(RawWebhook { query: Some("project_id=7&dst=1"), ..raw }), Err(Unreadable::NotJson));
}

#[test]
fn bytes_that_are_no_text_cost_only_themselves() {
    let parsed =
        with(RawWebhook { body: b"{\"call_id\":\"1\",\"employee_fio\":\"Iv\xe0n\",\"dst\":\"101\"}", ..DEFAULT })
            .unwrap();
    assert_eq!(parsed.fields.who.name.as_deref(), Some("Iv\u{fffd}n"));
    assert_eq!(query("call_id=1&employee_fio=Iv%E0n&dst=101").fields.who.name.as_deref(), Some("Iv\u{fffd}n"));
    assert_eq!(
        good(r#"{"call_id":"1","employee_fio":"a\ud800b\u0000c"}"#).fields.who.name.as_deref().unwrap_or_default(),
        "a\u{fffd}\u{fffd}\u{fffd}bc"
    );
    assert_eq!(
        good("{\"call_id\":\"1\",\"employee_fio\":\"a\nb\tc\0d\"}").fields.who.name.as_deref().unwrap_or_default(),
        "a b cd"
    );
}

#[test]
fn other_encodings_by_their_mark() {
    let text = r#"{"call_id":"1.1","employee_fio":"Оля"}"#;
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let marked = format!("\u{feff}{text}");
    for body in [little.as_slice(), &big, marked.as_bytes()] {
        assert_eq!(with(RawWebhook { body, ..DEFAULT }).unwrap().fields.who.name.as_deref(), Some("Оля"));
    }
}
