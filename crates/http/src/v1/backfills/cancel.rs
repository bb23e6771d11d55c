//! `POST /backfills/{id}/cancel`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::BackfillId;

use super::BackfillOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Calls it off; what was read stays. One that is over stays as it is.
#[utoipa::path(post, path = "/backfills/{id}/cancel", tag = "backfills", params(IdPath), responses((status = 200, body = BackfillOut)))]
pub async fn cancel(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<BackfillId>,
) -> Result<Json<BackfillOut>, Problem> {
    Ok(Json(app::repair::cancel(&ctx, &who, id).await?.into()))
}
