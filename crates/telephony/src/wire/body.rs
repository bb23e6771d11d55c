//! Bytes → keys and values, whatever form they came in.
//!
//! The form is told by the first character, since `Content-Type` is chosen in a cabinet and often wrong.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::{Unreadable, form, json, xml};
use crate::ringostat::NESTED;

/// How many levels a body may have.
pub(crate) const MAX_DEPTH: usize = 32;

/// Longer keys mean nothing, whoever says so: it bounds what a lookup costs.
pub(crate) const MAX_KEY: usize = 64;

/// Where a value stood: outer values win over inner ones, and the body wins over the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Layer {
    Outer,
    Inner,
    Query,
}

/// A value as it stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value<'t> {
    /// A text, a number, a boolean; null is the empty text.
    Text(Cow<'t, str>),
    /// A list of several, or an object nested too deep to be of use: its JSON.
    Nested(&'t str),
}

/// Takes each key with its value; the key is as sent, with the path in front where it was nested.
pub(crate) type Sink<'s, 't> = &'s mut dyn FnMut(Cow<'t, str>, Value<'t>, Layer);

/// A body: its text, without what was laid over the whole of it.
pub(crate) struct Body<'b> {
    pub text: Cow<'b, str>,
    pub shape: Shape,
}

impl<'b> Body<'b> {
    pub fn of(bytes: &'b [u8]) -> Self {
        let mut text = decode(bytes);
        for _ in 0..MAX_LAID_OVER {
            match without_layer(trim(&text)) {
                Some(inner) => text = Cow::Owned(inner),
                None => break,
            }
        }
        let shape = Shape::of(&text);
        Self { text: tidy(text, shape), shape }
    }

    /// Hands every key to the sink.
    ///
    /// # Errors
    /// Why the body has none, or cannot be read to its end.
    pub fn tell<'t>(&'t self, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
        read(&self.text, self.shape, sink)
    }
}

/// Percent-encoding and a JSON string: nobody lays more over a body.
const MAX_LAID_OVER: usize = 2;

/// The text inside of a JSON string that holds a document, or of a document that is percent-encoded as a whole.
fn without_layer(text: &str) -> Option<String> {
    let inner = if text.starts_with('"') {
        json::string(text).filter(|inner| is_document(inner) || is_encoded_document(inner))?.into_owned()
    } else if is_encoded_document(text) {
        let blanks = if text.contains(' ') || text.contains("%20") { text.into() } else { text.replace('+', " ") };
        let decoded = percent_decode_str(&blanks).decode_utf8_lossy().into_owned();
        // A client that takes the document for a form's only key puts an equals sign behind it.
        Some(decoded.trim_end_matches(['=', ' ']).to_owned()).filter(|inner| is_document(inner))?
    } else {
        return None;
    };
    Some(if inner.contains('\0') { inner.replace('\0', "") } else { inner })
}

fn is_document(text: &str) -> bool {
    matches!(trim(text).as_bytes(), [b'{', .., b'}'] | [b'[', .., b']'] | [b'<', .., b'>'])
}

/// A form can begin with `{{name}}=`, encoded or not.
fn is_encoded_document(text: &str) -> bool {
    let starts = |code: &str| text.get(..code.len()).is_some_and(|start| start.eq_ignore_ascii_case(code));
    ["%7b", "%5b", "%3c"].into_iter().any(starts) && !starts("%7b%7b")
}

/// A text without blanks and byte order marks at its ends: some senders put two marks, or one behind a line break.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// The bytes as text. What is no UTF-8 is read with replacement characters: the rest of an event must not be lost for
/// the sake of one name. NUL is dropped, UTF-16 is recognised by its byte order mark.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].as_chunks::<2>().0.iter().map(|pair| read(*pair)).collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => lossy(bytes),
    };
    if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text }
}

/// As `String::from_utf8_lossy`, and faster for what is valid.
pub(crate) fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// What the text of a body is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Json,
    Xml,
    Multipart,
    Form,
}

impl Shape {
    /// By the first characters. A form can begin with `{{name}}=`, JSON cannot.
    pub fn of(text: &str) -> Self {
        match trim(text).as_bytes() {
            [b'{', b'{', ..] => Self::Form,
            [b'{' | b'[', ..] => Self::Json,
            [b'<', ..] => Self::Xml,
            [b'-', b'-', ..] => Self::Multipart,
            _ => Self::Form,
        }
    }
}

/// JSON whose strings hold raw line breaks is no JSON, but senders write it: control characters become blanks.
pub(crate) fn tidy(text: Cow<'_, str>, shape: Shape) -> Cow<'_, str> {
    if shape == Shape::Json && text.bytes().any(|b| b < b' ') {
        Cow::Owned(text.replace(|c: char| c < ' ', " "))
    } else {
        text
    }
}

/// Hands every key of a body to the sink; a list at the top has none.
///
/// # Errors
/// Why the body has none, or cannot be read to its end.
pub(crate) fn read<'t>(text: &'t str, shape: Shape, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
    let text = trim(text);
    match shape {
        Shape::Json if text.starts_with('[') => {}
        Shape::Json => json::read(text, sink)?,
        Shape::Xml => xml::read(text, sink)?,
        Shape::Multipart => form::multipart(text, sink),
        Shape::Form => form::pairs(text, Layer::Outer, sink),
    }
    Ok(())
}

/// Whether a key is the name of the object whose members count as if they stood outside of it.
pub(crate) fn is_transparent(key: &str) -> bool {
    bare(key).eq_ignore_ascii_case(NESTED)
}

/// A key without blanks around it and without the double braces of `{{name}}`.
pub(crate) fn bare(key: &str) -> &str {
    let key = key.trim();
    key.strip_prefix("{{").and_then(|k| k.strip_suffix("}}")).map_or(key, str::trim)
}
