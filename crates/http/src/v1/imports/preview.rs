//! `POST /imports/{id}/preview`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ImportId;

use super::ImportOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Counts what would come of a file, as a job: `state` goes from `counting` to `counted`. Nothing is written.
#[utoipa::path(post, path = "/imports/{id}/preview", tag = "imports", params(IdPath), responses((status = 200, body = ImportOut)))]
pub async fn preview(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ImportId>,
) -> Result<Json<ImportOut>, Problem> {
    Ok(Json(app::imports::preview(&ctx, &who, id).await?.into()))
}
