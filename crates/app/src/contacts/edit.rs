//! What people enter on a card.

use domain::email::Email;
use domain::id::{CompanyId, UserId};
use domain::phone::{Country, EnteredPhone};
use domain::text::{clean, fold};

use crate::error::Error;
use crate::input::{self, Fields};
use crate::phones;

/// The most e-mail addresses of a contact.
const MOST_EMAILS: usize = 50;
/// The most tags of a contact.
const MOST_TAGS: usize = 50;
/// The longest tag.
const LONGEST_TAG: usize = 50;
/// The longest source.
const LONGEST_SOURCE: usize = 200;

/// A contact that is to be made.
#[derive(Clone, Default, PartialEq, Eq)]
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
    /// The names of further fields that were given; there are none yet.
    pub fields: Vec<String>,
}

/// What is to change on a card; what is absent stays.
#[derive(Clone, Default, PartialEq, Eq)]
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
    /// The names of further fields that were given; there are none yet.
    pub fields: Vec<String>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub name: Option<String>,
    pub phones: Option<Vec<EnteredPhone>>,
    pub emails: Option<Vec<String>>,
    pub company: Option<Option<CompanyRef>>,
    pub source: Option<Option<String>>,
    pub responsible: Option<Option<UserId>>,
    pub tags: Option<Vec<String>>,
}

impl Edit {
    /// Reads a patch; all that is wrong is told at once.
    pub fn parse(patch: &ContactPatch, country: Country) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let edit = Self {
            name: fields.take_given("name", patch.name.as_deref().map(input::name)),
            phones: patch.phones.as_ref().map(|typed| phones::read(&mut fields, typed, country)),
            emails: patch.emails.as_ref().map(|typed| emails(&mut fields, typed)),
            company: patch.company.as_ref().map(|given| fields.take_given("company", company(given.as_deref()))),
            source: patch.source.as_ref().map(|given| fields.take_given("source", source(given.as_deref()))),
            responsible: patch.responsible,
            tags: patch.tags.as_ref().map(|given| tags(&mut fields, given)),
        };
        for name in &patch.fields {
            fields.take::<()>(&format!("fields.{}", domain::text::cut(name, 64)), Err("unknown_field"));
        }
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

/// Tags keep their spelling; one that is there already in another spelling is dropped.
fn tags(fields: &mut Fields, given: &[String]) -> Vec<String> {
    if given.len() > MOST_TAGS {
        fields.take::<()>("tags", Err("too_many"));
        return Vec::new();
    }
    let mut tags: Vec<String> = Vec::with_capacity(given.len());
    for (place, text) in given.iter().enumerate() {
        let Some(tag) = fields.take(&format!("tags[{place}]"), tag(text)) else { continue };
        if !tags.iter().any(|known| fold(known) == fold(&tag)) {
            tags.push(tag);
        }
    }
    tags
}

fn tag(text: &str) -> Result<String, &'static str> {
    let tag = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match tag.chars().nth(LONGEST_TAG) {
        Some(_) => Err("too_long"),
        None if tag.is_empty() => Err("required"),
        None => Ok(tag),
    }
}
