//! A backfill as the API shows one.

use app::repair::Backfill;
use domain::backfill::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;
use crate::v1::names::BackfillStateName;

/// A period of a source's log that is read, or was.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BackfillOut {
    /// The id.
    pub id: Uuid,
    /// The connection.
    pub connection_id: Uuid,
    /// Who wanted it.
    #[schema(required)]
    pub user_id: Option<Uuid>,
    /// From this moment on.
    pub from: Timestamp,
    /// Up to this moment.
    pub until: Timestamp,
    /// It only counts.
    pub preview: bool,
    /// Contacts are made as from new calls.
    pub contacts: bool,
    /// How far it is.
    #[schema(value_type = BackfillStateName)]
    pub state: State,
    /// The period has been read up to here.
    pub read_to: Timestamp,
    /// Calls that the source lists.
    pub calls: i64,
    /// Of them, those that were in the report already.
    pub known_calls: i64,
    /// Of them, those that were not.
    pub new_calls: i64,
    /// In a preview: contacts that would come of them.
    pub new_contacts: i64,
    /// Why it stopped: the code of a problem.
    #[schema(required)]
    pub problem: Option<String>,
    /// When it was started.
    pub created_at: Timestamp,
    /// When it ended.
    #[schema(required)]
    pub finished_at: Option<Timestamp>,
    /// Counts the changes.
    pub version: i64,
}

impl From<Backfill> for BackfillOut {
    fn from(row: Backfill) -> Self {
        Self {
            id: row.id.into(),
            connection_id: row.connection.into(),
            user_id: row.user.map(Uuid::from),
            from: moment(row.from),
            until: moment(row.until),
            preview: row.preview,
            contacts: row.contacts,
            state: row.state,
            read_to: moment(row.read_to),
            calls: row.counts.calls,
            known_calls: row.counts.known,
            new_calls: row.counts.fresh,
            new_contacts: row.counts.contacts,
            problem: row.problem,
            created_at: moment(row.created_at),
            finished_at: row.finished_at.map(moment),
            version: row.version,
        }
    }
}
