//! The list of deals as a file.

use domain::field::Entity;
use store::deals::Deal;

use super::file::{Exported, Form, List, Look, listed, name};
use super::table::text;
use crate::ctx::Ctx;
use crate::deals::{DealFilter, list};
use crate::error::Error;
use crate::page::{Cursor, Limit};
use crate::principal::Principal;

const DEALS: List = List {
    name: "files-deals",
    entity: "deal",
    columns: &[
        "files-name",
        "files-deals-pipeline",
        "files-deals-stage",
        "files-deals-state",
        "files-deals-amount",
        "files-deals-currency",
        "files-deals-contact",
        "files-contacts-company",
        "files-contacts-responsible",
        "files-contacts-source",
        "files-contacts-tags",
        "files-deals-close_date",
        "files-deals-lost_reason",
        "files-contacts-created",
        "files-deals-stage_since",
        "files-deals-closed",
    ],
};

/// The deals that a filter lets through, the one that came into its stage last first.
///
/// # Errors
/// No right; [`Error::Conflict`] for more rows than a spreadsheet gets.
pub async fn deals(ctx: &Ctx, who: &Principal, filter: DealFilter, form: Form) -> Result<Exported, Error> {
    let read = move |ctx, who, after: Option<Cursor>| {
        let filter = filter.clone();
        async move { list(&ctx, &who, filter, Limit::MAX, after.as_ref()).await }
    };
    listed(ctx, who, (&DEALS, Some(Entity::Deal)), form, read, (row, |deal| deal.id.0)).await
}

fn row(deal: &Deal, look: &Look) -> Vec<String> {
    let mut cells = vec![
        deal.name.clone(),
        deal.pipeline.1.clone(),
        deal.stage.name.clone(),
        text(look.language, &format!("files-deals-state-{}", deal.standing.kind.as_str())),
        deal.amount.map(|amount| amount.to_string()).unwrap_or_default(),
        deal.currency.to_string(),
        name(deal.contact.as_ref()),
        name(deal.company.as_ref()),
        name(deal.responsible.as_ref()),
        deal.source.clone().unwrap_or_default(),
        deal.tags.join(", "),
        deal.close_date.clone().unwrap_or_default(),
        deal.standing.lost_reason.clone().unwrap_or_default(),
        look.moment(deal.created_at),
        look.moment(deal.standing.stage_since),
        look.moment_of(deal.standing.closed_at),
    ];
    cells.extend(look.columns.cells(&deal.fields));
    cells
}
