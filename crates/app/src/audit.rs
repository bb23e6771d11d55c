//! The audit log: who changed or opened what.

use domain::access::Right;
use store::Step;
use store::audit::{self, Entry, NewEntry};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// Records that `who` did something; a step of the batch that does it.
pub fn record(ctx: &Ctx, who: &Principal, action: &'static str, entity: &'static str, entity_id: Option<Uuid>) -> Step {
    let actor = who.user.map(Uuid::from).or(who.credential.map(Uuid::from));
    let entry = NewEntry { id: ctx.ids.next(), at: ctx.clock.now(), actor, action, entity, entity_id };
    audit::insert(who.workspace, &entry)
}

/// What was done, newest first.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<Entry>, Error> {
    who.may(Right::Administer)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let rows = ctx.store.load(audit::list(who.workspace, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |entry| vec![Part::Id(entry.id)]))
}
