//! The notes on a contact or a call.

use domain::access::Right;
use domain::time::Time;
use store::notes::{self, Note, On};
use store::{calls, contacts};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::sight;

/// The notes on a contact or a call, newest first.
///
/// # Errors
/// [`Error::NotFound`] if what they are written on is not here; [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    on: On,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Note>, Error> {
    who.may(Right::Read)?;
    let before = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(at), Part::Id(id)]) => Some((Time::from_micros(*at), *id)),
        Some(_) => return Err(Cursor::unfit()),
    };
    let (contact, call) = match on {
        On::Contact(contact) => (Some(contacts::name(who.workspace, contact).first()), None),
        On::Call(call) => (None, Some(calls::by_id(who.workspace, call).first())),
    };
    let rows = notes::list(who.workspace, on, before, limit.and_one());
    let (contact, call, rows) = ctx.store.load((contact, call, rows)).await?;
    match (contact.flatten(), call.flatten()) {
        (Some((contact, _)), _) => sight::contact(&ctx.store, who, contact).await?,
        (None, Some(row)) => sight::call(&ctx.store, who, &row).await?,
        (None, None) => return Err(Error::NotFound),
    }
    Ok(Page::of(rows, limit, |note| vec![Part::Int(note.created_at.micros()), Part::Id(note.id.0)]))
}
