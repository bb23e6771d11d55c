//! What goes wrong on demand.

use serde_json::json;
use simulator::{ApiFault, Call, Event, Fate, Faults, HangUp, Simulator, Webhook};

use crate::support::{CLIENT, IVAN, KEY, LINE, Receiver, ask, get, post, start};

const ONLINE: &str = "/sipstatus/online";

fn api(fault: ApiFault) -> Faults {
    Faults { api: Some(fault), ..Faults::default() }
}

#[tokio::test]
async fn the_api_fails_as_it_is_told_and_recovers() {
    let simulator = start().await;
    for (fault, status, text) in [
        (ApiFault::Status(401), 401, "Unauthorized"),
        (ApiFault::Status(403), 403, "Forbidden"),
        (ApiFault::Status(500), 500, "Internal Server Error"),
        (ApiFault::ErrorInOk, 200, "Internal error, try again later"),
    ] {
        simulator.set_faults(api(fault));
        let answer = get(&simulator, ONLINE).await;
        assert_eq!((answer.status, answer.text()), (status, text));
    }
    let call = json!({"jsonrpc": "2.0", "id": 9, "method": "getProjectStaffListAndDirections", "params": {"projectId": "11111"}});
    let answer = post(&simulator, "/api/json-rpc", &call).await;
    assert_eq!(
        (answer.status, &answer.json()["id"], &answer.json()["error"]["code"]),
        (200, &json!(9), &json!(-32_000))
    );
    simulator.set_faults(api(ApiFault::Drop));
    let url = format!("{}{ONLINE}", simulator.url());
    assert!(ask("GET", &url, &[("Auth-key", KEY)], "").await.is_none(), "the connection is cut");
    simulator.set_faults(api(ApiFault::DelayMs(1)));
    assert_eq!(get(&simulator, ONLINE).await.status, 200);
    simulator.set_faults(Faults { api_path: Some("/calls".to_owned()), ..api(ApiFault::Status(500)) });
    assert_eq!(get(&simulator, ONLINE).await.status, 200, "another path is failing");
    assert_eq!(simulator.counters().requests[ONLINE], 7);
    simulator.stop().await;
}

/// Waits until a request has reached the simulator.
async fn until_asked(simulator: &Simulator) {
    while !simulator.counters().requests.contains_key(ONLINE) {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_hanging_request_goes_on_when_the_fault_or_the_simulator_ends() {
    for stopped in [false, true] {
        let simulator = start().await;
        simulator.set_faults(api(ApiFault::Hang));
        let asking = tokio::spawn({
            let simulator = simulator.clone();
            async move { get(&simulator, ONLINE).await.status }
        });
        until_asked(&simulator).await;
        assert!(!asking.is_finished());
        if stopped {
            simulator.stop().await
        } else {
            simulator.set_faults(Faults::default())
        }
        assert_eq!(asking.await.unwrap(), 200);
        simulator.stop().await;
        assert!(ask("GET", simulator.url(), &[], "").await.is_none(), "nobody listens any more");
    }
}

/// So many calls of three webhooks each.
async fn calls(simulator: &Simulator, count: usize) {
    for _ in 0..count {
        let call = simulator.ring(Call::new(CLIENT, LINE));
        call.before().await;
        call.pick_up(IVAN).await;
        call.hang_up(HangUp::answered(1, 2)).await;
    }
}

#[tokio::test]
async fn webhooks_are_lost_and_doubled_the_same_way_each_time() {
    let mut runs = Vec::new();
    for seed in [7, 7, 8] {
        let (simulator, receiver) = (start().await, Receiver::start().await);
        simulator.set_webhooks(Webhook::for_all(&receiver.url));
        simulator.set_faults(Faults { seed, drop_percent: 30, double_percent: 30, ..Faults::default() });
        calls(&simulator, 20).await;
        let counters = simulator.counters();
        assert_eq!(counters.webhooks_meant, 60);
        assert!(counters.webhooks_dropped > 5 && counters.webhooks_doubled > 5, "{counters:?}");
        assert_eq!(counters.webhooks_sent, 60 - counters.webhooks_dropped + counters.webhooks_doubled);
        let got: Vec<String> = receiver.take().into_iter().map(|got| got.body.replace(simulator.url(), "")).collect();
        assert_eq!(got.len() as u64, counters.webhooks_sent);
        let lost = simulator.told().iter().filter(|told| told.fate == Fate::Dropped).count();
        assert_eq!(lost as u64, counters.webhooks_dropped);
        runs.push(got);
        simulator.stop().await;
    }
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0], runs[2]);
}

#[tokio::test]
async fn held_webhooks_are_released_in_another_order() {
    let mut orders = Vec::new();
    for _ in 0..2 {
        let (simulator, receiver) = (start().await, Receiver::start().await);
        simulator.set_webhooks(Webhook::for_each(&receiver.url));
        simulator.set_faults(Faults { seed: 3, shuffle: true, ..Faults::default() });
        calls(&simulator, 2).await;
        let counters = simulator.counters();
        assert_eq!((counters.webhooks_meant, counters.webhooks_sent, counters.webhooks_held), (6, 0, 6));
        simulator.idle().await;
        assert_eq!((receiver.take().len(), simulator.told()[0].fate), (0, Fate::Waiting));
        assert_eq!(simulator.release().await, 6);
        let order: Vec<String> =
            receiver.take().iter().map(|got| format!("{} {}", got.path, got.json()["uniqueid"])).collect();
        let told: Vec<String> = simulator
            .told()
            .iter()
            .map(|told| format!("/hooks/ringostat/t/{} \"{}\"", told.event.name(), told.call))
            .collect();
        assert_ne!(order, told);
        let sorted = |mut list: Vec<String>| {
            list.sort();
            list
        };
        assert_eq!(sorted(order.clone()), sorted(told));
        assert_eq!((simulator.counters().webhooks_held, simulator.release().await), (0, 0));
        orders.push(order);
        simulator.stop().await;
    }
    assert_eq!(orders[0], orders[1]);
}

#[tokio::test]
async fn delayed_webhooks_come_by_themselves_or_on_release() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_all(&receiver.url));
    simulator.set_faults(Faults { delay_ms: 3_600_000, ..Faults::default() });
    let call = simulator.ring(Call::new(CLIENT, LINE));
    call.before().await;
    assert_eq!((receiver.take().len(), simulator.counters().webhooks_held), (0, 1));
    assert_eq!(simulator.release().await, 1);
    assert_eq!(receiver.take().len(), 1);
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_all(&receiver.url));
    simulator.set_faults(Faults { delay_ms: 1, ..Faults::default() });
    simulator.ring(Call::new(CLIENT, LINE)).before().await;
    simulator.idle().await;
    assert_eq!((receiver.take().len(), simulator.counters().webhooks_sent), (1, 1));
    assert_eq!(simulator.told()[0].event, Event::BeforeCall);
    simulator.stop().await;
}

#[tokio::test]
async fn spread_webhooks_overtake_each_other_and_some_calls_are_told_by_none() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    simulator.set_webhooks(Webhook::for_each(&receiver.url));
    let faults = Faults { seed: 5, mute_percent: 20, double_percent: 50, spread_ms: 40, ..Faults::default() };
    simulator.set_faults(faults);
    calls(&simulator, 40).await;
    simulator.idle().await;
    let (counters, told) = (simulator.counters(), simulator.told());
    assert_eq!((counters.webhooks_held, counters.webhooks_unanswered, counters.webhooks_refused), (0, 0, 0));
    // All webhooks of a call are dropped, or none.
    let dropped = |call: &String| told.iter().filter(|one| &one.call == call && one.fate == Fate::Dropped).count();
    let mute = simulator.call_ids().iter().map(dropped).filter(|count| *count > 0).collect::<Vec<_>>();
    assert!((2..20).contains(&mute.len()) && mute.iter().all(|count| *count == 3), "{mute:?}");
    let accepted: u64 = told.iter().map(|one| u64::from(one.accepted)).sum();
    assert_eq!((accepted, counters.webhooks_accepted), (counters.webhooks_sent, counters.webhooks_sent));
    let came: Vec<String> = receiver.take().iter().map(|got| got.json()["uniqueid"].to_string()).collect();
    assert_eq!(came.len() as u64, counters.webhooks_sent);
    assert!(!came.is_sorted(), "calls overtake each other");
    simulator.stop().await;
}

#[tokio::test]
async fn what_nobody_answers_is_counted_apart_from_what_is_refused() {
    let simulator = start().await;
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    simulator.set_webhooks(Webhook::for_all(&format!("http://{}/", nobody.local_addr().unwrap())));
    drop(nobody);
    simulator.ring(Call::new(CLIENT, LINE)).before().await;
    let counters = simulator.counters();
    assert_eq!((counters.webhooks_sent, counters.webhooks_refused, counters.webhooks_unanswered), (1, 1, 1));
    assert_eq!((simulator.told()[0].accepted, simulator.told()[0].fate), (0, Fate::Unanswered));
    simulator.stop().await;
}

#[tokio::test]
async fn a_stop_does_not_wait_for_a_receiver_that_hangs() {
    let simulator = start().await;
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    simulator.set_webhooks(Webhook::for_all(&format!("http://{}/", silent.local_addr().unwrap())));
    let call = simulator.ring(Call::new(CLIENT, LINE));
    let telling = tokio::spawn(async move { call.before().await });
    let (_connection, _) = silent.accept().await.unwrap();
    simulator.stop().await;
    telling.await.unwrap();
    assert_eq!(simulator.told()[0].fate, Fate::Unanswered);
}
