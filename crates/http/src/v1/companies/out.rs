//! A company as the API shows one.

use std::collections::BTreeMap;

use app::companies::Company;
use app::fields::Shown;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::fields::values;

use crate::v1::calls::out::NumberOut;
use crate::v1::{NamedOut, moment, named, phone};

/// A company of contacts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CompanyOut {
    /// The id.
    pub id: Uuid,
    /// The name; several may have one name.
    pub name: String,
    /// The phones, as people sorted them.
    pub phones: Vec<NumberOut>,
    /// Who owns it.
    #[schema(required)]
    pub responsible: Option<NamedOut>,
    /// The tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`.
    pub fields: BTreeMap<String, Value>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last edited.
    pub changed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl CompanyOut {
    /// As the API shows it, with the fields of its workspace.
    pub fn of(company: Company, fields: &Shown) -> Self {
        Self {
            id: company.id.into(),
            name: company.name,
            phones: company.phones.iter().map(phone).collect(),
            responsible: company.responsible.map(named),
            fields: values::out(fields, &company.fields),
            tags: company.tags,
            created_at: moment(company.created_at),
            changed_at: moment(company.changed_at),
            version: company.version,
        }
    }
}
