//! The archive of recordings as the API shows it.

use app::recordings::{Place, Standing};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::moment;

/// How the archive of recordings stands.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ArchiveOut {
    /// Where the server keeps recordings; null: they are not archived.
    #[schema(required)]
    pub place: Option<PlaceOut>,
    /// How many are archived.
    pub archived: i64,
    /// How many bytes these have.
    pub bytes: i64,
    /// How many of them are in another storage than the server has now: they are neither played nor deleted when they are old enough.
    pub elsewhere: i64,
    /// How many are to be archived.
    pub waiting: i64,
    /// How many the source does not have any more.
    pub gone: i64,
    /// How many were given up, though their link may live.
    pub failed: i64,
    /// How many were deleted when they were old enough.
    pub deleted: i64,
    /// What last stood in the way of a recording that is not archived; null: nothing did.
    #[schema(required)]
    pub last_problem: Option<ArchiveProblemOut>,
    /// Why the storage does not do its work; null: it does.
    #[schema(required)]
    pub storage_trouble: Option<StorageTroubleOut>,
}

/// Where recordings are kept.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlaceOut {
    /// `directory` or `bucket`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
}

/// What stood in the way of a recording.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ArchiveProblemOut {
    /// `not_there` (the source does not have it), `away` (the source cannot be reached), `not_audio` (what it sends is no audio), `host` (its host may not be
    /// asked), `too_large`, or `storage`.
    pub code: String,
    /// When.
    pub at: Timestamp,
}

/// Why the storage does not do its work.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StorageTroubleOut {
    /// In the words of the storage.
    pub text: String,
    /// When it last failed.
    pub at: Timestamp,
}

impl From<Standing> for ArchiveOut {
    fn from(standing: Standing) -> Self {
        let place = standing.place.map(|place| match place {
            Place::Directory(folder) => PlaceOut { kind: "directory", name: folder.display().to_string() },
            Place::Bucket(name) => PlaceOut { kind: "bucket", name },
        });
        Self {
            place,
            archived: standing.archived,
            bytes: standing.bytes,
            elsewhere: standing.elsewhere,
            waiting: standing.waiting,
            gone: standing.gone,
            failed: standing.failed,
            deleted: standing.deleted,
            last_problem: standing.last_problem.map(|(code, at)| ArchiveProblemOut { code, at: moment(at) }),
            storage_trouble: standing.storage_trouble.map(|(text, at)| StorageTroubleOut { text, at: moment(at) }),
        }
    }
}
