//! Every flow of the fixtures, over real HTTP, on both engines: to the named and to the bare address, in every order, every event three times.

use serde_json::Value;
use testkit::flows::{Address, Flow, Flows, Setting, check, check_why, post};
use testkit::{Engine, TestApp};

const REFERENCE: &str = include_str!("../../telephony/fixtures/ringostat_flows.json");
const OWN: &str = include_str!("../fixtures/own_flows.json");

fn all() -> Vec<Flow> {
    [REFERENCE, OWN].into_iter().flat_map(|text| Flows::parse(text).flows).collect()
}

/// All orders of `n` events.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(n - 1);
    shorter
        .iter()
        .flat_map(|order| {
            (0..n).map(move |place| {
                let mut order = order.clone();
                order.insert(place, n - 1);
                order
            })
        })
        .collect()
}

async fn tell(engine: Engine, flow: &Flow, order: &[usize], address: Address, one_by_one: bool) {
    let app = TestApp::start(engine).await;
    let setting = Setting::make(&app, &flow.policy, flow.settings.as_ref()).await;
    setting.contacts(&app, &flow.contacts).await;
    for index in order {
        post(&app, &setting.webhook_url, &flow.events[*index], address).await;
        app.clock.advance_seconds(3);
        if one_by_one {
            app.settle().await;
        }
    }
    app.settle().await;
    let how = format!("{engine:?}, order {order:?}, {address:?}, one by one: {one_by_one}");
    let calls = app.get("/calls").await;
    let calls = calls["items"].as_array().expect("a list");
    assert_eq!(calls.len(), 1, "{} ({how}): one row\n{calls:#?}", flow.name);
    let in_order = order.is_sorted();
    check(&app, flow, &calls[0], &how, in_order).await;
    check_why(&app, flow, &calls[0], &how).await;
    came_in(&app, &setting, &calls[0], order.len(), &how).await;
    app.stop().await;
}

/// "What came in" names every message, and each is understood.
async fn came_in(app: &TestApp, setting: &Setting, call: &Value, messages: usize, how: &str) {
    let id = call["id"].as_str().expect("an id");
    let events = app.get(&format!("/calls/{id}/events")).await;
    assert_eq!(events["items"].as_array().map(Vec::len), Some(messages), "{how}");
    let log = app.get(&format!("/connections/{}/events", setting.connection)).await;
    let log = log["items"].as_array().expect("a list");
    assert_eq!(log.len(), messages, "{how}");
    for event in log {
        assert_eq!(
            (&event["understood"], event["call_id"].as_str()),
            (&Value::Bool(true), Some(id)),
            "{how}: {event:#}"
        );
    }
}

async fn each_flow(engine: Engine, address: Address) {
    for flow in all() {
        let straight: Vec<usize> = (0..flow.events.len()).collect();
        tell(engine, &flow, &straight, address, true).await;
    }
}

#[tokio::test]
async fn to_the_named_address_on_sqlite() {
    each_flow(Engine::Sqlite, Address::Named).await;
}

#[tokio::test]
async fn to_the_bare_address_on_sqlite() {
    each_flow(Engine::Sqlite, Address::Bare).await;
}

#[tokio::test]
async fn named_in_the_query_on_sqlite() {
    each_flow(Engine::Sqlite, Address::InQuery).await;
}

#[tokio::test]
async fn to_the_bare_address_on_postgres() {
    each_flow(Engine::Postgres, Address::Bare).await;
}

#[tokio::test]
async fn to_the_named_address_on_postgres() {
    each_flow(Engine::Postgres, Address::Named).await;
}

#[tokio::test]
async fn in_every_order_one_by_one() {
    for flow in all().into_iter().filter(|flow| flow.events.len() > 1) {
        for order in orders(flow.events.len()) {
            tell(Engine::Sqlite, &flow, &order, Address::Named, true).await;
            tell(Engine::Sqlite, &flow, &order, Address::Bare, false).await;
        }
    }
}

#[tokio::test]
async fn every_event_three_times() {
    for flow in all() {
        let straight: Vec<usize> = (0..flow.events.len()).collect();
        let again: Vec<usize> = straight.iter().chain(&straight).chain(&straight).copied().collect();
        tell(Engine::Sqlite, &flow, &again, Address::Bare, true).await;
        tell(Engine::Sqlite, &flow, &each_thrice(&straight), Address::Named, false).await;
    }
}

#[tokio::test]
async fn every_event_three_times_on_postgres() {
    for flow in all() {
        let backwards: Vec<usize> = (0..flow.events.len()).rev().collect();
        tell(Engine::Postgres, &flow, &each_thrice(&backwards), Address::Bare, true).await;
    }
}

fn each_thrice(order: &[usize]) -> Vec<usize> {
    order.iter().flat_map(|index| [*index; 3]).collect()
}

#[tokio::test]
async fn in_every_order_on_postgres() {
    for flow in all().into_iter().filter(|flow| flow.events.len() > 2) {
        for order in orders(flow.events.len()) {
            tell(Engine::Postgres, &flow, &order, Address::Bare, true).await;
        }
    }
}
