//! Changing an absence.

use domain::id::AbsenceId;
use store::absences::{self, Absence};
use store::feed::{Change, Noun};
use store::{Batch, users};

use super::edit::{AbsenceInput, checked, may_enter};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Changes an absence that is still at version `expected`; whose it is stays.
///
/// # Errors
/// No right; [`Error::NotFound`], [`Error::Stale`], [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: AbsenceId,
    expected: i64,
    change: impl Fn(&Absence) -> AbsenceInput,
) -> Result<Absence, Error> {
    ctx.store
        .retry(async |store| {
            let before = store.first(absences::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            may_enter(who, before.user)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let input = AbsenceInput { user: before.user, ..change(&before) };
            let after = checked(ctx, store, who, input, Some(&before)).await?;
            let user = store.first(users::by_id(who.workspace, after.user)).await?.ok_or(Error::NotFound)?;
            let guard = users::hold_at(who.workspace, user.id, user.version);
            let batch = Batch::from_iter([guard, absences::update(who.workspace, &after)]);
            let version = before.version + 1;
            let done = Done::new("updated", "absence", id).changing(Change::new(Noun::Absence, id, version));
            commit(ctx, store, who, batch, done).await?;
            Ok(Absence { version, ..after })
        })
        .await
}
