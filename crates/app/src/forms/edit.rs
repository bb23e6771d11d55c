//! What people enter for a form.

use domain::field::{Entity, Field};
use domain::form::{
    self, Asked, Content, FormField, LONGEST_BUTTON, LONGEST_LABEL, LONGEST_TEXT, MOST_FIELDS, wrong_fields,
};
use domain::id::{FieldId, UserId, WorkspaceId};
use domain::language::Language;
use domain::text::clean;
use store::forms::Form;
use store::users::User;
use store::{Step, Store, fields, users};
use uuid::Uuid;

use crate::error::{Error, FieldError};
use crate::input::{self, Fields, LONGEST_NAME};

/// The most characters of an address.
const LONGEST_ADDRESS: usize = 2000;

/// A field as somebody enters it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldInput {
    /// What it asks for: `name`, `phone`, `email`, `company`, `message`, or `field`.
    pub kind: String,
    /// With `field`: the key of a field that the workspace has added to its contacts.
    pub field: Option<String>,
    /// What stands beside it.
    pub label: String,
    /// Nothing is taken without it.
    pub required: bool,
}

/// What is to change; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormPatch {
    /// Another name.
    pub name: Option<String>,
    /// Whether it is open.
    pub active: Option<bool>,
    /// Another language.
    pub language: Option<Language>,
    /// Another title, or none.
    pub title: Option<Option<String>>,
    /// Another text below it, or none.
    pub intro: Option<Option<String>>,
    /// Another text of the button, or the language's.
    pub button: Option<Option<String>>,
    /// Another text at the end, or the language's.
    pub thanks: Option<Option<String>>,
    /// Another address at the end, or none.
    pub redirect: Option<Option<String>>,
    /// Another text to agree to, or none.
    pub consent: Option<Option<String>>,
    /// Another source, or none.
    pub source: Option<Option<String>>,
    /// Another responsible, or nobody.
    pub responsible: Option<Option<UserId>>,
    /// Other fields, all of them.
    pub fields: Option<Vec<FieldInput>>,
}

/// A form after an edit, with the guard of what it refers to.
pub(super) struct Edited {
    pub form: Form,
    pub guard: Option<Step>,
}

/// The form after an edit; all that is wrong is told at once.
pub(super) async fn edited(
    store: &Store,
    workspace: WorkspaceId,
    before: &Form,
    patch: &FormPatch,
) -> Result<Edited, Error> {
    let user = patch.responsible.flatten().map(|id| users::by_id(workspace, id).first());
    let (all, user) = store.load((fields::all(workspace), user)).await?;
    let mut errors = Fields::default();
    let known = before.responsible.as_ref().map(|(id, _)| *id);
    let user = errors.take("responsible_id", responsible(user, known)).flatten();
    let old = &before.content;
    let mut text = |field: &str, given: &Option<Option<String>>, old: &Option<String>, most: usize| match given {
        None => old.clone(),
        Some(given) => errors.take(field, bounded(given.as_deref(), most)).flatten(),
    };
    let mut content = Content {
        title: text("title", &patch.title, &old.title, LONGEST_LABEL),
        intro: text("intro", &patch.intro, &old.intro, LONGEST_TEXT),
        button: text("button", &patch.button, &old.button, LONGEST_BUTTON),
        thanks: text("thanks", &patch.thanks, &old.thanks, LONGEST_TEXT),
        consent: text("consent", &patch.consent, &old.consent, LONGEST_TEXT),
        redirect: old.redirect.clone(),
        fields: old.fields.clone(),
    };
    let source = text("source", &patch.source, &before.source, LONGEST_NAME);
    if let Some(given) = &patch.redirect {
        content.redirect = errors.take("redirect_url", redirect(given.as_deref())).flatten();
    }
    if let Some(given) = &patch.fields {
        content.fields = asked(&mut errors, given, &all);
    }
    let name = errors.take_given("name", patch.name.as_deref().map(input::name));
    errors.check()?;
    let guard = user.as_ref().map(|user| users::hold_at(workspace, user.id, user.version));
    let form = Form {
        name: name.unwrap_or_else(|| before.name.clone()),
        active: patch.active.unwrap_or(before.active),
        language: patch.language.unwrap_or(before.language),
        responsible: match patch.responsible {
            None => before.responsible.clone(),
            Some(_) => user.map(|user| (user.id, user.name)),
        },
        source,
        content,
        ..before.clone()
    };
    Ok(Edited { form, guard })
}

/// Somebody who works here. Who is the responsible already is not asked that.
fn responsible(found: Option<Option<User>>, known: Option<UserId>) -> Result<Option<User>, &'static str> {
    match found {
        None => Ok(None),
        Some(None) => Err("unknown_user"),
        Some(Some(user)) if !user.active && Some(user.id) != known => Err("inactive_user"),
        Some(user) => Ok(user),
    }
}

/// A text that may be missing; an empty one is.
fn bounded(given: Option<&str>, most: usize) -> Result<Option<String>, &'static str> {
    let text = clean(given.unwrap_or_default());
    if text.chars().nth(most).is_some() { Err("too_long") } else { Ok(Some(text).filter(|text| !text.is_empty())) }
}

/// An address to which browsers are sent: written in ASCII, and without a name and a password in it.
fn redirect(given: Option<&str>) -> Result<Option<String>, &'static str> {
    let Some(text) = bounded(given, LONGEST_ADDRESS)? else { return Ok(None) };
    let url = reqwest::Url::parse(&text).map_err(|_| "not_https")?;
    let is_plain = url.username().is_empty() && url.password().is_none();
    if url.scheme() == "https" && url.has_host() && is_plain { Ok(Some(url.to_string())) } else { Err("not_https") }
}

fn asked(errors: &mut Fields, given: &[FieldInput], all: &[Field]) -> Vec<FormField> {
    let mut asked = Vec::with_capacity(given.len().min(MOST_FIELDS));
    // A few more than are allowed are enough to say so.
    for (place, input) in given.iter().take(MOST_FIELDS + 1).enumerate() {
        let kind = match (Asked::parse(&input.kind), input.kind.as_str()) {
            (Some(plain), _) => Ok(plain),
            (None, "field") => Ok(own(input, all)),
            (None, _) => Err("unknown_value"),
        };
        let label = bounded(Some(&input.label), LONGEST_LABEL).and_then(|label| label.ok_or("required"));
        let label = errors.take(&format!("fields[{place}].label"), label);
        let kind = errors.take(&format!("fields[{place}].kind"), kind);
        let (Some(label), Some(kind)) = (label, kind) else { continue };
        asked.push(FormField { asked: kind, label, required: input.required });
    }
    // Places are those of the input only if all of them could be read.
    if asked.len() == given.len().min(MOST_FIELDS + 1) {
        let wrong: Vec<_> =
            wrong_fields(&asked, all).into_iter().map(|(field, code)| FieldError::new(field, code)).collect();
        errors.note(&wrong);
    }
    asked
}

/// The field of a key; an id that no field has for one that is not there.
fn own(input: &FieldInput, all: &[Field]) -> Asked {
    let key = input.field.as_deref().unwrap_or_default();
    let known = all.iter().find(|field| field.entity == Entity::Contact && field.key == key);
    form::Asked::Field(known.map_or(FieldId(Uuid::nil()), |field| field.id))
}
