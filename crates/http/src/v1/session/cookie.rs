//! The cookie that holds a session. No script reads it, no other site sends it with more than a link, and behind TLS it never leaves TLS.

use app::Ctx;
use app::sessions::{COOKIE_SECONDS, Session};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use secrecy::ExposeSecret;

use crate::extract::{Json, SESSION_COOKIE};
use crate::problem::Problem;
use crate::v1::me::MeOut;

/// The reply that opens a session: who is logged in now, and the cookie.
pub(crate) async fn opened(ctx: &Ctx, session: &Session) -> Result<Response, Problem> {
    let me = MeOut::from(app::me::read(ctx, &session.principal).await?);
    Ok(with(ctx, session.token.expose_secret(), COOKIE_SECONDS, Json(me)))
}

/// A reply that ends the session in the browser.
pub(super) fn closed(ctx: &Ctx, reply: impl IntoResponse) -> Response {
    with(ctx, "", 0, reply)
}

/// Has the browser keep the cookie longer; a reply that opens or ends a session knows better.
pub(crate) fn renew(ctx: &Ctx, token: &str, response: Response) -> Response {
    if response.headers().contains_key(header::SET_COOKIE) {
        response
    } else {
        with(ctx, token, COOKIE_SECONDS, response)
    }
}

fn with(ctx: &Ctx, token: &str, seconds: i64, reply: impl IntoResponse) -> Response {
    let secure = if ctx.settings.public_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{SESSION_COOKIE}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    let mut response = reply.into_response();
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
