//! `GET /reports/totals`

use app::calls::totals::{Totals, totals as sum_up};
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Query};
use crate::problem::Problem;
use crate::v1::calls::CallFilter;

/// The figures of some calls that are over.
#[derive(Debug, Serialize, ToSchema)]
pub struct FiguresOut {
    /// How many there are.
    pub calls: i64,
    /// How many were answered.
    pub answered: i64,
    /// How many came in and were missed.
    pub missed: i64,
    /// The mean wait of the incoming ones that were answered or missed, as far as it is known.
    #[schema(required)]
    pub average_wait_seconds: Option<i64>,
    /// The mean conversation of the answered ones.
    #[schema(required)]
    pub average_talk_seconds: Option<i64>,
    /// There are more: what the statistics do not tell apart is counted in the newest 10,000 calls at most.
    pub more: bool,
}

/// The figures of a period, and of the one before it.
#[derive(Debug, Serialize, ToSchema)]
pub struct TotalsOut {
    /// Of the calls that the filter lets through.
    pub now: FiguresOut,
    /// Of the equally long period just before `from`; null without `from`. A period without `to` lasts until now.
    #[schema(required)]
    pub before: Option<FiguresOut>,
}

/// The totals of the calls that the filters of `GET /calls` let through. Calls that are not over yet are not counted.
#[utoipa::path(get, path = "/reports/totals", tag = "reports", params(CallFilter), responses((status = 200, body = TotalsOut)))]
pub async fn totals(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(filter): Query<CallFilter>,
) -> Result<Json<TotalsOut>, Problem> {
    let country = app::calls::list::country(&ctx, &who).await?;
    let (now, before) = sum_up(&ctx, &who, &filter.parse(country)?).await?;
    Ok(Json(TotalsOut { now: now.into(), before: before.map(FiguresOut::from) }))
}

impl From<Totals> for FiguresOut {
    fn from(totals: Totals) -> Self {
        Self {
            calls: totals.figures.calls,
            answered: totals.figures.answered,
            missed: totals.figures.missed,
            average_wait_seconds: totals.average_wait_seconds(),
            average_talk_seconds: totals.average_talk_seconds(),
            more: totals.more,
        }
    }
}
