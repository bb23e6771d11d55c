//! Playing what is archived: out of the storage, in the ranges that are asked for.

use domain::id::{CallId, WorkspaceId};
use futures_util::{StreamExt, stream};
use store::recordings;

use super::audio::{self, Audio, Body, Extent};
use super::open::Wanted;
use super::range::{Asked, asked};
use super::storage::StorageError;
use crate::ctx::Ctx;
use crate::error::{Error, Unheard};
use crate::outgoing::Broken;

/// The archived recording of a call; none if the storage has lost it.
pub(super) async fn open(
    ctx: &Ctx,
    workspace: WorkspaceId,
    call: CallId,
    wanted: &Wanted,
) -> Result<Option<Audio>, Error> {
    let row = ctx.store.first(recordings::of_call(workspace, call)).await?;
    let Some(stored) = row.and_then(|row| row.audio) else { return Ok(None) };
    let Some(storage) = &ctx.settings.recordings else {
        tracing::warn!(%call, "a recording is archived, and the server was started without its storage");
        return Err(Error::Recording(Unheard::Storage));
    };
    let hash: String = stored.sha256[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    let etag = Some(format!("\"{hash}\""));
    let range = wanted.range.as_deref().filter(|_| audio::is_same(wanted.if_range.as_deref(), &etag, &None));
    let (extent, part) = match asked(range, stored.size) {
        Asked::Whole => (Extent::Whole(Some(stored.size)), None),
        Asked::Part(part) => (Extent::Part(part), Some((part.first, part.last))),
        Asked::Beyond => (Extent::Beyond(Some(stored.size)), None),
    };
    let body: Body = if wanted.only_look || matches!(extent, Extent::Beyond(_)) {
        Box::pin(stream::empty())
    } else {
        match storage.read(&stored.key, part).await {
            Ok(bytes) => Box::pin(bytes.map(|chunk| chunk.map_err(|_| Broken::storage()))),
            Err(StorageError::NotThere) => {
                tracing::warn!(%call, "a recording that was archived is not in the storage any more");
                return Ok(None);
            }
            Err(StorageError::Away(why)) => {
                tracing::warn!(%call, why, "an archived recording cannot be read");
                return Err(Error::Recording(Unheard::Storage));
            }
        }
    };
    Ok(Some(Audio { extent, media_type: stored.media_type, etag, last_modified: None, body }))
}
