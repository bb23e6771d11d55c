//! A body that says it is too large is declined before anybody looks at it.

use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::hooks::body;
use crate::problem::Problem;

/// The largest body of the API, in bytes.
const LARGEST: usize = 2 << 20;
/// The largest file that is brought.
const LARGEST_FILE: usize = 32 << 20;

/// The largest form that somebody sends.
const LARGEST_FORM: usize = 64 << 10;

/// Whether a file is brought: it may be large, and may take its time.
pub(super) fn brings_file(request: &Request) -> bool {
    // Within the API the path is without its beginning.
    request.method() == Method::POST && matches!(request.uri().path(), "/imports" | "/api/v1/imports")
}

/// Answers 413 to a request whose body is too long, after having read it: who still sends when the connection closes never sees the answer. Whoever reads a
/// body that does not say how long it is stops there.
pub(crate) async fn fitting(request: Request, next: Next) -> Response {
    let is_file = brings_file(&request);
    let largest = if is_file { LARGEST_FILE } else { LARGEST };
    fit(request, next, largest, is_file).await
}

/// The same for what somebody sends with a form.
pub(crate) async fn fitting_form(request: Request, next: Next) -> Response {
    fit(request, next, LARGEST_FORM, false).await
}

async fn fit(mut request: Request, next: Next, largest: usize, is_file: bool) -> Response {
    DefaultBodyLimit::max(largest).apply(&mut request);
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_none_or(|length| length <= largest as u64) {
        return next.run(request).await;
    }
    if is_file {
        body::decline_file(request.into_body()).await
    } else {
        body::decline(request.into_body()).await
    }
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large").into_response()
}
