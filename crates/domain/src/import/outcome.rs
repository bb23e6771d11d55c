//! What becomes of the rows of a file, and why one is refused.

use serde::{Deserialize, Serialize};

use super::Word;

/// What becomes of the rows of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// They make a contact.
    pub new: i64,
    /// They add something to a contact.
    pub merged: i64,
    /// They say nothing that is not there.
    pub unchanged: i64,
    /// In a preview: they meet an earlier row of the same file.
    pub duplicates: i64,
    /// They cannot be taken over.
    pub refused: i64,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.merged += other.merged;
        self.unchanged += other.unchanged;
        self.duplicates += other.duplicates;
        self.refused += other.refused;
    }
}

/// What would come of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Preview {
    /// They make a card.
    pub new: i64,
    /// They add something to one.
    pub merged: i64,
    /// They say nothing that is not there.
    pub unchanged: i64,
    /// They meet an earlier row of the same file.
    pub duplicates: i64,
    /// They cannot be taken over.
    pub refused: i64,
    /// So many runs of automations begin at most.
    pub runs: i64,
    /// Words that are no names here, the most frequent first.
    pub unknown: Vec<Unknown>,
}

/// A word of a file that is no name here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unknown {
    /// Of what it is meant to be one.
    pub word: Word,
    /// The word.
    pub text: String,
    /// So many rows have it.
    pub rows: i64,
}

impl Preview {
    /// So many unknown words are told.
    pub const MOST_UNKNOWN: usize = 100;

    /// Adds what became of some rows.
    pub fn add(&mut self, counts: Counts) {
        self.new += counts.new;
        self.merged += counts.merged;
        self.unchanged += counts.unchanged;
        self.duplicates += counts.duplicates;
        self.refused += counts.refused;
    }
}

/// Why a row is refused: a code, whose text is in the catalog, and the column that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The column, from 0; none if it is about the row.
    pub column: Option<u32>,
    /// The code, such as `not_a_phone`.
    pub code: String,
}

impl Reason {
    /// All codes.
    pub const CODES: [&str; 40] = [
        "no_key",
        "not_a_phone",
        "phone_shortened",
        "phone_too_long",
        "too_many_phones",
        "not_an_email",
        "too_many_emails",
        "name_too_long",
        "company_too_long",
        "source_too_long",
        "tag_too_long",
        "too_many_tags",
        "note_too_long",
        "unknown_responsible",
        "ambiguous_responsible",
        "card_full",
        "no_name",
        "unknown_contact",
        "ambiguous_contact",
        "unknown_company",
        "unknown_pipeline",
        "unknown_stage",
        "archived_pipeline",
        "stage_of_another_pipeline",
        "not_an_amount",
        "out_of_range",
        "unknown_currency",
        "not_a_date",
        "not_a_moment",
        "does_not_fit",
        "not_yes_or_no",
        "too_long",
        "record_id_too_long",
        "wrong_type",
        "not_a_number",
        "unknown_choice",
        "not_a_link",
        "unknown_user",
        "inactive_user",
        "unknown_field",
    ];

    /// About a column.
    pub fn of(column: usize, code: &'static str) -> Self {
        debug_assert!(Self::CODES.contains(&code), "{code} has a text");
        Self { column: u32::try_from(column).ok(), code: code.to_owned() }
    }

    /// About a column, if the file has one of that meaning; else about the row.
    pub fn about(column: Option<usize>, code: &'static str) -> Self {
        column.map_or_else(|| Self::whole(code), |column| Self::of(column, code))
    }

    /// About the row.
    pub fn whole(code: &'static str) -> Self {
        debug_assert!(Self::CODES.contains(&code), "{code} has a text");
        Self { column: None, code: code.to_owned() }
    }
}
