//! Reads the open deals and tasks of contacts that calls are about to give a responsible. That is rare, so nothing is read for all other calls.

use domain::decision::Scope;
use domain::id::ContactId;
use store::deals::{self, OpenDeal};
use store::tasks::of_calls::{self, Assigned};
use store::{Query, Store};

use super::fold::{self, Merged, Prior};
use super::of_number::OfNumber;
use super::source::Source;
use crate::error::Error;

/// Adds to what is known of a call the open deals and tasks that may follow its contact.
pub async fn add_following(
    store: &Store,
    source: &Source,
    merged: &Merged,
    prior: &mut Prior,
    number: &OfNumber,
    scope: Scope,
) -> Result<(), Error> {
    if let Some(contact) = fold::adopted(source, merged, prior, number, scope) {
        (prior.deals, prior.following_tasks) = store.load(queries(source, contact)).await?;
    }
    Ok(())
}

/// The same for several calls at once; `scopes` are those of the calls, in their order.
pub async fn add_following_of_all(
    store: &Store,
    source: &Source,
    merged: &[Option<Merged>],
    known: &mut [(Prior, OfNumber)],
    scopes: impl Iterator<Item = Scope>,
) -> Result<(), Error> {
    let one = |((merged, (prior, number)), scope): ((&Option<Merged>, &(Prior, OfNumber)), Scope)| {
        fold::adopted(source, merged.as_ref()?, prior, number, scope)
    };
    let adopted: Vec<_> = merged.iter().zip(known.iter()).zip(scopes).map(one).collect();
    if adopted.iter().all(Option::is_none) {
        return Ok(());
    }
    let asked = adopted.into_iter().map(|it| it.map(|contact| queries(source, contact)));
    let found = store.load(asked.collect::<Vec<_>>()).await?;
    for ((prior, _), found) in known.iter_mut().zip(found) {
        (prior.deals, prior.following_tasks) = found.unwrap_or_default();
    }
    Ok(())
}

/// The queries for what may follow a contact.
fn queries(source: &Source, contact: ContactId) -> (Query<OpenDeal>, Query<Assigned>) {
    (deals::open_of_contact(source.workspace, contact), of_calls::open_of_contact(source.workspace, contact))
}
