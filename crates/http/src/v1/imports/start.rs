//! `POST /imports/{id}/start`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ImportId;

use super::ImportOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Takes the rows of a file over, as a job that goes on after a restart. The same file once more changes nothing. No pop-ups, automations or messages come of it.
#[utoipa::path(post, path = "/imports/{id}/start", tag = "imports", params(IdPath), responses((status = 200, body = ImportOut)))]
pub async fn start(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ImportId>,
) -> Result<Json<ImportOut>, Problem> {
    Ok(Json(app::imports::start(&ctx, &who, id).await?.into()))
}
