//! An absence as the API shows one.

use app::absences::Absence;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;

/// A time in which a user is away: calls of clients go to the deputy, or on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AbsenceOut {
    /// The id.
    pub id: Uuid,
    /// Who is away.
    pub user_id: Uuid,
    /// From this moment on.
    pub from: Timestamp,
    /// Until this moment.
    pub until: Timestamp,
    /// Who stands in.
    #[schema(required)]
    pub deputy_id: Option<Uuid>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<Absence> for AbsenceOut {
    fn from(absence: Absence) -> Self {
        Self {
            id: absence.id.into(),
            user_id: absence.user.into(),
            from: moment(absence.from),
            until: moment(absence.until),
            deputy_id: absence.deputy.map(Uuid::from),
            created_at: moment(absence.created_at),
            version: absence.version,
        }
    }
}
