//! What can be told of a webhook of which nothing, or not all, can be read.

use super::keys::Keys;
use super::records::Document;
use super::{Aliases, RawWebhook, keys_of, name_of};
use crate::wire::glance::Glance;

/// Looks at a webhook, whether it can be read or not.
pub fn glance(raw: &RawWebhook<'_>, aliases: &Aliases) -> Glance {
    let body = Document::of(raw.body);
    let (keys, _) = keys_of(raw.query.unwrap_or_default(), &body, Keys::new(aliases));
    let (known, unknown) = name_of(raw, &keys);
    Glance { event_name: known.map(|name| name.as_str().to_owned()).or(unknown), unknown: keys.unknown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_keys_are_told_whatever_else_is_broken() {
        let check = |path: Option<&str>, query: Option<&str>, body: &[u8], name: Option<&str>, unknown: &[&str]| {
            let raw = RawWebhook { event_in_path: path, query, content_type: None, body };
            let glance = glance(&raw, &Aliases::default());
            let keys: Vec<&str> = glance.unknown.iter().map(|(key, _)| key.as_str()).collect();
            assert_eq!((glance.event_name.as_deref(), keys.as_slice()), (name, unknown), "{path:?} {query:?}");
        };
        check(None, None, b"", None, &[]);
        check(Some("after_call"), None, b"{\"broken", Some("after_call"), &[]);
        check(None, Some("event=Taking%5FCall&stage=2"), b"\xff\xfe", Some("taking_call"), &["stage"]);
        check(Some("my_own"), Some("event=after_call"), b"[", Some("after_call"), &[]);
        check(Some("my_own"), None, br#"{"order":1,"sum":"2"}"#, Some("my_own"), &["order", "sum"]);
    }
}
