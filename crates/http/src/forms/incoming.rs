//! What somebody sends: the body of a page's form, or JSON.

use std::collections::BTreeMap;
use std::net::IpAddr;

use app::forms::{Incoming, Origin, Sent};
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use bytes::Bytes;
use domain::field::Given;
use serde::Deserialize;
use serde_json::Value;

use crate::extract::{Json, unread};
use crate::problem::Problem;
use crate::v1::fields::values;

/// The input that people do not see.
pub(super) const TRAP: &str = "website";
/// The input with the token of the page.
pub(super) const TOKEN: &str = "token";

/// What was typed into the inputs of a page, by their names.
#[derive(Default, Clone)]
pub(super) struct Typed(pub BTreeMap<String, Vec<String>>);

impl Typed {
    /// Reads pairs, as a query or the body of a form has them.
    pub fn read(pairs: &[u8]) -> Self {
        let mut typed = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in form_urlencoded::parse(pairs) {
            typed.entry(name.into_owned()).or_default().push(value.into_owned());
        }
        Self(typed)
    }

    /// The values of an input.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The first value of an input; empty if there is none.
    pub fn one(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }

    /// Where whoever sends it comes from.
    pub fn origin(&self) -> Origin {
        Origin::read(|name| Some(self.one(name).to_owned()))
    }

    /// What a use-case takes.
    pub fn incoming(&self, address: IpAddr) -> Incoming {
        let given = |values: &Vec<String>| match values.as_slice() {
            [one] => Given::Text(one.clone()),
            many => Given::List(many.to_vec()),
        };
        Incoming {
            sent: self.0.iter().map(|(name, values)| (name.clone(), given(values))).collect(),
            trap: !self.one(TRAP).is_empty(),
            token: self.0.get(TOKEN).and_then(|token| token.first().cloned()),
            origin: self.origin(),
            address,
        }
    }
}

/// What a script sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct SentIn {
    token: Option<String>,
    name: Value,
    phone: Value,
    email: Value,
    company: Value,
    message: Value,
    fields: BTreeMap<String, Value>,
    consent: bool,
    website: Option<String>,
    utm_source: Option<String>,
    utm_medium: Option<String>,
    utm_campaign: Option<String>,
    utm_content: Option<String>,
    utm_term: Option<String>,
    page: Option<String>,
    referrer: Option<String>,
}

impl SentIn {
    fn incoming(self, address: IpAddr) -> Incoming {
        let plain = [
            ("name", self.name),
            ("phone", self.phone),
            ("email", self.email),
            ("company", self.company),
            ("message", self.message),
            ("consent", Value::Bool(self.consent)),
        ];
        let own = self.fields.into_iter().map(|(key, value)| (format!("fields.{key}"), value));
        let all = plain.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(own);
        let origin = Origin::read(|name| match name {
            "utm_source" => self.utm_source.clone(),
            "utm_medium" => self.utm_medium.clone(),
            "utm_campaign" => self.utm_campaign.clone(),
            "utm_content" => self.utm_content.clone(),
            "utm_term" => self.utm_term.clone(),
            "page" => self.page.clone(),
            "referrer" => self.referrer.clone(),
            _ => None,
        });
        let sent: Sent = values::given(all.collect());
        Incoming { sent, trap: self.website.is_some_and(|text| !text.is_empty()), token: self.token, origin, address }
    }
}

/// A body that was read.
pub(super) enum Body {
    /// Of a page's form.
    Page(Typed),
    /// Of a script.
    Script(Incoming),
}

/// Reads a body.
pub(super) async fn body(request: Request, address: IpAddr) -> Result<Body, Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match kind.as_str() {
        "application/x-www-form-urlencoded" => {
            let bytes = Bytes::from_request(request, &()).await.map_err(|rejection| unread(&rejection))?;
            Ok(Body::Page(Typed::read(&bytes)))
        }
        "application/json" => {
            let Json(sent) = Json::<SentIn>::from_request(request, &()).await?;
            Ok(Body::Script(sent.incoming(address)))
        }
        _ => Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_a_form")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_taken_by_the_names_of_the_inputs() {
        let typed =
            Typed::read("name=%D0%87&fields.some=A&fields.some=B&website=&token=t&utm_source=g&page=x".as_bytes());
        let incoming = typed.incoming(IpAddr::from([127, 0, 0, 1]));
        assert_eq!(incoming.sent["name"], Given::Text("Ї".to_owned()));
        assert_eq!(incoming.sent["fields.some"], Given::List(vec!["A".to_owned(), "B".to_owned()]));
        assert_eq!((incoming.trap, incoming.token.as_deref()), (false, Some("t")));
        assert_eq!(incoming.origin.campaign["utm_source"], "g");
        assert!(Typed::read(b"website=x").incoming(IpAddr::from([127, 0, 0, 1])).trap);
    }
}
