//! Where recordings are kept: a directory, or a bucket of storage that speaks S3.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path as Folder, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use domain::id::{CallId, ConnectionId, WorkspaceId};
use domain::time::Time;
use futures_util::{Stream, StreamExt};
use jiff::tz::TimeZone;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{
    BackoffConfig, ClientOptions, GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutPayload, PutPayloadMut,
    RetryConfig, WriteMultipart,
};

use uuid::Uuid;

use crate::outgoing::storage::Connector;

/// From this size on a recording is sent in parts of this size.
const PART: usize = 8 << 20;
/// How long one step of the storage may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the storage is left alone after failures: a little at first.
const RESTS: [i64; 5] = [15, 30, 60, 300, 600];

/// Where recordings are kept.
#[derive(Clone)]
pub struct Storage(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) objects: Arc<dyn ObjectStore>,
    place: Place,
    pub(super) prefix: Path,
    health: Mutex<Health>,
    /// The mark that it had when it was looked at last.
    pub(super) mark: Mutex<Option<Uuid>>,
}

/// What kind of place it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A directory.
    Directory(PathBuf),
    /// A bucket, with what stands before the names in it.
    Bucket(String),
}

/// How it has been lately.
#[derive(Debug, Default)]
struct Health {
    failures: usize,
    rests_until: Option<Time>,
    trouble: Option<(String, Time)>,
}

/// Why the storage did not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// There is no such recording in it.
    #[error("it is not in the storage")]
    NotThere,
    /// It is away, or refuses.
    #[error("{0}")]
    Away(String),
}

impl From<object_store::Error> for StorageError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::NotThere,
            error => Self::Away(error.to_string()),
        }
    }
}

/// Bytes out of the storage.
pub(super) type Bytestream = Pin<Box<dyn Stream<Item = Result<Bytes, StorageError>> + Send>>;

impl Place {
    /// Reads where recordings are to be kept: a directory, as it is or as `file:///…`, or `s3://bucket/prefix`.
    ///
    /// # Errors
    /// What is wrong with it, in words for whoever runs the server.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(bucket) = text.strip_prefix("s3://") {
            let name = bucket.split('/').next().unwrap_or_default();
            let fits = !name.is_empty() && !bucket.contains(['?', '#', '@']);
            let place = Self::Bucket(bucket.trim_end_matches('/').to_owned());
            return if fits {
                Ok(place)
            } else {
                Err("a bucket is written as s3://BUCKET or s3://BUCKET/PREFIX".to_owned())
            };
        }
        let folder = text.strip_prefix("file://").unwrap_or(text);
        if folder.contains("://") {
            return Err("recordings are kept in a directory or in s3://BUCKET".to_owned());
        }
        if text.starts_with("file://") && !folder.starts_with('/') {
            return Err("a directory is written as file:///PATH or as it is".to_owned());
        }
        if folder.is_empty() { Err("the directory has no name".to_owned()) } else { Ok(Self::Directory(folder.into())) }
    }
}

impl Storage {
    /// Opens the storage at a place; nothing is asked of a bucket yet. `settings` are what the environment says of S3, by the usual names (`AWS_…`).
    ///
    /// # Errors
    /// What is wrong, in words for whoever runs the server.
    pub fn open(place: Place, settings: &[(String, String)]) -> Result<Self, String> {
        match &place {
            Place::Directory(folder) => {
                let objects = directory(folder)?;
                Ok(Self::of(Arc::new(objects), place, Path::default()))
            }
            Place::Bucket(bucket) => {
                let (name, prefix) = bucket.split_once('/').unwrap_or((bucket, ""));
                let prefix = Path::parse(prefix).map_err(|error| format!("the prefix cannot be used: {error}"))?;
                let objects = s3(name, settings).map_err(|error| error.to_string())?;
                Ok(Self::of(Arc::new(objects), place, prefix))
            }
        }
    }

    /// Any other storage, for tests.
    pub fn of(objects: Arc<dyn ObjectStore>, place: Place, prefix: Path) -> Self {
        Self(Arc::new(Inner { objects, place, prefix, health: Mutex::default(), mark: Mutex::default() }))
    }

    /// What kind of place it is.
    pub fn place(&self) -> &Place {
        &self.0.place
    }

    /// Writes a little, and takes it away again.
    ///
    /// # Errors
    /// Why that is not possible.
    pub async fn probe(&self) -> Result<(), StorageError> {
        let path = self.0.prefix.clone().join(".doctor");
        self.0.objects.put(&path, PutPayload::from_static(b"x")).await?;
        Ok(self.0.objects.delete(&path).await?)
    }

    /// Where a recording is kept: the same each time, so that whoever does it again finds what was done.
    pub(super) fn key(
        &self,
        workspace: WorkspaceId,
        connection: ConnectionId,
        started_at: Time,
        call: CallId,
    ) -> String {
        let date =
            jiff::Timestamp::from_microsecond(started_at.micros()).unwrap_or_default().to_zoned(TimeZone::UTC).date();
        let key = format!("{}/{connection}/{:04}/{:02}/{call}", workspace.0, date.year(), date.month());
        self.0.prefix.parts().map(|part| part.as_ref().to_owned()).chain([key]).collect::<Vec<_>>().join("/")
    }

    /// The bytes under a key: all, or from the first to the last.
    pub(super) async fn read(&self, key: &str, part: Option<(u64, u64)>) -> Result<Bytestream, StorageError> {
        let range = part.map(|(first, last)| GetRange::Bounded(first..last + 1));
        let options = GetOptions { range, ..GetOptions::default() };
        let found = in_time(self.0.objects.get_opts(&Path::from(key), options)).await?;
        Ok(Box::pin(found.into_stream().map(|chunk| chunk.map_err(StorageError::from))))
    }

    /// Begins to write under a key. What stands there before is replaced only when all is written.
    pub(super) fn write(&self, key: &str) -> Writing {
        Writing {
            objects: Arc::clone(&self.0.objects),
            path: Path::from(key),
            state: Sent::Nothing(PutPayloadMut::new()),
        }
    }

    /// Removes what stands under a key; nothing is fine too.
    pub(super) async fn delete(&self, key: &str) -> Result<(), StorageError> {
        match in_time(self.0.objects.delete(&Path::from(key))).await {
            Err(StorageError::NotThere) => Ok(()),
            other => other,
        }
    }

    /// Whether it is left alone after failures.
    pub(super) fn rests(&self, now: Time) -> bool {
        self.health(|health| health.rests_until.is_some_and(|until| now < until))
    }

    /// Notes a failure, which lets it rest for a while; answers until when.
    pub(super) fn failed(&self, why: &str, now: Time) -> Time {
        self.health(|health| {
            let rest = RESTS[health.failures.min(RESTS.len() - 1)];
            if health.failures == 0 {
                tracing::warn!(why, "the storage of recordings does not do its work; it is tried again until it does");
            }
            health.failures += 1;
            health.trouble = Some((why.to_owned(), now));
            *health.rests_until.insert(now.plus_seconds(rest))
        })
    }

    /// Notes that it works.
    pub(super) fn works(&self) {
        self.health(|health| {
            if health.failures > 0 {
                tracing::info!("the storage of recordings works again");
            }
            *health = Health::default();
        });
    }

    /// What went wrong the last time, if nothing has gone well since.
    pub(super) fn trouble(&self) -> Option<(String, Time)> {
        self.health(|health| health.trouble.clone())
    }

    fn health<T>(&self, look: impl FnOnce(&mut Health) -> T) -> T {
        look(&mut self.0.health.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl std::fmt::Debug for Storage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Storage").field(&self.0.place).finish()
    }
}

fn directory(folder: &Folder) -> Result<LocalFileSystem, String> {
    let shown = folder.display();
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| format!("the directory {shown} cannot be made: {error}"))?;
    let opened = LocalFileSystem::new_with_prefix(folder);
    // What is called archived has to survive a power cut, since the source will not have it for ever.
    Ok(opened.map_err(|error| format!("the directory {shown} cannot be used: {error}"))?.with_fsync(true))
}

fn s3(bucket: &str, settings: &[(String, String)]) -> object_store::Result<impl ObjectStore> {
    let known = settings
        .iter()
        .filter_map(|(name, value)| Some((name.to_ascii_lowercase().parse::<AmazonS3ConfigKey>().ok()?, value)));
    let builder = known.fold(AmazonS3Builder::new(), |builder, (key, value)| builder.with_config(key, value));
    let backoff = BackoffConfig { max_backoff: Duration::from_secs(5), ..BackoffConfig::default() };
    let retry = RetryConfig { backoff, max_retries: 3, retry_timeout: PATIENCE / 2 };
    // Whether it is encrypted is decided by the address that was given.
    let options = ClientOptions::new().with_allow_http(true);
    builder
        .with_bucket_name(bucket)
        .with_retry(retry)
        .with_client_options(options)
        .with_http_connector(Connector)
        .build()
}

pub(super) async fn in_time<T>(work: impl Future<Output = object_store::Result<T>>) -> Result<T, StorageError> {
    let done = tokio::time::timeout(PATIENCE, work).await;
    Ok(done.map_err(|_| StorageError::Away("it did not answer in time".to_owned()))??)
}

/// A recording that is being written.
pub(super) struct Writing {
    objects: Arc<dyn ObjectStore>,
    path: Path,
    state: Sent,
}

/// How much of it has been sent.
enum Sent {
    /// It is held here until it is known to be large.
    Nothing(PutPayloadMut),
    /// Some parts.
    Parts(WriteMultipart),
}

impl Writing {
    /// Adds bytes.
    pub async fn put(&mut self, bytes: Bytes) -> Result<(), StorageError> {
        match &mut self.state {
            Sent::Nothing(held) => held.push(bytes),
            Sent::Parts(parts) => {
                in_time(parts.wait_for_capacity(1)).await?;
                parts.put(bytes);
            }
        }
        if let Sent::Nothing(held) = &mut self.state
            && held.content_length() >= PART
        {
            let upload = in_time(self.objects.put_multipart(&self.path)).await?;
            let mut parts = WriteMultipart::new_with_chunk_size(upload, PART);
            std::mem::take(held).freeze().into_iter().for_each(|bytes| parts.put(bytes));
            self.state = Sent::Parts(parts);
        }
        Ok(())
    }

    /// All is there: from now on it is found.
    pub async fn finish(self) -> Result<(), StorageError> {
        match self.state {
            Sent::Nothing(held) => in_time(self.objects.put(&self.path, held.freeze())).await.map(|_| ()),
            Sent::Parts(parts) => in_time(parts.finish()).await.map(|_| ()),
        }
    }

    /// It came to nothing.
    pub async fn abort(self) {
        if let Sent::Parts(parts) = self.state
            && let Err(error) = in_time(parts.abort()).await
        {
            tracing::debug!(%error, "a recording that was begun is left in the storage; its rules for unfinished uploads remove it");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read() {
        let directory = |path: &str| Ok(Place::Directory(path.into()));
        let bucket = |name: &str| Ok(Place::Bucket(name.to_owned()));
        for (text, expected) in [
            ("/var/lib/recordings", directory("/var/lib/recordings")),
            ("recordings", directory("recordings")),
            ("file:///srv/recordings", directory("/srv/recordings")),
            ("s3://calls", bucket("calls")),
            ("s3://calls/", bucket("calls")),
            ("s3://calls/switchhook/a/", bucket("calls/switchhook/a")),
        ] {
            assert_eq!(Place::parse(text), expected, "{text}");
        }
        for wrong in
            ["", "file://", "file://srv/x", "s3://", "s3:///x", "s3://key:secret@calls", "ftp://calls", "s3://a?b=c"]
        {
            assert!(Place::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_storage_that_fails_rests_and_recovers() {
        let storage =
            Storage::of(Arc::new(object_store::memory::InMemory::new()), Place::Bucket("x".into()), Path::default());
        let at = |seconds: i64| Time::from_seconds(1_767_000_000 + seconds);
        assert!(!storage.rests(at(0)) && storage.trouble().is_none());
        assert_eq!(storage.failed("away", at(0)), at(15));
        assert!(storage.rests(at(14)) && !storage.rests(at(15)));
        assert_eq!(storage.failed("away", at(15)), at(45));
        assert_eq!(storage.trouble(), Some(("away".to_owned(), at(15))));
        for _ in 0..9 {
            storage.failed("away", at(100));
        }
        assert_eq!(storage.failed("away", at(100)), at(700));
        storage.works();
        assert!(!storage.rests(at(101)) && storage.trouble().is_none());
    }

    #[tokio::test]
    async fn large_ones_are_sent_in_parts_and_read_in_ranges() {
        let storage =
            Storage::of(Arc::new(object_store::memory::InMemory::new()), Place::Bucket("x".into()), Path::from("a/b"));
        let call = CallId(uuid::Uuid::from_u128(7));
        let key = storage.key(WorkspaceId(3), ConnectionId(uuid::Uuid::nil()), Time::from_seconds(1_767_000_000), call);
        assert_eq!(key, "a/b/3/00000000-0000-0000-0000-000000000000/2025/12/00000000-0000-0000-0000-000000000007");
        let mut writing = storage.write(&key);
        let megabyte = Bytes::from(vec![5; 1 << 20]);
        for _ in 0..17 {
            writing.put(megabyte.clone()).await.unwrap();
        }
        assert_eq!(
            storage.read(&key, None).await.err(),
            Some(StorageError::NotThere),
            "nothing is found before all is there"
        );
        writing.finish().await.unwrap();
        let read = async |part| {
            let chunks: Vec<_> = storage.read(&key, part).await.unwrap().collect().await;
            chunks.into_iter().map(|chunk| chunk.unwrap().len()).sum::<usize>()
        };
        assert_eq!((read(None).await, read(Some((10, 19))).await), (17 << 20, 10));
        storage.delete(&key).await.unwrap();
        storage.delete(&key).await.unwrap();
        assert_eq!(storage.read(&key, None).await.err(), Some(StorageError::NotThere));
    }
}
