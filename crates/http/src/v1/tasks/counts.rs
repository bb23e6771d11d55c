//! `GET /tasks/counts`

use app::tasks::Counts;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::filter;
use crate::extract::{Json, Query};
use crate::problem::Problem;

/// Up to so many are counted.
const MOST: i64 = 10_000;

/// Whose tasks are counted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TaskCountsFilter {
    /// The user who has them, or `none`.
    assignee_id: Option<String>,
    /// The team whose members have them, of all tasks.
    team_id: Option<Uuid>,
}

/// How many open tasks there are, by when they are due. Each number ends at 10,000.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskCountsOut {
    /// Due before now.
    pub overdue: i64,
    /// Due until the end of the day.
    pub today: i64,
    /// Due on a later day.
    pub later: i64,
    /// Nobody said when.
    pub undated: i64,
    /// One of the numbers goes on.
    pub more: bool,
}

impl From<Counts> for TaskCountsOut {
    fn from(Counts { overdue, today, later, undated }: Counts) -> Self {
        let more = [overdue, today, later, undated].iter().any(|count| *count > MOST);
        let [overdue, today, later, undated] = [overdue, today, later, undated].map(|count| count.min(MOST));
        Self { overdue, today, later, undated, more }
    }
}

/// Counts open tasks by when they are due.
#[utoipa::path(get, path = "/tasks/counts", tag = "tasks", params(TaskCountsFilter), responses((status = 200, body = TaskCountsOut)))]
pub async fn counts(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(filter): Query<TaskCountsFilter>,
) -> Result<Json<TaskCountsOut>, Problem> {
    let of = filter::of(filter.assignee_id.as_deref(), None, None)?;
    Ok(Json(app::tasks::counts(&ctx, &who, of, filter.team_id.map(Into::into)).await?.into()))
}
