//! The pages of forms that anybody can fill in: without a session, in frames on other pages, and for scripts of other pages.

mod assets;
mod html;
mod incoming;
mod page;
mod show;
mod submit;

use axum::Router;
use axum::extract::Request;
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::layers;
use crate::shared::Shared;

/// The address of a form, below the server's own.
fn address(key: &str) -> String {
    format!("/f/{key}")
}

/// All that is below `/f`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/f/embed.js", get(assets::embed))
        .route("/f/form.js", get(assets::script))
        .route("/f/form.css", get(assets::style))
        .route("/f/{key}", get(show::show).post(submit::submit).options(preflight))
        .layer(from_fn(layers::fitting_form))
        .layer(from_fn(for_other_pages))
}

/// What other pages may do with all of this: frame it, and read it with their scripts. Nothing here depends on who is logged in.
async fn for_other_pages(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.extensions_mut().insert(layers::Framed);
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// What a browser asks before a script of another page sends JSON.
async fn preflight() -> Response {
    let allowed = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "accept, content-type"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, allowed).into_response()
}
