//! Where telephony sends its events. The path to the database is as short as can be: the sender waits, and never asks twice.

mod body;

use app::Ctx;
use app::events::receive::{self, Incoming, Kind, Receipt};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use percent_encoding::percent_decode_str;

use self::body::Unread;
use crate::problem::Problem;
use crate::shared::Shared;

/// `ANY /hooks/ringostat/{token}` and `/hooks/ringostat/{token}/{event}`, with a slash at the end or without.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/hooks/ringostat/{token}", any(take))
        .route("/hooks/ringostat/{token}/", any(take))
        .route("/hooks/ringostat/{token}/{event}", any(take))
        .route("/hooks/ringostat/{token}/{event}/", any(take))
}

async fn take(State(ctx): State<Ctx>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    // Nobody has a token that is no text.
    let Some((token, event)) = segments(&head.uri) else { return Problem::not_found().into_response() };
    let body = match body::read(body).await {
        Ok(body) => body,
        Err(Unread::TooLarge) => return Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large").into_response(),
        Err(Unread::Broken) => return Problem::new(StatusCode::BAD_REQUEST, "body_broken").into_response(),
    };
    let query = head.uri.query().map(|query| query.as_bytes().to_vec());
    let incoming = Incoming { event, query, content_type: content_type(&head.headers), body };
    // What came whole is kept, even if the sender has gone meanwhile and this request with it.
    let kept = tokio::spawn(async move { receive::receive(&ctx, Kind::Hook, &token, incoming).await });
    let failed = match kept.await {
        Ok(Ok(Receipt::Stored(_) | Receipt::Spooled(_))) => {
            return ([(header::CONTENT_TYPE, "application/json")], r#"{"ok":true}"#).into_response();
        }
        Ok(Ok(Receipt::UnknownToken)) => return Problem::not_found().into_response(),
        Ok(Err(error)) => error.to_string(),
        Err(_) => "a mistake in the program".to_owned(),
    };
    tracing::error!(error = failed, "an event could be kept neither in the database nor in the spool");
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable").into_response()
}

/// Token and event of a path; none if the token is no UTF-8. An event that is none has no name: the rest of the message tells what it is.
fn segments(uri: &Uri) -> Option<(String, Option<String>)> {
    let mut segments = uri.path().split('/').skip(3);
    let decoded = |segment: &str| percent_decode_str(segment).decode_utf8().ok().map(|text| text.into_owned());
    let token = decoded(segments.next()?)?;
    Some((token, segments.next().and_then(decoded).filter(|event| !event.is_empty())))
}

fn content_type(headers: &HeaderMap) -> Option<String> {
    headers.get(header::CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let check = |path: &str, expected: Option<(&str, Option<&str>)>| {
            let expected = expected.map(|(token, event)| (token.to_owned(), event.map(str::to_owned)));
            assert_eq!(segments(&path.parse().unwrap()), expected, "{path}");
        };
        check("/hooks/ringostat/T", Some(("T", None)));
        check("/hooks/ringostat/T/?a=1", Some(("T", None)));
        check("/hooks/ringostat/T/after_call", Some(("T", Some("after_call"))));
        check("/hooks/ringostat/T/after_call/", Some(("T", Some("after_call"))));
        check("/hooks/ringostat/%D1%97/%D1%97", Some(("ї", Some("ї"))));
        check("/hooks/ringostat/T/%ff", Some(("T", None)));
        check("/hooks/ringostat/%ff/after_call", None);
    }
}
