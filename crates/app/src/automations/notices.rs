//! What a person is told in the application.

use domain::access::Right;
use domain::id::NoticeId;
use store::Batch;
use store::feed::{self, Change, Noun};
use store::notices::{self, Notice};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// What the asking person was told, newest first, and how much of it is unread; counted up to 1,000. Nobody tells programs anything.
///
/// # Errors
/// No right; [`Error::Invalid`] for a cursor of another list.
pub async fn list_notices(
    ctx: &Ctx,
    who: &Principal,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<(Page<Notice>, i64), Error> {
    who.may(Right::Read)?;
    let before = after.map(Cursor::by_id).transpose()?.unwrap_or(Uuid::max());
    let Some(user) = who.user else { return Ok((Page { items: Vec::new(), next: None }, 0)) };
    let load =
        (notices::list(who.workspace, user, before, limit.and_one()), notices::unread(who.workspace, user).first());
    let (rows, unread) = ctx.store.load(load).await?;
    Ok((Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]), unread.unwrap_or(0)))
}

/// The asking person has read all up to a notice.
///
/// # Errors
/// No right.
pub async fn read_notices(ctx: &Ctx, who: &Principal, up_to: NoticeId) -> Result<(), Error> {
    who.may(Right::Read)?;
    let Some(user) = who.user else { return Ok(()) };
    let mut batch = Batch::one(notices::read(who.workspace, user, up_to, ctx.clock.now()));
    batch.extend(feed::record(who.workspace, &[Change::new(Noun::Notice, user, 1)]));
    ctx.store.commit(batch).await?;
    let _ = ctx.bells.changes.send(who.workspace);
    Ok(())
}
