//! The list of companies as a file.

use domain::field::Entity;
use store::companies::Company;

use super::file::{Exported, Form, List, Look, listed, name};
use crate::companies::{CompanyFilter, list};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit};
use crate::principal::Principal;

const COMPANIES: List = List {
    name: "files-companies",
    entity: "company",
    columns: &[
        "files-name",
        "files-contacts-phones",
        "files-contacts-responsible",
        "files-contacts-tags",
        "files-contacts-created",
    ],
};

/// The companies that a filter lets through, by name.
///
/// # Errors
/// No right; [`Error::Conflict`] for more rows than a spreadsheet gets.
pub async fn companies(ctx: &Ctx, who: &Principal, filter: CompanyFilter, form: Form) -> Result<Exported, Error> {
    let read = move |ctx, who, after: Option<Cursor>| {
        let filter = filter.clone();
        async move { list(&ctx, &who, &filter, Limit::MAX, after.as_ref()).await }
    };
    listed(ctx, who, (&COMPANIES, Some(Entity::Company)), form, read, (row, |company| company.id.0)).await
}

fn row(company: &Company, look: &Look) -> Vec<String> {
    let phones =
        company.phones.iter().map(|phone| phone.e164.map_or_else(|| phone.raw.clone(), |number| number.as_e164()));
    let mut cells = vec![
        company.name.clone(),
        phones.collect::<Vec<_>>().join("; "),
        name(company.responsible.as_ref()),
        company.tags.join(", "),
        look.moment(company.created_at),
    ];
    cells.extend(look.columns.cells(&company.fields));
    cells
}
