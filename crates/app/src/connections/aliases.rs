//! The keys that persons assigned to a meaning.

use std::collections::BTreeMap;

use domain::text::cut;
use telephony::ringostat::{Aliases, Meaning};

use crate::input::Fields;

/// More keys than any source has.
const MOST: usize = 200;

/// Reads a table of keys and meanings; the keys come out in the form in which they are compared.
pub(super) fn read(given: &BTreeMap<String, String>, fields: &mut Fields) -> Vec<(String, String)> {
    if given.len() > MOST {
        fields.take::<()>("aliases", Err("too_many"));
        return Vec::new();
    }
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for (key, meaning) in given {
        let field = format!("aliases.{}", cut(key, 64));
        let read = alias(key, meaning).and_then(|(key, meaning)| match known.insert(key, meaning) {
            Some(_) => Err("twice"),
            None => Ok(()),
        });
        fields.take(&field, read);
    }
    known.into_iter().collect()
}

fn alias(key: &str, meaning: &str) -> Result<(String, String), &'static str> {
    let meaning = Meaning::parse(meaning).ok_or("unknown_meaning")?;
    let key = Aliases::normal_key(key).filter(|key| !key.contains('\0')).ok_or("not_a_key")?;
    Ok((key, meaning.as_str().to_owned()))
}
