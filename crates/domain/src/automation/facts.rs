//! What conditions and placeholders read: the values of one moment.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::own::{self, Own};
use super::vocabulary::{self, FieldType};
use super::{Condition, Op, Subject};
use crate::field::{self, Field, FieldValues};
use crate::text::fold;

/// The values of one moment. A field may have several values, such as tags; one without any is not set.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Facts {
    values: BTreeMap<(Subject, &'static str), Vec<String>>,
    there: BTreeSet<Subject>,
    words: BTreeMap<Cow<'static, str>, String>,
    own: Own,
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
            self.words.insert(Cow::Borrowed(placeholder), word);
        }
    }

    /// Says which fields the workspace has added; without them conditions on such fields do not hold.
    pub fn know(&mut self, fields: Arc<[Field]>) {
        self.own = Own::of(fields);
    }

    /// Says what stands in those fields on a card.
    pub fn put_own(&mut self, entity: field::Entity, values: &FieldValues) {
        self.own.put(entity, values.clone());
    }

    /// Says what the placeholder of such a field means.
    pub fn say_own(&mut self, field: &Field, word: String) {
        if let Some(name) = own::kept_as(&own::placeholder(field)).filter(|_| !word.is_empty()) {
            self.words.insert(Cow::Owned(name), word);
        }
    }

    /// Those fields, and what stands in them.
    pub fn own(&self) -> &Own {
        &self.own
    }

    /// What a placeholder means; nothing if it has no value.
    pub fn word(&self, placeholder: &str) -> &str {
        let of_own = || own::kept_as(placeholder).and_then(|name| self.words.get(name.as_str()));
        self.words.get(placeholder).or_else(of_own).map_or("", String::as_str)
    }

    /// Whether all conditions hold.
    pub fn hold(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.holds(condition))
    }

    /// Whether a condition holds. Texts are compared without regard to case; of what is not there nothing is true but that it is not.
    pub fn holds(&self, condition: &Condition) -> bool {
        if own::key(&condition.field).is_some() {
            return self.own.holds(condition);
        }
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
