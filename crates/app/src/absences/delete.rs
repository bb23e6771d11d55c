//! Removing an absence.

use domain::id::AbsenceId;
use store::feed::{Change, Noun};
use store::{Batch, absences};

use super::edit::may_enter;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes an absence that is still at version `expected`.
///
/// # Errors
/// No right; [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: AbsenceId, expected: i64) -> Result<(), Error> {
    ctx.store
        .retry(async |store| {
            let before = store.first(absences::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            may_enter(who, before.user)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let done = Done::new("deleted", "absence", id).changing(Change::new(Noun::Absence, id, 0));
            commit(ctx, store, who, Batch::one(absences::delete(who.workspace, id, expected)), done).await
        })
        .await
}
