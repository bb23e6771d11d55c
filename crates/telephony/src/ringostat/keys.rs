//! Sorts the keys of a body: understood, ignored, unknown.

use std::borrow::Cow;
use std::collections::HashMap;

use domain::call::event::EventName;

use super::aliases::{Alias, Aliases};
use super::fields::Reading;
use super::{Meaning, NESTED};
use crate::wire::body::{self, Layer, MAX_KEY, Value, bare, is_transparent};
use crate::wire::{json, unknown};

/// Room for the keys of a usual body, in one small piece of memory.
const USUAL: usize = 18;
/// So many keys are taken without counting; a body has about thirty.
const FREELY: usize = 64;
/// Of what comes behind, one and the same key is taken so often. A body that repeats a key for ever hides no other.
const MAX_REPEATED: u8 = 16;
/// Plain keys rank behind all others, in their own order.
const FIRST_PLAIN: u16 = 1 << 15 | 1 << 14;
/// The key that names the event, in a query or a body.
const EVENT: &str = "event";

/// A key with a meaning, and its value.
pub(super) struct Found<'t> {
    pub meaning: Meaning,
    pub layer: Layer,
    pub rank: u16,
    pub key: Cow<'t, str>,
    pub value: Value<'t>,
}

/// Keys that mean something where the connection's table does not know them, the preferred ones first. They are written
/// in small letters and digits alone, and compared as if the others were not there: `clientNumber`, `client_number`.
pub(super) type Plain = [(&'static str, Meaning)];

/// What was found so far.
pub(super) struct Keys<'x, 't> {
    aliases: &'x Aliases,
    plain: &'static Plain,
    understood: Vec<Found<'t>>,
    repeated: HashMap<(Meaning, Layer, u16), u8>,
    pub unknown: Vec<(String, String)>,
    pub event_in_query: Option<String>,
    pub event_in_body: Option<EventName>,
}

impl<'x, 't> Keys<'x, 't> {
    pub fn new(aliases: &'x Aliases) -> Self {
        Self::with_plain(aliases, &[])
    }

    pub fn with_plain(aliases: &'x Aliases, plain: &'static Plain) -> Self {
        Self {
            aliases,
            plain,
            understood: Vec::with_capacity(USUAL),
            repeated: HashMap::new(),
            unknown: Vec::new(),
            event_in_query: None,
            event_in_body: None,
        }
    }

    /// A collection of the same kind without anything in it.
    pub fn emptied<'o>(&self) -> Keys<'x, 'o> {
        Keys::with_plain(self.aliases, self.plain)
    }

    /// Takes one key with its value.
    pub fn take(&mut self, key: Cow<'t, str>, value: Value<'t>, layer: Layer) {
        let name = bare(&key);
        if name.eq_ignore_ascii_case(EVENT) && self.takes_event_name(&value, layer) {
            return;
        }
        match self.alias(name) {
            Some(Alias { meaning: Meaning::Ignore, .. }) => {}
            Some(Alias { meaning, rank }) => {
                if self.has_room(meaning, layer, rank) {
                    self.understood.push(Found { meaning, layer, rank, key, value });
                }
            }
            None if layer != Layer::Inner && is_transparent(name) => self.unfold(&value),
            None => unknown::keep(&mut self.unknown, name, &value),
        }
    }

    fn has_room(&mut self, meaning: Meaning, layer: Layer, rank: u16) -> bool {
        if self.understood.len() < FREELY {
            return true;
        }
        let times = self.repeated.entry((meaning, layer, rank)).or_default();
        *times = times.saturating_add(1);
        *times <= MAX_REPEATED
    }

    fn alias(&self, name: &str) -> Option<Alias> {
        self.aliases.find(name).or_else(|| self.plain_alias(name)).or_else(|| self.alias_of_analysis(name))
    }

    fn plain_alias(&self, name: &str) -> Option<Alias> {
        if name.len() > MAX_KEY {
            return None;
        }
        let letters = || name.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase());
        let place = self.plain.iter().position(|(plain, _)| plain.bytes().eq(letters()))?;
        Some(Alias { meaning: self.plain[place].1, rank: FIRST_PLAIN + u16::try_from(place).ok()? })
    }

    /// Results of analysis are also known by the last part of `ai.score`, `result.score`, `details.score`.
    fn alias_of_analysis(&self, name: &str) -> Option<Alias> {
        let (outer, leaf) = name.rsplit_once('.')?;
        let of_analysis = ["ai", "result", "details"].iter().any(|o| outer.eq_ignore_ascii_case(o));
        self.aliases.find(leaf).filter(|alias| of_analysis && alias.meaning.is_ai())
    }

    /// A query names the event by any text; a body only by a known name, since the key may mean something else there.
    fn takes_event_name(&mut self, value: &Value<'t>, layer: Layer) -> bool {
        let Value::Text(text) = value else { return false };
        if layer == Layer::Query {
            self.event_in_query.get_or_insert_with(|| text.to_string());
            return true;
        }
        let name = EventName::parse(text);
        self.event_in_body = self.event_in_body.or(name);
        name.is_some()
    }

    /// The nested fields of a form come as a text of JSON.
    fn unfold(&mut self, value: &Value<'t>) {
        let Value::Text(text) = value else { return };
        let text = body::trim(text);
        let objects = if text.starts_with('[') { json::objects(text) } else { Ok(vec![text]) };
        let mut inner: Vec<(String, String)> = Vec::new();
        let mut keep = |key: Cow<'_, str>, value: Value<'_>, _: Layer| {
            if let Value::Text(text) = value {
                inner.push((key.into_owned(), text.into_owned()));
            }
        };
        match objects.and_then(|objects| objects.into_iter().try_for_each(|object| json::read(object, &mut keep))) {
            Ok(()) => inner.into_iter().for_each(|(key, text)| {
                self.take(Cow::Owned(key), Value::Text(Cow::Owned(text)), Layer::Inner);
            }),
            Err(_) if matches!(text, "" | "[]") => {}
            Err(_) => unknown::keep(&mut self.unknown, NESTED, value),
        }
    }

    /// Whether the body's top has a key with a meaning. Results of analysis also come nested, which says nothing of the top.
    pub fn know_the_top(&self) -> bool {
        self.understood.iter().any(|found| !(found.meaning.is_ai() && found.key.contains('.')))
    }

    /// Forgets what stood under a key of the top, which turned out to be the wrapper of the call's own keys.
    pub fn forget_under(&mut self, outer: &str) {
        self.understood.clear();
        self.unknown
            .retain(|(key, _)| !key.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')));
    }

    /// The call's id alone, where several records are compared.
    pub fn call_id(mut self) -> Option<String> {
        self.understood.retain(|found| found.meaning == Meaning::CallId);
        Reading::of(&self.in_order()).call_id
    }

    /// The understood keys in the order in which they are read: by meaning, then by preference.
    pub fn in_order(&mut self) -> Vec<Found<'t>> {
        self.understood.sort_by_key(|found| (found.meaning, found.layer, found.rank));
        std::mem::take(&mut self.understood)
    }
}
