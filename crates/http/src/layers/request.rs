//! The number, the span, the measurement of a request, and the language of its problems.

use app::Ctx;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use metrics::SharedString;
use tokio::time::Instant;
use tracing::Instrument;
use uuid::Uuid;

use crate::extract::Speech;
use crate::problem::Problem;

/// What the metrics and the log call a request that fits no route; its path may hold anything.
const NO_ROUTE: &str = "-";

/// Numbers a request and gives its work a span; problems are written in the reader's language, and our own faults are logged here, once.
pub(crate) async fn request(State(ctx): State<Ctx>, mut request: Request, next: Next) -> Response {
    let id = ctx.ids.next();
    let speech = Speech::of(request.uri(), request.headers());
    request.extensions_mut().insert(speech.clone());
    let span = tracing::info_span!("http.request", method = %request.method(), route = route(&request), request = %id);
    async {
        let mut response = next.run(request).await;
        if let Some(problem) = response.extensions_mut().remove::<Problem>() {
            let said = std::mem::take(response.headers_mut());
            response = answer(&ctx, problem, &speech, id).await;
            keep(response.headers_mut(), &said);
        }
        tracing::debug!(status = response.status().as_u16(), "a request is answered");
        if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
            response.headers_mut().insert("x-request-id", id);
        }
        response
    }
    .instrument(span)
    .await
}

async fn answer(ctx: &Ctx, problem: Problem, speech: &Speech, id: Uuid) -> Response {
    if problem.status().is_server_error() {
        let cause = problem.cause().unwrap_or("-");
        tracing::error!(
            status = problem.status().as_u16(),
            code = problem.code(),
            cause,
            "a request could not be answered"
        );
    }
    let mut response = problem.response(speech.language(ctx).await, Some(format!("urn:uuid:{id}")));
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// What the layers within said beside the problem holds in every language.
fn keep(headers: &mut HeaderMap, said: &HeaderMap) {
    for name in [header::ALLOW, header::SET_COOKIE, header::ACCESS_CONTROL_ALLOW_ORIGIN] {
        said.get_all(&name).into_iter().for_each(|value| _ = headers.append(&name, value.clone()));
    }
}

/// Measures how long a request takes, by the template of its route.
pub(crate) async fn measure(request: Request, next: Next) -> Response {
    let measurement = Measurement::begin(request.method());
    let route = route(&request).to_owned();
    let response = next.run(request).await;
    measurement.end(route.into(), response.status());
    response
}

/// How long a request takes.
pub(crate) struct Measurement {
    method: &'static str,
    started: Instant,
}

impl Measurement {
    /// The request is here.
    pub(crate) fn begin(method: &Method) -> Self {
        Self { method: name(method), started: Instant::now() }
    }

    /// Its answer is ready.
    pub(crate) fn end(self, route: SharedString, status: StatusCode) {
        let status: SharedString =
            if status == StatusCode::OK { "200".into() } else { status.as_u16().to_string().into() };
        metrics::histogram!("switchhook_http_request_seconds", "method" => self.method, "route" => route, "status" => status)
            .record(self.started.elapsed());
    }
}

fn route(request: &Request) -> &str {
    request.extensions().get::<MatchedPath>().map_or(NO_ROUTE, MatchedPath::as_str)
}

/// Methods as labels: whatever somebody invents counts as one.
fn name(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "other",
    }
}
