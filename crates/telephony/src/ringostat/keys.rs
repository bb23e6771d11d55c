//! Sorts the keys of a body: understood, ignored, unknown.

use std::borrow::Cow;

use domain::call::event::EventName;
use domain::text::{clean, cut};

use super::aliases::{Alias, Aliases, bare};
use super::body::{Layer, Value, is_transparent};
use super::{Meaning, json};

/// Room for the keys of a usual body, in one small piece of memory.
const USUAL: usize = 18;
/// So many keys are read; a body has about thirty. What comes behind is lost in the raw event's shadow, not in memory.
const MAX_UNDERSTOOD: usize = 256;
/// So many unknown keys are shown.
const MAX_UNKNOWN: usize = 64;
/// Characters of an unknown value that are shown.
const MAX_UNKNOWN_VALUE: usize = 200;
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

/// What was found so far.
pub(super) struct Keys<'x, 't> {
    aliases: &'x Aliases,
    pub understood: Vec<Found<'t>>,
    pub unknown: Vec<(String, String)>,
    pub event_in_query: Option<String>,
    pub event_in_body: Option<EventName>,
}

impl<'x, 't> Keys<'x, 't> {
    pub fn new(aliases: &'x Aliases) -> Self {
        Self {
            aliases,
            understood: Vec::with_capacity(USUAL),
            unknown: Vec::new(),
            event_in_query: None,
            event_in_body: None,
        }
    }

    /// Takes one key with its value.
    pub fn take(&mut self, key: Cow<'t, str>, value: Value<'t>, layer: Layer) {
        let name = bare(&key);
        if name.eq_ignore_ascii_case(EVENT) && self.takes_event_name(&value, layer) {
            return;
        }
        match self.alias(name) {
            Some(Alias { meaning: Meaning::Ignore, .. }) => {}
            Some(Alias { meaning, rank }) if self.understood.len() < MAX_UNDERSTOOD => {
                self.understood.push(Found { meaning, layer, rank, key, value });
            }
            Some(_) => {}
            None if layer != Layer::Inner && is_transparent(name) => self.unfold(&value),
            None => self.keep(name, &value),
        }
    }

    /// By the key itself; results of analysis also by the last part of `ai.score`, `result.score`, `details.score`.
    fn alias(&self, name: &str) -> Option<Alias> {
        self.aliases.find(name).or_else(|| {
            let (outer, leaf) = name.rsplit_once('.')?;
            let of_analysis = ["ai", "result", "details"].iter().any(|o| outer.eq_ignore_ascii_case(o));
            self.aliases.find(leaf).filter(|alias| of_analysis && alias.meaning.is_ai())
        })
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
        let mut inner: Vec<(String, String)> = Vec::new();
        let read = json::read(text.trim(), &mut |key, value, _| {
            if let Value::Text(text) = value {
                inner.push((key.into_owned(), text.into_owned()));
            }
        });
        match read {
            Ok(()) => inner.into_iter().for_each(|(key, text)| {
                self.take(Cow::Owned(key), Value::Text(Cow::Owned(text)), Layer::Inner);
            }),
            Err(_) if text.trim().is_empty() => {}
            Err(_) => self.keep("additional_call_data", value),
        }
    }

    fn keep(&mut self, name: &str, value: &Value<'t>) {
        if self.unknown.len() < MAX_UNKNOWN {
            let text = match value {
                Value::Text(text) => text,
                Value::Nested(json) => *json,
            };
            self.unknown.push((clean(cut(name, MAX_UNKNOWN)), clean(cut(text, MAX_UNKNOWN_VALUE))));
        }
    }

    /// The understood keys in the order in which they are read: by meaning, then by preference.
    pub fn in_order(&mut self) -> Vec<Found<'t>> {
        self.understood.sort_by_key(|found| (found.meaning, found.layer, found.rank));
        std::mem::take(&mut self.understood)
    }
}
