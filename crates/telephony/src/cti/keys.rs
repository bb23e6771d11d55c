//! The keys of an event, sorted.

use crate::ringostat::Meaning;
use crate::wire::body::{MAX_KEY, Value, bare};
use crate::wire::{json, unknown};

/// So many values of one key are taken; only users come several times.
const MAX_VALUES: usize = 64;

macro_rules! keys {
    ($($name:ident = $wire:literal;)*) => {
        /// A key that means something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Key {
            $($name,)*
        }

        impl Key {
            const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in the sources' documentation.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }
        }
    };
}

keys! {
    Event = "event";
    Direction = "direction";
    From = "from";
    To = "to";
    CallId = "callId";
    User = "user";
    UserId = "userId";
    Queue = "queue";
    AnsweringNumber = "answeringNumber";
    Cause = "cause";
    OrigCallId = "origCallId";
    Diversion = "diversion";
}

/// Whether two names are one in letters and digits: `callId`, `call_id` and `CALLID` are, and so are `user` and `user[]`.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let letters = |text| str::bytes(text).filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase());
    one.len() <= MAX_KEY && letters(one).eq(letters(other))
}

/// What an event has.
#[derive(Default)]
pub(super) struct Keys {
    known: Vec<(Key, String)>,
    counts: [usize; Key::ALL.len()],
    pub unknown: Vec<(String, String)>,
}

impl Keys {
    /// Takes one key with its value. Lists are taken apart, and keys under which secrets come are not kept.
    pub fn take(&mut self, name: &str, value: &Value<'_>) {
        let name = bare(name);
        let Some(key) = Key::ALL.iter().copied().find(|key| is_same(name, key.as_str())) else {
            let is_secret = Meaning::Ignore.default_keys().iter().any(|secret| name.eq_ignore_ascii_case(secret));
            if !is_secret {
                unknown::keep(&mut self.unknown, name, value);
            }
            return;
        };
        match value {
            Value::Text(text) => self.add(key, text),
            Value::Nested(list) => {
                for element in json::elements(list).unwrap_or_default().into_iter().take(MAX_VALUES) {
                    if let Some(text) = json::string(element) {
                        self.add(key, &text);
                    }
                }
            }
        }
    }

    fn add(&mut self, key: Key, text: &str) {
        let count = &mut self.counts[key as usize];
        if *count < MAX_VALUES {
            *count += 1;
            self.known.push((key, text.to_owned()));
        }
    }

    /// The values of a key in the order in which they came.
    pub fn texts(&self, key: Key) -> impl Iterator<Item = &str> {
        self.known.iter().filter(move |(known, _)| *known == key).map(|(_, text)| text.as_str())
    }

    pub fn is_empty(&self) -> bool {
        self.known.is_empty() && self.unknown.is_empty()
    }
}
