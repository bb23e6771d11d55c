//! `GET /me`

use app::{Ctx, Principal};
use axum::extract::State;

use super::MeOut;
use crate::extract::Json;
use crate::problem::Problem;

/// Shows who asks.
#[utoipa::path(get, path = "/me", tag = "me", responses((status = 200, body = MeOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal) -> Result<Json<MeOut>, Problem> {
    Ok(Json(app::me::read(&ctx, &who).await?.into()))
}
