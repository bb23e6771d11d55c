//! What went wrong, by what somebody can do about it.

use std::borrow::Cow;
use std::fmt;

use domain::text::cut;

use super::calls::ALL_FIELDS;
use crate::wire::body::{Body, Shape, trim};
use crate::wire::json;

/// Characters of the API's own words that are kept.
const MESSAGE: usize = 300;
/// Of a text that came instead of a reply so much is looked at, in characters.
const LOOKED_AT: usize = 2_000;
/// The beginning of the error of a list with a field that it does not have; the vendor's words.
const UNKNOWN_FIELD: &str = "incorrect field name";

/// Why the API did not do what it was asked for.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiProblem {
    /// The key is wrong or was withdrawn: enter another.
    #[error("the API does not accept the key")]
    BadKey,
    /// The key is right and may not do this: change its rights in the cabinet.
    #[error("the API does not allow this to the key")]
    Forbidden,
    /// The API says why not.
    #[error("the API refused the request")]
    Refused {
        /// Its code, or the HTTP status.
        code: Option<i64>,
        /// Its words on one line, at most 300 characters; they may name numbers, so they are for the user and for no log.
        message: String,
    },
    /// A list was asked for a field that it does not have; its name, empty if the API does not say. Ask for fewer
    /// ([`super::fewer_fields`]).
    #[error("the API does not know a field of the list")]
    UnknownField(String),
    /// Too many requests, or a server that is out of order: try again later.
    #[error("the API is busy or out of order")]
    Busy,
    /// The reply has no form that is known: a page for people, a proxy's message, another API.
    #[error("the API's reply is not understood")]
    NotUnderstood,
}

impl ApiProblem {
    /// A stable code.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::BadKey => "bad_key",
            Self::Forbidden => "forbidden",
            Self::Refused { .. } => "refused",
            Self::UnknownField(_) => "unknown_field",
            Self::Busy => "busy",
            Self::NotUnderstood => "not_understood",
        }
    }

    /// Codes inside of replies repeat those of HTTP.
    fn of(code: Option<i64>, message: &str) -> Self {
        match code {
            Some(401) => Self::BadKey,
            Some(403) => Self::Forbidden,
            Some(408 | 429 | 500..=599) => Self::Busy,
            _ => unknown_field(message)
                .map_or_else(|| Self::Refused { code, message: one_line(message) }, Self::UnknownField),
        }
    }
}

impl fmt::Debug for ApiProblem {
    /// Without the API's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { code, .. } => write!(f, "Refused({code:?})"),
            other => f.write_str(other.as_str()),
        }
    }
}

/// Looks whether a reply is an error, by its status or inside of HTTP 200: the error object of JSON-RPC, `{"error":…}`,
/// `{"success":false}`, a plain text that complains, a page for people.
///
/// # Errors
/// Which.
pub fn check(status: u16, body: &[u8]) -> Result<(), ApiProblem> {
    opened(status, body).map(|_| ())
}

/// The body of a reply that is no error.
pub(super) fn opened(status: u16, body: &[u8]) -> Result<Body<'_>, ApiProblem> {
    let body = Body::of(body);
    let inside = complaint(&body);
    match (status, inside) {
        (401, _) => Err(ApiProblem::BadKey),
        (403, _) => Err(ApiProblem::Forbidden),
        (408 | 429 | 500..=599, _) => Err(ApiProblem::Busy),
        (200..=299, None) if is_page(&body) => Err(ApiProblem::NotUnderstood),
        (200..=299, None) => Ok(body),
        (200..=299, Some((code, message))) => Err(ApiProblem::of(code, &message)),
        (400..=499, Some((code, message))) => Err(ApiProblem::of(code.or(Some(status.into())), &message)),
        (400..=499, None) => Err(ApiProblem::Refused { code: Some(status.into()), message: words(&body) }),
        _ => Err(ApiProblem::NotUnderstood),
    }
}

fn is_page(body: &Body<'_>) -> bool {
    body.shape == Shape::Xml && {
        let head = cut(trim(&body.text), LOOKED_AT).to_ascii_lowercase();
        head.contains("<html") || head.contains("<!doctype html")
    }
}

/// What a body says where it says no more than that it refuses.
fn words(body: &Body<'_>) -> String {
    if body.shape == Shape::Form { one_line(&body.text) } else { String::new() }
}

/// The error that a body tells: its code and its words.
fn complaint<'t>(body: &'t Body<'_>) -> Option<(Option<i64>, Cow<'t, str>)> {
    let text = trim(&body.text);
    match body.shape {
        Shape::Json if text.starts_with('{') => complaint_in(&json::members(text).ok()?),
        Shape::Json | Shape::Xml => None,
        Shape::Multipart | Shape::Form => {
            let text = json::string(text).unwrap_or(Cow::Borrowed(text));
            (text == "false" || complains(&text)).then_some((None, text))
        }
    }
}

/// The members of an object, as they are written.
type Members<'m, 't> = &'m [(String, &'t str)];

fn complaint_in<'t>(members: Members<'_, 't>) -> Option<(Option<i64>, Cow<'t, str>)> {
    let error = member(members, &["error", "errors"]).filter(|raw| !says_nothing(raw));
    let is_refused = member(members, &["success"]).is_some_and(|raw| raw != "null" && says_nothing(raw))
        || member(members, &["status"])
            .and_then(json::string)
            .is_some_and(|status| ["error", "fail"].iter().any(|word| status.eq_ignore_ascii_case(word)));
    let beside = || (code(members), message(members).unwrap_or_default());
    match error {
        Some(raw) if raw.starts_with('{') => {
            let inside = json::members(raw).unwrap_or_default();
            let (code_beside, message_beside) = beside();
            Some((code(&inside).or(code_beside), message(&inside).unwrap_or(message_beside)))
        }
        Some(raw) if raw.starts_with('[') => Some((code(members), first_text(raw))),
        Some(raw) if raw.starts_with('"') => Some((code(members), json::string(raw).unwrap_or_default())),
        Some(_) => Some(beside()),
        None => is_refused.then(beside),
    }
}

fn member<'t>(members: Members<'_, 't>, names: &[&str]) -> Option<&'t str> {
    let named = |name: &&str| members.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    names.iter().find_map(named).map(|(_, raw)| *raw)
}

fn says_nothing(raw: &str) -> bool {
    matches!(raw, "null" | "false" | "0" | "\"\"" | "\"0\"" | "\"false\"" | "[]" | "{}")
}

fn code(members: Members<'_, '_>) -> Option<i64> {
    member(members, &["code", "error_code", "errorCode"])?.trim_matches('"').parse().ok()
}

fn message<'t>(members: Members<'_, 't>) -> Option<Cow<'t, str>> {
    const NAMES: &[&str] = &["message", "error_message", "error_description", "description", "msg", "text", "reason"];
    member(members, NAMES).and_then(json::string)
}

/// The first text of a list of errors: a string, or the message of an object.
fn first_text(list: &str) -> Cow<'_, str> {
    let Ok(elements) = json::elements(list) else { return Cow::Borrowed("") };
    let text = elements.first().and_then(|first| {
        if first.starts_with('{') { message(&json::members(first).ok()?) } else { json::string(first) }
    });
    text.unwrap_or_default()
}

/// Whether a plain text complains. A table begins with the names of its columns and says FAILED in its rows.
fn complains(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "error",
        "incorrect",
        "invalid",
        "denied",
        "forbidden",
        "unauthorized",
        "wrong",
        "failed",
        "not found",
        "ошибк",
        "помилк",
        "невірн",
    ];
    let head = cut(text, LOOKED_AT).lines().next().unwrap_or_default().to_lowercase();
    let is_table = head.split([',', ';', '\t']).any(|cell| ALL_FIELDS.contains(&cell.trim().trim_matches('"')));
    !is_table && WORDS.iter().any(|word| head.contains(word))
}

/// The field of `incorrect field name: x`; empty if the text says no more than that.
fn unknown_field(message: &str) -> Option<String> {
    let message = cut(message, LOOKED_AT);
    let at = message.to_ascii_lowercase().find(UNKNOWN_FIELD)? + UNKNOWN_FIELD.len();
    let mut words = message[at..].split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    Some(words.find(|word| !word.is_empty()).map(|word| cut(word, 64).to_owned()).unwrap_or_default())
}

fn one_line(message: &str) -> String {
    let plain: String = cut(message, LOOKED_AT).chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    cut(&line, MESSAGE).trim_end().to_owned()
}
