//! `DELETE /companies/{id}`

use app::{Ctx, Principal, companies};
use axum::extract::State;
use domain::id::CompanyId;

use super::CompanyOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a company; its contacts stay without one, its calls stay in the report, unlinked.
#[utoipa::path(delete, path = "/companies/{id}", tag = "companies", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CompanyId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let done = companies::delete(&ctx, &who, id, version).await;
    or_current(done, async { companies::read(&ctx, &who, id).await.map(|it| CompanyOut::of(it, &fields)) }).await?;
    Ok(NoContent)
}
