//! The control interface, as tests in a browser use it.

use serde_json::{Value, json};
use simulator::Simulator;

use crate::support::{Answer, CLIENT, IVAN, KEY, LINE, OLHA, Receiver, ask, get, listed, post, start};

async fn control(simulator: &Simulator, path: &str, body: Value) -> Value {
    let answer = post(simulator, &format!("/_control/{path}"), &body).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

#[tokio::test]
async fn a_call_is_led_from_outside() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    let at = &simulator;
    control(at, "webhooks", json!([{"url": receiver.url, "shape": "form", "keys": "cdr"}])).await;
    control(
        at,
        "forward",
        json!({"url": receiver.url, "method": "POST", "request": "json", "response": "json", "key": "ok"}),
    )
    .await;
    let ring = json!({"from": CLIENT, "line": LINE, "name": "Client", "campaign": {"utm_source": "google"}});
    let id = control(at, "ring", ring).await["id"].as_str().unwrap().to_owned();
    let step = async |step: &str, body: Value| control(at, &format!("calls/{id}/{step}"), body).await;
    step("before", json!({})).await;
    receiver.answer(200, "{\"ok\":\"exampleua_ivan\"}");
    assert_eq!(step("ask_forward", json!({})).await, json!({"destination": IVAN}));
    step("forwarded", json!({"destination": IVAN})).await;
    step("pick_up", json!({"sip": IVAN})).await;
    step("transfer", json!({"sip": OLHA})).await;
    step("hang_up", json!({"disposition": "ANSWERED", "waittime": 12, "billsec": 83})).await;
    step("recorded", json!({})).await;
    step("processed_by_ai", json!({"quality_score": "87"})).await;
    step("correct", json!({"field": "proper_flag", "value": 1})).await;
    let got = receiver.take();
    assert_eq!(got.len(), 7, "five of the call, the question and the analysis");
    assert_eq!(got[5].pairs()["employee_id"], "331801");
    assert_eq!((got[6].pairs()["quality_score"].as_str(), got[6].pairs().len()), ("87", 4));
    let state = control(at, "state", json!({})).await;
    assert_eq!((&state["counters"]["webhooks_sent"], &state["asked"]["destination"]), (&json!(6), &json!(IVAN)));
    assert_eq!((&state["calls"][0]["uniqueid"], &state["calls"][0]["proper_flag"]), (&json!(id), &json!(1)));
    let last = &state["webhooks"][5];
    assert_eq!((&last["event"], &last["fate"]), (&json!("processed_call_ai"), &json!({"answered": 200})));
    simulator.stop().await;
}

#[tokio::test]
async fn the_controls_work_while_the_api_does_not() {
    let simulator = start().await;
    for fault in
        [json!("hang"), json!("drop"), json!({"status": 500}), json!("error_in_ok"), json!({"delay_ms": 3_600_000})]
    {
        control(&simulator, "faults", json!({"api": fault, "recordings": "hang"})).await;
        let state = control(&simulator, "state", json!({})).await;
        assert_eq!(state["faults"]["api"], fault);
    }
    control(&simulator, "faults", json!({})).await;
    assert_eq!(get(&simulator, "/sipstatus/online").await.status, 200);
    simulator.stop().await;
}

#[tokio::test]
async fn the_rest_of_the_project_can_be_set() {
    let simulator = start().await;
    let at = &simulator;
    let employee = json!({"staff_id": 5, "fio": "New", "email": "n@example.com", "extension": "105", "sip": "exampleua_new", "online": true});
    control(at, "employees", json!([employee])).await;
    assert_eq!(get(at, "/sipstatus/online").await.json(), json!(["exampleua_new"]));
    control(at, "script", json!({"talk_seconds": 3})).await;
    let past = json!({"started": "2025-12-29T09:00:00Z", "client": CLIENT, "line": LINE, "phone": "exampleua_new",
        "end": {"disposition": "ANSWERED", "billsec": 4, "recording": true}});
    assert_eq!(control(at, "past", json!([past])).await["ids"].as_array().unwrap().len(), 1);
    let id = control(at, "outgoing", json!({"sip": "exampleua_new", "to": CLIENT})).await["id"].clone();
    let rows = listed(at).await;
    assert_eq!((rows.len(), &rows[0]["employee_number"], &rows[1]["uniqueid"]), (2, &json!(5), &id));
    assert_eq!(control(at, "release", json!({})).await, json!({"released": 0}));
    control(at, "idle", json!({})).await;
    control(at, "forward", Value::Null).await;
    simulator.stop().await;
}

#[tokio::test]
async fn mistakes_are_named() {
    let simulator = start().await;
    let id =
        control(&simulator, "ring", json!({"from": CLIENT, "line": LINE})).await["id"].as_str().unwrap().to_owned();
    for (path, body, status) in [
        ("faults".to_owned(), json!({"apii": "hang"}), 422),
        ("ring".to_owned(), json!({"from": CLIENT}), 422),
        ("calls/other/before".to_owned(), json!({}), 404),
        (format!("calls/{id}/jump"), json!({}), 404),
        (format!("calls/{id}/pick_up"), json!({}), 422),
        (format!("calls/{id}/hang_up"), json!({"billsec": -1}), 422),
        (format!("calls/{id}/correct"), json!({"field": "nonsense"}), 422),
    ] {
        let answer = post(&simulator, &format!("/_control/{path}"), &body).await;
        assert_eq!((answer.status, answer.text().is_empty()), (status, false), "{path}");
    }
    // What a page of another site could send is refused: without the key, and as text.
    let url = format!("{}/_control/faults", simulator.url());
    let sent = async |headers: &[(&str, &str)]| -> Answer { ask("POST", &url, headers, "{}").await.unwrap() };
    assert_eq!(sent(&[("content-type", "application/json")]).await.status, 401);
    assert_eq!(sent(&[("Auth-key", KEY), ("content-type", "text/plain")]).await.status, 415);
    simulator.stop().await;
}
