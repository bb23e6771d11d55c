//! Rows of a file that become contacts, companies, deals or tasks: what a column can mean, what a row says, and why one is refused. Pure, and the same
//! whatever form the file has.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::FieldId;

mod guess;
mod outcome;
mod plan;
mod row;
#[cfg(test)]
mod tests;
mod words;
mod written;

pub use guess::{guess, has_header, target};
pub use outcome::{Counts, Preview, Reason, Unknown};
pub use plan::{Fault, Meaning, Meant, MergeBy, Plan, Word};
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
