//! `DELETE /to-call-back/{number}/taken`

use app::{Ctx, Principal, tasks};
use axum::extract::State;

use super::WaitingPath;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::NoContent;

/// Releases a client whom I have taken; an administrator releases anybody's.
#[utoipa::path(delete, path = "/to-call-back/{number}/taken", tag = "to_call_back", params(WaitingPath), responses((status = 204)))]
pub async fn release(State(ctx): State<Ctx>, who: Principal, Path(number): Path<String>) -> Result<NoContent, Problem> {
    tasks::release(&ctx, &who, &number).await?;
    Ok(NoContent)
}
