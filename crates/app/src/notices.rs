//! Telling somebody something in the application.

use domain::id::{NoticeId, UserId, WorkspaceId};
use store::Step;
use store::feed::{Change, Noun};
use store::notices::{self, Notice};
use uuid::Uuid;

use crate::ctx::{Ctx, first_id_at};

/// What was told is kept for so long, in seconds: 90 days.
const KEPT: i64 = 90 * 24 * 3600;

/// The steps that tell a person something that leads to a thing of a kind, and the change: each is told of their own alone, so it names the reader.
pub(crate) fn tell(
    ctx: &Ctx,
    workspace: WorkspaceId,
    reader: UserId,
    text: String,
    about: Option<(&str, Uuid)>,
) -> ([Step; 2], Change) {
    let now = ctx.clock.now();
    let entity = about.map(|(kind, id)| (kind.to_owned(), id));
    let notice = Notice { id: NoticeId(ctx.ids.next()), at: now, text, entity, read: false };
    let keep = first_id_at(now.plus_seconds(-KEPT));
    (notices::insert(workspace, reader, &notice, keep), Change::new(Noun::Notice, reader, 1))
}
