//! The two companies of a merge: what is kept of them for later, and making the one again that went.

use domain::field::{Entity, FieldValues};
use domain::id::{CompanyId, UserId, WorkspaceId};
use domain::merge::CompanyCard;
use domain::text::fold;
use domain::time::Time;
use serde::{Deserialize, Serialize};

use super::{SavedPhones, entered_phones, saved_phones};
use crate::companies::replace_phones;
use crate::{Step, fields, statements, values};

statements! {
    RESTORE:
        "insert into companies (workspace_id, id, name, name_fold, responsible_id, created_at, changed_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8)"
        [Int, Bytes, Text, Text, Bytes, Int, Int, Int];
}

/// What is needed to take a merge of companies back, beside the keys of the rows that were moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The kept company before.
    pub before: SavedCompany,
    /// The kept company behind it.
    pub after: SavedCompany,
    /// The company that went.
    pub removed: SavedCompany,
    /// When that was made.
    pub created_at: Time,
    /// When it was last edited.
    pub changed_at: Time,
    /// The version that it had.
    pub version: i64,
}

/// The fields of a company as they are kept for later.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedCompany {
    name: String,
    responsible: Option<UserId>,
    phones: SavedPhones,
    tags: Vec<String>,
    fields: FieldValues,
}

impl std::fmt::Debug for SavedCompany {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SavedCompany").finish_non_exhaustive()
    }
}

impl From<CompanyCard> for SavedCompany {
    fn from(card: CompanyCard) -> Self {
        let CompanyCard { name, responsible, phones, tags, fields } = card;
        Self { name, responsible, phones: saved_phones(phones), tags, fields }
    }
}

impl From<SavedCompany> for CompanyCard {
    fn from(card: SavedCompany) -> Self {
        let SavedCompany { name, responsible, phones, tags, fields } = card;
        Self { name, responsible, phones: entered_phones(phones), tags, fields }
    }
}

/// Makes the company again that went, with its entries; `card` is what of it can be.
pub fn restore(workspace: WorkspaceId, id: CompanyId, card: &CompanyCard, saved: &Saved) -> Vec<Step> {
    let mut steps = vec![RESTORE.step(values![
        workspace.0,
        id.0,
        &card.name,
        fold(&card.name),
        card.responsible.map(|id| id.0),
        saved.created_at.micros(),
        saved.changed_at.micros(),
        // Whoever follows the changes has seen the version before, and its going.
        saved.version + 1
    ])];
    let extras = fields::Extras { tags: &card.tags, fields: &card.fields };
    steps.extend(fields::write(workspace, Entity::Company, id.0, None, extras));
    steps.extend(replace_phones(workspace, id, &card.phones));
    steps
}
