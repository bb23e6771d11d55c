//! Which key means what, for one connection.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use super::Meaning;
use crate::wire::body::{MAX_KEY, bare};

/// The keys of a source and their meanings. Parameter names are edited per webhook in the vendor's cabinet, so a
/// connection can override and extend the defaults (`reference/ringostat.md`, the first of the five facts).
///
/// Keys match exactly, case folded, without blanks around them and without the double braces of `{{name}}`.
#[derive(Debug, Clone)]
pub struct Aliases {
    by_key: HashMap<Box<str>, Alias, BuildHasherDefault<Fnv>>,
}

/// A meaning and how much its key is preferred among the keys of that meaning: less is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Alias {
    pub meaning: Meaning,
    pub rank: u16,
}

/// FNV-1a, short as keys are. Only the connection puts keys in, so no sender can make them collide.
#[derive(Debug, Clone, Copy)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The defaults rank behind all overrides.
const DEFAULT_RANK: u16 = 1 << 15;

impl Default for Aliases {
    fn default() -> Self {
        let ranked = |meaning: &Meaning| {
            let meaning = *meaning;
            let keys = (DEFAULT_RANK..).zip(meaning.default_keys());
            keys.map(move |(rank, key)| (Box::from(*key), Alias { meaning, rank }))
        };
        Self { by_key: Meaning::ALL.iter().flat_map(ranked).collect() }
    }
}

impl Aliases {
    /// The defaults with a connection's own table laid over them: an override of a known key replaces its meaning,
    /// another key is added. Among several keys of one meaning the connection's come first, in alphabetical order.
    pub fn with_overrides(overrides: &BTreeMap<String, Meaning>) -> Self {
        let mut aliases = Self::default();
        for (rank, (key, meaning)) in (0..DEFAULT_RANK).zip(overrides) {
            let key = fold(bare(key)).into();
            aliases.by_key.insert(key, Alias { meaning: *meaning, rank });
        }
        aliases
    }

    /// The form in which a key is compared with those of webhooks; `None` for one that can never occur, being empty or too long.
    pub fn normal_key(key: &str) -> Option<String> {
        let key = fold(bare(key)).into_owned();
        (!key.is_empty() && key.len() <= MAX_KEY).then_some(key)
    }

    /// What a key means to this connection; `None` if nobody knows.
    pub fn meaning(&self, key: &str) -> Option<Meaning> {
        self.find(bare(key)).map(|alias| alias.meaning)
    }

    /// As [`Self::meaning`], for a key that is [`bare`] already.
    pub(super) fn find(&self, key: &str) -> Option<Alias> {
        if key.len() > MAX_KEY { None } else { self.by_key.get(&*fold(key)).copied() }
    }
}

fn fold(key: &str) -> Cow<'_, str> {
    let folded = key.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if folded { Cow::Borrowed(key) } else { Cow::Owned(key.to_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_match_exactly_and_case_folded() {
        let aliases = Aliases::default();
        assert_eq!(aliases.meaning("E164"), Some(Meaning::Client));
        assert_eq!(aliases.meaning(" {{ Call_ID }} "), Some(Meaning::CallId));
        assert_eq!(aliases.meaning("call_id2"), None);
        assert_eq!(aliases.meaning("record"), None);
        assert_eq!(aliases.meaning(""), None);
    }

    #[test]
    fn every_default_key_has_one_meaning() {
        let aliases = Aliases::default();
        let keys: usize = Meaning::ALL.iter().map(|m| m.default_keys().len()).sum();
        assert_eq!(aliases.by_key.len(), keys, "a key is listed twice");
        for meaning in Meaning::ALL {
            for key in meaning.default_keys() {
                assert_eq!(aliases.meaning(key), Some(*meaning), "{key}");
                assert_eq!(aliases.meaning(&key.to_uppercase()), Some(*meaning), "{key}");
            }
        }
    }

    #[test]
    fn a_connection_overrides_and_extends() {
        let own = [("{{Status}}", Meaning::Ignore), ("Імʼя", Meaning::CallerName), ("sid", Meaning::CallId)];
        let aliases = Aliases::with_overrides(&own.into_iter().map(|(k, m)| (k.to_owned(), m)).collect());
        assert_eq!(aliases.meaning("STATUS"), Some(Meaning::Ignore));
        assert_eq!(aliases.meaning("disposition"), Some(Meaning::Status));
        assert_eq!(aliases.meaning("ІМʼЯ"), Some(Meaning::CallerName));
        assert!(aliases.find("sid").unwrap().rank < aliases.find("uniqueid").unwrap().rank);
    }

    #[test]
    fn keys_have_one_form() {
        let check = |key: &str, expect: Option<&str>| assert_eq!(Aliases::normal_key(key).as_deref(), expect, "{key}");
        check(" {{Status}} ", Some("status"));
        check("ІМʼЯ", Some("імʼя"));
        check("{{ }}", None);
        check(&"k".repeat(MAX_KEY), Some(&"k".repeat(MAX_KEY)));
        check(&"k".repeat(MAX_KEY + 1), None);
    }

    #[test]
    fn meanings_have_stable_names() {
        for meaning in Meaning::ALL {
            assert_eq!(Meaning::parse(meaning.as_str()), Some(*meaning));
            assert_eq!(serde_json::to_string(meaning).unwrap(), format!("\"{meaning}\""));
        }
        assert_eq!(Meaning::parse("nonsense"), None);
    }
}
