//! A store on either engine, with a small schema.

// Each test binary uses another part of this.
#![expect(dead_code, unused_imports, reason = "shared by several test binaries")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

/// The store's tests do not wait for the application to compile, so they take this one file of the test kit instead of the crate.
#[path = "../../../testkit/src/postgres.rs"]
pub mod postgres;

use std::{path::PathBuf, pin::Pin, task::Poll};

use postgres::TestDatabase;
use store::{Batch, Migration, OpenOptions, Query, Step, Store, StoreError, Value, statements, values};

pub const SCHEMA: &[Migration] = &[Migration {
    version: 1,
    name: "test",
    sql: "
        create table items (
          workspace_id {bytes} not null,
          id {bytes} not null,
          name {key_text} not null,
          version {bigint} not null,
          parent_id {bytes},
          primary key (workspace_id, id),
          unique (workspace_id, name),
          foreign key (workspace_id, parent_id) references items (workspace_id, id),
          check (version > 0)
        ) {strict};
        create table samples (
          place {bigint} not null,
          i {bigint}, r {double}, t {text}, b {bytes},
          primary key (place)
        ) {clustered};
        create table pairs (place {bigint} not null primary key, n {bigint} not null) {strict};
        create table notes (place {bigint} not null, body {bytes} not null) {strict};
    ",
    postgres: None,
}];

statements! {
    pub INSERT_ITEM: "insert into items (workspace_id, id, name, version, parent_id) values ($1, $2, $3, $4, $5)" [Bytes, Bytes, Text, Int, Bytes];
    pub INSERT_ITEM_UNLESS_THERE:
        "insert into items (workspace_id, id, name, version) values ($1, $2, $3, 1) on conflict do nothing" [Bytes, Bytes, Text];
    pub BUMP_ITEM:
        "update items set version = version + 1 where version = $3 and id = $2 and workspace_id = $1" [Bytes, Bytes, Int];
    pub BUMP_ALL: "update items set version = version + 1 where workspace_id = $1" [Bytes];
    pub DELETE_ITEM: "delete from items where workspace_id = $1 and id = $2" [Bytes, Bytes];
    pub ITEM: "select name, version from items where workspace_id = $1 and id = $2" [Bytes, Bytes];
    pub ITEMS: "select name from items where workspace_id = $1 order by name" [Bytes];
    pub INSERT_SAMPLE: "insert into samples (place, i, r, t, b) values ($1, $2, $3, $4, $5)" [Int, Int, Real, Text, Bytes];
    pub SAMPLE: "select i, r, t, b from samples where place = $1" [Int];
    pub SET_PAIR: "update pairs set n = $2 where place = $1" [Int, Int];
    pub INSERT_PAIR: "insert into pairs (place, n) values ($1, $2)" [Int, Int];
    pub PAIR: "select n from pairs where place = $1" [Int];
    pub PAIR_AND_VERSION_TWISTED: "select $2 + 0, $1 + 0, $2 + 0, $3" [Int, Int, Text];
    pub INSERT_NOTE: "insert into notes (place, body) values ($1, $2)" [Int, Bytes];
    pub NOTES: "select place from notes order by place" [];
    pub COPY_NOTES: "insert into notes (place, body) select place + $1, body from notes" [Int];
}

/// A store and what has to outlive it.
pub struct Opened {
    pub store: Store,
    pub url: String,
    _keep: (Option<tempfile::TempDir>, Option<TestDatabase>),
}

pub async fn sqlite() -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    open(url, (Some(folder), None)).await
}

pub async fn postgres() -> Opened {
    let database = postgres::database().await;
    open(database.url.clone(), (None, Some(database))).await
}

async fn open(url: String, keep: (Option<tempfile::TempDir>, Option<TestDatabase>)) -> Opened {
    let store = Store::open(&url, OpenOptions::default()).await.unwrap();
    assert_eq!(store.migrate_with(SCHEMA).await.unwrap(), [1]);
    Opened { store, url, _keep: keep }
}

impl Opened {
    pub fn database(&self) -> &TestDatabase {
        self._keep.1.as_ref().expect("this store is on PostgreSQL")
    }
}

/// The workspace of the tests.
pub const HERE: [u8; 16] = [7; 16];

pub fn id(number: u8) -> [u8; 16] {
    [number; 16]
}

pub fn insert(number: u8) -> Step {
    INSERT_ITEM.step(values![HERE, id(number), format!("item {number}"), 1, Value::Null])
}

pub fn bump(number: u8, version: i64) -> Step {
    BUMP_ITEM.step(values![HERE, id(number), version])
}

pub fn batch<const N: usize>(steps: [Step; N]) -> Batch {
    steps.into_iter().collect()
}

/// The version of an item, if it is there.
pub async fn version(store: &Store, number: u8) -> Option<i64> {
    store.first(ITEM.query(values![HERE, id(number)], |row| row.int(1))).await.unwrap()
}

pub async fn names(store: &Store) -> Vec<String> {
    store.load(ITEMS.query(values![HERE], |row| row.text(0))).await.unwrap()
}

pub async fn notes(store: &Store) -> Vec<i64> {
    store.load(NOTES.query(vec![], |row| row.int(0))).await.unwrap()
}

/// Polls a future once.
pub async fn poll_once<F: Future>(future: &mut Pin<Box<F>>) -> Poll<F::Output> {
    std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await
}
