//! The newest changes of a workspace, read once for all who follow it: with hundreds of browsers a look of each after every change would be most of what
//! the database does.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use domain::id::WorkspaceId;
use store::feed::{self, Recorded};
use tokio::sync::watch::{Receiver, Sender};

use super::MOST;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::watched::{Watched, rung};

/// Between two looks there is at least this: on a busy day many changes come at once.
const PAUSE: Duration = Duration::from_millis(10);
/// Without any ring it is looked after this; a ring may have been lost while the database was away.
const REST: Duration = Duration::from_secs(5);
/// Changes that are kept at hand. Who is further behind reads the feed itself.
const KEPT: usize = 2_000;

/// The newest changes of a workspace.
#[derive(Debug, Clone, Default)]
pub struct Tail {
    /// All changes after `from`, oldest first.
    items: VecDeque<Arc<Recorded>>,
    from: i64,
    last: i64,
    is_read: bool,
}

impl Tail {
    /// The number of the newest change; none before the first look.
    pub fn last(&self) -> Option<i64> {
        self.is_read.then_some(self.last)
    }

    /// The changes after a number, oldest first; none if they do not lie here any more.
    pub fn since(&self, after: i64) -> Option<impl Iterator<Item = &Recorded>> {
        let is_here = self.is_read && after >= self.from;
        let skipped = usize::try_from(after.saturating_sub(self.from)).unwrap_or(usize::MAX);
        is_here.then(|| self.items.iter().skip(skipped).map(Arc::as_ref))
    }

    pub(crate) fn begin(seq: i64) -> Self {
        Self { items: VecDeque::new(), from: seq, last: seq, is_read: true }
    }

    pub(crate) fn push(&mut self, item: Recorded) {
        self.last = item.seq;
        self.items.push_back(Arc::new(item));
        if self.items.len() > KEPT
            && let Some(oldest) = self.items.pop_front()
        {
            self.from = oldest.seq;
        }
    }
}

/// The workspaces whose changes somebody follows.
pub type Tails = Watched<Tail>;

/// The newest changes of a workspace, now and from now on. The first look may still be under way: [`Tail::last`] tells.
pub fn tail(ctx: &Ctx, workspace: WorkspaceId) -> Receiver<Arc<Tail>> {
    let (receiver, sender) = ctx.tails.join(workspace);
    if let Some(sender) = sender {
        tokio::spawn(follow(ctx.clone(), workspace, sender));
    }
    receiver
}

async fn follow(ctx: Ctx, workspace: WorkspaceId, sender: Sender<Arc<Tail>>) {
    let mut bell = ctx.bells.changes.subscribe();
    loop {
        let before = Arc::clone(&sender.borrow());
        match read_on(&ctx, workspace, &before).await {
            Ok(Some(now)) => drop(sender.send_replace(Arc::new(now))),
            Ok(None) => {}
            // The next ring, or the rest, has it looked again.
            Err(error) => tracing::debug!(%error, "the change feed cannot be read"),
        }
        if ctx.stopping() {
            ctx.tails.leave(workspace);
            return;
        }
        tokio::time::sleep(PAUSE).await;
        tokio::select! {
            () = sender.closed() => if ctx.tails.leave(workspace) { return },
            () = rung(&mut bell, workspace) => {}
            () = tokio::time::sleep(REST) => {}
        }
    }
}

/// The tail with what came since; none if nothing did.
async fn read_on(ctx: &Ctx, workspace: WorkspaceId, before: &Tail) -> Result<Option<Tail>, Error> {
    let load = (feed::state(workspace).first(), feed::since(workspace, before.last, MOST));
    let (Some(state), mut items) = ctx.store.load(load).await? else { return Ok(None) };
    // A restored database may be behind what was read.
    if !before.is_read || state.oldest > before.last || state.seq < before.last {
        return Ok(Some(Tail::begin(state.seq)));
    }
    if items.is_empty() {
        return Ok(None);
    }
    let mut now = before.clone();
    loop {
        items.drain(..).for_each(|item| now.push(item));
        if now.last >= state.seq {
            return Ok(Some(now));
        }
        items = ctx.store.load(feed::since(workspace, now.last, MOST)).await?;
        if items.is_empty() {
            return Ok(Some(now));
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn change(seq: i64) -> Recorded {
        Recorded { seq, noun: "call".to_owned(), id: Uuid::nil(), version: 1 }
    }

    fn since(tail: &Tail, after: i64) -> Option<Vec<i64>> {
        tail.since(after).map(|items| items.map(|item| item.seq).collect())
    }

    #[test]
    fn what_lies_in_the_tail_is_told_and_what_does_not_is_known_to_be_missing() {
        assert_eq!((Tail::default().last(), since(&Tail::default(), 0)), (None, None), "nothing was read yet");
        let mut tail = Tail::begin(5);
        (6..=8).for_each(|seq| tail.push(change(seq)));
        assert_eq!(tail.last(), Some(8));
        for (after, expected) in
            [(4, None), (5, Some(vec![6, 7, 8])), (7, Some(vec![8])), (8, Some(vec![])), (9, Some(vec![]))]
        {
            assert_eq!(since(&tail, after), expected, "after {after}");
        }
        (9..=8 + i64::try_from(KEPT).unwrap()).for_each(|seq| tail.push(change(seq)));
        assert_eq!(since(&tail, 7), None, "the oldest are let go");
        assert_eq!(since(&tail, 8).map(|items| items.len()), Some(KEPT));
    }
}
