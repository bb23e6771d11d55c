//! Where telephony asks whom a call should ring first. A client hears nothing while it waits, so this goes past the layers of the site like events do,
//! and there always is an answer: on any doubt 200 and the empty one.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use app::Ctx;
use app::forward::{self, Answered, Question};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;

use super::{body, content_type, segments};
use crate::layers;
use crate::problem::Problem;

/// What the metrics call the address.
const ROUTE: &str = "/hooks/forward/{token}";
/// A question that takes longer to come is as good as none.
const COMING: Duration = Duration::from_secs(2);

/// Whether a path is `/hooks/forward/{token}`, with a slash at the end or without.
pub(crate) fn is_meant(path: &str) -> bool {
    let rest = path.strip_prefix("/hooks/forward/");
    rest.map(|rest| rest.strip_suffix('/').unwrap_or(rest))
        .is_some_and(|token| !token.is_empty() && !token.contains('/'))
}

/// Answers a question, by any method.
pub(crate) async fn answer(ctx: Ctx, request: Request) -> Response {
    let measurement = layers::Measurement::begin(request.method());
    let answered = AssertUnwindSafe(take(ctx, request)).catch_unwind().await;
    let response = answered.unwrap_or_else(|_| nobody());
    measurement.end(ROUTE.into(), response.status());
    response
}

async fn take(ctx: Ctx, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Some((token, _)) = segments(&head.uri) else { return Problem::not_found().into_response() };
    // What is too large, or breaks off, asks for nobody.
    let body = tokio::time::timeout(COMING, body::read(body)).await.ok().and_then(Result::ok).unwrap_or_default();
    let content_type = content_type(&head.headers);
    let question = Question { query: head.uri.query(), content_type: content_type.as_deref(), body: &body };
    match forward::answer(&ctx, &token, question).await {
        Answered::UnknownToken => Problem::not_found().into_response(),
        Answered::Answer(answer) => {
            let headers = [(header::CONTENT_TYPE, answer.content_type), (header::CACHE_CONTROL, "no-store")];
            (headers, answer.body).into_response()
        }
    }
}

/// The empty answer, where even the form is not known.
fn nobody() -> Response {
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    (StatusCode::OK, [(header::CONTENT_TYPE, plain)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for (path, expected) in [
            ("/hooks/forward/T", true),
            ("/hooks/forward/T/", true),
            ("/hooks/forward/", false),
            ("/hooks/forward", false),
            ("/hooks/forward/T/more", false),
            ("/hooks/ringostat/T", false),
        ] {
            assert_eq!(is_meant(path), expected, "{path}");
        }
    }
}
