//! Forms that anybody can fill in: what one asks and says, what somebody sent with it ([`read`]), and whether that is spam ([`spam`]).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::field::{Entity, Field, FieldKind};
use crate::id::FieldId;
use crate::text::{clean, cut};

mod read;
pub mod spam;
#[cfg(test)]
mod tests;

pub use read::{Answer, Person, Place, Sent, Wrong, person, read};

/// The most forms of a workspace.
pub const MOST_FORMS: usize = 200;
/// The most fields of a form.
pub const MOST_FIELDS: usize = 40;
/// The most characters of a label and of a title.
pub const LONGEST_LABEL: usize = 200;
/// The most characters of what the button says.
pub const LONGEST_BUTTON: usize = 60;
/// The most characters of a longer text: what stands above the fields, behind them, and what is said at the end.
pub const LONGEST_TEXT: usize = 2000;
/// The most characters of a member of a campaign.
const LONGEST_CAMPAIGN: usize = 300;
/// The most characters of an address in the web.
const LONGEST_ADDRESS: usize = 2000;

/// What can be wrong with a form or with what was sent, as codes of the API, where nothing else has it.
pub const CODES: [&str; 3] = ["no_contact_field", "field_of_another_kind", "archived_field"];

/// What a field of a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// The name.
    Name,
    /// The phone, in any spelling.
    Phone,
    /// The e-mail address.
    Email,
    /// The name of the company.
    Company,
    /// Some words, which become a note.
    Message,
    /// What stands in a field that the workspace has added to its contacts.
    Field(FieldId),
}

impl Asked {
    /// Those that every workspace has.
    pub const PLAIN: [Self; 5] = [Self::Name, Self::Phone, Self::Email, Self::Company, Self::Message];

    /// The name in the API, which is also that of the input on the page; a field of the workspace has one of its own.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Company => "company",
            Self::Message => "message",
            Self::Field(_) => "field",
        }
    }

    /// Reads the name of one that every workspace has.
    pub fn parse(text: &str) -> Option<Self> {
        Self::PLAIN.into_iter().find(|asked| asked.as_str() == text)
    }
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    /// What it asks for.
    pub asked: Asked,
    /// What stands beside it.
    pub label: String,
    /// Nothing is taken without it.
    pub required: bool,
}

/// What a form asks and says. What is absent is said as the language of the form has it, or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What stands at its top.
    pub title: Option<String>,
    /// What stands below that.
    pub intro: Option<String>,
    /// What the button says.
    pub button: Option<String>,
    /// What is said when it was sent.
    pub thanks: Option<String>,
    /// Where whoever sent it is led instead.
    pub redirect: Option<String>,
    /// What is asked, in its order.
    pub fields: Vec<FormField>,
    /// To what whoever sends it has to agree.
    pub consent: Option<String>,
}

/// The kinds of fields of a workspace that a stranger can fill in.
pub fn can_be_asked(kind: FieldKind) -> bool {
    match kind {
        FieldKind::Text
        | FieldKind::Number
        | FieldKind::Date
        | FieldKind::Checkbox
        | FieldKind::Choice
        | FieldKind::MultiChoice
        | FieldKind::Link => true,
        FieldKind::Money | FieldKind::Person => false,
    }
}

/// What is wrong with the fields of a form whose labels are sound: paths in the input, and codes.
pub fn wrong_fields(asked: &[FormField], fields: &[Field]) -> Vec<(String, &'static str)> {
    let mut wrong = Vec::new();
    if asked.len() > MOST_FIELDS {
        wrong.push(("fields".to_owned(), "too_many"));
    }
    for (place, field) in asked.iter().enumerate() {
        if asked[..place].iter().any(|earlier| earlier.asked == field.asked) {
            wrong.push((format!("fields[{place}]"), "twice"));
        }
        let Asked::Field(id) = field.asked else { continue };
        let code = match fields.iter().find(|known| known.id == id && known.entity == Entity::Contact) {
            None => Some("unknown_field"),
            Some(known) if !can_be_asked(known.kind) => Some("field_of_another_kind"),
            Some(known) if known.archived => Some("archived_field"),
            Some(_) => None,
        };
        wrong.extend(code.map(|code| (format!("fields[{place}].field"), code)));
    }
    let is_key = |field: &FormField| field.required && matches!(field.asked, Asked::Phone | Asked::Email);
    if !asked.iter().any(is_key) {
        wrong.push(("fields".to_owned(), "no_contact_field"));
    }
    wrong
}

/// The fields that are asked now, with those of the workspace that stand behind them; without archived ones.
pub fn shown<'a>(
    content: &'a Content,
    fields: &'a [Field],
) -> impl Iterator<Item = (&'a FormField, Option<&'a Field>)> {
    content.fields.iter().filter_map(move |field| match field.asked {
        Asked::Field(id) => {
            let known = fields.iter().find(|known| known.id == id)?;
            (!known.archived && can_be_asked(known.kind)).then_some((field, Some(known)))
        }
        _ => Some((field, None)),
    })
}

/// The name of a field's input.
pub fn input_name(field: &FormField, own: Option<&Field>) -> String {
    own.map_or_else(|| field.asked.as_str().to_owned(), |own| format!("fields.{}", own.key))
}

/// What became of a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is on a contact.
    Accepted,
    /// It is kept, and nothing came of it.
    Spam,
}

impl State {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Spam => "spam",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Accepted, Self::Spam].into_iter().find(|state| state.as_str() == text)
    }
}

/// The members of a campaign, as calls have them.
pub const CAMPAIGN: [&str; 5] = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];

/// Where somebody who sends a form comes from, as the page says.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Origin {
    /// The campaign.
    pub campaign: BTreeMap<String, String>,
    /// The page on which the form stands.
    pub page: Option<String>,
    /// The page that led there.
    pub referrer: Option<String>,
}

impl std::fmt::Debug for Origin {
    /// Without the addresses, which may name somebody.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Origin(…)")
    }
}

impl Origin {
    /// Reads what a page says; `member` finds a member by its name (`utm_source`, `page`, `referrer`). What is no address of a page is left out.
    pub fn read(member: impl Fn(&str) -> Option<String>) -> Self {
        let campaign = CAMPAIGN.into_iter().filter_map(|name| {
            let value = one_line(&member(name)?);
            (!value.is_empty()).then(|| (name.to_owned(), cut(&value, LONGEST_CAMPAIGN).to_owned()))
        });
        let address = |name: &str| {
            let text = one_line(&member(name)?);
            let lower = text.to_ascii_lowercase();
            let is_page = lower.starts_with("https://") || lower.starts_with("http://");
            is_page.then(|| cut(&text, LONGEST_ADDRESS).to_owned())
        };
        Self { campaign: campaign.collect(), page: address("page"), referrer: address("referrer") }
    }
}

/// A text of people without what no text needs: control characters, and marks that turn the direction of what stands beside.
pub(crate) fn tidy(text: &str) -> String {
    let is_needed = |c: &char| {
        let turns =
            matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{feff}');
        *c == '\n' || *c == '\t' || !(c.is_control() || turns)
    };
    clean(&text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(is_needed).collect::<String>())
}

/// The same in one line, with one blank between words.
pub(crate) fn one_line(text: &str) -> String {
    tidy(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
