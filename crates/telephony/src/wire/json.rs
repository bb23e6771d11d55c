//! A JSON object as flat keys. Values are taken as they are written: no number passes through a float.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use domain::text::cut;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Unreadable;
use super::body::{Layer, MAX_DEPTH, MAX_KEY, Sink, Value, is_transparent, lossy};

/// Objects inside objects get keys such as `ai.score` down to here; what is nested deeper is shown as it is.
const MAX_PATH: usize = 4;
/// No phone and no stamp has more digits.
const MAX_EXPONENT: usize = 20;

/// Reads an object. A member that is nested too deep to be of use is handed on as it is and costs nothing but itself.
///
/// # Errors
/// No JSON, or another value than an object.
pub(crate) fn read<'t>(object: &'t str, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
    let mut members = Members { sink, path: Cow::Borrowed(""), level: 1, layer: Layer::Outer };
    members.read(object).map_err(|_| no_json(object))
}

/// The members of an object as they are written; of a repeated key the last one.
///
/// # Errors
/// No JSON, or another value than an object.
pub(crate) fn members(object: &str) -> Result<Vec<(String, &str)>, Unreadable> {
    let members: BTreeMap<String, &RawValue> = serde_json::from_str(object).map_err(|_| no_json(object))?;
    Ok(members.into_iter().map(|(key, raw)| (key, raw.get())).collect())
}

/// The objects of a list that has nothing else.
///
/// # Errors
/// No JSON, an empty list, or one with other elements.
pub(crate) fn objects(list: &str) -> Result<Vec<&str>, Unreadable> {
    let elements = elements(list).map_err(|_| no_json(list))?;
    let is_of_objects = !elements.is_empty() && elements.iter().all(|element| element.starts_with('{'));
    if is_of_objects { Ok(elements) } else { Err(Unreadable::NotAnObject) }
}

/// The text of a JSON string.
pub(crate) fn string(raw: &str) -> Option<Cow<'_, str>> {
    match scalar(raw).ok()? {
        Value::Text(text) if raw.starts_with('"') => Some(text),
        _ => None,
    }
}

/// The elements of a list as they are written.
///
/// # Errors
/// No JSON, or another value than a list.
pub(crate) fn elements(list: &str) -> Result<Vec<&str>, serde_json::Error> {
    let elements: Vec<&RawValue> = serde_json::from_str(list)?;
    Ok(elements.into_iter().map(RawValue::get).collect())
}

fn no_json(text: &str) -> Unreadable {
    if is_too_deep(text) { Unreadable::TooDeep } else { Unreadable::NotJson }
}

/// Whether brackets outside of strings nest deeper than anybody means it.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
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
}

impl<'t> Members<'_, '_, 't> {
    fn read(&mut self, object: &'t str) -> Result<(), serde_json::Error> {
        let mut reader = serde_json::Deserializer::from_str(object);
        reader.deserialize_map(&mut *self)?;
        reader.end()
    }

    fn member(&mut self, key: Cow<'t, str>, raw: &'t str) -> Result<(), serde_json::Error> {
        let may_descend = self.level < MAX_PATH;
        match raw.as_bytes() {
            [b'{', ..] if may_descend => self.nested(&key, raw),
            [b'[', ..] if may_descend && is_transparent(&key) => {
                let objects = elements(raw)?.into_iter().filter(|element| element.starts_with('{'));
                objects.into_iter().try_for_each(|object| self.nested(&key, object))
            }
            [b'[', ..] => self.hand_on(key, only(raw)?.map_or_else(|| scalar(raw), scalar)?),
            _ => self.hand_on(key, scalar(raw)?),
        }
    }

    fn hand_on(&mut self, key: Cow<'t, str>, value: Value<'t>) -> Result<(), serde_json::Error> {
        let key = self.under(key);
        (self.sink)(key, value, self.layer);
        Ok(())
    }

    fn nested(&mut self, key: &str, object: &'t str) -> Result<(), serde_json::Error> {
        let transparent = is_transparent(key);
        let path = if transparent {
            self.path.to_string()
        } else {
            format!("{}.", self.under(cut(key.trim(), MAX_KEY).into()))
        };
        let layer = if transparent { Layer::Inner } else { self.layer };
        let mut members = Members { sink: &mut *self.sink, path: Cow::Owned(path), level: self.level + 1, layer };
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
        _ => Value::Text(number(raw)),
    })
}

/// The element of a list that holds exactly one scalar.
fn only(list: &str) -> Result<Option<&str>, serde_json::Error> {
    let elements = elements(list)?;
    let [element] = elements.as_slice() else { return Ok(None) };
    Ok(Some(*element).filter(|raw| !raw.starts_with(['{', '['])))
}

/// `50.0` → `50`, `3.80671110076E+11` → `380671110076`; any other number is left as it is written.
fn number(raw: &str) -> Cow<'_, str> {
    match raw.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => expanded(mantissa, exponent).map_or(Cow::Borrowed(raw), Cow::Owned),
        None => match raw.split_once('.') {
            Some((whole, zeros)) if zeros.bytes().all(|b| b == b'0') => Cow::Borrowed(whole),
            _ => Cow::Borrowed(raw),
        },
    }
}

/// The digits of a number with an exponent, if it is whole: senders whose numbers are floats write phones and stamps so.
fn expanded(mantissa: &str, exponent: &str) -> Option<String> {
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    if exponent > MAX_EXPONENT || fraction.len() > exponent {
        return None;
    }
    let all = format!("{whole}{fraction:0<exponent$}");
    let shown = all.trim_start_matches('0');
    Some(if shown.is_empty() { "0".to_owned() } else { format!("{sign}{shown}") })
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
