//! `GET /deals/{id}/history`

use app::deals::Moved;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::DealId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::{IdPath, NamedOut, moment, named};

/// A step of a deal's way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DealMoveOut {
    /// When.
    pub at: Timestamp,
    /// Who moved it; null if a program did.
    #[schema(required)]
    pub user: Option<NamedOut>,
    /// The stage that it left, by the name that it has or had; null when it was made.
    #[schema(required)]
    pub from: Option<NamedOut>,
    /// The stage that it came into.
    pub to: NamedOut,
    /// How many whole days it had been in the stage that it left; null when it was made.
    #[schema(required)]
    pub days: Option<i64>,
}

/// The way of a deal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DealHistoryOut {
    /// From the making on.
    pub items: Vec<DealMoveOut>,
}

impl From<Moved> for DealMoveOut {
    fn from(moved: Moved) -> Self {
        let step = moved.step;
        Self {
            at: moment(step.at),
            user: step.user.map(named),
            from: step.from.map(named),
            to: named(step.to),
            days: moved.days,
        }
    }
}

/// Lists how a deal went through the stages, oldest first; at most 1,000 steps.
#[utoipa::path(get, path = "/deals/{id}/history", tag = "deals", params(IdPath), responses((status = 200, body = DealHistoryOut)))]
pub async fn history(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<DealId>,
) -> Result<Json<DealHistoryOut>, Problem> {
    let steps = app::deals::history(&ctx, &who, id).await?;
    Ok(Json(DealHistoryOut { items: steps.into_iter().map(DealMoveOut::from).collect() }))
}
