//! A JSON object as flat keys. Values are taken as they are written: no number passes through a float.

use std::borrow::Cow;
use std::fmt;

use domain::text::cut;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Unreadable;
use super::aliases::MAX_KEY;
use super::body::{Layer, MAX_DEPTH, Sink, Value, is_transparent, lossy};

/// Objects inside objects get keys such as `ai.score` down to here; what is nested deeper is shown as it is.
const MAX_PATH: usize = 4;

/// Reads an object, or a list of exactly one object.
///
/// # Errors
/// No JSON, another value than an object, or more than 32 levels.
pub(super) fn read<'t>(text: &'t str, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
    let object = if text.starts_with('[') { only(text)?.ok_or(Unreadable::NotAnObject)? } else { text };
    let mut members = Members { sink, path: Cow::Borrowed(""), level: 1, layer: Layer::Outer, too_deep: false };
    let read = members.read(object);
    match read {
        _ if members.too_deep => Err(Unreadable::TooDeep),
        Err(_) if is_too_deep(text, 0) => Err(Unreadable::TooDeep),
        Err(_) => Err(Unreadable::NotJson),
        Ok(()) => Ok(()),
    }
}

/// The object of a list that has exactly one element.
fn only(list: &str) -> Result<Option<&str>, Unreadable> {
    if is_too_deep(list, 0) {
        return Err(Unreadable::TooDeep);
    }
    let elements: Vec<&RawValue> = serde_json::from_str(list).map_err(|_| Unreadable::NotJson)?;
    let [element] = elements.as_slice() else { return Ok(None) };
    Ok(Some(element.get()).filter(|raw| raw.starts_with('{')))
}

/// Whether brackets outside of strings nest deeper than a body may, below so many levels.
fn is_too_deep(text: &str, above: usize) -> bool {
    let (mut depth, mut in_string, mut escaped) = (above, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

/// The members of one object on their way to the sink.
struct Members<'s, 'p, 't> {
    sink: Sink<'s, 't>,
    path: Cow<'p, str>,
    level: usize,
    layer: Layer,
    too_deep: bool,
}

impl<'t> Members<'_, '_, 't> {
    fn read(&mut self, object: &'t str) -> Result<(), serde_json::Error> {
        let mut reader = serde_json::Deserializer::from_str(object);
        reader.deserialize_map(&mut *self)?;
        reader.end()
    }

    fn member(&mut self, key: Cow<'t, str>, raw: &'t str) -> Result<(), serde_json::Error> {
        match raw.as_bytes() {
            [b'{' | b'[', ..] if self.level == 1 && is_too_deep(raw, 1) => {
                self.too_deep = true;
                Ok(())
            }
            [b'{', ..] if self.level < MAX_PATH => self.nested(&key, raw),
            [b'[', ..] if is_transparent(&key) => match only(raw) {
                Ok(Some(object)) if self.level < MAX_PATH => self.nested(&key, object),
                _ => Ok(()),
            },
            _ => {
                let value = scalar(raw)?;
                let key = self.under(key);
                (self.sink)(key, value, self.layer);
                Ok(())
            }
        }
    }

    fn nested(&mut self, key: &str, object: &'t str) -> Result<(), serde_json::Error> {
        let transparent = is_transparent(key);
        let path = if transparent {
            self.path.to_string()
        } else {
            format!("{}.", self.under(cut(key.trim(), MAX_KEY).into()))
        };
        let layer = if transparent { Layer::Inner } else { self.layer };
        let mut members =
            Members { sink: &mut *self.sink, path: Cow::Owned(path), level: self.level + 1, layer, too_deep: false };
        members.read(object)
    }

    /// The key with its path; what is longer than any key that means something is cut.
    fn under<'k>(&self, key: Cow<'k, str>) -> Cow<'k, str> {
        if self.path.is_empty() {
            return key;
        }
        Cow::Owned(format!("{}{}", self.path, cut(key.trim(), MAX_KEY)))
    }
}

impl<'t> Visitor<'t> for &mut Members<'_, '_, 't> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key_seed(Lenient)? {
            let raw: &'t RawValue = map.next_value()?;
            self.member(key, raw.get()).map_err(A::Error::custom)?;
        }
        Ok(())
    }
}

/// A scalar's text; a list, or an object nested too deep, stays JSON. Empty ones say nothing.
fn scalar(raw: &str) -> Result<Value<'_>, serde_json::Error> {
    Ok(match raw.as_bytes() {
        [b'"', inner @ .., b'"'] if !inner.contains(&b'\\') => Value::Text(Cow::Borrowed(&raw[1..raw.len() - 1])),
        [b'"', ..] => Value::Text(Lenient.deserialize(&mut serde_json::Deserializer::from_str(raw))?),
        [b'{' | b'[', inner @ .., _] if inner.iter().all(u8::is_ascii_whitespace) => Value::Text(Cow::Borrowed("")),
        [b'{' | b'[', ..] => Value::Nested(raw),
        b"null" => Value::Text(Cow::Borrowed("")),
        _ => Value::Text(Cow::Borrowed(number(raw))),
    })
}

/// `50.0` → `50`; any other number is left as it is written.
fn number(raw: &str) -> &str {
    match raw.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|b| b == b'0') => whole,
        _ => raw,
    }
}

/// A string in which lone surrogates (`\ud800`) are read as replacement characters.
struct Lenient;

impl<'t> DeserializeSeed<'t> for Lenient {
    type Value = Cow<'t, str>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl<'t> Visitor<'t> for Lenient {
    type Value = Cow<'t, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'t [u8]) -> Result<Self::Value, E> {
        Ok(lossy(bytes))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(lossy(bytes).into_owned()))
    }
}
