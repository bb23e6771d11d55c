//! Trying a statement out; for tests.

use rusqlite::Connection;

use super::{
    Engine, error,
    statements::{Bound, Prepared},
};
use crate::{error::StoreError, statement::Statement, testing::rehearsals, value::Value};

impl Engine {
    /// Executes a statement with samples and with NULLs, and rolls it back.
    pub(crate) async fn rehearse(&self, statement: &'static Statement) -> Result<(), String> {
        let tried = self.alone(move |connection| {
            Ok(rehearsals(statement).into_iter().try_for_each(|(params, nulls)| {
                connection.execute_batch("begin immediate").map_err(|error| error.to_string())?;
                let result = run(connection, statement, &params);
                if !connection.is_autocommit() {
                    connection.execute_batch("rollback").map_err(|error| error.to_string())?;
                }
                let forgiven = |error: &rusqlite::Error| {
                    // SQLite takes no NULL as a limit; PostgreSQL does, and the program never gives one.
                    error::is_constraint(error) || (nulls && error::is_mismatch(error))
                };
                match result {
                    Err(error) if !forgiven(&error) => {
                        Err(format!("{error}{}", if nulls { " (with NULLs)" } else { "" }))
                    }
                    _ => Ok(()),
                }
            }))
        });
        tried.await.map_err(|error| error.to_string())?
    }

    /// Does something on the writer's thread; returns at once.
    pub(crate) fn occupy_writer(&self, work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
        if self.lanes.push_exclusive(Box::new(move |_| work())) {
            Ok(())
        } else {
            Err(StoreError::away("the store is closed"))
        }
    }
}

fn run(connection: &Connection, statement: &'static Statement, params: &[Value]) -> rusqlite::Result<()> {
    match Prepared::new(connection).execute(statement, params) {
        Err(rusqlite::Error::ExecuteReturnedResults) => {
            let mut read = connection.prepare(&crate::statement::with_question_marks(statement.sql))?;
            let mut rows = read.query(rusqlite::params_from_iter(params.iter().map(Bound)))?;
            while rows.next()?.is_some() {}
            Ok(())
        }
        other => other.map(drop),
    }
}
