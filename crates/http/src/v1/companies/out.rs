//! A company as the API shows one.

use app::companies::Company;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

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
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last edited.
    pub changed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<Company> for CompanyOut {
    fn from(company: Company) -> Self {
        Self {
            id: company.id.into(),
            name: company.name,
            phones: company.phones.iter().map(phone).collect(),
            responsible: company.responsible.map(named),
            created_at: moment(company.created_at),
            changed_at: moment(company.changed_at),
            version: company.version,
        }
    }
}
