//! Removing a task.

use domain::access::Right;
use domain::id::TaskId;
use store::feed::{Change, Noun};
use store::{Batch, notices, tasks};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// Removes a task that is still at version `expected`. What calls caused of it stays in the ledger, so that none is made again for them.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: TaskId, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(tasks::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            sight::task(who, &before)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let mut batch = Batch::from_iter(tasks::delete(who.workspace, id, expected));
            batch.push(notices::forget_about(who.workspace, id.0));
            let done = Done::new("deleted", "task", id).changing(Change::new(Noun::Task, id, 0));
            commit(ctx, store, who, batch, done).await
        })
        .await
}
