//! What was asked and answered: written down after the answer, many at once, and kept for a while.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use domain::access::Right;
use domain::id::{ConnectionId, EventId, WorkspaceId};
use store::forward::{self as rows, Entry};
use store::{Batch, connections};
use uuid::Uuid;

use crate::ctx::{Ctx, first_id_at};
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// Answers that wait to be written down; in a flood the oldest are let go.
const MOST_WAITING: usize = 20_000;
/// Entries of one batch. They are written down a few times a second, so that a flood of questions makes few commits.
const TOGETHER: usize = 400;
/// How long entries are kept, in seconds: a quarter of a year.
const KEPT_SECONDS: i64 = 92 * 24 * 3600;

/// An answer that is to be written down.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The connection.
    pub connection: ConnectionId,
    /// What was asked and answered.
    pub entry: Entry,
}

/// The answers that wait to be written down. They are no records of calls: a server that is killed loses those of the last second.
#[derive(Debug, Default)]
pub struct Forwarded(Mutex<VecDeque<Waiting>>);

impl Forwarded {
    /// Hands over an answer.
    pub(super) fn hand_over(&self, one: Waiting) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() >= MOST_WAITING {
            waiting.pop_front();
            metrics::counter!("switchhook_forward_unlogged_total").increment(1);
        }
        waiting.push_back(one);
    }

    fn take(&self) -> Vec<Waiting> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = waiting.len().min(TOGETHER);
        waiting.drain(..count).collect()
    }

    fn give_back(&self, some: Vec<Waiting>) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for one in some.into_iter().rev() {
            waiting.push_front(one);
        }
        waiting.truncate(MOST_WAITING);
    }
}

/// Writes down all that wait; answers how many.
///
/// # Errors
/// [`Error::Away`]: they wait on.
pub async fn flush(ctx: &Ctx) -> Result<usize, Error> {
    let mut written = 0;
    loop {
        let some = ctx.forwarded.take();
        if some.is_empty() {
            return Ok(written);
        }
        let steps = some.iter().map(|one| rows::log(one.workspace, one.connection, &one.entry));
        match ctx.store.commit(Batch::from_iter(steps)).await {
            Ok(()) => written += some.len(),
            Err(error) => {
                let error = Error::from(error);
                if matches!(error, Error::Away(_)) {
                    ctx.forwarded.give_back(some);
                }
                return Err(error);
            }
        }
    }
}

/// Removes entries that are old enough, of all connections.
///
/// # Errors
/// As the store has them.
pub async fn forget_old(ctx: &Ctx) -> Result<(), Error> {
    let before = first_id_at(ctx.clock.now().plus_seconds(-KEPT_SECONDS)).into();
    for of in ctx.store.load(connections::stale_after()).await? {
        ctx.store.commit(Batch::one(rows::forget(of.workspace, of.connection, before))).await?;
    }
    Ok(())
}

/// What a connection's source asked and was answered, newest first.
///
/// # Errors
/// No right, no such connection, a cursor of another list.
pub async fn entries(
    ctx: &Ctx,
    who: &Principal,
    connection: ConnectionId,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Entry>, Error> {
    who.may(Right::Administer)?;
    let before = after.map_or(Ok(Uuid::max()), Cursor::by_id)?;
    let load = (
        connections::by_id(who.workspace, connection).first(),
        rows::page(who.workspace, connection, EventId(before), limit.and_one()),
    );
    let (row, entries) = ctx.store.load(load).await?;
    row.ok_or(Error::NotFound)?;
    Ok(Page::of(entries, limit, |entry| vec![Part::Id(entry.id.0)]))
}
