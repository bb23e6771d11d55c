//! `POST /automations/{id}/try_month`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::AutomationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Nothing is asked yet.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AutomationMonthIn {}

/// What an automation would have done with the calls of the last 30 days.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AutomationMonthOut {
    /// Calls that were looked at, the newest; at most 10,000.
    pub calls: usize,
    /// There are more than were looked at.
    pub capped: bool,
    /// Times it would have been begun.
    pub runs: usize,
    /// Deals that it would have made.
    pub deals: usize,
    /// Tasks that it would have made.
    pub tasks: usize,
    /// Contacts that it would have made.
    pub contacts: usize,
    /// Anything else that it would have done.
    pub other: usize,
}

/// Says what an automation would have done with the calls of the last 30 days. Nothing is done.
#[utoipa::path(post, path = "/automations/{id}/try_month", tag = "automations", params(IdPath), request_body = AutomationMonthIn, responses((status = 200, body = AutomationMonthOut)))]
pub async fn try_month(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AutomationId>,
    Json(_): Json<AutomationMonthIn>,
) -> Result<Json<AutomationMonthOut>, Problem> {
    let month = app::automations::try_month(&ctx, &who, id).await?;
    Ok(Json(AutomationMonthOut {
        calls: month.calls,
        capped: month.capped,
        runs: month.runs,
        deals: month.deals,
        tasks: month.tasks,
        contacts: month.contacts,
        other: month.other,
    }))
}
