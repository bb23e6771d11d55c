//! One row of the report, and what came in for it.

use domain::access::Right;
use domain::by_hand;
use domain::id::CallId;
pub use store::events::Logged;
use store::{calls, connections, events};

use super::source::kind_of;
use super::view::{self, CallView};
use crate::connections::given_name;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;

/// Events of one call that are shown.
const MOST_EVENTS: i64 = 200;

/// One row.
///
/// # Errors
/// No right; not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: CallId) -> Result<CallView, Error> {
    who.may(Right::Read)?;
    let row = ctx.store.first(calls::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    sight::call(&ctx.store, who, &row).await?;
    view::views(ctx, who, vec![row]).await?.pop().ok_or(Error::NotFound)
}

/// The same for whoever has just written it.
///
/// # Errors
/// Not here.
pub(super) async fn shown(ctx: &Ctx, who: &Principal, id: CallId) -> Result<CallView, Error> {
    let row = ctx.store.first(calls::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    view::views(ctx, who, vec![row]).await?.pop().ok_or(Error::NotFound)
}

/// One message that came in for a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameIn {
    /// The message, and what became of it.
    pub logged: Logged,
    /// The name that it came with, in its path, its query or its body.
    pub name: Option<String>,
}

/// What came in for a row, in the order of receipt; nothing for one that was logged by hand.
///
/// # Errors
/// No right; not here.
pub async fn events(ctx: &Ctx, who: &Principal, id: CallId) -> Result<Vec<CameIn>, Error> {
    who.may(Right::Read)?;
    let load = (calls::by_id(who.workspace, id).first(), events::of_call(who.workspace, id, MOST_EVENTS));
    let (row, events) = ctx.store.load(load).await?;
    let row = row.ok_or(Error::NotFound)?;
    sight::call(&ctx.store, who, &row).await?;
    if row.key.connection == by_hand::CONNECTION {
        return Ok(Vec::new());
    }
    let connection = ctx.store.first(connections::by_id(who.workspace, row.key.connection)).await?;
    let kind = kind_of(&connection.ok_or(Error::NotFound)?.kind)?;
    let named = |logged: Logged| CameIn { name: given_name(kind, &logged.raw), logged };
    Ok(events.into_iter().map(named).collect())
}
