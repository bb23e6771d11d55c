//! Who asks.

use std::sync::{Arc, OnceLock};

use app::sessions::LetIn;
use app::{Error, Principal};
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use crate::extract::Speech;
use crate::problem::Problem;
use crate::shared::Shared;

/// The cookie that holds a session.
pub const SESSION_COOKIE: &str = "switchhook_session";

/// What the client shows to be let in: an API token, else the session cookie. It is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The text, for the use-case that knows its hash.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl<S: Sync> FromRequestParts<S> for Secret {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let secret = bearer(parts).or_else(|| cookie(parts));
        Ok(Self(secret.ok_or(Error::Unauthenticated)?.to_owned()))
    }
}

/// The session whose cookie the browser should keep longer, if the request turns out to be the first of a day. It stands in the extensions of every
/// request of the API.
#[derive(Clone, Default)]
pub(crate) struct Renewed(Arc<OnceLock<Secret>>);

impl Renewed {
    pub(crate) fn secret(&self) -> Option<&Secret> {
        self.0.get()
    }
}

impl FromRequestParts<Shared> for Principal {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Problem> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let secret = Secret::from_request_parts(parts, shared).await?;
        let LetIn { principal: who, renewed } = app::sessions::let_in(&shared.ctx, secret.expose()).await?;
        if let Some(slot) =
            parts.extensions.get::<Renewed>().filter(|_| renewed && cookie(parts) == Some(secret.expose()))
        {
            // Another extractor of the same request says the same.
            let _ = slot.0.set(secret);
        }
        if let Some(speech) = parts.extensions.get::<Speech>() {
            speech.comes_from(&who);
        }
        parts.extensions.insert(who.clone());
        Ok(who)
    }
}

fn bearer(parts: &Parts) -> Option<&str> {
    let (scheme, token) = parts.headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

fn cookie(parts: &Parts) -> Option<&str> {
    let cookies = parts.headers.get_all(header::COOKIE).into_iter().filter_map(|cookies| cookies.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, value)| *name == SESSION_COOKIE && !value.is_empty()).map(|(_, value)| value)
}
