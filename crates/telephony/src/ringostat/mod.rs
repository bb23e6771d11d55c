//! The webhooks of Ringostat (`reference/ringostat.md` §1): bytes → one event of one call.
//!
//! Parameter names, method, data type and date format are chosen per webhook in the vendor's cabinet, and nothing is
//! sent twice. So everything that can be understood is, and what cannot is named, never guessed.

mod aliases;
pub mod api;
mod fields;
pub mod forward;
mod glance;
mod keys;
mod listed;
mod meaning;
mod records;
#[cfg(test)]
mod work_tests;

use std::fmt;

use domain::call::event::{CallEvent, EventFields, EventName, Moment, derived_id, infer_moment};
use domain::id::EventId;
use domain::text::{clean, cut};
use domain::time::Time;

pub use crate::wire::glance::Glance;
pub use crate::wire::{Doubt, RawWebhook, Reason, Unreadable};
pub use aliases::Aliases;
pub use glance::glance;
pub use listed::{LISTED, is_provisional, parse_listed};
pub use meaning::Meaning;
pub(crate) use meaning::NESTED;

use crate::wire::body::Layer;
use crate::wire::{form, values, why_nothing};
use fields::Reading;
use keys::Keys;
use records::Document;

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
    /// When it was so: of a row of the call log when that was fetched. A webhook has no clock of its own.
    pub clock: Option<Time>,
    /// Keys that nobody understands, as sent: at most 64, their values cut to 200 characters.
    pub unknown: Vec<(String, String)>,
    /// Keys that are understood, whose values are not.
    pub doubtful: Vec<Doubt>,
    /// What a row of the call log tells of; of a webhook its name says that, or what it says.
    listed_as: Option<Moment>,
    /// Depends on every byte; used where neither an id nor a start tells calls apart.
    fingerprint: u128,
}

/// Reads one webhook. Whatever comes, it ends soon and never panics.
///
/// # Errors
/// Why nothing of it is understood.
pub fn parse(raw: &RawWebhook<'_>, aliases: &Aliases) -> Result<Parsed, Unreadable> {
    let body = Document::of(raw.body);
    let query = raw.query.unwrap_or_default();
    let (mut keys, read) = keys_of(query, &body, Keys::new(aliases));

    let found = keys.in_order();
    let mut reading = Reading::of(&found);
    match read {
        Err(why) if reading.call_id.is_none() => return Err(why),
        Err(_) => reading.doubt("", Reason::UnreadableBody),
        Ok(()) if reading.is_empty() => {
            return Err(why_nothing(raw, &body.body, found.is_empty() && keys.unknown.is_empty()));
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
    Ok(Parsed {
        event_name,
        unknown_event_name,
        call_id,
        fields,
        clock: None,
        unknown: keys.unknown,
        doubtful,
        listed_as: None,
        fingerprint,
    })
}

/// All keys, those of a body only if it can be read to its end.
fn keys_of<'x, 't>(
    query: &'t str,
    body: &'t Document<'_>,
    mut keys: Keys<'x, 't>,
) -> (Keys<'x, 't>, Result<(), Unreadable>) {
    let read = body.tell(&mut keys);
    if read.is_err() {
        keys = keys.emptied();
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

impl Parsed {
    /// What of the call the event tells: by its name, else by what it says.
    pub fn moment(&self) -> Moment {
        let by_name = || self.event_name.map(EventName::moment);
        self.listed_as.or_else(by_name).unwrap_or_else(|| infer_moment(&self.fields))
    }

    /// Whether it is a row of the call log that may be of a call in progress, and has to be read again later.
    pub fn is_provisional(&self) -> bool {
        self.listed_as == Some(Moment::Before)
    }

    /// Which call it is: the source's id, else one derived from start, ends and direction, else one of the bytes.
    pub fn external_id(&self) -> String {
        let told = self.call_id.clone().or_else(|| derived_id(&self.fields));
        told.unwrap_or_else(|| format!("~raw~{:032x}", self.fingerprint))
    }

    /// The event for the merge, with the id of its call.
    pub fn into_event(self, id: EventId, received_at: Time) -> (String, CallEvent) {
        let external_id = self.external_id();
        let moment = self.moment();
        (external_id, CallEvent { moment, clock: self.clock, id, received_at, fields: self.fields })
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
