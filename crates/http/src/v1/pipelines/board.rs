//! `GET /pipelines/{id}/board`

use app::pipelines::StageSums;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::PipelineId;
use domain::money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Json, Path, Query};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Of which deals.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BoardFilter {
    /// Only those that this user owns.
    responsible_id: Option<Uuid>,
}

/// What deals are worth in one currency.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MoneySumOut {
    /// The currency, as `UAH`.
    pub currency: String,
    /// The sum, as `12500.00`; deals of unknown worth add nothing.
    pub amount: String,
}

/// What the deals of a stage are worth.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StageSumsOut {
    /// The stage.
    pub stage_id: Uuid,
    /// How many deals are in it.
    pub deals: i64,
    /// What they are worth, by currency.
    pub sums: Vec<MoneySumOut>,
}

/// What the deals of a pipeline are worth.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PipelineBoardOut {
    /// The stages in their order.
    pub stages: Vec<StageSumsOut>,
}

impl From<StageSums> for StageSumsOut {
    fn from(of: StageSums) -> Self {
        let sum = |(currency, amount): (money::Currency, i64)| MoneySumOut {
            currency: currency.to_string(),
            amount: money::written(amount),
        };
        Self { stage_id: of.stage.into(), deals: of.deals, sums: of.sums.into_iter().map(sum).collect() }
    }
}

/// Counts and sums up the deals of a pipeline, stage by stage. The sums are kept, so this costs the same for any number of deals.
#[utoipa::path(get, path = "/pipelines/{id}/board", tag = "pipelines", params(IdPath, BoardFilter), responses((status = 200, body = PipelineBoardOut)))]
pub async fn board(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<PipelineId>,
    Query(filter): Query<BoardFilter>,
) -> Result<Json<PipelineBoardOut>, Problem> {
    let board = app::pipelines::board(&ctx, &who, id, filter.responsible_id.map(Into::into)).await?;
    Ok(Json(PipelineBoardOut { stages: board.into_iter().map(Into::into).collect() }))
}
