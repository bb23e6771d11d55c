//! `GET /absences/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::AbsenceId;

use super::AbsenceOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows an absence.
#[utoipa::path(get, path = "/absences/{id}", tag = "absences", params(IdPath), responses((status = 200, body = AbsenceOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AbsenceId>,
) -> Result<Tagged<AbsenceOut>, Problem> {
    let absence = app::absences::read(&ctx, &who, id).await?;
    Ok(Tagged(absence.version, absence.into()))
}
