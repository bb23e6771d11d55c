//! `GET /backfills/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::BackfillId;

use super::BackfillOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Shows how far a period of the source's log has been read.
#[utoipa::path(get, path = "/backfills/{id}", tag = "backfills", params(IdPath), responses((status = 200, body = BackfillOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<BackfillId>,
) -> Result<Json<BackfillOut>, Problem> {
    Ok(Json(app::repair::read(&ctx, &who, id).await?.into()))
}
