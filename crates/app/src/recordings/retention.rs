//! Deletes archived recordings that are old enough: first out of the storage, then in the database, so that whoever goes on after a crash does it again.

use domain::id::WorkspaceId;
use domain::recording::{self, Kept};
use store::feed::{Change, Noun};
use store::recordings::{self, RecordingRow, State};
use store::{Batch, calls};

use super::storage::Storage;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Recordings that are looked up at once.
const PORTION: i64 = 50;

/// Deletes the archived recordings of calls older than their workspace keeps them; answers how many. Each stands in the audit log.
///
/// # Errors
/// As the store has them. A storage that is away is tried again with the next turn.
pub async fn delete_old(ctx: &Ctx) -> Result<u64, Error> {
    let Some(storage) = &ctx.settings.recordings else { return Ok(0) };
    if storage.rests(ctx.clock.now()) {
        return Ok(0);
    }
    let mut deleted = 0;
    for (workspace, days) in ctx.store.load(recordings::keeping()).await? {
        let before = recording::kept_since(ctx.clock.now(), days);
        loop {
            // Looked at anew for each portion: the disk of a directory may have gone meanwhile.
            let mark = match storage.mark(&ctx.ids).await {
                Ok(mark) => mark,
                Err(error) => {
                    storage.failed(&error.to_string(), ctx.clock.now());
                    return Ok(deleted);
                }
            };
            let load = (
                recordings::old(workspace, before, mark, PORTION),
                recordings::old_elsewhere(workspace, before, mark).first(),
            );
            let (rows, elsewhere) = ctx.store.load(load).await?;
            if let Some(call) = elsewhere {
                tracing::warn!(%call, "recordings that should be deleted are in another storage than --recordings names");
            }
            if rows.is_empty() {
                break;
            }
            for row in rows {
                if ctx.stopping() || storage.rests(ctx.clock.now()) || !delete(ctx, storage, workspace, &row).await? {
                    return Ok(deleted);
                }
                deleted += 1;
            }
        }
    }
    Ok(deleted)
}

/// Deletes one; answers whether that was possible.
async fn delete(ctx: &Ctx, storage: &Storage, workspace: WorkspaceId, row: &RecordingRow) -> Result<bool, Error> {
    if let Some(audio) = &row.audio
        && let Err(error) = storage.delete(&audio.key).await
    {
        storage.failed(&error.to_string(), ctx.clock.now());
        return Ok(false);
    }
    storage.works();
    let who = Principal::system(workspace);
    ctx.store
        .retry(async |store| {
            let Some(call) = store.first(calls::by_id(workspace, row.call)).await? else {
                return Ok(store.commit(Batch::one(recordings::end(workspace, row, State::Deleted, None))).await?);
            };
            let mut batch = Batch::one(calls::keep_recording(workspace, &call, Kept::Deleted));
            batch.push(recordings::end(workspace, row, State::Deleted, None));
            let change = Change::new(Noun::Call, call.id, call.version + 1);
            commit(ctx, store, &who, batch, Done::new("recording_deleted", "call", row.call).changing(change)).await
        })
        .await?;
    Ok(true)
}
