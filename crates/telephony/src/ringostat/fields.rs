//! Understood keys → what the event says.

use std::borrow::Cow;
use std::cell::OnceCell;

use domain::call::event::{Direction, EventFields, Field};
use domain::text::cut;
use domain::time::{Time, Written, read_written};

use super::keys::Found;
use super::meaning::{Form, Target};
use super::{Doubt, Meaning, Reason};
use crate::wire::body::Value;
use crate::wire::layers::{decoded, unescaped};
use crate::wire::values::{self, Read, party, present};

/// Two dates of one call can differ by their zones, and by the clock if one of them has none.
const MAX_APART_SECONDS: u64 = 24 * 3600;
/// Characters of two values that are compared.
const MAX_COMPARED: usize = values::CALL_ID + 64;
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
    /// The first client that is no number, and its key: it counts only where nothing better tells who called.
    vague_client: Option<(String, String)>,
}

impl Reading {
    /// Reads keys that are sorted by meaning and preference: the first usable value of each meaning counts.
    pub fn of(found: &[Found<'_>]) -> Self {
        let mut reading = Self::default();
        for candidates in found.chunk_by(|a, b| a.meaning == b.meaning) {
            reading.first_usable(candidates);
        }
        reading.settle_client();
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
        let mut chosen: Option<Chosen<'_>> = None;
        for found in candidates {
            match (&found.value, &mut chosen) {
                (Value::Text(text), None) => match self.put(found, text) {
                    Ok(Put::Nothing) => {}
                    Ok(Put::Taken) => chosen = Some(Chosen::of(found.meaning, text)),
                    Ok(Put::Cut) => {
                        chosen = Some(Chosen::of(found.meaning, text));
                        self.doubt(&found.key, Reason::Cut);
                    }
                    Err(reason) => self.doubt(&found.key, reason),
                },
                (Value::Text(text), Some(chosen)) if !chosen.agrees_with(text) => {
                    self.doubt(&found.key, Reason::Conflict);
                }
                (Value::Nested(_), None) => self.doubt(&found.key, Reason::NotText),
                (_, Some(_)) => {}
            }
        }
    }

    /// A client that is a word for nobody, or a login, gives way to a calling end that is a public number.
    fn settle_client(&mut self) {
        let Some((key, told)) = self.vague_client.take().filter(|_| self.fields.client.is_none()) else { return };
        if self.fields.caller.as_deref().is_some_and(values::is_public) {
            self.doubt(&key, Reason::NotANumber);
        } else {
            self.fields.client = Some(told);
        }
    }

    fn put(&mut self, found: &Found<'_>, sent: &str) -> Outcome {
        let meaning = found.meaning;
        if let Target::Fact(field, form) = meaning.target() {
            return self.fact(field, form, sent);
        }
        let fields = &mut self.fields;
        let text = &*decoded(sent);
        match meaning {
            Meaning::CallId => set(&mut self.call_id, values::call_id(text)),
            Meaning::StartTimestamp | Meaning::Start => start(fields, text),
            Meaning::Direction => set(&mut fields.direction, direction(text)),
            Meaning::Caller => self.caller(text),
            Meaning::Client => self.client(&found.key, text),
            Meaning::Called => set(&mut fields.called, values::address(&unescaped(text))),
            Meaning::AnsweredBy => set(&mut fields.who.endpoint, values::somebody(&unescaped(text))),
            Meaning::OutboundLine => set(&mut fields.outbound_line, values::somebody(&unescaped(text))),
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
        set(&mut self.fields.caller, values::address(&text))
    }

    fn client(&mut self, key: &str, text: &str) -> Outcome {
        match values::somebody(&unescaped(text))? {
            Some(told) if !values::is_public(&told) => {
                self.vague_client.get_or_insert_with(|| (key.to_owned(), told));
                Ok(Put::Nothing)
            }
            told => set(&mut self.fields.client, Ok(told)),
        }
    }

    fn fact(&mut self, field: Field, form: Form, sent: &str) -> Outcome {
        let mut value = None;
        let put = match form {
            Form::Name => short(&mut value, &unescaped(&decoded(sent)), values::SHORT),
            Form::Short => short(&mut value, &decoded(sent), values::SHORT),
            Form::Long => short(&mut value, &decoded(sent), values::LONG),
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

fn page(sent: &str) -> Read<String> {
    if present(&decoded(sent))?.is_none() {
        return Ok(None);
    }
    let page = values::page(sent);
    match present(&page)? {
        Some(page) if page.len() > values::LINK => Err(Reason::TooLong),
        told => Ok(told.map(str::to_owned)),
    }
}

/// The call types of the reference, and the plain words.
fn direction(text: &str) -> Read<Direction> {
    let is = |word: &str| text.trim().eq_ignore_ascii_case(word);
    if is("transitin") {
        Ok(Some(Direction::Incoming { callback: false }))
    } else if is("transitout") {
        Ok(Some(Direction::Outgoing))
    } else if is("callback") {
        Ok(Some(Direction::Incoming { callback: true }))
    } else {
        values::direction(text)
    }
}

/// A clock that says a year before 2000 was never set.
fn start(fields: &mut EventFields, text: &str) -> Outcome {
    let Some(text) = present(text)? else { return Ok(Put::Nothing) };
    match read_written(text).ok_or(Reason::NotADate)? {
        Written::Moment(moment) if moment < Time::Y2000 => return Err(Reason::OutOfRange),
        Written::Wall(wall) if wall.year() < 2000 => return Err(Reason::OutOfRange),
        Written::Moment(moment) => fields.start_moment = fields.start_moment.or(Some(moment)),
        Written::Wall(wall) => fields.start_wall = fields.start_wall.or(Some(wall)),
    }
    Ok(Put::Taken)
}

/// The value that was chosen for a meaning, and what it says once that is asked for: the other candidates may be many.
struct Chosen<'t> {
    meaning: Meaning,
    sent: &'t str,
    said: OnceCell<Option<Said>>,
}

/// What a value says, as far as two keys of one meaning are compared.
#[derive(PartialEq, Eq)]
enum Said {
    Direction(Direction),
    /// Letters and digits.
    Text(String),
    /// A date, read in UTC if it has no zone.
    Start(Time),
}

impl<'t> Chosen<'t> {
    fn of(meaning: Meaning, sent: &'t str) -> Self {
        Self { meaning, sent, said: OnceCell::new() }
    }

    /// Whether a value that was passed over says the same, or nothing. Only where a difference means that two keys speak
    /// of different things: two links to one recording may differ.
    fn agrees_with(&self, other: &str) -> bool {
        let is_compared = matches!(
            self.meaning,
            Meaning::Direction
                | Meaning::EmployeeId
                | Meaning::CallId
                | Meaning::Client
                | Meaning::Called
                | Meaning::Status
                | Meaning::Start
        );
        if !is_compared {
            return true;
        }
        let Some(other) = said(self.meaning, other) else { return true };
        match (self.said.get_or_init(|| said(self.meaning, self.sent)), other) {
            (Some(Said::Start(chosen)), Said::Start(other)) => {
                chosen.seconds_since(other).unsigned_abs() <= MAX_APART_SECONDS
            }
            (Some(chosen), other) => *chosen == other,
            (None, _) => true,
        }
    }
}

fn said(meaning: Meaning, sent: &str) -> Option<Said> {
    let text = decoded(sent);
    let text = match meaning {
        Meaning::Direction => return direction(&text).ok()?.map(Said::Direction),
        Meaning::Start => return read_written(present(&text).ok()??)?.in_utc().map(Said::Start),
        Meaning::EmployeeId => values::employee_id(&text).ok()??.to_owned(),
        Meaning::CallId => values::call_id(&text).ok()??,
        Meaning::Client => values::somebody(&unescaped(&text)).ok()?.filter(|client| values::is_public(client))?,
        _ => present(&text).ok()??.to_owned(),
    };
    let plain = cut(&text, MAX_COMPARED).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    Some(Said::Text(plain.collect()))
}
