//! `DELETE /lines/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::LineId;

use super::LineOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a line. Its calls stay; the next call of the number finds it anew, without settings.
#[utoipa::path(delete, path = "/lines/{id}", tag = "lines", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<LineId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = app::lines::delete(&ctx, &who, id, version).await;
    or_current(done, async { app::lines::read(&ctx, &who, id).await.map(LineOut::from) }).await?;
    Ok(NoContent)
}
