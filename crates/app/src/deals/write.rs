//! The deal after an edit, and what is written with it.

use domain::automation::Entity;
use domain::automation::trigger::Happening;
use domain::contact::ResponsibleBy;
use domain::deal::{self, Bucket, Sum};
use domain::id::WorkspaceId;
use domain::time::Time;
use store::automations::runs::{self, About};
use store::deals;
use store::feed::Change;
use store::{Batch, Step, Store};
use uuid::Uuid;

use super::Deal;
use super::edit::Edit;
use super::refs::Refs;
use crate::automations::{Actor, Automations, Happened, begin_all};
use crate::ctx::Ctx;
use crate::error::Error;

/// The deal after an edit at a time; `changed_at` is not touched.
pub(super) fn after(before: &Deal, edit: &Edit, refs: &Refs, now: Time) -> Deal {
    let mut deal = before.clone();
    replace(&mut deal.name, edit.name.as_ref());
    replace(&mut deal.amount, edit.amount.as_ref());
    replace(&mut deal.currency, edit.currency.as_ref());
    replace(&mut deal.source, edit.source.as_ref());
    replace(&mut deal.close_date, edit.close_date.as_ref());
    if edit.contact.is_some() {
        deal.contact = refs.contact.as_ref().map(|card| (card.id, card.name.clone()));
    }
    if edit.company.is_some() {
        deal.company = refs.company();
    }
    if edit.responsible.is_some() {
        let given = refs.responsible();
        // Who sends the responsible along unchanged has decided nothing.
        if given.as_ref().map(|(id, _)| *id) != deal.responsible.as_ref().map(|(id, _)| *id) {
            deal.responsible_by = ResponsibleBy::Person;
        }
        deal.responsible = given;
    }
    (deal.pipeline, deal.stage) = refs.place.clone();
    if deal.stage.id != before.stage.id {
        deal.standing = before.standing.moved(deal.stage.kind, now);
    }
    replace(&mut deal.standing.lost_reason, edit.lost_reason.as_ref());
    replace(&mut deal.tags, edit.tags.as_ref());
    edit.fields.apply(&mut deal.fields);
    deal
}

fn replace<T: Clone>(value: &mut T, given: Option<&T>) {
    if let Some(given) = given {
        value.clone_from(given);
    }
}

/// What a deal adds to the sums.
pub(super) fn contribution(deal: &Deal) -> (Bucket, Sum) {
    let responsible = deal.responsible.as_ref().map(|(id, _)| *id);
    deal::contribution(Bucket { stage: deal.stage.id, responsible, currency: deal.currency }, deal.amount)
}

/// The steps by which the sums change.
pub(crate) fn sums(
    workspace: WorkspaceId,
    before: impl IntoIterator<Item = (Bucket, Sum)>,
    after: impl IntoIterator<Item = (Bucket, Sum)>,
) -> Vec<Step> {
    deal::delta(before, after).iter().map(|(bucket, sum)| deals::add(workspace, bucket, *sum)).collect()
}

/// The guards, the deal and its way; the sums stand behind them.
pub(super) fn begin(workspace: WorkspaceId, refs: &Refs, comes_into_stage: bool, deal: Step) -> Batch {
    let mut batch = Batch::new();
    refs.guard(workspace, comes_into_stage, &mut batch);
    batch.push(deal);
    batch
}

/// A batch that writes a deal, and what changes by it.
pub(crate) struct Written {
    pub batch: Batch,
    pub changes: Vec<Change>,
}

/// Begins what waits for a deal to be made, moved or changed; `moved` is the step of its way.
pub(super) async fn begin_automations(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: Option<&Deal>,
    deal: &Deal,
    moved: Option<Uuid>,
    (batch, changes): (&mut Batch, &mut Vec<Change>),
) -> Result<(), Error> {
    let all = Automations::load(store, actor.workspace).await?;
    if all.is_empty() {
        return Ok(());
    }
    let own = match before {
        Some(before) => {
            let own = all.own_changes(store, actor.workspace, Entity::Deal, &before.fields, &deal.fields);
            Box::pin(own).await?
        }
        None => Vec::new(),
    };
    let of_all = before.map(|before| changed(before, deal)).unwrap_or_default();
    let fields: Vec<&str> = of_all.into_iter().chain(own.iter().map(String::as_str)).collect();
    let mut happened = Vec::new();
    match before {
        None => happened.push(Happened { what: Happening::DealCreated(deal.pipeline.0), cause: (deal.id.0, 0) }),
        Some(before) => {
            batch.push(runs::wake(actor.workspace, deal.id, ctx.clock.now()));
            if let Some(step) = moved {
                let (pipeline, from, to) = (deal.pipeline.0, before.stage.id, deal.stage.id);
                happened.push(Happened { what: Happening::DealMoved { pipeline, from, to }, cause: (step, 0) });
            }
            let what = Happening::FieldsChanged(Entity::Deal, &fields);
            happened.push(Happened { what, cause: (deal.id.0, before.version + 1) });
        }
    }
    let about = About {
        call: deal.call,
        contact: deal.contact.as_ref().map(|(id, _)| *id),
        company: deal.company.as_ref().map(|(id, _)| *id),
        deal: Some(deal.id),
        task: None,
    };
    let with = |known: &mut crate::automations::Known| known.deal = Some(deal.clone());
    let begun = begin_all(ctx, store, actor, &all, &happened, about, with).await?;
    batch.extend(begun.steps);
    changes.extend(begun.changes);
    Ok(())
}

/// The fields that can be followed and have other values.
fn changed(before: &Deal, after: &Deal) -> Vec<&'static str> {
    let owner = |deal: &Deal| deal.responsible.as_ref().map(|(id, _)| *id);
    let all = [
        ("name", before.name != after.name),
        ("amount", (before.amount, before.currency) != (after.amount, after.currency)),
        ("close_date", before.close_date != after.close_date),
        ("source", before.source != after.source),
        ("stage", before.stage.id != after.stage.id),
        ("responsible", owner(before) != owner(after)),
    ];
    all.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}
