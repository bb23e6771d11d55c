//! Whether events come in and are worked off.

use domain::access::Right;
use domain::id::ConnectionId;
use domain::time::Time;
pub use store::contact_cards::Cards;
pub use store::repairs::Repair;
use store::{connections, contact_cards, event_log, events, repairs};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::repair::{Silence, silence};

/// Waiting events are counted up to this number.
const MOST_COUNTED: i64 = 1_000;

/// How a connection is doing.
#[derive(Debug, Clone, PartialEq)]
pub struct Health {
    /// Its events are processed.
    pub enabled: bool,
    /// When the source itself last sent one; none if it never did, or none is kept any more. Rows of its log that the server read are none.
    pub last_event_at: Option<Time>,
    /// Events that wait.
    pub pending: i64,
    /// There are more than were counted.
    pub pending_more: bool,
    /// How far the source's own log has been read; none if never.
    pub repair: Option<Repair>,
    /// How sending the cards of callers goes; none if it was never tried.
    pub contact_cards: Option<Cards>,
    /// Webhooks have stopped coming.
    pub silence: Option<Silence>,
}

/// How a connection is doing.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn health(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Health, Error> {
    who.may(Right::Administer)?;
    let load = (
        connections::by_id(who.workspace, id).first(),
        events::latest_webhook(who.workspace, id).first(),
        event_log::count_pending(who.workspace, id, MOST_COUNTED + 1).first(),
        repairs::of(who.workspace, id).first(),
        contact_cards::of(who.workspace, id).first(),
    );
    let (row, latest, pending, repair, contact_cards) = ctx.store.load(load).await?;
    let (row, pending) = (row.ok_or(Error::NotFound)?, pending.unwrap_or(0));
    let silence = match latest.filter(|_| row.enabled) {
        Some(last) => silence(ctx, who.workspace, id, last).await?,
        None => None,
    };
    Ok(Health {
        enabled: row.enabled,
        last_event_at: latest,
        pending: pending.min(MOST_COUNTED),
        pending_more: pending > MOST_COUNTED,
        repair,
        contact_cards,
        silence,
    })
}
