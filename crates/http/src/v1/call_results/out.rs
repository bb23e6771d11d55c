//! An entry of the list as the API shows one.

use app::call_results::CallResult;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;

/// What a call can lead to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CallResultOut {
    /// The id.
    pub id: Uuid,
    /// The name; no other entry has it.
    pub name: String,
    /// The place in the list.
    pub position: i64,
    /// It is offered no more; calls that have it keep it.
    pub archived: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<CallResult> for CallResultOut {
    fn from(result: CallResult) -> Self {
        Self {
            id: result.id.0,
            name: result.name,
            position: result.position,
            archived: result.archived,
            created_at: moment(result.created_at),
            version: result.version,
        }
    }
}
