//! Making a deal.

use domain::automation::{Action, Who};
use domain::deal::StageKind;
use domain::id::{DealId, PipelineId, StageId};

use super::who::choose;
use super::{At, Done};
use crate::automations::run::with;
use crate::deals::{self, DealPatch};
use crate::error::Error;

/// What a block says of the deal.
struct Wanted<'a> {
    pipeline: Option<PipelineId>,
    stage: Option<StageId>,
    name: &'a str,
    amount: Option<&'a String>,
    responsible: &'a Who,
    skip_if_open: bool,
}

/// Makes a deal, tied to contact, company and call.
pub(super) async fn create(at: &At<'_>) -> Result<Done, Error> {
    let Action::CreateDeal { pipeline_id, stage_id, name, amount, responsible, skip_if_open } = &at.block.action else {
        return Ok(Done::default());
    };
    let wanted = Wanted {
        pipeline: *pipeline_id,
        stage: *stage_id,
        name,
        amount: amount.as_ref().filter(|amount| !amount.trim().is_empty()),
        responsible,
        skip_if_open: *skip_if_open,
    };
    if at.run.about.contact.is_some() && at.known.contact.is_none() {
        return Ok(Done::skipped("no_contact"));
    }
    if wanted.skip_if_open
        && let Some(open) = open(at).await?
    {
        return Ok(Done { word: Some(open), ..Done::skipped("deal_is_open") });
    }
    make(at, &wanted).await
}

/// The name of an open deal of the contact.
async fn open(at: &At<'_>) -> Result<Option<String>, Error> {
    if let Some(deal) = at.known.deal.as_ref().filter(|deal| deal.standing.kind == StageKind::Open) {
        return Ok(Some(deal.name.clone()));
    }
    let Some(card) = &at.known.contact else { return Ok(None) };
    let open = at.store.load(store::deals::cards_of_contact(at.workspace(), card.id, 1)).await?;
    Ok(open.into_iter().next().map(|deal| deal.name))
}

async fn make(at: &At<'_>, wanted: &Wanted<'_>) -> Result<Done, Error> {
    let chosen = choose(at, wanted.responsible).await?;
    let id = DealId(at.ctx.ids.next());
    let patch = DealPatch {
        name: Some(name(at, wanted.name)),
        pipeline: wanted.pipeline,
        stage: wanted.stage,
        amount: Some(wanted.amount.cloned()),
        contact: Some(at.known.contact.as_ref().map(|card| card.id)),
        company: Some(at.known.company.as_ref().map(|company| company.id)),
        responsible: Some(chosen.id()),
        ..DealPatch::default()
    };
    let (call, currency) = (at.known.call.as_ref(), at.known.workspace.currency);
    let made = deals::make_automatically(at.ctx, at.store, &at.actor, id, &patch, (call, currency)).await?;
    let mut batch = made.batch;
    if let Some(card) = at.known.contact.as_ref().filter(|_| wanted.skip_if_open) {
        // Another server may be making one now.
        batch.push(store::deals::hold_only(at.workspace(), card.id, id));
    }
    batch.extend(chosen.turn.clone());
    let (reason, word) = match chosen.name() {
        Some(name) => ("deal_created", Some(name)),
        None => ("deal_created_of_nobody", None),
    };
    Ok(Done {
        batch,
        changes: made.changes,
        entity: Some(("deal", id.0)),
        word,
        about: Some(with(at.run.about, |about| about.deal = Some(id))),
        ..Done::said(reason)
    })
}

/// What the deal is called: as the block says, else as the contact, else as the number.
fn name(at: &At<'_>, template: &str) -> String {
    let filled = at.fill(template);
    let words =
        [filled.as_str(), at.facts.word("contact.name"), at.facts.word("call.number"), at.facts.word("company.name")];
    let name = words.into_iter().find(|word| !word.is_empty()).unwrap_or(&at.known.workspace.name);
    domain::text::cut(name, domain::automation::LONGEST_NAME).to_owned()
}
