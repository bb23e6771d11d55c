//! `POST` with an `Idempotency-Key`: repeated by the same user, it is answered with the reply of the first time and does nothing.
//!
//! Only success is kept. What was refused did nothing, so asking again may do it.

use app::idempotency::{self, Begun, Claim, Reply};
use app::{Ctx, Error, Principal};
use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::extract::unread;
use crate::problem::Problem;
use crate::shared::Shared;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// The largest reply that is kept, in bytes.
const LARGEST: usize = 1 << 20;

/// A reply as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    content_type: Option<String>,
    location: Option<String>,
    etag: Option<String>,
    body: String,
}

/// Answers a repeated `POST` with the reply of the first one.
pub(crate) async fn idempotency(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !request.headers().contains_key(KEY) {
        return next.run(request).await;
    }
    match once(&shared, request, next).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    }
}

async fn once(shared: &Shared, request: Request, next: Next) -> Result<Response, Problem> {
    let (mut parts, body) = request.into_parts();
    // Who is not let in is told so by the handler; what needs no login (a login) has nobody to whom a key could belong.
    let Ok(who) = Principal::from_request_parts(&mut parts, shared).await else {
        return Ok(next.run(Request::from_parts(parts, body)).await);
    };
    let body = Bytes::from_request(Request::from_parts(parts.clone(), body), shared)
        .await
        .map_err(|rejection| unread(&rejection))?;
    let key = parts.headers.get(KEY).and_then(|key| key.to_str().ok()).unwrap_or_default().to_owned();
    let path = parts.uri.path_and_query().map_or("", |path| path.as_str());
    let fingerprint = idempotency::fingerprint(&[parts.method.as_str().as_bytes(), path.as_bytes(), &body]);
    let request = Request::from_parts(parts, Body::from(body));
    match idempotency::begin(&shared.ctx, &who, &key, fingerprint).await? {
        Begun::Done(reply) => replay(&reply),
        Begun::New(claim) => {
            // A client that hangs up does not interrupt it: the reply is there when it asks again.
            let work = tokio::spawn(answer(shared.ctx.clone(), claim, request, next));
            work.await.map_err(|_| Problem::internal("a handler panicked"))?
        }
    }
}

async fn answer(ctx: Ctx, claim: Claim, request: Request, next: Next) -> Result<Response, Problem> {
    let response = next.run(request).await;
    if !response.status().is_success() {
        noted(idempotency::abandon(&ctx, claim).await);
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body =
        axum::body::to_bytes(body, LARGEST).await.map_err(|_| Problem::internal("a reply is too large to be kept"))?;
    let header = |name| parts.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).map(str::to_owned);
    let kept = Kept {
        content_type: header(header::CONTENT_TYPE),
        location: header(header::LOCATION),
        etag: header(header::ETAG),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    let text = serde_json::to_string(&kept).map_err(|error| Problem::internal(&error.to_string()))?;
    noted(idempotency::finish(&ctx, claim, &Reply { status: parts.status.as_u16(), body: text }).await);
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn replay(reply: &Reply) -> Result<Response, Problem> {
    let damaged = || Problem::internal("a kept reply cannot be read");
    let kept: Kept = serde_json::from_str(&reply.body).map_err(|_| damaged())?;
    let status = StatusCode::from_u16(reply.status).map_err(|_| damaged())?;
    let mut response = (status, kept.body).into_response();
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_TYPE);
    for (name, value) in
        [(header::CONTENT_TYPE, kept.content_type), (header::LOCATION, kept.location), (header::ETAG, kept.etag)]
    {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

/// The request itself is done; only its repetition would not be recognised.
fn noted(result: Result<(), Error>) {
    if let Err(error) = result {
        tracing::warn!(%error, "the reply to an idempotent request was not kept");
    }
}
