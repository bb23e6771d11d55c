//! The generic CTI push: what scripts of telephone exchanges tell a help desk (Zammad's "CTI (generic)", and sipgate.io
//! before it). Three events per call, as a form or as JSON; the names are fixed, and few are ever all there.
//!
//! A hang-up does not say whether there was a conversation: a pick-up of the same call does (`pick_up_decides` of
//! [`EventFields`]). Sources use an id again, so the call of an event is told by id *and* generation ([`next_generation`]).

mod glance;
mod keys;
mod reply;

use std::fmt;

use domain::call::Generation;
use domain::call::event::{CallEvent, Direction, EventFields, Field, Moment, Who};
use domain::id::EventId;
use domain::text::cut;
use domain::time::Time;

pub use crate::wire::{Doubt, RawWebhook, Reason, Unreadable};
pub use glance::glance;
pub use reply::reply;

use crate::wire::body::{Body, Layer};
use crate::wire::layers::{decoded, unescaped};
use crate::wire::values::{self, Read};
use crate::wire::{form, why_nothing};
use keys::{Key, Keys};

/// Characters of a cause.
const MAX_CAUSE: usize = 64;
/// So many doubts are shown.
const MAX_DOUBTS: usize = 64;

/// What an event says happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// `newCall`
    NewCall,
    /// `answer`
    Answer,
    /// `hangup`
    Hangup,
}

impl EventKind {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewCall => "newCall",
            Self::Answer => "answer",
            Self::Hangup => "hangup",
        }
    }

    /// Reads a name, case folded; `new_call` and `new-call` are the same. `None` for another.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::NewCall, Self::Answer, Self::Hangup].into_iter().find(|kind| keys::is_same(text, kind.as_str()))
    }

    /// What of the call it tells.
    pub fn moment(self) -> Moment {
        match self {
            Self::NewCall => Moment::Before,
            Self::Answer => Moment::PickUp,
            Self::Hangup => Moment::End,
        }
    }
}

/// What one event says.
#[derive(Clone, PartialEq, Eq)]
pub struct Parsed {
    /// What happened.
    pub kind: EventKind,
    /// The source's id of the call. One of more than 200 characters is kept as its beginning and a fingerprint.
    pub call_id: String,
    /// What the event says of the call: both ends as `caller` and `called`, the cause of a hang-up as `code`.
    pub fields: EventFields,
    /// The users that are named, as sent: of a call to a group all that ring.
    pub users: Vec<String>,
    /// The id of the call from which this one was forwarded.
    pub orig_call_id: Option<String>,
    /// The number that diverted the call.
    pub diversion: Option<String>,
    /// Keys that nobody understands, as sent: at most 64, their values cut to 200 characters.
    pub unknown: Vec<(String, String)>,
    /// Keys that are understood, whose values are not.
    pub doubtful: Vec<Doubt>,
}

impl fmt::Debug for Parsed {
    /// Without what was said: it holds numbers and names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parsed")
            .field("kind", &self.kind)
            .field("direction", &self.fields.direction)
            .field("users", &self.users.len())
            .field("unknown", &self.unknown.len())
            .field("doubtful", &self.doubtful)
            .finish_non_exhaustive()
    }
}

/// Reads one event; what the body says goes before the query. Whatever comes, it ends soon and never panics.
///
/// # Errors
/// Why it is not understood: among others, that its event is another one or that it names no call.
pub fn parse(raw: &RawWebhook<'_>) -> Result<Parsed, Unreadable> {
    let body = Body::of(raw.body);
    let (keys, read) = keys_of(raw, &body);
    let has_no_keys = keys.is_empty();
    let mut reading = Reading { keys, doubtful: Vec::new() };
    let named = reading.first(Key::Event, |text| Ok(EventKind::parse(text)));
    let kind = named.or_else(|| raw.event_in_path.and_then(EventKind::parse));
    let call_id = reading.first(Key::CallId, values::call_id);
    match (kind, call_id) {
        (Some(kind), Some(call_id)) => {
            if read.is_err() {
                reading.doubt("", Reason::UnreadableBody);
            }
            Ok(reading.parsed(kind, call_id))
        }
        _ => Err(read.err().unwrap_or_else(|| why_nothing(raw, &body, has_no_keys))),
    }
}

/// All keys, those of a body only if it can be read to its end.
fn keys_of(raw: &RawWebhook<'_>, body: &Body<'_>) -> (Keys, Result<(), Unreadable>) {
    let mut keys = Keys::default();
    let read = body.tell(&mut |key, value, _| keys.take(&key, &value));
    if read.is_err() {
        keys = Keys::default();
    }
    let query = raw.query.unwrap_or_default();
    form::pairs(query, Layer::Query, &mut |key, value, _| keys.take(&key, &value));
    (keys, read)
}

/// The keys of an event on their way to what it says.
struct Reading {
    keys: Keys,
    doubtful: Vec<Doubt>,
}

impl Reading {
    fn parsed(mut self, kind: EventKind, call_id: String) -> Parsed {
        let users = self.keys.texts(Key::User).filter_map(|text| short(&decoded(text), values::SHORT).ok().flatten());
        let users: Vec<String> = users.collect();
        // Of several users nobody knows which one is meant.
        let user = if let [user] = users.as_slice() { Some(user.clone()) } else { None };
        let mut fields = EventFields {
            direction: self.first(Key::Direction, values::direction),
            caller: self.first(Key::From, end),
            called: self.first(Key::To, end),
            pick_up_decides: kind == EventKind::Hangup,
            ..EventFields::default()
        };
        if kind == EventKind::Hangup {
            fields.code = self.first(Key::Cause, |text| short(text, MAX_CAUSE));
        }
        if let Some(queue) = self.first(Key::Queue, |text| short(text, values::SHORT)) {
            fields.other.insert(Field::Scheme, queue);
        }
        if fields.direction == Some(Direction::Outgoing) {
            settle_outgoing(&mut fields, kind, user.as_ref());
        }
        fields.who = self.who(kind, &fields, user);
        Parsed {
            kind,
            call_id,
            fields,
            users,
            orig_call_id: self.first(Key::OrigCallId, values::call_id),
            diversion: self.first(Key::Diversion, end),
            unknown: self.keys.unknown,
            doubtful: self.doubtful,
        }
    }

    /// Our phone of the event. Scripts put an extension, a login, an id or a real name into `user`, so it is looked up as
    /// all of them. On an outgoing call the answering number is the client's.
    fn who(&mut self, kind: EventKind, fields: &EventFields, user: Option<String>) -> Who {
        let by_id = self.first(Key::UserId, |text| Ok(values::employee_id(text)?.map(str::to_owned)));
        let answering = self.first(Key::AnsweringNumber, |text| values::somebody(&unescaped(text)));
        let endpoint = if fields.direction == Some(Direction::Outgoing) {
            // A public number as the calling end is a line as often as a phone of ours; the merge tells them apart.
            fields.caller.clone().filter(|caller| !values::is_public(caller))
        } else {
            answering.filter(|_| kind != EventKind::NewCall).or_else(|| user.clone())
        };
        Who { employee_id: by_id.or_else(|| user.clone()), endpoint, extension: None, name: user }
    }

    /// The first usable value of a key, without what transport laid over it.
    fn first<T>(&mut self, key: Key, read: impl Fn(&str) -> Read<T>) -> Option<T> {
        let mut doubts = Vec::new();
        let found = self.keys.texts(key).find_map(|text| match read(&decoded(text)) {
            Ok(found) => found,
            Err(reason) => {
                doubts.push(reason);
                None
            }
        });
        doubts.into_iter().for_each(|reason| self.doubt(key.as_str(), reason));
        found
    }

    fn doubt(&mut self, key: &str, reason: Reason) {
        if self.doubtful.len() < MAX_DOUBTS {
            self.doubtful.push(Doubt { key: key.to_owned(), reason });
        }
    }
}

/// The calling end of an outgoing call. A public number beside a user is the number that the client sees, and the user is
/// who calls. Later events repeat the number but not always the user, so they do not tell the calling end again.
fn settle_outgoing(fields: &mut EventFields, kind: EventKind, user: Option<&String>) {
    let shows_line = fields.caller.as_deref().is_none_or(values::is_public);
    if let Some(user) = user.filter(|_| shows_line) {
        fields.outbound_line = fields.caller.replace(user.clone());
    } else if kind != EventKind::NewCall {
        fields.caller = None;
    }
}

/// One end of a call.
fn end(text: &str) -> Read<String> {
    values::address(&unescaped(text))
}

/// A text of at most so many characters.
fn short(text: &str, most: usize) -> Read<String> {
    Ok(values::text(&unescaped(text), most)?.map(|(kept, _)| cut(kept, most).to_owned()))
}

impl Parsed {
    /// The event for the merge, with the source's id of the call. It has no clock of its own.
    pub fn into_event(self, id: EventId, received_at: Time) -> (String, CallEvent) {
        let moment = self.kind.moment();
        (self.call_id, CallEvent { moment, clock: None, id, received_at, fields: self.fields })
    }
}

/// The generation of an event received at `at`, from that of the latest one under its id; the default before the first
/// (see [`Generation::next`]). It is decided once, at intake, and what it gives is kept for the next event.
pub fn next_generation(prev: &Generation, event: &Parsed, at: Time) -> Generation {
    prev.next(event.kind.moment(), &event.fields, at)
}
