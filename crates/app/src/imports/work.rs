//! The job of an import: counting, or taking over.

use domain::id::{ImportId, WorkspaceId};
use domain::import::State;
use store::feed::{self, Change, Noun};
use store::imports::{self, FileRow, Import};
use store::jobs::JobRow;
use store::{Batch, CommitError};
use uuid::Uuid;

use super::{count, page_rows, take_over};
use crate::ctx::Ctx;
use crate::error::Error;

/// The kind of these jobs.
pub const KIND: &str = "import";
/// After so many attempts without getting further an import gives up.
const PATIENT: i64 = 6;

/// Does such a job.
///
/// # Errors
/// As the store has them; after many attempts they are noted on the import.
pub async fn run(ctx: &Ctx, workspace: WorkspaceId, job: &mut JobRow) -> Result<(), Error> {
    let id = Uuid::from_slice(&job.payload).map_err(|_| Error::Internal("a job's payload is no id".to_owned()))?;
    let id = ImportId(id);
    let Some(import) = ctx.store.first(imports::by_id(workspace, id)).await? else { return Ok(()) };
    let result = match import.state {
        State::Counting => count::count(ctx, workspace, id, job).await,
        State::Running => take_over::take_over(ctx, workspace, id, job).await,
        _ => Ok(()),
    };
    match result {
        Err(Error::Internal(why)) if job.attempts >= PATIENT => {
            tracing::error!(import = %id, why, "an import gave up");
            give_up(ctx, workspace, id).await
        }
        other => other,
    }
}

async fn give_up(ctx: &Ctx, workspace: WorkspaceId, id: ImportId) -> Result<(), Error> {
    let Some(import) = ctx.store.first(imports::by_id(workspace, id)).await? else { return Ok(()) };
    let now = ctx.clock.now();
    let failed = Import { problem: Some("internal".to_owned()), ..import.over(State::Failed, now) };
    note(ctx, workspace, failed).await.map(drop)
}

/// Writes an import down; none if somebody else changed it meanwhile.
pub(super) async fn note(ctx: &Ctx, workspace: WorkspaceId, import: Import) -> Result<Option<Import>, Error> {
    let version = import.version + 1;
    let mut batch = Batch::one(imports::update(workspace, &import));
    batch.extend(feed::record(workspace, &[Change::new(Noun::Import, import.id, version)]));
    match ctx.store.commit(batch).await {
        Ok(()) => {
            let _ = ctx.bells.changes.send(workspace);
            Ok(Some(Import { version, ..import }))
        }
        Err(CommitError::Conflict { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The page of a file that was read last.
#[derive(Debug, Default)]
pub(super) struct Page {
    number: Option<i64>,
    rows: Vec<FileRow>,
}

impl Page {
    /// Up to `most` rows from a place on, as far as its page has them.
    pub async fn rows(
        &mut self,
        ctx: &Ctx,
        workspace: WorkspaceId,
        id: ImportId,
        from: i64,
        most: usize,
    ) -> Result<&[FileRow], Error> {
        let number = from / page_rows();
        if self.number != Some(number) {
            let page = ctx.store.first(imports::page(workspace, id, number)).await?;
            self.rows = page.ok_or_else(|| Error::Internal("a page of an import is missing".to_owned()))?;
            self.number = Some(number);
        }
        let within = usize::try_from(from % page_rows()).unwrap_or_default().min(self.rows.len());
        Ok(&self.rows[within..self.rows.len().min(within + most)])
    }
}
