//! The list of contacts as a file.

use domain::access::Right;
use domain::field::Entity;
use jiff::tz::TimeZone;
use store::contacts::Card;

use super::columns::Columns;
use super::file::{Exported, Form, List, file, moment, zone};
use crate::contacts::{ContactFilter, list};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::Limit;
use crate::principal::Principal;

/// The heads are words that an import of the same file understands.
const CONTACTS: List = List {
    name: "files-contacts",
    entity: "contact",
    columns: &[
        "files-contacts-name",
        "files-contacts-phones",
        "files-contacts-emails",
        "files-contacts-company",
        "files-contacts-source",
        "files-contacts-responsible",
        "files-contacts-tags",
        "files-contacts-created",
        "files-contacts-last_call",
    ],
};

/// The contacts that a filter lets through, by name.
///
/// # Errors
/// No right; [`Error::Conflict`] for more rows than a spreadsheet gets.
pub async fn contacts(ctx: &Ctx, who: &Principal, filter: ContactFilter, form: Form) -> Result<Exported, Error> {
    who.may(Right::Export)?;
    let zone = zone(ctx, who).await?;
    let columns = Columns::load(ctx, who, Entity::Contact).await?;
    let more = columns.heads();
    let (at, person) = (ctx.clone(), who.clone());
    let page = move |after: Option<_>| {
        let (ctx, who, filter, zone) = (at.clone(), person.clone(), filter.clone(), zone.clone());
        let columns = columns.clone();
        async move {
            let page = list(&ctx, &who, &filter, Limit::MAX, after.as_ref()).await?;
            Ok((page.items.iter().map(|card| row(card, &zone, &columns)).collect(), page.next))
        }
    };
    file(ctx, who, &CONTACTS, more, form, page).await
}

fn row(card: &Card, zone: &TimeZone, columns: &Columns) -> Vec<String> {
    let phones =
        card.phones.iter().map(|phone| phone.e164.map_or_else(|| phone.raw.clone(), |number| number.as_e164()));
    let mut cells = vec![
        // Who is called by a number only has no name.
        if card.named { card.name.clone() } else { String::new() },
        phones.collect::<Vec<_>>().join("; "),
        card.emails.join("; "),
        card.company.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        card.source.clone().unwrap_or_default(),
        card.responsible.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        card.tags.join(", "),
        moment(card.created_at, zone),
        card.last_call_at.map(|at| moment(at, zone)).unwrap_or_default(),
    ];
    cells.extend(columns.cells(&card.fields));
    cells
}
