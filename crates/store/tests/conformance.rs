//! What both engines promise: every story here is told on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod support;

use std::sync::atomic::{AtomicU32, Ordering};

use store::{Batch, CommitError, Store, StoreError, Value, statements, testing::execute_all, values};
use support::*;

/// Makes a test of each story for each engine.
macro_rules! stories {
    ($($story:ident)+) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                let opened = crate::support::sqlite().await;
                super::$story(&opened.store).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                let opened = crate::support::postgres().await;
                super::$story(&opened.store).await;
            })+
        }
    };
}

stories! {
    values_come_back_as_they_went
    what_cannot_be_stored_is_refused_alike
    parameters_are_bound_by_number
    a_load_may_be_nested
    quick_reads_are_loads_too
    a_bad_row_is_named
    text_keys_sort_by_their_bytes
    a_guard_that_meets_no_row_undoes_the_batch
    a_guard_that_meets_too_many_rows_undoes_the_batch
    a_single_step_with_a_wrong_count_is_undone
    counts_may_be_loosened
    conflicts_and_mistakes_are_told_apart
    an_empty_batch_is_committed
    a_batch_that_is_too_large_is_refused
    a_failing_batch_does_not_hurt_its_neighbours
    concurrent_batches_fail_alone
    a_load_sees_one_snapshot
    a_dropped_commit_is_whole_or_nothing
    a_dropped_load_harms_nobody
    decisions_are_made_again_after_a_conflict
    endless_conflicts_end
    a_closed_store_is_away
    all_statements_execute
    wrong_statements_are_found
    a_script_is_one_transaction
}

async fn values_come_back_as_they_went(store: &Store) {
    let numbers = [0, 1, -1, i64::MAX, i64::MIN].map(Value::Int);
    let reals = [0.0, 0.1, -2.5e300, f64::MAX, f64::MIN_POSITIVE, f64::INFINITY].map(Value::Real);
    let texts = ["".to_owned(), "Ґанок 🐈 $1 ?2 'x' \"y\" \\".to_owned(), "я".repeat(100_000)].map(Value::Text);
    let bytes = [vec![], (0..=255).collect(), vec![0; 1_000_000]].map(Value::Bytes);
    let mut place = 0;
    for (column, value) in []
        .into_iter()
        .chain(numbers.map(|value| (0, value)))
        .chain(reals.map(|value| (1, value)))
        .chain(texts.map(|value| (2, value)))
        .chain(bytes.map(|value| (3, value)))
        .chain((0..4).map(|column| (column, Value::Null)))
    {
        place += 1;
        let mut params = vec![Value::Int(place), Value::Null, Value::Null, Value::Null, Value::Null];
        params[column + 1] = value.clone();
        store.commit(Batch::one(INSERT_SAMPLE.step(params))).await.unwrap();
        let read = SAMPLE.query(values![place], |row| Ok([row.value(0)?, row.value(1)?, row.value(2)?, row.value(3)?]));
        let found = store.first(read).await.unwrap().unwrap();
        assert!(found[column] == value, "{value:?} became {:?}", found[column]);
    }

    let id = uuid::Uuid::from_u128(0x0192_1234_5678_7abc_8def_0123_4567_89ab);
    store.commit(Batch::one(INSERT_SAMPLE.step(values![1000, true, None::<f64>, Some("x"), id]))).await.unwrap();
    let read = SAMPLE.query(values![1000], |row| {
        Ok((row.bool(0)?, row.opt_real(1)?, row.opt_text(2)?, row.uuid(3)?, row.array::<16>(3)?, row.count(0)?))
    });
    assert_eq!(store.first(read).await.unwrap(), Some((true, None, Some("x".to_owned()), id, id.into_bytes(), 1)));
}

async fn what_cannot_be_stored_is_refused_alike(store: &Store) {
    let sample =
        |i: Value, r: Value, t: Value, b: Value| Batch::one(INSERT_SAMPLE.step(vec![Value::Int(1), i, r, t, b]));
    let null = || Value::Null;
    let refused = [
        (sample(null(), null(), Value::from("a\0b"), null()), 4),
        (sample(null(), Value::Real(f64::NAN), null(), null()), 3),
        (sample(Value::from("1"), null(), null(), null()), 2),
        (sample(null(), null(), null(), Value::from("1")), 5),
        (sample(null(), Value::Int(1), null(), null()), 3),
    ];
    for (batch, expected) in refused {
        match store.commit(batch).await {
            Err(CommitError::Invalid(StoreError::Invalid { parameter, .. })) => assert_eq!(parameter, expected),
            other => panic!("{other:?}"),
        }
    }
    let short = store.commit(Batch::one(INSERT_SAMPLE.step(values![1]))).await;
    assert!(matches!(short, Err(CommitError::Invalid(StoreError::Bug { .. }))), "{short:?}");
    let asked = store.first(SAMPLE.query(values!["1"], |row| row.int(0))).await;
    assert!(matches!(asked, Err(StoreError::Invalid { parameter: 1, .. })), "{asked:?}");
    assert!(store.first(SAMPLE.query(values![1], |row| row.int(0))).await.unwrap().is_none());
}

async fn parameters_are_bound_by_number(store: &Store) {
    let read = PAIR_AND_VERSION_TWISTED
        .query(values![1, 2, "three"], |row| Ok((row.int(0)?, row.int(1)?, row.int(2)?, row.text(3)?)));
    assert_eq!(store.first(read).await.unwrap(), Some((2, 1, 2, "three".to_owned())));
    store.commit(batch([insert(1), bump(1, 1)])).await.unwrap();
    assert_eq!(version(store, 1).await, Some(2));
}

async fn a_load_may_be_nested(store: &Store) {
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    let item = |number: u8| ITEM.query(values![HERE, id(number)], |row| row.text(0));
    let (all, (first, none), several, maybe, never) = store
        .load((
            ITEMS.query(values![HERE], |row| row.text(0)),
            (item(1).first(), item(9).first()),
            vec![item(2), item(9), item(1)],
            Some(item(2).first()),
            None::<store::Query<i64>>,
        ))
        .await
        .unwrap();
    assert_eq!(all, ["item 1", "item 2"]);
    assert_eq!((first.as_deref(), none), (Some("item 1"), None));
    assert_eq!(several, [vec!["item 2".to_owned()], vec![], vec!["item 1".to_owned()]]);
    assert_eq!((maybe, never), (Some(Some("item 2".to_owned())), None));
    assert!(store.load(Vec::<store::Query<i64>>::new()).await.unwrap().is_empty());
}

async fn quick_reads_are_loads_too(store: &Store) {
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    for round in 1..20 {
        store.commit(Batch::one(bump(1, round))).await.unwrap();
        let item = |number: u8| ITEM.query(values![HERE, id(number)], |row| row.int(1)).quick();
        let (one, two, none) = store.load((item(1).first(), item(2).first(), item(3))).await.unwrap();
        assert_eq!((one, two, none), (Some(round + 1), Some(1), vec![]));
        assert_eq!(store.first(item(1)).await.unwrap(), Some(round + 1));
        let wrong = ITEM.query(values![HERE, id(1)], |row| row.int(0)).quick();
        assert!(matches!(store.load((item(1), wrong)).await, Err(StoreError::BadRow { column: 0, .. })));
    }
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..100 {
                    let item = ITEM.query(values![HERE, id(1)], |row| row.int(1)).quick();
                    assert_eq!(store.first(item).await.unwrap(), Some(20));
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

async fn a_bad_row_is_named(store: &Store) {
    store
        .commit(batch([insert(1), INSERT_SAMPLE.step(values![1, 5, None::<f64>, "secret", vec![1_u8, 2]])]))
        .await
        .unwrap();
    type Read = fn(&store::Row) -> Result<(), StoreError>;
    let reads: [(Read, usize); 7] = [
        (|row| row.text(0).map(drop), 0),
        (|row| row.bool(0).map(drop), 0),
        (|row| row.real(1).map(drop), 1),
        (|row| row.int(2).map(drop), 2),
        (|row| row.uuid(3).map(drop), 3),
        (|row| row.int(4).map(drop), 4),
        (|row| Err(row.bad(2, "a call state")), 2),
    ];
    for (read, expected) in reads {
        let error = store.first(SAMPLE.query(values![1], read)).await.unwrap_err();
        assert!(
            matches!(error, StoreError::BadRow { statement, column, .. } if statement == SAMPLE.name && column == expected),
            "{error}"
        );
        assert!(error.to_string().starts_with("conformance::support::SAMPLE, column "), "{error}");
        assert!(!error.to_string().contains("secret"));
    }
    assert_eq!(version(store, 1).await, Some(1), "the readers go on");
}

async fn text_keys_sort_by_their_bytes(store: &Store) {
    let expected = ["", "A", "B", "_", "a", "b", "ä", "І", "Я", "а", "ґ", "🐈"];
    let mut steps = Batch::new();
    for (number, name) in (1_u8..).zip(expected.iter().rev()) {
        steps.push(INSERT_ITEM.step(values![HERE, id(number), *name, 1, Value::Null]));
    }
    store.commit(steps).await.unwrap();
    assert_eq!(names(store).await, expected);
}

async fn a_guard_that_meets_no_row_undoes_the_batch(store: &Store) {
    store.commit(batch([insert(1)])).await.unwrap();
    let result = store.commit(batch([insert(2), bump(1, 1), bump(2, 9), insert(3)])).await;
    assert!(matches!(result, Err(CommitError::Conflict { step }) if step == BUMP_ITEM.name), "{result:?}");
    assert_eq!(names(store).await, ["item 1"]);
    assert_eq!(version(store, 1).await, Some(1));
}

async fn a_guard_that_meets_too_many_rows_undoes_the_batch(store: &Store) {
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    let result = store.commit(batch([insert(3), BUMP_ALL.step(values![HERE])])).await;
    assert!(matches!(result, Err(CommitError::Conflict { step }) if step == BUMP_ALL.name), "{result:?}");
    let result = store.commit(batch([insert(3), BUMP_ALL.step(values![HERE]).expect(4)])).await;
    assert!(result.is_err_and(|error| error.is_conflict()));
    assert_eq!(names(store).await, ["item 1", "item 2"]);
    assert_eq!((version(store, 1).await, version(store, 2).await), (Some(1), Some(1)));
}

async fn a_single_step_with_a_wrong_count_is_undone(store: &Store) {
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    assert!(store.commit(Batch::one(bump(1, 5))).await.is_err_and(|error| error.is_conflict()));
    assert!(store.commit(Batch::one(BUMP_ALL.step(values![HERE]))).await.is_err_and(|error| error.is_conflict()));
    assert!(
        store.commit(Batch::one(BUMP_ALL.step(values![HERE]).at_most(1))).await.is_err_and(|error| error.is_conflict())
    );
    assert_eq!((version(store, 1).await, version(store, 2).await), (Some(1), Some(1)));
}

async fn counts_may_be_loosened(store: &Store) {
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    let again = || INSERT_ITEM_UNLESS_THERE.step(values![HERE, id(1), "item 1"]);
    store.commit(Batch::one(again().any())).await.unwrap();
    store.commit(batch([again().at_most(1), bump(1, 7).any(), BUMP_ALL.step(values![HERE]).expect(2)])).await.unwrap();
    store.commit(Batch::one(BUMP_ALL.step(values![HERE]).at_most(2))).await.unwrap();
    store.commit(Batch::one(BUMP_ALL.step(values![id(0)]).expect(0))).await.unwrap();
    store.commit(batch([BUMP_ALL.step(values![HERE]).any(), DELETE_ITEM.step(values![HERE, id(2)])])).await.unwrap();
    assert_eq!((version(store, 1).await, version(store, 2).await), (Some(4), None));
    assert!(store.commit(Batch::one(again())).await.is_err_and(|error| error.is_conflict()));
}

async fn conflicts_and_mistakes_are_told_apart(store: &Store) {
    store.commit(batch([insert(1)])).await.unwrap();
    let item = |number: u8, name: Value, version: i64, parent: Value| {
        INSERT_ITEM.step(vec![HERE.into(), id(number).into(), name, version.into(), parent])
    };
    let steps = [
        ("primary key", insert(1), true),
        ("unique", item(2, "item 1".into(), 1, Value::Null), true),
        ("not null", item(2, Value::Null, 1, Value::Null), false),
        ("check", item(2, "secret".into(), -1, Value::Null), false),
        ("foreign key", item(2, "secret".into(), 1, id(9).into()), false),
    ];
    for (what, step, conflict) in steps {
        for batch in [Batch::one(step.clone()), batch([insert(5), step.clone()]), batch([step, insert(5)])] {
            match store.commit(batch).await {
                Err(CommitError::Conflict { step }) => assert!(conflict && step == INSERT_ITEM.name, "{what}"),
                Err(CommitError::Invalid(error)) => {
                    assert!(!conflict, "{what}");
                    assert!(!error.to_string().contains("secret"), "{error}");
                }
                other => panic!("{what}: {other:?}"),
            }
        }
    }
    assert_eq!(names(store).await, ["item 1"]);

    statements! { NOWHERE: "insert into nowhere (a) values ($1)" [Int]; ABSENT: "select a from nowhere" []; }
    let result = store.commit(Batch::one(NOWHERE.step(values![1]))).await;
    assert!(
        matches!(result, Err(CommitError::Invalid(StoreError::Bug { statement, .. })) if statement == NOWHERE.name),
        "{result:?}"
    );
    let result = store.load(ABSENT.query(vec![], |row| row.int(0))).await;
    assert!(matches!(result, Err(StoreError::Bug { .. })), "{result:?}");
    assert_eq!(ALL.len(), 2);
}

async fn an_empty_batch_is_committed(store: &Store) {
    store.commit(Batch::new()).await.unwrap();
    store.intake(Batch::new()).await.unwrap();
    let results = store.commit_all(vec![Batch::new(), Batch::one(insert(1)), Batch::new()]).await;
    assert!(results.iter().all(Result::is_ok) && results.len() == 3);
    assert_eq!(names(store).await, ["item 1"]);
}

async fn a_batch_that_is_too_large_is_refused(store: &Store) {
    store.commit(batch([insert(1)])).await.unwrap();
    let of = |steps: usize| -> Batch { (0..steps).map(|_| bump(1, 1).any()).collect() };
    store.commit(of(Batch::MOST)).await.unwrap();
    assert_eq!(version(store, 1).await, Some(2));
    let refused = store.commit(of(Batch::MOST + 1)).await;
    assert!(matches!(refused, Err(CommitError::Invalid(StoreError::Bug { .. }))), "{refused:?}");
    let results = store.commit_all(vec![of(Batch::MOST + 1), batch([bump(1, 2)])]).await;
    assert!(matches!(results[..], [Err(CommitError::Invalid(_)), Ok(())]), "{results:?}");
    assert_eq!(version(store, 1).await, Some(3));
}

async fn a_failing_batch_does_not_hurt_its_neighbours(store: &Store) {
    let results = store
        .commit_all(vec![
            batch([insert(1), insert(2)]),
            Batch::one(BUMP_ALL.step(values![HERE])),
            batch([insert(3), bump(3, 7)]),
            Batch::one(INSERT_SAMPLE.step(values!["wrong"])),
            Batch::one(INSERT_ITEM.step(values![HERE, id(4), "item 4", -1, Value::Null])),
            batch([insert(5), insert(6)]),
            Batch::one(insert(7)),
        ])
        .await;
    let outcome: Vec<char> = results
        .iter()
        .map(|result| match result {
            Ok(()) => '+',
            Err(CommitError::Conflict { .. }) => 'c',
            Err(CommitError::Invalid(_)) => 'i',
            Err(_) => '?',
        })
        .collect();
    // The second one meets as many rows as were committed before it, so its fate is not the same everywhere; the others do not depend on it.
    assert_eq!(
        outcome.iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, c)| *c).collect::<String>(),
        "+cii++",
        "{results:?}"
    );
    assert_eq!(names(store).await, ["item 1", "item 2", "item 5", "item 6", "item 7"]);
}

async fn concurrent_batches_fail_alone(store: &Store) {
    store.commit(batch([insert(255)])).await.unwrap();
    let tasks: Vec<_> = (0..200_u8)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                match number % 4 {
                    0 => store
                        .commit(batch([insert(number), bump(255, 99)]))
                        .await
                        .is_err_and(|error| error.is_conflict()),
                    1 => store.intake(Batch::one(insert(number))).await.is_ok(),
                    2 => store.commit(batch([insert(number), bump(number, 1)])).await.is_ok(),
                    _ => store.commit(Batch::one(bump(number, 3))).await.is_err_and(|error| error.is_conflict()),
                }
            })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(names(store).await.len(), 101);
    assert_eq!((version(store, 1).await, version(store, 2).await, version(store, 4).await), (Some(1), Some(2), None));
}

async fn a_load_sees_one_snapshot(store: &Store) {
    store.commit(batch([INSERT_PAIR.step(values![1, 0]), INSERT_PAIR.step(values![2, 0])])).await.unwrap();
    let writer = store.clone();
    let writing = tokio::spawn(async move {
        for n in 1..=300 {
            writer.commit(batch([SET_PAIR.step(values![1, n]), SET_PAIR.step(values![2, n])])).await.unwrap();
        }
    });
    let pair = |place: i64| PAIR.query(values![place], |row| row.int(0));
    let mut loads = 0;
    while !writing.is_finished() || loads == 0 {
        let (before, middle, after) = store.load((pair(1).first(), vec![pair(2)], pair(1).first())).await.unwrap();
        assert_eq!(before, middle[0].first().copied());
        assert_eq!(before, after);
        loads += 1;
    }
    writing.await.unwrap();
}

async fn a_dropped_commit_is_whole_or_nothing(store: &Store) {
    for number in (0..120_u8).step_by(2) {
        let mut commit = Box::pin(store.commit(batch([insert(number), bump(number, 1), insert(number + 1)])));
        for _ in 0..number / 20 {
            if poll_once(&mut commit).await.is_ready() {
                break;
            }
            tokio::task::yield_now().await;
        }
        drop(commit);
    }
    // Whatever was under way is over when as many commits as there are connections have come after it.
    for _ in 0..3 {
        let later: Vec<Batch> = (0..64).map(|place| Batch::one(INSERT_NOTE.step(values![place, vec![0_u8]]))).collect();
        assert!(store.commit_all(later).await.iter().all(Result::is_ok));
    }
    for number in (0..120_u8).step_by(2) {
        let there = (version(store, number).await, version(store, number + 1).await);
        assert!(there == (Some(2), Some(1)) || there == (None, None), "{number}: {there:?}");
    }
}

async fn a_dropped_load_harms_nobody(store: &Store) {
    store.commit(batch([insert(1), insert(2)])).await.unwrap();
    for polls in 0..60 {
        let items = || ITEMS.query(values![HERE], |row| row.text(0));
        let mut load = Box::pin(store.load((items(), items(), items())));
        for _ in 0..polls % 4 {
            if poll_once(&mut load).await.is_ready() {
                break;
            }
        }
    }
    assert_eq!(names(store).await.len(), 2);
    store.commit(Batch::one(insert(3))).await.unwrap();
}

async fn decisions_are_made_again_after_a_conflict(store: &Store) {
    store.commit(Batch::one(insert(1))).await.unwrap();
    let tasks: Vec<_> = (0..6)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..5 {
                    let decide = async |store: &Store| {
                        let seen =
                            store.first(ITEM.query(values![HERE, id(1)], |row| row.int(1))).await?.unwrap_or_default();
                        store.commit(batch([bump(1, seen), INSERT_NOTE.step(values![seen, vec![0_u8]])])).await?;
                        Ok::<i64, CommitError>(seen)
                    };
                    store.retry(decide).await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(version(store, 1).await, Some(31));
    assert_eq!(notes(store).await, (1..=30).collect::<Vec<_>>());
}

async fn endless_conflicts_end(store: &Store) {
    let attempts = AtomicU32::new(0);
    let result: Result<(), CommitError> = store
        .retry(|store| {
            attempts.fetch_add(1, Ordering::Relaxed);
            store.commit(Batch::one(bump(1, 1)))
        })
        .await;
    assert!(
        matches!(result, Err(CommitError::Contended { step, attempts: 16 }) if step == BUMP_ITEM.name),
        "{result:?}"
    );
    assert_eq!(attempts.swap(0, Ordering::Relaxed), 16);
    let result = store.retry(async |_| {
        attempts.fetch_add(1, Ordering::Relaxed);
        Err::<(), _>(CommitError::Invalid(StoreError::Unusable { reason: "for good".into() }))
    });
    assert!(matches!(result.await, Err(CommitError::Invalid(_))));
    assert_eq!(attempts.load(Ordering::Relaxed), 1);
}

async fn a_closed_store_is_away(store: &Store) {
    store.ping().await.unwrap();
    store.commit(Batch::one(insert(1))).await.unwrap();
    for _ in 0..5 {
        let quick = ITEM.query(values![HERE, id(1)], |row| row.int(1)).quick();
        assert_eq!(store.first(quick).await.unwrap(), Some(1));
    }
    store.close().await;
    assert!(matches!(store.commit(Batch::one(insert(2))).await, Err(CommitError::Away { unknown: false, .. })));
    assert!(store.commit_all(vec![Batch::one(insert(2))]).await[0].is_err());
    assert!(store.ping().await.unwrap_err().is_away());
    assert!(store.load(ITEMS.query(values![HERE], |row| row.text(0))).await.unwrap_err().is_away());
    let quick = ITEM.query(values![HERE, id(1)], |row| row.int(1)).quick();
    assert!(store.first(quick).await.unwrap_err().is_away());
    assert!(store.schema_version().await.unwrap_err().is_away());
    store.close().await;
}

async fn all_statements_execute(store: &Store) {
    execute_all(store, support::ALL).await.unwrap();
    assert!(names(store).await.is_empty() && notes(store).await.is_empty(), "a rehearsal leaves nothing behind");
}

async fn wrong_statements_are_found(store: &Store) {
    statements! {
        NO_TABLE: "select a from nowhere where b = $1" [Int];
        NO_COLUMN: "update items set nothing = $1" [Int];
        GOOD: "select name from items where version = $1 order by name limit $2" [Int, Int];
        SYNTAX: "insert items values ($1)" [Int];
    }
    let faults = execute_all(store, ALL).await.unwrap_err();
    let lines: Vec<&str> = faults.lines().collect();
    assert_eq!(lines.len(), 3, "{faults}");
    for (line, statement) in lines.iter().zip([&NO_TABLE, &NO_COLUMN, &SYNTAX]) {
        assert!(line.starts_with(statement.name), "{faults}");
    }
    assert!(execute_all(store, &[&GOOD]).await.is_ok());
}

async fn a_script_is_one_transaction(store: &Store) {
    store
        .execute_sql_script("insert into pairs (place, n) values (1, 1); insert into pairs (place, n) values (2, 2)")
        .await
        .unwrap();
    let failed = store
        .execute_sql_script("insert into pairs (place, n) values (3, 3); insert into pairs (place, n) values (1, 1)")
        .await;
    assert!(failed.is_err());
    let pair = |place: i64| PAIR.query(values![place], |row| row.int(0)).first();
    assert_eq!(store.load(vec![pair(1), pair(2), pair(3)]).await.unwrap(), [Some(1), Some(2), None]);
}
