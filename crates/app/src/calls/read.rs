//! One row of the report, and what came in for it.

use domain::access::Right;
use domain::id::CallId;
use store::calls;
use store::events;
pub use store::events::Logged;

use super::view::{self, CallView};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// Events of one call that are shown.
const MOST_EVENTS: i64 = 200;

/// One row.
///
/// # Errors
/// No right; not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: CallId) -> Result<CallView, Error> {
    who.may(Right::Read)?;
    let row = ctx.store.first(calls::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    view::views(ctx, who.workspace, vec![row]).await?.pop().ok_or(Error::NotFound)
}

/// What came in for a row, in the order of receipt.
///
/// # Errors
/// No right; not here.
pub async fn events(ctx: &Ctx, who: &Principal, id: CallId) -> Result<Vec<Logged>, Error> {
    who.may(Right::Read)?;
    let load = (calls::by_id(who.workspace, id).first(), events::of_call(who.workspace, id, MOST_EVENTS));
    let (row, events) = ctx.store.load(load).await?;
    row.map(|_| events).ok_or(Error::NotFound)
}
