//! `POST /connections/{id}/sample`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// A sample call that was sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SampleOut {
    /// The event in the log of the connection; null while the database is away.
    #[schema(required)]
    pub event_id: Option<Uuid>,
    /// The `external_id` that the call will have in the report.
    pub external_id: String,
    /// The connection is disabled: the event waits until it is enabled.
    pub waits: bool,
}

/// Sends a sample call through the connection's own webhook: an answered call from +380 67 000 0000 that has just ended. It does what a real call of
/// an unknown number does.
#[utoipa::path(post, path = "/connections/{id}/sample", tag = "connections", params(IdPath), responses((status = 200, body = SampleOut)))]
pub async fn sample(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Json<SampleOut>, Problem> {
    let sample = app::connections::sample(&ctx, &who, id).await?;
    Ok(Json(SampleOut { event_id: sample.event.map(Uuid::from), external_id: sample.external_id, waits: sample.waits }))
}
