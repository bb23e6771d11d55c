//! A form as the API shows one, and what was sent with it.

use std::collections::BTreeMap;

use app::Ctx;
use app::forms::{Asked, FormView, MOST_COUNTED, Submission};
use domain::field::{Entity, FieldValue};
use domain::form::{FormField, Origin};
use domain::id::UserId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::names::LanguageName;
use crate::v1::{NamedOut, moment, named};

/// What a field of a form asks for.
#[derive(Debug, ToSchema)]
#[schema(as = FormFieldKind, rename_all = "snake_case")]
pub enum FormFieldKindName {
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
    Field,
}

/// What became of a submission.
#[derive(Debug, ToSchema)]
#[schema(as = SubmissionState, rename_all = "snake_case")]
pub enum SubmissionStateName {
    /// It is on a contact.
    Accepted,
    /// It is kept, and nothing came of it.
    Spam,
}

/// Why a submission counted as spam.
#[derive(Debug, ToSchema)]
#[schema(as = SpamReason, rename_all = "snake_case")]
pub enum SpamReasonName {
    /// A field is filled in that people do not see.
    Trap,
    /// The page was not made by this server.
    Forged,
    /// It came faster than anybody types.
    TooFast,
    /// The page was opened too long ago.
    TooOld,
    /// The number is blocked.
    Blocked,
    /// Too many came from one address.
    ManyFromAddress,
    /// Too many came with one form.
    ManyForForm,
    /// It has many links.
    Links,
}

/// A field of a form.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FormFieldBody {
    /// What it asks for.
    #[schema(value_type = FormFieldKindName)]
    pub kind: String,
    /// With the kind `field`: the key of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What stands beside it.
    #[schema(max_length = 200, example = "Your phone")]
    pub label: String,
    /// Nothing is taken without it.
    #[serde(default)]
    pub required: bool,
}

impl From<FormFieldBody> for app::forms::FieldInput {
    fn from(body: FormFieldBody) -> Self {
        Self { kind: body.kind, field: body.field, label: body.label, required: body.required }
    }
}

/// A form that anybody can fill in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FormOut {
    /// The id.
    pub id: Uuid,
    /// The address of its page.
    pub url: String,
    /// The address of the script that shows it on other pages, in each `<div data-switchhook-form="…">` with its key.
    pub script_url: String,
    /// What stands in its address.
    pub key: String,
    /// What it is called here.
    pub name: String,
    /// It is open.
    pub active: bool,
    /// The language of its page.
    #[schema(value_type = LanguageName)]
    pub language: &'static str,
    /// What stands at its top.
    pub title: Option<String>,
    /// What stands below that.
    pub intro: Option<String>,
    /// What the button says; null: as the language has it.
    pub button: Option<String>,
    /// What is said when it was sent; null: as the language has it.
    pub thanks: Option<String>,
    /// Where whoever sent it is led instead.
    pub redirect_url: Option<String>,
    /// To what whoever sends it has to agree.
    pub consent: Option<String>,
    /// The source that new contacts get.
    pub source: Option<String>,
    /// Who becomes responsible for contacts that have nobody.
    pub responsible: Option<NamedOut>,
    /// What it asks, in its order.
    pub fields: Vec<FormFieldBody>,
    /// How many were sent with it and taken over: up to 10,000; 10,001 for more.
    pub submissions: i64,
    /// How many count as spam: likewise.
    pub spam: i64,
    /// When the last one was sent that was taken over.
    pub last_submitted_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl FormOut {
    /// A form, at the address of this server.
    pub fn of(view: FormView, ctx: &Ctx) -> Self {
        let FormView { form, totals, fields } = view;
        let field = |asked: FormField| {
            let own = match asked.asked {
                Asked::Field(id) => fields.iter().find(|field| field.id == id && field.entity == Entity::Contact),
                _ => None,
            };
            let key = own.map(|own| own.key.clone());
            FormFieldBody {
                kind: asked.asked.as_str().to_owned(),
                field: key,
                label: asked.label,
                required: asked.required,
            }
        };
        let base = &ctx.settings.public_url;
        let content = form.content;
        Self {
            id: form.id.0,
            url: format!("{base}/f/{}", form.key),
            script_url: format!("{base}/f/embed.js"),
            key: form.key,
            name: form.name,
            active: form.active,
            language: form.language.as_str(),
            title: content.title,
            intro: content.intro,
            button: content.button,
            thanks: content.thanks,
            redirect_url: content.redirect,
            consent: content.consent,
            source: form.source,
            responsible: form.responsible.map(named::<UserId>),
            fields: content.fields.into_iter().map(field).collect(),
            submissions: totals.accepted.min(MOST_COUNTED + 1),
            spam: totals.spam.min(MOST_COUNTED + 1),
            last_submitted_at: totals.last_at.map(moment),
            created_at: moment(form.created_at),
            changed_at: moment(form.changed_at),
            version: form.version,
        }
    }
}

/// What somebody answered.
#[derive(Clone, Serialize, ToSchema)]
pub struct FormAnswerOut {
    /// To what.
    #[schema(value_type = FormFieldKindName)]
    pub kind: &'static str,
    /// What stood beside the input.
    pub label: String,
    /// The answer in words; of a box that is ticked `+`, of one that is not `-`.
    pub text: String,
    /// Of a box: whether it is ticked.
    pub checked: Option<bool>,
}

impl std::fmt::Debug for FormAnswerOut {
    /// Without what was answered.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormAnswerOut").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What somebody sent with a form.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SubmissionOut {
    /// The id.
    pub id: Uuid,
    /// The form, with the name that it has now, or had then if it is gone.
    pub form: NamedOut,
    /// What became of it.
    #[schema(value_type = SubmissionStateName)]
    pub state: &'static str,
    /// Why it counted as spam; it stays when somebody has said that it is none.
    #[schema(value_type = Option<SpamReasonName>)]
    pub reason: Option<String>,
    /// When it was sent.
    pub at: Timestamp,
    /// The answers in the order of the form; none if the contact was removed.
    pub answers: Vec<FormAnswerOut>,
    /// To what they agreed.
    pub consent: Option<String>,
    /// The campaign: `utm_source`, `utm_medium`, `utm_campaign`, `utm_content`, `utm_term`, as far as they are known.
    pub campaign: BTreeMap<String, String>,
    /// The page on which the form stands.
    pub page: Option<String>,
    /// The page that led there.
    pub referrer: Option<String>,
    /// The contact.
    pub contact: Option<NamedOut>,
    /// It made the contact.
    pub made_contact: bool,
    /// Counts the changes.
    pub version: i64,
}

impl From<Submission> for SubmissionOut {
    fn from(sent: Submission) -> Self {
        let answer = |answer: app::forms::Answer| FormAnswerOut {
            kind: answer.asked.as_str(),
            label: answer.label,
            text: answer.text,
            checked: if let Some(FieldValue::Checkbox(is)) = answer.value { Some(is) } else { None },
        };
        let Origin { campaign, page, referrer } = sent.content.origin;
        Self {
            id: sent.id.0,
            form: named(sent.form),
            state: sent.state.as_str(),
            reason: sent.reason,
            at: moment(sent.at),
            answers: sent.content.answers.into_iter().map(answer).collect(),
            consent: sent.content.consent,
            campaign,
            page,
            referrer,
            contact: sent.contact.map(named),
            made_contact: sent.made_contact,
            version: sent.version,
        }
    }
}
