//! `GET /recordings`

use app::{Ctx, Principal, recordings};
use axum::extract::State;

use super::ArchiveOut;
use crate::problem::Problem;
use crate::reply::Json;

/// Shows how the archive of recordings stands: where they are kept, how many there are, what does not work.
#[utoipa::path(get, path = "/recordings", tag = "recordings", responses((status = 200, body = ArchiveOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal) -> Result<Json<ArchiveOut>, Problem> {
    Ok(Json(recordings::standing(&ctx, &who).await?.into()))
}
