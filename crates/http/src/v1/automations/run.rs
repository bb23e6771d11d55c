//! `GET /automation_runs/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::RunId;

use super::RunOut;
use crate::extract::{Json, Lang, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Shows a run with what became of its blocks.
#[utoipa::path(get, path = "/automation_runs/{id}", tag = "automations", params(IdPath), responses((status = 200, body = RunOut)))]
pub async fn run(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<RunId>,
    Lang(language): Lang,
) -> Result<Json<RunOut>, Problem> {
    let (run, steps) = app::automations::read_run(&ctx, &who, id).await?;
    Ok(Json(RunOut::of(run, Some(steps), language)))
}
