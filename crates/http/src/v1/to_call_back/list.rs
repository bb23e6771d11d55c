//! `GET /to-call-back`

use app::tasks::{Waiting, WaitingFilter};
use app::{Ctx, Principal};
use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::TakenOut;
use crate::extract::{Json, Query};
use crate::problem::Problem;
use crate::v1::calls::out::NumberOut;
use crate::v1::tasks::TaskOut;
use crate::v1::{NamedOut, moment, named};

/// Which clients.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ToCallBackFilter {
    /// Who called this line, as its number `+380…`.
    line: Option<String>,
    /// Those whom I am responsible for, or whose task I have, or whom I have taken, and those of nobody.
    mine: Option<bool>,
}

/// A client who was missed, and with whom nobody has talked since.
#[derive(Clone, Serialize, ToSchema)]
pub struct WaitingOut {
    /// The number of the last missed call.
    pub phone: NumberOut,
    /// Whose it is.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The company whose it is, if no contact has it.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// Who is responsible.
    #[schema(required)]
    pub responsible: Option<NamedOut>,
    /// The line that was called last.
    #[schema(required)]
    pub line: Option<String>,
    /// How many calls were missed since the last conversation.
    pub missed_calls: i64,
    /// When the first of them began.
    pub first_missed_at: Timestamp,
    /// When the last of them began.
    pub last_missed_at: Timestamp,
    /// The last of them.
    pub call_id: Uuid,
    /// The open task about the client.
    #[schema(required)]
    pub task: Option<TaskOut>,
    /// Who takes care of the client now.
    #[schema(required)]
    pub taken: Option<TakenOut>,
}

impl std::fmt::Debug for WaitingOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WaitingOut").field("call_id", &self.call_id).finish_non_exhaustive()
    }
}

impl From<Waiting> for WaitingOut {
    fn from(waiting: Waiting) -> Self {
        let Waiting { last, missed_calls, first_missed_at, task, taken } = waiting;
        let e164 = last.number.as_e164();
        Self {
            phone: NumberOut { e164: Some(e164.clone()), raw: e164 },
            contact: last.contact.map(named),
            company: last.company.map(named),
            responsible: last.responsible.map(named),
            line: last.line,
            missed_calls,
            first_missed_at: moment(first_missed_at),
            last_missed_at: moment(last.started_at),
            call_id: last.call.into(),
            task: task.map(TaskOut::from),
            taken: taken.map(TakenOut::from),
        }
    }
}

/// All who wait.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ToCallBackOut {
    /// The one who has waited longest first.
    pub items: Vec<WaitingOut>,
    /// There are so many missed calls that older ones were not looked at.
    pub more: bool,
}

/// Lists the clients who were missed in the last 14 days, and with whom nobody has talked since.
#[utoipa::path(get, path = "/to-call-back", tag = "to_call_back", params(ToCallBackFilter), responses((status = 200, body = ToCallBackOut)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(filter): Query<ToCallBackFilter>,
) -> Result<Json<ToCallBackOut>, Problem> {
    let filter = WaitingFilter { line: filter.line, mine: filter.mine.unwrap_or_default() };
    let (waiting, more) = app::tasks::waiting(&ctx, &who, &filter).await?;
    Ok(Json(ToCallBackOut { items: waiting.into_iter().map(WaitingOut::from).collect(), more }))
}
