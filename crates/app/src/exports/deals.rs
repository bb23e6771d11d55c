//! The list of deals as a file.

use domain::access::Right;
use domain::field::Entity;
use domain::language::Language;
use jiff::tz::TimeZone;
use store::deals::Deal;

use super::columns::Columns;
use super::file::{Exported, Form, List, file, moment, zone};
use super::table::text;
use crate::ctx::Ctx;
use crate::deals::{DealFilter, list};
use crate::error::Error;
use crate::page::Limit;
use crate::principal::Principal;

const DEALS: List = List {
    name: "files-deals",
    entity: "deal",
    columns: &[
        "files-contacts-name",
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
    who.may(Right::Export)?;
    let zone = zone(ctx, who).await?;
    let columns = Columns::load(ctx, who, Entity::Deal).await?;
    let more = columns.heads();
    let (at, person) = (ctx.clone(), who.clone());
    let page = move |after: Option<_>| {
        let (ctx, who, filter, zone) = (at.clone(), person.clone(), filter.clone(), zone.clone());
        let columns = columns.clone();
        async move {
            let page = list(&ctx, &who, filter, Limit::MAX, after.as_ref()).await?;
            Ok((page.items.iter().map(|deal| row(deal, &zone, form.language, &columns)).collect(), page.next))
        }
    };
    file(ctx, who, &DEALS, more, form, page).await
}

fn row(deal: &Deal, zone: &TimeZone, language: Language, columns: &Columns) -> Vec<String> {
    let name = |named: Option<&String>| named.cloned().unwrap_or_default();
    let mut cells = vec![
        deal.name.clone(),
        deal.pipeline.1.clone(),
        deal.stage.name.clone(),
        text(language, &format!("files-deals-state-{}", deal.standing.kind.as_str())),
        deal.amount.map(|amount| amount.to_string()).unwrap_or_default(),
        deal.currency.to_string(),
        name(deal.contact.as_ref().map(|(_, name)| name)),
        name(deal.company.as_ref().map(|(_, name)| name)),
        name(deal.responsible.as_ref().map(|(_, name)| name)),
        deal.source.clone().unwrap_or_default(),
        deal.tags.join(", "),
        deal.close_date.clone().unwrap_or_default(),
        deal.standing.lost_reason.clone().unwrap_or_default(),
        moment(deal.created_at, zone),
        moment(deal.standing.stage_since, zone),
        deal.standing.closed_at.map(|at| moment(at, zone)).unwrap_or_default(),
    ];
    cells.extend(columns.cells(&deal.fields));
    cells
}
