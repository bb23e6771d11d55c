//! How a write ends: with the audit row, the change feed, and the bell for those who wait for changes.

use domain::id::WorkspaceId;
use store::feed::{Change, Noun};
use store::{Batch, Store, feed};
use uuid::Uuid;

use crate::audit;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// What a write did, for those who look at it later.
#[derive(Debug, Clone)]
pub(crate) struct Done {
    /// What was done, such as `updated`.
    pub action: &'static str,
    /// To what kind of thing, such as `user`.
    pub entity: &'static str,
    /// To which.
    pub id: Option<Uuid>,
    /// The rows of lists that changed by it.
    pub changes: Vec<Change>,
}

impl Done {
    /// Something that changes no list.
    pub fn new(action: &'static str, entity: &'static str, id: impl Into<Uuid>) -> Self {
        Self { action, entity, id: Some(id.into()), changes: Vec::new() }
    }

    /// The same with a changed row.
    pub fn changing(mut self, change: Change) -> Self {
        self.changes.push(change);
        self
    }
}

/// The beginning of a write that another one completes: both happen, or neither.
#[derive(Debug, Default)]
pub(crate) struct Begun {
    /// The steps so far.
    pub batch: Batch,
    /// The rows of lists that change by them.
    pub changes: Vec<Change>,
}

/// Commits a batch with the audit row and the changes behind it, and rings the bell.
pub(crate) async fn commit(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    mut batch: Batch,
    done: Done,
) -> Result<(), Error> {
    batch.push(audit::record(ctx, who, done.action, done.entity, done.id));
    commit_part(ctx, store, who, batch, &done.changes).await
}

/// Commits a part of a larger write, whose end has the audit row: with the changes behind it and the bell.
pub(crate) async fn commit_part(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    batch: Batch,
    changes: &[Change],
) -> Result<(), Error> {
    commit_for(ctx, store, who.workspace, batch, changes).await
}

/// Commits what nobody of the workspace does, with the changes behind it and the bell.
pub(crate) async fn commit_for(
    ctx: &Ctx,
    store: &Store,
    workspace: WorkspaceId,
    mut batch: Batch,
    changes: &[Change],
) -> Result<(), Error> {
    batch.extend(feed::record(workspace, changes));
    store.commit(batch).await?;
    if !changes.is_empty() {
        // Nobody may be listening.
        let _ = ctx.bells.changes.send(workspace);
    }
    if changes.iter().any(|change| change.noun == Noun::AutomationRun) {
        ctx.bells.automations.notify_one();
    }
    Ok(())
}
