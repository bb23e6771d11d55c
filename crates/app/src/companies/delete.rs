//! Removing a company.

use domain::access::Right;
use domain::id::CompanyId;
use store::companies::Company;
use store::feed::{Change, Noun};
use store::{Batch, Store, companies, merges, notices, tasks, unlink};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::phones;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit, commit_part};

/// Calls, contacts or deals that are taken off in one batch.
const PAGE: i64 = 100;

/// Removes a company that is still at version `expected`. Its calls stay in the report, unlinked, and its contacts and deals stay without a company.
///
/// There may be many of all, so they are taken off in pages first.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: CompanyId, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    while !ctx.store.retry(async |store| step(ctx, store, who, id, expected).await).await? {}
    Ok(())
}

/// One batch; tells whether it was the last.
async fn step(ctx: &Ctx, store: &Store, who: &Principal, id: CompanyId, expected: i64) -> Result<bool, Error> {
    let load = (
        companies::by_id(who.workspace, id),
        unlink::calls_of_company(who.workspace, id, PAGE),
        unlink::contacts_of_company(who.workspace, id, PAGE),
        tasks::next_of_company(who.workspace, id, PAGE),
        unlink::deals_of_company(who.workspace, id, PAGE),
    );
    let (company, linked, contacts, about, deals) = store.load(load).await?;
    let company = company.ok_or(Error::NotFound)?;
    who.sees(sight::owner(&company.responsible))?;
    if company.version != expected {
        return Err(Error::Stale);
    }
    if linked.is_empty() && contacts.is_empty() && about.is_empty() && deals.is_empty() {
        remove(ctx, store, who, &company).await?;
        return Ok(true);
    }
    let mut batch = Batch::new();
    let mut changes = Vec::new();
    if !about.is_empty() {
        batch.push(companies::hold_at(who.workspace, id, expected));
        for (task, version) in about {
            batch.push(tasks::leave_company(who.workspace, task, version));
            // What was told of it may name the company.
            batch.push(notices::forget_about(who.workspace, task.0));
            changes.push(Change::new(Noun::Task, task, version + 1));
        }
    } else if linked.is_empty() {
        // Before the contacts, as whoever puts a contact into the company takes them.
        batch.push(companies::hold_at(who.workspace, id, expected));
        for (contact, version) in contacts {
            batch.push(unlink::contact(who.workspace, contact, version, ctx.clock.now()));
            changes.push(Change::new(Noun::Contact, contact, version + 1));
        }
        for (deal, version) in deals {
            batch.push(unlink::deal_of_company(who.workspace, deal, version));
            changes.push(Change::new(Noun::Deal, deal, version + 1));
        }
    } else {
        for (call, version) in linked {
            batch.push(unlink::call(who.workspace, call, version));
            changes.push(Change::new(Noun::Call, call, version + 1));
        }
        batch.push(companies::hold_at(who.workspace, id, expected));
    }
    commit_part(ctx, store, who, batch, &changes).await?;
    Ok(false)
}

async fn remove(ctx: &Ctx, store: &Store, who: &Principal, company: &Company) -> Result<(), Error> {
    // Held first: whoever links to it meanwhile waits and finds it gone, or is met by `delete`.
    let mut batch = Batch::one(companies::hold_at(who.workspace, company.id, company.version));
    batch.extend(phones::touch(who.workspace, &company.phones, &[]));
    batch.extend(companies::delete(who.workspace, company.id));
    batch.extend(merges::forget_card(who.workspace, company.id));
    let done = Done::new("deleted", "company", company.id).changing(Change::new(Noun::Company, company.id, 0));
    commit(ctx, store, who, batch, done).await
}
