//! `DELETE /tasks/{id}`

use app::{Ctx, Principal, tasks};
use axum::extract::State;
use domain::id::TaskId;

use super::TaskOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a task. The calls that made it make none again.
#[utoipa::path(delete, path = "/tasks/{id}", tag = "tasks", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<TaskId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = tasks::delete(&ctx, &who, id, version).await;
    or_current(done, async { tasks::read(&ctx, &who, id).await.map(TaskOut::from) }).await?;
    Ok(NoContent)
}
