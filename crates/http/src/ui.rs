//! Everything that is not the API.

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use crate::problem::Problem;

const PAGE: &str = include_str!("docs/home.html");

/// Paths that no route has: below `/api` and `/hooks` nothing is there; elsewhere a page says where the API is.
pub(crate) async fn fallback(request: Request) -> Response {
    let path = request.uri().path();
    let machine = ["/api", "/hooks"]
        .iter()
        .any(|room| path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    if machine || !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Problem::not_found().into_response();
    }
    Html(PAGE).into_response()
}

/// Paths that a route has, but not for this method; axum adds `Allow`.
pub(crate) async fn no_such_method() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed")
}
