//! Reading the log of one source at once, because somebody asks for it.

use domain::access::Right;
use domain::id::ConnectionId;
use store::connections;
use store::repairs::{self, Repair};

use super::poll::{of_connection, take};
use crate::audit;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::loops::caught;
use crate::principal::Principal;
use crate::source_api::Target;

/// Begins to read the log of a connection as it is read every few minutes, and answers how that stands; the reading goes on behind the answer. While somebody
/// reads already, nobody else begins.
///
/// # Errors
/// No right, no such connection; [`Error::Source`] without a key or for an address that may not be asked.
pub async fn start(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Repair, Error> {
    who.may(Right::Administer)?;
    let now = ctx.clock.now();
    let load = (connections::by_id(who.workspace, id).first(), repairs::of(who.workspace, id).first());
    let (row, before) = ctx.store.load(load).await?;
    Target::of(ctx, &row.ok_or(Error::NotFound)?)?;
    if let Some(running) = before.as_ref().filter(|repair| repair.is_running(now)) {
        return Ok(running.clone());
    }
    let audit = audit::record(ctx, who, "repaired", "connection", Some(id.into()));
    if let Some(taken) = take(ctx, who.workspace, id, before.as_ref(), now, Some(audit)).await? {
        let ctx = ctx.clone();
        tokio::spawn(async move {
            match caught(of_connection(&ctx, &taken)).await {
                Some(Ok(_)) => {}
                Some(Err(error)) => {
                    tracing::warn!(%error, connection = %id, "the log of a source was not read to its end")
                }
                None => tracing::error!(connection = %id, "reading the log of a source met a mistake in the program"),
            }
        });
    }
    ctx.store.first(repairs::of(who.workspace, id)).await?.ok_or(Error::NotFound)
}
