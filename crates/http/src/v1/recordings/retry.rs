//! `POST /recordings/retry`

use app::{Ctx, Principal, recordings};
use axum::extract::State;

use super::ArchiveOut;
use crate::problem::Problem;
use crate::reply::Json;

/// Has all recordings tried again that were given up. They are archived beside the request.
#[utoipa::path(post, path = "/recordings/retry", tag = "recordings", responses((status = 200, body = ArchiveOut)))]
pub async fn retry(State(ctx): State<Ctx>, who: Principal) -> Result<Json<ArchiveOut>, Problem> {
    Ok(Json(recordings::retry(&ctx, &who).await?.into()))
}
