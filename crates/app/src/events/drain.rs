//! Works off the events that wait, in portions of bounded size, one portion of each connection at a time: whoever has a large backlog keeps nobody
//! else waiting. While many senders wait for their answers it makes room for them, and catches up afterwards.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use domain::id::{ConnectionId, EventId, WorkspaceId};
use futures_util::FutureExt;
use store::events::{self, Waiting};
use tokio::time::Instant;
use uuid::Uuid;

use crate::calls::ingest::{self, Taken};
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::events::senders::Senders;

/// Events that are taken in together: enough to share a commit, few enough to stay small.
const PORTION: i64 = 1024;
/// The same while senders wait.
const SMALL_PORTION: i64 = 128;
/// While senders wait, the rest after a portion lasts so many times as long as the portion did: the queue grows, but it never stands.
const REST: u32 = 15;
/// How often a rest looks whether there still is a crowd.
const LOOK: Duration = Duration::from_millis(25);
/// Bytes of bodies that are taken in together, beside the first event.
const PORTION_BYTES: i64 = 8 << 20;

/// A connection with events that wait, and the last one that was taken.
struct Queue {
    workspace: WorkspaceId,
    connection: ConnectionId,
    after: EventId,
}

/// Works off all events of enabled connections that wait now; answers how many were done. Events that come meanwhile may be done too.
///
/// # Errors
/// [`Error::Away`] if the database went away; the rest waits.
pub async fn drain(ctx: &Ctx) -> Result<usize, Error> {
    let mut queues = queues(ctx).await?;
    let (mut done, mut crowded) = (0, false);
    while !queues.is_empty() {
        let mut left = Vec::with_capacity(queues.len());
        for mut queue in queues {
            if ctx.stopping() {
                return Ok(done);
            }
            let most = if crowded { SMALL_PORTION } else { PORTION };
            let began = Instant::now();
            if let Some(taken) = take_portion(ctx, &mut queue, most).await? {
                done += taken.done;
                left.push(queue);
            }
            crowded = make_room(&ctx.senders, || ctx.stopping(), began.elapsed() * REST).await;
        }
        queues = left;
    }
    Ok(done)
}

/// Rests while many senders wait, but no longer than `most`; answers whether they still do.
async fn make_room(senders: &Senders, stopping: impl Fn() -> bool, most: Duration) -> bool {
    let until = Instant::now() + most;
    while senders.were_a_crowd() && !stopping() {
        let rest = until.saturating_duration_since(Instant::now());
        if rest.is_zero() {
            return true;
        }
        tokio::time::sleep(rest.min(LOOK)).await;
    }
    false
}

async fn queues(ctx: &Ctx) -> Result<Vec<Queue>, Error> {
    let mut place = (WorkspaceId(i64::MIN), ConnectionId(Uuid::nil()));
    let mut queues = Vec::new();
    while let Some(next) = ctx.store.first(events::first_waiting(place)).await? {
        place = (next.workspace, next.connection);
        if next.enabled {
            queues.push(Queue { workspace: next.workspace, connection: next.connection, after: EventId(Uuid::nil()) });
        }
    }
    Ok(queues)
}

/// The next portion of a connection; none if nothing is left that could be taken in. What could not be is left behind and tried again by the next
/// drain, so that it never blocks the others.
async fn take_portion(ctx: &Ctx, queue: &mut Queue, most: i64) -> Result<Option<Taken>, Error> {
    let (workspace, connection) = (queue.workspace, queue.connection);
    let Some(source) = Source::load(ctx, workspace, connection).await?.map(Arc::new) else { return Ok(None) };
    if !source.enabled {
        return Ok(None);
    }
    let sizes = ctx.store.load(events::pending_sizes(workspace, connection, queue.after, most)).await?;
    let Some(most) = fitting(&sizes) else { return Ok(None) };
    let waiting = ctx.store.load(events::pending(workspace, connection, queue.after, most)).await?;
    let Some(last) = waiting.last().map(|waiting| waiting.raw.id) else { return Ok(None) };
    queue.after = last;
    let taken = portion(ctx, &source, &waiting).await?;
    metrics::counter!("switchhook_events_processed_total").increment(taken.done as u64);
    if taken.done > 0 {
        // Nobody listens if no browser is open.
        let _ = ctx.bells.changes.send(workspace);
    }
    Ok(Some(taken))
}

/// How many of the next events are taken in together; none if there are none.
fn fitting(sizes: &[i64]) -> Option<i64> {
    let mut bytes = 0;
    let fit = sizes.iter().skip(1).take_while(|size| {
        bytes += **size;
        bytes <= PORTION_BYTES
    });
    let rest = i64::try_from(fit.count()).unwrap_or(0);
    (!sizes.is_empty()).then_some(1 + rest)
}

/// A portion at once; if one of its events meets a mistake of ours, one event at a time, and that one waits.
async fn portion(ctx: &Ctx, source: &Arc<Source>, waiting: &[Waiting]) -> Result<Taken, Error> {
    match attempt(ctx, source, waiting).await {
        Ok(taken) => return Ok(taken),
        Err(error @ Error::Away(_)) => return Err(error),
        Err(error) => {
            tracing::warn!(%error, connection = %source.connection, "a portion of events failed; taking them one by one");
        }
    }
    let mut all = Taken::default();
    for one in waiting {
        match attempt(ctx, source, std::slice::from_ref(one)).await {
            Ok(taken) => all += taken,
            Err(error @ Error::Away(_)) => return Err(error),
            Err(error) => {
                tracing::error!(%error, event = %one.raw.id, "an event cannot be processed; it stays in the queue")
            }
        }
    }
    Ok(all)
}

/// An event that makes the program panic stands in the way of that event only.
async fn attempt(ctx: &Ctx, source: &Arc<Source>, waiting: &[Waiting]) -> Result<Taken, Error> {
    let caught = AssertUnwindSafe(ingest::ingest(ctx, source, waiting)).catch_unwind().await;
    caught.unwrap_or_else(|_| Err(Error::Internal("processing an event panicked".to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn room_is_made_for_a_crowd_but_not_for_ever() {
        let (senders, stopping) = (Senders::default(), || false);
        let second = Duration::from_secs(1);
        let rested = async |senders: &Senders| {
            let began = Instant::now();
            let crowded = make_room(senders, stopping, second).await;
            (crowded, began.elapsed())
        };
        let one = senders.enter();
        assert_eq!(rested(&senders).await, (false, Duration::ZERO));
        let crowd: Vec<_> = (0..100).map(|_| senders.enter()).collect();
        assert_eq!(rested(&senders).await, (true, second));
        drop((crowd, one));
        // They were there a moment ago.
        assert_eq!(rested(&senders).await, (false, LOOK));
        assert_eq!(rested(&senders).await, (false, Duration::ZERO));
    }

    #[test]
    fn portions_are_bounded_by_bytes() {
        const MIB: i64 = 1 << 20;
        for (sizes, expect) in [
            (vec![], None),
            (vec![100 * MIB], Some(1)),
            (vec![10, 20, 30], Some(3)),
            (vec![MIB; 512], Some(9)),
            (vec![10, 9 * MIB, 10], Some(1)),
        ] {
            assert_eq!(fitting(&sizes), expect);
        }
    }
}
