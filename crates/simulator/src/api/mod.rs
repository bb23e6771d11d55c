//! The HTTP API (§3), and what stands before it: counting, faults, the key.

mod callback;
mod contacts;
mod list;
mod recordings;
mod rpc;
mod staff;

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;

use crate::control;
use crate::faults::ApiFault;
use crate::serve::Cut;
use crate::simulator::Simulator;

/// `calls/list` answers at most so many rows.
pub const LIST_LIMIT: usize = 6_500;

/// Larger bodies are refused.
const LARGEST: usize = 1024 * 1024;

/// Everything that is served.
pub(crate) fn router(simulator: Simulator) -> Router {
    let api = Router::new()
        .route("/calls/list", get(list::list))
        .route("/a/v2", post(callback::external))
        .route("/callback/outward_call", post(callback::outward_call))
        .route("/api/json-rpc", post(staff::list))
        .route("/sipstatus/online", get(staff::online))
        .route("/sipstatus/speaking", get(staff::speaking))
        .route("/minicrm/contacts/sync", post(contacts::sync))
        .route("/recordings/{file}", get(recordings::get))
        .layer(from_fn_with_state(simulator.clone(), guard));
    api.merge(control::router(simulator.clone())).with_state(simulator)
}

/// Counts a request, lets the fault of the moment happen to it, and looks at its key.
async fn guard(State(simulator): State<Simulator>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let counted = if path.starts_with("/recordings/") { "/recordings" } else { &path };
    *simulator.state().counters.requests.entry(counted.to_owned()).or_default() += 1;
    let faults = simulator.faults();
    match faults.of(&path) {
        None => {}
        Some(ApiFault::DelayMs(delay)) => drop(simulator.pause(Duration::from_millis(*delay)).await),
        Some(ApiFault::Hang) => simulator.until_faults_change(&faults).await,
        Some(ApiFault::Drop) => {
            let mut response = Response::new(Body::empty());
            response.extensions_mut().insert(Cut);
            return response;
        }
        Some(ApiFault::Status(code)) => {
            let status = StatusCode::from_u16(*code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return (status, status.canonical_reason().unwrap_or("Error")).into_response();
        }
        Some(ApiFault::ErrorInOk) => return error_in_ok(&path, request).await,
    }
    if counted != "/recordings" && !has_key(&simulator, request.headers()) {
        return (StatusCode::UNAUTHORIZED, "Invalid Auth-key").into_response();
    }
    next.run(request).await
}

/// Whether a request carries the project's key.
pub(crate) fn has_key(simulator: &Simulator, headers: &header::HeaderMap) -> bool {
    headers.get("auth-key").is_some_and(|key| key.as_bytes() == simulator.shared.auth_key.as_bytes())
}

/// An error with status 200: of JSON-RPC to those who speak it, else a text.
async fn error_in_ok(path: &str, request: Request) -> Response {
    if !matches!(path, "/a/v2" | "/api/json-rpc") {
        return (StatusCode::OK, "Internal error, try again later").into_response();
    }
    let body = to_bytes(request.into_body(), LARGEST).await.unwrap_or_default();
    let id = rpc::Call::parse(&body).map_or_else(|error| error.id, |call| call.id);
    rpc::Failure { id, code: rpc::SERVER_ERROR, message: "Internal error".to_owned() }.into_response()
}

/// A body that is no form of the endpoint.
fn bad(message: &str) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({"error": message}))).into_response()
}

/// The pairs of a query or form.
fn pairs(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    form_urlencoded::parse(bytes).into_owned().collect()
}

/// A body, if it is not too large.
type Taken = Result<Bytes, axum::extract::rejection::BytesRejection>;
