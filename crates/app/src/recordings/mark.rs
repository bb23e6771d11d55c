//! Which storage it is. A directory whose disk is not mounted, or a bucket of another name, looks like one that has lost everything: whoever believed that
//! would call recordings deleted that lie on elsewhere. So each storage has a mark of its own, and each recording says in which storage it is.

use std::sync::PoisonError;

use object_store::{ObjectStoreExt, PutMode, PutOptions, PutPayload};
use uuid::Uuid;

use super::storage::{Storage, StorageError, in_time};
use crate::ctx::Ids;

/// Where the mark stands, behind the prefix.
const NAME: &str = ".switchhook";

impl Storage {
    /// The mark of the storage as it is now; a storage that never had one gets it.
    ///
    /// # Errors
    /// It does not do its work; or it had a mark before and has none now.
    pub(super) async fn mark(&self, ids: &Ids) -> Result<Uuid, StorageError> {
        let mark = match self.read_mark().await {
            Err(StorageError::NotThere) if self.known_mark().is_some() => {
                let path = self.0.prefix.clone().join(NAME);
                return Err(StorageError::Away(format!("its mark ({path}) is gone; is it the same place as before?")));
            }
            Err(StorageError::NotThere) => {
                self.make_mark(ids.next()).await?;
                self.read_mark().await?
            }
            read => read?,
        };
        *self.0.mark.lock().unwrap_or_else(PoisonError::into_inner) = Some(mark);
        Ok(mark)
    }

    /// The mark of the storage if it has one; nothing is written.
    pub(super) async fn look_at_mark(&self) -> Option<Uuid> {
        match self.known_mark() {
            Some(mark) => Some(mark),
            None => self.read_mark().await.ok(),
        }
    }

    /// The mark that it had when it was looked at last; none if that was never.
    pub(super) fn known_mark(&self) -> Option<Uuid> {
        *self.0.mark.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn read_mark(&self) -> Result<Uuid, StorageError> {
        let path = self.0.prefix.clone().join(NAME);
        let found = in_time(self.0.objects.get(&path)).await?;
        let bytes = in_time(found.bytes()).await?;
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        Uuid::parse_str(text.trim()).map_err(|_| StorageError::Away(format!("its mark ({path}) cannot be read")))
    }

    /// Of several servers that begin at once, one makes it; where the storage cannot tell, the last one does.
    async fn make_mark(&self, mark: Uuid) -> Result<(), StorageError> {
        let path = self.0.prefix.clone().join(NAME);
        let put = async |mode| {
            let options = PutOptions { mode, ..PutOptions::default() };
            let payload = PutPayload::from(mark.to_string());
            in_time(async { Ok(self.0.objects.put_opts(&path, payload, options).await) }).await
        };
        let made = match put(PutMode::Create).await? {
            Err(error) if cannot_tell(&error) => put(PutMode::Overwrite).await?,
            made => made,
        };
        match made {
            Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(()),
            // No bucket of this name: that is no recording which is missing.
            Err(object_store::Error::NotFound { source, .. }) => Err(StorageError::Away(source.to_string())),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether a storage does not know "only if it is not there yet"; some that speak S3 answer 501.
fn cannot_tell(error: &object_store::Error) -> bool {
    match error {
        object_store::Error::NotSupported { .. } | object_store::Error::NotImplemented { .. } => true,
        object_store::Error::Generic { source, .. } => source.to_string().contains("501"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use object_store::memory::InMemory;
    use object_store::path::Path;

    use super::*;
    use crate::ctx::Clock;
    use crate::recordings::Place;

    fn storage(objects: &Arc<InMemory>) -> Storage {
        Storage::of(Arc::clone(objects) as _, Place::Bucket("x".to_owned()), Path::from("a"))
    }

    #[tokio::test]
    async fn a_storage_is_known_again_and_missed_when_it_is_another() {
        let ids = Ids::system(Clock::from_fn(|| domain::time::Time::from_seconds(1_767_000_000)));
        let objects = Arc::new(InMemory::new());
        let first = storage(&objects);
        assert_eq!(first.look_at_mark().await, None, "looking makes none");
        let mark = first.mark(&ids).await.unwrap();
        assert_eq!(first.mark(&ids).await, Ok(mark));
        assert_eq!(storage(&objects).look_at_mark().await, Some(mark));
        assert_eq!(storage(&objects).mark(&ids).await, Ok(mark), "another server finds the same");
        assert_ne!(storage(&Arc::new(InMemory::new())).mark(&ids).await, Ok(mark), "another storage is another one");
        objects.delete(&Path::from("a/.switchhook")).await.unwrap();
        assert!(matches!(first.mark(&ids).await, Err(StorageError::Away(_))), "it was there before");
        objects.put(&Path::from("a/.switchhook"), PutPayload::from_static(b"?")).await.unwrap();
        assert!(matches!(first.mark(&ids).await, Err(StorageError::Away(_))));
    }
}
