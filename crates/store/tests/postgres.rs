//! What only the server engine can be asked: lost connections, restarts, locks, several servers.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod support;

use std::{sync::Arc, time::Duration};

use store::{Batch, CommitError, OpenOptions, Store, StoreError, statements, values};
use support::*;
use tokio::task::JoinHandle;
use tokio_postgres::NoTls;

statements! {
    LOCK: "select pg_advisory_lock($1)" [Int];
    OPEN_TRANSACTIONS: "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in%'" [];
    SETTINGS: "select current_setting('application_name'), current_setting('statement_timeout'), current_setting('synchronous_commit')" [];
}

/// A session beside the store's.
async fn session(url: &str) -> tokio_postgres::Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

#[tokio::test]
async fn ended_connections_are_replaced() {
    let opened = &support::postgres().await;
    let store = &opened.store;
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    for round in 0..5 {
        assert_eq!(names(store).await.len(), 2);
        opened.database().disconnect_all().await;
        // Whether the loss was noticed or not: a read is repeated, a write says so or succeeds.
        if round % 2 == 0 {
            assert_eq!(names(store).await.len(), 2);
        }
        match store.commit(batch([bump(1, version(store, 1).await.unwrap()), bump(2, 1).any()])).await {
            Ok(()) | Err(CommitError::Away { .. }) => {}
            other => panic!("{other:?}"),
        }
        store.commit(Batch::one(bump(1, version(store, 1).await.unwrap()))).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_goes_and_comes_back_needs_no_help() {
    let database = support::postgres::database_alone().await;
    let server = database.server();
    server.lock().unwrap().stop();
    // It is away when the store is opened, too.
    let options = OpenOptions { wait: Duration::from_secs(2), ..OpenOptions::default() };
    let store = Store::open(&database.url, options).await.unwrap();
    assert!(store.ping().await.unwrap_err().is_away());
    assert!(store.migrate_with(SCHEMA).await.unwrap_err().is_away());
    server.lock().unwrap().start_again().unwrap();
    store.migrate_with(SCHEMA).await.unwrap();

    let counted = Arc::new(std::sync::atomic::AtomicU32::new(0));
    for kill in [false, true] {
        // Commits are under way while the server goes: whatever was acknowledged is there afterwards.
        let writing: Vec<_> = (0..8)
            .map(|task| {
                let (store, counted) = (store.clone(), Arc::clone(&counted));
                tokio::spawn(async move {
                    let mut acknowledged = Vec::new();
                    for n in 0.. {
                        let place = i64::from(kill) * 10_000_000 + task * 1_000_000 + n;
                        match store
                            .commit(batch([
                                INSERT_PAIR.step(values![place, n]),
                                INSERT_NOTE.step(values![place, vec![1_u8]]),
                            ]))
                            .await
                        {
                            Ok(()) => acknowledged.push(place),
                            Err(CommitError::Away { .. }) => return acknowledged,
                            Err(error) => panic!("{error}"),
                        }
                        counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    }
                    acknowledged
                })
            })
            .collect();
        let goal = counted.load(std::sync::atomic::Ordering::Relaxed) + 100;
        while counted.load(std::sync::atomic::Ordering::Relaxed) < goal {
            tokio::task::yield_now().await;
        }
        if kill {
            server.lock().unwrap().kill()
        } else {
            server.lock().unwrap().stop()
        }
        let mut acknowledged = Vec::new();
        for task in writing {
            acknowledged.extend(task.await.unwrap());
        }
        assert!(
            store.commit(Batch::one(insert(9))).await.is_err_and(|error| matches!(error, CommitError::Away { .. }))
        );
        server.lock().unwrap().start_again().unwrap();
        store.ping().await.unwrap();
        let kept = notes(&store).await;
        assert!(acknowledged.iter().all(|place| kept.binary_search(place).is_ok()));
        let halves: Vec<_> = kept.iter().map(|place| PAIR.query(values![*place], |row| row.int(0)).first()).collect();
        assert!(store.load(halves).await.unwrap().iter().all(Option::is_some), "no batch is there by half");
    }
}

#[tokio::test]
async fn nothing_stays_open_behind_a_dropped_future() {
    let opened = &support::postgres().await;
    let store = &opened.store;
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    for polls in 0..40 {
        let mut commit = Box::pin(store.commit(batch([bump(1, 1).any(), bump(2, 1).any(), insert(3)])));
        let mut load = Box::pin(
            store.load((ITEMS.query(values![HERE], |row| row.text(0)), NOTES.query(vec![], |row| row.int(0)))),
        );
        for _ in 0..polls % 7 {
            if poll_once(&mut commit).await.is_ready() || poll_once(&mut load).await.is_ready() {
                break;
            }
            tokio::task::yield_now().await;
        }
    }
    // A new row lock on the items shows that no transaction holds them.
    let beside = session(&opened.url).await;
    beside.batch_execute("set lock_timeout = '5s'; update items set version = version + 1").await.unwrap();
    let open = store.first(OPEN_TRANSACTIONS.query(vec![], |row| row.int(0))).await.unwrap();
    assert_eq!(open, Some(0));
}

/// Somebody in this database waits for a row.
const WAITS_FOR_A_LOCK: &str =
    "select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

/// Asks another session until something waits for a lock; a task that has ended without waiting has failed.
async fn until_it_waits<T: std::fmt::Debug>(beside: &tokio_postgres::Client, task: &mut JoinHandle<T>) {
    while !beside.query_one(WAITS_FOR_A_LOCK, &[]).await.unwrap().get::<_, bool>(0) {
        // Within a transaction the view of what others do stands still, unless it is asked not to.
        beside.batch_execute("select pg_stat_clear_snapshot()").await.unwrap();
        if task.is_finished() {
            panic!("it did not wait: {:?}", task.await);
        }
    }
}

/// Asks another session until the answer is yes.
async fn until(beside: &tokio_postgres::Client, question: &str) {
    while !beside.query_one(question, &[]).await.unwrap().get::<_, bool>(0) {
        // Within a transaction the view of what others do stands still, unless it is asked not to.
        beside.batch_execute("select pg_stat_clear_snapshot()").await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn waiting_for_a_connection_is_bounded_and_the_intake_has_its_own() {
    let opened = &support::postgres().await;
    let options = OpenOptions { connections: 4, wait: Duration::from_millis(200), ..OpenOptions::default() };
    let store = Store::open(&opened.url, options).await.unwrap();
    let beside = session(&opened.url).await;
    beside.batch_execute("select pg_advisory_lock(1)").await.unwrap();
    let blocked: Vec<_> = (0..3)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.load(LOCK.query(values![1], |_| Ok(()))).await })
        })
        .collect();
    until(&beside, "select count(*) = 3 from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted").await;
    match store.commit(Batch::one(insert(1))).await {
        Err(CommitError::Away { source, unknown: false }) => assert!(source.to_string().contains("busy"), "{source}"),
        other => panic!("{other:?}"),
    }
    store.intake(Batch::one(insert(1))).await.unwrap();
    for load in blocked {
        load.abort();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_read_whose_caller_has_gone_holds_up_nobody() {
    let opened = &support::postgres().await;
    let options = OpenOptions { connections: 4, ..OpenOptions::default() };
    let store = Store::open(&opened.url, options).await.unwrap();
    let beside = session(&opened.url).await;
    beside.batch_execute("select pg_advisory_lock(1)").await.unwrap();
    for waiting in 1..=2 {
        let gone = {
            let store = store.clone();
            tokio::spawn(async move { store.load(LOCK.query(values![1], |_| Ok(()))).await })
        };
        let question = format!(
            "select count(*) = {waiting} from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted"
        );
        until(&beside, &question).await;
        gone.abort();
        assert!(gone.await.unwrap_err().is_cancelled());
    }
    for number in 0..20 {
        store.commit(Batch::one(insert(number))).await.unwrap();
        assert_eq!(names(&store).await.len(), usize::from(number) + 1);
    }
    let mut abandoned = Box::pin(store.commit(batch([insert(100), insert(101)])));
    _ = poll_once(&mut abandoned).await;
    drop(abandoned);
    store.commit(Batch::one(insert(102))).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_statement_that_takes_too_long_is_ended() {
    let opened = &support::postgres().await;
    let options = OpenOptions { statement_timeout: Duration::from_millis(50), ..OpenOptions::default() };
    let store = Store::open(&opened.url, options).await.unwrap();
    let beside = session(&opened.url).await;
    beside.batch_execute("select pg_advisory_lock(1)").await.unwrap();
    assert!(store.load(LOCK.query(values![1], |_| Ok(()))).await.unwrap_err().is_away());
    store.commit(Batch::one(insert(1))).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deadlock_is_a_conflict() {
    let opened = &support::postgres().await;
    let store = &opened.store;
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    let name = opened.url.rsplit_once('/').unwrap().1.to_owned();
    let beside = session(&opened.url).await;
    beside.batch_execute(&format!("alter database {name} set deadlock_timeout = '20ms'")).await.unwrap();
    // The session beside looks for deadlocks much later, so the store is the one that finds it.
    beside
        .batch_execute("set deadlock_timeout = '1min'; begin; update items set version = 7 where name = 'item 2'")
        .await
        .unwrap();
    let fresh = Store::open(&opened.url, OpenOptions::default()).await.unwrap();
    let mut committing = {
        let fresh = fresh.clone();
        tokio::spawn(async move { fresh.commit(batch([insert(3), bump(1, 1), bump(2, 1)])).await })
    };
    until_it_waits(&beside, &mut committing).await;
    beside.batch_execute("update items set version = 7 where name = 'item 1'; commit").await.unwrap();
    let result = committing.await.unwrap();
    assert!(matches!(result, Err(CommitError::Conflict { step }) if step == BUMP_ITEM.name), "{result:?}");
    assert_eq!((version(store, 1).await, version(store, 2).await, version(store, 3).await), (Some(7), Some(7), None));
}

#[tokio::test]
async fn a_guard_waits_for_the_row_and_sees_what_became_of_it() {
    let opened = &support::postgres().await;
    let store = opened.store.clone();
    store.commit(batch([insert(1)])).await.unwrap();
    let beside = session(&opened.url).await;
    beside.batch_execute("begin; update items set version = version + 1").await.unwrap();
    let mut committing = tokio::spawn(async move { store.commit(batch([bump(1, 1), insert(2)])).await });
    until_it_waits(&beside, &mut committing).await;
    beside.batch_execute("commit").await.unwrap();
    assert!(committing.await.unwrap().is_err_and(|error| error.is_conflict()));
    assert_eq!(names(&opened.store).await, ["item 1"]);
}

#[tokio::test]
async fn a_changed_schema_is_no_reason_to_fail() {
    let opened = &support::postgres().await;
    let store = &opened.store;
    store.commit(Batch::one(INSERT_PAIR.step(values![1, 5]))).await.unwrap();
    let pair = || PAIR.query(values![1], |row| row.int(0));
    assert_eq!(store.first(pair()).await.unwrap(), Some(5));
    session(&opened.url).await.batch_execute("alter table pairs alter column n type integer").await.unwrap();
    assert_eq!(store.first(pair()).await.unwrap(), Some(5));
    store.commit(Batch::one(SET_PAIR.step(values![1, 6]))).await.unwrap();
    session(&opened.url).await.batch_execute("alter table pairs alter column n type bigint").await.unwrap();
    assert_eq!(store.load((pair(), pair())).await.unwrap(), (vec![6], vec![6]));
}

#[tokio::test]
async fn sessions_are_set_up() {
    let opened = &support::postgres().await;
    let read = SETTINGS.query(vec![], |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)));
    let settings = opened.store.first(read).await.unwrap().unwrap();
    assert_eq!(settings, ("switchhook".to_owned(), "30s".to_owned(), "on".to_owned()));
}

#[tokio::test]
async fn errors_do_not_tell_the_password() {
    let opened = &support::postgres().await;
    let base = opened.url.replace("postgres@", "postgres:geheim@");
    let check = async |url: &str, expected: &str| {
        let error = match Store::open(url, OpenOptions { wait: Duration::from_secs(2), ..OpenOptions::default() }).await
        {
            Ok(store) => store.ping().await.unwrap_err(),
            Err(error) => error,
        };
        assert!(error.to_string().contains(expected) && !error.to_string().contains("geheim"), "{error}");
    };
    check(&format!("{base}?sslmode=require"), "TLS").await;
    check(&format!("{base}?sslmode=verify-full"), "TLS").await;
    check(&format!("{base}?sslmode=sometimes"), "sslmode is one of").await;
    check(&format!("{base}?sslmode=require&sslrootcert=/nowhere"), "/nowhere cannot be read").await;
    check(&format!("{base}?geheim=geheim"), "it is written as").await;
    check(&format!("{base}_nowhere"), "does not exist").await;
    check("postgres://x:geheim@127.0.0.1:1/x", "refused").await;
    let plain = Store::open(&format!("{base}?sslmode=disable"), OpenOptions::default()).await.unwrap();
    plain.ping().await.unwrap();
    let refused = opened.store.backup(std::path::Path::new("x")).await.unwrap_err();
    assert!(matches!(refused, StoreError::Unusable { .. }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_batches_share_the_pool() {
    let opened = &support::postgres().await;
    let batches =
        (0..500).map(|place| batch([INSERT_PAIR.step(values![place, 1]), SET_PAIR.step(values![place, 2])])).collect();
    assert!(opened.store.commit_all(batches).await.iter().all(Result::is_ok));
    let pair = |place: i64| PAIR.query(values![place], |row| row.int(0)).first();
    assert!(opened.store.load((0..500).map(pair).collect::<Vec<_>>()).await.unwrap().iter().all(|n| *n == Some(2)));
}
