//! `GET /connections/{id}/health`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;
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
    /// Whether an event has ever come.
    pub first_event_seen: bool,
    /// When the last event came.
    #[schema(required)]
    pub last_event_at: Option<Timestamp>,
    /// How many events wait; counted up to 1000.
    pub pending: i64,
    /// Whether there are more than were counted.
    pub pending_more: bool,
}

/// Says whether events come in and are worked off.
#[utoipa::path(get, path = "/connections/{id}/health", tag = "connections", params(IdPath), responses((status = 200, body = ConnectionHealthOut)))]
pub async fn health(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Json<ConnectionHealthOut>, Problem> {
    let health = app::connections::health(&ctx, &who, id).await?;
    Ok(Json(ConnectionHealthOut {
        enabled: health.enabled,
        first_event_seen: health.last_event_at.is_some(),
        last_event_at: health.last_event_at.map(moment),
        pending: health.pending,
        pending_more: health.pending_more,
    }))
}
