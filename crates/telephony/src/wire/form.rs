//! Query strings, form bodies, and forms in parts.

use std::borrow::Cow;

use super::body::{Layer, Sink, Value, is_transparent};

/// Reads `a=1&b=2`, percent-decoded; bytes that are no UTF-8 become replacement characters.
pub(crate) fn pairs<'t>(text: &'t str, layer: Layer, sink: Sink<'_, 't>) {
    for (key, value) in form_urlencoded::parse(text.as_bytes()) {
        member(key, Value::Text(value), layer, sink);
    }
}

/// Hands on one pair. Nesting is written with brackets, as PHP does: `ai[score]`; a list of
/// one is `caller[]` or `caller[0]`. Pairs that a page joined with `&amp;` have the rest of that before their key.
fn member<'t>(key: Cow<'t, str>, value: Value<'t>, layer: Layer, sink: Sink<'_, 't>) {
    let key = key.strip_prefix("amp;").map(|key| Cow::Owned(key.to_owned())).unwrap_or(key);
    let Some((outer, inner)) = key.strip_suffix(']').and_then(|k| k.split_once('[')) else {
        return sink(key, value, layer);
    };
    let mut path: Vec<&str> = inner.split("][").collect();
    if is_transparent(outer) {
        if path.len() > 1 && path[0].bytes().all(|b| b.is_ascii_digit()) {
            path.remove(0);
        }
        return sink(Cow::Owned(path.join(".")), value, layer.max(Layer::Inner));
    }
    if matches!(path.last(), Some(&("" | "0"))) {
        path.pop();
    }
    path.insert(0, outer);
    sink(Cow::Owned(path.join(".")), value, layer);
}

/// Reads `multipart/form-data` (RFC 7578), which PHP's client makes of an array. The first line is the delimiter; files
/// are skipped, and a part without a name or without an end is, too.
pub(crate) fn multipart<'t>(text: &'t str, sink: Sink<'_, 't>) {
    let delimiter = text.lines().next().unwrap_or_default().trim_end();
    if delimiter.len() <= 2 {
        return;
    }
    for part in text.split(delimiter).skip(1) {
        let part = part.strip_prefix("\r\n").or_else(|| part.strip_prefix('\n')).unwrap_or(part);
        let Some((head, value)) = part.split_once("\r\n\r\n").or_else(|| part.split_once("\n\n")) else { continue };
        let value = value.strip_suffix('\n').map_or(value, |v| v.strip_suffix('\r').unwrap_or(v));
        if let Some(name) = name_of(head) {
            member(Cow::Borrowed(name), Value::Text(Cow::Borrowed(value)), Layer::Outer, sink);
        }
    }
}

fn name_of(head: &str) -> Option<&str> {
    let is_disposition = |line: &&str| line.get(..20).is_some_and(|l| l.eq_ignore_ascii_case("content-disposition:"));
    let parameters = head.lines().find(is_disposition)?.split(';').map(str::trim);
    let mut name = None;
    for parameter in parameters.skip(1) {
        match parameter.split_once('=') {
            Some((key, value)) if key.eq_ignore_ascii_case("name") => name = Some(value.trim_matches('"')),
            Some((key, _)) if key.eq_ignore_ascii_case("filename") => return None,
            _ => {}
        }
    }
    name
}
