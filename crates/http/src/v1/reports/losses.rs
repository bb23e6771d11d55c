//! `GET /reports/losses`

use app::calls::losses::{Lost, losses as count};
use app::{Ctx, Principal};
use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Json, Query};
use crate::problem::Problem;

/// Which calls.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LossesFilter {
    /// Begun at this time or later.
    from: Option<Timestamp>,
    /// Begun before this time.
    to: Option<Timestamp>,
    /// The source.
    connection_id: Option<Uuid>,
}

/// One figure; its calls are those of `GET /calls` with the same period and `lost` of the same name.
#[derive(Debug, Serialize, ToSchema)]
pub struct LostOut {
    /// How many calls.
    pub calls: i64,
    /// Of how many numbers.
    pub callers: i64,
    /// There are more: only the newest 200,000 calls are looked at for a figure.
    pub more: bool,
}

/// What was lost in a period.
#[derive(Debug, Serialize, ToSchema)]
pub struct LossesOut {
    /// Callers who were missed and with whom nobody has had a conversation of ten seconds since, in either direction.
    pub not_called_back: LostOut,
    /// Calls that were attached by a phone which is written in another way than in full (`+380…`): a comparison of texts would not have attached them.
    pub not_exact: LostOut,
    /// Calls of numbers that no contact and no company has.
    pub not_linked: LostOut,
}

/// Counts what was lost among the calls of a period.
#[utoipa::path(get, path = "/reports/losses", tag = "reports", params(LossesFilter), responses((status = 200, body = LossesOut)))]
pub async fn losses(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(filter): Query<LossesFilter>,
) -> Result<Json<LossesOut>, Problem> {
    let period = (filter.from.map(Into::into), filter.to.map(Into::into));
    let found = count(&ctx, &who, period, filter.connection_id.map(Into::into)).await?;
    Ok(Json(LossesOut {
        not_called_back: found.not_called_back.into(),
        not_exact: found.not_exact.into(),
        not_linked: found.not_linked.into(),
    }))
}

impl From<Lost> for LostOut {
    fn from(lost: Lost) -> Self {
        Self { calls: lost.calls, callers: lost.callers, more: lost.more }
    }
}
