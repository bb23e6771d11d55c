//! What can go wrong in a use-case, in variants by what the caller does next.

use domain::merge::CardId;
use store::{CommitError, Retry, StoreError};

use crate::duplicates::Alike;
use crate::source_api::ApiFailure;

/// What is wrong with one field of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's path in the input, such as `phones[1]`.
    pub field: String,
    /// A stable code, such as `not_a_phone`; its text is in the catalog under `field-<code>`.
    pub code: &'static str,
}

impl FieldError {
    /// An error of one field.
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code }
    }
}

/// Why a recording cannot be heard.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unheard {
    /// The call has none.
    #[error("there is none")]
    Missing,
    /// The source says that there is one, and has not sent the link.
    #[error("its link has not come yet")]
    Pending,
    /// The source does not give it out any more.
    #[error("it is gone")]
    Gone,
    /// It was deleted when it was old enough.
    #[error("it was deleted")]
    Deleted,
    /// The storage in which it is does not give it out.
    #[error("the storage is away")]
    Storage,
    /// The source is away, or what it sends is no audio.
    #[error("the source cannot be reached")]
    Unreachable,
    /// This host is not one from which the connection's recordings come, or it is a private one.
    #[error("its host may not be asked")]
    Host(String),
}

/// Why a use-case did not do what it was asked. Messages hold no personal data and no secrets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Nobody is logged in, or the token is not known: 401.
    #[error("not logged in")]
    Unauthenticated,
    /// E-mail and password do not fit, without saying which: 401.
    #[error("wrong e-mail or password")]
    WrongLogin,
    /// The role lacks the right: 403.
    #[error("the role lacks the right")]
    Forbidden,
    /// Not here, or of another workspace, which is the same: 404.
    #[error("not found")]
    NotFound,
    /// Not here any more: it was merged into another card of its kind: 404.
    #[error("merged into another card")]
    Merged(CardId),
    /// Cards that are there look like what was entered: 409.
    #[error("it looks like {} others", .found.len())]
    Duplicates {
        /// What was entered may be kept all the same, if whoever asks says so.
        may_allow: bool,
        /// Which cards, and by what.
        found: Vec<Alike>,
    },
    /// Fields of the input are wrong: 422.
    #[error("the input has errors in {} fields", .0.len())]
    Invalid(Vec<FieldError>),
    /// The row has changed since it was read: 412.
    #[error("the row has changed since")]
    Stale,
    /// `If-Match` is missing: 428.
    #[error("the version of the row is missing")]
    VersionRequired,
    /// The state of things does not allow it: 409. The code names why; its text is in the catalog under `problem-<code>`.
    #[error("not possible now: {0}")]
    Conflict(&'static str),
    /// What was asked for is gone and will not come back (an old place in the change feed): 410.
    #[error("gone")]
    Gone,
    /// A recording cannot be heard: 403, 404, 410 or 502.
    #[error("the recording cannot be heard: {0}")]
    Recording(#[from] Unheard),
    /// The API of a telephony source did not do it: 409, 502 or 503.
    #[error("the source did not do it: {0}")]
    Source(#[from] ApiFailure),
    /// Too many attempts: 429.
    #[error("too many attempts; try again in {retry_after_seconds} s")]
    TooMany {
        /// Seconds until the next attempt is allowed.
        retry_after_seconds: u64,
    },
    /// The database is away: 503.
    #[error("the database is away")]
    Away(#[source] StoreError),
    /// A guard of a batch failed; the use-case runs again.
    #[error("a row changed meanwhile ({step})")]
    Changed {
        /// The statement whose guard failed.
        step: &'static str,
    },
    /// A mistake of ours: 500. The source is logged where it is answered.
    #[error("internal error: {0}")]
    Internal(String),
}

impl Error {
    /// One wrong field.
    pub fn invalid(field: impl Into<String>, code: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, code)])
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        if error.is_away() { Self::Away(error) } else { Self::Internal(error.to_string()) }
    }
}

impl From<CommitError> for Error {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Conflict { step } => Self::Changed { step },
            // After many attempts: whoever asks again has better luck.
            CommitError::Contended { step, .. } => Self::Changed { step },
            CommitError::Away { source, .. } => Self::Away(source),
            other => Self::Internal(other.to_string()),
        }
    }
}

impl Retry for Error {
    fn conflict(&self) -> Option<&'static str> {
        match self {
            Self::Changed { step } => Some(step),
            _ => None,
        }
    }
}
