//! Where telephony sends its events. The path to the database is as short as can be: the sender waits, and never asks twice.

pub(crate) mod body;
mod finish;
pub(crate) mod forward;

use std::panic::AssertUnwindSafe;

use app::Ctx;
use app::events::receive::{self, Answer, Incoming, Kind, Receipt};
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use percent_encoding::percent_decode_str;

use self::body::Unread;
use self::finish::to_the_end;
use crate::layers;
use crate::problem::Problem;

/// An address to which events are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Route {
    /// What the metrics call it.
    name: &'static str,
    /// The kind of its tokens.
    kind: Kind,
    /// What is answered to an event about which there is nothing to say.
    reply: &'static str,
}

const RINGOSTAT: Route = Route { name: "/hooks/ringostat/{token}", kind: Kind::Hook, reply: r#"{"ok":true}"# };
const RINGOSTAT_NAMED: Route = Route { name: "/hooks/ringostat/{token}/{event}", ..RINGOSTAT };
const CTI: Route = Route { name: "/hooks/cti/{token}", kind: Kind::CtiHook, reply: "{}" };

/// The route of a path: `/hooks/ringostat/{token}`, `/hooks/ringostat/{token}/{event}` or `/hooks/cti/{token}`, with a slash at the end or without; none
/// for any other path.
pub(crate) fn route(path: &str) -> Option<Route> {
    let (source, rest) = path.strip_prefix("/hooks/")?.split_once('/')?;
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (token, event) = rest.split_once('/').map_or((rest, None), |(token, event)| (token, Some(event)));
    let route = match (source, event) {
        ("ringostat", None) => RINGOSTAT,
        ("ringostat", Some(event)) if !event.is_empty() && !event.contains('/') => RINGOSTAT_NAMED,
        ("cti", None) => CTI,
        _ => return None,
    };
    (!token.is_empty()).then_some(route)
}

/// Takes an event, by any method. Tens of thousands of these come in a second: they do not go through the layers of the site, but what these do for a
/// request is done here too.
pub(crate) async fn answer(ctx: Ctx, route: Route, request: Request) -> Response {
    let measurement = layers::Measurement::begin(request.method());
    let taken = AssertUnwindSafe(take(ctx, route, request)).catch_unwind().await;
    let response = taken.unwrap_or_else(|_| Problem::internal("a handler panicked").into_response());
    measurement.end(route.name.into(), response.status());
    response
}

async fn take(ctx: Ctx, route: Route, request: Request) -> Response {
    let (head, body) = request.into_parts();
    // Nobody has a token that is no text.
    let Some((token, event)) = segments(&head.uri) else { return Problem::not_found().into_response() };
    // Most bodies are here already, and need no timer.
    let Ok(body) = tokio::time::timeout(layers::LONGEST, body::read(body)).await else {
        return Problem::new(StatusCode::SERVICE_UNAVAILABLE, "timeout").into_response();
    };
    let body = match body {
        Ok(body) => body,
        Err(Unread::TooLarge) => return Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large").into_response(),
        Err(Unread::Broken) => return Problem::new(StatusCode::BAD_REQUEST, "body_broken").into_response(),
    };
    let query = head.uri.query().map(|query| query.as_bytes().to_vec());
    let incoming = Incoming { event, query, content_type: content_type(&head.headers), body };
    // What came whole is kept, even if the sender has gone meanwhile and this request with it.
    let kept = to_the_end(async move { receive::answer(&ctx, route.kind, &token, incoming).await });
    // What takes longer goes on beside.
    let Ok(kept) = tokio::time::timeout(layers::LONGEST, kept).await else {
        return Problem::new(StatusCode::SERVICE_UNAVAILABLE, "timeout").into_response();
    };
    let failed = match kept {
        Ok(Answer { receipt: Receipt::UnknownToken, .. }) => return Problem::not_found().into_response(),
        Ok(Answer { reply, .. }) => {
            let json = [(header::CONTENT_TYPE, "application/json")];
            return match reply {
                Some(reply) => (json, reply).into_response(),
                None => (json, route.reply).into_response(),
            };
        }
        Err(error) => error.to_string(),
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
    fn routes_of_paths() {
        for (path, expected) in [
            ("/hooks/ringostat/T", Some(RINGOSTAT)),
            ("/hooks/ringostat/T/", Some(RINGOSTAT)),
            ("/hooks/ringostat/T/after_call", Some(RINGOSTAT_NAMED)),
            ("/hooks/ringostat/T/after_call/", Some(RINGOSTAT_NAMED)),
            ("/hooks/ringostat/T/after_call/more", None),
            ("/hooks/ringostat/T//", None),
            ("/hooks/ringostat/", None),
            ("/hooks/ringostat", None),
            ("/hooks/ringostats/T", None),
            ("/hooks/cti/T", Some(CTI)),
            ("/hooks/cti/T/", Some(CTI)),
            ("/hooks/cti/T/newCall", None),
            ("/hooks/cti/", None),
            ("/hooks/forward/T", None),
            ("/api/v1/calls", None),
        ] {
            assert_eq!(route(path), expected, "{path}");
        }
    }

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
