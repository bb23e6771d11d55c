//! A blocked number as the API shows one.

use app::blocked_numbers::BlockedNumber;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::v1::moment;

/// A number whose calls are listed, make no contact, and reach nobody where telephony lets us say so.
#[derive(Clone, Serialize, ToSchema)]
pub struct BlockedNumberOut {
    /// The number, which is its address, too.
    #[schema(example = "+380671234567")]
    pub e164: String,
    /// Why.
    #[schema(required)]
    pub note: Option<String>,
    /// When it was blocked.
    pub created_at: Timestamp,
    /// By which user; null if a program did it.
    #[schema(required)]
    pub created_by_id: Option<Uuid>,
    /// Counts the changes.
    pub version: i64,
}

impl std::fmt::Debug for BlockedNumberOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlockedNumberOut").field("version", &self.version).finish_non_exhaustive()
    }
}

impl From<BlockedNumber> for BlockedNumberOut {
    fn from(blocked: BlockedNumber) -> Self {
        Self {
            e164: blocked.number.as_e164(),
            note: blocked.note,
            created_at: moment(blocked.created_at),
            created_by_id: blocked.created_by.map(Uuid::from),
            version: blocked.version,
        }
    }
}

/// The number in the path.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "it describes the parameter; handlers read the text")]
pub(crate) struct E164Path {
    /// The number as it is listed: `+` and digits.
    #[param(example = "+380671234567")]
    e164: String,
}
