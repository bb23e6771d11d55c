//! `POST /f/{key}`: somebody sends a form, from its page or with a script.

use app::forms::OpenForm;
use app::{Ctx, Error};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::incoming::{Body, TOKEN, Typed, body};
use super::page::{self, Sheet, Trouble};
use super::show::{closed, is_framed};
use crate::extract::{Json, Lang, Path, Peer};
use crate::problem::Problem;

/// It was taken.
#[derive(Serialize)]
struct ThanksOut {
    /// What to say.
    thanks: String,
    /// Where to go on.
    redirect_url: Option<String>,
}

/// Takes what somebody sends.
pub(super) async fn submit(
    State(ctx): State<Ctx>,
    Path(key): Path<String>,
    Peer(peer): Peer,
    Lang(language): Lang,
    request: Request,
) -> Result<Response, Problem> {
    let (framed, headers) = (is_framed(request.uri()), request.headers().clone());
    let found = app::forms::open(&ctx, &key).await;
    let body = body(request, peer).await?;
    match (found, body) {
        (Err(Error::NotFound), Body::Page(_)) => Ok(page::nothing(StatusCode::NOT_FOUND, language, "form-missing")),
        (Err(error), _) => Err(error.into()),
        (Ok(open), Body::Page(_)) if !open.form.active => closed(&open, &headers),
        (Ok(open), Body::Script(_)) if !open.form.active => Err(Problem::new(StatusCode::GONE, "form_closed")),
        (Ok(open), Body::Script(incoming)) => {
            app::forms::submit(&ctx, &open, incoming).await?;
            let redirect_url = open.form.content.redirect.clone();
            Ok(Json(ThanksOut { thanks: page::thanks(&open), redirect_url }).into_response())
        }
        (Ok(open), Body::Page(typed)) => {
            let taken = app::forms::submit(&ctx, &open, typed.incoming(peer)).await;
            Ok(answer(&ctx, &open, framed, &typed, taken))
        }
    }
}

fn answer(ctx: &Ctx, open: &OpenForm, framed: bool, typed: &Typed, taken: Result<(), Error>) -> Response {
    // The page stays the same one, so that it counts once and as old as it is.
    let token = match typed.one(TOKEN) {
        "" => app::forms::page_token(ctx, open.form.id),
        token => token.to_owned(),
    };
    let again =
        |status, trouble: Trouble<'_>| page::form(status, &Sheet { open, framed, typed, token: &token }, trouble);
    match taken {
        Ok(()) => match open.form.content.redirect.as_deref().and_then(|url| HeaderValue::from_str(url).ok()) {
            Some(url) if !framed => (StatusCode::SEE_OTHER, [(header::LOCATION, url)]).into_response(),
            _ => page::sent(open, framed),
        },
        Err(Error::Invalid(errors)) => again(StatusCode::UNPROCESSABLE_ENTITY, Trouble::Wrong(&errors)),
        Err(Error::TooMany { .. }) => again(StatusCode::TOO_MANY_REQUESTS, Trouble::Said("form-crowd")),
        Err(error) => {
            tracing::error!(error = %error, "what somebody sent with a form could not be kept");
            again(StatusCode::SERVICE_UNAVAILABLE, Trouble::Said("form-failed"))
        }
    }
}
