//! `DELETE /calls/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CallId;

use super::out::CallOut;
use crate::extract::{IfMatch, Lang, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a call that was logged by hand, with its part of the figures. Who logged it may, and administrators; what telephony told of stays.
#[utoipa::path(delete, path = "/calls/{id}", tag = "calls", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Path(id): Path<CallId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = app::calls::by_hand::remove(&ctx, &who, id, version).await;
    let current = async { app::calls::read::read(&ctx, &who, id).await.map(|view| CallOut::of(view, language)) };
    or_current(done, current).await?;
    Ok(NoContent)
}
