//! Letting a number in again.

use domain::access::Right;
use store::feed::{Change, Noun};
use store::{Batch, blocked_numbers, numbers};

use super::{NO_ID, of_path};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Takes a number from the list that is still at version `expected`. Its past calls stay as they are.
///
/// # Errors
/// No right; [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, e164: &str, expected: i64) -> Result<(), Error> {
    who.may(Right::Work)?;
    let number = of_path(e164).ok_or(Error::NotFound)?;
    ctx.store
        .retry(async |store| {
            let row = store.first(blocked_numbers::find(who.workspace, &number)).await?.ok_or(Error::NotFound)?;
            if row.version != expected {
                return Err(Error::Stale);
            }
            let touch = numbers::touch(who.workspace, &number);
            let batch = Batch::from_iter([touch, blocked_numbers::delete(who.workspace, &number, expected)]);
            let change = Change::new(Noun::BlockedNumber, NO_ID, 0);
            commit(ctx, store, who, batch, Done::new("deleted", "blocked_number", NO_ID).changing(change)).await
        })
        .await
}
