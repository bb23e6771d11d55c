//! Forgetting what files held: their rows when they are taken over, refused ones after a while, and files that nobody took over.

use domain::id::{ImportId, WorkspaceId};
use domain::import::State;
use store::feed::{self, Change, Noun};
use store::imports::{self, Import};
use store::{Batch, CommitError};

use super::pages;
use crate::ctx::{Ctx, first_id_at};
use crate::error::Error;

/// Refused rows are kept for so long, in seconds: 30 days.
const REFUSED_KEPT: i64 = 30 * 24 * 3600;
/// A file that nobody takes over is kept for so long: 7 days.
const FILE_KEPT: i64 = 7 * 24 * 3600;
/// After so long nobody is still receiving a file: a day.
const RECEIVED_WITHIN: i64 = 24 * 3600;
/// Pages that one write removes.
const PAGES: i64 = 20;

/// Removes the first pages of a file, a few at a time.
pub(super) async fn clear(ctx: &Ctx, workspace: WorkspaceId, id: ImportId, pages: i64) -> Result<(), Error> {
    for from in (0..pages).step_by(usize::try_from(PAGES).expect("a small number")) {
        ctx.store.commit(Batch::one(imports::clear_pages(workspace, id, from, from + PAGES))).await?;
    }
    Ok(())
}

/// Removes the rows of an import that is over.
pub(super) async fn clear_rows(ctx: &Ctx, workspace: WorkspaceId, import: &Import) -> Result<(), Error> {
    clear(ctx, workspace, import.id, pages(import.rows)).await
}

/// Forgets what is old enough, in all workspaces.
///
/// # Errors
/// As the store has them.
pub async fn forget_old(ctx: &Ctx) -> Result<(), Error> {
    for (workspace, _) in ctx.store.load(feed::states()).await? {
        forget(ctx, workspace).await?;
    }
    Ok(())
}

async fn forget(ctx: &Ctx, workspace: WorkspaceId) -> Result<(), Error> {
    let before = |seconds: i64| ImportId(first_id_at(ctx.clock.now().plus_seconds(-seconds)));
    for import in ctx.store.load(imports::never_started(workspace, before(FILE_KEPT))).await? {
        let id = import.id;
        let version = import.version + 1;
        let given_up = import.over(State::Cancelled, ctx.clock.now());
        let mut batch = Batch::one(imports::update(workspace, &given_up));
        batch.extend(feed::record(workspace, &[Change::new(Noun::Import, id, version)]));
        match ctx.store.commit(batch).await {
            // Somebody took it up just now.
            Ok(()) | Err(CommitError::Conflict { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    while let Some((id, page)) = ctx.store.first(imports::left_page(workspace, before(RECEIVED_WITHIN))).await? {
        let pages = imports::clear_pages(workspace, id, page, page + PAGES);
        ctx.store.commit(Batch::one(pages)).await?;
    }
    ctx.store.commit(Batch::one(imports::forget_refused(workspace, before(REFUSED_KEPT)))).await?;
    Ok(())
}
