//! Recordings in the storage of the server: copied while their links live, played when the source has them no more, deleted when they are old enough.

mod bucket;
mod office;
mod rights;

use app::recordings::{archive, retention};
use office::Office;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::Engine;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_archived_plays_when_the_source_has_it_no_more() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let call = office.recorded().await;
        let at_source = office.bytes(&call).await;
        assert_eq!(office.state(&call).await.0, "available");
        assert_eq!(office.archive().await, 1);
        assert_eq!(office.state(&call).await, ("archived".to_owned(), Value::Null));
        assert_eq!(office.archive().await, 0, "once is enough");
        let [file] = office.files().try_into().unwrap();
        assert!(file.ends_with(format!("2025/12/{call}")), "{file:?}");
        office.source_answers(Some(404));
        let asked = office.asked();
        assert_eq!(office.bytes(&call).await, at_source);
        let part = office.ask(&call, "", Some("bytes=100-199")).await;
        let header = |name: &str| part.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(
            (part.status(), header("content-range")),
            (StatusCode::PARTIAL_CONTENT, "bytes 100-199/64044".to_owned())
        );
        let (kind, etag) = (header("content-type"), header("etag"));
        assert_eq!(part.bytes().await.unwrap(), at_source[100..200]);
        let beyond = office.ask(&call, "", Some("bytes=64044-")).await;
        assert_eq!(
            (beyond.status().as_u16(), beyond.headers()["content-range"].to_str().unwrap()),
            (416, "bytes */64044")
        );
        let other =
            office.app.raw(Method::GET, &format!("/api/v1/calls/{call}/recording")).bearer_auth(&office.app.token);
        let other = other.header("range", "bytes=0-9").header("if-range", "\"other\"").send().await.unwrap();
        assert_eq!((other.status(), kind.as_str(), etag.len()), (StatusCode::OK, "audio/wav", 34));
        assert_eq!(office.asked(), asked, "the source is left in peace");
        let standing = office.standing().await;
        assert_eq!(standing["place"]["kind"], "directory");
        assert_eq!(
            (&standing["archived"], &standing["bytes"], &standing["waiting"]),
            (&json!(1), &json!(64_044), &json!(0))
        );
        assert_eq!(office.app.get("/calls?has_recording=true").await["items"].as_array().unwrap().len(), 1);
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_that_is_not_ready_is_asked_for_again() {
    let office = Office::open(Engine::Sqlite).await;
    office.source_answers(Some(404));
    let call = office.recorded().await;
    assert_eq!((office.archive().await, office.archive().await), (1, 0), "not again at once");
    assert_eq!(office.state(&call).await.0, "available");
    let standing = office.standing().await;
    assert_eq!((&standing["waiting"], &standing["last_problem"]["code"]), (&json!(1), &json!("not_there")));
    office.source_answers(None);
    office.app.clock.advance_seconds(30);
    assert_eq!(office.archive().await, 1);
    assert_eq!(office.state(&call).await.0, "archived");
    assert_eq!(office.standing().await["last_problem"], Value::Null);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_dies_is_given_up_after_days_and_another_one_counts() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        office.source_answers(Some(404));
        let call = office.recorded().await;
        office.archive().await;
        office.days_go_by(3).await;
        assert_eq!(office.state(&call).await, ("missing".to_owned(), json!("gone")));
        assert_eq!(office.app.get("/calls?has_recording=true").await["items"], json!([]));
        let asked = office.asked();
        assert_eq!(office.refusal(&call).await, (410, "recording_gone".to_owned()));
        assert_eq!((office.archive().await, office.asked()), (0, asked), "the dead link is left alone");
        // Somebody has it tried once more, and it comes back under another link.
        office.app.send(Method::POST, "/recordings/retry", None, None).await;
        assert_eq!((office.archive().await, office.asked()), (1, asked + 1));
        office.days_go_by(3).await;
        office.source_answers(None);
        let link = office.ringostat.rows()[0]["recording"].as_str().unwrap().to_owned();
        office
            .tell(&call, json!({"disposition": "ANSWERED", "billsec": 2, "recording": format!("{link}&again=1")}))
            .await;
        assert_eq!(office.state(&call).await.0, "available");
        assert_eq!(office.archive().await, 1);
        assert_eq!(office.state(&call).await.0, "archived");
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_link_joins_the_row_and_is_archived_too() {
    let office = Office::open(Engine::Sqlite).await;
    let other = office.recorded().await;
    let link = office.ringostat.rows()[0]["recording"].clone();
    let hook = office.connection["webhook_url"].as_str().unwrap();
    let body = json!({"uniqueid": "late.1", "call_type": "in", "userfield": "380671110002", "dst": "380443330099",
        "disposition": "ANSWERED", "billsec": 9, "has_recording": "1"});
    office.app.raw(Method::POST, hook).json(&body).send().await.unwrap();
    office.app.settle().await;
    let calls = office.app.get("/calls").await["items"].as_array().unwrap().clone();
    let late = calls.iter().find(|call| call["external_id"] == "late.1").unwrap()["id"].as_str().unwrap().to_owned();
    assert_ne!(late, other);
    assert_eq!((office.state(&late).await.0, office.archive().await), ("pending".to_owned(), 1));
    office.app.clock.advance_seconds(3600);
    office.tell(&late, json!({"recording": link})).await;
    assert_eq!(office.archive().await, 1);
    assert_eq!(office.state(&late).await.0, "archived");
    assert_eq!(office.app.get("/calls").await["items"].as_array().unwrap().len(), 2, "it joined its row");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_stored_before_a_crash_is_found() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let call = office.recorded().await;
        office.archive().await;
        let bytes = office.bytes(&call).await;
        // As if the server had ended between the storage and the database.
        let sql = "update recordings set state = 'waiting', storage_key = null, archived_at = null; update calls set recording_kept = null";
        office.app.ctx.store.execute_sql_script(sql).await.unwrap();
        office.source_answers(Some(410));
        assert_eq!(office.state(&call).await.0, "available");
        assert_eq!(office.archive().await, 0, "whoever had it may still be at it");
        office.app.clock.advance_seconds(600);
        let asked = office.asked();
        assert_eq!((office.archive().await, office.asked()), (1, asked));
        assert_eq!(office.state(&call).await.0, "archived");
        assert_eq!((office.bytes(&call).await, office.files().len()), (bytes, 1));
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storage_that_is_away_slows_nobody_down() {
    let office = Office::open(Engine::Sqlite).await;
    let played = office.recorded().await;
    office.archive().await;
    let (folder, elsewhere) = (office.app.data_dir().join("recordings"), office.app.data_dir().join("elsewhere"));
    std::fs::rename(&folder, &elsewhere).unwrap();
    std::fs::write(&folder, "no folder").unwrap();
    assert_eq!(office.refusal(&played).await, (503, "recording_storage".to_owned()));
    let call = office.recorded().await;
    assert_eq!(office.archive().await, 1);
    let standing = office.standing().await;
    assert_eq!(standing["last_problem"]["code"], "storage");
    assert!(!standing["storage_trouble"]["text"].as_str().unwrap().is_empty(), "{standing}");
    // Calls go on, and the storage is left alone meanwhile.
    let another = office.recorded().await;
    assert_eq!((office.archive().await, office.state(&another).await.0), (0, "available".to_owned()));
    office.bytes(&call).await;
    std::fs::remove_file(&folder).unwrap();
    std::fs::rename(&elsewhere, &folder).unwrap();
    office.app.clock.advance_seconds(60);
    assert_eq!(office.archive().await, 2);
    assert_eq!(
        (office.state(&call).await.0, office.state(&another).await.0),
        ("archived".to_owned(), "archived".to_owned())
    );
    let standing = office.standing().await;
    assert_eq!((&standing["storage_trouble"], &standing["last_problem"]), (&Value::Null, &Value::Null));
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_storage_has_lost_is_played_from_the_source() {
    let office = Office::open(Engine::Sqlite).await;
    let call = office.recorded().await;
    let bytes = office.bytes(&call).await;
    office.archive().await;
    std::fs::remove_file(&office.files()[0]).unwrap();
    assert_eq!(office.bytes(&call).await, bytes);
    office.source_answers(Some(404));
    assert_eq!(office.refusal(&call).await, (410, "recording_gone".to_owned()));
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_archived_from_elsewhere_or_that_is_no_audio() {
    let office = Office::open(Engine::Sqlite).await;
    let call = office.recorded().await;
    office.set(json!({"recording_hosts": ["elsewhere.example"]})).await;
    office.archive().await;
    assert_eq!((office.standing().await["last_problem"]["code"].clone(), office.files().len()), (json!("host"), 0));
    // Somebody corrects the hosts within days.
    office.set(json!({"recording_hosts": [office.ringostat.url().trim_start_matches("http://")]})).await;
    office.app.clock.advance_seconds(60);
    office.ringostat.set_faults(testkit::simulator::Faults {
        recordings: Some(testkit::simulator::ApiFault::ErrorInOk),
        ..testkit::simulator::Faults::default()
    });
    office.archive().await;
    assert_eq!(
        (office.standing().await["last_problem"]["code"].clone(), office.files().len()),
        (json!("not_audio"), 0)
    );
    office.days_go_by(4).await;
    assert_eq!(office.standing().await["failed"], 1);
    assert_eq!(office.state(&call).await.0, "available", "the link may still live");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_archives_or_does_not() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        office.set(json!({"archive_recordings": false, "client_channel": "right"})).await;
        let call = office.recorded().await;
        archive::find_earlier(&office.app.ctx).await.unwrap();
        assert_eq!((office.archive().await, office.state(&call).await.0), (0, "available".to_owned()));
        office.set(json!({"archive_recordings": true})).await;
        archive::find_earlier(&office.app.ctx).await.unwrap();
        archive::find_earlier(&office.app.ctx).await.unwrap();
        assert_eq!((office.archive().await, office.state(&call).await.0), (1, "archived".to_owned()));
        // One that is waiting when the switch is turned off is forgotten.
        let next = office.recorded().await;
        office.set(json!({"archive_recordings": false})).await;
        office.archive().await;
        assert_eq!(
            (office.state(&next).await.0, office.standing().await["waiting"].clone()),
            ("available".to_owned(), json!(0))
        );
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_in_another_storage_is_not_called_deleted() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let call = office.recorded().await;
        office.archive().await;
        office.keep_days(1).await;
        office.app.clock.advance_seconds(3 * 24 * 3600);
        let mark = office.app.data_dir().join("recordings/.switchhook");
        let delete_old = async || retention::delete_old(&office.app.ctx).await.unwrap();
        let right = std::fs::read(&mark).unwrap();
        // Another disk is mounted there.
        std::fs::write(&mark, uuid::Uuid::from_u128(7).to_string()).unwrap();
        assert_eq!((delete_old().await, office.state(&call).await.0), (0, "archived".to_owned()));
        assert_eq!(office.standing().await["elsewhere"], 1);
        // None is.
        std::fs::remove_file(&mark).unwrap();
        assert_eq!((delete_old().await, office.state(&call).await.0), (0, "archived".to_owned()));
        assert!(office.standing().await["storage_trouble"]["text"].as_str().unwrap().contains("is gone"));
        assert!(!mark.exists(), "it is not made anew");
        // The right one is there again.
        std::fs::write(&mark, right).unwrap();
        office.app.clock.advance_seconds(600);
        assert_eq!((delete_old().await, office.state(&call).await.1), (1, json!("deleted")));
        assert_eq!(office.standing().await["elsewhere"], 0);
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_that_was_cut_off_leaves_nothing_that_is_too_old() {
    let office = Office::open(Engine::Sqlite).await;
    office.recorded().await;
    office.archive().await;
    let sql = "update recordings set state = 'waiting', storage_key = null, storage_mark = null, archived_at = null; update calls set recording_kept = null";
    office.app.ctx.store.execute_sql_script(sql).await.unwrap();
    office.keep_days(1).await;
    office.app.clock.advance_seconds(3 * 24 * 3600);
    assert_eq!((office.archive().await, office.files().len()), (1, 0));
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn recordings_are_kept_as_long_as_the_workspace_says() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let old = office.recorded().await;
        office.archive().await;
        assert_eq!(
            retention::delete_old(&office.app.ctx).await.unwrap(),
            0,
            "for ever, unless somebody says otherwise"
        );
        office.app.clock.advance_seconds(20 * 24 * 3600);
        let young = office.recorded().await;
        office.archive().await;
        office.keep_days(10).await;
        assert_eq!(retention::delete_old(&office.app.ctx).await.unwrap(), 1);
        assert_eq!(retention::delete_old(&office.app.ctx).await.unwrap(), 0);
        assert_eq!(office.state(&old).await, ("missing".to_owned(), json!("deleted")));
        assert_eq!(office.state(&young).await.0, "archived");
        let [file] = office.files().try_into().unwrap();
        assert!(file.ends_with(&young), "{file:?}");
        // The source still has it, but nobody is told its link.
        let asked = office.asked();
        assert_eq!(office.refusal(&old).await, (410, "recording_deleted".to_owned()));
        assert_eq!((office.asked(), office.audited("recording_deleted").await), (asked, 1));
        // Nor does it come back, whatever is said of it later.
        office
            .tell(&old, json!({"disposition": "ANSWERED", "billsec": 2, "recording": "http://127.0.0.1:9/x.wav"}))
            .await;
        archive::find_earlier(&office.app.ctx).await.unwrap();
        assert_eq!((office.archive().await, office.state(&old).await.1), (0, json!("deleted")));
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_old_is_not_archived_at_all() {
    let office = Office::open(Engine::Sqlite).await;
    office.keep_days(1).await;
    let call = office.recorded().await;
    office.app.clock.advance_seconds(2 * 24 * 3600);
    let asked = office.asked();
    assert_eq!((office.archive().await, office.asked()), (1, asked));
    assert_eq!(office.state(&call).await, ("missing".to_owned(), json!("deleted")));
    for days in [0, 36_501, -3] {
        let version = office.app.get("/workspace").await["version"].as_i64();
        let wrong = json!({"keep_recordings_days": days});
        let refused = office.app.send(Method::PATCH, "/workspace", version, Some(&wrong)).await;
        assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY, "{days}");
    }
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_storage_says_so() {
    let app = testkit::TestApp::start(Engine::Sqlite).await;
    assert_eq!(app.get("/recordings").await["place"], Value::Null);
    let refused = app.send(Method::POST, "/recordings/retry", None, None).await;
    assert_eq!(
        (refused.status(), refused.json::<Value>().await.unwrap()["code"].clone()),
        (StatusCode::CONFLICT, json!("no_storage"))
    );
    assert_eq!(archive::run_due(&app.ctx).await.unwrap(), 0);
    app.stop().await;
}
