//! `GET /tasks/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::TaskId;

use super::TaskOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a task.
#[utoipa::path(get, path = "/tasks/{id}", tag = "tasks", params(IdPath), responses((status = 200, body = TaskOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<TaskId>) -> Result<Tagged<TaskOut>, Problem> {
    let task = app::tasks::read(&ctx, &who, id).await?;
    Ok(Tagged(task.version, task.into()))
}
