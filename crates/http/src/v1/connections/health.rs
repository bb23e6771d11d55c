//! `GET /connections/{id}/health`

use app::connections::Cards;
use app::repair::Repair;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;
use domain::time::Time;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::{IdPath, moment};

/// How a connection is doing.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConnectionHealthOut {
    /// Whether its events are processed.
    pub enabled: bool,
    /// Whether the source itself has ever sent an event.
    pub first_event_seen: bool,
    /// When the source itself last sent an event. What the server read in the source's log is none: `repair` tells of that.
    #[schema(required)]
    pub last_event_at: Option<Timestamp>,
    /// How many events wait; counted up to 1000.
    pub pending: i64,
    /// Whether there are more than were counted.
    pub pending_more: bool,
    /// How far the source's own log of calls has been read; null if never.
    #[schema(required)]
    pub repair: Option<RepairOut>,
    /// How sending the cards of callers to the source goes; null if it was never tried.
    #[schema(required)]
    pub contact_cards: Option<ContactCardsOut>,
    /// Webhooks have stopped coming, measured against what usually comes at this hour; null if all is well.
    #[schema(required)]
    pub silence: Option<SilenceOut>,
}

/// How far the source's own log of calls has been read.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RepairOut {
    /// When somebody last began to read.
    pub read_at: Timestamp,
    /// Whether it is read right now.
    pub running: bool,
    /// Calls that began before this are known.
    pub read_to: Timestamp,
    /// Why the last reading failed: the code of a problem; null if it did not.
    #[schema(required)]
    pub problem: Option<String>,
    /// How many calls were found whose webhooks had not come.
    pub found: i64,
    /// When the last of them was found.
    #[schema(required)]
    pub found_at: Option<Timestamp>,
    /// How many of them the last reading found; null if it failed or is not over.
    #[schema(required)]
    pub last_found: Option<i64>,
}

impl RepairOut {
    pub(super) fn of(repair: Repair, now: Time) -> Self {
        Self {
            read_at: moment(repair.read_at),
            running: repair.is_running(now),
            read_to: moment(repair.read_to),
            problem: repair.problem,
            found: repair.found,
            found_at: repair.found_at.map(moment),
            last_found: repair.last_found,
        }
    }
}

/// How sending the cards of callers to a source goes.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ContactCardsOut {
    /// How many it took.
    pub pushed: i64,
    /// When it took the last one.
    #[schema(required)]
    pub pushed_at: Option<Timestamp>,
    /// Why it did not take the last one: the code of a problem; null if it did.
    #[schema(required)]
    pub problem: Option<String>,
    /// When it did not.
    #[schema(required)]
    pub problem_at: Option<Timestamp>,
}

impl From<Cards> for ContactCardsOut {
    fn from(cards: Cards) -> Self {
        Self {
            pushed: cards.pushed,
            pushed_at: cards.pushed_at.map(moment),
            problem: cards.problem,
            problem_at: cards.problem_at.map(moment),
        }
    }
}

/// Webhooks have stopped coming.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SilenceOut {
    /// When the last one came.
    pub since: Timestamp,
    /// So many calls should have come since.
    pub expected_calls: i64,
}

/// Says whether events come in and are worked off.
#[utoipa::path(get, path = "/connections/{id}/health", tag = "connections", params(IdPath), responses((status = 200, body = ConnectionHealthOut)))]
pub async fn health(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Json<ConnectionHealthOut>, Problem> {
    let health = app::connections::health(&ctx, &who, id).await?;
    let now = ctx.clock.now();
    Ok(Json(ConnectionHealthOut {
        enabled: health.enabled,
        first_event_seen: health.last_event_at.is_some(),
        last_event_at: health.last_event_at.map(moment),
        pending: health.pending,
        pending_more: health.pending_more,
        repair: health.repair.map(|repair| RepairOut::of(repair, now)),
        contact_cards: health.contact_cards.map(Into::into),
        silence: health
            .silence
            .map(|silence| SilenceOut { since: moment(silence.since), expected_calls: silence.expected_calls }),
    }))
}
