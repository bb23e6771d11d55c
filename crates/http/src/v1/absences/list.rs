//! `GET /absences`

use app::{Ctx, Principal};
use axum::extract::State;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

use super::AbsenceOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which absences.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AbsencesFilter {
    /// Only those that end at this moment or later; now if absent.
    from: Option<Timestamp>,
}

/// Lists the absences that have not ended yet, in the order of their ends.
#[utoipa::path(get, path = "/absences", tag = "absences", params(Paging, AbsencesFilter), responses((status = 200, body = PageOut<AbsenceOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<AbsencesFilter>,
) -> Result<Json<PageOut<AbsenceOut>>, Problem> {
    let rows = app::absences::list(&ctx, &who, filter.from.map(Into::into), page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, AbsenceOut::from)))
}
