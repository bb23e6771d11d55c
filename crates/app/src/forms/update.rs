//! Changing a form.

use domain::access::Right;
use domain::id::FormId;
use store::feed::{Change, Noun};
use store::{Batch, forms};

use super::edit::{self, FormPatch};
use super::list::{self, FormView};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Changes a form that is still at version `expected`. Pages that are open already are taken as the form is now.
///
/// # Errors
/// No right, not here, [`Error::Stale`], [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: FormId,
    expected: i64,
    patch: &FormPatch,
) -> Result<FormView, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(forms::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let edited = edit::edited(store, who.workspace, &before, patch).await?;
            if edited.form == before {
                return Ok(());
            }
            let form = forms::Form { changed_at: ctx.clock.now(), ..edited.form };
            let mut batch: Batch = edited.guard.into_iter().collect();
            batch.push(forms::update(who.workspace, &form));
            let done = Done::new("updated", "form", id).changing(Change::new(Noun::Form, id, form.version + 1));
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    list::read(ctx, who, id).await
}
