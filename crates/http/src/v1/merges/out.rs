//! A merge as the API shows one.

use app::merges::Merge;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::{NamedOut, moment, named};

/// What a merge brought to the kept contact.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MergeCountsOut {
    /// Calls.
    pub calls: i64,
    /// Notes.
    pub notes: i64,
    /// Tasks.
    pub tasks: i64,
    /// Deals.
    pub deals: i64,
    /// Phones that it had not.
    pub phones: i64,
    /// E-mail addresses that it had not.
    pub emails: i64,
}

/// Two contacts that were made one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MergeOut {
    /// The id.
    pub id: Uuid,
    /// The contact that was kept.
    pub kept: NamedOut,
    /// The contact that went into it, with the name that it had.
    pub removed: NamedOut,
    /// When.
    pub at: Timestamp,
    /// Who did it; null if a program did.
    #[schema(required)]
    pub by: Option<NamedOut>,
    /// When it was taken back.
    #[schema(required)]
    pub undone_at: Option<Timestamp>,
    /// Until when it can be taken back.
    pub undo_until: Timestamp,
    /// What it brought.
    pub counts: MergeCountsOut,
    /// Counts the changes.
    pub version: i64,
}

impl From<Merge> for MergeOut {
    fn from(merge: Merge) -> Self {
        let counts = merge.counts;
        Self {
            id: merge.id.into(),
            kept: named(merge.kept),
            removed: named(merge.removed),
            at: moment(merge.at),
            by: merge.by.map(named),
            undone_at: merge.undone_at.map(moment),
            undo_until: moment(merge.at.plus_seconds(domain::merge::UNDO_DAYS * 86_400)),
            counts: MergeCountsOut {
                calls: counts.calls,
                notes: counts.notes,
                tasks: counts.tasks,
                deals: counts.deals,
                phones: counts.phones,
                emails: counts.emails,
            },
            version: merge.version,
        }
    }
}
