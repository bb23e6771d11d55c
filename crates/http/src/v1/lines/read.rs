//! `GET /lines/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::LineId;

use super::LineOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a line.
#[utoipa::path(get, path = "/lines/{id}", tag = "lines", params(IdPath), responses((status = 200, body = LineOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<LineId>) -> Result<Tagged<LineOut>, Problem> {
    let line = app::lines::read(&ctx, &who, id).await?;
    Ok(Tagged(line.version, line.into()))
}
