//! Committing a batch on one connection.

use super::{
    connect::Connection,
    error,
    guard::{Form, Params},
    pipeline::Pipeline,
};
use crate::{
    batch::Batch,
    error::{CommitError, StoreError},
};

/// Why a batch is not committed.
pub(super) struct Uncommitted {
    pub(super) error: CommitError,
    /// The connection should be ended.
    pub(super) spoilt: bool,
    /// It is certain that nothing was committed, and only this connection is to blame.
    pub(super) again: bool,
}

impl Uncommitted {
    fn new(error: CommitError) -> Uncommitted {
        Uncommitted { spoilt: matches!(error, CommitError::Away { .. }), again: false, error }
    }

    fn unknown(error: &tokio_postgres::Error) -> Uncommitted {
        Uncommitted::new(CommitError::Away { source: StoreError::away(error::reason(error)), unknown: true })
    }

    fn again(step: &'static str, error: &tokio_postgres::Error) -> Uncommitted {
        Uncommitted { error: error::commit(step, error), spoilt: true, again: true }
    }
}

/// Prepares what is not prepared yet, then sends the batch.
pub(super) async fn commit(connection: &Connection, batch: &Batch) -> Result<(), Uncommitted> {
    let mut prepared = Vec::with_capacity(batch.len());
    for step in &batch.steps {
        let name = step.statement.name;
        match connection.prepare(step.statement, Form::of(step)).await {
            Ok(statement) => prepared.push(statement),
            Err(error) if error::is_connection(&error) => return Err(Uncommitted::again(name, &error)),
            Err(error) => return Err(Uncommitted::new(error::commit(name, &error))),
        }
    }
    send(connection, batch, prepared).await
}

/// Sends a batch as one flush and judges it by its steps: the commit of a failed transaction "succeeds".
async fn send(
    connection: &Connection,
    batch: &Batch,
    prepared: Vec<tokio_postgres::Statement>,
) -> Result<(), Uncommitted> {
    let params: Vec<Params<'_>> = batch.steps.iter().map(Params::of).collect();
    let mut pipeline = Pipeline::new(&connection.client, batch.len() + 2);
    // A single statement is a transaction by itself.
    let alone = batch.len() == 1;
    if !alone {
        pipeline.simple("begin");
    }
    for (statement, params) in prepared.into_iter().zip(&params) {
        pipeline.execute(statement, params.iter());
    }
    if !alone {
        pipeline.simple("commit");
    }
    let answers = pipeline.run().await.map_err(|error| Uncommitted::new(CommitError::away(error::reason(&error))))?;
    let mut answers = answers.into_iter();
    if !alone && let Some(Err(error)) = answers.next() {
        // Without its `begin` every step was a transaction of its own, unless the whole session was over.
        return Err(if error::is_dismissed(&error) {
            Uncommitted::again("begin", &error)
        } else {
            Uncommitted::unknown(&error)
        });
    }
    for step in &batch.steps {
        let name = step.statement.name;
        match answers.next() {
            // A connection that broke hides whether the commit that was sent with it was done.
            Some(Err(error)) if error::is_lost(&error) => return Err(Uncommitted::unknown(&error)),
            // A server that answers "no" has not committed.
            Some(Err(error)) if error::is_connection(&error) => return Err(Uncommitted::again(name, &error)),
            Some(Err(error)) => return Err(Uncommitted::new(error::commit(name, &error))),
            _ => {}
        }
    }
    match answers.next() {
        Some(Err(error)) => Err(match error::commit("commit", &error) {
            CommitError::Away { .. } => Uncommitted::unknown(&error),
            other => Uncommitted::new(other),
        }),
        _ => Ok(()),
    }
}
