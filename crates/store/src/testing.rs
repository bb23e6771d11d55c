//! What the tests of this and other crates need from inside the driver. No part of the program uses it.

use std::sync::mpsc;

use crate::{
    engine::Store,
    error::StoreError,
    statement::Statement,
    value::{Type, Value},
};

/// Executes every statement on the store's engine, once with sample parameters of the declared types and once with NULLs, and rolls it back.
///
/// The schema has to be there. Violated constraints are fine; everything else that an engine refuses comes back, one line for each statement. On
/// PostgreSQL the types that the server infers are compared with the declared ones, and writes are also run with the check of their row count.
pub async fn execute_all(store: &Store, statements: &[&'static Statement]) -> Result<(), String> {
    let mut faults = Vec::new();
    for statement in statements {
        if let Err(fault) = store.rehearse(statement).await {
            faults.push(format!("{}: {fault}", statement.name));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The parameters of the two runs, and whether they are NULLs.
pub(crate) fn rehearsals(statement: &Statement) -> [(Vec<Value>, bool); 2] {
    let sample = |kind: &Type| match kind {
        Type::Int => Value::Int(1),
        Type::Real => Value::Real(1.5),
        Type::Text => Value::from("1"),
        Type::Bytes => Value::Id([1; 16]),
    };
    let samples = statement.params.iter().map(sample).collect();
    [(samples, false), (vec![Value::Null; statement.params.len()], true)]
}

/// Keeps the embedded engine's writer busy until it is dropped, so that a test can line up batches behind it.
#[must_use = "the writer goes on when this is dropped"]
#[derive(Debug)]
pub struct Held(#[expect(dead_code, reason = "it is held for its drop")] mpsc::Sender<()>);

/// Holds the writer of the embedded engine; returns when the writer has stopped at it.
pub async fn hold_writer(store: &Store) -> Result<Held, StoreError> {
    let (held, release) = mpsc::channel();
    let (stopped, has_stopped) = tokio::sync::oneshot::channel();
    store.occupy_writer(move || {
        _ = stopped.send(());
        _ = release.recv();
    })?;
    has_stopped.await.map_err(|_| StoreError::away("the writer has stopped"))?;
    Ok(Held(held))
}

/// Makes the embedded engine's writer lose its connection, as a failing disk does.
pub fn spoil_writer(store: &Store) -> Result<(), StoreError> {
    store.occupy_writer(|| panic!("the connection is given up on purpose"))
}

/// Every row of every table, a line each, sorted: to see that something left the database as it was. `tables` and `columns` are left out.
pub async fn dump(store: &Store, tables: &[&str], columns: &[&str]) -> Result<Vec<String>, StoreError> {
    let is_embedded = format!("{store:?}").contains("sqlite");
    let texts = async |sql: String| store.load(leaked(sql).query(Vec::new(), |row| row.text(0))).await;
    let all = if is_embedded {
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
    } else {
        "select cast(table_name as text) from information_schema.tables where table_schema = current_schema()"
    };
    let mut lines = Vec::new();
    for table in texts(all.to_owned()).await? {
        if tables.contains(&table.as_str()) {
            continue;
        }
        let of_table = if is_embedded {
            format!("select name from pragma_table_info('{table}') order by name")
        } else {
            format!(
                "select cast(column_name as text) from information_schema.columns where table_schema = current_schema() \
                 and table_name = '{table}' order by 1"
            )
        };
        let mut names = texts(of_table).await?;
        names.retain(|name| !columns.contains(&name.as_str()));
        let sql = format!("select {} from {table}", names.join(", "));
        let rows = store
            .load(leaked(sql).query(Vec::new(), |row| {
                let mut values = Vec::new();
                // A column that does not exist ends the row.
                while let Ok(value) = row.value(values.len()) {
                    values.push(value);
                }
                Ok(values)
            }))
            .await?;
        for values in rows {
            let pairs: Vec<String> =
                names.iter().zip(&values).map(|(name, value)| format!("{name}={}", shown(value))).collect();
            lines.push(format!("{table}: {}", pairs.join(" ")));
        }
    }
    lines.sort();
    Ok(lines)
}

/// A statement that is made while a test runs; it is never given back.
fn leaked(sql: String) -> &'static Statement {
    Box::leak(Box::new(Statement::new("testing::dump", Box::leak(sql.into_boxed_str()), &[])))
}

fn shown(value: &Value) -> String {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    match value {
        Value::Null => "null".to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::Bytes(bytes) => hex(bytes),
        Value::Id(id) => hex(id),
    }
}
