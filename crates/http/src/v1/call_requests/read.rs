//! `GET /call-requests/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CallRequestId;

use super::CallRequestOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Shows a call that was started with a click.
#[utoipa::path(get, path = "/call-requests/{id}", tag = "call-requests", params(IdPath), responses((status = 200, body = CallRequestOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CallRequestId>,
) -> Result<Json<CallRequestOut>, Problem> {
    let row = app::calls::call_out::read_request(&ctx, &who, id).await?;
    Ok(Json(row.into()))
}
