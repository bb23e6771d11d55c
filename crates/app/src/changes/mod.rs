//! The change feed, as clients read it to catch up.

mod tail;

use domain::access::Right;
use store::feed::{self, Noun, Recorded};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

pub use tail::{Tail, Tails, tail};

/// Changes that are handed out at once.
const MOST: i64 = 500;

/// A portion of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The changes, oldest first.
    pub items: Vec<Recorded>,
    /// The last number of the feed now; there is more if the last item's is smaller.
    pub last: i64,
}

/// The changes after a number.
///
/// # Errors
/// No right; [`Error::Gone`] if changes after that number are forgotten already, or the number was never reached: the client has to load everything anew.
pub async fn list(ctx: &Ctx, who: &Principal, after: i64, limit: Option<i64>) -> Result<Changes, Error> {
    who.may(Right::Read)?;
    let limit = limit.unwrap_or(MOST).clamp(1, MOST);
    let load = (feed::state(who.workspace).first(), feed::since(who.workspace, after, limit));
    let (Some(state), items) = ctx.store.load(load).await? else { return Err(Error::NotFound) };
    if after < state.oldest || after > state.seq {
        return Err(Error::Gone);
    }
    let newest = items.last().map(|change| change.seq);
    let mine = |mut change: Recorded| {
        if concerns(who, &change.noun, change.id) {
            return Some(change);
        }
        // The last one stays, without saying whose it is: by its number the client goes on.
        change.id = Uuid::nil();
        Some(change.seq).filter(|seq| Some(*seq) == newest).map(|_| change)
    };
    Ok(Changes { items: items.into_iter().filter_map(mine).collect(), last: state.seq })
}

/// Whether somebody is told of a change: what one person was told is nobody else's business. Such a change has the person's id.
pub fn concerns(who: &Principal, noun: &str, id: Uuid) -> bool {
    noun != Noun::Notice.as_str() || who.user.is_some_and(|user| user.0 == id)
}

/// The last number of the feed: where a client that loads everything now begins.
///
/// # Errors
/// No right.
pub async fn last(ctx: &Ctx, who: &Principal) -> Result<i64, Error> {
    who.may(Right::Read)?;
    Ok(ctx.store.first(feed::state(who.workspace)).await?.ok_or(Error::NotFound)?.seq)
}

/// Changes that are kept for those who catch up.
const KEPT: i64 = 100_000;

/// Forgets what is older than the last hundred thousand changes of each workspace.
///
/// # Errors
/// As the store has them.
pub async fn forget_old(ctx: &Ctx) -> Result<(), Error> {
    for (workspace, _) in ctx.store.load(feed::states()).await? {
        while let Some(state) = ctx.store.first(feed::state(workspace)).await? {
            let up_to = (state.seq - KEPT).min(state.oldest + 500);
            if up_to <= state.oldest {
                break;
            }
            ctx.store.commit(feed::forget(workspace, state.oldest, up_to).into_iter().collect()).await?;
        }
    }
    Ok(())
}
