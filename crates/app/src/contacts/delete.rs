//! Removing a contact.

use domain::access::Right;
use domain::id::ContactId;
use store::automations::steps;
use store::contacts::Card;
use store::feed::{Change, Noun};
use store::forms::submissions;
use store::{Batch, Store, card_changes, contacts, merges, notes, notices, pins, tasks, unlink};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::phones;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit, commit_part};

/// Calls or notes that are taken off in one batch.
const PAGE: i64 = 200;
/// Tasks or deals, which are up to four steps each: the task or deal, its way, what was told of it, the change.
const OF_FOUR: i64 = 80;

/// Removes a contact that is still at version `expected`. Its calls stay in the report, unlinked, and cause nothing anew; its notes go with it, except
/// those that are written on a call. Its tasks and deals live on without a contact.
///
/// There may be many calls, so they are taken off in pages first; whoever looks meanwhile sees a contact with fewer and fewer of them.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: ContactId, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    while !ctx.store.retry(async |store| step(ctx, store, who, id, expected).await).await? {}
    Ok(())
}

/// One batch; tells whether it was the last.
async fn step(ctx: &Ctx, store: &Store, who: &Principal, id: ContactId, expected: i64) -> Result<bool, Error> {
    let load = (
        contacts::by_id(who.workspace, id),
        unlink::calls_of_contact(who.workspace, id, PAGE),
        notes::next_of_contact(who.workspace, id, PAGE),
        tasks::next_of_contact(who.workspace, id, OF_FOUR),
        unlink::deals_of_contact(who.workspace, id, OF_FOUR),
    );
    let (card, linked, written, about, deals) = store.load(load).await?;
    let card = card.ok_or(Error::NotFound)?;
    who.sees(sight::owner(&card.responsible))?;
    if card.version != expected {
        return Err(Error::Stale);
    }
    if linked.is_empty() && written.is_empty() && about.is_empty() && deals.is_empty() {
        remove(ctx, store, who, &card).await?;
        return Ok(true);
    }
    let mut batch = Batch::new();
    let mut changes = Vec::new();
    if !linked.is_empty() {
        for (call, version) in linked {
            batch.push(unlink::call(who.workspace, call, version));
            changes.push(Change::new(Noun::Call, call, version + 1));
        }
        batch.push(contacts::hold_at(who.workspace, id, expected));
    } else {
        // Before what hangs on the contact, as whoever hangs something on it takes them.
        batch.push(contacts::hold_at(who.workspace, id, expected));
        if !written.is_empty() {
            for note in written {
                batch.push(notes::take_off(who.workspace, note));
                changes.push(Change::new(Noun::Note, note.id, if note.on_call { note.version + 1 } else { 0 }));
            }
        } else if !about.is_empty() {
            for parted in about {
                let (task, version, _) = parted;
                batch.push(tasks::leave_contact(who.workspace, &parted));
                // What was told of it may name the contact.
                batch.push(notices::forget_about(who.workspace, task.0));
                changes.push(Change::new(Noun::Task, task, version + 1));
            }
        } else {
            for (deal, version) in deals {
                batch.extend(unlink::deal_of_contact(who.workspace, deal, version));
                batch.push(notices::forget_about(who.workspace, deal.0));
                changes.push(Change::new(Noun::Deal, deal, version + 1));
            }
        }
    }
    commit_part(ctx, store, who, batch, &changes).await?;
    Ok(false)
}

async fn remove(ctx: &Ctx, store: &Store, who: &Principal, card: &Card) -> Result<(), Error> {
    // Held first: whoever links to it meanwhile waits and finds it gone, or is met by `delete`.
    let mut batch = Batch::one(contacts::hold_at(who.workspace, card.id, card.version));
    batch.extend(phones::touch(who.workspace, &card.phones, &[]));
    batch.extend(contacts::delete(who.workspace, card.id));
    // What they sent with forms, taken for spam or not, and what automations and merges have kept of it.
    batch.push(submissions::forget_contact(who.workspace, card.id));
    let numbers = card.phones.iter().filter_map(|phone| phone.e164.as_ref());
    batch.extend(numbers.map(|number| submissions::forget_number(who.workspace, number)));
    batch.extend(card.emails.iter().map(|email| submissions::forget_email(who.workspace, email)));
    batch.push(steps::forget_words(who.workspace, card.id));
    batch.push(notices::forget_about(who.workspace, card.id.0));
    batch.extend(merges::forget_card(who.workspace, card.id));
    batch.push(card_changes::forget(who.workspace, card.id));
    batch.push(pins::remove(who.workspace, card.id));
    let done = Done::new("deleted", "contact", card.id).changing(Change::new(Noun::Contact, card.id, 0));
    commit(ctx, store, who, batch, done).await
}
