//! Where telephony sends its events. The path to the database is as short as can be: the sender waits, and never asks twice.

use app::Ctx;
use app::events::receive::Kind;
use app::events::receive::{self, Incoming, Receipt};
use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;

use crate::problem::Problem;
use crate::shared::Shared;

/// The largest event, in bytes.
const EVENT_BODY: usize = 1 << 20;

/// `ANY /hooks/ringostat/{token}` and `/hooks/ringostat/{token}/{event}`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/hooks/ringostat/{token}", any(unnamed))
        .route("/hooks/ringostat/{token}/{event}", any(named))
        .layer(DefaultBodyLimit::max(EVENT_BODY))
}

async fn unnamed(
    State(ctx): State<Ctx>,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    take(&ctx, &token, None, query, &headers, body).await
}

async fn named(
    State(ctx): State<Ctx>,
    Path((token, event)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    take(&ctx, &token, Some(event), query, &headers, body).await
}

async fn take(
    ctx: &Ctx,
    token: &str,
    event: Option<String>,
    query: Option<String>,
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(rejection) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large").into_response();
        }
        // The sender went away in the middle.
        Err(_) => return Problem::new(StatusCode::BAD_REQUEST, "bad_request").into_response(),
    };
    let content_type =
        headers.get(header::CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let incoming = Incoming { event, query: query.map(String::into_bytes), content_type, body: body.into() };
    match receive::receive(ctx, Kind::Hook, token, incoming).await {
        Ok(Receipt::Stored(_) | Receipt::Spooled(_)) => {
            ([(header::CONTENT_TYPE, "application/json")], r#"{"ok":true}"#).into_response()
        }
        Ok(Receipt::UnknownToken) => Problem::not_found().into_response(),
        Err(error) => {
            tracing::error!(%error, "an event could be kept neither in the database nor in the spool");
            Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable").into_response()
        }
    }
}
