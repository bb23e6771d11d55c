//! Answering the questions of a load on one connection.

use tokio_postgres::Row as PgRow;

use super::{
    connect::Connection,
    error,
    guard::Form,
    pipeline::{Answer, Pipeline},
    rows::Columns,
};
use crate::{
    error::StoreError,
    query::{Ask, Row, Source},
};

/// Why a load has no rows.
pub(super) struct Unanswered {
    pub(super) error: StoreError,
    /// Only this connection is to blame.
    pub(super) again: bool,
}

impl Unanswered {
    fn new(statement: &'static str, error: &tokio_postgres::Error) -> Unanswered {
        Unanswered { error: error::store(statement, error), again: error::is_connection(error) }
    }
}

/// The rows of each question, all from one snapshot.
pub(super) async fn answers(connection: &Connection, asks: &[Ask]) -> Result<Vec<Vec<PgRow>>, Unanswered> {
    let mut prepared = Vec::with_capacity(asks.len());
    for ask in asks {
        let statement = connection.prepare(ask.statement, Form::Plain).await;
        prepared.push(statement.map_err(|error| Unanswered::new(ask.statement.name, &error))?);
    }
    let mut pipeline = Pipeline::new(&connection.client, asks.len() + 2);
    // One statement is a snapshot by itself.
    let many = asks.len() > 1;
    if many {
        pipeline.simple("begin isolation level repeatable read read only");
    }
    for (statement, ask) in prepared.into_iter().zip(asks) {
        pipeline.query(statement, &ask.params);
    }
    if many {
        pipeline.simple("commit");
    }
    let unsent = |error| Unanswered { error: StoreError::away(error::reason(&error)), again: false };
    let mut answers = pipeline.run().await.map_err(unsent)?.into_iter();
    if many && let Some(Err(error)) = answers.next() {
        return Err(Unanswered::new("begin", &error));
    }
    let rows = asks.iter().map(|ask| match answers.next() {
        Some(Ok(Answer::Rows(rows))) => Ok(rows),
        Some(Err(error)) => Err(Unanswered::new(ask.statement.name, &error)),
        _ => Err(Unanswered { error: StoreError::away("an answer is missing"), again: true }),
    });
    rows.collect()
}

/// Hands out rows that have come.
pub(super) struct Answers<I>(pub(super) I);

impl<'a, I: Iterator<Item = (&'a Ask, Vec<PgRow>)>> Source for Answers<I> {
    fn next(&mut self, each: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let (ask, rows) = self.0.next().ok_or_else(|| StoreError::Bug {
            statement: "load",
            reason: "it gathers more answers than it has asked for".to_owned(),
        })?;
        rows.iter().try_for_each(|row| each(&Row { statement: ask.statement, cells: &Columns(row) }))
    }
}
