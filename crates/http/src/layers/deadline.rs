//! No request waits for ever.

use std::time::Duration;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;

/// How long a handler may take until its answer begins. Streams begin at once and then last as long as they like.
pub(crate) const LONGEST: Duration = Duration::from_secs(30);

/// Gives up a request whose answer does not begin in time.
pub(crate) async fn deadline(request: Request, next: Next) -> Response {
    match tokio::time::timeout(LONGEST, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(StatusCode::SERVICE_UNAVAILABLE, "timeout").into_response(),
    }
}
