//! `POST /tasks`

use app::tasks::NewTask;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::task::Kind;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::TaskOut;
use crate::extract::{Json, Patch};
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::names::TaskKindName;

/// A task that is to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskIn {
    /// What is to be done; `other` if absent.
    #[schema(value_type = Option<TaskKindName>)]
    kind: Option<Kind>,
    /// In a few words.
    #[schema(max_length = 200)]
    title: String,
    /// More about it.
    #[schema(max_length = 10_000)]
    text: Option<String>,
    /// Until when.
    due_at: Option<Timestamp>,
    /// Who has to do it: absent: oneself; null: nobody yet.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    assignee_id: Patch<Uuid>,
    /// The contact that it is about.
    contact_id: Option<Uuid>,
    /// The company that it is about.
    company_id: Option<Uuid>,
    /// The call that it came of.
    call_id: Option<Uuid>,
}

impl std::fmt::Debug for TaskIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TaskIn").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Makes a task.
#[utoipa::path(post, path = "/tasks", tag = "tasks", request_body = TaskIn, responses((status = 201, body = TaskOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<TaskIn>,
) -> Result<Created<TaskOut>, Problem> {
    let new = NewTask {
        kind: input.kind.unwrap_or(Kind::Other),
        title: input.title,
        text: input.text,
        due: input.due_at.map(Into::into),
        assignee: input.assignee_id.map(Into::into).into_option(),
        contact: input.contact_id.map(Into::into),
        company: input.company_id.map(Into::into),
        call: input.call_id.map(Into::into),
    };
    let made = app::tasks::create(&ctx, &who, new).await?;
    Ok(Created::new(format!("/api/v1/tasks/{}", made.id), made.version, made.into()))
}
