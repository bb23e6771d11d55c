//! What the API shows of cards that look like one.

use app::companies::Company;
use app::contacts::Card;
use domain::merge::By;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::calls::out::NumberOut;
use crate::v1::{NamedOut, moment, named, phone};

/// What people compare contacts by.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicateContactOut {
    /// The id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// The phones.
    pub phones: Vec<NumberOut>,
    /// The e-mail addresses.
    pub emails: Vec<String>,
    /// The company.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// Who owns it.
    #[schema(required)]
    pub responsible: Option<NamedOut>,
    /// When the last call with it began.
    #[schema(required)]
    pub last_call_at: Option<Timestamp>,
}

impl From<Card> for DuplicateContactOut {
    fn from(card: Card) -> Self {
        Self {
            id: card.id.into(),
            name: card.name,
            phones: card.phones.iter().map(phone).collect(),
            emails: card.emails,
            company: card.company.map(named),
            responsible: card.responsible.map(named),
            last_call_at: card.last_call_at.map(moment),
        }
    }
}

/// What people compare companies by.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicateCompanyOut {
    /// The id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// The phones.
    pub phones: Vec<NumberOut>,
    /// Who owns it.
    #[schema(required)]
    pub responsible: Option<NamedOut>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl From<Company> for DuplicateCompanyOut {
    fn from(company: Company) -> Self {
        Self {
            id: company.id.into(),
            name: company.name,
            phones: company.phones.iter().map(phone).collect(),
            responsible: company.responsible.map(named),
            created_at: moment(company.created_at),
        }
    }
}

/// The names of what cards have in common.
pub(crate) fn by_names(by: &[By]) -> Vec<&'static str> {
    by.iter().map(|by| by.as_str()).collect()
}
