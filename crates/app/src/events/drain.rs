//! Works off the events that wait, connection by connection, in portions of constant size.

use domain::id::{ConnectionId, EventId, WorkspaceId};
use store::events;
use uuid::Uuid;

use crate::calls::ingest::{self, Taken};
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;

/// Events that are taken in together: enough to share a commit, few enough to stay small.
const PORTION: i64 = 512;

/// Works off all events of enabled connections that wait now; answers how many were done. Events that come meanwhile may be done too.
///
/// # Errors
/// [`Error::Away`] if the database went away; the rest waits.
pub async fn drain(ctx: &Ctx) -> Result<usize, Error> {
    let mut done = 0;
    let mut place = (WorkspaceId(i64::MIN), ConnectionId(Uuid::nil()));
    while let Some(next) = ctx.store.first(events::first_waiting(place)).await? {
        place = (next.workspace, next.connection);
        if next.enabled {
            done += drain_connection(ctx, next.workspace, next.connection).await?;
        }
    }
    Ok(done)
}

async fn drain_connection(ctx: &Ctx, workspace: WorkspaceId, connection: ConnectionId) -> Result<usize, Error> {
    let mut done = 0;
    let mut after = EventId(Uuid::nil());
    loop {
        let Some(source) = Source::load(ctx, workspace, connection).await? else { return Ok(done) };
        if !source.enabled {
            return Ok(done);
        }
        let waiting = ctx.store.load(events::pending(workspace, connection, after, PORTION)).await?;
        let raws: Vec<_> = waiting.into_iter().map(|waiting| waiting.raw).collect();
        let Some(last) = raws.last().map(|raw| raw.id) else { return Ok(done) };
        let taken = portion(ctx, &source, raws).await?;
        done += taken.done;
        metrics::counter!("switchhook_events_processed_total").increment(taken.done as u64);
        // Whatever could not be taken in is left behind and tried again by the next drain, so that it never blocks the others.
        after = last;
        if taken.done > 0 {
            // Nobody listens if no browser is open.
            let _ = ctx.bells.changes.send(workspace);
        }
    }
}

/// A portion at once; if one of its events meets a mistake of ours, one event at a time, and that one waits.
async fn portion(ctx: &Ctx, source: &Source, raws: Vec<events::RawEvent>) -> Result<Taken, Error> {
    match ingest::ingest(ctx, source, raws.clone()).await {
        Ok(taken) => return Ok(taken),
        Err(error @ Error::Away(_)) => return Err(error),
        Err(error) => {
            tracing::warn!(%error, connection = %source.connection, "a portion of events failed; taking them one by one")
        }
    }
    let mut all = Taken::default();
    for raw in raws {
        let event = raw.id;
        match ingest::ingest(ctx, source, vec![raw]).await {
            Ok(taken) => {
                all.done += taken.done;
                all.elsewhere += taken.elsewhere;
            }
            Err(error @ Error::Away(_)) => return Err(error),
            Err(error) => tracing::error!(%error, %event, "an event cannot be processed; it stays in the queue"),
        }
    }
    Ok(all)
}
