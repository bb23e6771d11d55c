//! `demo --chaos`: whatever is done to webhooks, server and database, every call is in the report once, and as it was.

use serde_json::Value;
use testkit::Engine;

use super::{Place, text};

const CALLS: u64 = 40;

fn run(place: &Place, seed: &str) -> Value {
    let calls = CALLS.to_string();
    let output = place.run(&["demo", "--chaos", "--calls", &calls, "--seed", seed, "--json"]);
    let told = text(&output.stderr);
    assert!(told.contains(&format!("seed {seed}")), "{told}");
    let figures: Value = serde_json::from_str(&text(&output.stdout)).unwrap_or_else(|_| panic!("no figures: {told}"));
    assert_eq!((output.status.code(), &figures["good"]), (Some(0), &Value::Bool(true)), "{figures:#} {told}");
    figures
}

fn nothing_is_lost_and_nothing_doubled(figures: &Value) {
    assert_eq!(figures["calls"], CALLS);
    assert_eq!((&figures["report"]["in_report"], &figures["counted"]), (&CALLS.into(), &CALLS.into()));
    for figure in ["lost", "doubled", "wrong", "answered_but_gone", "contacts_missing", "contacts_doubled"] {
        assert_eq!(figures["report"][figure], 0, "{figure}");
    }
    // All of it was really done: else the rest would prove little.
    assert_eq!((&figures["kills"], &figures["outages"]), (&4.into(), &2.into()));
    let count = |figure: &str| figures["webhooks"][figure].as_u64().unwrap_or_default();
    for figure in ["dropped", "doubled", "lost_at_dead_server"] {
        assert!(count(figure) > 0, "{figure}: {figures:#}");
    }
    assert!(count("answered_without_database") >= 6, "{figures:#}");
    assert_eq!(count("due") + count("doubled"), count("dropped") + count("sent"));
    let repair = ["found_by_repair", "completed_by_repair"].map(|figure| figures["report"][figure].as_u64());
    assert!(repair.iter().flatten().sum::<u64>() > 0, "{figures:#}");
    let at = figures["timeline"].as_array().expect("a list").iter().map(|entry| entry["at_ms"].as_u64());
    assert!(at.is_sorted());
}

#[tokio::test(flavor = "multi_thread")]
async fn chaos_loses_and_doubles_nothing_on_sqlite() {
    let place = Place::new(Engine::Sqlite).await;
    let figures = run(&place, "5");
    assert_eq!(figures["engine"], "sqlite");
    nothing_is_lost_and_nothing_doubled(&figures);
    // Again in the same workspace: the same clients call, and have their contacts already.
    nothing_is_lost_and_nothing_doubled(&run(&place, "5"));
}

#[tokio::test(flavor = "multi_thread")]
async fn chaos_loses_and_doubles_nothing_on_postgres() {
    let place = Place::new(Engine::Postgres).await;
    let figures = run(&place, "6");
    assert_eq!(figures["engine"], "postgres");
    nothing_is_lost_and_nothing_doubled(&figures);
}

#[tokio::test(flavor = "multi_thread")]
async fn chaos_is_not_made_of_too_few_calls_nor_mixed_with_the_feed() {
    let place = Place::new(Engine::Sqlite).await;
    for (args, said) in [
        (&["demo", "--chaos", "--calls", "5"][..], "from 20 to 4000"),
        (&["demo", "--chaos", "--no-feed"], "--no-feed"),
        (&["demo", "--seed", "7"], "--chaos"),
    ] {
        let output = place.run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(text(&output.stderr).contains(said), "{args:?}: {}", text(&output.stderr));
    }
}
