//! Companies that are made one, and taken apart again.

mod merge;
mod undo;

use domain::field::Entity;
use domain::id::WorkspaceId;
use domain::merge::CompanyCard;
use domain::time::Time;
use store::companies::Company;
use store::{Batch, companies};

pub use merge::merge;
pub(super) use undo::undo;

/// What a company is put together of.
fn fields(company: &Company) -> CompanyCard {
    let company = company.clone();
    CompanyCard {
        name: company.name,
        responsible: company.responsible.map(|(id, _)| id),
        phones: company.phones,
        tags: company.tags,
        fields: company.fields,
    }
}

/// A company as it is written with other fields. Of a responsible only the id is written.
fn written(company: &Company, card: &CompanyCard, at: Time) -> Company {
    let card = card.clone();
    Company {
        name: card.name,
        responsible: card.responsible.map(|id| (id, String::new())),
        phones: card.phones,
        tags: card.tags,
        fields: card.fields,
        changed_at: at,
        ..company.clone()
    }
}

/// Writes what a company has several of, where it has changed.
fn write_entries(batch: &mut Batch, workspace: WorkspaceId, before: &Company, after: &Company) {
    if after.phones != before.phones {
        batch.extend(companies::replace_phones(workspace, after.id, &after.phones));
    }
    let had = Some(before.extras());
    batch.extend(store::fields::write(workspace, Entity::Company, after.id.0, had, after.extras()));
}
