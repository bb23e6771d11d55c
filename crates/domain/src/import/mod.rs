//! Rows of a file that become contacts: what a column can mean, what a row says, and why one is refused. Pure, and the same whatever form the file has.

use serde::{Deserialize, Serialize};

mod guess;
mod row;
#[cfg(test)]
mod tests;

pub use guess::{guess, has_header};
pub use row::{Person, read};

/// What a column of a file of contacts means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The whole name.
    Name,
    /// The first name; joined with the other parts.
    FirstName,
    /// The middle name or patronymic.
    MiddleName,
    /// The last name.
    LastName,
    /// Phones, one or several in a cell; several columns may be phones.
    Phone,
    /// E-mail addresses, likewise.
    Email,
    /// The company, by its name.
    Company,
    /// What the contact came from.
    Source,
    /// Who owns the contact: a user's e-mail or name.
    Responsible,
    /// Tags, separated by commas; several columns may be tags.
    Tags,
    /// A note; several columns may be notes, which become one.
    Note,
}

impl Field {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::FirstName,
        Self::MiddleName,
        Self::LastName,
        Self::Phone,
        Self::Email,
        Self::Company,
        Self::Source,
        Self::Responsible,
        Self::Tags,
        Self::Note,
    ];

    /// Whether several columns may mean it.
    pub fn is_many(self) -> bool {
        matches!(self, Self::Phone | Self::Email | Self::Tags | Self::Note)
    }
}

/// By what a row is recognised as a contact that is there already. A row without the one is recognised by the other.
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

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The file was read; its columns can be chosen.
    Ready,
    /// What would come of it is being counted.
    Counting,
    /// That was counted.
    Counted,
    /// Its rows are being taken over.
    Running,
    /// All rows were.
    Done,
    /// Somebody called it off; what was taken over stays.
    Cancelled,
    /// It could not go on; what was taken over stays.
    Failed,
}

impl State {
    const ALL: [Self; 7] =
        [Self::Ready, Self::Counting, Self::Counted, Self::Running, Self::Done, Self::Cancelled, Self::Failed];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Counting => "counting",
            Self::Counted => "counted",
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Whether nothing more happens.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed)
    }

    /// Whether a job works on it.
    pub fn is_working(self) -> bool {
        matches!(self, Self::Counting | Self::Running)
    }
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
}

impl Plan {
    /// The columns that are wrong: their meaning is one that an earlier column has and only one can have, or the file has not so many columns.
    pub fn faults(&self, columns: usize) -> Vec<(usize, Fault)> {
        let mut faults = Vec::new();
        for (place, field) in self.fields.iter().enumerate() {
            let Some(field) = field else { continue };
            if place >= columns {
                faults.push((place, Fault::NoSuchColumn));
            } else if !field.is_many() && self.fields[..place].contains(&Some(*field)) {
                faults.push((place, Fault::Twice));
            }
        }
        faults
    }

    /// Whether rows can be recognised at all.
    pub fn has_key(&self) -> bool {
        self.fields.iter().flatten().any(|field| matches!(field, Field::Phone | Field::Email))
    }
}

/// What is wrong with a column of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The file has not so many columns.
    NoSuchColumn,
    /// Another column means it already.
    Twice,
}

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
    pub const CODES: [&str; 16] = [
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
    ];

    /// About a column.
    pub fn of(column: usize, code: &'static str) -> Self {
        debug_assert!(Self::CODES.contains(&code), "{code} has a text");
        Self { column: u32::try_from(column).ok(), code: code.to_owned() }
    }

    /// About the row.
    pub fn whole(code: &'static str) -> Self {
        debug_assert!(Self::CODES.contains(&code), "{code} has a text");
        Self { column: None, code: code.to_owned() }
    }
}
