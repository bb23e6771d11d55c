//! What people enter on a card.

use domain::email::Email;
use domain::id::{CompanyId, UserId};
use domain::phone::{Country, EnteredPhone};
use domain::text::clean;

use crate::error::Error;
use crate::fields::{self, GivenFields};
use crate::input::{self, Fields};
use crate::{phones, tags};

/// The most e-mail addresses of a contact.
const MOST_EMAILS: usize = 50;
/// The longest source.
const LONGEST_SOURCE: usize = 200;

/// A contact that is to be made.
#[derive(Clone, Default, PartialEq)]
pub struct NewContact {
    /// What it is called.
    pub name: String,
    /// Its phones in any spelling.
    pub phones: Vec<String>,
    /// Its e-mail addresses.
    pub emails: Vec<String>,
    /// Its company, by id or by name; a company of a new name is made.
    pub company: Option<String>,
    /// What it came from.
    pub source: Option<String>,
    /// Who owns it.
    pub responsible: Option<UserId>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added.
    pub fields: GivenFields,
}

/// What is to change on a card; what is absent stays.
#[derive(Clone, Default, PartialEq)]
pub struct ContactPatch {
    /// Another name.
    pub name: Option<String>,
    /// Other phones, all of them.
    pub phones: Option<Vec<String>>,
    /// Other e-mail addresses, all of them.
    pub emails: Option<Vec<String>>,
    /// Another company, by id or by name, or none.
    pub company: Option<Option<String>>,
    /// Another source, or none.
    pub source: Option<Option<String>>,
    /// Another responsible, or none.
    pub responsible: Option<Option<UserId>>,
    /// Other tags, all of them.
    pub tags: Option<Vec<String>>,
    /// What stands in the fields that the workspace has added.
    pub fields: GivenFields,
}

impl From<NewContact> for ContactPatch {
    fn from(new: NewContact) -> Self {
        Self {
            name: Some(new.name),
            phones: Some(new.phones),
            emails: Some(new.emails),
            company: Some(new.company),
            source: Some(new.source),
            responsible: Some(new.responsible),
            tags: Some(new.tags),
            fields: new.fields,
        }
    }
}

/// How somebody names a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CompanyRef {
    Id(CompanyId),
    Name(String),
}

/// A patch whose fields are sound, each for itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edit {
    pub name: Option<String>,
    pub phones: Option<Vec<EnteredPhone>>,
    pub emails: Option<Vec<String>>,
    pub company: Option<Option<CompanyRef>>,
    pub source: Option<Option<String>>,
    pub responsible: Option<Option<UserId>>,
    pub tags: Option<Vec<String>>,
    pub fields: fields::Edit,
}

impl Edit {
    /// The company that is named by its id, unless it is the one that stands there.
    pub fn company_id(&self, stands: Option<CompanyId>) -> Option<CompanyId> {
        match self.company {
            Some(Some(CompanyRef::Id(id))) if Some(id) != stands => Some(id),
            _ => None,
        }
    }

    /// Reads a patch; all that is wrong is told at once.
    pub fn parse(patch: &ContactPatch, country: Country, extras: fields::Edit) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let edit = Self {
            name: fields.take_given("name", patch.name.as_deref().map(input::name)),
            phones: patch.phones.as_ref().map(|typed| phones::read(&mut fields, typed, country)),
            emails: patch.emails.as_ref().map(|typed| emails(&mut fields, typed)),
            company: patch.company.as_ref().map(|given| fields.take_given("company", company(given.as_deref()))),
            source: patch.source.as_ref().map(|given| fields.take_given("source", source(given.as_deref()))),
            responsible: patch.responsible,
            tags: patch.tags.as_ref().map(|given| tags::read(&mut fields, given)),
            fields: extras,
        };
        fields.note(&edit.fields.wrong);
        fields.check()?;
        Ok(edit)
    }
}

fn emails(fields: &mut Fields, typed: &[String]) -> Vec<String> {
    if typed.len() > MOST_EMAILS {
        fields.take::<()>("emails", Err("too_many"));
        return Vec::new();
    }
    let mut emails: Vec<String> = Vec::with_capacity(typed.len());
    for (place, text) in typed.iter().enumerate() {
        let read = input::email(text).map(|email: Email| email.as_str().to_owned());
        let read = read.and_then(|email| if emails.contains(&email) { Err("twice") } else { Ok(email) });
        emails.extend(fields.take(&format!("emails[{place}]"), read));
    }
    emails
}

/// None for no company; a text that is an id is one.
fn company(given: Option<&str>) -> Option<Result<CompanyRef, &'static str>> {
    let text = clean(given?);
    match text.parse() {
        Ok(id) => Some(Ok(CompanyRef::Id(id))),
        Err(_) if text.is_empty() => None,
        Err(_) => Some(input::name(&text).map(CompanyRef::Name)),
    }
}

/// None for no source.
fn source(given: Option<&str>) -> Option<Result<String, &'static str>> {
    let text = clean(given?);
    let read = if text.chars().count() > LONGEST_SOURCE { Err("too_long") } else { Ok(text) };
    (read != Ok(String::new())).then_some(read)
}
