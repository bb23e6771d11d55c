//! `GET /tasks`

use app::tasks::{DueWhen, TaskFilter};
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::task::{Kind, State as TaskState};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::{TaskOut, filter};
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::names::{TaskKindName, TaskStateName};

/// When open tasks are due, by the workspace's clocks.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaskDue {
    /// Before now.
    Overdue,
    /// From now to the end of the day.
    Today,
    /// On a later day.
    Later,
    /// Nobody said when.
    None,
}

/// Which tasks. Of `assignee_id`, `contact_id` and `company_id` one at most is given.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TasksFilter {
    /// How far they are; `open` if absent.
    #[param(value_type = Option<TaskStateName>)]
    state: Option<TaskState>,
    /// The user who has them, or `none`.
    assignee_id: Option<String>,
    /// The team whose members have them.
    team_id: Option<Uuid>,
    /// The contact that they are about.
    contact_id: Option<Uuid>,
    /// The company that they are about.
    company_id: Option<Uuid>,
    /// What is to be done.
    #[param(value_type = Option<TaskKindName>)]
    kind: Option<Kind>,
    /// When open ones are due.
    #[param(inline)]
    due: Option<TaskDue>,
}

impl TasksFilter {
    /// What the use-cases understand.
    pub(crate) fn parse(self) -> Result<TaskFilter, Error> {
        let (contact, company) = (self.contact_id.map(Into::into), self.company_id.map(Into::into));
        Ok(TaskFilter {
            state: self.state.unwrap_or(TaskState::Open),
            of: filter::of(self.assignee_id.as_deref(), contact, company)?,
            team: self.team_id.map(Into::into),
            kind: self.kind,
            due: self.due.map(|due| match due {
                TaskDue::Overdue => DueWhen::Overdue,
                TaskDue::Today => DueWhen::Today,
                TaskDue::Later => DueWhen::Later,
                TaskDue::None => DueWhen::None,
            }),
        })
    }
}

/// Lists tasks: open ones in the order in which they are due, those without a time last; closed ones from the last on.
#[utoipa::path(get, path = "/tasks", tag = "tasks", params(Paging, TasksFilter), responses((status = 200, body = PageOut<TaskOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<TasksFilter>,
) -> Result<Json<PageOut<TaskOut>>, Problem> {
    let tasks = app::tasks::list(&ctx, &who, &filter.parse()?, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(tasks, TaskOut::from)))
}
