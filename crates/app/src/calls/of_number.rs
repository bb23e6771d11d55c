//! What the store has of the number of a call.

use domain::call::view::RowDirection;
use domain::decision::{CompanyMatch, Match};
use domain::id::WorkspaceId;
use domain::phone::PhoneNumber;
use store::blocked_numbers::{self, BlockedNumber};
use store::numbers::{self, NumberRow};
use store::{First, Query, companies, contacts};

/// What the store has of a number.
#[derive(Debug, Clone, Default)]
pub struct OfNumber {
    /// Its row.
    pub row: Option<NumberRow>,
    /// The contacts with it.
    pub matches: Vec<Match>,
    /// The companies with it.
    pub companies: Vec<CompanyMatch>,
    /// Somebody blocked it, and the call is one that this makes a difference to.
    pub blocked: bool,
}

/// The queries for it.
pub type Asked = (First<NumberRow>, Query<Match>, Query<CompanyMatch>, Option<First<BlockedNumber>>);

/// What they find.
type Found = (Option<NumberRow>, Vec<Match>, Vec<CompanyMatch>, Option<Option<BlockedNumber>>);

/// The queries for what the store has of the number of a call. It is callers who are blocked, so of other calls that is not asked.
pub fn ask(workspace: WorkspaceId, number: &PhoneNumber, direction: RowDirection) -> Asked {
    (
        numbers::find(workspace, number).first(),
        contacts::by_number(workspace, number),
        companies::by_number(workspace, number),
        (direction == RowDirection::Incoming).then(|| blocked_numbers::find(workspace, number).first()),
    )
}

impl From<Found> for OfNumber {
    fn from((row, matches, companies, blocked): Found) -> Self {
        Self { row, matches, companies, blocked: blocked.flatten().is_some() }
    }
}
