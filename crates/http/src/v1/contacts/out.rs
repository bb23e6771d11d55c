//! A contact as the API shows one.

use std::collections::BTreeMap;

use app::contacts::{Card, ContactView};
use app::fields::Shown;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::fields::values;

use crate::v1::calls::out::NumberOut;
use crate::v1::{NamedOut, moment, named, phone};

/// A person outside the company.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ContactOut {
    /// The id.
    pub id: Uuid,
    /// What it is called; a contact that a call made is called by its number until somebody names it.
    pub name: String,
    /// Whether somebody gave it that name.
    pub named: bool,
    /// The phones, as people sorted them.
    pub phones: Vec<NumberOut>,
    /// The e-mail addresses, as people sorted them.
    pub emails: Vec<String>,
    /// The company.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// What it came from, in people's words.
    #[schema(required)]
    pub source: Option<String>,
    /// Who owns it.
    #[schema(required)]
    pub responsible: Option<NamedOut>,
    /// The tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`.
    pub fields: BTreeMap<String, Value>,
    /// When it was made.
    pub created_at: Timestamp,
    /// What made it: `call`, `user`, `import`, `automation` or `form`.
    pub created_by: &'static str,
    /// When it was last edited.
    pub changed_at: Timestamp,
    /// When the last call with it began.
    #[schema(required)]
    pub last_call_at: Option<Timestamp>,
    /// A name that came with a call; not to be trusted.
    #[schema(required)]
    pub caller_name: Option<String>,
    /// The campaign fields of the first call that had any.
    pub first_campaign: BTreeMap<String, String>,
    /// The campaign fields of the last call that had any.
    pub last_campaign: BTreeMap<String, String>,
    /// How many unlinked calls its numbers have (counted up to 1,000 for each): `link-earlier` links them. Null in lists.
    #[schema(required)]
    pub earlier_calls: Option<i64>,
    /// Counts the changes.
    pub version: i64,
}

impl ContactOut {
    /// As the API shows it, with the fields of its workspace.
    pub fn of(card: Card, fields: &Shown) -> Self {
        Self {
            id: card.id.into(),
            name: card.name,
            named: card.named,
            phones: card.phones.iter().map(phone).collect(),
            emails: card.emails,
            company: card.company.map(named),
            source: card.source,
            responsible: card.responsible.map(named),
            tags: card.tags,
            fields: values::out(fields, &card.fields),
            created_at: moment(card.created_at),
            created_by: card.created_by.as_str(),
            changed_at: moment(card.changed_at),
            last_call_at: card.last_call_at.map(moment),
            caller_name: card.caller_name,
            first_campaign: card.first_campaign,
            last_campaign: card.last_campaign,
            earlier_calls: None,
            version: card.version,
        }
    }

    /// The same of one card, with the calls that it could have.
    pub fn of_view(view: ContactView, fields: &Shown) -> Self {
        Self { earlier_calls: Some(view.earlier_calls), ..Self::of(view.card, fields) }
    }
}
