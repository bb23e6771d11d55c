//! Contacts that are made one, and taken apart again.

mod merge;
mod read;
mod undo;

use domain::id::{ContactId, WorkspaceId};
use domain::merge::Card;
use store::{contacts, merges};

use crate::ctx::Ctx;
use crate::error::Error;

pub use merge::merge;
pub use read::{list, read};
pub use store::merges::{Counts, Merge};
pub use undo::{Undone, undo};

/// Merges that are followed from a card that went to the one that is there.
const MOST_STEPS: usize = 50;
/// Calls that went to the other card and are told of; who shows lists reads them anew for a merge.
const CALLS_TOLD: i64 = 50;

/// What a card is put together of.
fn fields(card: &contacts::Card) -> Card {
    let card = card.clone();
    Card {
        name: card.name,
        named: card.named,
        caller_name: card.caller_name,
        source: card.source,
        company: card.company.map(|(id, _)| id),
        responsible: card.responsible.map(|(id, _)| id),
        responsible_by: card.responsible_by,
        first_campaign: card.first_campaign,
        last_campaign: card.last_campaign,
        phones: card.phones,
        emails: card.emails,
        tags: card.tags,
        fields: card.fields,
        created_at: card.created_at,
        last_call_at: card.last_call_at,
    }
}

/// Why a contact is not there: it went into another one, or it is simply not there.
///
/// # Errors
/// As the store has them.
pub(crate) async fn missing(ctx: &Ctx, workspace: WorkspaceId, contact: ContactId) -> Result<Error, Error> {
    Ok(went_into(ctx, workspace, contact).await?.map_or(Error::NotFound, Error::Merged))
}

/// The contact that is there and into which one that is not there went, over however many merges.
///
/// # Errors
/// As the store has them.
pub(crate) async fn went_into(
    ctx: &Ctx,
    workspace: WorkspaceId,
    contact: ContactId,
) -> Result<Option<ContactId>, Error> {
    let mut at = contact;
    for _ in 0..MOST_STEPS {
        let (next, here) =
            ctx.store.load((merges::kept_of(workspace, at).first(), contacts::name(workspace, at).first())).await?;
        match (here, next) {
            (Some(_), _) => return Ok((at != contact).then_some(at)),
            (None, Some(next)) => at = next,
            (None, None) => return Ok(None),
        }
    }
    Ok(None)
}
