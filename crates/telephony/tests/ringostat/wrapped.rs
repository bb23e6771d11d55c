//! Calls that stand one level further in, and bodies that something was laid over. Keys of two calls never meet in one.

use domain::call::event::{EventName, Field};
use telephony::ringostat::{Aliases, RawWebhook, Unreadable, glance, parse};

use super::{good, query, read};

/// `id called` of a body that must be understood.
fn told(body: &str) -> String {
    let parsed = good(body);
    format!("{} {}", parsed.call_id.unwrap_or_default(), parsed.fields.called.unwrap_or_default())
}

#[test]
fn wrappers() {
    for body in [
        r#"{"data":{"call_id":"1","dst":"101"}}"#,
        r#"{"payload":{"call_id":"1","additional_call_data":{"dst":"101"}}}"#,
        r#"{"success":true,"data":{"call_id":"1","dst":"101"},"version":2}"#,
        r#"{"calls":[{"call_id":"1","dst":"101"}]}"#,
        r#"{"token":"t","calls":[{"call_id":"1"},{"call_id":"1","dst":"101"}]}"#,
        r#"{"data":"{\"call_id\":\"1\",\"dst\":\"101\"}"}"#,
        r#"{"data":"[{\"call_id\":\"1\",\"dst\":\"101\"}]","empty":{}}"#,
        r#"{"result":{"call_id":"1","dst":"101","score":"85"}}"#,
        r#"[{"call_id":"1","dst":"101"}]"#,
        r#"[{"call_id":"1","dst":"101"},{"uniqueid":"1","status":"BUSY"}]"#,
        r#"payload={"call_id":"1","dst":"101"}"#,
        "payload=%7B%22call_id%22%3A%221%22%2C%22dst%22%3A%22101%22%7D&event=after_call",
        "data[call_id]=1&data[dst]=101",
        "<root><call><call_id>1</call_id><dst>101</dst></call></root>",
        "<calls><total>2</total><call><call_id>1</call_id></call><call><call_id>1</call_id><dst>101</dst></call></calls>",
        "<root><call><call_id>1</call_id><additional_call_data><dst>101</dst></additional_call_data></call></root>",
        "<root><call a='b'><call_id>1</call_id><dst>101</dst><x><y/></x></call><z/></root>",
    ] {
        assert_eq!(told(body), "1 101", "{body}");
    }
    let named = good(r#"{"event":"taking_call","id":7,"data":{"call_id":"1","colour":"red"}}"#);
    assert_eq!(named.event_name, Some(EventName::TakingCall));
    let unknown: Vec<&str> = named.unknown.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(unknown, ["id", "colour"], "what stood beside the wrapper is shown, too");
    assert_eq!(query("payload=1&call_id=1&dst=101").unknown.len(), 1);
}

#[test]
fn what_is_no_wrapper() {
    for body in [
        r#"{"data":{"call_id":"1"},"meta":{"dst":"101"}}"#,
        r#"{"a":{"b":{"call_id":"1"}}}"#,
        r#"{"data":"call_id"}"#,
        r#"{"data":"{call_id}"}"#,
        r#"{"data":{}}"#,
        "a[call_id]=1&b[dst]=101",
        "<root><a><call_id>1</call_id></a><b><call_id>1</call_id></b></root>",
        "<root><a><b><call_id>1</call_id></b></a></root>",
    ] {
        assert_eq!(read(body), Err(Unreadable::NothingUnderstood), "{body}");
    }
    let known_at_the_top = good(r#"{"call_id":"1","client":{"dst":"101","E164":"+380440000001"}}"#);
    assert_eq!((known_at_the_top.fields.called, known_at_the_top.fields.client), (None, None));
}

#[test]
fn several_calls_are_none() {
    for body in [
        r#"[{"call_id":"1","caller":"380440000001"},{"call_id":"2","dst":"101"}]"#,
        r#"{"calls":[{"call_id":"1"},{"call_id":"2"}]}"#,
        r#"{"calls":[{"call_id":"1"},{"dst":"101"}]}"#,
        "<calls><call><call_id>1</call_id><caller>380440000001</caller></call><call><call_id>2</call_id><dst>101</dst></call></calls>",
        "<calls><call><caller>380440000001</caller></call><call><dst>101</dst></call></calls>",
    ] {
        assert_eq!(read(body), Err(Unreadable::SeveralCalls), "{body}");
        assert_eq!(read(body).unwrap_err().as_str(), "several_calls");
    }
    let raw =
        RawWebhook { query: Some("call_id=3"), body: br#"[{"call_id":"1"},{"call_id":"2"}]"#, ..Default::default() };
    assert_eq!(parse(&raw, &Aliases::default()).unwrap().call_id.as_deref(), Some("3"), "the query tells of one");
}

#[test]
fn elements_further_in_have_a_path() {
    let parsed = good(concat!(
        "<root><call_id>1</call_id><client><caller>380440000001</caller><status>VIP</status></client>",
        "<client><caller>380440000002</caller></client><ai><score>85</score></ai>",
        "<additional_call_data><dst>101</dst><deep><type>in</type></deep></additional_call_data></root>"
    ));
    assert_eq!((parsed.fields.caller, parsed.fields.code, parsed.fields.direction), (None, None, None));
    assert_eq!(parsed.fields.called.as_deref(), Some("101"));
    assert_eq!(parsed.fields.other[&Field::AiScore], "85");
    let unknown: Vec<&str> = parsed.unknown.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(unknown, ["client.caller", "client.status", "client.caller", "deep.type"]);
    let text = "<root><call_id>1</call_id><additional_call_data>{\"dst\":\"101\"}</additional_call_data></root>";
    assert_eq!(told(text), "1 101");
}

#[test]
fn lists_of_nested_fields() {
    for nested in [
        r#"[{"dst":"101"},{"billsec":"5"}]"#,
        r#"[{"dst":"101","billsec":5},{"dst":"101"}]"#,
        r#""[{\"dst\":\"101\"},{\"billsec\":5}]""#,
        r#"[1,{"dst":"101"},{"billsec":5}]"#,
    ] {
        let parsed = good(&format!(r#"{{"call_id":"1","additional_call_data":{nested}}}"#));
        assert_eq!((parsed.fields.called.as_deref(), parsed.fields.talk_seconds), (Some("101"), Some(5)), "{nested}");
    }
    for form in
        ["additional_call_data[0][dst]=101", "additional_call_data[][dst]=101", "amp;additional_call_data[dst]=101"]
    {
        assert_eq!(told(&format!("call_id=1&{form}")), "1 101", "{form}");
    }
}

#[test]
fn bodies_that_something_was_laid_over() {
    let json = r#"{"call_id":"1","dst":"101","employee_fio":"Ольга Example"}"#;
    let in_string = serde_json::to_string(json).unwrap();
    let encoded: String = form_urlencoded::byte_serialize(json.as_bytes()).collect();
    let encoded_string: String = form_urlencoded::byte_serialize(in_string.as_bytes()).collect();
    for body in [
        json.to_owned(),
        format!("\u{feff}\u{feff}{json}"),
        format!("\r\n \u{feff}{json}\u{feff}\n"),
        in_string.clone(),
        format!(" {in_string}\n"),
        encoded.clone(),
        format!("{encoded}="),
        encoded.replace('+', "%20"),
        serde_json::to_string(&encoded).unwrap(),
        format!("payload={encoded}"),
        form_urlencoded::byte_serialize(
            "<root><call_id>1</call_id><dst>101</dst><employee_fio>Ольга Example</employee_fio></root>".as_bytes(),
        )
        .collect(),
        "call_id=1&amp;dst=101&amp;employee_fio=Ольга+Example".to_owned(),
        "%7B%7Bcall_id%7D%7D=1&dst=101&employee_fio=Ольга+Example".to_owned(),
    ] {
        assert_eq!(told(&body), "1 101", "{body}");
        assert_eq!(good(&body).fields.who.name.as_deref(), Some("Ольга Example"), "{body}");
    }
    let plus = "%7B%22call_id%22:%221%22,%22caller%22:%22+380440000001%22%7D";
    assert_eq!(good(plus).fields.caller.as_deref(), Some("+380440000001"));
    for body in ["%7B%22call_id%22", "\"hello\"", "\"{", &encoded_string] {
        assert_eq!(read(body), Err(Unreadable::NothingUnderstood), "{body}");
    }
}

#[test]
fn unknown_keys_of_what_is_not_understood() {
    let unknown = |query: Option<&str>, body: &str| {
        let raw = RawWebhook { query, body: body.as_bytes(), ..RawWebhook::default() };
        let listed: Vec<String> =
            glance(&raw, &Aliases::default()).unknown.into_iter().map(|(k, v)| format!("{k}={v}")).collect();
        if let Ok(parsed) = parse(&raw, &Aliases::default()) {
            assert_eq!(listed, parsed.unknown.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>());
        }
        listed.join(" ")
    };
    assert_eq!(unknown(None, r#"{"telefon":"380440000001","sid":7}"#), "telefon=380440000001 sid=7");
    assert_eq!(unknown(Some("colour=red&token=t"), r#"{"data":{"sid":7}}"#), "sid=7 colour=red");
    assert_eq!(unknown(None, "<root><a><sid>7</sid></a><b><c>8</c></b></root>"), "a.sid=7 b.c=8");
    assert_eq!(unknown(None, r#"{"call_id":"1","sid":7}"#), "sid=7");
    assert_eq!(unknown(Some("colour=red"), "{"), "colour=red");
    assert_eq!(unknown(None, ""), "");
}
