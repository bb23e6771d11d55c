//! `calls/list` (§3).

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Value, json};
use simulator::{Call, Faults, HangUp, LIST_LIMIT, PastCall, Simulator};

use crate::support::{CLIENT, IVAN, LINE, NOW, get, listed, start};

/// The sample of the reference, word by word.
const SAMPLE: &str = r#"{"calldate":"2019-06-02T09:30:47+0300","caller":"380440000001","dst":"380440000099","pool_name":"Pool A","disposition":"ANSWERED",
"category_mark":0,"duration":23,"call_type":"in","waittime":"12","billsec":11,"connected_with":"380670000002","call_counter":2,
"proper_flag":0,"repeated_flag":0,"utm_source":"(direct)","uniqueid":"ua1_-1700000000.11","category_number":-1,"employee_number":-1,
"recording":"https://app.ringostat.com/recordings/ua1_-1700000000.11.ogg?token=t","has_recording":"1","scheme_name":"main","duration_ms":"23000"}"#;

fn past(client: &str, started: i64, end: HangUp) -> PastCall {
    PastCall {
        started: Timestamp::from_second(started).unwrap(),
        outgoing: false,
        client: client.to_owned(),
        line: LINE.to_owned(),
        phone: None,
        end,
    }
}

#[tokio::test]
async fn a_row_is_as_the_sample() {
    let simulator = start().await;
    let id = simulator
        .add_past(PastCall { phone: Some("380670000002".to_owned()), ..past(CLIENT, NOW, HangUp::answered(12, 11)) });
    let rows = listed(&simulator).await;
    let sample: Value = serde_json::from_str(SAMPLE).unwrap();
    for (key, value) in sample.as_object().unwrap() {
        let found = &rows[0][key];
        assert_eq!(std::mem::discriminant(found), std::mem::discriminant(value), "{key}: {found}");
    }
    for key in ["disposition", "duration", "waittime", "billsec", "connected_with", "employee_number", "duration_ms"] {
        assert_eq!(rows[0][key], sample[key], "{key}");
    }
    assert_eq!((&rows[0]["calldate"], &rows[0]["uniqueid"]), (&json!("2025-12-29T11:20:01+0200"), &json!(id)));
    simulator.stop().await;
}

#[tokio::test]
async fn a_call_in_progress_looks_missed_and_is_corrected() {
    let simulator = start().await;
    let call = simulator.ring(Call::new(CLIENT, LINE));
    call.before().await;
    call.pick_up(IVAN).await;
    let in_progress = |row: &Value| {
        let zeros = ["duration", "waittime", "billsec", "duration_ms"].map(|key| row[key].to_string().replace('"', ""));
        assert_eq!(zeros, ["0"; 4], "{row}");
        let empty = ["recording", "connected_with"].map(|key| row[key].clone());
        assert_eq!(empty, [json!(""), json!("")]);
        assert_eq!((&row["disposition"], &row["has_recording"]), (&json!("NO ANSWER"), &json!("0")));
    };
    in_progress(&listed(&simulator).await[0]);
    // The list is behind when the call ends.
    simulator.set_faults(Faults { stale_rows: true, ..Faults::default() });
    call.hang_up(HangUp { recording: false, ..HangUp::answered(12, 83) }).await;
    in_progress(&listed(&simulator).await[0]);
    simulator.set_faults(Faults::default());
    let row = listed(&simulator).await.remove(0);
    assert_eq!(
        (&row["disposition"], &row["billsec"], &row["has_recording"]),
        (&json!("ANSWERED"), &json!(83), &json!("0"))
    );
    assert_eq!((&row["connected_with"], &row["employee_number"]), (&json!(IVAN), &json!(331_800)));
    // The recording comes later, and somebody corrects the status.
    call.recorded();
    assert!(call.correct("disposition", json!("PROPER")) && !call.correct("nonsense", Value::Null));
    let row = listed(&simulator).await.remove(0);
    assert_eq!((&row["disposition"], &row["has_recording"]), (&json!("PROPER"), &json!("1")));
    simulator.stop().await;
}

#[tokio::test]
async fn callers_are_shown_by_the_kind_of_call() {
    let simulator = start().await;
    simulator.ring(Call { name: Some("Client".to_owned()), ..Call::new(CLIENT, LINE) }).before().await;
    simulator.ring(Call { callback: true, ..Call::new(CLIENT, LINE) }).before().await;
    simulator.outgoing(IVAN, CLIENT).before().await;
    let shown: Vec<_> = listed(&simulator)
        .await
        .iter()
        .map(|row| {
            ["call_type", "caller", "dst", "call_counter"]
                .map(|key| row[key].to_string().replace("\\\"", "'").replace('"', ""))
        })
        .collect();
    assert_eq!(shown[0], ["in", CLIENT, LINE, "1"]);
    assert_eq!(shown[1], ["callback", CLIENT, LINE, "2"]);
    assert_eq!(shown[2], ["out", "'exampleua_ivan' <exampleua_ivan>", CLIENT, "3"]);
    simulator.stop().await;
}

async fn ids(simulator: &Simulator, rest: &str) -> Vec<String> {
    let rows = get(simulator, &format!("/calls/list?export_type=json&fields=uniqueid&{rest}")).await.json();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| {
        assert_eq!(row.as_object().unwrap().len(), 1, "only what is asked for");
        row["uniqueid"].as_str().unwrap().to_owned()
    })
    .collect()
}

#[tokio::test]
async fn at_most_6500_rows_come_and_slices_bring_all() {
    let simulator = start().await;
    let all: BTreeSet<String> =
        (0..7_000).map(|second| simulator.add_past(past(CLIENT, NOW + second, HangUp::no_answer(5)))).collect();
    assert_eq!((all.len(), LIST_LIMIT), (7_000, 6_500));
    let whole = ids(&simulator, "from=2025-12-29+11:20:01&to=2025-12-29+23:59:59").await;
    assert_eq!(whole.len(), 6_500);
    let first = ids(&simulator, "from=2025-12-29+11:20:01&to=2025-12-29+12:20:00").await;
    let rest = ids(&simulator, "from=2025-12-29+12:20:01&to=2025-12-29+23:59:59").await;
    assert_eq!((first.len(), rest.len()), (3_600, 3_400));
    assert_eq!(first.into_iter().chain(rest).collect::<BTreeSet<_>>(), all);
    let newest = ids(&simulator, "from=2025-12-29+00:00:00&to=2025-12-29+23:59:59&order=calldate+desc").await;
    assert!(newest[0].starts_with(&format!("ua9_-{}.", NOW + 6_999)), "{}", newest[0]);
    simulator.stop().await;
}

#[tokio::test]
async fn times_are_those_of_the_project() {
    let simulator = start().await;
    // 00:30 in Kyiv is 22:30 of the day before in UTC; in summer the offset is another.
    for (started, from, to, offset) in [
        ("2025-12-28T22:30:00Z", "2025-12-29+00:00:00", "2025-12-29+01:00:00", "2025-12-29T00:30:00+0200"),
        ("2025-07-01T21:30:00Z", "2025-07-02+00:00:00", "2025-07-02+01:00:00", "2025-07-02T00:30:00+0300"),
    ] {
        let started: Timestamp = started.parse().unwrap();
        let id = simulator.add_past(past(CLIENT, started.as_second(), HangUp::no_answer(5)));
        assert_eq!(ids(&simulator, &format!("from={from}&to={to}")).await, [id]);
        let path = format!("/calls/list?export_type=json&fields=calldate&from={from}&to={to}");
        assert_eq!(get(&simulator, &path).await.json(), json!([{"calldate": offset}]));
    }
    simulator.stop().await;
}

#[tokio::test]
async fn csv_has_a_head_and_quotes() {
    let simulator = start().await;
    simulator.outgoing(IVAN, CLIENT).hang_up(HangUp::answered(2, 3)).await;
    let path = "/calls/list?export_type=csv&from=2025-12-29+00:00:00&to=2025-12-29+23:59:59&fields=caller,dst,billsec,recording_wav,department";
    let answer = get(&simulator, path).await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let lines: Vec<&str> = answer.text().lines().collect();
    assert_eq!(lines[0], "caller,dst,billsec,recording_wav,department");
    assert!(lines[1].starts_with("\"\"\"exampleua_ivan\"\" <exampleua_ivan>\",380671110001,3,http://"), "{}", lines[1]);
    assert_eq!(lines.len(), 2);
    simulator.stop().await;
}

#[tokio::test]
async fn what_is_not_understood_is_named() {
    let simulator = start().await;
    const DAY: &str = "from=2025-12-29+00:00:00&to=2025-12-29+23:59:59";
    for (query, expected) in [
        (format!("export_type=json&{DAY}&fields=uniqueid,nonsense"), "incorrect field name: nonsense"),
        (format!("export_type=json&{DAY}&fields="), "incorrect field name: "),
        ("export_type=json&from=2025-12-29&to=2025-12-30".to_owned(), "incorrect from"),
        ("export_type=json&from=2025-12-29+00:00:00".to_owned(), "to is required"),
        (format!("export_type=xml&{DAY}"), "incorrect export_type"),
        (DAY.to_owned(), "incorrect export_type"),
    ] {
        assert_eq!(get(&simulator, &format!("/calls/list?{query}")).await.text(), expected, "{query}");
    }
    simulator.stop().await;
}
