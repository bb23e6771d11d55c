//! Whether events come in and are worked off.

use domain::access::Right;
use domain::id::ConnectionId;
use domain::time::Time;
use store::{connections, event_log, events};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// Waiting events are counted up to this number.
const MOST_COUNTED: i64 = 1_000;

/// How a connection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// Its events are processed.
    pub enabled: bool,
    /// When the last event came; none if there was none, or none is kept any more.
    pub last_event_at: Option<Time>,
    /// Events that wait.
    pub pending: i64,
    /// There are more than were counted.
    pub pending_more: bool,
}

/// How a connection is doing.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn health(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Health, Error> {
    who.may(Right::Administer)?;
    let load = (
        connections::by_id(who.workspace, id).first(),
        events::latest(who.workspace, id).first(),
        event_log::count_pending(who.workspace, id, MOST_COUNTED + 1).first(),
    );
    let (row, latest, pending) = ctx.store.load(load).await?;
    let (row, pending) = (row.ok_or(Error::NotFound)?, pending.unwrap_or(0));
    Ok(Health {
        enabled: row.enabled,
        last_event_at: latest.map(|(_, at)| at),
        pending: pending.min(MOST_COUNTED),
        pending_more: pending > MOST_COUNTED,
    })
}
