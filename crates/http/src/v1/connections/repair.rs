//! `POST /connections/{id}/repair`

use app::{Ctx, Principal};
use axum::extract::State;
use axum::http::StatusCode;
use domain::id::ConnectionId;

use super::RepairOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Reads the source's own log of calls now, as it is read every few minutes, to find calls whose events did not come. The reading goes on behind the answer;
/// `repair` in `GET /connections/{id}/health` tells when it is over, and what it found. While one goes on, no other one begins.
#[utoipa::path(post, path = "/connections/{id}/repair", tag = "connections", params(IdPath), responses((status = 202, body = RepairOut)))]
pub async fn repair(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<(StatusCode, Json<RepairOut>), Problem> {
    let begun = app::repair::start_now(&ctx, &who, id).await?;
    Ok((StatusCode::ACCEPTED, Json(RepairOut::of(begun, ctx.clock.now()))))
}
