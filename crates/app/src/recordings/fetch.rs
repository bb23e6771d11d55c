//! From the source into the storage: checked like what is played, counted, and never held in memory as a whole.

use domain::recording::Obstacle;
use futures_util::StreamExt;
use reqwest::header::HeaderMap;
use sha2::{Digest, Sha256};
use store::recordings::Archived;
use uuid::Uuid;

use super::audio::{self, Extent};
use super::channels::{self, channels};
use super::open::Wanted;
use super::storage::{Storage, StorageError};
use crate::ctx::Ctx;
use crate::outgoing::Failure;

/// The largest recording that is archived, in bytes: hours of uncompressed stereo.
const LARGEST: u64 = 512 << 20;

/// Why a recording was not copied.
#[derive(Debug)]
pub(super) enum Unfetched {
    /// The source, or what it sends.
    Source(Obstacle),
    /// The storage.
    Storage(StorageError),
}

impl From<StorageError> for Unfetched {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// Where a recording is to be: the mark of the storage, and the key in it.
pub(super) struct Named<'a> {
    pub mark: Uuid,
    pub key: &'a str,
}

/// Fetches a recording and stores it under a key.
pub(super) async fn fetch(
    ctx: &Ctx,
    storage: &Storage,
    link: &str,
    hosts: &[String],
    place: &Named<'_>,
) -> Result<Archived, Unfetched> {
    let source = |obstacle| Unfetched::Source(obstacle);
    let answer = ctx.outgoing.get(link, hosts, &HeaderMap::new()).await.map_err(|failure| match failure {
        Failure::Refused { .. } => source(Obstacle::Host),
        Failure::Unreachable(_) => source(Obstacle::Away),
    })?;
    match answer.status() {
        200 => {}
        403 | 404 | 410 => return Err(source(Obstacle::NotThere)),
        _ => return Err(source(Obstacle::Away)),
    }
    let audio = audio::of(answer, &Wanted::default())
        .await
        .map_err(|why| source(if why == audio::BROKE_OFF { Obstacle::Away } else { Obstacle::NotAudio }))?;
    if matches!(audio.extent, Extent::Whole(Some(length)) if length > LARGEST) {
        return Err(source(Obstacle::TooLarge));
    }
    let (mut body, mut seen, mut writing) = (audio.body, Seen::default(), storage.write(place.key));
    while let Some(chunk) = body.next().await {
        let written = match chunk {
            Err(_) => Err(source(Obstacle::Away)),
            Ok(chunk) => {
                seen.see(&chunk);
                if seen.size > LARGEST { Err(source(Obstacle::TooLarge)) } else { Ok(writing.put(chunk).await?) }
            }
        };
        if let Err(error) = written {
            writing.abort().await;
            return Err(error);
        }
    }
    if seen.size == 0 {
        return Err(source(Obstacle::NotThere));
    }
    writing.finish().await?;
    Ok(seen.archived(ctx, place, audio.media_type))
}

/// What an attempt before this one has stored under a key, if it is there and says by itself that it is audio.
pub(super) async fn find(ctx: &Ctx, storage: &Storage, place: &Named<'_>) -> Result<Option<Archived>, Unfetched> {
    let mut stored = match storage.read(place.key, None).await {
        Ok(stored) => stored,
        Err(StorageError::NotThere) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let mut seen = Seen::default();
    while let Some(chunk) = stored.next().await {
        seen.see(&chunk?);
    }
    let kind = audio::kind(&seen.head).map(str::to_owned);
    Ok(kind.map(|kind| seen.archived(ctx, place, kind)))
}

/// What is known of bytes that went by.
#[derive(Default)]
struct Seen {
    size: u64,
    hash: Sha256,
    head: Vec<u8>,
}

impl Seen {
    fn see(&mut self, chunk: &[u8]) {
        self.size += chunk.len() as u64;
        self.hash.update(chunk);
        let room = channels::TELLING - self.head.len();
        self.head.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }

    fn archived(self, ctx: &Ctx, place: &Named<'_>, media_type: String) -> Archived {
        Archived {
            storage: place.mark,
            key: place.key.to_owned(),
            media_type,
            size: self.size,
            sha256: self.hash.finalize().into(),
            channels: channels(&self.head),
            at: ctx.clock.now(),
        }
    }
}
