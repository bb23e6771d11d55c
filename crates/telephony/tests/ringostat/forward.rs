//! Requests for a destination in every form, and the answers in every dialect.

use std::collections::BTreeMap;

use proptest::prelude::*;
use telephony::ringostat::forward::{ForwardDialect, ForwardRequest, RpcId, answer};
use telephony::ringostat::{Aliases, Meaning, RawWebhook};

use super::in_every_form;
use super::prop::bodies;

fn read(body: &str) -> ForwardRequest {
    ForwardRequest::read(&RawWebhook { body: body.as_bytes(), ..RawWebhook::default() }, &Aliases::default())
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// `caller line call_id step` with `-` for what is not told.
fn line(request: &ForwardRequest) -> String {
    let text = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
    [&request.caller, &request.line, &request.call_id, &request.step].map(text).join(" ")
}

#[test]
fn one_request_in_every_form() {
    let sent = pairs(&[
        ("call_id", "pkv"),
        ("step_forward", "webhookNumber%3A120"),
        ("uuid", "842d921d"),
        ("caller", "380671110001"),
        ("dst", "380443330099"),
    ]);
    for (form, query, body) in in_every_form(&sent) {
        let raw = RawWebhook { query: query.as_deref(), body: body.as_bytes(), ..RawWebhook::default() };
        let request = ForwardRequest::read(&raw, &Aliases::default());
        assert_eq!(line(&request), "380671110001 380443330099 pkv webhookNumber:120", "{form}");
        assert!(!request.is_rpc && request.rpc_id.is_none(), "{form}");
    }
}

#[test]
fn who_calls_under_any_key() {
    for key in [
        "E164",
        "number_e164",
        "userfield",
        "caller_number",
        "caller",
        "client",
        "clientNumber",
        "client-phone",
        "{{customer_number}}",
        "contactPhone",
        "callerid",
        "caller_id",
        "CallerIDNum",
        "caller phone",
        "from",
        "src",
        "ANI",
        "cli",
        "clid",
        "msisdn",
        "phone",
        "Phone_Number",
        "number",
        "tel",
        "telephone",
        "mobile",
    ] {
        let request = read(&serde_json::json!({ key: "380671110001" }).to_string());
        assert_eq!(line(&request), "380671110001 - - -", "{key}");
    }
    for key in ["dst", "callee", "destination", "called", "calledNumber", "did", "DNID", "to", "line", "project_number"]
    {
        let request = read(&serde_json::json!({ key: "380443330099" }).to_string());
        assert_eq!(line(&request), "- 380443330099 - -", "{key}");
    }
    for key in ["uniqueid", "call_id", "cdr_id", "callId"] {
        assert_eq!(line(&read(&serde_json::json!({ key: "pkv" }).to_string())), "- - pkv -", "{key}");
    }
    assert_eq!(line(&read(r#"{"stepForward":"a"}"#)), "- - - a");
}

#[test]
fn which_of_several_is_the_caller() {
    let check = |body: &str, expect: Option<&str>| assert_eq!(read(body).caller.as_deref(), expect, "{body}");
    check(r#"{"caller":"380671110002","userfield":"380671110001"}"#, Some("380671110001"));
    check(r#"{"number":"380671110002","client":"380671110001"}"#, Some("380671110001"));
    check(r#"{"number":"380671110002","caller":"380671110001"}"#, Some("380671110001"));
    check(r#"{"phone":"380671110002","from":"380671110001"}"#, Some("380671110001"));
    check(r#"{"client":"Ivan","caller":"exampleua_ivan","phone":"380671110001"}"#, Some("380671110001"));
    check(r#"{"userfield":"","E164":null,"caller":"{{caller}}","number":"380671110001"}"#, Some("380671110001"));
    check(r#"{"caller":"anonymous"}"#, Some("anonymous"));
    check(r#"{"caller":"exampleua_ivan","userfield":"anonymous"}"#, Some("anonymous"));
    check(r#"{"caller":"-1"}"#, None);
    check(r#"{"caller":["380671110001","380671110002"]}"#, None);
    check(r#"{"caller":380671110001}"#, Some("380671110001"));
    check(r#"{"caller":"\"Name\" <380671110001>"}"#, Some("380671110001"));
    check("caller=+380671110001", Some("+380671110001"));
    check(r#"{"token":"380671110001"}"#, None);
}

#[test]
fn nested_and_wrapped_requests() {
    for body in [
        r#"{"call_id":"pkv","additional_call_data":{"userfield":"380671110001","dst":"380443330099"}}"#,
        r#"{"data":{"call_id":"pkv","phone":"380671110001","to":"380443330099"}}"#,
        r#"[{"call_id":"pkv","phone":"380671110001","to":"380443330099"}]"#,
        r#"payload={"call_id":"pkv","phone":"380671110001","to":"380443330099"}"#,
        "<root><call_id>pkv</call_id><clientNumber>380671110001</clientNumber><did>380443330099</did></root>",
        r#""{\"call_id\":\"pkv\",\"phone\":\"380671110001\",\"to\":\"380443330099\"}""#,
    ] {
        assert_eq!(line(&read(body)), "380671110001 380443330099 pkv -", "{body}");
    }
}

#[test]
fn json_rpc_requests() {
    let check = |body: &str, expect: &str, id: Option<&str>| {
        let request = read(body);
        assert!(request.is_rpc, "{body}");
        assert_eq!(line(&request), expect, "{body}");
        assert_eq!(request.rpc_id.as_ref().map(RpcId::as_json), id, "{body}");
    };
    let told = "380671110001 380443330099 pkv -";
    let params = r#"{"call_id":"pkv","caller":"380671110001","dst":"380443330099"}"#;
    for (id, expect) in [
        ("777", Some("777")),
        ("7.50", Some("7.50")),
        ("-1e3", Some("-1e3")),
        ("123456789012345678901234567890", Some("123456789012345678901234567890")),
        (r#""a\u0062 \"c\"""#, Some(r#""a\u0062 \"c\"""#)),
        ("null", Some("null")),
        ("true", None),
        ("[1]", None),
    ] {
        check(&format!(r#"{{"jsonrpc":"2.0","id":{id},"method":"forward","params":{params}}}"#), told, expect);
    }
    check(&format!(r#"{{"jsonrpc":"2.0","method":"forward","params":{params}}}"#), told, None);
    check(&format!(r#"{{"id":1,"method":"forward","params":[{params}]}}"#), told, Some("1"));
    check(&format!(r#"[{{"jsonrpc":"2.0","id":1,"method":"forward","params":{params}}}]"#), told, Some("1"));
    let text = serde_json::to_string(params).unwrap();
    check(&format!(r#"{{"jsonrpc":"2.0","id":1,"params":{text}}}"#), told, Some("1"));
    check(r#"{"jsonrpc":"2.0","id":1,"params":["380671110001"]}"#, "- - - -", Some("1"));
    check(r#"{"jsonrpc":"2.0","id":1,"caller":"380671110001"}"#, "380671110001 - - -", Some("1"));
    for none in [r#"{"params":{"phone":"380671110001"}}"#, r#"{"method":"POST","phone":"380671110001"}"#] {
        let request = read(none);
        assert_eq!((request.is_rpc, request.caller.as_deref()), (false, Some("380671110001")), "{none}");
    }
}

#[test]
fn what_cannot_be_read_asks_for_nobody() {
    for body in ["", "{", "[]", "null", "hello", "<a>", r#"[{"phone":"1"},{"phone":"2"}]"#, "\u{0}"] {
        assert_eq!(read(body), ForwardRequest::default(), "{body}");
    }
    let raw = RawWebhook { query: Some("phone=380671110001"), body: b"{\"call_id\":\"pkv\"", ..RawWebhook::default() };
    assert_eq!(line(&ForwardRequest::read(&raw, &Aliases::default())), "380671110001 - - -");
}

#[test]
fn a_connection_has_its_own_keys() {
    let own = [("kto", Meaning::Client), ("phone", Meaning::Ignore), ("nr", Meaning::Called)];
    let aliases = Aliases::with_overrides(&own.into_iter().map(|(k, m)| (k.to_owned(), m)).collect::<BTreeMap<_, _>>());
    let read = |body: &[u8]| ForwardRequest::read(&RawWebhook { body, ..RawWebhook::default() }, &aliases);
    let request = read(br#"{"kto":"380671110001","client":"380671110002","phone":"380671110003","nr":"380443330099"}"#);
    assert_eq!(line(&request), "380671110001 380443330099 - -");
    assert_eq!(read(br#"{"phone":"380671110003"}"#).caller, None);
}

#[test]
fn answers_in_every_dialect() {
    use ForwardDialect::{Json, JsonRpc, Text};
    let plain = ForwardRequest::default();
    let rpc = read(r#"{"jsonrpc":"2.0","id":"a-1","params":{}}"#);
    for (dialect, key, destination, request, content_type, body) in [
        (Text, "destination", Some("exampleua_ivan"), &plain, "text/plain; charset=utf-8", "exampleua_ivan"),
        (Text, "destination", None, &plain, "text/plain; charset=utf-8", ""),
        (Json, "destination", Some("380671110001"), &plain, "application/json", r#"{"destination":"380671110001"}"#),
        (Json, "to \"x\"", None, &plain, "application/json", r#"{"to \"x\"":""}"#),
        (
            JsonRpc,
            "number",
            Some("exampleua_ivan"),
            &rpc,
            "application/json",
            r#"{"jsonrpc":"2.0","id":"a-1","result":{"number":"exampleua_ivan"}}"#,
        ),
        (
            JsonRpc,
            "destination",
            None,
            &plain,
            "application/json",
            r#"{"jsonrpc":"2.0","id":null,"result":{"destination":""}}"#,
        ),
    ] {
        let answer = answer(dialect, key, destination, request);
        assert_eq!((answer.content_type, answer.body.as_str()), (content_type, body));
    }
}

#[test]
fn dialects_have_stable_names() {
    for dialect in ForwardDialect::ALL {
        assert_eq!(ForwardDialect::parse(dialect.as_str()), Some(dialect));
        assert_eq!(serde_json::to_string(&dialect).unwrap(), format!("\"{}\"", dialect.as_str()));
    }
    assert_eq!(ForwardDialect::parse("http"), None);
}

#[test]
fn nothing_personal_is_shown() {
    let request = read(r#"{"jsonrpc":"2.0","id":"380671110001","params":{"caller":"380671110001"}}"#);
    let shown = format!("{request:?} {:?}", answer(ForwardDialect::Text, "k", Some("380671110001"), &request));
    assert!(!shown.contains("380671110001"), "{shown}");
}

proptest! {
    #[test]
    fn any_bytes_are_read(body in bodies(), query in prop_oneof![Just(None), any::<String>().prop_map(Some)], key in any::<String>()) {
        let raw = RawWebhook { query: query.as_deref(), body: &body, ..RawWebhook::default() };
        let request = ForwardRequest::read(&raw, &Aliases::default());
        prop_assert_eq!(&request, &ForwardRequest::read(&raw, &Aliases::default()));
        prop_assert!(request.caller.as_ref().is_none_or(|caller| !caller.is_empty() && caller.len() <= 64));
        for dialect in [ForwardDialect::Json, ForwardDialect::JsonRpc] {
            let body = answer(dialect, &key, request.caller.as_deref(), &request).body;
            prop_assert!(serde_json::from_str::<serde_json::Value>(&body).is_ok(), "{}", body);
        }
    }

    #[test]
    fn the_id_of_a_request_comes_back(id in prop_oneof![any::<i64>().prop_map(|n| n.to_string()), any::<String>().prop_map(|t| serde_json::to_string(&t).unwrap())]) {
        let request = read(&format!(r#"{{"jsonrpc":"2.0","id":{id},"params":{{}}}}"#));
        let body = answer(ForwardDialect::JsonRpc, "k", None, &request).body;
        prop_assert_eq!(body, format!(r#"{{"jsonrpc":"2.0","id":{id},"result":{{"k":""}}}}"#));
    }
}
