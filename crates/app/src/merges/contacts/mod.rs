//! Contacts that are made one, and taken apart again.

mod merge;
mod undo;

use domain::merge::Card;
use store::contacts;

pub use merge::merge;
pub(super) use undo::undo;

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
