//! Bodies whose keys stand one level further in: in a wrapper, in a list, in a text that holds JSON.
//!
//! They are looked for only where the top says nothing, and only one level down. Where several things could be the call,
//! none is: keys of two calls must not meet in one.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::Unreadable;
use super::keys::Keys;
use crate::wire::body::{self, Body, Layer, Shape, Value, is_transparent, trim};
use crate::wire::{json, xml};

/// A body with what stands one level further in, once that was looked for: keys and values are borrowed from both.
pub(super) struct Document<'b> {
    pub body: Body<'b>,
    inside: OnceCell<Inside>,
}

impl<'b> Document<'b> {
    pub fn of(bytes: &'b [u8]) -> Self {
        Self::from(Body::of(bytes))
    }

    /// Hands every key to the collection, those of a wrapper's content if the top says nothing.
    ///
    /// # Errors
    /// Why the body has no keys, or cannot be read to its end, or tells of several calls.
    pub fn tell<'t>(&'t self, keys: &mut Keys<'_, 't>) -> Result<(), Unreadable> {
        self.body.tell(&mut |key, value, layer| keys.take(key, value, layer))?;
        if keys.know_the_top() {
            return Ok(());
        }
        match inside(&self.body.text, self.body.shape)? {
            Some(found) => self.inside.get_or_init(|| found).tell(keys),
            None => Ok(()),
        }
    }
}

impl<'b> From<Body<'b>> for Document<'b> {
    fn from(body: Body<'b>) -> Self {
        Self { body, inside: OnceCell::new() }
    }
}

/// The records inside a body, and the key under which they stood.
struct Inside {
    under: String,
    records: Vec<String>,
}

/// Looks for the records of a body whose top has no key with a meaning; `None` if nothing there can be one.
///
/// # Errors
/// A list of other things than objects, or no JSON.
fn inside(text: &str, shape: Shape) -> Result<Option<Inside>, Unreadable> {
    let text = trim(text);
    let held: Vec<Inside> = match shape {
        Shape::Json if text.starts_with('[') => {
            vec![Inside { under: String::new(), records: owned(json::objects(text)?) }]
        }
        Shape::Json => {
            let members = json::members(text)?;
            members
                .into_iter()
                .filter(|(key, _)| !is_transparent(key))
                .filter_map(|(key, raw)| held(key, raw))
                .collect()
        }
        Shape::Xml => return Ok(elements(text)),
        Shape::Multipart | Shape::Form => return Ok(of_form(text, shape)),
    };
    Ok(only(held))
}

fn only(mut held: Vec<Inside>) -> Option<Inside> {
    if held.len() == 1 { held.pop() } else { None }
}

fn owned(records: Vec<&str>) -> Vec<String> {
    records.into_iter().map(str::to_owned).collect()
}

/// The records that a value of JSON is: an object, a list of objects, or a string that holds one of them.
fn held(under: String, raw: &str) -> Option<Inside> {
    let text = if raw.starts_with('"') { json::string(raw)? } else { Cow::Borrowed(raw) };
    let text = trim(&text);
    let records = match text.as_bytes() {
        [b'{', inner @ .., b'}'] if !inner.iter().all(u8::is_ascii_whitespace) && json::members(text).is_ok() => {
            vec![text]
        }
        [b'[', ..] => json::objects(text).ok()?,
        _ => return None,
    };
    Some(Inside { under, records: owned(records) })
}

/// The only child of the root that has children, or all of them if they have one name.
fn elements(text: &str) -> Option<Inside> {
    let mut nested = xml::nested(text);
    nested.retain(|(name, _)| !is_transparent(name));
    let under = nested.first()?.0.clone();
    let is_one_kind = nested.iter().all(|(name, _)| name.eq_ignore_ascii_case(&under));
    is_one_kind.then(|| Inside { under, records: nested.into_iter().map(|(_, record)| record.to_owned()).collect() })
}

/// A value that holds JSON (`payload={…}`), or else pairs with one name in front of all their brackets (`data[dst]=…`).
fn of_form(text: &str, shape: Shape) -> Option<Inside> {
    let mut json = Vec::new();
    let mut nested: Vec<(String, String, String)> = Vec::new();
    let mut sink = |key: Cow<'_, str>, value: Value<'_>, _: Layer| {
        let Value::Text(text) = value else { return };
        if let Some((outer, inner)) = key.split_once('.') {
            nested.push((outer.to_owned(), inner.to_owned(), text.into_owned()));
        } else if trim(&text).starts_with(['{', '[']) {
            json.extend(held(key.into_owned(), &text));
        }
    };
    body::read(text, shape, &mut sink).ok()?;
    if !json.is_empty() {
        return only(json);
    }
    let under = nested.first()?.0.clone();
    if nested.iter().any(|(outer, ..)| *outer != under) {
        return None;
    }
    let pairs = nested.iter().map(|(_, inner, text)| (inner, text));
    let record = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    Some(Inside { under, records: vec![record] })
}

impl Inside {
    /// Hands on the keys of the record, or of all records of one call.
    ///
    /// # Errors
    /// Records of several calls, or of nobody knows how many; or a record that cannot be read.
    fn tell<'t>(&'t self, keys: &mut Keys<'_, 't>) -> Result<(), Unreadable> {
        if self.records.len() > 1 && !self.is_of_one_call(keys) {
            return Err(Unreadable::SeveralCalls);
        }
        keys.forget_under(&self.under);
        self.records.iter().try_for_each(|record| read(record, keys))
    }

    fn is_of_one_call(&self, keys: &Keys<'_, '_>) -> bool {
        let mut ids = self.records.iter().map(|record| {
            let mut keys = keys.emptied();
            read(record, &mut keys).ok().and_then(|()| keys.call_id())
        });
        let first = ids.next().flatten();
        first.is_some() && ids.all(|id| id == first)
    }
}

fn read<'t>(record: &'t str, keys: &mut Keys<'_, 't>) -> Result<(), Unreadable> {
    body::read(record, Shape::of(record), &mut |key, value, layer| keys.take(key, value, layer))
}
