//! One contact.

use std::collections::BTreeSet;

use domain::access::Right;
use domain::id::{ContactId, WorkspaceId};
use domain::phone::PhoneNumber;
use store::contacts::Card;
use store::{calls, contacts};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::merges;
use crate::principal::Principal;
use crate::sight;

/// A contact with what is offered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactView {
    /// The card.
    pub card: Card,
    /// How many unlinked calls its numbers have; counted up to 1,000 for each.
    pub earlier_calls: i64,
}

/// One contact.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Merged`] if it went into another one.
pub async fn read(ctx: &Ctx, who: &Principal, id: ContactId) -> Result<ContactView, Error> {
    who.may(Right::Read)?;
    let found = view(ctx, who, id).await?;
    who.sees(sight::owner(&found.card.responsible))?;
    Ok(found)
}

pub(super) async fn view(ctx: &Ctx, who: &Principal, id: ContactId) -> Result<ContactView, Error> {
    let workspace = who.workspace;
    let Some(card) = ctx.store.load(contacts::by_id(workspace, id)).await? else {
        return Err(merges::missing(ctx, who, id).await?);
    };
    let earlier_calls = earlier_calls(ctx, workspace, &card).await?.into_iter().map(|(_, count)| count).sum();
    Ok(ContactView { card, earlier_calls })
}

/// The numbers of a card, each with the count of its unlinked calls.
pub(super) async fn earlier_calls(
    ctx: &Ctx,
    workspace: WorkspaceId,
    card: &Card,
) -> Result<Vec<(PhoneNumber, i64)>, Error> {
    let numbers: BTreeSet<PhoneNumber> = card.phones.iter().filter_map(|phone| phone.e164).collect();
    let counts = numbers.iter().map(|number| calls::count_unlinked_of_number(workspace, number).first());
    let counts = ctx.store.load(counts.collect::<Vec<_>>()).await?;
    Ok(numbers.into_iter().zip(counts.into_iter().map(Option::unwrap_or_default)).collect())
}
