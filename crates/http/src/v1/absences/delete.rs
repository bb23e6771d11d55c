//! `DELETE /absences/{id}`

use app::{Ctx, Principal, absences};
use axum::extract::State;
use domain::id::AbsenceId;

use super::AbsenceOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes an absence.
#[utoipa::path(delete, path = "/absences/{id}", tag = "absences", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AbsenceId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = absences::delete(&ctx, &who, id, version).await;
    or_current(done, async { absences::read(&ctx, &who, id).await.map(AbsenceOut::from) }).await?;
    Ok(NoContent)
}
