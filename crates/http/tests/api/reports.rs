//! The figures above the report are those of its rows.

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::flows::Setting;
use testkit::{Engine, TestApp};

/// How the calls of the test end, in turn: type, status, talk, wait and recording.
const ENDS: [(&str, &str, u32, Option<u32>, bool); 7] = [
    ("in", "ANSWERED", 61, Some(7), true),
    ("in", "NO ANSWER", 0, Some(22), false),
    ("out", "ANSWERED", 30, Some(5), false),
    ("out", "NO ANSWER", 0, Some(31), false),
    ("in", "VOICEMAIL", 14, Some(3), true),
    ("in", "ANSWERED", 10, None, false),
    ("callback", "BUSY", 0, Some(1), false),
];

/// Forty calls, one each twenty-five minutes until shortly before now, of three clients, two managers and two lines.
async fn tell(app: &TestApp, setting: &Setting) {
    let now = Timestamp::from_second(testkit::app::NOW).unwrap();
    for number in 0_i32..40 {
        let (kind, status, talk, wait, recorded) = ENDS[number.unsigned_abs() as usize % ENDS.len()];
        let start =
            now.checked_sub((25 * number + 3).minutes()).unwrap().to_zoned(TimeZone::get("Europe/Kyiv").unwrap());
        let (client, line) = (format!("38067111000{}", number % 3), format!("38044333009{}", 8 + number % 2));
        let (client, line) = if kind == "out" { (line, client) } else { (client, line) };
        let mut body = json!({
            "uniqueid": format!("totals.{number}"), "call_type": kind, "userfield": client, "dst": line,
            "calldate": start.strftime("%Y-%m-%d %H:%M:%S").to_string(), "disposition": status, "billsec": talk,
            "employee_id": if number % 4 == 0 { "331801" } else { "331800" },
        });
        if let Some(wait) = wait {
            body["waittime"] = json!(wait);
        }
        if recorded {
            body["recording"] = json!(format!("https://app.ringostat.com/{number}.wav"));
        }
        let response = app.raw(Method::POST, &setting.webhook_url).json(&body).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
    }
    // It rings still, so it is in no figure yet.
    let body =
        json!({"uniqueid": "totals.ringing", "call_type": "in", "userfield": "380671110000", "dst": "380443330099"});
    app.raw(Method::POST, &format!("{}/before_call", setting.webhook_url)).json(&body).send().await.unwrap();
    app.settle().await;
}

/// The figures as anybody can compute them from the list.
async fn by_hand(app: &TestApp, query: &str) -> Value {
    let list = app.get(&format!("/calls?limit=200&{query}")).await;
    let ended: Vec<&Value> = list["items"].as_array().unwrap().iter().filter(|it| it["phase"] == "ended").collect();
    let of = |keep: &dyn Fn(&Value) -> bool| ended.iter().copied().filter(|it| keep(it)).collect::<Vec<_>>();
    let answered = of(&|it| it["outcome"] == "answered");
    let missed = of(&|it| it["missed"] == true);
    let waited = of(&|it| it["direction"] == "incoming" && (it["outcome"] == "answered" || it["missed"] == true));
    let mean = |values: Vec<i64>| {
        let (sum, count) = (values.iter().sum::<i64>(), i64::try_from(values.len()).unwrap());
        (count > 0).then(|| (sum + count / 2) / count)
    };
    json!({
        "calls": ended.len(), "answered": answered.len(), "missed": missed.len(),
        "average_wait_seconds": mean(waited.iter().filter_map(|it| it["wait_seconds"].as_i64()).collect()),
        "average_talk_seconds": mean(answered.iter().filter_map(|it| it["talk_seconds"].as_i64()).collect()),
        "more": false,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn totals_are_the_sums_of_the_rows_whatever_the_filter() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let setting = Setting::make(&app, &["incoming_answered".to_owned()], None).await;
        let team = app.post("/teams", json!({"name": "Sales"})).await["id"].as_str().unwrap().to_owned();
        let olha = setting.user("Olha");
        app.patch(&format!("/users/{olha}"), 1, json!({"team_id": team})).await;
        tell(&app, &setting).await;
        let contact = app.get("/contacts?phone=0671110000").await["items"][0]["id"].as_str().unwrap().to_owned();
        let filters = [
            String::new(),
            // What the statistics tell apart …
            "direction=incoming".to_owned(),
            "direction=outgoing&outcome=answered".to_owned(),
            "outcome=voicemail".to_owned(),
            "missed=true".to_owned(),
            "missed=false&line=380443330099".to_owned(),
            format!("employee_id={olha}"),
            format!("connection_id={}&direction=incoming", setting.connection),
            format!("connection_id={contact}"),
            // … and what they do not.
            format!("team_id={team}"),
            format!("team_id={team}&missed=true"),
            format!("contact_id={contact}"),
            "linked=true".to_owned(),
            "linked=false&outcome=answered".to_owned(),
            "has_recording=true".to_owned(),
            "has_recording=false&direction=incoming".to_owned(),
            "number=0671110001".to_owned(),
            "number=11000&missed=true".to_owned(),
            "q=10002".to_owned(),
            "q=nobody".to_owned(),
        ];
        let at = |minutes: i32| {
            Timestamp::from_second(testkit::app::NOW).unwrap().checked_sub(minutes.minutes()).unwrap().to_string()
        };
        // From, to and the beginning of the period before, in minutes before now: at full hours, within hours, within one, open, upside down.
        let periods = [(600, 120, 1080), (590, 111, 1069), (35, 5, 65), (610, 0, 1220), (60, 120, 60)];
        for filter in &filters {
            let all = app.get(&format!("/reports/totals?{filter}")).await;
            assert_eq!(all, json!({"now": by_hand(&app, filter).await, "before": null}), "{filter} on {engine:?}");
            for (from, to, before) in periods {
                let end = if to == 0 { String::new() } else { format!("&to={}", at(to)) };
                let now = format!("{filter}&from={}{end}", at(from));
                let before = format!("{filter}&from={}&to={}", at(before), at(from));
                let expected = json!({"now": by_hand(&app, &now).await, "before": by_hand(&app, &before).await});
                assert_eq!(app.get(&format!("/reports/totals?{now}")).await, expected, "{now} on {engine:?}");
            }
        }
        assert!(by_hand(&app, "").await["calls"] == 40, "the test has calls to sum up");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_counted_is_bounded_and_says_so() {
    const COPIED: &str = "connection_id, generation, version, state, shown, closed, direction, phase, outcome, missed, service, client_e164, \
        client_text, line, user_id, started_at, heard_at, talk_seconds, wait_seconds, has_recording, counted_hour, contact_id, company_id, \
        link_by_person, matched_phone, matched_rule, candidates, reason, table_row, result";
    let app = TestApp::start(Engine::Sqlite).await;
    let setting = Setting::make(&app, &[], None).await;
    tell(&app, &setting).await;
    let many = format!(
        "insert into calls (workspace_id, id, external_id, {COPIED}) \
         with recursive n(i) as (select 1 union all select i + 1 from n where i < 11000) \
         select workspace_id, randomblob(16), external_id || '/' || i, {COPIED} from n cross join calls where external_id = 'totals.0'"
    );
    app.ctx.store.execute_sql_script(&many).await.unwrap();
    let now = app.get("/reports/totals?has_recording=true").await["now"].clone();
    assert_eq!((&now["calls"], &now["more"]), (&json!(10_000), &json!(true)));
    let now = app.get("/reports/totals?has_recording=true&missed=true").await["now"].clone();
    assert_eq!(
        (&now["calls"], &now["more"]),
        (&json!(6), &json!(false)),
        "what is found is bounded, not what is passed by"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_of_totals_are_those_of_the_list() {
    let app = TestApp::start(Engine::Sqlite).await;
    for wrong in ["from=yesterday", "direction=up", "outcome=fine", "employee_id=7", "colour=teal", "missed=perhaps"] {
        for path in ["/calls", "/reports/totals"] {
            let response = app.send(Method::GET, &format!("{path}?{wrong}"), None, None).await;
            let problem = testkit::app::expect(response, StatusCode::UNPROCESSABLE_ENTITY).await;
            let field = wrong.split('=').next().unwrap();
            assert_eq!(problem["errors"][0]["field"], field, "{path}");
        }
    }
    app.stop().await;
}
