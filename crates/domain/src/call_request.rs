//! Calls that people start with a click: which call came of which click.

use serde::{Deserialize, Serialize};

use crate::call::Call;
use crate::call::view::RowDirection;
use crate::id::{CallRequestId, ConnectionId, ContactId, UserId};
use crate::time::Time;

/// A call that begins later than this after a click has another cause, in seconds.
pub const LONGEST_WAIT: i64 = 10 * 60;
/// The clocks of a source and of ours may differ by so much, in seconds.
pub const CLOCKS_DIFFER: i64 = 90;

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The source has been asked and has not answered.
    Asked,
    /// The source rings the manager first, then the client.
    Ringing,
    /// The source refused, or could not be asked.
    Failed,
    /// The call is in the report.
    Tied,
}

impl State {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Ringing => "ringing",
            Self::Failed => "failed",
            Self::Tied => "tied",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Asked, Self::Ringing, Self::Failed, Self::Tied].into_iter().find(|state| state.as_str() == text)
    }
}

/// A click, as far as rules look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: CallRequestId,
    /// Who clicked.
    pub user: UserId,
    /// The source that was asked.
    pub connection: ConnectionId,
    /// The card on which it was clicked.
    pub contact: Option<ContactId>,
    /// Where it stands.
    pub state: State,
    /// When it was clicked.
    pub created_at: Time,
}

/// The click that a call came of: of the open ones for its number on its connection, by its manager if the call names one, the oldest that is near enough. A call that is not
/// outgoing came of none.
pub fn cause<'a>(
    call: &Call,
    connection: ConnectionId,
    open: impl IntoIterator<Item = &'a Request>,
) -> Option<&'a Request> {
    if call.direction != RowDirection::Outgoing {
        return None;
    }
    let fits = |request: &&Request| {
        let waited = call.started_at.seconds_since(request.created_at);
        let near = (-CLOCKS_DIFFER..=LONGEST_WAIT).contains(&waited);
        let by = call.manager.user.is_none_or(|user| user == request.user);
        request.connection == connection && request.state != State::Failed && near && by
    };
    open.into_iter().filter(fits).min_by_key(|request| (request.created_at, request.id))
}
