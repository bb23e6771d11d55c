//! Saying that contacts are not the same.

use std::collections::BTreeSet;

use domain::access::Right;
use domain::id::ContactId;
use store::feed::{Change, Noun};
use store::{Batch, contacts, duplicates};

use super::find::MOST;
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Notes that these contacts, from 2 to 20, are not the same: none of them is offered as a duplicate of another any more.
///
/// # Errors
/// [`Error::Invalid`].
pub async fn apart(ctx: &Ctx, who: &Principal, ids: &[ContactId]) -> Result<(), Error> {
    who.may(Right::Work)?;
    let all: BTreeSet<ContactId> = ids.iter().copied().collect();
    if all.len() < 2 {
        return Err(Error::invalid("ids", "too_few"));
    }
    if all.len() > MOST {
        return Err(Error::invalid("ids", "too_many"));
    }
    ctx.store
        .retry(async |store| {
            let found = all.iter().map(|id| contacts::owned(who.workspace, *id).first()).collect::<Vec<_>>();
            let found = store.load(found).await?;
            let known = |id: &ContactId| {
                let mut here = found.iter().flatten().filter(|owned| who.sight.covers(owned.responsible));
                here.any(|owned| owned.contact == *id)
            };
            let unknown = ids.iter().enumerate().filter(|(_, id)| !known(id));
            let errors: Vec<FieldError> =
                unknown.map(|(place, _)| FieldError::new(format!("ids[{place}]"), "unknown_contact")).collect();
            if !errors.is_empty() {
                return Err(Error::Invalid(errors));
            }
            let mut batch = Batch::new();
            let sorted: Vec<ContactId> = all.iter().copied().collect();
            for (place, a) in sorted.iter().enumerate() {
                for b in &sorted[place + 1..] {
                    batch.push(duplicates::set_apart(who.workspace, *a, *b, ctx.clock.now(), who.user));
                }
            }
            // The cards stay as they are, but what is offered beside them does not.
            let changes = found.iter().flatten();
            let changes = changes.map(|owned| Change::new(Noun::Contact, owned.contact, owned.version)).collect();
            commit(ctx, store, who, batch, Done { changes, ..Done::new("set_apart", "contact", sorted[0]) }).await
        })
        .await
}
