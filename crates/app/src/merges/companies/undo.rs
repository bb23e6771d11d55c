//! Taking a merge of companies back.

use domain::id::CompanyId;
use domain::merge::{CompanyCard, PartedCompany};
use store::automations::runs;
use store::feed::{Change, Noun};
use store::merges::companies::{self as cards, Saved};
use store::merges::moves::{self, Way};
use store::merges::{self, Merge};
use store::{Batch, Store, companies, unlink, users};

use super::super::{CALLS_TOLD, told};
use super::{fields, write_entries, written};
use crate::ctx::Ctx;
use crate::duplicates::Kind;
use crate::error::Error;
use crate::phones;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// One attempt; answers the fields of the kept company that stay as they are.
///
/// # Errors
/// [`Error::Conflict`] `merge_kept_gone`.
pub(in crate::merges) async fn undo(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    merge: &Merge,
    (kept, removed): (CompanyId, CompanyId),
) -> Result<Vec<&'static str>, Error> {
    let (workspace, at) = (who.workspace, ctx.clock.now());
    let load = (
        merges::saved::<Saved>(workspace, merge.id).first(),
        companies::by_id(workspace, kept),
        unlink::calls_of_company(workspace, kept, CALLS_TOLD),
    );
    let (saved, company, calls) = store.load(load).await?;
    let (Some(saved), Some(company)) = (saved, company) else { return Err(Error::Conflict("merge_kept_gone")) };
    who.sees(CompanyId::looks(&company).owner)?;
    let now = fields(&company);
    let (before, after) = (saved.before.clone().into(), saved.after.clone().into());
    let PartedCompany { card, stayed } = now.parted(&before, &after);
    let again = still_there(store, who, card).await?;
    let gone = still_there(store, who, saved.removed.clone().into()).await?;

    let mut batch = Batch::one(merges::undo(workspace, merge.id, at, who.user));
    let way = Way { workspace, merge: merge.id, from: removed, to: kept }.back();
    batch.push(way.return_calls());
    let company_again = written(&company, &again, at);
    batch.push(companies::update(workspace, &company_again));
    write_entries(&mut batch, workspace, &company, &company_again);
    batch.extend(cards::restore(workspace, way.to, &gone, &saved));
    batch.push(way.return_contacts());
    batch.push(way.return_deals());
    batch.extend(phones::touch_all(workspace, now.phones.iter().chain(&again.phones).chain(&gone.phones)));
    batch.push(way.return_tasks());
    batch.push(way.return_runs());
    batch.push(way.return_refs());
    batch.extend([way.from, way.to].map(|card| runs::wake(workspace, card, at)));
    batch.push(way.return_effects());
    batch.push(moves::forget(workspace, merge.id));
    let mut changes = vec![
        Change::new(Noun::Merge, merge.id, merge.version + 1),
        Change::new(Noun::Company, kept, company.version + 1),
        Change::new(Noun::Company, removed, saved.version + 1),
    ];
    changes.extend(told(calls));
    commit(ctx, store, who, batch, Done { changes, ..Done::new("unmerged", "company", kept) }).await?;
    Ok(stayed)
}

/// The card without a responsible who is gone.
async fn still_there(store: &Store, who: &Principal, card: CompanyCard) -> Result<CompanyCard, Error> {
    let user = store.load(card.responsible.map(|user| users::by_id(who.workspace, user).first())).await?;
    Ok(CompanyCard { responsible: card.responsible.filter(|_| user.flatten().is_some()), ..card })
}
