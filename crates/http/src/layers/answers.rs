//! What holds for every answer of the API: nobody keeps it, and the session of who is at work lives on.

use app::Ctx;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::extract::Renewed;
use crate::v1::session::cookie;

/// Forbids browsers and proxies to keep an answer, since it holds what people of one workspace may see, unless the handler says otherwise; and has the
/// browser keep the cookie of a session that is used.
pub(crate) async fn answers(State(ctx): State<Ctx>, mut request: Request, next: Next) -> Response {
    let renewed = Renewed::default();
    request.extensions_mut().insert(renewed.clone());
    let mut response = next.run(request).await;
    if let Some(secret) = renewed.secret() {
        response = cookie::renew(&ctx, secret.expose(), response);
    }
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
