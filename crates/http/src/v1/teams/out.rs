//! A team as the API shows one.

use app::teams::Team;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;

/// A team of users.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamOut {
    /// The id.
    pub id: Uuid,
    /// The name; no other team of the workspace has it.
    pub name: String,
    /// How many users belong to it.
    pub members: u32,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<Team> for TeamOut {
    fn from(team: Team) -> Self {
        Self {
            id: team.id.into(),
            name: team.name,
            members: team.members,
            created_at: moment(team.created_at),
            version: team.version,
        }
    }
}
