//! `POST /automation_runs/{id}/cancel`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::RunId;

use super::RunOut;
use crate::extract::{Json, Lang, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Calls off a run that is not over.
#[utoipa::path(post, path = "/automation_runs/{id}/cancel", tag = "automations", params(IdPath), responses((status = 200, body = RunOut)))]
pub async fn cancel(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<RunId>,
    Lang(language): Lang,
) -> Result<Json<RunOut>, Problem> {
    let (run, steps) = app::automations::cancel_run(&ctx, &who, id).await?;
    Ok(Json(RunOut::of(run, Some(steps), language)))
}
