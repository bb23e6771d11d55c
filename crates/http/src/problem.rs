//! Errors as clients see them: `application/problem+json` (RFC 9457) with a stable code and texts in the reader's language.
//!
//! A handler returns a [`Problem`]; where it is answered, the layer `layers::request` writes its texts in the reader's language and logs what is
//! our own fault, once, with the number of the request. Nothing of the inside is in the answer.

use std::error::Error as _;
use std::sync::Arc;

use app::duplicates::Alike;
use app::source_api::{ApiFailure, ApiProblem};
use app::{Error, FieldError, Unheard};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::i18n::{self, Arg, Language};

/// Why a request was not answered as it was asked.
#[derive(Debug, Clone)]
pub struct Problem {
    status: StatusCode,
    code: &'static str,
    filled_in: Vec<(&'static str, Filling)>,
    errors: Vec<FieldError>,
    current: Option<Arc<Value>>,
    cards: Option<Arc<Cards>>,
    retry_after_seconds: Option<u64>,
    cause: Option<Arc<str>>,
}

/// What is filled into the texts of a problem.
#[derive(Debug, Clone)]
enum Filling {
    Number(i64),
    Word(String),
}

/// The cards of which a problem tells.
#[derive(Debug)]
enum Cards {
    /// The one that another one went into.
    MergedInto(Uuid),
    /// Those that look like what was entered.
    Similar(Vec<DuplicateProblem>),
}

/// A problem as it is sent (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemOut {
    /// Where the code is explained: a place on the page of the API, relative to the server.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is, in the reader's language.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What it is, for programs; codes never change their meaning.
    pub code: &'static str,
    /// What happened and what to do, in the reader's language.
    pub detail: String,
    /// The number of the request, for those who look into the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// With 412: the row as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub current: Option<Value>,
    /// With `merged`: the card that it went into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Uuid>,
    /// With `duplicate` and `duplicate_warning`: the cards that look like it, the most alike first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<DuplicateProblem>,
}

/// A card that looks like what was entered.
#[derive(Clone, Serialize, ToSchema)]
pub struct DuplicateProblem {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What both have in common, the strongest first: `phone`, `email`, `name`.
    pub by: Vec<&'static str>,
}

impl std::fmt::Debug for DuplicateProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DuplicateProblem").field("id", &self.id).field("by", &self.by).finish_non_exhaustive()
    }
}

/// What is wrong with one field.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The field's path, such as `phones[1]`.
    pub field: String,
    /// What is wrong, for programs.
    pub code: &'static str,
    /// What is wrong, in the reader's language.
    pub detail: String,
}

impl Problem {
    /// A problem with the texts `problem-<code>` and `problem-<code>.detail`.
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            filled_in: Vec::new(),
            errors: Vec::new(),
            current: None,
            cards: None,
            retry_after_seconds: None,
            cause: None,
        }
    }

    /// Nothing is there, or it is of another workspace.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found")
    }

    /// Fields are wrong.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid") }
    }

    /// Cards are there that look like what was entered.
    fn duplicates(may_allow: bool, found: Vec<Alike>) -> Self {
        let problem = if may_allow {
            Self::new(StatusCode::CONFLICT, "duplicate_warning")
        } else {
            Self::new(StatusCode::CONFLICT, "duplicate")
        };
        let one = |alike: Alike| DuplicateProblem {
            id: alike.card.into(),
            name: alike.name,
            by: alike.by.iter().map(|by| by.as_str()).collect(),
        };
        let cards = Cards::Similar(found.into_iter().map(one).collect());
        Self { cards: Some(Arc::new(cards)), ..problem }
    }

    /// Our own mistake; `cause` is for the log alone.
    pub fn internal(cause: &str) -> Self {
        Self { cause: Some(cause.into()), ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal") }
    }

    /// The row has changed since the client read it; the answer brings it as it is now.
    pub fn stale(current: impl Serialize) -> Self {
        let problem = Self::from(Error::Stale);
        match serde_json::to_value(current) {
            Ok(current) => Self { current: Some(Arc::new(current)), ..problem },
            Err(error) => Self::internal(&error.to_string()),
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// What the log says of it, if it is our own fault.
    pub(crate) fn cause(&self) -> Option<&str> {
        self.cause.as_deref()
    }

    fn away(self, seconds: u64) -> Self {
        Self { retry_after_seconds: Some(seconds), ..self }
    }

    /// The body in a language; `instance` is the number of the request.
    pub(crate) fn body(&self, language: Language, instance: Option<String>) -> ProblemOut {
        let fill = |filling| match filling {
            &Filling::Number(number) => Arg::Number(number),
            Filling::Word(word) => Arg::Word(word),
        };
        let args: Vec<_> = self.filled_in.iter().map(|(name, filling)| (*name, fill(filling))).collect();
        let say = |id: String| i18n::text(language, &id, &args).unwrap_or_else(|| self.code.to_owned());
        let field = |error: &FieldError| FieldProblem {
            field: error.field.clone(),
            code: error.code,
            detail: i18n::text(language, &format!("field-{}", error.code), &[])
                .unwrap_or_else(|| error.code.to_owned()),
        };
        let (merged_into, duplicates) = match self.cards.as_deref() {
            None => (None, Vec::new()),
            Some(Cards::MergedInto(into)) => (Some(*into), Vec::new()),
            Some(Cards::Similar(found)) => (None, found.clone()),
        };
        ProblemOut {
            kind: format!("/api/docs#problem-{}", self.code),
            title: say(format!("problem-{}", self.code)),
            status: self.status.as_u16(),
            code: self.code,
            detail: say(format!("problem-{}.detail", self.code)),
            instance,
            errors: self.errors.iter().map(field).collect(),
            current: self.current.as_deref().cloned(),
            merged_into,
            duplicates,
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        use StatusCode as S;
        let chain = chain(&error);
        match error {
            Error::Unauthenticated => Self::new(S::UNAUTHORIZED, "unauthenticated"),
            Error::WrongLogin => Self::new(S::UNAUTHORIZED, "wrong_login"),
            Error::Forbidden => Self::new(S::FORBIDDEN, "forbidden"),
            Error::NotFound => Self::not_found(),
            Error::Merged(into) => {
                let cards = Some(Arc::new(Cards::MergedInto(into.into())));
                Self { cards, ..Self::new(S::NOT_FOUND, "merged") }
            }
            Error::Duplicates { may_allow, found } => Self::duplicates(may_allow, found),
            Error::Invalid(errors) => Self::invalid(errors),
            Error::Stale => Self::new(S::PRECONDITION_FAILED, "stale"),
            Error::VersionRequired => Self::new(S::PRECONDITION_REQUIRED, "version_required"),
            Error::Conflict(code) => Self::new(S::CONFLICT, code),
            Error::Gone => Self::new(S::GONE, "gone"),
            Error::Recording(why) => unheard(why),
            Error::Source(failure) => from_source(failure),
            Error::TooMany { retry_after_seconds } => {
                let seconds = i64::try_from(retry_after_seconds).unwrap_or(i64::MAX);
                Self {
                    filled_in: vec![("seconds", Filling::Number(seconds))],
                    ..Self::new(S::TOO_MANY_REQUESTS, "too_many")
                }
                .away(retry_after_seconds)
            }
            Error::Away(_) => {
                Self { cause: Some(chain.into()), ..Self::new(S::SERVICE_UNAVAILABLE, "unavailable") }.away(5)
            }
            Error::Changed { .. } => Self::new(S::CONFLICT, "changed_meanwhile"),
            _ => Self::internal(&chain),
        }
    }
}

/// Why there is nothing to hear.
fn unheard(why: Unheard) -> Problem {
    use StatusCode as S;
    match why {
        Unheard::Missing => Problem::new(S::NOT_FOUND, "recording_missing"),
        Unheard::Pending => Problem::new(S::NOT_FOUND, "recording_pending"),
        Unheard::Gone => Problem::new(S::GONE, "recording_gone"),
        Unheard::Deleted => Problem::new(S::GONE, "recording_deleted"),
        Unheard::Storage => Problem::new(S::SERVICE_UNAVAILABLE, "recording_storage").away(30),
        Unheard::Unreachable => Problem::new(S::BAD_GATEWAY, "recording_unreachable"),
        Unheard::Host(host) => {
            Problem { filled_in: vec![("host", Filling::Word(host))], ..Problem::new(S::FORBIDDEN, "recording_host") }
        }
    }
}

/// Why the API of a telephony source did not do it.
fn from_source(failure: ApiFailure) -> Problem {
    use StatusCode as S;
    let code = failure.code();
    match failure {
        ApiFailure::NoKey | ApiFailure::NoProject | ApiFailure::Address => Problem::new(S::CONFLICT, code),
        ApiFailure::Resting(seconds) => {
            let waits = Problem {
                filled_in: vec![("seconds", Filling::Number(seconds))],
                ..Problem::new(S::SERVICE_UNAVAILABLE, code)
            };
            waits.away(seconds.unsigned_abs())
        }
        ApiFailure::Problem(ApiProblem::Refused { message, .. }) => {
            Problem { filled_in: vec![("message", Filling::Word(message))], ..Problem::new(S::BAD_GATEWAY, code) }
        }
        ApiFailure::Unreachable(_) | ApiFailure::Problem(_) => Problem::new(S::BAD_GATEWAY, code),
    }
}

/// An error and what caused it, in one line.
fn chain(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

/// The result of a change, where a stale one is answered with the row as it is now; `current` is only asked for then.
///
/// # Errors
/// The problem that the change met.
pub async fn or_current<T, C: Serialize>(
    result: Result<T, Error>,
    current: impl Future<Output = Result<C, Error>>,
) -> Result<T, Problem> {
    match result {
        Err(Error::Stale) => Err(Problem::stale(current.await?)),
        other => Ok(other?),
    }
}

impl Problem {
    /// The response in a language. The problem itself travels along, so that the outer layers can say it in another one.
    pub(crate) fn response(self, language: Language, instance: Option<String>) -> Response {
        let body = serde_json::to_vec(&self.body(language, instance)).unwrap_or_default();
        let mut response = (self.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.as_str()));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after_seconds {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(version) = self.current.as_ref().and_then(|row| row.get("version")).and_then(Value::as_i64) {
            headers.insert(
                header::ETAG,
                HeaderValue::from_str(&crate::reply::etag(version)).unwrap_or(HeaderValue::from_static("\"0\"")),
            );
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.response(Language::En, None)
    }
}
