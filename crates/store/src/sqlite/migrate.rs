//! Migrations on SQLite; they run on the writer's connection, each in one transaction.

use rusqlite::{Connection, OptionalExtension};

use super::{error::store, planner};
use crate::{
    error::StoreError,
    migrate::{Applied, Migration, Ready, missing},
};

const TOKENS: &[(&str, &str)] = &[
    ("bigint", "integer"),
    ("text", "text"),
    ("key_text", "text"),
    ("bytes", "blob"),
    ("double", "real"),
    ("strict", "strict"),
    ("clustered", "strict, without rowid"),
];

/// The texts for this engine.
pub(super) fn ready(migrations: &[Migration]) -> Result<Vec<Ready>, StoreError> {
    migrations.iter().map(|migration| Ready::new(migration, migration.sql, TOKENS)).collect()
}

/// What the database remembers, by version.
pub(super) fn applied(connection: &Connection) -> Result<Vec<Applied>, StoreError> {
    let read = || {
        let table = "select 1 from sqlite_schema where type = 'table' and name = 'schema_migrations'";
        if connection.query_row(table, [], |_| Ok(())).optional()?.is_none() {
            return Ok(Vec::new());
        }
        let mut select =
            connection.prepare("select version, name, checksum from schema_migrations order by version")?;
        let rows = select
            .query_map([], |row| Ok(Applied { version: row.get(0)?, name: row.get(1)?, checksum: row.get(2)? }))?;
        rows.collect()
    };
    read().map_err(|error| store("schema_migrations", &error))
}

/// Applies what is missing; tells the versions.
pub(super) fn run(connection: &Connection, known: &[Ready]) -> Result<Vec<u32>, StoreError> {
    let failed = |error: rusqlite::Error| store("schema_migrations", &error);
    // A table may be rebuilt, so its foreign keys are looked at when all is in place. The switch works outside of transactions only.
    connection.execute_batch("pragma foreign_keys = off").map_err(failed)?;
    let result = apply_missing(connection, known);
    if !connection.is_autocommit() {
        connection.execute_batch("rollback").map_err(failed)?;
    }
    connection.execute_batch("pragma foreign_keys = on").map_err(failed)?;
    result
}

fn apply_missing(connection: &Connection, known: &[Ready]) -> Result<Vec<u32>, StoreError> {
    let failed = |error: rusqlite::Error| store("schema_migrations", &error);
    let mut done = Vec::new();
    loop {
        // Another process may be at it too: what is missing is read again behind the lock.
        if missing(known, &applied(connection)?)?.is_empty() {
            planner::tell(connection).map_err(failed)?;
            return Ok(done);
        }
        connection.execute_batch("begin immediate").map_err(failed)?;
        let Some(next) = missing(known, &applied(connection)?)?.first() else { return Ok(done) };
        apply(connection, next)?;
        connection.execute_batch("commit").map_err(failed)?;
        tracing::info!(version = next.version, name = next.name, "migrated the database");
        done.push(next.version);
    }
}

fn apply(connection: &Connection, migration: &Ready) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| match store("migration", &error) {
        away @ StoreError::Away { .. } => away,
        other => migration.failed(other.to_string()),
    };
    connection.execute_batch(&migration.sql).map_err(failed)?;
    if connection.is_autocommit() {
        return Err(migration.failed("it ended its transaction itself"));
    }
    let broken = connection
        .query_row("pragma foreign_key_check", [], |row| row.get::<_, String>(0))
        .optional()
        .map_err(failed)?;
    if let Some(table) = broken {
        return Err(migration.failed(format!("it leaves rows of {table} that point to nothing")));
    }
    let create = "create table if not exists schema_migrations \
                  (version integer primary key, name text not null, checksum text not null, applied_at integer not null) strict";
    connection.execute_batch(create).map_err(failed)?;
    let insert = "insert into schema_migrations (version, name, checksum, applied_at) \
                  values (?1, ?2, ?3, cast(unixepoch('subsec') * 1000000 as integer))";
    connection.execute(insert, (migration.version, migration.name, &migration.checksum)).map(drop).map_err(failed)
}
