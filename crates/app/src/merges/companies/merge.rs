//! Making one company of two.

use domain::access::Right;
use domain::id::{CallId, CompanyId, MergeId};
use domain::merge::CompanyCard;
use domain::time::Time;
use store::automations::runs;
use store::companies::Company;
use store::feed::{Change, Noun};
use store::merges::companies::Saved;
use store::merges::moves::Way;
use store::merges::{self, Merge, NewMerge};
use store::{Batch, Store, companies, unlink};

use super::super::read::found;
use super::super::{CALLS_TOLD, forget_old, gained, missing, told};
use super::fields;
use crate::ctx::Ctx;
use crate::duplicates::Kind;
use crate::error::Error;
use crate::phones;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Makes one company of two: `kept` stays, with what `other` has and it has not, and with all that hangs on `other`, which is gone then. All of it happens in
/// one batch, or nothing: whoever writes to one of the two meanwhile is met by the versions of the cards, of their numbers, and of what is moved.
///
/// # Errors
/// [`Error::NotFound`] or [`Error::Merged`] if `kept` is not there; [`Error::Invalid`] for an `other_id` that is the same or is not there;
/// [`Error::Conflict`] `merge_too_large` if one card could not hold all phones or tags.
pub async fn merge(ctx: &Ctx, who: &Principal, kept: CompanyId, other: CompanyId) -> Result<Merge, Error> {
    who.may(Right::Work)?;
    if kept == other {
        return Err(Error::invalid("other_id", "same_company"));
    }
    let id: MergeId = ctx.ids.next().into();
    let way = Way { workspace: who.workspace, merge: id, from: other, to: kept };
    ctx.store.retry(async |store| Box::pin(attempt(ctx, store, who, way)).await).await?;
    found(ctx, who.workspace, id).await
}

/// What is read of both companies before they are made one.
struct Both {
    kept: Company,
    removed: Company,
    /// Calls of the one that goes.
    calls: Vec<(CallId, i64)>,
}

async fn load(ctx: &Ctx, store: &Store, who: &Principal, way: Way<CompanyId>) -> Result<Both, Error> {
    let Way { workspace, from, to, .. } = way;
    let load = (
        companies::by_id(workspace, to),
        companies::by_id(workspace, from),
        unlink::calls_of_company(workspace, from, CALLS_TOLD),
    );
    let (kept, removed, calls) = store.load(load).await?;
    let Some(kept) = kept else { return Err(missing(ctx, who, to).await?) };
    who.sees(CompanyId::looks(&kept).owner)?;
    let removed = removed.filter(|company| who.sight.covers(CompanyId::looks(company).owner));
    let removed = removed.ok_or_else(|| Error::invalid("other_id", "unknown_company"))?;
    Ok(Both { kept, removed, calls })
}

async fn attempt(ctx: &Ctx, store: &Store, who: &Principal, way: Way<CompanyId>) -> Result<(), Error> {
    let both = load(ctx, store, who, way).await?;
    let (before, gone) = (fields(&both.kept), fields(&both.removed));
    let after = before.merged(&gone);
    if !after.fits() {
        return Err(Error::Conflict("merge_too_large"));
    }
    let at = ctx.clock.now();
    let saved = Saved {
        before: before.clone().into(),
        after: after.clone().into(),
        removed: gone.clone().into(),
        created_at: both.removed.created_at,
        changed_at: both.removed.changed_at,
        version: both.removed.version,
    };
    let new = NewMerge {
        id: way.merge,
        kept: (way.to.into(), &after.name),
        removed: (way.from.into(), &gone.name),
        at,
        by: who.user,
        phones: gained(before.phones.len(), after.phones.len()),
        emails: 0,
        saved: &saved,
    };
    let mut batch = Batch::one(merges::insert(who.workspace, &new));
    // In the order of tables in which all batches touch them.
    batch.extend(way.calls());
    write_cards(&mut batch, way, &both, &after, at);
    batch.extend(way.contacts());
    batch.extend(way.deals());
    batch.extend(phones::touch_all(who.workspace, before.phones.iter().chain(&gone.phones)));
    // Once more: now that the company and its numbers are taken, no call can be linked to the one that goes any more.
    batch.extend(way.calls());
    batch.extend(way.tasks());
    batch.extend(way.runs());
    batch.extend(way.refs());
    batch.extend([way.from, way.to].map(|card| runs::wake(way.workspace, card, at)));
    batch.extend(way.effects());
    batch.extend(companies::delete(who.workspace, way.from));
    batch.push(merges::count(who.workspace, way.merge));
    batch.extend(forget_old(who.workspace, at));
    let mut changes = vec![
        Change::new(Noun::Merge, way.merge, 1),
        Change::new(Noun::Company, way.to, both.kept.version + 1),
        Change::new(Noun::Company, way.from, 0),
    ];
    changes.extend(told(both.calls));
    commit(ctx, store, who, batch, Done { changes, ..Done::new("merged", "company", way.to) }).await
}

/// Writes the kept company, and holds the one that goes, in the order of their keys: so two merges never wait for each other.
fn write_cards(batch: &mut Batch, way: Way<CompanyId>, both: &Both, after: &CompanyCard, at: Time) {
    let write = super::written(&both.kept, after, at);
    let hold = companies::hold_at(way.workspace, way.from, both.removed.version);
    let update = companies::update(way.workspace, &write);
    batch.extend(if way.to < way.from { [update, hold] } else { [hold, update] });
    super::write_entries(batch, way.workspace, &both.kept, &write);
}
