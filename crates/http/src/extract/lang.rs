//! The reader's language.

use std::convert::Infallible;
use std::sync::{Arc, OnceLock};

use app::{Ctx, Principal};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};

use crate::i18n::{self, Language};
use crate::shared::Shared;

/// The language to answer in: `?lang=`, else the logged-in person's, else `Accept-Language`, else English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lang(pub Language);

/// What is known of the reader's language; it stands in the extensions of every request, and who finds out who asks adds that.
#[derive(Debug, Clone, Default)]
pub(crate) struct Speech {
    asked: Option<Language>,
    accepted: Option<Language>,
    who: Arc<OnceLock<Principal>>,
}

impl Speech {
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap) -> Self {
        let query = uri.query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(i18n::language);
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| i18n::accepted(value.to_str().ok()?));
        Self { asked, accepted, who: Arc::default() }
    }

    /// It is this one who asks.
    pub(crate) fn comes_from(&self, who: &Principal) {
        // The same credential gives the same answer again.
        let _ = self.who.set(who.clone());
    }

    /// The language; a person's own is looked up only if it matters.
    pub(crate) async fn language(&self, ctx: &Ctx) -> Language {
        if let Some(asked) = self.asked {
            return asked;
        }
        let person = self.who.get().filter(|who| who.user.is_some());
        let own = match person {
            Some(who) => app::me::read(ctx, who).await.ok().map(|me| me.language.unwrap_or(me.workspace.language)),
            None => None,
        };
        own.or(self.accepted).unwrap_or_default()
    }
}

impl FromRequestParts<Shared> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Infallible> {
        let speech = parts.extensions.get::<Speech>().cloned();
        let speech = speech.unwrap_or_else(|| Speech::of(&parts.uri, &parts.headers));
        Ok(Self(speech.language(&shared.ctx).await))
    }
}
