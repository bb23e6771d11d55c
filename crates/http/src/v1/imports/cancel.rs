//! `POST /imports/{id}/cancel`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ImportId;

use super::ImportOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Calls an import off: a count is given up and the file stays; else what was taken over stays. One that is over stays as it is.
#[utoipa::path(post, path = "/imports/{id}/cancel", tag = "imports", params(IdPath), responses((status = 200, body = ImportOut)))]
pub async fn cancel(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ImportId>,
) -> Result<Json<ImportOut>, Problem> {
    Ok(Json(app::imports::cancel(&ctx, &who, id).await?.into()))
}
