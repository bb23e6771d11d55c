//! Everything that is not the API: the web application, which the binary carries inside.

mod site;

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::problem::Problem;
use site::{File, answer};

/// What `npm run build` made in `web/`; nothing, if it did not run before this was compiled.
#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

/// Paths that no route has: below `/api`, `/hooks` and `/f` nothing is there; elsewhere is the web application, which reads its own addresses.
pub(crate) async fn fallback(request: Request) -> Response {
    let path = request.uri().path();
    let machine = ["/api", "/hooks", "/f"]
        .iter()
        .any(|room| path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    if machine || !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Problem::not_found().into_response();
    }
    let file = |name: &str| Dist::get(name).map(|file| File { version: file.metadata.sha256_hash(), bytes: file.data });
    answer(file, path, request.headers())
}

/// Paths that a route has, but not for this method; axum adds `Allow`.
pub(crate) async fn no_such_method() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed")
}
