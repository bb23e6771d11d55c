//! Asks a telephony source through its own API: one door for all such requests, with the key, a deadline, and a rest for a source that keeps failing.

mod breaker;
pub mod presence;

use std::time::Duration;

use domain::id::ConnectionId;
use reqwest::Url;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use store::connections::ConnectionRow;
pub use telephony::ringostat::api::ApiProblem;
use telephony::ringostat::api::{self, ApiRequest};

pub use breaker::Breakers;

use crate::connections::auth_key_place;
use crate::ctx::Ctx;
use crate::outgoing::{Failure, Method, Sending};

/// How long people and jobs wait for an answer.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Why a source did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiFailure {
    /// The connection has no key.
    #[error("the connection has no key of the source's API")]
    NoKey,
    /// The connection does not name its project.
    #[error("the connection does not name its project")]
    NoProject,
    /// The address may not be asked, or is none.
    #[error("the address of the source's API may not be asked")]
    Address,
    /// It does not answer, or not in time.
    #[error("the source's API cannot be reached: {0}")]
    Unreachable(String),
    /// It failed too often and is left in peace for a while.
    #[error("the source's API failed too often; it is asked again in {0} s")]
    Resting(i64),
    /// It answers, and says no.
    #[error("the source's API refuses: {0}")]
    Problem(#[from] ApiProblem),
}

/// The codes of failures, for those who explain them.
pub const CODES: [&str; 10] = [
    "source_no_key",
    "source_no_project",
    "source_address",
    "source_unreachable",
    "source_resting",
    "source_bad_key",
    "source_forbidden",
    "source_refused",
    "source_busy",
    "source_not_understood",
];

impl ApiFailure {
    /// One of [`CODES`]; its text is in the catalog under `problem-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoKey => "source_no_key",
            Self::NoProject => "source_no_project",
            Self::Address => "source_address",
            Self::Unreachable(_) => "source_unreachable",
            Self::Resting(_) => "source_resting",
            Self::Problem(ApiProblem::BadKey) => "source_bad_key",
            Self::Problem(ApiProblem::Forbidden) => "source_forbidden",
            Self::Problem(ApiProblem::Refused { .. }) => "source_refused",
            Self::Problem(ApiProblem::Busy) => "source_busy",
            Self::Problem(_) => "source_not_understood",
        }
    }
}

/// A source that can be asked.
pub struct Target {
    connection: ConnectionId,
    base: Url,
    key: HeaderValue,
    project: Option<String>,
}

impl Target {
    /// The API of a connection.
    ///
    /// # Errors
    /// [`ApiFailure::NoKey`] and [`ApiFailure::Address`].
    pub fn of(ctx: &Ctx, row: &ConnectionRow) -> Result<Self, ApiFailure> {
        let sealed = row.auth_key_sealed.as_deref().ok_or(ApiFailure::NoKey)?;
        let opened = ctx.keyring.open(&auth_key_place(row.id), sealed).map_err(|_| ApiFailure::NoKey)?;
        let mut key = HeaderValue::from_str(&opened).map_err(|_| ApiFailure::NoKey)?;
        key.set_sensitive(true);
        let base = Url::parse(row.api_url.as_deref().unwrap_or(api::BASE)).map_err(|_| ApiFailure::Address)?;
        Ok(Self { connection: row.id, base, key, project: row.project_id.clone() })
    }

    /// The id of the project, which some requests cannot do without.
    ///
    /// # Errors
    /// [`ApiFailure::NoProject`].
    pub fn project(&self) -> Result<&str, ApiFailure> {
        self.project.as_deref().ok_or(ApiFailure::NoProject)
    }

    fn url(&self, request: &ApiRequest) -> Url {
        let mut url = self.base.clone();
        url.set_path(&format!("{}{}", self.base.path().trim_end_matches('/'), request.path));
        if !request.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&request.query);
        }
        url
    }

    /// The one host that is asked, as lists of hosts write it.
    fn host(&self) -> Option<String> {
        let host = self.base.host_str()?.trim_start_matches('[').trim_end_matches(']');
        Some(self.base.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
    }

    fn headers(&self, request: &ApiRequest) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(HeaderName::from_static(api::KEY_HEADER), self.key.clone());
        if let Some(project) = request.project_header.as_deref().and_then(|id| HeaderValue::from_str(id).ok()) {
            headers.insert(HeaderName::from_static(api::PROJECT_HEADER), project);
        }
        if let Some(kind) = request.content_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        headers
    }
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Target({})", self.connection)
    }
}

/// Sends a request and gives status and body. What an error in the body means is for the reader of that body to say; here only a source that does not
/// answer, or answers that it is busy, counts as failing.
///
/// # Errors
/// [`ApiFailure`].
pub async fn send(
    ctx: &Ctx,
    target: &Target,
    request: ApiRequest,
    patience: Duration,
) -> Result<(u16, Vec<u8>), ApiFailure> {
    let now = ctx.clock.now();
    if let Some(seconds) = ctx.breakers.rests(target.connection, now) {
        return Err(ApiFailure::Resting(seconds));
    }
    let (url, headers) = (target.url(&request), target.headers(&request));
    let method = match request.method {
        api::Method::Get => Method::GET,
        api::Method::Post => Method::POST,
    };
    let sending = Sending { method, url: url.as_str(), headers, body: request.body };
    let host = target.host().ok_or(ApiFailure::Address)?;
    let answered = ctx.outgoing.send(sending, &[host], patience).await;
    let result = match answered {
        Ok((status, body)) => Ok((status, body)),
        Err(Failure::Refused { .. }) => return Err(ApiFailure::Address),
        Err(Failure::Unreachable(why)) => Err(ApiFailure::Unreachable(why)),
    };
    let failed = match &result {
        Ok((status, _)) => *status == 429 || *status >= 500,
        Err(_) => true,
    };
    let now = ctx.clock.now();
    if failed {
        ctx.breakers.failed(target.connection, now);
    } else {
        ctx.breakers.worked(target.connection);
    }
    metrics::counter!("switchhook_source_requests_total", "result" => if failed { "failed" } else { "answered" })
        .increment(1);
    result
}
