//! What came over the wire, whatever form it has: bytes → keys and values, and why they could not be used.
//!
//! It knows how senders write, not what a key means: that is in the folder of each source.

pub(crate) mod body;
pub(crate) mod form;
pub(crate) mod glance;
pub(crate) mod json;
pub(crate) mod layers;
pub(crate) mod unknown;
pub(crate) mod values;
pub(crate) mod xml;

use std::fmt;

use body::{Body, Shape, trim};

/// How the bytes of one webhook came.
#[derive(Clone, Copy, Default)]
pub struct RawWebhook<'a> {
    /// The last segment of the URL, where it names the event.
    pub event_in_path: Option<&'a str>,
    /// As sent, without the `?`.
    pub query: Option<&'a str>,
    /// As sent. It is a hint at most.
    pub content_type: Option<&'a str>,
    /// As sent.
    pub body: &'a [u8],
}

impl fmt::Debug for RawWebhook<'_> {
    /// Without what was said: it holds numbers and names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawWebhook")
            .field("query_bytes", &self.query.map(str::len))
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// A key that is understood, and why its value could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The key as sent; empty for the body as a whole.
    pub key: String,
    /// What is wrong with the value.
    pub reason: Reason,
}

/// Why a value could not be used, or not wholly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A number is expected.
    NotANumber,
    /// A negative duration, or one of more than a week; a date before 2000.
    OutOfRange,
    /// No date in a form that telephony writes.
    NotADate,
    /// Neither yes nor no.
    NotAFlag,
    /// Not a call type.
    NotADirection,
    /// No http(s) link.
    NotALink,
    /// A list or an object.
    NotText,
    /// Longer than the value can be, and useless if it were cut.
    TooLong,
    /// Longer than is kept: its beginning is used.
    Cut,
    /// Another key of the same meaning says something else and is preferred.
    Conflict,
    /// A placeholder such as `{{call_id}}` that the source did not fill in.
    Placeholder,
    /// The body could not be read; the query could.
    UnreadableBody,
}

impl Reason {
    /// A stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotANumber => "not_a_number",
            Self::OutOfRange => "out_of_range",
            Self::NotADate => "not_a_date",
            Self::NotAFlag => "not_a_flag",
            Self::NotADirection => "not_a_direction",
            Self::NotALink => "not_a_link",
            Self::NotText => "not_text",
            Self::TooLong => "too_long",
            Self::Cut => "cut",
            Self::Conflict => "conflict",
            Self::Placeholder => "placeholder",
            Self::UnreadableBody => "unreadable_body",
        }
    }
}

/// Why a webhook is not understood. It is kept raw all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Neither body nor query.
    #[error("the webhook is empty")]
    Empty,
    /// Bytes in another encoding, in which nothing is understood.
    #[error("the body is no UTF-8")]
    NotUtf8,
    /// It begins as JSON, or says that it is.
    #[error("the body is no valid JSON")]
    NotJson,
    /// It begins as XML, or says that it is; or its DOCTYPE declares or includes something.
    #[error("the body is no plain XML")]
    NotXml,
    /// JSON, but neither an object nor a list of objects.
    #[error("the body is not one JSON object")]
    NotAnObject,
    /// Several records, and not all with one and the same call id: a webhook tells of one call.
    #[error("the body tells of several calls")]
    SeveralCalls,
    /// More than 32 levels of what is not even well formed.
    #[error("the body is nested too deeply")]
    TooDeep,
    /// No key has a meaning, or what the keys say is not about a call.
    #[error("no key of the webhook is understood")]
    NothingUnderstood,
}

impl Unreadable {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Empty,
        Self::NotUtf8,
        Self::NotJson,
        Self::NotXml,
        Self::NotAnObject,
        Self::SeveralCalls,
        Self::TooDeep,
        Self::NothingUnderstood,
    ];

    /// A stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotUtf8 => "not_utf8",
            Self::NotJson => "not_json",
            Self::NotXml => "not_xml",
            Self::NotAnObject => "not_an_object",
            Self::SeveralCalls => "several_calls",
            Self::TooDeep => "too_deep",
            Self::NothingUnderstood => "nothing_understood",
        }
    }
}

/// The most helpful reason for a webhook that was read to its end and says nothing.
pub(crate) fn why_nothing(raw: &RawWebhook<'_>, body: &Body<'_>, has_no_keys: bool) -> Unreadable {
    let claims = |form: &str| raw.content_type.is_some_and(|t| t.to_ascii_lowercase().contains(form));
    if trim(&body.text).is_empty() {
        return if has_no_keys { Unreadable::Empty } else { Unreadable::NothingUnderstood };
    }
    match body.shape {
        Shape::Form if str::from_utf8(raw.body).is_err() => Unreadable::NotUtf8,
        Shape::Form if claims("json") => Unreadable::NotJson,
        Shape::Form if claims("xml") => Unreadable::NotXml,
        _ => Unreadable::NothingUnderstood,
    }
}
