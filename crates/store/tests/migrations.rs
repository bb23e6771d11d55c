//! Migrations on both engines.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod support;

use store::{MIGRATIONS, Migration, OpenOptions, Store, StoreError, values};
use support::*;

const fn migration(version: u32, name: &'static str, sql: &'static str) -> Migration {
    Migration { version, name, sql, postgres: None }
}

/// The schema of the tests is version 1; these follow.
fn later() -> Vec<Migration> {
    let mut all = SCHEMA.to_vec();
    all.push(migration(2, "more", "create table more (id {bigint} not null primary key, name {text}) {strict};"));
    // A table is rebuilt although others point to it: on SQLite the usual way to change one.
    all.push(Migration {
        version: 3,
        name: "rebuild",
        sql: "create table items_new (workspace_id {bytes} not null, id {bytes} not null, name {key_text} not null, version {bigint} not null,
                parent_id {bytes}, kind {text} not null default 'person', primary key (workspace_id, id), unique (workspace_id, name),
                foreign key (workspace_id, parent_id) references items (workspace_id, id)) {strict};
              insert into items_new (workspace_id, id, name, version, parent_id) select workspace_id, id, name, version, parent_id from items;
              drop table items;
              alter table items_new rename to items;",
        postgres: Some("alter table items add column kind text not null default 'person';"),
    });
    all
}

macro_rules! on_both {
    ($($story:ident)+) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story(&crate::support::sqlite().await).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story(&crate::support::postgres().await).await;
            })+
        }
    };
}

on_both! {
    a_database_migrates_forward_with_its_rows
    a_failing_migration_leaves_nothing
    an_edited_migration_is_refused
    a_newer_database_is_refused
    two_start_at_once
    unknown_tokens_are_refused
}

async fn a_database_migrates_forward_with_its_rows(opened: &Opened) {
    let store = &opened.store;
    store.commit(batch([insert(1), INSERT_ITEM.step(values![HERE, id(2), "child", 1, id(1)])])).await.unwrap();
    assert_eq!(store.schema_version().await.unwrap(), 1);
    let all = later();
    assert_eq!(store.migrate_with(&all[..2]).await.unwrap(), [2]);
    assert_eq!(store.migrate_with(&all).await.unwrap(), [3]);
    assert_eq!(store.migrate_with(&all).await.unwrap(), [0; 0]);
    assert_eq!(store.schema_version().await.unwrap(), 3);
    assert_eq!(names(store).await, ["child", "item 1"]);
    store::statements! { KINDS: "select kind from items where workspace_id = $1" [Bytes]; }
    assert_eq!(ALL.len(), 1);
    assert_eq!(store.load(KINDS.query(values![HERE], |row| row.text(0))).await.unwrap(), ["person", "person"]);
    let orphan = store.commit(store::Batch::one(INSERT_ITEM.step(values![HERE, id(3), "orphan", 1, id(9)]))).await;
    assert!(orphan.is_err(), "foreign keys are enforced again");
}

async fn a_failing_migration_leaves_nothing(opened: &Opened) {
    let mut all = SCHEMA.to_vec();
    all.push(migration(2, "good", "create table good (id {bigint} not null) {strict};"));
    all.push(migration(
        3,
        "broken",
        "create table half (id {bigint} not null) {strict}; insert into nowhere values (1);",
    ));
    let error = opened.store.migrate_with(&all).await.unwrap_err();
    assert!(
        matches!(&error, StoreError::Migration { version: 3, .. })
            && error.to_string().starts_with("migration 0003_broken: "),
        "{error}"
    );
    assert!(error.to_string().contains("nowhere"), "{error}");
    assert_eq!(opened.store.schema_version().await.unwrap(), 2);
    opened.store.execute_sql_script("create table half (other bigint)").await.unwrap();
    opened.store.commit(store::Batch::one(insert(1))).await.unwrap();
}

async fn an_edited_migration_is_refused(opened: &Opened) {
    let edited = [migration(1, "test", "create table something_else (id {bigint} not null);")];
    let error = opened.store.migrate_with(&edited).await.unwrap_err();
    assert!(
        matches!(&error, StoreError::Migration { version: 1, .. }) && error.to_string().contains("has changed"),
        "{error}"
    );
}

async fn a_newer_database_is_refused(opened: &Opened) {
    opened.store.migrate_with(&later()).await.unwrap();
    let error = opened.store.migrate_with(SCHEMA).await.unwrap_err();
    assert!(matches!(error, StoreError::TooNew { found: 3, known: 1 }), "{error}");
}

async fn two_start_at_once(opened: &Opened) {
    let other = Store::open(&opened.url, OpenOptions::default()).await.unwrap();
    let all = later();
    let (here, there) = tokio::join!(opened.store.migrate_with(&all), other.migrate_with(&all));
    let mut applied = [here.unwrap(), there.unwrap()].concat();
    applied.sort_unstable();
    assert_eq!(applied, [2, 3]);
    assert_eq!(other.schema_version().await.unwrap(), 3);
}

async fn unknown_tokens_are_refused(opened: &Opened) {
    let mut all = SCHEMA.to_vec();
    all.push(migration(2, "typo", "create table t (id {bigit});"));
    let error = opened.store.migrate_with(&all).await.unwrap_err();
    assert!(error.to_string().contains("{bigit}"), "{error}");
}

/// The files of `migrations/`: they run on both engines, also one after the other.
mod of_the_program {
    use super::*;

    async fn check(store: &Store) {
        assert_eq!(store.schema_version().await.unwrap(), 0);
        assert_eq!(store.pending_migrations().await.unwrap().len(), MIGRATIONS.len());
        for migration in MIGRATIONS {
            assert_eq!(store.migrate_to(migration.version).await.unwrap(), [migration.version]);
        }
        assert!(store.migrate().await.unwrap().is_empty());
        assert!(store.pending_migrations().await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn run_on_sqlite() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("test.db").display());
        check(&Store::open(&url, OpenOptions::default()).await.unwrap()).await;
    }

    #[tokio::test]
    async fn run_on_postgres() {
        let database = support::postgres::database().await;
        check(&Store::open(&database.url, OpenOptions::default()).await.unwrap()).await;
    }
}
