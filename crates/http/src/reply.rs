//! How handlers answer: what is created has an address, what has a version has a tag, lists come in pages.

use app::Error;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream::BoxStream;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use utoipa::ToSchema;

pub use crate::extract::Json;

/// 201 with the new thing, its address and its version.
#[derive(Debug, Clone)]
pub struct Created<T> {
    /// The address, below the server's own: `/api/v1/users/…`.
    pub location: String,
    /// The version of the row, if it has one.
    pub version: Option<i64>,
    /// What was made.
    pub body: T,
}

impl<T> Created<T> {
    /// At this address, in its first version.
    pub fn new(location: String, version: i64, body: T) -> Self {
        Self { location, version: Some(version), body }
    }

    /// At this address; it has no versions since it never changes.
    pub fn unchanging(location: String, body: T) -> Self {
        Self { location, version: None, body }
    }
}

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        let mut response = (StatusCode::CREATED, Json(self.body)).into_response();
        set(&mut response, header::LOCATION, &self.location);
        if let Some(version) = self.version {
            set(&mut response, header::ETAG, &etag(version));
        }
        response
    }
}

/// 200 with one thing and its version as `ETag`, which `If-Match` wants back.
#[derive(Debug, Clone)]
pub struct Tagged<T>(pub i64, pub T);

impl<T: Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.1).into_response();
        set(&mut response, header::ETAG, &etag(self.0));
        response
    }
}

/// A file to be kept, whose name may be in any script (RFC 6266).
pub(crate) fn file(name: &str, media_type: &'static str, body: BoxStream<'static, Result<Bytes, Error>>) -> Response {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._ ".contains(c) { c } else { '_' }).collect();
    let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC);
    let mut response = Body::from_stream(body).into_response();
    set(&mut response, header::CONTENT_TYPE, media_type);
    set(
        &mut response,
        header::CONTENT_DISPOSITION,
        &format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"),
    );
    response
}

/// 204: it is done, and there is nothing to say.
#[derive(Debug, Clone, Copy)]
pub struct NoContent;

impl IntoResponse for NoContent {
    fn into_response(self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

/// Some rows of a list, and where the next ones are.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PageOut<T> {
    /// The rows, in the order of the list.
    pub items: Vec<T>,
    /// The `cursor` of the next page; null on the last one.
    #[schema(required)]
    pub next: Option<String>,
}

impl<T> PageOut<T> {
    /// From a page of the use-case.
    pub fn of<R>(page: app::page::Page<R>, out: impl FnMut(R) -> T) -> Self {
        Self { items: page.items.into_iter().map(out).collect(), next: page.next.map(|cursor| cursor.to_string()) }
    }
}

/// The tag of a version: the number in quotes.
pub fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

fn set(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
