//! A look at an event that cannot be read, or not wholly.

use super::keys::{Key, Keys};
use super::{EventKind, RawWebhook, keys_of};
use crate::wire::body::Body;
use crate::wire::glance::Glance;
use domain::text::{clean, cut};

/// Looks at an event, whether it can be read or not.
pub fn glance(raw: &RawWebhook<'_>) -> Glance {
    let (keys, _) = keys_of(raw, &Body::of(raw.body));
    let event_name = name_of(raw, &keys);
    Glance { event_name, unknown: keys.unknown }
}

/// The first known name as it is documented, and otherwise the first that was given.
fn name_of(raw: &RawWebhook<'_>, keys: &Keys) -> Option<String> {
    let given = || keys.texts(Key::Event).chain(raw.event_in_path);
    let known = given().find_map(EventKind::parse).map(|kind| kind.as_str().to_owned());
    known.or_else(|| given().map(|name| clean(cut(name, 64))).find(|name| !name.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_keys_are_told_whatever_else_is_broken() {
        let check = |path: Option<&str>, body: &str, name: Option<&str>, unknown: &[&str]| {
            let raw = RawWebhook { event_in_path: path, body: body.as_bytes(), ..RawWebhook::default() };
            let glance = glance(&raw);
            let keys: Vec<&str> = glance.unknown.iter().map(|(key, _)| key.as_str()).collect();
            assert_eq!((glance.event_name.as_deref(), keys.as_slice()), (name, unknown), "{body}");
        };
        check(None, "", None, &[]);
        check(None, "event=new_call", Some("newCall"), &[]);
        check(None, "event=dtmf&digit=5", Some("dtmf"), &["digit"]);
        check(Some("hangup"), "{\"broken", Some("hangup"), &[]);
        check(Some("mine"), r#"{"event":"answer","x":1}"#, Some("answer"), &["x"]);
    }
}
