//! Keys that nobody understands: they are shown, so that a person can say what they mean.

use domain::text::{clean, cut};

use super::body::Value;

/// So many are shown.
const MOST: usize = 64;
/// Characters of a key that are shown.
const MAX_NAME: usize = 64;
/// Characters of a value that are shown.
const MAX_VALUE: usize = 200;

/// Adds a key to those that are shown, if there is room.
pub(crate) fn keep(shown: &mut Vec<(String, String)>, name: &str, value: &Value<'_>) {
    if shown.len() < MOST {
        let text = match value {
            Value::Text(text) => text,
            Value::Nested(json) => *json,
        };
        shown.push((clean(cut(name, MAX_NAME)), clean(cut(text, MAX_VALUE))));
    }
}
