//! Pages of other sites cannot act in the name of who is logged in here.

use axum::body::Body;
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::problem::Problem;

type Refusal = fn(ProtectionError) -> Response<Body>;

/// Refuses requests that change something and come from a page of another origin (`Sec-Fetch-Site`, else `Origin`). Programs send neither header and
/// pass. `public_url` is trusted: behind a proxy that rewrites `Host` the origin is known by it alone.
pub(crate) fn same_origin(public_url: &str) -> CsrfLayer<Refusal> {
    let layer = CsrfLayer::new();
    // An address that is no origin (with a path behind it) is no origin that a browser sends either.
    let layer = layer.add_trusted_origin(public_url).unwrap_or_default();
    layer.with_rejection_response(|_| Problem::new(StatusCode::FORBIDDEN, "cross_origin").into_response())
}
