//! Migrations on PostgreSQL; an advisory lock lets one server at a time do them.

use tokio_postgres::Client;

use super::error::{reason, store};
use crate::{
    error::StoreError,
    migrate::{Applied, Migration, Ready, missing},
};

const TOKENS: &[(&str, &str)] = &[
    ("bigint", "bigint"),
    ("text", "text"),
    ("key_text", "text collate \"C\""),
    ("bytes", "bytea"),
    ("double", "double precision"),
    ("strict", ""),
    ("clustered", ""),
];

/// The number of the advisory lock: "swhkmigr" as bytes, so that no other program takes it by chance.
const LOCK: i64 = 0x7377_686b_6d69_6772;

/// The oldest major version that is still maintained.
const OLDEST_SERVER: i32 = 140_000;

/// The texts for this engine.
pub(super) fn ready(migrations: &[Migration]) -> Result<Vec<Ready>, StoreError> {
    migrations
        .iter()
        .map(|migration| Ready::new(migration, migration.postgres.unwrap_or(migration.sql), TOKENS))
        .collect()
}

/// What the database remembers, by version.
pub(super) async fn applied(client: &Client) -> Result<Vec<Applied>, StoreError> {
    let read = async {
        let table = client.query_one("select to_regclass('schema_migrations') is not null", &[]).await?;
        if !table.try_get::<_, bool>(0)? {
            return Ok(Vec::new());
        }
        let rows = client.query("select version, name, checksum from schema_migrations order by version", &[]).await?;
        let read = |row: &tokio_postgres::Row| {
            Ok(Applied {
                version: row.try_get::<_, i64>(0)?.try_into().unwrap_or(u32::MAX),
                name: row.try_get(1)?,
                checksum: row.try_get(2)?,
            })
        };
        rows.iter().map(read).collect()
    };
    read.await.map_err(|error: tokio_postgres::Error| store("schema_migrations", &error))
}

/// Applies what is missing; tells the versions. The connection must not be used again: it has other limits, and holds the lock after an error.
pub(super) async fn run(client: &Client, known: &[Ready]) -> Result<Vec<u32>, StoreError> {
    let failed = |error: tokio_postgres::Error| store("schema_migrations", &error);
    check_server(client).await?;
    client
        .batch_execute(&format!("set statement_timeout = 0; select pg_advisory_lock({LOCK})"))
        .await
        .map_err(failed)?;
    let mut done = Vec::new();
    for migration in missing(known, &applied(client).await?)? {
        apply(client, migration).await?;
        tracing::info!(version = migration.version, name = migration.name, "migrated the database");
        done.push(migration.version);
    }
    client.batch_execute(&format!("select pg_advisory_unlock({LOCK})")).await.map_err(failed)?;
    Ok(done)
}

async fn apply(client: &Client, migration: &Ready) -> Result<(), StoreError> {
    let steps = async {
        client.batch_execute("begin").await?;
        client.batch_execute(&migration.sql).await?;
        let create = "create table if not exists schema_migrations \
                      (version bigint primary key, name text not null, checksum text not null, applied_at bigint not null)";
        client.batch_execute(create).await?;
        let insert = "insert into schema_migrations (version, name, checksum, applied_at) \
                      values ($1, $2, $3, cast(extract(epoch from clock_timestamp()) * 1000000 as bigint))";
        client.execute(insert, &[&i64::from(migration.version), &migration.name, &migration.checksum]).await?;
        client.batch_execute("commit").await
    };
    steps.await.map_err(|error| match store("migration", &error) {
        away @ StoreError::Away { .. } => away,
        _ => migration.failed(reason(&error)),
    })
}

async fn check_server(client: &Client) -> Result<(), StoreError> {
    let facts = "select current_setting('server_version_num')::integer, current_setting('server_encoding'), current_setting('server_version')";
    let row = client.query_one(facts, &[]).await.map_err(|error| store("server_version", &error))?;
    let read = || Ok((row.try_get::<_, i32>(0)?, row.try_get::<_, String>(1)?, row.try_get::<_, String>(2)?));
    let (number, encoding, version) = read().map_err(|error: tokio_postgres::Error| store("server_version", &error))?;
    if number < OLDEST_SERVER {
        return Err(StoreError::Unusable {
            reason: format!("PostgreSQL {version} is too old, 14 is the oldest that is supported"),
        });
    }
    if encoding != "UTF8" {
        return Err(StoreError::Unusable {
            reason: format!("the database's encoding is {encoding}; create it with encoding 'UTF8'"),
        });
    }
    Ok(())
}
