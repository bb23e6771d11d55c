//! `DELETE /connections/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;

use super::ConnectionOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a connection that has no calls, with its URLs, employees and lines. One with calls can be disabled instead.
#[utoipa::path(delete, path = "/connections/{id}", tag = "connections", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = app::connections::delete(&ctx, &who, id, version).await;
    or_current(done, async { app::connections::read(&ctx, &who, id).await.map(ConnectionOut::from) }).await?;
    Ok(NoContent)
}
