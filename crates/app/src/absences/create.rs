//! Entering an absence.

use store::absences::{self, Absence};
use store::feed::{Change, Noun};
use store::{Batch, users};

use super::edit::{AbsenceInput, checked, may_enter};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Enters an absence. Two absences of one user do not meet.
///
/// # Errors
/// No right; [`Error::Invalid`].
pub async fn create(ctx: &Ctx, who: &Principal, input: AbsenceInput) -> Result<Absence, Error> {
    may_enter(who, input.user)?;
    ctx.store
        .retry(async |store| {
            let new = checked(ctx, store, who, input, None).await?;
            let user = store.first(users::by_id(who.workspace, new.user)).await?.ok_or(Error::NotFound)?;
            // The user's row keeps two that meet from being entered at once.
            let guard = users::hold_at(who.workspace, user.id, user.version);
            let batch = Batch::from_iter([guard, absences::insert(who.workspace, &new)]);
            let done = Done::new("created", "absence", new.id).changing(Change::new(Noun::Absence, new.id, 1));
            commit(ctx, store, who, batch, done).await?;
            Ok(new)
        })
        .await
}
