//! Bytes → keys and values, whatever form they came in.
//!
//! The form is told by the first character, since `Content-Type` is chosen in a cabinet and often wrong.

use std::borrow::Cow;

use super::{Unreadable, form, json, xml};

/// How many levels a body may have.
pub(super) const MAX_DEPTH: usize = 32;

/// The object in which two installations nest a part of the fields (`reference/ringostat.md` §1).
const NESTED: &str = "additional_call_data";

/// Where a value stood: outer values win over inner ones, and the body wins over the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    Outer,
    Inner,
    Query,
}

/// A value as it stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value<'t> {
    /// A text, a number, a boolean; null is the empty text.
    Text(Cow<'t, str>),
    /// A list, or an object nested too deep to be of use: its JSON.
    Nested(&'t str),
}

/// Takes each key with its value; the key is as sent, with the path in front where it was nested.
pub(super) type Sink<'s, 't> = &'s mut dyn FnMut(Cow<'t, str>, Value<'t>, Layer);

/// The bytes as text. What is no UTF-8 is read with replacement characters: the rest of an event must not be lost for
/// the sake of one name. NUL is dropped, UTF-16 is recognised by its byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].as_chunks::<2>().0.iter().map(|pair| read(*pair)).collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => lossy(rest),
        _ => lossy(bytes),
    };
    if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text }
}

/// As `String::from_utf8_lossy`, and faster for what is valid.
pub(super) fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// What the text of a body is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Json,
    Xml,
    Multipart,
    Form,
}

impl Shape {
    /// By the first characters. A form can begin with `{{name}}=`, JSON cannot.
    pub fn of(text: &str) -> Self {
        let text = text.trim_start();
        match text.as_bytes() {
            [b'{', b'{', ..] => Self::Form,
            [b'{' | b'[', ..] => Self::Json,
            [b'<', ..] => Self::Xml,
            [b'-', b'-', ..] => Self::Multipart,
            _ => Self::Form,
        }
    }
}

/// JSON whose strings hold raw line breaks is no JSON, but senders write it: control characters become blanks.
pub(super) fn tidy(text: Cow<'_, str>, shape: Shape) -> Cow<'_, str> {
    if shape == Shape::Json && text.bytes().any(|b| b < b' ') {
        Cow::Owned(text.replace(|c: char| c < ' ', " "))
    } else {
        text
    }
}

/// Hands every key of a body to the sink.
///
/// # Errors
/// Why the body has none, or cannot be read to its end.
pub(super) fn read<'t>(text: &'t str, shape: Shape, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
    match shape {
        Shape::Json => json::read(text.trim(), sink),
        Shape::Xml => xml::read(text.trim(), sink),
        Shape::Multipart => {
            form::multipart(text.trim_start(), sink);
            Ok(())
        }
        Shape::Form => {
            form::pairs(text.trim(), Layer::Outer, sink);
            Ok(())
        }
    }
}

/// Whether a key is the name of the object whose members count as if they stood outside of it.
pub(super) fn is_transparent(key: &str) -> bool {
    super::aliases::bare(key).eq_ignore_ascii_case(NESTED)
}
