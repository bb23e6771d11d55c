//! Saying that cards are not the same.

use std::collections::BTreeSet;

use domain::access::Right;
use store::feed::Change;
use store::{Batch, duplicates};

use super::find::MOST;
use super::{Kind, Looks};
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Notes that these cards, from 2 to 20, are not the same: none of them is offered as a duplicate of another any more.
///
/// # Errors
/// [`Error::Invalid`].
pub async fn apart<C: Kind>(ctx: &Ctx, who: &Principal, ids: &[C]) -> Result<(), Error> {
    who.may(Right::Work)?;
    let all: BTreeSet<C> = ids.iter().copied().collect();
    if all.len() < 2 {
        return Err(Error::invalid("ids", "too_few"));
    }
    if all.len() > MOST {
        return Err(Error::invalid("ids", "too_many"));
    }
    ctx.store
        .retry(async |store| {
            let found = store.load(all.iter().map(|id| C::read(who.workspace, *id)).collect::<Vec<_>>()).await?;
            let seen = |looks: &Looks<'_, C>| who.sight.covers(looks.owner);
            let known = |id: &C| found.iter().flatten().map(C::looks).filter(seen).any(|looks| looks.id == *id);
            let unknown = ids.iter().enumerate().filter(|(_, id)| !known(id));
            let errors: Vec<FieldError> =
                unknown.map(|(place, _)| FieldError::new(format!("ids[{place}]"), C::UNKNOWN)).collect();
            if !errors.is_empty() {
                return Err(Error::Invalid(errors));
            }
            let mut batch = Batch::new();
            let sorted: Vec<C> = all.iter().copied().collect();
            for (place, a) in sorted.iter().enumerate() {
                for b in &sorted[place + 1..] {
                    batch.push(duplicates::set_apart(who.workspace, *a, *b, ctx.clock.now(), who.user));
                }
            }
            // The cards stay as they are, but what is offered beside them does not.
            let changes = found.iter().flatten().map(C::looks);
            let changes = changes.map(|looks| Change::new(C::NOUN, looks.id, looks.version)).collect();
            commit(ctx, store, who, batch, Done { changes, ..Done::new("set_apart", C::NAME, sorted[0]) }).await
        })
        .await
}
