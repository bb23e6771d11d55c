//! `GET /session`

use app::{Ctx, Principal};
use axum::extract::State;

use crate::extract::Json;
use crate::problem::Problem;
use crate::v1::me::MeOut;

/// Shows who is logged in, as `GET /me` does; 401 if nobody is.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, body = MeOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal) -> Result<Json<MeOut>, Problem> {
    Ok(Json(app::me::read(&ctx, &who).await?.into()))
}
