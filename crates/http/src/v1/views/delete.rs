//! `DELETE /views/{id}`

use app::{Ctx, Principal, views};
use axum::extract::State;
use domain::id::ViewId;

use super::ViewOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a view: one's own, and as an administrator the shared ones.
#[utoipa::path(delete, path = "/views/{id}", tag = "views", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ViewId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = views::delete(&ctx, &who, id, version).await;
    or_current(done, async { views::read(&ctx, &who, id).await.map(ViewOut::from) }).await?;
    Ok(NoContent)
}
