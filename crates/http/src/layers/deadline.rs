//! No request waits for ever.

use std::time::Duration;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::fitting::brings_file;
use crate::problem::Problem;

/// How long a handler may take until its answer begins. Streams begin at once and then last as long as they like.
pub(crate) const LONGEST: Duration = Duration::from_secs(30);
/// The same for a file that is brought, whose sending counts, too.
const LONGEST_FILE: Duration = Duration::from_secs(600);

/// Gives up a request whose answer does not begin in time.
pub(crate) async fn deadline(request: Request, next: Next) -> Response {
    let longest = if brings_file(&request) { LONGEST_FILE } else { LONGEST };
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(StatusCode::SERVICE_UNAVAILABLE, "timeout").into_response(),
    }
}
