//! Rows of a file that become contacts, companies, deals or tasks: what a column can mean, what a row says, and why one is refused. Pure, and the same
//! whatever form the file has.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::{FieldId, PipelineId};
use crate::text::fold;

mod guess;
mod row;
#[cfg(test)]
mod tests;
mod written;

pub use guess::{guess, has_header, target};
pub use row::{Own, Said, person, read};
pub use written::{amount, date, moment, yes_or_no};

/// What the rows of a file become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Target {
    /// Contacts.
    #[default]
    Contacts,
    /// Companies.
    Companies,
    /// Deals.
    Deals,
    /// Tasks.
    Tasks,
}

impl Target {
    /// All of them, in the order in which files that refer to each other are taken over.
    pub const ALL: [Self; 4] = [Self::Companies, Self::Contacts, Self::Deals, Self::Tasks];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Companies => "companies",
            Self::Deals => "deals",
            Self::Tasks => "tasks",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.as_str() == text)
    }

    /// What a column can mean, in the order of the menu, without the fields that a workspace has added.
    pub fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Contacts => &[
                Name,
                FirstName,
                MiddleName,
                LastName,
                Phone,
                Email,
                Company,
                Source,
                Responsible,
                Tags,
                Note,
                RecordId,
            ],
            Self::Companies => &[Name, Phone, Responsible, Tags, RecordId],
            Self::Deals => &[
                Name,
                Pipeline,
                Stage,
                Amount,
                Currency,
                Contact,
                Phone,
                Email,
                Company,
                Responsible,
                Source,
                CloseDate,
                LostReason,
                Tags,
                RecordId,
            ],
            Self::Tasks => &[Name, Kind, Note, Due, Responsible, Contact, Phone, Email, Company, Done, RecordId],
        }
    }

    /// Whether a column of such a file can mean something.
    pub fn has(self, field: Field) -> bool {
        match field {
            Field::Own(_) => self != Self::Tasks,
            field => self.fields().contains(&field),
        }
    }
}

/// What a column of a file means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The whole name; of a task what is to be done.
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
    /// A note; several columns may be notes, which become one. Of a task more about it.
    Note,
    /// The row's own id where the file comes from: by it other files refer to the row, and a later file changes what it became.
    RecordId,
    /// The pipeline of a deal, by its name.
    Pipeline,
    /// The stage of a deal, by its name.
    Stage,
    /// What a deal is worth.
    Amount,
    /// The currency of that.
    Currency,
    /// The contact: its id in the other files, a phone, an e-mail address or its name.
    Contact,
    /// When a deal is expected to be closed.
    CloseDate,
    /// Why a deal was lost.
    LostReason,
    /// What kind of task it is.
    Kind,
    /// Until when a task is to be done.
    Due,
    /// Whether a task is done.
    Done,
    /// A field that the workspace has added.
    Own(FieldId),
}

impl Field {
    /// All that have a name of their own.
    pub const ALL: [Self; 22] = [
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
        Self::RecordId,
        Self::Pipeline,
        Self::Stage,
        Self::Amount,
        Self::Currency,
        Self::Contact,
        Self::CloseDate,
        Self::LostReason,
        Self::Kind,
        Self::Due,
        Self::Done,
    ];

    /// The name in the API: a word, or `field:` and the id of a field that the workspace has added.
    pub fn name(self) -> String {
        match self {
            Self::Name => "name".to_owned(),
            Self::FirstName => "first_name".to_owned(),
            Self::MiddleName => "middle_name".to_owned(),
            Self::LastName => "last_name".to_owned(),
            Self::Phone => "phone".to_owned(),
            Self::Email => "email".to_owned(),
            Self::Company => "company".to_owned(),
            Self::Source => "source".to_owned(),
            Self::Responsible => "responsible".to_owned(),
            Self::Tags => "tags".to_owned(),
            Self::Note => "note".to_owned(),
            Self::RecordId => "record_id".to_owned(),
            Self::Pipeline => "pipeline".to_owned(),
            Self::Stage => "stage".to_owned(),
            Self::Amount => "amount".to_owned(),
            Self::Currency => "currency".to_owned(),
            Self::Contact => "contact".to_owned(),
            Self::CloseDate => "close_date".to_owned(),
            Self::LostReason => "lost_reason".to_owned(),
            Self::Kind => "kind".to_owned(),
            Self::Due => "due".to_owned(),
            Self::Done => "done".to_owned(),
            Self::Own(field) => format!("field:{}", field.0),
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(id) = text.strip_prefix("field:") {
            return id.parse().ok().map(|id: Uuid| Self::Own(FieldId(id)));
        }
        Self::ALL.into_iter().find(|field| field.name() == text)
    }

    /// Whether several columns may mean it.
    pub fn is_many(self) -> bool {
        matches!(self, Self::Phone | Self::Email | Self::Tags | Self::Note)
    }
}

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
    /// The pipeline of deals that name none; none: the first one.
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
