//! `POST /automation_runs/{id}/retry`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::RunId;

use super::RunOut;
use crate::extract::{Json, Lang, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Has a run that failed go on with the block that could not be done.
#[utoipa::path(post, path = "/automation_runs/{id}/retry", tag = "automations", params(IdPath), responses((status = 200, body = RunOut)))]
pub async fn retry(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<RunId>,
    Lang(language): Lang,
) -> Result<Json<RunOut>, Problem> {
    let (run, steps) = app::automations::retry_run(&ctx, &who, id).await?;
    Ok(Json(RunOut::of(run, Some(steps), language)))
}
