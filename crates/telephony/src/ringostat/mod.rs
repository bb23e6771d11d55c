//! The webhooks of Ringostat (`reference/ringostat.md` §1): bytes → one event of one call.
//!
//! Parameter names, method, data type and date format are chosen per webhook in the vendor's cabinet, and nothing is
//! sent twice. So everything that can be understood is, and what cannot is named, never guessed.

mod aliases;
mod body;
mod fields;
mod form;
mod glance;
mod json;
mod keys;
mod layers;
mod meaning;
mod records;
mod values;
#[cfg(test)]
mod work_tests;
mod xml;

use std::fmt;

use domain::call::event::{CallEvent, EventFields, EventName, Moment, derived_id, infer_moment};
use domain::id::EventId;
use domain::text::{clean, cut};
use domain::time::Time;

pub use aliases::Aliases;
pub use glance::{Glance, glance};
pub use meaning::Meaning;

use body::{Body, Layer, Shape};
use fields::Reading;
use keys::Keys;

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

/// What one webhook says.
#[derive(Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The event's name: in the URL, else `?event=`, else the key `event` of the body.
    pub event_name: Option<EventName>,
    /// A name that was given and is none of ours; the moment is then inferred.
    pub unknown_event_name: Option<String>,
    /// The source's id of the call. One of more than 200 characters is kept as its beginning and a fingerprint.
    pub call_id: Option<String>,
    /// What the event says of the call.
    pub fields: EventFields,
    /// Keys that nobody understands, as sent: at most 64, their values cut to 200 characters.
    pub unknown: Vec<(String, String)>,
    /// Keys that are understood, whose values are not.
    pub doubtful: Vec<Doubt>,
    /// Depends on every byte; used where neither an id nor a start tells calls apart.
    fingerprint: u128,
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

/// Reads one webhook. Whatever comes, it ends soon and never panics.
///
/// # Errors
/// Why nothing of it is understood.
pub fn parse(raw: &RawWebhook<'_>, aliases: &Aliases) -> Result<Parsed, Unreadable> {
    let body = Body::of(raw.body);
    let query = raw.query.unwrap_or_default();
    let (mut keys, read) = keys_of(query, &body, aliases);

    let found = keys.in_order();
    let mut reading = Reading::of(&found);
    match read {
        Err(why) if reading.call_id.is_none() => return Err(why),
        Err(_) => reading.doubt("", Reason::UnreadableBody),
        Ok(()) if reading.is_empty() => {
            return Err(why_nothing(raw, &body, found.is_empty() && keys.unknown.is_empty()));
        }
        Ok(()) => {}
    }
    let (event_name, unknown_event_name) = name_of(raw, &keys);
    reading.settle(event_name.and_then(EventName::direction));
    let fingerprint = match reading.call_id {
        Some(_) => 0,
        None => values::fingerprint([query.as_bytes(), raw.body]),
    };
    let Reading { call_id, fields, doubtful, .. } = reading;
    Ok(Parsed { event_name, unknown_event_name, call_id, fields, unknown: keys.unknown, doubtful, fingerprint })
}

/// All keys, those of a body only if it can be read to its end.
fn keys_of<'x, 't>(query: &'t str, body: &'t Body<'_>, aliases: &'x Aliases) -> (Keys<'x, 't>, Result<(), Unreadable>) {
    let mut keys = Keys::new(aliases);
    let read = body.tell(&mut keys);
    if read.is_err() {
        keys = Keys::new(aliases);
    }
    form::pairs(query, Layer::Query, &mut |key, value, layer| keys.take(key, value, layer));
    (keys, read)
}

/// The first known name, and otherwise the first that was given.
fn name_of(raw: &RawWebhook<'_>, keys: &Keys<'_, '_>) -> (Option<EventName>, Option<String>) {
    let given = [raw.event_in_path, keys.event_in_query.as_deref()].into_iter().flatten();
    let known = given.clone().find_map(EventName::parse).or(keys.event_in_body);
    let unknown = given.map(|name| clean(cut(name, 64))).find(|name| !name.is_empty()).filter(|_| known.is_none());
    (known, unknown)
}

/// The most helpful reason for a webhook that was read to its end and says nothing.
fn why_nothing(raw: &RawWebhook<'_>, body: &Body<'_>, has_no_keys: bool) -> Unreadable {
    let claims = |form: &str| raw.content_type.is_some_and(|t| t.to_ascii_lowercase().contains(form));
    if body::trim(&body.text).is_empty() {
        return if has_no_keys { Unreadable::Empty } else { Unreadable::NothingUnderstood };
    }
    match body.shape {
        Shape::Form if str::from_utf8(raw.body).is_err() => Unreadable::NotUtf8,
        Shape::Form if claims("json") => Unreadable::NotJson,
        Shape::Form if claims("xml") => Unreadable::NotXml,
        _ => Unreadable::NothingUnderstood,
    }
}

impl Parsed {
    /// What of the call the event tells: by its name, else by what it says.
    pub fn moment(&self) -> Moment {
        self.event_name.map_or_else(|| infer_moment(&self.fields), EventName::moment)
    }

    /// Which call it is: the source's id, else one derived from start, ends and direction, else one of the bytes.
    pub fn external_id(&self) -> String {
        let told = self.call_id.clone().or_else(|| derived_id(&self.fields));
        told.unwrap_or_else(|| format!("~raw~{:032x}", self.fingerprint))
    }

    /// The event for the merge, with the id of its call. A webhook has no clock of its own.
    pub fn into_event(self, id: EventId, received_at: Time) -> (String, CallEvent) {
        let external_id = self.external_id();
        let moment = self.moment();
        (external_id, CallEvent { moment, clock: None, id, received_at, fields: self.fields })
    }
}

impl fmt::Debug for Parsed {
    /// Without what was said: it holds numbers and names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parsed")
            .field("event_name", &self.event_name)
            .field("moment", &self.moment())
            .field("has_call_id", &self.call_id.is_some())
            .field("facts", &self.fields.other.len())
            .field("unknown", &self.unknown.len())
            .field("doubtful", &self.doubtful)
            .finish_non_exhaustive()
    }
}
