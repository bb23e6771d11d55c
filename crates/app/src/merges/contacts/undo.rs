//! Taking a merge of contacts back.

use domain::id::{CompanyId, ContactId, UserId};
use domain::merge::{self, Card, Parted};
use domain::time::Time;
use store::automations::runs;
use store::contacts::Card as Whole;
use store::feed::{Change, Noun};
use store::merges::cards::{self, Place};
use store::merges::clients;
use store::merges::moves::{self, Way};
use store::merges::{self, Merge, Saved, SavedTask, Taken};
use store::{Batch, Store, calls, companies, contacts, users};

use super::super::{CALLS_TOLD, told, went_into};
use super::fields;
use crate::ctx::Ctx;
use crate::duplicates::Kind;
use crate::error::Error;
use crate::phones;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// One attempt; answers the fields of the kept contact that stay as they are.
///
/// # Errors
/// [`Error::Conflict`] `merge_kept_gone`.
pub(in crate::merges) async fn undo(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    merge: &Merge,
    (kept, removed): (ContactId, ContactId),
) -> Result<Vec<&'static str>, Error> {
    let (workspace, id, at) = (who.workspace, merge.id, ctx.clock.now());
    let of_kept = calls::Filter { contact: Some(kept), ..calls::Filter::default() };
    let load = (
        merges::saved::<Saved>(workspace, id).first(),
        contacts::by_id(workspace, kept),
        clients::taken(workspace, kept).first(),
        calls::list(workspace, &of_kept, None, CALLS_TOLD),
    );
    let (saved, whole, taken, calls) = store.load(load).await?;
    let (Some(saved), Some(whole)) = (saved, whole) else { return Err(Error::Conflict("merge_kept_gone")) };
    who.sees(ContactId::looks(&whole).owner)?;
    let now = fields(&whole);
    // A company that went into another one since is that other one: nobody has changed the card by that.
    let before = still_there(ctx, store, who, Card::from(&saved.before)).await?;
    let after = still_there(ctx, store, who, Card::from(&saved.after)).await?;
    let Parted { card: kept_again, stayed } = merge::parted(&before, &after, &now);
    let kept_again = still_there(ctx, store, who, kept_again).await?;
    let gone = still_there(ctx, store, who, Card::from(&saved.removed)).await?;

    let mut batch = Batch::one(merges::undo(workspace, id, at, who.user));
    let way = Way { workspace, merge: id, from: removed, to: kept }.back();
    batch.push(way.return_requests());
    batch.push(way.return_calls());
    let companies = [kept_again.company.filter(|company| now.company != Some(*company)), gone.company];
    let mut companies: Vec<CompanyId> = companies.into_iter().flatten().collect();
    companies.sort_unstable();
    companies.dedup();
    batch.extend(companies.into_iter().map(|company| companies::hold(workspace, company)));
    write_cards(&mut batch, way, &saved, (&whole, &now, &kept_again), &gone, at);
    batch.extend(way.return_deals());
    batch.extend(phones::touch_all(workspace, now.phones.iter().chain(&kept_again.phones).chain(&gone.phones)));
    batch.push(way.return_choices());
    return_tasks(&mut batch, way, &saved, merge.at);
    return_taken(&mut batch, way, &saved, taken);
    batch.push(way.return_notes());
    batch.push(way.return_runs());
    batch.push(way.return_changes());
    batch.push(way.return_submissions());
    batch.push(way.return_refs());
    batch.extend([way.from, way.to].map(|card| runs::wake(way.workspace, card, at)));
    batch.push(way.return_effects());
    count_again(&mut batch, way, &saved);
    batch.push(moves::forget(workspace, id));
    let mut changes = vec![
        Change::new(Noun::Merge, id, merge.version + 1),
        Change::new(Noun::Contact, kept, whole.version + 1),
        Change::new(Noun::Contact, removed, saved.version + 1),
    ];
    changes.extend(told(calls.iter().map(|row| (row.id, row.version))));
    commit(ctx, store, who, batch, Done { changes, ..Done::new("unmerged", "contact", kept) }).await?;
    Ok(stayed)
}

/// The card without a user who is gone, and without a company that is, unless that went into another one.
async fn still_there(ctx: &Ctx, store: &Store, who: &Principal, card: Card) -> Result<Card, Error> {
    let workspace = who.workspace;
    let load = (
        card.company.map(|company| companies::name(workspace, company).first()),
        card.responsible.map(|user| users::by_id(workspace, user).first()),
    );
    let (company, user) = store.load(load).await?;
    let company = match (card.company, company.flatten()) {
        (Some(gone), None) => went_into(ctx, workspace, gone).await?,
        (company, _) => company,
    };
    Ok(Card { company, responsible: card.responsible.filter(|_| user.flatten().is_some()), ..card })
}

/// Makes the card that went, and writes the kept one as it is without it. `way` leads from the kept card back.
fn write_cards(
    batch: &mut Batch,
    way: Way<ContactId>,
    saved: &Saved,
    (whole, now, again): (&Whole, &Card, &Card),
    gone: &Card,
    at: Time,
) {
    let workspace = way.workspace;
    batch.push(cards::write(workspace, Place { id: way.from, version: whole.version, card: now }, again, at));
    batch.extend(cards::extras(workspace, way.from, Some(now), again));
    if again.phones != now.phones {
        batch.extend(contacts::replace_phones(workspace, way.from, &again.phones));
    }
    if again.emails != now.emails {
        batch.extend(contacts::replace_emails(workspace, way.from, &again.emails));
    }
    batch.extend(cards::restore(workspace, way.to, gone, saved));
}

fn return_tasks(batch: &mut Batch, way: Way<ContactId>, saved: &Saved, merged_at: Time) {
    let workspace = way.workspace;
    batch.extend(saved.made_guard.then(|| clients::unmake_guard(workspace, way.from)));
    let mut guards = [way.from, way.to];
    guards.sort_unstable();
    batch.extend(guards.map(|contact| clients::guard(workspace, contact, false)));
    batch.push(way.return_tasks());
    match saved.task {
        SavedTask::None => {}
        SavedTask::Moved(task) => batch.push(clients::open_for_again(workspace, task, way.from, way.to)),
        SavedTask::Closed(closed, kept) => {
            batch.extend(clients::reopen(workspace, way.merge, closed, kept, way.to, merged_at));
        }
    }
}

/// Who took care of the one or the other does so again, unless that has changed since.
fn return_taken(batch: &mut Batch, way: Way<ContactId>, saved: &Saved, now: Option<(UserId, Time)>) {
    let (kept, Some(taken)) = saved.taken else { return };
    let workspace = way.workspace;
    if longer(kept, taken) {
        if now != Some(taken) {
            return;
        }
        batch.push(clients::leave_if(workspace, way.from, taken));
        batch.extend(kept.map(|kept| clients::hand_over(workspace, way.from, kept)));
    }
    batch.push(clients::hand_over(workspace, way.to, taken));
}

fn count_again(batch: &mut Batch, way: Way<ContactId>, saved: &Saved) {
    let workspace = way.workspace;
    let (kept_had, removed_had) = saved.had_facts;
    let mut both = [(way.from, kept_had), (way.to, removed_had)];
    both.sort_unstable();
    for (contact, had) in both {
        batch.extend(contacts::count_again(workspace, contact));
        batch.extend((!had).then(|| moves::contacts::forget_empty_facts(workspace, contact)));
    }
}

/// Whether whoever takes care of the one that goes does so for longer than whoever takes care of the kept one.
fn longer(kept: Option<Taken>, taken: Taken) -> bool {
    kept.is_none_or(|(_, until)| until < taken.1)
}
