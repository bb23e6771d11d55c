//! `DELETE /blocked-numbers/{e164}`

use app::{Ctx, Principal, blocked_numbers};
use axum::extract::State;

use super::{BlockedNumberOut, E164Path};
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::IfMatchHeader;

/// Lets a number in again.
#[utoipa::path(delete, path = "/blocked-numbers/{e164}", tag = "blocked_numbers", params(E164Path, IfMatchHeader),
    responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(e164): Path<String>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = blocked_numbers::delete(&ctx, &who, &e164, version).await;
    or_current(done, async { blocked_numbers::read(&ctx, &who, &e164).await.map(BlockedNumberOut::from) }).await?;
    Ok(NoContent)
}
