//! A panic is a mistake of ours: the request is answered with 500, and the others go on.

use std::any::Any;

use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;

use crate::problem::Problem;

/// Turns a panic into the problem `internal`. What it said stays inside: it may quote personal data. Where it happened is logged by the panic hook.
pub(crate) fn catch_panics() -> CatchPanicLayer<fn(Box<dyn Any + Send>) -> Response> {
    CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response())
}
