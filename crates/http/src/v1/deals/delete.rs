//! `DELETE /deals/{id}`

use app::{Ctx, Principal, deals};
use axum::extract::State;
use domain::id::DealId;

use super::DealOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a deal with its history.
#[utoipa::path(delete, path = "/deals/{id}", tag = "deals", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<DealId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let done = deals::delete(&ctx, &who, id, version).await;
    or_current(done, async { deals::read(&ctx, &who, id).await.map(|it| DealOut::of(it, &fields)) }).await?;
    Ok(NoContent)
}
