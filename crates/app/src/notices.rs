//! Telling somebody something in the application.

use domain::id::{NoticeId, UserId, WorkspaceId};
use domain::language::Language;
use store::feed::{Change, Noun};
use store::notices::{self, Notice};
use store::{Step, Store, accounts, users, workspaces};
use uuid::Uuid;

use crate::ctx::{Ctx, first_id_at};
use crate::error::Error;

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
    let notice = new(ctx, text, about);
    (notices::insert(workspace, reader, &notice, kept_from(ctx)), change_of(reader))
}

/// What was told before is not kept.
pub(crate) fn kept_from(ctx: &Ctx) -> Uuid {
    first_id_at(ctx.clock.now().plus_seconds(-KEPT))
}

/// Something that somebody is told now.
pub(crate) fn new(ctx: &Ctx, text: String, about: Option<(&str, Uuid)>) -> Notice {
    let entity = about.map(|(kind, id)| (kind.to_owned(), id));
    Notice { id: NoticeId(ctx.ids.next()), at: ctx.clock.now(), text, entity, read: false }
}

/// What changes for somebody who is told something.
pub(crate) fn change_of(reader: UserId) -> Change {
    Change::new(Noun::Notice, reader, 1)
}

/// Those of the named who work here, each with the language in which he or she reads.
pub(crate) async fn readers(
    store: &Store,
    workspace: WorkspaceId,
    named: &[UserId],
) -> Result<Vec<(UserId, Language)>, Error> {
    let load = (
        workspaces::by_id(workspace).first(),
        named.iter().map(|id| users::by_id(workspace, *id).first()).collect::<Vec<_>>(),
    );
    let (here, users) = store.load(load).await?;
    let usual = here.ok_or(Error::NotFound)?.language;
    let users: Vec<_> = users.into_iter().flatten().filter(|user| user.active).collect();
    let accounts =
        store.load(users.iter().map(|user| accounts::by_id(user.account).first()).collect::<Vec<_>>()).await?;
    let languages = accounts.into_iter().map(|account| account.and_then(|account| account.language).unwrap_or(usual));
    Ok(users.into_iter().map(|user| user.id).zip(languages).collect())
}

/// Who says something: a user, or, where a program does, the workspace.
pub(crate) async fn name_of(store: &Store, workspace: WorkspaceId, author: Option<UserId>) -> Result<String, Error> {
    let load = (workspaces::by_id(workspace).first(), author.map(|id| users::by_id(workspace, id).first()));
    let (here, author) = store.load(load).await?;
    let here = here.ok_or(Error::NotFound)?;
    Ok(author.flatten().map_or(here.name, |user| user.name))
}
