//! Tags: words that people put on cards. A tag is there as long as a card has it.

mod change;
mod list;

pub use change::{remove, rename};
use domain::text::{clean, fold};
pub use list::{Tag, list};

use crate::input::Fields;

/// The most tags of a card.
const MOST: usize = 50;
/// The longest tag.
const LONGEST: usize = 50;

/// Tags keep their spelling; one that is there already in another spelling is dropped.
pub(crate) fn read(fields: &mut Fields, given: &[String]) -> Vec<String> {
    read_as(fields, "tags", given)
}

/// The same of a member of another name.
pub(crate) fn read_as(fields: &mut Fields, member: &str, given: &[String]) -> Vec<String> {
    if given.len() > MOST {
        fields.take::<()>(member, Err("too_many"));
        return Vec::new();
    }
    let mut tags: Vec<String> = Vec::with_capacity(given.len());
    for (place, text) in given.iter().enumerate() {
        let Some(tag) = fields.take(&format!("{member}[{place}]"), tag(text)) else { continue };
        if !tags.iter().any(|known| fold(known) == fold(&tag)) {
            tags.push(tag);
        }
    }
    tags
}

/// A tag: not empty, not too long, a line.
pub(crate) fn tag(text: &str) -> Result<String, &'static str> {
    let tag = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match tag.chars().nth(LONGEST) {
        Some(_) => Err("too_long"),
        None if tag.is_empty() => Err("required"),
        None => Ok(tag),
    }
}
