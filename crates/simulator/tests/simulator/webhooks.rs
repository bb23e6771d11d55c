//! What webhooks say and how they travel (§1).

use std::collections::BTreeMap;

use serde_json::{Value, json};
use simulator::{Call, Event, HangUp, Keys, Shape, Simulator, Webhook};

use crate::support::{CLIENT, IVAN, LINE, OLHA, Receiver, start};

const ID: &str = "ua9_-1767000001.100001";

/// An incoming call that is handed over once, from its beginning to its end.
async fn story(simulator: &Simulator) {
    let call = Call { name: Some("Client".to_owned()), ..Call::new("+38 067 111 0001", LINE) };
    let call = simulator.ring(call);
    call.before().await;
    call.forwarded(IVAN).await;
    call.pick_up(IVAN).await;
    call.transfer(OLHA).await;
    call.hang_up(HangUp::answered(12, 83)).await;
}

#[tokio::test]
async fn one_address_gets_all_events_of_a_call() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_all(&receiver.url));
    story(&simulator).await;
    let got = receiver.take();
    assert_eq!(got.len(), 5);
    for webhook in &got {
        assert_eq!((webhook.method.as_str(), webhook.path.as_str()), ("POST", "/hooks/ringostat/t"));
        assert_eq!(webhook.headers["user-agent"], "ringostat HTTP Client v1.1");
        assert_eq!(webhook.headers["connection"], "close");
        assert_eq!(webhook.headers["content-type"], "application/json");
        let body = webhook.json();
        assert_eq!((&body["uniqueid"], &body["calldate"]), (&json!(ID), &json!("2025-12-29 11:20:01")));
        assert_eq!((&body["dst"], &body["userfield"]), (&json!(LINE), &json!(CLIENT)));
        assert_eq!((&body["call_type"], &body["caller"]), (&json!("in"), &json!("\"Client\" <380671110001>")));
        assert_eq!(body.get("event"), None, "no body carries an event name");
    }
    let told = |index: usize, key: &str| got[index].json()[key].clone();
    for key in ["connected_with", "employee_number", "disposition", "billsec", "duration", "recording"] {
        assert_eq!(told(0, key), Value::Null, "not known before the call: {key}");
    }
    assert_eq!(told(1, "step_forward"), json!("exampleua%5Fivan"));
    assert_eq!(told(0, "step_forward"), Value::Null);
    let who = |index| (told(index, "connected_with"), told(index, "employee_number"));
    assert_eq!(who(2), (json!(IVAN), json!("331800")));
    assert_eq!(who(3), (json!(OLHA), json!("331801")));
    assert_eq!(told(3, "disposition"), Value::Null);
    assert_eq!(who(4), (json!(OLHA), json!("331801")));
    let end = ["disposition", "waittime", "billsec", "duration", "duration_ms", "has_recording"];
    assert_eq!(end.map(|key| told(4, key)), ["ANSWERED", "12", "83", "95", "95000", "1"].map(|text| json!(text)));
    let link = format!("{}/recordings/{ID}.wav?token=", simulator.url());
    assert!(told(4, "recording").as_str().unwrap().starts_with(&link));
    let counters = simulator.counters();
    assert_eq!((counters.calls, counters.webhooks_meant, counters.webhooks_sent), (1, 5, 5));
    assert_eq!((counters.webhooks_refused, counters.webhooks_dropped, counters.webhooks_held), (0, 0, 0));
    simulator.stop().await;
}

#[tokio::test]
async fn each_event_has_its_address() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_each(&receiver.url));
    story(&simulator).await;
    let out = simulator.outgoing(IVAN, CLIENT);
    out.before().await;
    out.pick_up(IVAN).await;
    out.hang_up(HangUp::with("BUSY", 3)).await;
    out.processed_by_ai(&[("quality_score", "87")]).await;
    let paths: Vec<String> = receiver.take().iter().map(|got| got.path.replace("/hooks/ringostat/t/", "")).collect();
    let incoming = ["before_call", "location_forwarding", "taking_call", "taking_call", "after_call"];
    let outgoing = ["before_out_call", "after_out_call", "processed_call_ai"];
    assert_eq!(paths, [&incoming[..], &outgoing].concat());
    let events: Vec<&str> = simulator.told().iter().map(|told| told.event.name()).collect();
    assert_eq!(events, paths);
    simulator.stop().await;
}

#[tokio::test]
async fn outgoing_calls_name_the_sip_account_and_the_client() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_all(&receiver.url));
    let call = simulator.outgoing(IVAN, "+380 67 111 0001");
    call.before().await;
    call.pick_up(IVAN).await;
    call.hang_up(HangUp::answered(27, 23)).await;
    let by_mobile = simulator.outgoing("380670000777", CLIENT);
    by_mobile.hang_up(HangUp::no_answer(30)).await;
    let got: Vec<Value> = receiver.take().iter().map(|got| got.json()).collect();
    assert_eq!(got.len(), 3);
    for body in &got[..2] {
        let keys = ["call_type", "caller", "dst", "outbound_number", "employee_number"];
        let expected = ["out", "\"exampleua_ivan\" <exampleua_ivan>", CLIENT, LINE, "331800"];
        assert_eq!(keys.map(|key| body[key].clone()), expected.map(|text| json!(text)));
    }
    assert_eq!((&got[0]["disposition"], &got[1]["disposition"]), (&Value::Null, &json!("ANSWERED")));
    assert_eq!((&got[2]["caller"], &got[2]["employee_number"]), (&json!("380670000777"), &json!("331802")));
    simulator.stop().await;
}

/// The example bodies of the reference, word by word.
const EXAMPLES: [(Keys, &str); 3] = [
    (
        Keys::Cdr,
        r#"{"call_type":"in","dst":"380440000099","E164":"+380440000001","userfield":"380440000001","connected_with":"exampleua_ivan",
 "disposition":"ANSWERED","billsec":"3","duration":"14","cdr_id":"ua9_-1700000000.123456",
 "recording_wav":"https://app.ringostat.com/recordings/x.wav?token=t"}"#,
    ),
    (
        Keys::Callee,
        r#"{"call_id":"3333333333.3333333","caller":"\"Support\" <380440000099>","callee":"380440000001","status":"ANSWERED",
 "date":"2022-01-01 11:11:11","call_duration":50,"waiting":27,"dialog":23,"type":"out",
 "recording_wav":"https://app.ringostat.com/recordings/x.wav?token=t","has_recording":"1","employee_fio":"Ivan Example",
 "department":"Sales","staffid":"1111","outbound_number":"380440000099"}"#,
    ),
    (
        Keys::Numbers,
        r#"{"type":"in","call_id":"us1_-1700000000.1098915","call_date":"2024-10-08 17:47:25","call_timestamp":"1700000000501605",
 "connected_with":"exampleua_ivan","destination":"15550000099","number_e164":"+15550000001","caller_number":"15550000001",
 "employee_id":331800,"unique_call":"0","project_id":"110000","status":null,"employee":null,"recording":null}"#,
    ),
];

#[tokio::test]
async fn bodies_have_the_keys_and_kinds_of_the_examples() {
    for (keys, example) in EXAMPLES {
        let (simulator, receiver) = (start().await, Receiver::start().await);
        let webhook = Webhook { url: receiver.url.clone(), ..Webhook::default() }.shaped(Shape::Json, keys);
        simulator.set_webhooks(vec![webhook]);
        let call = simulator.ring(Call { department: Some("Sales".to_owned()), ..Call::new(CLIENT, LINE) });
        call.before().await;
        call.pick_up(IVAN).await;
        call.hang_up(HangUp::answered(12, 83)).await;
        let out = simulator.outgoing(IVAN, CLIENT);
        out.hang_up(HangUp::answered(12, 83)).await;
        let got = receiver.take();
        let bodies: Vec<Value> = got.iter().map(|got| got.json()).collect();
        let example: Value = serde_json::from_str(example).unwrap();
        for (key, value) in example.as_object().unwrap() {
            let kinds: Vec<_> = bodies.iter().map(|body| std::mem::discriminant(&body[key.as_str()])).collect();
            assert!(kinds.contains(&std::mem::discriminant(value)), "{key} of {keys:?}: {:?}", bodies);
        }
        // Third example: the texts are empty or null while the call is on.
        assert!(bodies[1].as_object().unwrap().values().any(Value::is_null), "{keys:?}");
        simulator.stop().await;
    }
}

#[tokio::test]
async fn forms_and_queries_say_the_same_and_nested_bodies_nest() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    let to = |path: &str, shape, keys| {
        let url = format!("{}/{path}?event=after_call", receiver.url);
        Webhook { url, events: vec![Event::AfterCall], ..Webhook::default() }.shaped(shape, keys)
    };
    simulator.set_webhooks(vec![
        to("json", Shape::Json, Keys::Numbers),
        to("form", Shape::Form, Keys::Numbers),
        to("query", Shape::Query, Keys::Numbers),
        to("nested", Shape::JsonNested, Keys::Listed),
        Webhook { unescaped_plus: true, ..to("plus", Shape::Form, Keys::Numbers) },
        Webhook { percent_encoded: true, ..to("percent", Shape::Json, Keys::Numbers) },
    ]);
    let call = simulator.ring(Call::new(CLIENT, LINE));
    call.before().await;
    call.hang_up(HangUp::no_answer(31)).await;
    let got = receiver.take();
    assert_eq!(got.len(), 6);
    let [json, form, query, nested, plus, percent] = &got[..] else { panic!() };
    assert_eq!(form.headers["content-type"], "application/x-www-form-urlencoded");
    assert_eq!((form.query.as_str(), query.method.as_str(), query.body.as_str()), ("event=after_call", "GET", ""));
    let flat: BTreeMap<String, String> = json.json().as_object().unwrap().iter().map(as_text).collect();
    assert_eq!(form.pairs(), flat);
    let mut of_query = query.pairs();
    assert_eq!(of_query.remove("event").as_deref(), Some("after_call"));
    assert_eq!(of_query, flat);
    assert_eq!((flat["number_e164"].as_str(), flat["employee_id"].as_str()), ("+380671110001", "-1"));
    let nested = nested.json();
    assert_eq!(nested.as_object().unwrap().len(), 3, "{nested}");
    assert_eq!((&nested["uniqueid"], &nested["calldate"]), (&json!(ID), &json!("2025-12-29 11:20:01")));
    let inner = &nested["additional_call_data"];
    assert_eq!((&inner["userfield"], &inner["dst"], &inner["call_type"]), (&json!(CLIENT), &json!(LINE), &json!("in")));
    assert_eq!(plus.pairs()["number_e164"], " 380671110001", "the receiver reads a blank");
    assert_eq!(percent.json()["number_e164"], "%2B380671110001");
    simulator.stop().await;
}

fn as_text((key, value): (&String, &Value)) -> (String, String) {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    (key.clone(), text)
}

#[tokio::test]
async fn names_and_dates_are_those_of_the_cabinet() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    let renamed = [("uniqueid", "{{sid}}"), ("utm_term", "")].map(|(from, to)| (from.to_owned(), to.to_owned()));
    simulator.set_webhooks(vec![Webhook {
        url: receiver.url.clone(),
        renamed: renamed.into(),
        date_format: Some("%d.%m.%Y %H:%M".to_owned()),
        ..Webhook::default()
    }]);
    let campaign = [("utm_source".to_owned(), "google".to_owned())].into();
    simulator.ring(Call { callback: true, campaign, ..Call::new(CLIENT, LINE) }).before().await;
    let body = receiver.take()[0].json();
    assert_eq!((&body["{{sid}}"], body.get("uniqueid"), body.get("utm_term")), (&json!(ID), None, None));
    assert_eq!((&body["calldate"], &body["call_type"]), (&json!("29.12.2025 11:20"), &json!("callback")));
    assert_eq!((&body["utm_source"], &body["utm_medium"]), (&json!("google"), &json!("(not set)")));
    simulator.stop().await;
}

#[tokio::test]
async fn nothing_is_sent_again() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    receiver.answer(503, "");
    simulator.set_webhooks(Webhook::for_all(&receiver.url));
    let call = simulator.ring(Call::new("hidden", LINE));
    call.before().await;
    simulator.set_webhooks(Webhook::for_all("http://127.0.0.1:1/"));
    call.hang_up(HangUp::no_answer(5)).await;
    assert_eq!(receiver.take().len(), 1);
    let fates: Vec<_> = simulator.told().iter().map(|told| told.fate).collect();
    assert_eq!(fates, [simulator::Fate::Answered(503), simulator::Fate::Unanswered]);
    let counters = simulator.counters();
    assert_eq!((counters.webhooks_sent, counters.webhooks_refused), (2, 2));
    simulator.stop().await;
}
