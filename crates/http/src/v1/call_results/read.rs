//! `GET /call-results/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CallResultId;

use super::CallResultOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows an entry of the list.
#[utoipa::path(get, path = "/call-results/{id}", tag = "call_results", params(IdPath), responses((status = 200, body = CallResultOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CallResultId>,
) -> Result<Tagged<CallResultOut>, Problem> {
    let result = app::call_results::read(&ctx, &who, id).await?;
    Ok(Tagged(result.version, result.into()))
}
