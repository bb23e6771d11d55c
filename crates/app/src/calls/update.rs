//! What people do with a row: link it, take the link away, say what it led to.

use std::collections::BTreeSet;

use domain::access::Right;
use domain::decision::{Link, MatchRule, Owned, Reason};
use domain::id::{CallId, ContactId};
use domain::text;
use store::calls::{self, CallRow};
use store::feed::{Change, Noun};
use store::tasks::of_calls;
use store::{Batch, Step, Store, call_results, contacts, notes, numbers};

use super::view::{CallView, contact_of};
use crate::call_results::choose;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;
use crate::write::{self, Done};

/// The longest note.
const NOTE_CHARS: usize = 10_000;

/// What is to be changed; `None` leaves it as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallPatch {
    /// Link to a contact, or take the link away.
    pub contact: Option<Option<ContactId>>,
    /// What it led to: the id or the name of an entry of the workspace's list.
    pub result: Option<Option<String>>,
    /// A note to be added.
    pub note: Option<String>,
}

/// Changes a row. A link or its absence that a person chose stays, whatever events come; and later calls of the number remember it.
///
/// # Errors
/// No right; not here; [`Error::Stale`] if the row has another version than `version`; field errors.
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: CallId,
    version: i64,
    patch: &CallPatch,
) -> Result<CallView, Error> {
    who.may(Right::Work)?;
    check(patch)?;
    ctx.store.retry(async |store| attempt(ctx, store, who, id, version, patch).await).await?;
    super::read::shown(ctx, who, id).await
}

/// One attempt. Others may write the number or the contact meanwhile: that is no fault of whoever has the row as it is, so it is tried again.
async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    id: CallId,
    version: i64,
    patch: &CallPatch,
) -> Result<(), Error> {
    let row = store.first(calls::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    sight::call(store, who, &row).await?;
    if row.version != version {
        return Err(Error::Stale);
    }
    if *patch == CallPatch::default() {
        return Ok(());
    }
    let (batch, changes) = batch(ctx, store, who, row, patch).await?;
    let done = Done { changes, ..Done::new("updated", "call", id.0) };
    write::commit(ctx, store, who, batch, done).await
}

fn check(patch: &CallPatch) -> Result<(), Error> {
    let too_long = patch.note.as_ref().is_some_and(|text| text.chars().count() > NOTE_CHARS);
    if too_long { Err(Error::invalid("note", "too_long")) } else { Ok(()) }
}

/// The steps, in the order of tables in which all batches touch them, and what changes by them.
async fn batch(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    mut row: CallRow,
    patch: &CallPatch,
) -> Result<(Batch, Vec<Change>), Error> {
    let workspace = who.workspace;
    let mut changes = vec![Change::new(Noun::Call, row.id, row.version + 1)];
    let held = match &patch.result {
        Some(result) => set_result(store, who, &mut row, result.as_deref()).await?,
        None => None,
    };
    let before = contact_of(&row);
    let mut later = Batch::new();
    if let Some(contact) = patch.contact {
        later = relink(store, who, &mut row, contact).await?;
    }
    let mut batch: Batch = held.into_iter().chain([calls::update(workspace, &row)]).collect();
    batch.append(later);
    if let Some(body) = patch.note.as_deref().map(text::clean).filter(|text| !text.is_empty()) {
        let note = notes::NewNote {
            id: ctx.ids.next().into(),
            contact: contact_of(&row),
            call: Some(row.id),
            author: who.user,
            body,
            created_at: ctx.clock.now(),
            automatic: false,
            mentions: Vec::new(),
        };
        batch.push(notes::insert(workspace, &note));
        changes.push(Change::new(Noun::Note, note.id, 1));
    }
    if patch.contact.is_some() {
        // By key, as everywhere: two people who swap two calls would block each other else.
        for contact in BTreeSet::from_iter([before, contact_of(&row)].into_iter().flatten()) {
            batch.extend(contacts::count_again(workspace, contact));
        }
    }
    Ok((batch, changes))
}

/// Says what the call led to; answers the guard of the entry, which must be offered. What the call has already it keeps, even if that is archived.
async fn set_result(
    store: &Store,
    who: &Principal,
    row: &mut CallRow,
    result: Option<&str>,
) -> Result<Option<Step>, Error> {
    let Some(text) = result.map(text::clean).filter(|text| !text.is_empty()) else {
        (row.result, row.result_id) = (None, None);
        return Ok(None);
    };
    let keeps = row.result.as_ref() == Some(&text) || row.result_id.is_some_and(|id| id.to_string() == text);
    if keeps {
        return Ok(None);
    }
    let list = store.load(call_results::all(who.workspace)).await?;
    let entry = choose(&list, &text).map_err(|code| Error::invalid("result", code))?;
    (row.result, row.result_id) = (Some(entry.name.clone()), Some(entry.id));
    Ok(Some(call_results::hold(who.workspace, entry.id)))
}

/// Links the row as a person says; answers the steps beside the row's own.
async fn relink(store: &Store, who: &Principal, row: &mut CallRow, contact: Option<ContactId>) -> Result<Batch, Error> {
    let workspace = who.workspace;
    let number = row.call.client.as_ref().and_then(|number| number.e164);
    let load = (
        contact.map(|contact| contacts::owned(workspace, contact).first()),
        number.map(|number| numbers::find(workspace, &number).first()),
        number.map(|number| contacts::by_number(workspace, &number)),
    );
    let (found, number_row, matches) = store.load(load).await?;
    let matches = matches.unwrap_or_default();
    // Where it stands or stood it may go, whoever owns that contact: so a click is undone.
    let known = |id: ContactId| contact_of(row) == Some(id) || row.candidates.contains(&id);
    let may_go = |owned: Owned| who.sight.covers(owned.responsible) || known(owned.contact);
    if contact.is_some() && !found.flatten().is_some_and(may_go) {
        return Err(Error::invalid("contact_id", "unknown_contact"));
    }
    let before = contact_of(row);
    row.link = contact.map_or(Link::None, Link::Contact);
    row.link_by_person = true;
    row.reason = Reason::ByPerson;
    let phone = matches.iter().find(|m| Some(m.owned.contact) == contact).map(|m| m.phone.clone());
    row.matched = contact.map(|_| (phone.unwrap_or_default(), MatchRule::Person));
    // Whoever lost the call is a candidate to get it back with one click.
    let others = matches.iter().map(|m| m.owned.contact).chain(before);
    let mut candidates = row.candidates.clone();
    candidates.extend(others);
    row.candidates = Vec::new();
    for candidate in candidates {
        if Some(candidate) != contact && !row.candidates.contains(&candidate) {
            row.candidates.push(candidate);
        }
    }
    let choosable = contact.is_none_or(|contact| matches.iter().any(|m| m.owned.contact == contact));
    let mut batch = Batch::new();
    batch.extend(contact.map(|contact| contacts::hold(workspace, contact)));
    // Only a contact that has the number can be remembered for it: else the next call of the number would not find it anyway.
    if let Some(number) = number.filter(|_| choosable) {
        batch.push(numbers::choose(workspace, &number, number_row.flatten(), contact));
        // What waited for a call of the number waits for a call of the contact.
        batch.extend(contact.map(|contact| of_calls::belong(workspace, &number, contact)));
    }
    Ok(batch)
}
