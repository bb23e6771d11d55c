//! The deal after an edit, and what is written with it.

use domain::contact::ResponsibleBy;
use domain::deal::{self, Bucket, Sum};
use domain::id::WorkspaceId;
use domain::time::Time;
use store::deals;
use store::{Batch, Step};

use super::Deal;
use super::edit::Edit;
use super::refs::Refs;

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
