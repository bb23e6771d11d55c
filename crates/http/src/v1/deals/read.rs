//! `GET /deals/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::DealId;

use super::DealOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a deal.
#[utoipa::path(get, path = "/deals/{id}", tag = "deals", params(IdPath), responses((status = 200, body = DealOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<DealId>) -> Result<Tagged<DealOut>, Problem> {
    let deal = app::deals::read(&ctx, &who, id).await?;
    Ok(Tagged(deal.version, DealOut::of(deal, &app::fields::shown(&ctx, &who).await?)))
}
