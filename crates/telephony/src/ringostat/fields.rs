//! Understood keys → what the event says.

use std::borrow::Cow;

use domain::call::event::{Direction, EventFields, Field};
use domain::text::cut;
use domain::time::{Written, read_written};

use super::body::Value;
use super::keys::Found;
use super::meaning::{Form, Target};
use super::values::{self, Read, decoded, party, present, unescaped};
use super::{Doubt, Meaning, Reason};

/// A longer call id is kept as its beginning and a fingerprint of the whole.
const MAX_CALL_ID: usize = 200;
/// Characters of a status code.
const MAX_CODE: usize = 64;
/// So many doubts are shown.
const MAX_DOUBTS: usize = 64;

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Put {
    /// It says nothing.
    Nothing,
    /// It was taken.
    Taken,
    /// Its beginning was taken.
    Cut,
}

type Outcome = Result<Put, Reason>;

/// What was read so far.
#[derive(Default)]
pub(super) struct Reading {
    pub call_id: Option<String>,
    pub fields: EventFields,
    pub doubtful: Vec<Doubt>,
    /// The name in front of the caller's number. Whose it is depends on the direction.
    label: Option<String>,
}

impl Reading {
    /// Reads keys that are sorted by meaning and preference: the first usable value of each meaning counts.
    pub fn of(found: &[Found<'_>]) -> Self {
        let mut reading = Self::default();
        for candidates in found.chunk_by(|a, b| a.meaning == b.meaning) {
            reading.first_usable(candidates);
        }
        reading
    }

    /// Whether it tells nothing that a call could be made of: without an id, a direction or a fact that stands alone
    /// (a static parameter of the URL such as the project) belongs to no call.
    pub fn is_empty(&self) -> bool {
        if self.call_id.is_some() || self.label.is_some() {
            return false;
        }
        let about_no_call = EventFields {
            direction: self.fields.direction,
            other: self.fields.other.clone(),
            ..EventFields::default()
        };
        self.fields == about_no_call
    }

    /// Ends the reading with the direction that the event's name tells, for a body that does not. A name in front of
    /// the number is the client's only where a client calls; on an outgoing call it is a label of our own.
    pub fn settle(&mut self, by_name: Option<Direction>) {
        self.fields.direction_by_name = by_name.filter(|_| self.fields.direction.is_none());
        let direction = self.fields.direction.or(by_name);
        if let (Some(Direction::Incoming { .. }), Some(label)) = (direction, self.label.take()) {
            self.fields.other.entry(Field::CallerName).or_insert(label);
        }
    }

    /// Notes that a key is understood and its value is not.
    pub fn doubt(&mut self, key: &str, reason: Reason) {
        if self.doubtful.len() < MAX_DOUBTS {
            self.doubtful.push(Doubt { key: domain::text::clean(cut(key, MAX_DOUBTS)), reason });
        }
    }

    fn first_usable(&mut self, candidates: &[Found<'_>]) {
        let mut chosen: Option<&str> = None;
        for found in candidates {
            match (&found.value, chosen) {
                (Value::Text(text), None) => match self.put(found.meaning, text) {
                    Ok(Put::Nothing) => {}
                    Ok(Put::Taken) => chosen = Some(text),
                    Ok(Put::Cut) => {
                        chosen = Some(text);
                        self.doubt(&found.key, Reason::Cut);
                    }
                    Err(reason) => self.doubt(&found.key, reason),
                },
                (Value::Text(text), Some(chosen)) if !agree(found.meaning, chosen, text) => {
                    self.doubt(&found.key, Reason::Conflict);
                }
                (Value::Nested(_), None) => self.doubt(&found.key, Reason::NotText),
                (_, Some(_)) => {}
            }
        }
    }

    fn put(&mut self, meaning: Meaning, sent: &str) -> Outcome {
        if let Target::Fact(field, form) = meaning.target() {
            return self.fact(field, form, sent);
        }
        let fields = &mut self.fields;
        let text = &*decoded(sent);
        match meaning {
            Meaning::CallId => set(&mut self.call_id, Ok(present(text)?.map(call_id))),
            Meaning::StartTimestamp | Meaning::Start => start(fields, text),
            Meaning::Direction => set(&mut fields.direction, values::direction(text)),
            Meaning::Caller => self.caller(text),
            Meaning::Client => set(&mut fields.client, owned(values::client(&unescaped(text)))),
            Meaning::Called => set(&mut fields.called, address(text)),
            Meaning::AnsweredBy => set(&mut fields.who.endpoint, address(text)),
            Meaning::OutboundLine => set(&mut fields.outbound_line, address(text)),
            Meaning::Status => short(&mut fields.code, text, MAX_CODE),
            Meaning::TalkSeconds => set(&mut fields.talk_seconds, values::seconds(text)),
            Meaning::TotalSeconds => set(&mut fields.total_seconds, values::seconds(text)),
            Meaning::TotalMilliseconds if fields.total_seconds.is_some() => Ok(Put::Nothing),
            Meaning::TotalMilliseconds => set(&mut fields.total_seconds, values::milliseconds(text)),
            Meaning::WaitSeconds => set(&mut fields.wait_seconds, values::seconds(text)),
            Meaning::Recording => set(&mut fields.recording, values::link(sent)),
            Meaning::EmployeeId => set(&mut fields.who.employee_id, owned(values::employee_id(text))),
            Meaning::EmployeeName => short(&mut fields.who.name, &unescaped(text), values::SHORT),
            Meaning::Extension => set(&mut fields.who.extension, owned(values::id(text))),
            _ => Ok(Put::Nothing),
        }
    }

    fn caller(&mut self, text: &str) -> Outcome {
        let text = unescaped(text);
        let party = party(&text);
        let name = party.name.map(|name| values::text(name, values::SHORT)).transpose()?.flatten();
        self.label = name.map(|(name, _)| name.to_owned());
        set(&mut self.fields.caller, owned(values::id(party.address)))
    }

    fn fact(&mut self, field: Field, form: Form, sent: &str) -> Outcome {
        let mut value = None;
        let put = match form {
            Form::Name => short(&mut value, &unescaped(&decoded(sent)), values::SHORT),
            Form::Short => short(&mut value, &decoded(sent), values::SHORT),
            Form::Long => short(&mut value, &decoded(sent), values::LONG),
            Form::Campaign | Form::Page if is_not_set(sent) => Ok(Put::Nothing),
            Form::Campaign => short(&mut value, &decoded(sent), values::SHORT),
            Form::Page => set(&mut value, page(sent)),
            Form::Id => set(&mut value, owned(values::id(&decoded(sent)))),
            Form::Flag => set(&mut value, owned(values::flag(&decoded(sent)))),
            Form::Decimal => set(&mut value, values::decimal(&decoded(sent))),
            Form::Link => set(&mut value, values::link(sent)),
        };
        if let Some(value) = value {
            self.fields.other.insert(field, value);
        }
        put
    }
}

fn set<T>(slot: &mut Option<T>, read: Read<T>) -> Outcome {
    Ok(match read? {
        Some(value) => {
            *slot = Some(value);
            Put::Taken
        }
        None => Put::Nothing,
    })
}

fn short(slot: &mut Option<String>, text: &str, most: usize) -> Outcome {
    let Some((kept, was_cut)) = values::text(text, most)? else { return Ok(Put::Nothing) };
    *slot = Some(kept.to_owned());
    Ok(if was_cut { Put::Cut } else { Put::Taken })
}

fn owned<'t, T: Into<Cow<'t, str>>>(read: Read<T>) -> Read<String> {
    Ok(read?.map(|text| text.into().into_owned()))
}

fn address(text: &str) -> Read<String> {
    owned(values::id(party(&unescaped(text)).address))
}

fn page(sent: &str) -> Read<String> {
    let page = values::page(sent);
    match present(&page)? {
        Some(page) if page.len() > values::LINK => Err(Reason::TooLong),
        told => Ok(told.map(str::to_owned)),
    }
}

fn is_not_set(text: &str) -> bool {
    decoded(text).trim().eq_ignore_ascii_case("(not set)")
}

fn start(fields: &mut EventFields, text: &str) -> Outcome {
    let Some(text) = present(text)? else { return Ok(Put::Nothing) };
    match read_written(text).ok_or(Reason::NotADate)? {
        Written::Moment(moment) => fields.start_moment = fields.start_moment.or(Some(moment)),
        Written::Wall(wall) => fields.start_wall = fields.start_wall.or(Some(wall)),
    }
    Ok(Put::Taken)
}

fn call_id(text: &str) -> String {
    if text.chars().nth(MAX_CALL_ID).is_none() {
        return text.to_owned();
    }
    format!("{}~{:032x}", cut(text, MAX_CALL_ID - 64), values::fingerprint([text.as_bytes()]))
}

/// Whether a value that was passed over says the same as the chosen one. Only where a difference means that two keys
/// speak of different things: two links to one recording may differ.
fn agree(meaning: Meaning, chosen: &str, other: &str) -> bool {
    let (chosen, other) = (decoded(chosen), decoded(other));
    match meaning {
        Meaning::Direction => {
            matches!(values::direction(&other), Err(_) | Ok(None))
                || values::direction(&chosen) == values::direction(&other)
        }
        Meaning::EmployeeId => matches!(values::employee_id(&other), Err(_) | Ok(None)) || same(&chosen, &other),
        Meaning::CallId | Meaning::Client | Meaning::Called | Meaning::Status => {
            !matches!(present(&other), Ok(Some(_))) || same(&chosen, &other)
        }
        _ => true,
    }
}

/// Equal letters and digits, as far as anything is compared.
fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        cut(text, MAX_CALL_ID).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    plain(one) == plain(other)
}
