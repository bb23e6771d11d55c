//! Calls that begin through the API (§3).

use serde_json::{Value, json};
use simulator::{HangUp, Pace, Script, Webhook};

use crate::support::{Answer, CLIENT, IVAN, KEY, LINE, OLHA, Receiver, ask, listed, post, start};

/// The sample of the reference with the numbers of the tests.
fn click() -> Value {
    json!({"jsonrpc": "2.0", "id": 777, "method": "Api\\V2\\Callback.external", "params": {"caller_type": "default", "caller": CLIENT,
        "callee_type": "default", "callee": IVAN, "projectId": "11111", "manager_dst": 0, "direction": "out", "clientIp": "10.0.0.1"}})
}

#[tokio::test]
async fn a_click_becomes_a_call_with_webhooks_and_a_row() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_each(&receiver.url));
    let answer = post(&simulator, "/a/v2", &click()).await;
    assert_eq!((answer.status, answer.json()), (200, json!({"jsonrpc": "2.0", "id": 777, "result": true})));
    simulator.idle().await;
    let got = receiver.take();
    let paths: Vec<&str> = got.iter().map(|got| got.path.rsplit('/').next().unwrap()).collect();
    assert_eq!(paths, ["before_out_call", "after_out_call"]);
    let rows = listed(&simulator).await;
    for body in got.iter().map(|got| got.json()).chain([rows[0].clone()]) {
        assert_eq!((&body["caller"], &body["dst"], &body["call_type"]), (&json!(CLIENT), &json!(IVAN), &json!("out")));
        assert_eq!(body["uniqueid"], rows[0]["uniqueid"]);
    }
    assert_eq!((rows.len(), &rows[0]["disposition"], &rows[0]["billsec"]), (1, &json!("ANSWERED"), &json!(20)));
    assert_eq!((&rows[0]["employee_number"], &rows[0]["has_recording"]), (&json!(331_800), &json!("1")));
    assert_eq!(simulator.counters().calls, 1);
    simulator.stop().await;
}

#[tokio::test]
async fn who_does_not_pick_up_decides_the_status() {
    let simulator = start().await;
    let end = async |script: Script, callee: &str| {
        simulator.set_script(script);
        let mut click = click();
        click["params"]["callee"] = json!(callee);
        assert_eq!(post(&simulator, "/a/v2", &click).await.json()["result"], true);
        simulator.idle().await;
        let row = listed(&simulator).await.pop().unwrap();
        (row["disposition"].as_str().unwrap().to_owned(), row["billsec"].as_u64().unwrap())
    };
    let usual = Script::default;
    assert_eq!(end(Script { client_picks_up: false, ..usual() }, IVAN).await, ("CLIENT NO ANSWER".to_owned(), 0));
    assert_eq!(end(Script { employee_picks_up: false, ..usual() }, IVAN).await, ("NO ANSWER".to_owned(), 0));
    assert_eq!(end(Script { talk_seconds: 7, ..usual() }, "380670000777").await, ("ANSWERED".to_owned(), 7));
    simulator.set_online(331_801, false);
    assert_eq!(end(usual(), OLHA).await, ("NO ANSWER".to_owned(), 0));
    simulator.stop().await;
}

#[tokio::test]
async fn a_click_that_is_not_as_published_starts_nothing() {
    let simulator = start().await;
    for (key, value) in [
        ("caller", json!("+380671110001")),
        ("caller", json!("0671110001")),
        ("caller", Value::Null),
        ("callee", json!("exampleua_nobody")),
        ("callee", json!(CLIENT)),
        ("caller_type", json!("sip")),
        ("callee_type", Value::Null),
        ("projectId", json!("22222")),
        ("manager_dst", json!(2)),
        ("manager_dst", Value::Null),
        ("direction", json!("in")),
    ] {
        let mut click = click();
        click["params"][key] = value.clone();
        let answer = post(&simulator, "/a/v2", &click).await;
        let body = answer.json();
        assert_eq!(
            (answer.status, &body["error"]["code"], &body["id"]),
            (200, &json!(-32_602), &json!(777)),
            "{key} {value}"
        );
    }
    simulator.idle().await;
    assert_eq!((simulator.counters().calls, simulator.call_ids().len()), (0, 0));
    simulator.stop().await;
}

#[tokio::test]
async fn a_call_by_hand_waits_for_its_steps() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_all(&receiver.url));
    let result = json!({"status": "ok"});
    simulator.set_script(Script { pace: Pace::ByHand, result: result.clone(), ..Script::default() });
    assert_eq!(post(&simulator, "/a/v2", &click()).await.json()["result"], result);
    simulator.idle().await;
    assert_eq!(receiver.take().len(), 0);
    let call = simulator.call(&simulator.call_ids()[0]).unwrap();
    call.before().await;
    call.hang_up(HangUp::with("CLIENT NO ANSWER", 9)).await;
    assert_eq!(receiver.take().len(), 2);
    simulator.stop().await;
}

#[tokio::test]
async fn a_stop_gives_up_a_call_that_takes_its_time() {
    let simulator = start().await;
    simulator.set_script(Script { pace: Pace::RealTime, wait_seconds: 3_600, ..Script::default() });
    post(&simulator, "/a/v2", &click()).await;
    simulator.stop().await;
    assert_eq!(simulator.rows()[0]["disposition"], "NO ANSWER");
}

#[tokio::test]
async fn an_ordered_callback_counts_as_incoming() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_each(&receiver.url));
    let order = async |form: &str| -> Answer {
        let url = format!("{}/callback/outward_call", simulator.url());
        let headers = [("Auth-key", KEY), ("content-type", "application/x-www-form-urlencoded")];
        ask("POST", &url, &headers, form).await.unwrap()
    };
    for broken in [
        "",
        "extension=380443330099",
        "extension=1&destination=380671110001",
        "extension=380443330099&destination=%2B380",
    ] {
        assert_eq!(order(broken).await.status, 400, "{broken}");
    }
    assert_eq!(order(&format!("extension={LINE}&destination={CLIENT}")).await.status, 200);
    simulator.idle().await;
    let got = receiver.take();
    let paths: Vec<&str> = got.iter().map(|got| got.path.rsplit('/').next().unwrap()).collect();
    assert_eq!(paths, ["before_call", "taking_call", "after_call"]);
    let row = listed(&simulator).await.remove(0);
    let keys = ["call_type", "caller", "dst", "connected_with", "disposition"];
    assert_eq!(keys.map(|key| row[key].clone()), ["callback", CLIENT, LINE, IVAN, "ANSWERED"].map(|text| json!(text)));
    simulator.stop().await;
}
