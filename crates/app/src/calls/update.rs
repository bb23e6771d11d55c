//! What people do with a row: link it, take the link away, say what it led to.

use domain::access::Right;
use domain::decision::{Link, MatchRule, Reason};
use domain::id::{CallId, ContactId};
use domain::text;
use store::calls::{self, CallRow};
use store::feed::{self, Change, Noun};
use store::{Batch, contacts, notes, numbers};

use super::view::{CallView, contact_of};
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::principal::Principal;

/// The longest result.
const RESULT_CHARS: usize = 200;
/// The longest note.
const NOTE_CHARS: usize = 10_000;

/// What is to be changed; `None` leaves it as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallPatch {
    /// Link to a contact, or take the link away.
    pub contact: Option<Option<ContactId>>,
    /// What it led to.
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
    let row = ctx.store.first(calls::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    if row.version != version {
        return Err(Error::Stale);
    }
    let batch = batch(ctx, who, row, patch).await?;
    match ctx.store.commit(batch).await {
        Ok(()) => {}
        Err(error) if error.is_conflict() => return Err(Error::Stale),
        Err(error) => return Err(error.into()),
    }
    let _ = ctx.bells.changes.send(who.workspace);
    super::read::read(ctx, who, id).await
}

fn check(patch: &CallPatch) -> Result<(), Error> {
    let too_long = |text: Option<&String>, most| text.is_some_and(|text| text.chars().count() > most);
    let mut errors = Vec::new();
    if too_long(patch.result.as_ref().and_then(Option::as_ref), RESULT_CHARS) {
        errors.push(FieldError::new("result", "too_long"));
    }
    if too_long(patch.note.as_ref(), NOTE_CHARS) {
        errors.push(FieldError::new("note", "too_long"));
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
}

async fn batch(ctx: &Ctx, who: &Principal, mut row: CallRow, patch: &CallPatch) -> Result<Batch, Error> {
    let workspace = who.workspace;
    let mut changes = vec![Change::new(Noun::Call, row.id, row.version + 1)];
    if let Some(result) = &patch.result {
        row.result = result.as_deref().map(text::clean).filter(|text| !text.is_empty());
    }
    let before = contact_of(&row);
    let mut later = Batch::new();
    if let Some(contact) = patch.contact {
        later = relink(ctx, who, &mut row, contact).await?;
    }
    let mut batch = Batch::one(calls::update(workspace, &row));
    batch.append(later);
    if let Some(body) = patch.note.as_deref().map(text::clean).filter(|text| !text.is_empty()) {
        let note = notes::NewNote {
            id: ctx.ids.next().into(),
            contact: contact_of(&row),
            call: Some(row.id),
            author: who.user,
            body,
            created_at: ctx.clock.now(),
        };
        batch.push(notes::insert(workspace, &note));
        changes.push(Change::new(Noun::Note, note.id, 1));
    }
    if patch.contact.is_some() {
        for contact in [before, contact_of(&row)].into_iter().flatten() {
            batch.extend(contacts::count_again(workspace, contact));
        }
    }
    batch.extend(feed::record(workspace, &changes));
    Ok(batch)
}

/// Links the row as a person says; answers the steps beside the row's own.
async fn relink(ctx: &Ctx, who: &Principal, row: &mut CallRow, contact: Option<ContactId>) -> Result<Batch, Error> {
    let workspace = who.workspace;
    let number = row.call.client.as_ref().and_then(|number| number.e164);
    let load = (
        contact.map(|contact| contacts::owned(workspace, contact).first()),
        number.map(|number| numbers::find(workspace, &number).first()),
        number.map(|number| contacts::by_number(workspace, &number)),
    );
    let (found, number_row, matches) = ctx.store.load(load).await?;
    let matches = matches.unwrap_or_default();
    if contact.is_some() && found.flatten().is_none() {
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
    // Only a contact that has the number can be remembered for it: else the next call of the number would not find it anyway.
    if let Some(number) = number.filter(|_| choosable) {
        batch.push(numbers::choose(workspace, &number, number_row.flatten(), contact));
    }
    Ok(batch)
}
