//! The list of contacts as a file.

use domain::field::Entity;
use store::contacts::Card;

use super::file::{Exported, Form, List, Look, listed, name};
use crate::contacts::{ContactFilter, list};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit};
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
    let read = move |ctx, who, after: Option<Cursor>| {
        let filter = filter.clone();
        async move { list(&ctx, &who, &filter, Limit::MAX, after.as_ref()).await }
    };
    listed(ctx, who, (&CONTACTS, Some(Entity::Contact)), form, read, (row, |card| card.id.0)).await
}

fn row(card: &Card, look: &Look) -> Vec<String> {
    let phones =
        card.phones.iter().map(|phone| phone.e164.map_or_else(|| phone.raw.clone(), |number| number.as_e164()));
    let mut cells = vec![
        // Who is called by a number only has no name.
        if card.named { card.name.clone() } else { String::new() },
        phones.collect::<Vec<_>>().join("; "),
        card.emails.join("; "),
        name(card.company.as_ref()),
        card.source.clone().unwrap_or_default(),
        name(card.responsible.as_ref()),
        card.tags.join(", "),
        look.moment(card.created_at),
        look.moment_of(card.last_call_at),
    ];
    cells.extend(look.columns.cells(&card.fields));
    cells
}
