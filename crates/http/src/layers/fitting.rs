//! A body that says it is too large is declined before anybody looks at it.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::hooks::body;
use crate::problem::Problem;

/// Answers 413 to a request whose body is longer than `largest` bytes, after having read it: who still sends when the connection closes never sees
/// the answer.
pub(crate) async fn fitting(State(largest): State<usize>, request: Request, next: Next) -> Response {
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_none_or(|length| length <= largest as u64) {
        return next.run(request).await;
    }
    body::decline(request.into_body()).await;
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large").into_response()
}
