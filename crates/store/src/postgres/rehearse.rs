//! Trying a statement out; for tests.

use tokio_postgres::types::Type as PgType;

use super::{
    Engine,
    connect::{Bound, Connection, type_of},
    error,
    guard::{self, Form},
};
use crate::{
    engine::Lane,
    error::StoreError,
    statement::Statement,
    testing::rehearsals,
    value::{Type, Value},
};

impl Engine {
    /// Executes a statement with samples and with NULLs, and rolls it back.
    pub(crate) async fn rehearse(&self, statement: &'static Statement) -> Result<(), String> {
        let taken = self.take(Lane::Ordinary).await.map_err(|error| error.to_string())?;
        let result = rehearse(&taken, statement).await;
        taken.give_back(result.is_err());
        result
    }

    /// There is no writer here.
    pub(crate) fn occupy_writer(&self, _work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
        Err(StoreError::Unusable { reason: "only the embedded engine has one writer".to_owned() })
    }
}

async fn rehearse(connection: &Connection, statement: &'static Statement) -> Result<(), String> {
    compare_types(connection, statement).await?;
    for (params, nulls) in rehearsals(statement) {
        let note = if nulls { " (with NULLs)" } else { "" };
        let tried = try_form(connection, statement, Form::Plain, &params).await;
        let writes = tried.map_err(|fault| format!("{fault}{note}"))?;
        if writes && !statement.always_one_row {
            let guarded = [params.as_slice(), &[Value::Int(1)]].concat();
            let tried = try_form(connection, statement, Form::Exactly, &guarded).await;
            tried.map_err(|fault| format!("{fault}{note} (with the check of its row count)"))?;
        }
    }
    Ok(())
}

/// Runs a form of the statement and rolls it back; tells whether it is a write.
async fn try_form(
    connection: &Connection,
    statement: &'static Statement,
    form: Form,
    params: &[Value],
) -> Result<bool, String> {
    let failed = |error: &tokio_postgres::Error| error::reason(error);
    let prepared = connection.prepare(statement, form).await.map_err(|error| failed(&error))?;
    connection.client.batch_execute("begin").await.map_err(|error| failed(&error))?;
    let result = connection.client.execute_raw(&prepared, params.iter().map(Bound).collect::<Vec<_>>()).await;
    connection.client.batch_execute("rollback").await.map_err(|error| failed(&error))?;
    match result {
        Err(error)
            if !error.as_db_error().is_some_and(|db| db.code().code().starts_with("23") || guard::has_failed(db)) =>
        {
            Err(failed(&error))
        }
        _ => Ok(prepared.columns().is_empty()),
    }
}

/// Compares the declared types with those that the server infers; where it cannot infer any, the declared ones decide.
async fn compare_types(connection: &Connection, statement: &'static Statement) -> Result<(), String> {
    let Ok(inferred) = connection.client.prepare(statement.sql).await else { return Ok(()) };
    for (index, (inferred, declared)) in inferred.params().iter().zip(statement.params).enumerate() {
        let fits = match declared {
            Type::Int => [PgType::INT8, PgType::INT4, PgType::INT2].contains(inferred),
            Type::Text => [PgType::TEXT, PgType::VARCHAR].contains(inferred),
            Type::Real | Type::Bytes => *inferred == type_of(*declared),
        };
        if !fits {
            return Err(format!("${} is declared as {declared:?}, the server takes it for {inferred}", index + 1));
        }
    }
    Ok(())
}
