//! The list of companies as a file.

use domain::access::Right;
use domain::field::Entity;
use jiff::tz::TimeZone;
use store::companies::Company;

use super::columns::Columns;
use super::file::{Exported, Form, List, file, moment, zone};
use crate::companies::{CompanyFilter, list};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::Limit;
use crate::principal::Principal;

const COMPANIES: List = List {
    name: "files-companies",
    entity: "company",
    columns: &[
        "files-contacts-name",
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
    who.may(Right::Export)?;
    let zone = zone(ctx, who).await?;
    let columns = Columns::load(ctx, who, Entity::Company).await?;
    let more = columns.heads();
    let (at, person) = (ctx.clone(), who.clone());
    let page = move |after: Option<_>| {
        let (ctx, who, filter, zone) = (at.clone(), person.clone(), filter.clone(), zone.clone());
        let columns = columns.clone();
        async move {
            let page = list(&ctx, &who, &filter, Limit::MAX, after.as_ref()).await?;
            Ok((page.items.iter().map(|company| row(company, &zone, &columns)).collect(), page.next))
        }
    };
    file(ctx, who, &COMPANIES, more, form, page).await
}

fn row(company: &Company, zone: &TimeZone, columns: &Columns) -> Vec<String> {
    let phones =
        company.phones.iter().map(|phone| phone.e164.map_or_else(|| phone.raw.clone(), |number| number.as_e164()));
    let mut cells = vec![
        company.name.clone(),
        phones.collect::<Vec<_>>().join("; "),
        company.responsible.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        company.tags.join(", "),
        moment(company.created_at, zone),
    ];
    cells.extend(columns.cells(&company.fields));
    cells
}
