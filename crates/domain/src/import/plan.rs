//! What people choose for a file: what its columns and words mean, by what rows are known again.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Field, Target};
use crate::id::PipelineId;
use crate::text::fold;

/// By what a row is recognised as a contact that is there already. A row without the one is recognised by the other. Whoever has a record id is recognised
/// by that first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MergeBy {
    /// By a phone in any spelling, else by an e-mail address.
    #[default]
    PhoneOrEmail,
    /// By a phone in any spelling.
    Phone,
    /// By an e-mail address.
    Email,
}

/// What people chose for an import; it is remembered for the next file with the same header.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Plan {
    /// What each column means; none: it is left out.
    pub fields: Vec<Option<Field>>,
    /// By what contacts are recognised.
    pub merge_by: MergeBy,
    /// Values of the file take the place of those that are there; else only what is missing is added.
    pub overwrite: bool,
    /// A responsible who is no user is left out; else the row is refused.
    pub skip_unknown_responsible: bool,
    /// The pipeline of deals that name none; none: the first one that has their stage, else the first one.
    #[serde(default)]
    pub pipeline: Option<PipelineId>,
    /// What words of the file mean that are no names here.
    #[serde(default)]
    pub values: Vec<Meant>,
    /// What rows make begins automations, as if it were made now.
    #[serde(default)]
    pub automations: bool,
}

/// Of what a word of a file is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// Somebody who works here.
    User,
    /// A stage.
    Stage,
}

/// What a word of a file means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meant {
    /// Of what it is one.
    pub word: Word,
    /// The word, as the file has it.
    pub text: String,
    /// Which one is meant; none: it is left out.
    pub id: Option<Uuid>,
}

/// What was said of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// This one.
    This(Uuid),
    /// It is left out.
    Nothing,
}

impl Plan {
    /// The columns that are wrong: rows of this kind have no such thing, an earlier column has it and only one can have, or the file has not so many columns.
    pub fn faults(&self, target: Target, columns: usize) -> Vec<(usize, Fault)> {
        let mut faults = Vec::new();
        for (place, field) in self.fields.iter().enumerate() {
            let Some(field) = field else { continue };
            if place >= columns {
                faults.push((place, Fault::NoSuchColumn));
            } else if !target.has(*field) {
                faults.push((place, Fault::NotOfThese));
            } else if !field.is_many() && self.fields[..place].contains(&Some(*field)) {
                faults.push((place, Fault::Twice));
            }
        }
        faults
    }

    /// Whether rows can be recognised at all.
    pub fn has_key(&self, target: Target) -> bool {
        let is_key = |field: &Field| match target {
            Target::Contacts => matches!(field, Field::Phone | Field::Email | Field::RecordId),
            Target::Companies | Target::Deals | Target::Tasks => *field == Field::Name,
        };
        self.fields.iter().flatten().any(is_key)
    }

    /// What was said of a word, however it is spelt.
    pub fn meaning(&self, word: Word, text: &str) -> Option<Meaning> {
        let folded = fold(text);
        let said = self.values.iter().find(|value| value.word == word && fold(&value.text) == folded)?;
        Some(said.id.map_or(Meaning::Nothing, Meaning::This))
    }
}

/// What is wrong with a column of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The file has not so many columns.
    NoSuchColumn,
    /// Another column means it already.
    Twice,
    /// Rows of this kind have no such thing.
    NotOfThese,
}
