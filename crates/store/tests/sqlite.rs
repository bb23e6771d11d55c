//! What only the embedded engine can be asked: group commit, full disks, files.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod support;

use std::{fs, os::unix::fs::PermissionsExt, path::Path, time::Duration};

use store::{
    Batch, CommitError, OpenOptions, Store, StoreError, Value, WriteHold,
    testing::{hold_writer, spoil_writer},
    values,
};
use support::*;

fn note(place: i64, bytes: usize) -> Batch {
    Batch::one(INSERT_NOTE.step(values![place, vec![7_u8; bytes]]))
}

async fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(&format!("sqlite://{}", path.display()), OpenOptions::default()).await
}

#[tokio::test]
async fn the_intake_is_served_first() {
    let Opened { store, .. } = &sqlite().await;
    let held = hold_writer(store).await.unwrap();
    let mut waiting = Vec::new();
    for place in 0..10 {
        let mut ordinary = Box::pin(store.commit(note(100 + place, 1)));
        assert!(poll_once(&mut ordinary).await.is_pending());
        waiting.push(ordinary);
    }
    let mut first = Vec::new();
    for place in 0..10 {
        let mut intake = Box::pin(store.intake(note(place, 1)));
        assert!(poll_once(&mut intake).await.is_pending());
        first.push(intake);
    }
    drop(held);
    for commit in first {
        commit.await.unwrap();
    }
    for commit in waiting {
        commit.await.unwrap();
    }
    // The table has no key but SQLite's row id, which counts in the order of the inserts.
    let read = store.execute_sql_script("create table arrival as select place, rowid as arrived from notes").await;
    read.unwrap();
    store::statements! { ARRIVED: "select place from arrival order by arrived" []; }
    assert_eq!(ALL.len(), 1);
    let arrived = store.load(ARRIVED.query(vec![], |row| row.int(0))).await.unwrap();
    assert_eq!(arrived, (0..10).chain(100..110).collect::<Vec<_>>());
}

#[tokio::test]
async fn ordinary_batches_are_served_under_a_flood_of_intake() {
    let Opened { store, .. } = &sqlite().await;
    let held = hold_writer(store).await.unwrap();
    let mut flood = Vec::new();
    for place in 0..1000 {
        let mut intake = Box::pin(store.intake(note(place, 1)));
        assert!(poll_once(&mut intake).await.is_pending());
        flood.push(intake);
    }
    let mut ordinary = Box::pin(store.commit(note(5000, 1)));
    assert!(poll_once(&mut ordinary).await.is_pending());
    drop(held);
    ordinary.await.unwrap();
    // Its group was not the last one.
    let served = notes(store).await.len();
    assert!(served < 1001, "{served}");
    for intake in flood {
        intake.await.unwrap();
    }
}

#[tokio::test]
async fn a_batch_whose_caller_has_gone_is_not_begun() {
    let Opened { store, .. } = &sqlite().await;
    let held = hold_writer(store).await.unwrap();
    let mut gone = Box::pin(store.commit(note(1, 1)));
    assert!(poll_once(&mut gone).await.is_pending());
    let mut stays = Box::pin(store.commit(note(2, 1)));
    assert!(poll_once(&mut stays).await.is_pending());
    drop(gone);
    drop(held);
    stays.await.unwrap();
    assert_eq!(notes(store).await, [2]);
}

/// Limits the size of the database to what it has now and a few pages.
async fn fill_disk(store: &Store, spare_pages: u32) {
    store::statements! { PAGES: "select page_count from pragma_page_count" []; }
    let pages = store.first(PAGES.query(vec![], |row| row.count(0))).await.unwrap().unwrap_or_default();
    assert_eq!(ALL.len(), 1);
    store.execute_sql_script(&format!("pragma max_page_count = {}", pages + spare_pages)).await.unwrap();
}

async fn free_disk(store: &Store) {
    store.execute_sql_script("pragma max_page_count = 1000000").await.unwrap();
}

#[tokio::test]
async fn a_full_disk_is_told_at_once_and_over_when_there_is_room() {
    let Opened { store, .. } = &sqlite().await;
    store.commit(note(1, 1)).await.unwrap();
    fill_disk(store, 3).await;
    for lane in 0..3 {
        let result =
            if lane == 0 { store.intake(note(2, 100_000)).await } else { store.commit(note(2, 100_000)).await };
        match result {
            Err(CommitError::Away { source, unknown: false }) => {
                assert!(source.to_string().contains("full"), "{source}")
            }
            other => panic!("{other:?}"),
        }
        let many = batch([insert(1), INSERT_NOTE.step(values![2, vec![7_u8; 100_000]])]);
        assert!(matches!(store.commit(many).await, Err(CommitError::Away { unknown: false, .. })));
    }
    assert_eq!(notes(store).await, [1]);
    free_disk(store).await;
    store.commit(note(2, 100_000)).await.unwrap();
    store.commit(batch([insert(1), bump(1, 1)])).await.unwrap();
    assert_eq!(notes(store).await, [1, 2]);
    assert_eq!(version(store, 1).await, Some(2));
}

#[tokio::test]
async fn neighbours_of_a_batch_that_fills_the_disk_are_committed() {
    let Opened { store, .. } = &sqlite().await;
    store.commit_all(vec![note(1, 1), Batch::one(insert(1)), Batch::one(insert(2))]).await;
    fill_disk(store, 10).await;
    let held = hold_writer(store).await.unwrap();
    // All of these are one group.
    let batches = vec![
        note(10, 10),
        batch([bump(1, 1), INSERT_NOTE.step(values![11, vec![7_u8; 10]])]),
        batch([bump(2, 1), INSERT_NOTE.step(values![12, vec![7_u8; 100_000]])]),
        note(13, 100_000),
        batch([bump(2, 9), INSERT_NOTE.step(values![14, vec![7_u8; 10]])]),
        note(15, 10),
        Batch::one(bump(2, 1)),
    ];
    let mut group = Box::pin(store.commit_all(batches));
    assert!(poll_once(&mut group).await.is_pending());
    drop(held);
    let outcome: String = group
        .await
        .iter()
        .map(|result| match result {
            Ok(()) => '+',
            Err(CommitError::Conflict { .. }) => 'c',
            Err(CommitError::Away { unknown: false, .. }) => 'a',
            Err(_) => '?',
        })
        .collect();
    assert_eq!(outcome, "++aac++");
    assert_eq!(notes(store).await, [1, 10, 11, 15]);
    assert_eq!((version(store, 1).await, version(store, 2).await), (Some(2), Some(2)));
}

#[tokio::test]
async fn a_batch_that_leaves_rows_behind_sends_its_group_apart() {
    let Opened { store, .. } = &sqlite().await;
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    let held = hold_writer(store).await.unwrap();
    let too_many = Batch::one(BUMP_ALL.step(values![HERE]));
    let mut group = Box::pin(store.commit_all(vec![note(1, 1), too_many, note(2, 1), batch([bump(1, 1), insert(3)])]));
    assert!(poll_once(&mut group).await.is_pending());
    drop(held);
    let results = group.await;
    assert!(results[0].is_ok() && results[2].is_ok() && results[3].is_ok(), "{results:?}");
    assert!(matches!(results[1], Err(CommitError::Conflict { .. })));
    assert_eq!((version(store, 1).await, version(store, 2).await), (Some(2), Some(1)));
    assert_eq!(notes(store).await, [1, 2]);
}

#[tokio::test]
async fn a_constraint_that_is_checked_at_the_commit_hurts_only_its_batch() {
    let Opened { store, .. } = &sqlite().await;
    let tables = "create table parent (id integer primary key) strict; \
                  create table child (parent integer references parent (id) deferrable initially deferred) strict";
    store.execute_sql_script(tables).await.unwrap();
    store::statements! { INSERT_CHILD: "insert into child (parent) values ($1)" [Int]; }
    assert_eq!(ALL.len(), 1);
    let held = hold_writer(store).await.unwrap();
    let mut group = Box::pin(store.commit_all(vec![note(1, 1), Batch::one(INSERT_CHILD.step(values![1])), note(2, 1)]));
    assert!(poll_once(&mut group).await.is_pending());
    drop(held);
    let results = group.await;
    assert!(results[0].is_ok() && results[2].is_ok(), "{results:?}");
    assert!(matches!(results[1], Err(CommitError::Invalid(_))), "{results:?}");
    assert_eq!(notes(store).await, [1, 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_handles_write_to_one_file() {
    let opened = &sqlite().await;
    let other = Store::open(&opened.url, OpenOptions::default()).await.unwrap();
    let write = |store: Store, from: i64| {
        tokio::spawn(async move {
            for place in from..from + 100 {
                store.commit(note(place, 10)).await.unwrap();
            }
        })
    };
    let (here, there) = (write(opened.store.clone(), 0), write(other.clone(), 1000));
    here.await.unwrap();
    there.await.unwrap();
    assert_eq!(notes(&opened.store).await, (0..100).chain(1000..1100).collect::<Vec<_>>());
    assert_eq!(notes(&other).await.len(), 200);
    other.close().await;
    opened.store.commit(note(5000, 1)).await.unwrap();
}

#[tokio::test]
async fn a_lock_that_another_process_keeps_is_told() {
    let opened = &sqlite().await;
    let hasty = OpenOptions { busy_timeout: std::time::Duration::from_millis(1), ..OpenOptions::default() };
    let store = Store::open(&opened.url, hasty).await.unwrap();
    let other = rusqlite::Connection::open(opened.url.strip_prefix("sqlite://").unwrap()).unwrap();
    other.execute_batch("begin immediate").unwrap();
    match store.commit(note(1, 1)).await {
        Err(CommitError::Away { source, unknown: false }) => {
            assert!(source.to_string().contains("another process"), "{source}")
        }
        result => panic!("{result:?}"),
    }
    assert!(notes(&store).await.is_empty(), "reading goes on");
    other.execute_batch("rollback").unwrap();
    store.commit(note(1, 1)).await.unwrap();
}

#[tokio::test]
async fn while_writing_is_held_everybody_reads_and_nobody_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("held.db");
    let url = format!("sqlite://{}", path.display());
    let quick = OpenOptions { busy_timeout: Duration::from_millis(1), ..OpenOptions::default() };
    let store = Store::open(&url, quick).await.unwrap();
    store.execute_sql_script("create table notes (place integer, body blob)").await.unwrap();
    store.commit(note(1, 1)).await.unwrap();
    let held = WriteHold::take(&path, Duration::from_secs(5)).unwrap();
    assert!(matches!(store.commit(note(2, 1)).await, Err(CommitError::Away { unknown: false, .. })));
    assert!(matches!(WriteHold::take(&path, Duration::ZERO), Err(StoreError::Away { .. })), "it is held already");
    store.ping().await.unwrap();
    drop(held);
    store.commit(note(3, 1)).await.unwrap();
    assert!(matches!(
        WriteHold::take(&folder.path().join("none.db"), Duration::ZERO),
        Err(StoreError::Away { .. } | StoreError::Unusable { .. })
    ));
}

#[tokio::test]
async fn closing_leaves_one_private_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/folder/data.db");
    let store = open(&path).await.unwrap();
    store.migrate_with(SCHEMA).await.unwrap();
    let last = store.clone();
    let commits: Vec<_> = (0..50)
        .map(|place| {
            let store = store.clone();
            tokio::spawn(async move { store.commit(note(place, 10)).await })
        })
        .collect();
    for commit in commits {
        commit.await.unwrap().unwrap();
    }
    last.close().await;
    let left: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["data.db"]);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let store = open(&path).await.unwrap();
    assert_eq!(notes(&store).await.len(), 50);
}

#[tokio::test]
async fn what_was_handed_over_is_finished_before_closing() {
    let Opened { store, .. } = &sqlite().await;
    let held = hold_writer(store).await.unwrap();
    let mut commit = Box::pin(store.commit(note(1, 1)));
    assert!(poll_once(&mut commit).await.is_pending());
    let mut close = Box::pin(store.close());
    assert!(poll_once(&mut close).await.is_pending());
    drop(held);
    commit.await.unwrap();
    close.await;
}

#[tokio::test]
async fn a_database_that_cannot_be_used_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let check = async |path: &Path, expected: &str| {
        let error = open(path).await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    };
    check(folder.path(), "it is a folder").await;
    let file = folder.path().join("file");
    fs::write(
        &file,
        "this is no database, but it is long enough to look like one, with a header that says so".repeat(20),
    )
    .unwrap();
    check(&file, "not a database").await;
    check(&file.join("below"), "cannot be made").await;
    for url in ["data.db", "mysql://localhost/x", ""] {
        let error = Store::open(url, OpenOptions::default()).await.unwrap_err();
        assert!(matches!(error, StoreError::Unusable { .. }) && error.to_string().contains("sqlite://PATH"), "{error}");
    }
}

#[tokio::test]
async fn a_panic_while_reading_costs_only_that_load() {
    let Opened { store, .. } = &sqlite().await;
    store.commit(note(1, 1)).await.unwrap();
    for _ in 0..8 {
        let broken = NOTES.query(vec![], |_| -> Result<(), StoreError> { panic!("a bug in a mapping") });
        assert!(store.load((NOTES.query(vec![], |row| row.int(0)), broken)).await.is_err());
        assert_eq!(store.load(NOTES.query(vec![], |row| row.int(0)).quick()).await.unwrap(), [1]);
    }
    // A quick read panics on its caller's thread, like every other code there.
    let broken = store.clone();
    let broken = tokio::spawn(async move {
        broken.load(NOTES.query(vec![], |_| -> Result<(), StoreError> { panic!("a bug in a mapping") }).quick()).await
    });
    assert!(broken.await.unwrap_err().is_panic());
    for _ in 0..8 {
        assert_eq!(store.load(NOTES.query(vec![], |row| row.int(0)).quick()).await.unwrap(), [1]);
    }
    assert_eq!(notes(store).await, [1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_read_whose_caller_has_gone_is_ended() {
    let Opened { store, .. } = &sqlite().await;
    // It would count for years.
    store::statements! {
        ENDLESS: "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n" [];
    }
    assert_eq!(ALL.len(), 1);
    let mut running: Vec<_> = (0..4).map(|_| Box::pin(store.load(ENDLESS.query(vec![], |row| row.int(0))))).collect();
    for endless in &mut running {
        assert!(poll_once(endless).await.is_pending());
    }
    let mut behind = Box::pin(store.load(NOTES.query(vec![], |row| row.int(0))));
    assert!(poll_once(&mut behind).await.is_pending(), "all readers are busy");
    drop(running);
    assert!(behind.await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_read_that_takes_too_long_is_ended() {
    let opened = &sqlite().await;
    let hasty = OpenOptions { statement_timeout: std::time::Duration::from_millis(50), ..OpenOptions::default() };
    let store = Store::open(&opened.url, OpenOptions { readers: 1, ..hasty }).await.unwrap();
    store::statements! {
        ENDLESS: "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n" [];
    }
    assert_eq!(ALL.len(), 1);
    for _ in 0..3 {
        let result = store.load(ENDLESS.query(vec![], |row| row.int(0))).await;
        assert!(matches!(result, Err(StoreError::Away { .. })), "{result:?}");
    }
    // The only reader is free again; it may take a moment until it has noticed.
    while store.load(NOTES.query(vec![], |row| row.int(0))).await.is_err() {}
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_is_taken_while_it_writes() {
    let opened = &sqlite().await;
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    let writer = opened.store.clone();
    let writing = tokio::spawn(async move {
        for place in 0..200 {
            writer
                .commit(batch([
                    INSERT_NOTE.step(values![place, vec![7_u8; 1000]]),
                    INSERT_PAIR.step(values![place, place]),
                ]))
                .await
                .unwrap();
        }
    });
    while notes(&opened.store).await.len() < 20 {}
    opened.store.backup(&copy).await.unwrap();
    writing.await.unwrap();
    assert!(opened.store.backup(&copy).await.unwrap_err().to_string().contains("exists"));
    assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    let restored = open(&copy).await.unwrap();
    assert!(restored.migrate_with(SCHEMA).await.unwrap().is_empty());
    let kept = notes(&restored).await;
    assert!(kept.len() >= 20 && kept == (0..kept.len() as i64).collect::<Vec<_>>());
    let pairs: Vec<_> = kept.iter().map(|place| PAIR.query(values![*place], |row| row.int(0)).first()).collect();
    assert!(restored.load(pairs).await.unwrap().iter().all(Option::is_some));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_stays_bounded() {
    let opened = &sqlite().await;
    let log = format!("{}-wal", opened.url.strip_prefix("sqlite://").unwrap());
    for round in 0..320 {
        let batches = (0..20).map(|place| note(round * 100 + place, 50_000)).collect();
        assert!(opened.store.commit_all(batches).await.iter().all(Result::is_ok));
    }
    // 320 MB were written. Beside the writer the log is carried over from 32 MiB on; from 256 MiB on the writer waits for that.
    let length = fs::metadata(log).unwrap().len();
    assert!(length < 270 << 20, "{length} bytes");
}

#[tokio::test]
async fn large_batches_are_committed_whole() {
    let Opened { store, .. } = &sqlite().await;
    let large: Batch =
        (0..Batch::MOST as i64).map(|place| INSERT_NOTE.step(values![place, Value::Bytes(vec![1])])).collect();
    let (one, other) = tokio::join!(store.commit(large.clone()), store.commit(large));
    one.unwrap();
    other.unwrap();
    assert_eq!(notes(store).await.len(), 2 * Batch::MOST);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_first_after_an_outage_is_tried() {
    let opened = &sqlite().await;
    let store = &opened.store;
    store.commit(note(0, 1)).await.unwrap();
    let path = opened.url.strip_prefix("sqlite://").unwrap();
    let away = format!("{path}.away");
    for round in 1..20 {
        // The file is out of reach when the writer looks for it.
        fs::rename(path, &away).unwrap();
        spoil_writer(store).unwrap();
        assert!(matches!(store.commit(note(999, 1)).await, Err(CommitError::Away { .. })));
        assert!(store.schema_version().await.is_err());
        fs::rename(&away, path).unwrap();
        store.commit(note(round, 1)).await.unwrap();
    }
    assert_eq!(notes(store).await, (0..20).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_backup_that_fails_leaves_nothing_behind() {
    let opened = &sqlite().await;
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    let path = opened.url.strip_prefix("sqlite://").unwrap();
    fs::rename(path, format!("{path}.away")).unwrap();
    opened.store.backup(&copy).await.unwrap_err();
    assert!(!copy.exists());
    fs::rename(format!("{path}.away"), path).unwrap();
    opened.store.backup(&copy).await.unwrap();
    assert!(copy.exists());
}

#[tokio::test]
async fn closing_beside_another_process_does_not_wait_for_it() {
    let opened = &sqlite().await;
    let other = Store::open(&opened.url, OpenOptions::default()).await.unwrap();
    let path = opened.url.strip_prefix("sqlite://").unwrap();
    // A reader that stays in the log, and a writer in the middle of its work: with either of them the log cannot be begun anew.
    let reader = rusqlite::Connection::open(path).unwrap();
    reader.execute_batch("begin; select count(*) from notes").unwrap();
    opened.store.commit(note(1, 1)).await.unwrap();
    let writer = rusqlite::Connection::open(path).unwrap();
    writer.execute_batch("begin immediate").unwrap();
    // Five seconds are what a process waits for another one's lock.
    tokio::time::timeout(std::time::Duration::from_secs(4), other.close()).await.expect("it does not wait");
    writer.execute_batch("rollback").unwrap();
    opened.store.commit(note(2, 1)).await.unwrap();
}

#[tokio::test]
async fn plans_stay_as_they_are_whoever_looks_at_the_rows() {
    store::statements! {
        STATISTICS: "select coalesce(tbl, '') || ' ' || coalesce(idx, '') || ' ' || coalesce(stat, '') from sqlite_stat1 order by tbl, idx" [];
    }
    assert_eq!(ALL.len(), 1);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.db");
    let store = open(&path).await.unwrap();
    store.migrate().await.unwrap();
    let statistics = async |store: &Store| store.load(STATISTICS.query(vec![], |row| row.text(0))).await.unwrap();
    let fixed = statistics(&store).await;
    assert!(fixed.iter().any(|line| line == "calls calls_missed 250000 250000 1 1"), "{fixed:?}");
    store.execute_sql_script("insert into feed (workspace_id, seq, oldest) values (1, 0, 0)").await.unwrap();
    store.close().await;

    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("analyze").unwrap();
    let samples = |other: &rusqlite::Connection| {
        let there = "select count(*) from sqlite_schema where name = 'sqlite_stat4'";
        let there: i64 = other.query_row(there, [], |row| row.get(0)).unwrap();
        if there == 0 {
            return 0;
        }
        other.query_row("select count(*) from sqlite_stat4", [], |row| row.get::<_, i64>(0)).unwrap()
    };
    let store = open(&path).await.unwrap();
    assert_ne!(statistics(&store).await, fixed);
    assert!(store.migrate().await.unwrap().is_empty());
    assert_eq!(statistics(&store).await, fixed);
    assert_eq!(samples(&other), 0);

    // A start that finds everything in order does not write.
    let changes =
        |other: &rusqlite::Connection| -> i64 { other.query_row("pragma data_version", [], |row| row.get(0)).unwrap() };
    let before = changes(&other);
    store.migrate().await.unwrap();
    assert_eq!(changes(&other), before);
}

#[test]
fn the_release_of_sqlite_is_a_safe_one() {
    // Older ones can lose commits when the log is begun anew (sqlite.org, 3.51.3).
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
}
