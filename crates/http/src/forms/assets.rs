//! The script and the style of the pages, and the script that shows forms on other pages.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

const EMBED: &str = include_str!("assets/embed.js");
const SCRIPT: &str = include_str!("assets/form.js");
const STYLE: &str = include_str!("assets/form.css");

/// An hour: a new release is everywhere by then.
const CACHED: &str = "public, max-age=3600";

/// The number of what the pages load, which is another one when that changes: so a page never meets an old script.
pub(super) const VERSION: u64 = hash(STYLE, hash(SCRIPT, 0xcbf2_9ce4_8422_2325));

/// FNV-1a.
const fn hash(text: &str, mut hash: u64) -> u64 {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

/// `GET /f/embed.js`
pub(super) async fn embed(headers: HeaderMap) -> Response {
    file("text/javascript; charset=utf-8", EMBED, &headers)
}

/// `GET /f/form.js`
pub(super) async fn script(headers: HeaderMap) -> Response {
    file("text/javascript; charset=utf-8", SCRIPT, &headers)
}

/// `GET /f/form.css`
pub(super) async fn style(headers: HeaderMap) -> Response {
    file("text/css; charset=utf-8", STYLE, &headers)
}

fn file(kind: &'static str, text: &'static str, headers: &HeaderMap) -> Response {
    // Weak, since the same file may be sent compressed.
    let tag = format!("W/\"{:x}\"", hash(text, 0xcbf2_9ce4_8422_2325));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let mut response = match known {
        Some(known) if known.split(',').any(|one| one.trim() == tag) => StatusCode::NOT_MODIFIED.into_response(),
        _ => text.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHED));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}
