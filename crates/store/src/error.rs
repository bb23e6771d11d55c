//! Errors, in variants by what the caller does next. None of them holds a value: a value may be somebody's name or number.

use thiserror::Error;

/// Why the store did not answer.
#[derive(Clone, Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database cannot be reached or cannot work now: answer "try later". It comes back by itself.
    #[error("the database is not available: {reason}")]
    Away {
        /// What the engine said.
        reason: String,
    },
    /// A stored row breaks a rule of the program: somebody has to look at it.
    #[error("{statement}, column {column}: the row does not hold {expected}")]
    BadRow {
        /// The name of the statement that read it.
        statement: &'static str,
        /// The column, from 0.
        column: usize,
        /// What should have been there.
        expected: &'static str,
    },
    /// A parameter that no database can hold: the input should have been refused.
    #[error("{statement}, parameter {parameter}: {reason}")]
    Invalid {
        /// The name of the statement.
        statement: &'static str,
        /// The parameter, from 1.
        parameter: usize,
        /// Why it cannot be stored.
        reason: &'static str,
    },
    /// A statement that the database refuses: a mistake in this program, or its schema is not there.
    #[error("{statement}: {reason}")]
    Bug {
        /// The name of the statement.
        statement: &'static str,
        /// What the engine said.
        reason: String,
    },
    /// The configured database cannot be opened at all: the configuration has to be changed.
    #[error("{reason}")]
    Unusable {
        /// What is wrong and what to do.
        reason: String,
    },
    /// The database was migrated by a newer program.
    #[error(
        "the database has schema version {found}, this program knows versions up to {known}: start the newer program or restore a backup"
    )]
    TooNew {
        /// The version in the database.
        found: u32,
        /// The newest version that this program knows.
        known: u32,
    },
    /// The migrations in the program are not those that made the database, or one of them failed.
    #[error("migration {version:04}_{name}: {reason}")]
    Migration {
        /// Its number.
        version: u32,
        /// Its name.
        name: String,
        /// What is wrong.
        reason: String,
    },
}

impl StoreError {
    pub(crate) fn away(reason: impl Into<String>) -> StoreError {
        StoreError::Away { reason: reason.into() }
    }

    /// Whether waiting helps: the database is away, and nothing is wrong with the request.
    pub fn is_away(&self) -> bool {
        matches!(self, StoreError::Away { .. })
    }
}

/// Why a batch was not committed. Nothing of it was, unless `unknown` says otherwise.
#[derive(Clone, Debug, Error)]
#[non_exhaustive]
pub enum CommitError {
    /// A guard failed, a unique key is taken, or the database chose this batch to break a deadlock: load and decide again.
    #[error("{step}: what the batch was decided on has changed")]
    Conflict {
        /// The name of the statement whose guard failed.
        step: &'static str,
    },
    /// [`Store::retry`](crate::Store::retry) gave up: every attempt met a conflict.
    #[error("{step}: still in conflict after {attempts} attempts")]
    Contended {
        /// The name of the statement whose guard failed last.
        step: &'static str,
        /// How often it was tried.
        attempts: u32,
    },
    /// The batch can never be committed: a parameter or a row breaks a rule of the database (not null, foreign key, check), or a statement is wrong.
    #[error("{0}")]
    Invalid(StoreError),
    /// The database cannot be reached or cannot write now.
    #[error("the batch was not committed{}", if *unknown { ", as far as can be known" } else { "" })]
    Away {
        /// What is the matter.
        source: StoreError,
        /// The commit was under way when the database went away: the batch may have been committed after all.
        unknown: bool,
    },
}

impl CommitError {
    pub(crate) fn away(reason: impl Into<String>) -> CommitError {
        CommitError::Away { source: StoreError::away(reason), unknown: false }
    }

    /// Whether another load and decision can succeed.
    pub fn is_conflict(&self) -> bool {
        matches!(self, CommitError::Conflict { .. })
    }
}

impl From<StoreError> for CommitError {
    /// A failed load on the way to a commit.
    fn from(error: StoreError) -> CommitError {
        if error.is_away() { CommitError::Away { source: error, unknown: false } } else { CommitError::Invalid(error) }
    }
}

/// What [`Store::retry`](crate::Store::retry) has to know of an error.
pub trait Retry: From<CommitError> {
    /// The failed guard, if the error is a [`CommitError::Conflict`].
    fn conflict(&self) -> Option<&'static str>;
}

impl Retry for CommitError {
    fn conflict(&self) -> Option<&'static str> {
        match self {
            CommitError::Conflict { step } => Some(step),
            _ => None,
        }
    }
}
