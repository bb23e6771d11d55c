//! `GET /connections/{id}/reapply` and `POST /connections/{id}/reapply`

use app::jobs::reapply;
use app::{Ctx, Principal};
use axum::extract::State;
use axum::http::StatusCode;
use domain::id::ConnectionId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// How many past calls would change.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReapplyPreviewOut {
    /// So many of those looked at.
    pub changed_calls: i64,
    /// There are more calls than were looked at.
    pub more: bool,
}

/// Work that was begun.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReapplyOut {
    /// The job that does it.
    pub job_id: Uuid,
}

/// Says how many past calls would change if the employees, aliases, lines and zone of now were applied to them.
#[utoipa::path(get, path = "/connections/{id}/reapply", tag = "connections", params(IdPath), responses((status = 200, body = ReapplyPreviewOut)))]
pub async fn preview_reapply(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Json<ReapplyPreviewOut>, Problem> {
    let preview = reapply::preview(&ctx, &who, id).await?;
    Ok(Json(ReapplyPreviewOut { changed_calls: preview.changed, more: preview.more }))
}

/// Applies them. What people linked or wrote stays, and nothing new is caused.
#[utoipa::path(post, path = "/connections/{id}/reapply", tag = "connections", params(IdPath), responses((status = 202, body = ReapplyOut)))]
pub async fn reapply(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<(StatusCode, Json<ReapplyOut>), Problem> {
    let job = reapply::start(&ctx, &who, id).await?;
    Ok((StatusCode::ACCEPTED, Json(ReapplyOut { job_id: job.into() })))
}
