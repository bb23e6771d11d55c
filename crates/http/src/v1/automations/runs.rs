//! `GET /automations/{id}/runs`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::automation::RunState;
use domain::id::AutomationId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::RunOut;
use crate::extract::{Json, Lang, Paging, Path, Query};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::IdPath;

/// Where a run stands.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RunStateBody {
    /// It is to go on.
    Queued,
    /// Somebody is at it.
    Running,
    /// It waits for a time or a field.
    Waiting,
    /// It is over.
    Done,
    /// A block could not be done.
    Failed,
    /// Somebody called it off.
    Cancelled,
    /// Automations had caused each other too often.
    Stopped,
}

impl From<RunStateBody> for RunState {
    fn from(state: RunStateBody) -> Self {
        match state {
            RunStateBody::Queued => Self::Queued,
            RunStateBody::Running => Self::Running,
            RunStateBody::Waiting => Self::Waiting,
            RunStateBody::Done => Self::Done,
            RunStateBody::Failed => Self::Failed,
            RunStateBody::Cancelled => Self::Cancelled,
            RunStateBody::Stopped => Self::Stopped,
        }
    }
}

/// Which runs.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RunsFilter {
    /// Where they stand.
    #[param(inline)]
    state: Option<RunStateBody>,
}

/// Lists the runs of an automation, newest first.
#[utoipa::path(get, path = "/automations/{id}/runs", tag = "automations", params(IdPath, Paging, RunsFilter), responses((status = 200, body = PageOut<RunOut>)))]
pub async fn runs(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AutomationId>,
    Lang(language): Lang,
    page: Paging,
    Query(filter): Query<RunsFilter>,
) -> Result<Json<PageOut<RunOut>>, Problem> {
    let state = filter.state.map(RunState::from);
    let rows = app::automations::list_runs(&ctx, &who, id, state, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, |run| RunOut::of(run, None, language))))
}
