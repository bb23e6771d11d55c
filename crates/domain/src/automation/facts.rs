//! What conditions and placeholders read: the values of one moment.

use std::collections::{BTreeMap, BTreeSet};

use super::vocabulary::{self, FieldType};
use super::{Condition, Op, Subject};
use crate::text::fold;

/// The values of one moment. A field may have several values, such as tags; one without any is not set.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Facts {
    values: BTreeMap<(Subject, &'static str), Vec<String>>,
    there: BTreeSet<Subject>,
    words: BTreeMap<&'static str, String>,
}

impl std::fmt::Debug for Facts {
    /// Without the values, which are people's names and numbers.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Facts").field("there", &self.there).finish_non_exhaustive()
    }
}

impl Facts {
    /// Says that there is such a thing, whatever its fields are.
    pub fn has(&mut self, subject: Subject) {
        self.there.insert(subject);
    }

    /// Whether there is such a thing.
    pub fn is_there(&self, subject: Subject) -> bool {
        self.there.contains(&subject)
    }

    /// Adds a value of a field; empty ones are none.
    pub fn put(&mut self, subject: Subject, field: &'static str, value: Option<String>) {
        self.has(subject);
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.values.entry((subject, field)).or_default().push(value);
        }
    }

    /// Says what a placeholder means.
    pub fn say(&mut self, placeholder: &'static str, word: Option<String>) {
        if let Some(word) = word.filter(|word| !word.is_empty()) {
            self.words.insert(placeholder, word);
        }
    }

    /// What a placeholder means; nothing if it has no value.
    pub fn word(&self, placeholder: &str) -> &str {
        self.words.get(placeholder).map_or("", String::as_str)
    }

    /// Whether all conditions hold.
    pub fn hold(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.holds(condition))
    }

    /// Whether a condition holds. Texts are compared without regard to case; of what is not there nothing is true but that it is not.
    pub fn holds(&self, condition: &Condition) -> bool {
        let found = vocabulary::FIELDS
            .iter()
            .find(|(subject, field, _)| *subject == condition.subject && *field == condition.field);
        let values =
            found.and_then(|(subject, name, _)| self.values.get(&(*subject, *name))).map_or(&[][..], Vec::as_slice);
        let kind = found.map_or(FieldType::Text, |(.., kind)| *kind);
        let wanted = condition.value.as_deref().unwrap_or_default();
        let folded = fold(wanted);
        let same = |value: &String| kind.is_same(value, wanted);
        let compare = |fits: fn(f64, f64) -> bool| {
            values.iter().any(|value| {
                vocabulary::number(value)
                    .zip(vocabulary::number(wanted))
                    .is_some_and(|(value, wanted)| fits(value, wanted))
            })
        };
        match condition.op {
            Op::Is => values.iter().any(same),
            Op::IsNot => !values.iter().any(same),
            Op::Contains => !folded.is_empty() && values.iter().any(|value| fold(value).contains(&folded)),
            Op::IsSet => !values.is_empty(),
            Op::IsNotSet => values.is_empty(),
            Op::More => compare(|value, wanted| value > wanted),
            Op::Less => compare(|value, wanted| value < wanted),
        }
    }
}
