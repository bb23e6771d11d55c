//! A merge as the API shows one.

use app::merges::Merge;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::reply::Created;
use crate::v1::names::MergeEntityName;
use crate::v1::{NamedOut, moment, named};

/// What is to be merged.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeIn {
    /// The card that goes into this one; of the same kind.
    pub other_id: Uuid,
}

/// What a merge brought to the kept card.
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
    /// Contacts, of a company.
    pub contacts: i64,
}

/// Two contacts, or two companies, that were made one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MergeOut {
    /// The id.
    pub id: Uuid,
    /// What kind of cards they are.
    #[schema(value_type = MergeEntityName)]
    pub entity: &'static str,
    /// The card that was kept.
    pub kept: NamedOut,
    /// The card that went into it, with the name that it had.
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
            entity: merge.kept.0.entity().as_str(),
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
                contacts: counts.contacts,
            },
            version: merge.version,
        }
    }
}

impl MergeOut {
    /// The answer to whoever has just merged two cards.
    pub fn created(merge: Merge) -> Created<Self> {
        let merge = Self::from(merge);
        Created::new(format!("/api/v1/merges/{}", merge.id), merge.version, merge)
    }
}
