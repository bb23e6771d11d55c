//! `PATCH /tasks/{id}`

use app::{Ctx, Principal, tasks};
use axum::extract::State;
use domain::id::TaskId;
use domain::task::{Kind, State as TaskState};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::TaskOut;
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::{TaskKindName, TaskStateName};
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a task; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskPatch {
    /// What is to be done.
    #[serde(default)]
    #[schema(value_type = Given<TaskKindName>)]
    kind: Given<Kind>,
    /// In a few words.
    #[serde(default)]
    title: Given<String>,
    /// More about it, or nothing.
    #[serde(default)]
    text: Patch<String>,
    /// Until when, or whenever.
    #[serde(default)]
    due_at: Patch<Timestamp>,
    /// Who has to do it, or nobody.
    #[serde(default)]
    assignee_id: Patch<Uuid>,
    /// The contact that it is about, or none.
    #[serde(default)]
    contact_id: Patch<Uuid>,
    /// The company that it is about, or none.
    #[serde(default)]
    company_id: Patch<Uuid>,
    /// `done`, or `open` again.
    #[serde(default)]
    #[schema(value_type = Given<TaskStateName>)]
    state: Given<TaskState>,
}

impl std::fmt::Debug for TaskPatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TaskPatch").finish_non_exhaustive()
    }
}

impl From<TaskPatch> for tasks::TaskPatch {
    fn from(patch: TaskPatch) -> Self {
        Self {
            kind: patch.kind.0,
            title: patch.title.0,
            text: patch.text.into_option(),
            due: patch.due_at.map(Into::into).into_option(),
            assignee: patch.assignee_id.map(Into::into).into_option(),
            contact: patch.contact_id.map(Into::into).into_option(),
            company: patch.company_id.map(Into::into).into_option(),
            state: patch.state.0,
        }
    }
}

/// Changes a task: what it says, whose it is, and that it is done.
#[utoipa::path(patch, path = "/tasks/{id}", tag = "tasks", params(IdPath, IfMatchHeader), request_body = TaskPatch, responses((status = 200, body = TaskOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<TaskId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<TaskPatch>,
) -> Result<Tagged<TaskOut>, Problem> {
    let changed = tasks::update(&ctx, &who, id, version, &patch.into()).await;
    let changed = or_current(changed, async { tasks::read(&ctx, &who, id).await.map(TaskOut::from) }).await?;
    Ok(Tagged(changed.version, changed.into()))
}
